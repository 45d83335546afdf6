import type { GroupSite } from './model/index.ts';

/** Where all that is made beside a site's pages will stand. Who makes it is large: it is loaded when somebody asks. */
export async function pathsBeside(site: GroupSite): Promise<string[]> {
  const outputs = await import('./outputs/index.ts');
  return outputs.pathsBeside(site);
}
