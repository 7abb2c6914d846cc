import { Command } from 'commander';

/** `hub schemas`: writes the subgraphs' schemas and the supergraph; with `--check`, fails when they are stale. */
export function schemasCommand(): Command {
  return new Command('schemas')
    .description('写出各子图与超图的 schema 文件')
    .option('--check', '只检查是否最新，不写')
    .action(async ({ check }: { check?: boolean }) => {
      const { staleHubSchemas, writeHubSchemas } = await import('../schemas.js');
      const files = check ? await staleHubSchemas() : await writeHubSchemas();
      for (const file of files) console.log(file);
      if (check && files.length > 0) process.exitCode = 1;
    });
}
