import type { ImageFields } from './image-node.tsx';
/** Kinds that the archive keeps. */
export declare const IMAGE_TYPES: string[];
/** @throws an error whose message is a sentence for the user. */
export declare function uploadImage(file: File): Promise<ImageFields>;
