import type { Contract } from '../../openapi/contract/contract.ts';
import type { Config } from '../config/config.ts';
import { checkAddress } from './address/check-address.ts';
import { isSocketAddress, readBase } from './address/read-base.ts';
import { checkClock } from './check-clock.ts';
import { checkConfiguration } from './check-configuration.ts';
import { checkContract } from './check-contract.ts';
import { checkDocumentFreshness } from './check-document-freshness.ts';
import { checkVariableNames } from './check-names.ts';
import { checkPorts } from './check-port.ts';
import { checkSipUsers } from './check-sip-users.ts';
import { createFindings, type Finding } from './finding.ts';
import { checkRedis } from './redis/check-redis.ts';

interface Examination {
  /**
   * The parsed configuration, undefined if the variables are invalid and the server would not
   * start.
   */
  config?: Config;
  /** The contract, undefined if its files cannot be loaded. */
  contract?: Contract;
  /** The base of the public address, undefined if `url` is not given or invalid. */
  base?: string | undefined;
  found: Finding[];
}

/** How the doctor reads the project whose deployment it examines. */
export interface ProjectAccess {
  /** Loads the contract of the server. Throws StartError if its files are broken. */
  loadContract: () => Contract;
  /**
   * Bundles openapi/, which takes seconds, and returns the text that generated/openapi.json should
   * have. Returns undefined if the packages for bundling are not installed.
   */
  bundleDocument: () => Promise<string | undefined>;
}

interface Options extends ProjectAccess {
  /** The public address to check; without it, no address is checked. */
  url?: string | undefined;
}

/**
 * Checks a deployment: its variables, what the server needs on this machine and, with `url`, how
 * jambonz reaches it.
 */
export async function examineDeployment(
  env: Readonly<Record<string, string | undefined>>,
  { loadContract, bundleDocument, url }: Options,
): Promise<Examination> {
  const { config, found: configuration } = checkConfiguration(env);
  const found = [...configuration, ...checkVariableNames(env)];
  const generated = await checkContract(config, loadContract);
  found.push(...generated, await checkDocumentFreshness(bundleDocument));
  if (!config) return { found };
  const ports = await checkPorts(config);
  const redis = await checkRedis(config.redisUrl);
  const isBroken = generated.some(({ state }) => state === 'problem');
  const contract = isBroken ? undefined : loadContract();
  const base = url === undefined ? undefined : readBase(url);
  const address =
    url === undefined || base === undefined || !contract
      ? { found: [] }
      : await checkAddress(base, config, contract.document, { needsSocket: isSocketAddress(url) });
  const clocks = [
    { name: 'Redis', aheadMs: redis.clockAheadMs },
    { name: 'the Date of that address', aheadMs: address.clockAheadMs },
  ].flatMap(({ name, aheadMs }) => (aheadMs === undefined ? [] : [{ name, aheadMs }]));
  return {
    config,
    ...(contract && { contract }),
    base,
    found: [
      ...found,
      ...ports,
      ...checkSipUsers(config.sipUsersFile),
      ...redis.found,
      ...(url !== undefined && base === undefined ? [reportInvalidUrl(url)] : address.found),
      checkClock(clocks),
    ],
  };
}

function reportInvalidUrl(url: string): Finding {
  return createFindings('address').problem(
    `--url must be an https or wss URL (or http or ws) without query, such as https://example.com/voice, it is ${url}`,
  );
}
