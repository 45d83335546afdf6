import { finding, type Finding } from '../findings/index.ts';
import { ownVoice, type Folder } from '../model/index.ts';
import type { WrittenStory } from '../model/schemas/story.ts';
import { nearest } from '../nearest.ts';
import { isRecording, soundEndings } from '../sounds/index.ts';
import type { Item } from './files.ts';

/**
 * What is wrong with the sounds of stories: no text for who does not hear, a voice nobody agreed to, a file that is not there. And
 * sounds that lie in `public/` and belong to no story.
 */
export function checkSounds(stories: readonly Item<WrittenStory>[], { publicFiles }: Pick<Folder, 'publicFiles'>): Finding[] {
  const own = (publicFiles ?? []).map((path) => path.replace(/^public\//, '')).filter(isRecording);
  const told = new Set(stories.flatMap(({ written }) => written.sound?.file ?? []));
  const lost = own.filter((path) => !told.has(path));
  return [
    ...stories.flatMap((item) => checkSound(item, publicFiles === undefined ? null : own)),
    ...lost.map((path) => finding('TV-565', { file: `public/${path}`, line: null }, { sound: path })),
  ];
}

function checkSound({ id, written, body, at }: Item<WrittenStory>, own: readonly string[] | null): Finding[] {
  const { sound, consent, withdrawn } = written;
  if (!sound || withdrawn !== null) return [];
  const { file, voice } = sound;
  const isPlayed = soundEndings.some((ending) => file.toLowerCase().endsWith(`.${ending}`));
  const isThere = own === null || own.includes(file);
  return [
    ...(body.trim() === '' ? [finding('TV-560', at('sound'), { story: id, sound: file })] : []),
    ...(voice === ownVoice && written.perspective !== null && !consent?.channels.includes('stem')
      ? [finding('TV-562', at('sound', 'voice'), { story: id })]
      : []),
    ...(isThere && isPlayed
      ? []
      : [
          finding('TV-563', at('sound', 'file'), {
            sound: file,
            isThere,
            possible: isThere ? soundEndings.map((ending) => ending.toUpperCase()) : nearest(file, own ?? []).slice(0, 5),
          }),
        ]),
  ];
}
