import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** What the compiler says to each line of a TypeScript file that stands in a folder of this project. */
export function compile(lines: readonly string[]): string[][] {
  const folder = mkdtempSync('.generate-types-'); // ignored by git, as what generation leaves is
  const file = join(folder, 'samples.ts');
  try {
    writeFileSync(file, lines.join('\n'));
    const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
    const { options } = ts.convertCompilerOptionsFromJson({ ...config.compilerOptions, types: [] }, '.');
    const program = ts.createProgram([file], options);
    const said = lines.map((): string[] => []);
    for (const { file: where, start = 0, messageText } of ts.getPreEmitDiagnostics(program)) {
      const text = ts.flattenDiagnosticMessageText(messageText, ' ');
      const line = where?.fileName.endsWith(file) ? where.getLineAndCharacterOfPosition(start).line : undefined;
      if (line === undefined) throw new Error(`${where?.fileName}: ${text}`);
      said[line]?.push(text);
    }
    return said;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
