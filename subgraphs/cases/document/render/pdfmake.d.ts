/** What is used of pdfmake. Its published types bring the browser's whole DOM into a program that has none. */
declare module 'pdfmake' {
  export interface Content {
    readonly text?: string;
    readonly stack?: readonly string[];
    readonly fontSize?: number;
    readonly alignment?: 'left' | 'center' | 'right' | 'justify';
    /** Left, top, right, bottom; points. */
    readonly margin?: readonly [number, number, number, number];
    readonly leadingIndent?: number;
    readonly unbreakable?: boolean;
  }

  export interface DocumentDefinition {
    readonly pageSize: { readonly width: number; readonly height: number };
    readonly pageMargins: readonly [number, number, number, number];
    readonly info: Readonly<Record<string, string | Date>>;
    readonly language: string;
    readonly defaultStyle: { readonly font: string; readonly fontSize: number; readonly lineHeight: number };
    readonly content: readonly Content[];
    readonly footer: (currentPage: number) => Content;
  }

  const pdfmake: {
    readonly virtualfs: { writeFileSync(name: string, content: Buffer): void };
    setFonts(fonts: Readonly<Record<string, { readonly normal: string }>>): void;
    setUrlAccessPolicy(mayFetch: (url: string) => boolean): void;
    setLocalAccessPolicy(mayRead: (path: string) => boolean): void;
    createPdf(definition: DocumentDefinition): { getBuffer(): Promise<Buffer> };
  };
  export default pdfmake;
}
