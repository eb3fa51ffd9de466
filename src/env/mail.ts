import { z } from 'zod';
import { parseAddress } from './addresses';
import { wholeNumber } from './whole-number';

export type SmtpServer = {
  host: string;
  port: number;
  /** TLS from the first byte; otherwise the connection is upgraded where the server offers it. */
  secure: boolean;
  user: string | undefined;
  password: string | undefined;
};

export const mailVariables = {
  SMTP_URL: z.string().refine(isMailServer, 'is not the address of a mail server').optional(),
  SMTP_HOST: z
    .string()
    .regex(/^[^\s:/@]+$/, 'is not the name of a server')
    .optional(),
  SMTP_PORT: wholeNumber(1, 65535).optional(),
  SMTP_USER: z.string().optional(),
  SMTP_PASSWORD: z.string().optional(),
  EMAIL_FROM: z
    .string()
    .refine((value) => parseSender(value) !== null, 'is not an e-mail address')
    .optional(),
};

type MailValues = {
  SMTP_URL?: string | undefined;
  SMTP_HOST?: string | undefined;
  SMTP_PORT?: number | undefined;
  SMTP_USER?: string | undefined;
  SMTP_PASSWORD?: string | undefined;
  EMAIL_FROM?: string | undefined;
};

/** Names and what is wrong with them together; a value that is wrong by itself is told elsewhere. */
export function listMailProblems(values: MailValues): [string, string][] {
  const { SMTP_URL, SMTP_HOST, SMTP_USER, SMTP_PASSWORD, EMAIL_FROM } = values;
  const parts = ['SMTP_PORT', 'SMTP_USER', 'SMTP_PASSWORD'] as const;
  const idle = parts.filter((name) => values[name] !== undefined && SMTP_HOST === undefined);
  return [
    ...(SMTP_URL && SMTP_HOST
      ? [['SMTP_HOST', 'names a mail server, and SMTP_URL names one, too'] as [string, string]]
      : []),
    ...idle.map((name): [string, string] => [name, 'has no effect without SMTP_HOST']),
    ...(SMTP_HOST && (SMTP_USER === undefined) !== (SMTP_PASSWORD === undefined)
      ? [
          [SMTP_USER ? 'SMTP_PASSWORD' : 'SMTP_USER', 'is missing, and the other one is set'] as [
            string,
            string,
          ],
        ]
      : []),
    ...((SMTP_URL || SMTP_HOST) && !EMAIL_FROM
      ? [['EMAIL_FROM', 'is missing, and mail needs a sender'] as [string, string]]
      : []),
  ];
}

export function smtpServer({
  SMTP_URL,
  SMTP_HOST,
  SMTP_PORT,
  SMTP_USER,
  SMTP_PASSWORD,
}: MailValues): SmtpServer | undefined {
  if (SMTP_URL) return parseMailServer(SMTP_URL) ?? undefined;
  if (!SMTP_HOST) return undefined;
  const port = SMTP_PORT ?? 587;
  return { host: SMTP_HOST, port, secure: port === 465, user: SMTP_USER, password: SMTP_PASSWORD };
}

/** `Name <address>` or the address alone. */
export function parseSender(value: string): { address: string; name: string } | null {
  const [, name = '', bracketed] = /^([^<>\r\n]*)<([^<>]+)>$/.exec(value.trim()) ?? [];
  const address = (bracketed ?? value).trim();
  if (!z.email().safeParse(address).success) return null;
  return { address, name: name.trim().replace(/^"(.*)"$/, '$1') || 'Verdict' };
}

function isMailServer(value: string): boolean {
  return parseMailServer(value) !== null;
}

function parseMailServer(value: string): SmtpServer | null {
  const address = parseAddress(value);
  if (address === null || !/^smtps?:$/.test(address.protocol) || address.hostname === '') return null;
  const secure = address.protocol === 'smtps:';
  const user = decode(address.username);
  const password = decode(address.password);
  if (user === null || password === null) return null;
  return {
    host: address.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: address.port ? Number(address.port) : secure ? 465 : 587,
    secure,
    user: user || undefined,
    password: user ? password : undefined,
  };
}

/** Null where a % stands for nothing. */
function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}
