import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { projectRoot } from '../../src/cli/project-root';

const parser = 'docker-compose';
const withParser = test.skipIf(spawnSync(parser, ['version']).status !== 0);

function parseCompose(variables: Record<string, string>) {
  const environment = { PATH: process.env.PATH, NODE_ENV: process.env.NODE_ENV, ...variables };
  return spawnSync(parser, ['--env-file', '.env.example', 'config'], {
    cwd: projectRoot,
    env: environment,
    encoding: 'utf8',
  });
}

withParser('docker-compose.yml can be run as it stands, with two secrets', () => {
  const { status, stdout } = parseCompose({
    POSTGRES_PASSWORD: 'a-password',
    PAYLOAD_SECRET: 's'.repeat(32),
  });
  expect(status).toBe(0);
  expect(stdout).toContain('DATABASE_URL: postgres://verdict:a-password@postgres:5432/verdict');
  expect(stdout).toContain('condition: service_healthy');
});

withParser('without its secrets docker-compose.yml says what is missing', () => {
  expect(parseCompose({ PAYLOAD_SECRET: 's'.repeat(32) }).stderr).toContain(
    'Put POSTGRES_PASSWORD into .env',
  );
  expect(parseCompose({ POSTGRES_PASSWORD: 'a-password' }).stderr).toContain('Put PAYLOAD_SECRET into .env');
});
