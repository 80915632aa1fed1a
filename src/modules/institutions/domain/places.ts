/** A municipality with its six-digit code (check digit included). */
export interface Municipality {
  readonly code: string;
  readonly name: string;
}

/** What is known of postal codes and of the municipalities of the authority's prefecture. */
export interface Places {
  /** The towns of a seven-digit postal code; empty when it is unknown. */
  readonly townsOf: (
    postalCode: string,
  ) => readonly { readonly prefecture: string; readonly municipality: Municipality; readonly town: string }[];
  /** The municipality of the authority's prefecture with exactly this name. */
  readonly municipalityNamed: (name: string) => Municipality | null;
  readonly municipalityCoded: (code: string) => Municipality | null;
}
