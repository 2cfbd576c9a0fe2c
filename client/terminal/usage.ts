import { stepKinds } from './step-kinds.ts';

export const usage = `Usage: jambonz-contract call [OPTION…] [STEP…]

Calls a jambonz webhook server as jambonz does, and carries out its answers. Time is virtual: waits take no real time.
On a terminal without steps, you play the call. Otherwise the steps are played, and then the caller hangs up.

Steps, played in the given order:
  ${stepKinds.map(({ option, value }) => (value ? `--${option} ${value.name}` : `--${option}`)).join('  ')}

The call:
  --from NUMBER  --to NUMBER  --name NAME    the caller, the called number, and the caller's display name
  --outbound                 jambonz calls --to, and asks the server once the call is answered
  --sip-user USER@REALM      call from a SIP device, after the auth webhook; password from SIP_PASSWORD or a prompt
  --env NAME=VALUE           a variable of the application (env_vars); can be repeated

The server:
  --url URL                  the calling webhook, default http://127.0.0.1:3000/webhooks/call (port from PORT);
                             an origin without a path means its /webhooks/call
  --status-url, --auth-url   the other webhooks, default those beside /webhooks/call; --status-url none disables it
  --method GET|POST          the HTTP method of the calling webhook, default POST
  --username NAME  --password TEXT  --secret TEXT
                             default WEBHOOK_USERNAME, WEBHOOK_PASSWORD, WEBHOOK_SECRET if the server is
                             this machine or PUBLIC_URL; a hook of any other origin gets none of them

The whole application:
  --explore                  try every action of a call, print the places reached and the dead ends
  --depth NUMBER             the maximum number of steps from the beginning of a call, default 6
  --mermaid FILE             write the call flow as a Mermaid flowchart

  --json                     print one JSON document, with the payload of each webhook
  -h, --help                 print this help

Example: jambonz-contract call --name Jo --press 1 --hangup

Exit code 1: a webhook failed, an answer broke the contract, a step did not fit, there are dead ends, or the server is
not reachable. Exit code 2: invalid options.`;
