declare module 'heic-convert' {
  export default function convert(options: {
    readonly buffer: ArrayBuffer;
    readonly format: 'JPEG' | 'PNG';
    readonly quality?: number;
  }): Promise<ArrayBuffer>;
}
