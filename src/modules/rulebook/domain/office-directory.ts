/** Whom the country names for questions, by topic (H-35, H-37). */
export type OfficeDirectory = {
  readonly offices: readonly {
    readonly topic: string;
    /** The topic as people call it. */
    readonly title: string;
    readonly about: string;
    readonly office: string;
    readonly phone: string;
    /** Any of them answers. */
    readonly extensions: readonly string[];
  }[];
};
