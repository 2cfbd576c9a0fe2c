import type { StepKind } from './step.ts';
import { stepKinds } from './step-kinds.ts';

/** Returns the help of the command that is called as `program`, such as `npm run call --`. */
export function formatUsage(program: string): string {
  return `Usage: ${program} [OPTION…] [STEP…]

Calls a jambonz webhook server as jambonz does, and carries out its answers. Time is virtual: a
wait takes no real time. Without steps, on a terminal, you type keys and words (? explains).
With steps, they are played in their order, and then the caller hangs up.

Steps of the caller:
${formatSteps('caller')}

Steps of the other side (a dialled party, an agent, a conference, an audio stream, a model;
TARGET is one of several that ring):
${formatSteps('party')}

Steps of models, bots and the platform:
${formatSteps('service')}

Steps from a file:
  --steps FILE             one step a line: press 1; # begins a comment; - is standard input

The call:
  --from NUMBER            the caller, default +12125551212
  --to NUMBER              the called number, default +14155551234
  --name NAME              the caller's display name
  --outbound               jambonz calls --to, and asks the server when the call is answered
  --sip-user USER@REALM    calls from a SIP device; the password is SIP_PASSWORD, or asked for
  --refuse TARGET=STATUS   a target, or a request such as REFER, that gets this SIP status;
                           can be repeated
  --env NAME=VALUE         a variable of the application (env_vars); can be repeated

The server:
  --url URL                the calling webhook, default http://127.0.0.1:3000/webhooks/call, with
                           the port of PORT; an origin means its /webhooks/call; ws://… calls
                           over WebSocket
  --status-url URL         the call status webhook, default call-status beside /webhooks/call;
                           none disables it
  --auth-url URL           the auth webhook, default auth beside /webhooks/call
  --hook NAME=URL          the hook for queueEvent, alertEvent or inboundMessage; can be repeated
  --method GET|POST        the HTTP method of the calling webhook, default POST
  --username NAME, --password TEXT, --secret TEXT
                           default WEBHOOK_USERNAME, WEBHOOK_PASSWORD and WEBHOOK_SECRET, if the
                           server is this machine or PUBLIC_URL

The whole application, with calls of its own in place of steps:
  --explore                tries every action, prints the places reached and the dead ends
  --depth NUMBER           explores so many steps from the beginning of a call, default 6
  --seconds NUMBER         explores for so many seconds at most, default 60
  --mermaid FILE           explores, and draws the call flow as a Mermaid flowchart

The output:
  --json                   one JSON document a line for each event of the call, while it goes on;
                           the last line is a summary; payloads and replies are not masked.
                           With --explore, one document
  -h, --help               prints this help

Examples:
  ${program} --name Jo --press 1 --answer --wait 60 --party-hangup
  ${program} --url https://voice.example.com/hello --say sales --json
  printf 'press 1\\nhangup\\n' | ${program} --steps -

Exit code 1: a webhook failed, an answer broke the contract, a step did not fit, the application
has dead ends, or the server is not reachable. Exit code 2: invalid options.`;
}

function formatSteps(by: StepKind['by']): string {
  return stepKinds
    .filter((kind) => kind.by === by)
    .map(({ name, value, help }) => {
      const operand = value && (value.optional ? ` [${value.name}]` : ` ${value.name}`);
      const example = value && !value.optional ? `: --${name} ${quote(value.example)}` : '';
      return `  ${`--${name}${operand ?? ''}`.padEnd(23)}  ${help}${example}`;
    })
    .join('\n');
}

/** Quotes a value for a shell. */
function quote(value: string): string {
  return value.includes('{') ? `'${value}'` : value;
}
