import { createPhone } from '../../client/phone/phone.ts';
import type { PhoneOptions } from '../../client/phone/phone-options.ts';
import type { HandlersFor } from '../../server/app.ts';
import { findExample, listRequestExamples } from './examples.ts';
import { type Application, createServe } from './serve.ts';

type BodyOf<Operation> = Operation extends { requestBody: { content: { 'application/json': infer Json } } }
  ? Json
  : never;

/**
 * Binds the test support to an application and to the types of its OpenAPI document. Only
 * generated/server/test.ts calls it. `Paths` and `Operations` are given first, and the type of the
 * handlers is inferred. Returns the functions `serve`, `createPhone`, `requestExamples` and
 * `exampleOf`.
 *
 * ```ts
 * const bound = bindTestSupport<paths, operations>()({ loadContract, handlers, createServices });
 * const { client } = await bound.serve();
 * await client.POST('/webhooks/call', { body: bound.exampleOf('answerCall') });
 * ```
 */
export function bindTestSupport<Paths extends object, Operations extends object>() {
  return <Handlers extends HandlersFor<Handlers>>(application: Application<Handlers>) => ({
    serve: createServe<Paths, Handlers>(application),
    createPhone: (options: PhoneOptions) => createPhone({ contract: application.loadContract(), ...options }),
    requestExamples: () => listRequestExamples(application.loadContract()),
    exampleOf: <Id extends keyof Operations & string>(operationId: Id, name?: string) =>
      findExample(application.loadContract(), operationId, name) as BodyOf<Operations[Id]>,
  });
}
