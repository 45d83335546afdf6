import { rename } from 'node:fs/promises';
import { forgetBuilt } from './region/state.ts';

/**
 * Puts freshly made sites of an organisation in the place of others: what stands there is old or new, never half. The old ones stay beside
 * the new ones, to be thrown away with them; when the new cannot be put there, the old are put back. First it is forgotten from what the
 * old were made, so that who is stopped in between finds no sites that stand for other texts.
 */
export async function swap(root: string, { fresh, place }: { fresh: string; place: string }): Promise<void> {
  const old = `${fresh}.old`;
  await forgetBuilt(root);
  const stood = await rename(place, old).then(() => true, ifMissing);
  try {
    await rename(fresh, place);
  } catch (error) {
    if (stood) await rename(old, place);
    throw error;
  }
}

function ifMissing(error: NodeJS.ErrnoException): false {
  if (error.code !== 'ENOENT') throw error;
  return false;
}
