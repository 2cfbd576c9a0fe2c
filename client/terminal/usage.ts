import { stepKinds } from './step-kinds.ts';

/** The text of `--help`. */
export const usage = `Usage: jambonz-contract call [OPTION…] [STEP…]     in the project: npm run call -- [OPTION…] [STEP…]

Phones a jambonz webhook server as jambonz would, and does what it answers. Seconds are virtual: nobody has to wait.
On a terminal and without steps, you hold the conversation. Otherwise the steps are played, and then the caller hangs up.

Steps, in the order in which they happen:
  ${stepKinds.map(({ option, value }) => (value ? `--${option} ${value.name}` : `--${option}`)).join('  ')}

The call:
  --from NUMBER  --to NUMBER  --name NAME    who calls whom, and the caller's display name
  --outbound                 jambonz calls --to, and asks the server when that is answered
  --sip-user USER@REALM      a SIP device calls, after the auth webhook; its password is SIP_PASSWORD, or asked for
  --env NAME=VALUE           a variable of the application (env_vars), as often as there are variables

The server:
  --url URL                  the calling webhook, default http://127.0.0.1:3000/webhooks/call (PORT is heeded);
                             an origin without a path means its /webhooks/call
  --status-url, --auth-url   the other webhooks, default those beside /webhooks/call; --status-url none for none
  --method GET|POST          how the calling webhook is asked, default POST
  --username NAME  --password TEXT  --secret TEXT
                             default WEBHOOK_USERNAME, WEBHOOK_PASSWORD and WEBHOOK_SECRET, where nobody else can read them

The whole application:
  --explore                  try all that callers can do, print what they reach, and the dead ends
  --depth NUMBER             no more than so many steps from the beginning, default 6
  --mermaid FILE             write the call flow as a picture

  --json                     print one JSON document, with the payload of each webhook
  --help                     print this

Exit code 1: a webhook failed, an answer broke the contract, a step did not fit, there are dead ends, or no server was there. 2: wrong options.`;
