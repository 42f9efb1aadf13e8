// A server on which employees have the account of their work (oidc-provider), on loopback, with fixed accounts.

import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';

import { Provider } from 'oidc-provider';

const CLIENT = 'huisrecht';
const SECRET = 'alleen-voor-de-reizen-in-een-browser';

/** Who has an account there: what they are called, whether they take a second step, and their groups. */
const ACCOUNTS = {
  'w-1001': { name: 'marieke', amr: ['pwd', 'mfa'], groups: ['/portaal/klantcontact'] },
  'w-1002': { name: 'lotte', amr: ['pwd'], groups: ['/portaal/communicatie', '/iets-anders'] },
  'w-1003': { name: 'stagiair', amr: ['pwd', 'mfa'], groups: ['/portaal/klantcontact'] },
};

export const WORK_PASSWORD = 'het wachtwoord van het werk';

/** Groups and the roles they bring. */
const ROLES = '/portaal/klantcontact=customer_contact, /portaal/communicatie=communication';

const page = (uid) => `<!doctype html><html lang="nl"><title>Werkaccount</title><h1>Inloggen bij uw werk</h1>
<form method="post" action="/interaction/${uid}">
<label>Naam <input name="name"></label><label>Wachtwoord <input name="password" type="password"></label>
<button>Inloggen</button></form>`;

function configuration(portal) {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const back = '/inloggen/organisatie/terug';
  return {
    clients: [
      {
        client_id: CLIENT,
        client_secret: SECRET,
        redirect_uris: [`${portal}${back}`, `${portal}/en${back}`],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'een' }] },
    cookies: { keys: ['alleen voor de reizen'] },
    claims: { openid: ['sub', 'groups', 'amr'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 600, IdToken: 300, Interaction: 600, Session: 600 },
    findAccount: (_, sub) => {
      const known = ACCOUNTS[sub];
      return known && { accountId: sub, claims: () => ({ sub, groups: known.groups }) };
    },
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
  };
}

async function typed(request) {
  let body = '';
  for await (const part of request) body += part;
  return new URLSearchParams(body);
}

/** Somebody logs in there, by name and password. */
async function interact(provider, request, response) {
  const { uid } = await provider.interactionDetails(request, response);
  const form = request.method === 'POST' ? await typed(request) : new URLSearchParams();
  const known = Object.entries(ACCOUNTS).find(([, { name }]) => name === form.get('name'));
  if (!known || form.get('password') !== WORK_PASSWORD) {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page(uid));
    return;
  }
  const [accountId, { amr }] = known;
  await provider.interactionFinished(request, response, { login: { accountId, amr } }, { mergeWithLastSubmission: false });
}

/** Starts it. `environment` is what the portal is told; `serve` is told where the portal is, before anybody comes. */
export async function startProvider() {
  let answer = (_, response) => response.writeHead(503).end();
  const server = createServer((request, response) => answer(request, response));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  // Another name than the portal's, so that it is another site to a browser.
  const issuer = `http://localhost:${server.address().port}`;
  return {
    environment: {
      HUISRECHT_OIDC_ISSUER: issuer,
      HUISRECHT_OIDC_CLIENT_ID: CLIENT,
      HUISRECHT_OIDC_CLIENT_SECRET: SECRET,
      HUISRECHT_OIDC_ROLES: ROLES,
    },
    serve(portal) {
      const provider = new Provider(issuer, configuration(portal));
      const others = provider.callback();
      answer = (request, response) => {
        if (!request.url.startsWith('/interaction/')) return others(request, response);
        return interact(provider, request, response).catch(() => response.writeHead(500).end());
      };
    },
    stop() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
