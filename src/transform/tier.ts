/**
 * How far a rewrite may be trusted: `safe` changes nothing but memory and the moment of a release, `unsafe` rests on an
 * assumption that the user has to judge, `manual` is advice without a rewrite.
 */
export type Tier = 'safe' | 'unsafe' | 'manual'
