/** Where to look, the likeliest first. */
export declare function chromiumPlaces(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): readonly string[];
/** Path of the first one that is there; null when there is none. */
export declare const findChromium: () => string | null;
