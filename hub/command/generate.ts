import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { Command } from 'commander';
import { repositoryPath } from '../../platform/config/repository-path.js';

/** Writes what is made from the code and checked in: schema files, supergraph, reference pages. */
export const generateCommand = new Command('generate')
  .description('由代码生成图的结构文件与参考文档 / write schema files and reference pages from the code')
  .option('--check', '只比较，不写入；有差异时以 1 退出 / compare only')
  .action(async ({ check = false }: { check?: boolean }) => {
    const { generatedFiles } = await import('../reference/generated-files.js');
    const stale: string[] = [];
    for (const [path, content] of await generatedFiles()) {
      const file = repositoryPath(path);
      if (existsSync(file) && readFileSync(file, 'utf8') === content) continue;
      stale.push(relative(repositoryPath(), file));
      if (check) continue;
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
    for (const path of stale) console.log(`${check ? '已过时 stale' : '已写入 written'}  ${path}`);
    if (check && stale.length > 0) process.exitCode = 1;
  });
