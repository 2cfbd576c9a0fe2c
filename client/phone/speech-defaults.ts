/** The speech settings of an application for which nothing is set up. */
export const speechDefaults = {
  synthesizer: { vendor: null, language: null, voice: null },
  recognizer: { vendor: null, language: null },
};
