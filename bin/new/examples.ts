import { join } from 'node:path';
import { packageFolder } from '../../openapi/contract/this-package.ts';

/** The examples whose generated/ is committed, so that a project runs without Java. */
export const generatedExamples = ['reception', 'empty'] as const;

/** The examples in docs/gallery/. A project that begins with one of them runs `generate` first. */
export const galleryExamples = ['voicemail', 'queue', 'opening-hours', 'survey', 'agent'] as const;

/** The names of the examples that a project can begin with. */
export const examples = [...generatedExamples, ...galleryExamples] as const;

export type Example = (typeof examples)[number];

/** Returns the folder of an example, which `new` copies. */
export function findExampleFolder(example: Example): string {
  return join(packageFolder, isInGallery(example) ? 'docs/gallery' : 'bin/new', example);
}

export function isInGallery(example: Example): boolean {
  return galleryExamples.some((each) => each === example);
}
