import { watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';

/** Parts of an organisation's folder that make its site. What is built lies beside them and is not watched. */
const parts = ['content', 'data', 'public'];

/** Calls `changed` after something in an organisation's folder changed and it has been quiet for a moment. */
export function watchFolder(root: string, changed: () => void, quiet = 150): { close(): void } {
  let timer: NodeJS.Timeout | undefined;
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(changed, quiet);
  };
  const inner = new Map<string, FSWatcher>();
  const follow = () => parts.forEach((part) => followPart(part, { root, inner, later }));
  follow();
  // A part may be made, or thrown away and made again, while we watch.
  const outer = watch(root, (_, name) => {
    if (!parts.includes(name ?? '')) return;
    follow();
    later();
  });
  return {
    close() {
      clearTimeout(timer);
      [outer, ...inner.values()].forEach((watcher) => watcher.close());
    },
  };
}

interface Following {
  root: string;
  inner: Map<string, FSWatcher>;
  later: () => void;
}

function followPart(part: string, { root, inner, later }: Following): void {
  inner.get(part)?.close();
  inner.delete(part);
  try {
    const watcher = watch(join(root, part), { recursive: true }, later);
    watcher.on('error', () => inner.delete(part));
    inner.set(part, watcher);
  } catch {
    // Not there, or not any more: the watcher of the whole folder says when it comes.
  }
}
