/** The path of a capability link in a message; its token is the first group. */
export const LINK_PATH = /\/[A-Za-z-]+\/open\/([A-Za-z0-9_-]{20,})/;
