import type { OutputFile } from '../model/index.ts';
import { handedOff } from '../shell.ts';

/** One route for every file that is not a page: downloads, style sheet, headers for the server. */
export function getStaticPaths() {
  return handedOff().files.map((file) => ({ params: { file: file.path }, props: { file } }));
}

export const GET = ({ props }: { props: { file: OutputFile } }) => new Response(props.file.content as BodyInit);
