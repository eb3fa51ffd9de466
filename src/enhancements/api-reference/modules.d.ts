/** Bundled as text. */
declare module '*.css' {
  const text: string;
  export default text;
}

declare module 'swagger-ui-dist/swagger-ui-es-bundle' {
  interface Options {
    readonly dom_id: string;
    readonly url: string;
    readonly validatorUrl: null;
    readonly deepLinking: boolean;
    readonly docExpansion: 'list' | 'full' | 'none';
    readonly defaultModelsExpandDepth: number;
  }
  export default function SwaggerUI(options: Options): void;
}
