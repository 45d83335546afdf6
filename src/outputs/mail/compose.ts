import MailComposer from 'nodemailer/lib/mail-composer/index.js';

/** A letter with all that goes into its file. */
export interface Letter {
  /** Unique for ever, and the same at every build. */
  id: string;
  subject: string;
  /** Day it is sent, ISO. */
  date: string;
  language: string;
  replyTo: { name: string; address: string } | null;
  html: string;
  text: string;
  pictures: { name: string; bytes: Uint8Array }[];
}

/** How a picture is called inside a letter. */
export function pictureId(name: string, id: string): string {
  return `${name.replace(/\.png$/, '')}.${id}`;
}

/** The letter as a file that mail programs open as a draft. Its day, names and borders are given, so its bytes are the same each time. */
export async function composed({ id, subject, date, language, replyTo, html, text, pictures }: Letter): Promise<Uint8Array> {
  const mail = new MailComposer({
    subject,
    date: new Date(`${date}T08:00:00Z`),
    messageId: `<${id}>`,
    ...(replyTo ? { replyTo } : {}),
    headers: { 'X-Unsent': '1', 'Content-Language': language },
    html,
    text,
    textEncoding: 'quoted-printable',
    baseBoundary: id.replace(/[^\w]/g, ''),
    attachments: pictures.map(({ name, bytes }) => ({
      filename: name,
      content: Buffer.from(bytes),
      contentType: 'image/png',
      cid: pictureId(name, id),
      contentDisposition: 'inline' as const,
    })),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return new Uint8Array(await mail.compile().build());
}
