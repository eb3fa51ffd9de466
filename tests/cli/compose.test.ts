import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { projectPath, projectRoot } from '../../src/cli/project-root';

const parser = 'docker-compose';
const withParser = test.skipIf(spawnSync(parser, ['version']).status !== 0);

function parseCompose(variables: Record<string, string>, file = 'docker-compose.yml') {
  const environment = { PATH: process.env.PATH, NODE_ENV: process.env.NODE_ENV, ...variables };
  return spawnSync(parser, ['--env-file', '.env.example', '--file', file, 'config'], {
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

const many = 'deploy/compose.yml';
const secrets = {
  SITE_HOST: 'compare.example.org',
  ACME_EMAIL: 'webmaster@example.org',
  POSTGRES_PASSWORD: 'a-password',
  REPLICA_PASSWORD: 'another-password',
  PAYLOAD_SECRET: 's'.repeat(32),
  EDGE_PURGE_TOKEN: 't'.repeat(32),
  S3_BUCKET: 'pictures',
  S3_ACCESS_KEY_ID: 'a-key',
  S3_SECRET_ACCESS_KEY: 'a-secret',
};

withParser('deploy/compose.yml can be run with its secrets, and only Caddy is reached from outside', () => {
  const { status, stdout, stderr } = parseCompose({ ...secrets, APP_REPLICAS: '3' }, many);
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toContain('replicas: 3');
  expect(stdout).toContain('EDGE_PURGE_URLS: http://varnish:6081');
  expect(stdout.match(/^ {4}ports:$/gm)).toHaveLength(1);
});

withParser('without one of its secrets deploy/compose.yml says which is missing', () => {
  const { EDGE_PURGE_TOKEN: _, ...others } = secrets;
  expect(parseCompose(others, many).stderr).toContain('Put EDGE_PURGE_TOKEN into .env');
  const written = readFileSync(projectPath(many), 'utf8');
  for (const name of Object.keys(secrets)) expect(written).toContain(`\${${name}:?Put ${name} into .env`);
});
