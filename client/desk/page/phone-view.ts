import { html, nothing, type TemplateResult } from 'lit-html';
import type { PhoneForm, PhoneStep } from '../api.ts';
import { dial, pressKey, step } from './actions.ts';
import { canSpeak } from './speech.ts';
import { state, update } from './store.ts';

const keypad = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'];
const maxLines = 200;

/** The telephone: a form before a call, and what the caller can do during it. */
export function phoneView(): TemplateResult {
  const { phone } = state;
  const isOn = phone.waits !== undefined;
  return html`
    <section class="column side phone" aria-labelledby="phone-title">
      <div class="bar"><h2 id="phone-title">Telephone</h2></div>
      <div class="scroll" tabindex="0" role="region" aria-label="Keypad and transcript">
        ${isOn ? callingView() : dialView()}
        ${phone.ended === undefined ? nothing : html`<p class="note" role="status">The call has ended: ${phone.ended}</p>`}
        ${phone.lines.length > 0 ? transcriptView() : nothing}
      </div>
    </section>
  `;
}

function dialView(): TemplateResult {
  const { form, dialProblem: problem } = state;
  return html`
    <form class="dial" @input=${keepForm} @submit=${submitDial}>
      ${fieldView('from', 'From', '+12125551212')}
      ${fieldView('to', 'To', '+14155551234')}
      ${fieldView('name', "Caller's name", 'none')}
      <label>Direction
        <select name="direction" .value=${form.outbound ? 'outbound' : 'inbound'}>
          <option value="inbound">inbound: the caller dials the application</option>
          <option value="outbound">outbound: the application dials</option>
        </select>
      </label>
      <label>Transport
        <select name="transport" .value=${form.transport}>
          <option value="http">HTTP</option>
          <option value="websocket">WebSocket</option>
        </select>
      </label>
      <label>Variables of the portal, one <code>NAME=VALUE</code> a line
        <textarea
          name="variables"
          rows="2"
          autocomplete="off"
          .value=${form.variables}
          aria-invalid=${problem?.field === 'variables'}
          aria-describedby=${problem?.field === 'variables' ? 'dial-problem' : nothing}
        ></textarea>
      </label>
      ${problem === undefined ? nothing : html`<p class="alert" id="dial-problem" role="alert">✗ ${problem.text}</p>`}
      <button class="primary" aria-disabled=${state.busy.has('dial')} data-next>Dial</button>
    </form>
  `;
}

function fieldView(name: 'from' | 'to' | 'name', label: string, placeholder: string): TemplateResult {
  const isWrong = state.dialProblem?.field === name;
  return html`<label>${label}<input
    name=${name}
    placeholder=${placeholder}
    autocomplete="off"
    .value=${state.form[name]}
    aria-invalid=${isWrong}
    aria-describedby=${isWrong ? 'dial-problem' : nothing}
  /></label>`;
}

/** Keeps what is typed, because the form leaves the page during a call. */
function keepForm(event: Event): void {
  const data = new FormData(event.currentTarget as HTMLFormElement);
  const textOf = (name: string) => String(data.get(name) ?? '');
  const form: PhoneForm = {
    from: textOf('from'),
    to: textOf('to'),
    name: textOf('name'),
    outbound: textOf('direction') === 'outbound',
    transport: textOf('transport') === 'websocket' ? 'websocket' : 'http',
    variables: textOf('variables'),
  };
  update({ form });
}

function submitDial(event: SubmitEvent): void {
  event.preventDefault();
  const { from, to, name, variables, ...choices } = state.form;
  void dial({ ...choices, from: from.trim(), to: to.trim(), name: name.trim(), variables: variables.trim() });
}

function callingView(): TemplateResult {
  const { phone, keys } = state;
  const plain = phone.steps.filter(({ value }) => !value || value.optional);
  const valued = phone.steps.filter(({ value }) => value);
  return html`
    <p class="waits" role="status" tabindex="-1" ?data-next=${!phone.keys && !phone.words}>${phone.waits}</p>
    ${phone.heard === '' ? nothing : html`<blockquote aria-label="Heard">${phone.heard}</blockquote>`}
    ${
      canSpeak
        ? html`<label class="check"><input type="checkbox" .checked=${state.speaks} @change=${switchSpeech} />speak the prompts</label>`
        : nothing
    }
    <div class="keypad" role="group" aria-label="Keypad" @keydown=${pressTypedKey}>
      ${keypad.map(
        (key, index) =>
          html`<button type="button" aria-disabled=${!phone.keys} ?data-next=${phone.keys && index === 0} @click=${() => pressKey(key)}>${key}</button>`,
      )}
    </div>
    <p class="pressed muted" aria-live="polite">${
      phone.keys ? (keys === '' ? 'Listens for keys.' : `Pressed ${keys}`) : 'Does not listen for keys now.'
    }</p>
    <form class="words" @submit=${submitWords}>
      <label>Words of the caller<input name="words" autocomplete="off" ?data-next=${phone.words && !phone.keys} placeholder=${phone.words ? 'sales, please' : 'not listened to now'} /></label>
      <button aria-disabled=${!phone.words}>Say</button>
    </form>
    ${
      plain.length === 0
        ? nothing
        : html`<div class="buttons" role="group" aria-label="Other steps">${plain.map(
            ({ command, label, help }) =>
              html`<button type="button" title=${help} @click=${() => step(command)}>${label}</button>`,
          )}</div>`
    }
    ${
      valued.length === 0
        ? nothing
        : html`<details>
            <summary>Steps with a value</summary>
            ${valued.map(valuedStepView)}
          </details>`
    }
  `;
}

function valuedStepView({ command, label, help, value }: PhoneStep): TemplateResult {
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    void step(`${command} ${String(new FormData(form).get('value') ?? '')}`.trim());
    form.reset();
  };
  return html`
    <form class="words" @submit=${submit}>
      <label>${help}<input name="value" autocomplete="off" placeholder=${value?.example ?? ''} ?required=${!value?.optional} /></label>
      <button>${label}</button>
    </form>
  `;
}

function switchSpeech(event: Event): void {
  update({ speaks: (event.target as HTMLInputElement).checked });
}

function pressTypedKey(event: KeyboardEvent): void {
  if (keypad.includes(event.key)) pressKey(event.key);
}

function submitWords(event: SubmitEvent): void {
  event.preventDefault();
  const form = event.target as HTMLFormElement;
  const words = String(new FormData(form).get('words') ?? '').trim();
  if (words === '' || !state.phone.words) return;
  void step(`/say ${words}`); // as words, also if they look like keys or a command
  form.reset();
}

function transcriptView(): TemplateResult {
  const { lines, call_sid } = state.phone;
  return html`
    <h3>Transcript</h3>
    <div class="transcript" data-follow=${call_sid ?? ''} tabindex="0" role="region" aria-label="Transcript">
      <ol>${lines.slice(-maxLines).map(
        ({ at, who, text, isMistake }) => html`<li class=${isMistake ? 'fault' : ''}>
          <span class="muted">${at.toFixed(1)}</span> <strong>${who}</strong> ${isMistake ? '✗ ' : ''}${text}
        </li>`,
      )}</ol>
    </div>
  `;
}
