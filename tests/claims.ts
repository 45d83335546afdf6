const claims = [
  /\b(?:gelijk(?:e|waardig)?|even (?:hoog|laag|goed)|bewezen|bewijst|significante?|dankzij ons|beste|slechtste)\b/giu,
  /(?<!(?:nooit|niet) alleen )\bdoor ons\b/giu,
  /\b(?:equal|identical|proven|proves|significantly?|thanks to us|because of us|best|worst)\b/giu,
];

/** What a text claims that counting cannot say: that two are the same, that something is proven, that we did it, who is best. */
export function claimsIn(text: string): string[] {
  return claims.flatMap((claim) => text.match(claim) ?? []);
}
