// GENERATED from openapi/ by `npm run generate`. Do not edit.
"use strict";
var ajvHelpers=(()=>{var c=(t,e)=>()=>{try{return e||t((e={exports:{}}).exports,e),e.exports}catch(n){throw e=0,n}};var i=c(r=>{"use strict";Object.defineProperty(r,"__esModule",{value:!0});function d(t){let e=t.length,n=0,u=0,l;for(;u<e;)n++,l=t.charCodeAt(u++),l>=55296&&l<=56319&&u<e&&(l=t.charCodeAt(u),(l&64512)===56320&&u++);return n}r.default=d;d.code='ajvHelpers["ajv/dist/runtime/ucs2length"].default'});var o=c((h,f)=>{f.exports={"ajv/dist/runtime/ucs2length":i()}});return o();})();

exports.answerCall = validate21;
const schema32 = {"description":"The verbs to carry out for a new call: at least one, run in order. All of them are checked before the first one runs,\nand one mistake makes jambonz refuse all of them. The call ends when the last verb has ended.\n","type":"array","minItems":1,"items":{"$ref":"#/components/schemas/verb"},"examples":[[{"verb":"gather","input":["digits"],"numDigits":1,"actionHook":"/webhooks/menu","say":{"text":"For sales, press 1. For support, press 2."}},{"verb":"say","text":"We did not get that. Goodbye."},{"verb":"hangup"}]]};
const schema33 = {"description":"One instruction to jambonz. `verb` names it and decides which other properties it has.","x-verb-functions":true,"type":"object","oneOf":[{"$ref":"#/components/schemas/agent"},{"$ref":"#/components/schemas/alert"},{"$ref":"#/components/schemas/answer"},{"$ref":"#/components/schemas/conference"},{"$ref":"#/components/schemas/config"},{"$ref":"#/components/schemas/deepgram-s2s"},{"$ref":"#/components/schemas/dequeue"},{"$ref":"#/components/schemas/dial"},{"$ref":"#/components/schemas/dialogflow"},{"$ref":"#/components/schemas/dtmf"},{"$ref":"#/components/schemas/dub"},{"$ref":"#/components/schemas/elevenlabs-s2s"},{"$ref":"#/components/schemas/enqueue"},{"$ref":"#/components/schemas/gather"},{"$ref":"#/components/schemas/google-s2s"},{"$ref":"#/components/schemas/gptlive-s2s"},{"$ref":"#/components/schemas/hangup"},{"$ref":"#/components/schemas/leave"},{"$ref":"#/components/schemas/lex"},{"$ref":"#/components/schemas/listen"},{"$ref":"#/components/schemas/llm"},{"$ref":"#/components/schemas/message"},{"$ref":"#/components/schemas/microsoft-s2s"},{"$ref":"#/components/schemas/nova-s2s"},{"$ref":"#/components/schemas/openai-s2s"},{"$ref":"#/components/schemas/pause"},{"$ref":"#/components/schemas/play"},{"$ref":"#/components/schemas/qwen-s2s"},{"$ref":"#/components/schemas/rasa"},{"$ref":"#/components/schemas/redirect"},{"$ref":"#/components/schemas/room"},{"$ref":"#/components/schemas/s2s"},{"$ref":"#/components/schemas/say"},{"$ref":"#/components/schemas/sip-decline"},{"$ref":"#/components/schemas/sip-refer"},{"$ref":"#/components/schemas/sip-request"},{"$ref":"#/components/schemas/stream"},{"$ref":"#/components/schemas/tag"},{"$ref":"#/components/schemas/transcribe"},{"$ref":"#/components/schemas/transfer"},{"$ref":"#/components/schemas/ultravox-s2s"},{"$ref":"#/components/schemas/voiceagent-s2s"},{"$ref":"#/components/schemas/voicelive-s2s"}],"discriminator":{"propertyName":"verb"}};
const schema151 = {"description":"Writes a message of your own to the account's alerts in the portal, and continues at once. The caller notices nothing.\n","type":"object","required":["verb","message"],"properties":{"verb":{"description":"Always `alert`.","type":"string","const":"alert"},"id":{"description":"Your own name for this verb. No webhook carries it.","type":"string"},"message":{"description":"Text of the alert.","type":"string"}},"additionalProperties":false,"examples":[{"verb":"alert","message":"CRM lookup failed for +14155550100, caller sent to the queue"}]};
const schema152 = {"description":"Answers the call. Most verbs answer it by themselves; use this one where no other verb does, such as before a `pause`.\nOn a call that is already answered it does nothing.\n","type":"object","required":["verb"],"properties":{"verb":{"description":"Always `answer`.","type":"string","const":"answer"},"id":{"description":"Your own name for this verb. No webhook carries it.","type":"string"}},"additionalProperties":false,"examples":[{"verb":"answer"}]};
const schema153 = {"description":"Sends key tones into the call, answering it first. The next verb follows when all of them are sent.\n","type":"object","required":["verb","dtmf"],"properties":{"verb":{"description":"Always `dtmf`.","type":"string","const":"dtmf"},"id":{"description":"Your own name for this verb. No webhook carries it.","type":"string"},"dtmf":{"description":"The keys to send, from 0 to 9, `*`, `#` and A to D; `w` is a pause of half a second, `W` of one.","type":"string"},"duration":{"description":"Length of each tone in milliseconds, default 500.","type":"number"}},"additionalProperties":false,"examples":[{"verb":"dtmf","dtmf":"1w4711#","duration":250}]};
const schema154 = {"description":"Takes a waiting caller out of the queue; the call continues after the `enqueue`. Use it in the answer of a `waitHook`,\nwhere the verbs after it are not run. Anywhere else the open-source server ends the call at this verb.\n","type":"object","required":["verb"],"properties":{"verb":{"description":"Always `leave`.","type":"string","const":"leave"},"id":{"description":"Your own name for this verb. No webhook carries it.","type":"string"}},"additionalProperties":false,"examples":[{"verb":"leave"}]};
const schema155 = {"description":"Waits before the next verb. It does not answer the call: put `answer` before it when the caller should not hear\nringing meanwhile.\n","type":"object","required":["verb","length"],"properties":{"verb":{"description":"Always `pause`.","type":"string","const":"pause"},"id":{"description":"Your own name for this verb. No webhook carries it.","type":"string"},"length":{"description":"How long to wait, in seconds.","type":"number"}},"additionalProperties":false,"examples":[{"verb":"pause","length":1.5}]};
const schema156 = {"description":"Attaches data of your own to the call. Later webhooks of the call carry it as `customerData`; a second tag replaces\nthe first one's data.\n","type":"object","required":["verb","data"],"properties":{"verb":{"description":"Always `tag`.","type":"string","const":"tag"},"id":{"description":"Your own name for this verb. No webhook carries it.","type":"string"},"data":{"description":"The data, any JSON object.","type":"object","additionalProperties":true}},"additionalProperties":false,"examples":[{"verb":"tag","data":{"customer":"C-1042","language":"en"}}]};
const schema34 = {"description":"Connects the caller with a voice agent made of three parts of your choice: speech recognition, a language model and a\nvoice. The server handles turns, interruptions and tools. It ends when the model or the caller hangs up.\n","type":"object","x-jambonz-edition":"commercial","required":["verb"],"properties":{"verb":{"description":"Always `agent`.","type":"string","const":"agent"},"id":{"description":"Your own name for this verb.","type":"string"},"stt":{"$ref":"#/components/schemas/recognizer","description":"Speech recognition to use, default the session's."},"llm":{"$ref":"#/components/schemas/agent-llm","description":"Language model to use and its instructions, default the application's."},"tts":{"$ref":"#/components/schemas/synthesizer","description":"Voice of the agent, default the session's."},"greeting":{"description":"The model speaks first, default true.","type":"boolean"},"turnDetection":{"description":"How the end of the caller's turn is detected: `stt` (the default) relies on the recognition, `krisp` on the sound.\nThe object form tunes `krisp`. Recognition that detects turns itself (deepgramflux, assemblyai, speechmatics)\nalways does so.\n","type":["string","object"],"pattern":"^(stt|krisp)$","x-must-be":"stt or krisp, or an object","required":["mode"],"properties":{"mode":{"description":"Always `krisp`.","type":"string","const":"krisp"},"threshold":{"description":"Confidence from which a turn counts as ended, from 0 to 1, default 0.5. Lower means sooner.","type":"number","minimum":0,"maximum":1},"model":{"description":"Krisp model to use.","type":"string"}},"additionalProperties":false},"earlyGeneration":{"description":"With `krisp`, ask the model before the end of the turn is sure, and drop its answer when the caller continues;\ndefault false.\n","type":"boolean"},"bargeIn":{"description":"Whether and how the caller may interrupt the agent.","type":"object","properties":{"enable":{"description":"Allow it, default true.","type":"boolean"},"strategy":{"description":"`vad` (the default) stops at sound and continues if it was not speech; `interruptPrediction` distinguishes\ninterruptions from sounds of assent.\n","type":"string","enum":["vad","interruptPrediction"]},"vendor":{"description":"Vendor that predicts interruptions, default krisp. For `interruptPrediction`.","type":"string"},"threshold":{"description":"Probability from which it counts as an interruption, from 0 to 1, default 0.5. For `interruptPrediction`.\n","type":"number","minimum":0,"maximum":1},"minSpeechDuration":{"description":"Seconds of speech that make an interruption, default 0.5. For `vad`.","type":"number","minimum":0},"sticky":{"description":"Do not continue an interrupted answer, default false.","type":"boolean"}},"additionalProperties":false},"noResponseTimeout":{"description":"Seconds of silence after the agent's words before it asks again, default 12; 0 means never.","type":"number","minimum":0},"noResponseMaxPrompts":{"description":"How often in a row it asks again without an answer before the verb ends, with `completion_reason` no_response.\nDefault 0, no limit.\n","type":"integer","minimum":0},"speak":{"description":"Speak the model's text, default true. With false the caller hears nothing of it, for example while the agent\noperates a menu by keys.\n","type":"boolean"},"speechCleanup":{"description":"Leave out what is not meant to be spoken, default true: paragraphs that are only a stage direction such as\n`(silence)`, and the model's thoughts in `<think>` and similar tags.\n","type":"boolean"},"noiseIsolation":{"description":"Filter noise from the call's audio, by `krisp`, `rnnoise` or `kugelaudio`. The object form tunes it.","type":["string","object"],"pattern":"^(krisp|rnnoise|kugelaudio)$","x-must-be":"krisp, rnnoise or kugelaudio, or an object","if":{"required":["vendor"]},"else":{"required":["mode"]},"properties":{"mode":{"description":"Filter to use, krisp, rnnoise or kugelaudio.","type":"string"},"vendor":{"description":"Vendor of the filter, in place of `mode`.","type":"string"},"label":{"description":"Which of several credentials of the vendor to use. For `kugelaudio`.","type":"string"},"auth":{"$ref":"#/components/schemas/noise-isolation-auth","description":"Credentials for the vendor; default those stored in the portal. For `kugelaudio`."},"level":{"description":"Strength of the suppression, from 0 to 100; default 100.","type":"number","minimum":0,"maximum":100},"direction":{"description":"`read`, the default, filters what the caller says, `write` what the caller hears.","type":"string","enum":["read","write"]},"model":{"description":"Model of the filter, by the vendor's name for it.","type":"string"}},"additionalProperties":false},"autoLockLanguage":{"description":"Follow the language that the recognition hears, if it reports languages: `true` after the first utterance,\n`always` at each turn; default false.\n","type":["boolean","string"],"enum":[true,false,"always"]},"languageConfig":{"description":"Settings for single languages by their code, used when `autoLockLanguage` finds them. `es` also serves `es-MX`,\nunless that has an entry of its own.\n","type":"object","additionalProperties":{"description":"Settings for one language.","type":"object","properties":{"tts":{"$ref":"#/components/schemas/synthesizer","description":"Voice for this language, merged over `tts`."}},"additionalProperties":false}},"toolFiller":{"description":"What the caller hears while a tool is running; `false` plays nothing.","type":["boolean","object"],"required":["type"],"properties":{"type":{"description":"`audio` plays a file until the result arrives, `backchannel` speaks short phrases.","type":"string","enum":["audio","backchannel"]},"url":{"description":"The audio file. For `audio`, which needs it.","type":"string"},"startDelaySecs":{"description":"Seconds to wait before it starts, default 2.","type":"number","minimum":0},"style":{"description":"Manner of the phrases, in plain words. For `backchannel`.","type":"string"},"escalationSecs":{"description":"Seconds before a longer explanation is given, default 10. For `backchannel`.","type":"number","minimum":0}},"if":{"type":"boolean"},"then":{"const":false},"else":{"if":{"required":["type"],"properties":{"type":{"const":"audio"}}},"then":{"required":["url"]}},"additionalProperties":false},"mcpServers":{"description":"MCP servers whose tools the model may use. They take precedence over those of `toolHook`.","type":"array","items":{"$ref":"#/components/schemas/mcp-server"}},"handoff":{"$ref":"#/components/schemas/handoff","description":"Give the model a tool that transfers the caller to a person."},"hangup":{"$ref":"#/components/schemas/hangup-tool","description":"Give the model a tool that ends the call."},"toolHook":{"$ref":"#/components/schemas/hook","description":"Called for the result of a tool that the model calls, with `tool_call_id`, `name` and `arguments`."},"eventHook":{"$ref":"#/components/schemas/hook","description":"Called with user_transcript, llm_response, user_interruption and turn_end (webhook `agentEvent`). The answer is\nignored.\n"},"actionHook":{"$ref":"#/components/schemas/hook","description":"Called when the conversation has ended. Verbs in the answer replace the rest of the application."}},"additionalProperties":false,"examples":[{"verb":"agent","stt":{"vendor":"deepgram","language":"en-US"},"llm":{"vendor":"openai","model":"gpt-4o","llmOptions":{"systemPrompt":"You take reservations for a restaurant. Be brief.","tools":[{"name":"free_tables","description":"Free tables at a time","parameters":{"type":"object","properties":{"time":{"type":"string"}}}}]}},"tts":{"vendor":"cartesia","voice":"f786b574-daa5-4673-aa0c-cbe3e8534c02"},"toolHook":"/webhooks/tool","actionHook":"/webhooks/agent-ended"},{"verb":"agent","llm":{"vendor":"anthropic","model":"claude-sonnet-4-5","llmOptions":{"messages":[{"role":"system","content":"You help with invoices."}]}},"turnDetection":{"mode":"krisp","threshold":0.3},"bargeIn":{"minSpeechDuration":0.3},"noiseIsolation":"rnnoise","toolFiller":{"type":"backchannel","startDelaySecs":3},"handoff":{"mode":"warm","target":[{"type":"user","name":"alice"}]},"hangup":{"reason":"done"}}]};
const schema37 = {"description":"The language model of an `agent`. What is left out comes from the application's settings in the portal.","type":"object","properties":{"vendor":{"description":"Vendor of the model. The names in use are known here, and others are passed on.","type":"string","x-commercial-values":["openai","anthropic","google"]},"model":{"description":"Model to use, by the vendor's name for it.","type":"string"},"label":{"description":"Which of several credentials of the same vendor to use.","type":"string"},"auth":{"description":"Credentials for the vendor, such as `apiKey`; default those stored in the portal.","type":"object","additionalProperties":true},"connectOptions":{"description":"How to reach the vendor, if not by its defaults.","type":"object","properties":{"timeout":{"description":"Time limit for a request, as the vendor's client takes it.","type":"number","minimum":0},"maxRetries":{"description":"Number of retries.","type":"integer","minimum":0},"endpoint":{"description":"Address of the service, for vendors that use this name.","type":"string"},"baseURL":{"description":"Address of the service, for vendors that use this name.","type":"string"}},"additionalProperties":false},"llmOptions":{"description":"Instructions and settings for the model.","type":"object","properties":{"systemPrompt":{"description":"Instructions for the whole conversation.","type":"string"},"messages":{"description":"What was said before; a message with the role system counts as the instructions.","type":"array","items":{"description":"One message.","type":"object","required":["role","content"],"properties":{"role":{"description":"Who said it.","type":"string","enum":["system","user","assistant","tool"]},"content":{"description":"What was said, as text or in the vendor's own form."}},"additionalProperties":true}},"initialMessages":{"description":"Another name for `messages`.","type":"array","deprecated":true,"items":{"description":"One message, as in `messages`.","type":"object","required":["role","content"],"properties":{"role":{"description":"Who said it.","type":"string","enum":["system","user","assistant","tool"]},"content":{"description":"What was said, as text or in the vendor's own form."}},"additionalProperties":true}},"maxTokens":{"description":"Maximum number of tokens in one answer.","type":"integer","minimum":1},"temperature":{"description":"How freely the model chooses its words, on the vendor's scale.","type":"number","minimum":0},"reasoningEffort":{"description":"How much the model thinks before it answers, if it supports this. `minimal` answers soonest.","type":"string","enum":["minimal","low","medium","high"]},"tools":{"description":"Tools the model may call: `name`, `description` and `parameters` (a JSON Schema), or OpenAI's form of that.\n","type":"array","items":{"description":"One tool.","type":"object","additionalProperties":true}}},"additionalProperties":false}},"additionalProperties":false,"examples":[{"vendor":"openai","model":"gpt-4o","llmOptions":{"systemPrompt":"You take reservations for a restaurant. Be brief.","temperature":0.4}}]};
const schema38 = {"description":"Text to speech: which vendor, language and voice speak. What is left out comes from the session (the `config`\nverb) or from the application's settings in the portal, as does any value written `default`.\n","type":"object","required":["vendor"],"properties":{"vendor":{"description":"Speech vendor, as named in the portal: google, aws, microsoft, elevenlabs, deepgram, cartesia, …;\n`custom:<name>` for one of your own, `default` for the application's.\n","type":"string"},"label":{"description":"Which of several credentials of the same vendor to use. Once a synthesizer is given, the application's label\nno longer applies: leaving this out means the credentials without a label.\n","type":"string"},"language":{"description":"Language code, such as `en-US`.","type":"string"},"voice":{"description":"Name or id of the voice in the vendor's own naming; an object for voices that need more than a name, such as\nGoogle custom voices.\n","type":["string","object"],"additionalProperties":true},"fallbackVendor":{"description":"Vendor to try when the first one fails. The rest of the call then stays with it.","type":"string"},"fallbackLabel":{"description":"Label of the fallback vendor's credentials.","type":"string"},"fallbackLanguage":{"description":"Language code for the fallback vendor.","type":"string"},"fallbackVoice":{"description":"Voice for the fallback vendor, in the same forms as `voice`.","type":["string","object"],"additionalProperties":true},"engine":{"description":"Quality tier where the vendor has several (AWS Polly); default neural.","type":"string","enum":["standard","neural","generative","long-form"]},"gender":{"description":"Preferred gender of the voice. Accepted, but the open-source server does not read it.","type":"string","enum":["MALE","FEMALE","NEUTRAL"]},"options":{"description":"The vendor's own settings, passed through unchecked: `model_id`, `voice_settings`, `speed`, …\nThey are merged over those of the session.\n","type":"object","additionalProperties":true}},"additionalProperties":false,"examples":[{"vendor":"elevenlabs","voice":"EXAVITQu4vr4xnSDxMaL","options":{"model_id":"eleven_turbo_v2_5","voice_settings":{"stability":0.5}},"fallbackVendor":"google","fallbackLanguage":"en-US","fallbackVoice":"en-US-Wavenet-D"}]};
const schema39 = {"description":"Credentials for a vendor that filters noise.","type":"object","properties":{"apiKey":{"description":"API key of the vendor.","type":"string"},"apiUri":{"description":"Host of the vendor's API, such as api.eu.kugelaudio.com.","type":"string"}},"additionalProperties":true};
const schema41 = {"description":"A server that offers tools to a language model by the Model Context Protocol, over server-sent events.","type":"object","required":["url"],"properties":{"url":{"description":"Address of the server. When it cannot be reached the session goes on without its tools.","type":"string"},"auth":{"description":"Credentials for the server. Accepted, but the open-source server does not send any.","type":"object","additionalProperties":true},"roots":{"description":"MCP roots to declare. The open-source server refuses a reply that declares any.","type":"array","items":{"description":"One root, as the protocol defines it.","x-jambonz-edition":"commercial","type":"object","additionalProperties":true}}},"additionalProperties":false,"examples":[{"url":"https://tools.example.com/sse"}]};
const schema52 = {"description":"A tool named `hangup` with which a language model can end the call.","type":"object","properties":{"reason":{"description":"Reason for the X-Reason header of the BYE when the model gives none.","type":"string"}},"additionalProperties":false,"examples":[{"reason":"conversation finished"}]};
const func1 = Object.prototype.hasOwnProperty;
const schema35 = {"description":"Speech to text: which vendor and language listen, and how. What is left out comes from the session (the `config`\nverb) or from the application's settings in the portal.\n\nThe `…Options` objects carry one vendor's own settings and are not checked here. The open-source server does check\ntheir names, and refuses the whole reply for one it does not know, except in `gladiaOptions` and\n`customOptions.options`.\n","type":"object","required":["vendor"],"properties":{"vendor":{"description":"Speech vendor, as named in the portal: google, aws, microsoft, deepgram, assemblyai, speechmatics, openai, …;\n`custom:<name>` for one of your own, `default` for the application's.\n","type":"string"},"label":{"description":"Which of several credentials of the same vendor to use. Once a recognizer is given, the application's label no\nlonger applies: leaving this out means the credentials without a label.\n","type":"string"},"language":{"description":"Language code, such as `en-US`; `default` for the application's.","type":"string"},"fallbackVendor":{"description":"Vendor to try when the first one fails. The rest of the call then stays with it.","type":"string"},"fallbackLabel":{"description":"Label of the fallback vendor's credentials.","type":"string"},"fallbackLanguage":{"description":"Language code for the fallback vendor.","type":"string"},"hints":{"description":"Words and phrases to expect. Either all strings or all objects: the platform decides by the first one.\n","type":"array","items":{"description":"A phrase, or a phrase with a weight of its own.","type":["string","object"],"required":["phrase"],"properties":{"phrase":{"description":"The word or phrase.","type":"string"},"boost":{"description":"How strongly to favour it, on the vendor's scale.","type":"number"}},"additionalProperties":false}},"hintsBoost":{"description":"How strongly to favour the hints, on the vendor's scale (google, nvidia, soniox, custom).","type":"number"},"altLanguages":{"description":"Further languages the speaker may use (google, microsoft).","type":"array","items":{"description":"Language code.","type":"string"}},"model":{"description":"Recognition model, by the vendor's name for it.","type":"string"},"interim":{"description":"Report transcripts while speech continues, default false. Read by `transcribe`; `gather` decides for itself and\nreports to its `partialResultHook`.\n","type":"boolean"},"singleUtterance":{"description":"Stop after the first utterance, default false (google).","type":"boolean"},"minConfidence":{"description":"Confidence below which `gather` gives up with the reason `stt-low-confidence`, 0 to 1. Default none.\n","type":"number","minimum":0,"maximum":1},"asrTimeout":{"description":"Collect several utterances into one and end after this many seconds without another. Default none: the first\nfinal transcript ends the gather. For deepgram the value is brought into the range 1 to 5.\n","type":"number"},"asrDtmfTerminationDigit":{"description":"Key that ends the collecting of `asrTimeout` at once.","type":"string"},"fastRecognitionTimeout":{"description":"Seconds after the latest interim transcript at which `gather` takes it as final. Default none: wait for the\nvendor.\n","type":"number"},"initialSpeechTimeoutMs":{"description":"Milliseconds to wait for the first word (microsoft).","type":"number"},"vad":{"$ref":"#/components/schemas/vad","description":"Voice activity detection. Accepted here, but the open-source server reads only the `vad` of the `config` verb.\n"},"punctuation":{"description":"Punctuate the transcript. Unset, the vendor decides.","type":"boolean"},"profanityFilter":{"description":"Mask profanity (google, nvidia, soniox).","type":"boolean"},"profanityOption":{"description":"How profanity is treated (microsoft).","type":"string","enum":["masked","removed","raw"]},"words":{"description":"Report the time of each word (google, nvidia, cobalt).","type":"boolean"},"enhancedModel":{"description":"Use the enhanced variant of the model, default true (google).","type":"boolean"},"diarization":{"description":"Distinguish speakers (google, nvidia).","type":"boolean"},"diarizationMinSpeakers":{"description":"Minimum number of speakers to expect (google).","type":"integer"},"diarizationMaxSpeakers":{"description":"Maximum number of speakers to expect (google, nvidia).","type":"integer"},"separateRecognitionPerChannel":{"description":"Recognise each direction separately. Default true for a `transcribe` inside a `dial`; false leaves the caller\nonly.\n","type":"boolean"},"interactionType":{"description":"Kind of conversation, as a hint for recognition (google).","type":"string","enum":["unspecified","discussion","presentation","phone_call","voicemail","voice_search","voice_command","dictation"]},"naicsCode":{"description":"Industry of the conversation as a NAICS code, as a hint for recognition (google).","type":"integer"},"vocabularyName":{"description":"Name of a custom vocabulary (aws).","type":"string"},"vocabularyFilterName":{"description":"Name of a vocabulary filter (aws).","type":"string"},"filterMethod":{"description":"What the vocabulary filter does with a word (aws).","type":"string","enum":["remove","mask","tag"]},"requestSnr":{"description":"Report the signal-to-noise ratio (microsoft).","type":"boolean"},"azureServiceEndpoint":{"description":"Address of a speech service endpoint of your own (microsoft).","type":"string"},"azureSttEndpointId":{"description":"Id of a custom model's endpoint (microsoft).","type":"string"},"outputFormat":{"description":"Level of detail. Accepted, but the open-source server does not read it.","type":"string","enum":["simple","detailed"]},"dualChannel":{"description":"Send both directions of the call. Accepted, but the open-source server does not read it.","type":"boolean"},"identifyChannels":{"description":"Label each direction in the result. Accepted, but the open-source server does not read it.","type":"boolean"},"autogeneratePrompt":{"description":"Generate a prompt for the vendor from the conversation. Accepted, but the open-source server does not read it.\n","type":"boolean"},"assemblyAiOptions":{"description":"AssemblyAI's own settings.","type":"object","additionalProperties":true},"awsOptions":{"description":"AWS Transcribe's own settings.","type":"object","additionalProperties":true},"azureOptions":{"description":"Microsoft Azure's own settings.","type":"object","additionalProperties":true},"cobaltOptions":{"description":"Cobalt's own settings.","type":"object","additionalProperties":true},"customOptions":{"description":"Settings of a custom vendor; what is meant for your own service goes into its `options`.","type":"object","additionalProperties":true},"deepgramOptions":{"description":"Deepgram's own settings.","type":"object","additionalProperties":true},"elevenlabsOptions":{"description":"ElevenLabs' own settings.","type":"object","additionalProperties":true},"gladiaOptions":{"description":"Gladia's own settings, sent to Gladia as they are.","type":"object","additionalProperties":true},"googleOptions":{"description":"Google's own settings.","type":"object","properties":{"mode":{"description":"See the vendor's documentation.","x-jambonz-edition":"commercial"},"customVocabulary":{"description":"See the vendor's documentation.","x-jambonz-edition":"commercial"}},"additionalProperties":true},"houndifyOptions":{"description":"Houndify's own settings.","type":"object","properties":{"eoqThreshold":{"description":"See the vendor's documentation.","x-jambonz-edition":"commercial"},"vadStopThreshold":{"description":"See the vendor's documentation.","x-jambonz-edition":"commercial"}},"additionalProperties":true},"ibmOptions":{"description":"IBM Watson's own settings.","type":"object","additionalProperties":true},"modulateOptions":{"description":"Modulate's own settings.","type":"object","additionalProperties":true,"x-jambonz-edition":"commercial"},"nuanceOptions":{"description":"Nuance's own settings.","type":"object","additionalProperties":true},"nvidiaOptions":{"description":"NVIDIA Riva's own settings.","type":"object","additionalProperties":true},"openaiOptions":{"description":"OpenAI's own settings.","type":"object","properties":{"languages":{"description":"See the vendor's documentation.","x-jambonz-edition":"commercial"},"keywords":{"description":"See the vendor's documentation.","x-jambonz-edition":"commercial"},"delay":{"description":"See the vendor's documentation.","x-jambonz-edition":"commercial"},"vadMode":{"description":"See the vendor's documentation.","x-jambonz-edition":"commercial"},"vadSilenceMs":{"description":"See the vendor's documentation.","x-jambonz-edition":"commercial"},"vadVoiceMs":{"description":"See the vendor's documentation.","x-jambonz-edition":"commercial"}},"additionalProperties":true},"sonioxOptions":{"description":"Soniox's own settings.","type":"object","properties":{"languageHints":{"description":"See the vendor's documentation.","x-jambonz-edition":"commercial"},"enableLanguageIdentification":{"description":"See the vendor's documentation.","x-jambonz-edition":"commercial"},"enableSpeakerDiarization":{"description":"See the vendor's documentation.","x-jambonz-edition":"commercial"},"endpointSensitivity":{"description":"See the vendor's documentation.","x-jambonz-edition":"commercial"},"maxEndpointDelayMs":{"description":"See the vendor's documentation.","x-jambonz-edition":"commercial"},"maxNonFinalTokensDurationMs":{"description":"See the vendor's documentation.","x-jambonz-edition":"commercial"},"context":{"description":"See the vendor's documentation.","x-jambonz-edition":"commercial"}},"additionalProperties":true},"speechmaticsOptions":{"description":"Speechmatics' own settings.","type":"object","properties":{"audio_events_config":{"description":"See the vendor's documentation.","x-jambonz-edition":"commercial"}},"additionalProperties":true},"verbioOptions":{"description":"Verbio's own settings.","type":"object","additionalProperties":true},"xaiOptions":{"description":"xAI's own settings.","type":"object","additionalProperties":true,"x-jambonz-edition":"commercial"}},"additionalProperties":false,"examples":[{"vendor":"deepgram","language":"en-US","hints":["sales","support","billing"],"deepgramOptions":{"model":"nova-3","smartFormatting":true}},{"vendor":"google","language":"en-US","altLanguages":["es-US"],"hints":[{"phrase":"jambonz","boost":20}]}]};
const schema36 = {"description":"Voice activity detection: detects speech without recognising words. It interrupts a prompt at the first sound when\n`minBargeinWordCount` is 0.\n","type":"object","properties":{"enable":{"description":"Switches it on, default false.","type":"boolean"},"voiceMs":{"description":"Milliseconds of voice before it counts as speech, default 250.","type":"number"},"silenceMs":{"description":"Milliseconds of silence before speech counts as ended, default 150.","type":"number"},"strategy":{"description":"`one-shot` (the default) stops after the first detection; any other value continues.","type":"string"},"mode":{"description":"Aggressiveness of the webrtc detector, from 0 to 3 (hardest on noise); default 2.","type":"integer","minimum":0,"maximum":3},"vendor":{"description":"Detector, default silero.","type":"string","enum":["webrtc","silero"]},"threshold":{"description":"Probability from which the silero detector takes sound for speech, 0 to 1; default 0.5.","type":"number","minimum":0,"maximum":1},"speechPadMs":{"description":"Milliseconds the silero detector adds on both sides of speech, default 30.","type":"number"}},"additionalProperties":false,"examples":[{"enable":true,"vendor":"silero","threshold":0.6,"voiceMs":300}]};

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate24.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.vendor === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "vendor"},message:"must have required property '"+"vendor"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema35.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.vendor !== undefined){
if(typeof data.vendor !== "string"){
const err2 = {instancePath:instancePath+"/vendor",schemaPath:"#/properties/vendor/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.label !== undefined){
if(typeof data.label !== "string"){
const err3 = {instancePath:instancePath+"/label",schemaPath:"#/properties/label/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.language !== undefined){
if(typeof data.language !== "string"){
const err4 = {instancePath:instancePath+"/language",schemaPath:"#/properties/language/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.fallbackVendor !== undefined){
if(typeof data.fallbackVendor !== "string"){
const err5 = {instancePath:instancePath+"/fallbackVendor",schemaPath:"#/properties/fallbackVendor/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.fallbackLabel !== undefined){
if(typeof data.fallbackLabel !== "string"){
const err6 = {instancePath:instancePath+"/fallbackLabel",schemaPath:"#/properties/fallbackLabel/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.fallbackLanguage !== undefined){
if(typeof data.fallbackLanguage !== "string"){
const err7 = {instancePath:instancePath+"/fallbackLanguage",schemaPath:"#/properties/fallbackLanguage/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.hints !== undefined){
let data6 = data.hints;
if(Array.isArray(data6)){
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
if((typeof data7 !== "string") && (!(data7 && typeof data7 == "object" && !Array.isArray(data7)))){
const err8 = {instancePath:instancePath+"/hints/" + i0,schemaPath:"#/properties/hints/items/type",keyword:"type",params:{type: schema35.properties.hints.items.type},message:"must be string,object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.phrase === undefined){
const err9 = {instancePath:instancePath+"/hints/" + i0,schemaPath:"#/properties/hints/items/required",keyword:"required",params:{missingProperty: "phrase"},message:"must have required property '"+"phrase"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
for(const key1 in data7){
if(!((key1 === "phrase") || (key1 === "boost"))){
const err10 = {instancePath:instancePath+"/hints/" + i0,schemaPath:"#/properties/hints/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data7.phrase !== undefined){
if(typeof data7.phrase !== "string"){
const err11 = {instancePath:instancePath+"/hints/" + i0+"/phrase",schemaPath:"#/properties/hints/items/properties/phrase/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data7.boost !== undefined){
let data9 = data7.boost;
if(!((typeof data9 == "number") && (isFinite(data9)))){
const err12 = {instancePath:instancePath+"/hints/" + i0+"/boost",schemaPath:"#/properties/hints/items/properties/boost/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
}
}
else {
const err13 = {instancePath:instancePath+"/hints",schemaPath:"#/properties/hints/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.hintsBoost !== undefined){
let data10 = data.hintsBoost;
if(!((typeof data10 == "number") && (isFinite(data10)))){
const err14 = {instancePath:instancePath+"/hintsBoost",schemaPath:"#/properties/hintsBoost/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.altLanguages !== undefined){
let data11 = data.altLanguages;
if(Array.isArray(data11)){
const len1 = data11.length;
for(let i1=0; i1<len1; i1++){
if(typeof data11[i1] !== "string"){
const err15 = {instancePath:instancePath+"/altLanguages/" + i1,schemaPath:"#/properties/altLanguages/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/altLanguages",schemaPath:"#/properties/altLanguages/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.model !== undefined){
if(typeof data.model !== "string"){
const err17 = {instancePath:instancePath+"/model",schemaPath:"#/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.interim !== undefined){
if(typeof data.interim !== "boolean"){
const err18 = {instancePath:instancePath+"/interim",schemaPath:"#/properties/interim/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.singleUtterance !== undefined){
if(typeof data.singleUtterance !== "boolean"){
const err19 = {instancePath:instancePath+"/singleUtterance",schemaPath:"#/properties/singleUtterance/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.minConfidence !== undefined){
let data16 = data.minConfidence;
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 > 1 || isNaN(data16)){
const err20 = {instancePath:instancePath+"/minConfidence",schemaPath:"#/properties/minConfidence/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data16 < 0 || isNaN(data16)){
const err21 = {instancePath:instancePath+"/minConfidence",schemaPath:"#/properties/minConfidence/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/minConfidence",schemaPath:"#/properties/minConfidence/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.asrTimeout !== undefined){
let data17 = data.asrTimeout;
if(!((typeof data17 == "number") && (isFinite(data17)))){
const err23 = {instancePath:instancePath+"/asrTimeout",schemaPath:"#/properties/asrTimeout/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.asrDtmfTerminationDigit !== undefined){
if(typeof data.asrDtmfTerminationDigit !== "string"){
const err24 = {instancePath:instancePath+"/asrDtmfTerminationDigit",schemaPath:"#/properties/asrDtmfTerminationDigit/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.fastRecognitionTimeout !== undefined){
let data19 = data.fastRecognitionTimeout;
if(!((typeof data19 == "number") && (isFinite(data19)))){
const err25 = {instancePath:instancePath+"/fastRecognitionTimeout",schemaPath:"#/properties/fastRecognitionTimeout/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.initialSpeechTimeoutMs !== undefined){
let data20 = data.initialSpeechTimeoutMs;
if(!((typeof data20 == "number") && (isFinite(data20)))){
const err26 = {instancePath:instancePath+"/initialSpeechTimeoutMs",schemaPath:"#/properties/initialSpeechTimeoutMs/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.vad !== undefined){
let data21 = data.vad;
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
for(const key2 in data21){
if(!((((((((key2 === "enable") || (key2 === "voiceMs")) || (key2 === "silenceMs")) || (key2 === "strategy")) || (key2 === "mode")) || (key2 === "vendor")) || (key2 === "threshold")) || (key2 === "speechPadMs"))){
const err27 = {instancePath:instancePath+"/vad",schemaPath:"#/components/schemas/vad/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data21.enable !== undefined){
if(typeof data21.enable !== "boolean"){
const err28 = {instancePath:instancePath+"/vad/enable",schemaPath:"#/components/schemas/vad/properties/enable/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data21.voiceMs !== undefined){
let data23 = data21.voiceMs;
if(!((typeof data23 == "number") && (isFinite(data23)))){
const err29 = {instancePath:instancePath+"/vad/voiceMs",schemaPath:"#/components/schemas/vad/properties/voiceMs/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data21.silenceMs !== undefined){
let data24 = data21.silenceMs;
if(!((typeof data24 == "number") && (isFinite(data24)))){
const err30 = {instancePath:instancePath+"/vad/silenceMs",schemaPath:"#/components/schemas/vad/properties/silenceMs/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data21.strategy !== undefined){
if(typeof data21.strategy !== "string"){
const err31 = {instancePath:instancePath+"/vad/strategy",schemaPath:"#/components/schemas/vad/properties/strategy/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data21.mode !== undefined){
let data26 = data21.mode;
if(!(((typeof data26 == "number") && (!(data26 % 1) && !isNaN(data26))) && (isFinite(data26)))){
const err32 = {instancePath:instancePath+"/vad/mode",schemaPath:"#/components/schemas/vad/properties/mode/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if((typeof data26 == "number") && (isFinite(data26))){
if(data26 > 3 || isNaN(data26)){
const err33 = {instancePath:instancePath+"/vad/mode",schemaPath:"#/components/schemas/vad/properties/mode/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3},message:"must be <= 3"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(data26 < 0 || isNaN(data26)){
const err34 = {instancePath:instancePath+"/vad/mode",schemaPath:"#/components/schemas/vad/properties/mode/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
if(data21.vendor !== undefined){
let data27 = data21.vendor;
if(typeof data27 !== "string"){
const err35 = {instancePath:instancePath+"/vad/vendor",schemaPath:"#/components/schemas/vad/properties/vendor/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(!((data27 === "webrtc") || (data27 === "silero"))){
const err36 = {instancePath:instancePath+"/vad/vendor",schemaPath:"#/components/schemas/vad/properties/vendor/enum",keyword:"enum",params:{allowedValues: schema36.properties.vendor.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data21.threshold !== undefined){
let data28 = data21.threshold;
if((typeof data28 == "number") && (isFinite(data28))){
if(data28 > 1 || isNaN(data28)){
const err37 = {instancePath:instancePath+"/vad/threshold",schemaPath:"#/components/schemas/vad/properties/threshold/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(data28 < 0 || isNaN(data28)){
const err38 = {instancePath:instancePath+"/vad/threshold",schemaPath:"#/components/schemas/vad/properties/threshold/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
else {
const err39 = {instancePath:instancePath+"/vad/threshold",schemaPath:"#/components/schemas/vad/properties/threshold/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data21.speechPadMs !== undefined){
let data29 = data21.speechPadMs;
if(!((typeof data29 == "number") && (isFinite(data29)))){
const err40 = {instancePath:instancePath+"/vad/speechPadMs",schemaPath:"#/components/schemas/vad/properties/speechPadMs/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
else {
const err41 = {instancePath:instancePath+"/vad",schemaPath:"#/components/schemas/vad/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data.punctuation !== undefined){
if(typeof data.punctuation !== "boolean"){
const err42 = {instancePath:instancePath+"/punctuation",schemaPath:"#/properties/punctuation/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data.profanityFilter !== undefined){
if(typeof data.profanityFilter !== "boolean"){
const err43 = {instancePath:instancePath+"/profanityFilter",schemaPath:"#/properties/profanityFilter/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data.profanityOption !== undefined){
let data32 = data.profanityOption;
if(typeof data32 !== "string"){
const err44 = {instancePath:instancePath+"/profanityOption",schemaPath:"#/properties/profanityOption/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(!(((data32 === "masked") || (data32 === "removed")) || (data32 === "raw"))){
const err45 = {instancePath:instancePath+"/profanityOption",schemaPath:"#/properties/profanityOption/enum",keyword:"enum",params:{allowedValues: schema35.properties.profanityOption.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data.words !== undefined){
if(typeof data.words !== "boolean"){
const err46 = {instancePath:instancePath+"/words",schemaPath:"#/properties/words/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data.enhancedModel !== undefined){
if(typeof data.enhancedModel !== "boolean"){
const err47 = {instancePath:instancePath+"/enhancedModel",schemaPath:"#/properties/enhancedModel/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data.diarization !== undefined){
if(typeof data.diarization !== "boolean"){
const err48 = {instancePath:instancePath+"/diarization",schemaPath:"#/properties/diarization/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data.diarizationMinSpeakers !== undefined){
let data36 = data.diarizationMinSpeakers;
if(!(((typeof data36 == "number") && (!(data36 % 1) && !isNaN(data36))) && (isFinite(data36)))){
const err49 = {instancePath:instancePath+"/diarizationMinSpeakers",schemaPath:"#/properties/diarizationMinSpeakers/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data.diarizationMaxSpeakers !== undefined){
let data37 = data.diarizationMaxSpeakers;
if(!(((typeof data37 == "number") && (!(data37 % 1) && !isNaN(data37))) && (isFinite(data37)))){
const err50 = {instancePath:instancePath+"/diarizationMaxSpeakers",schemaPath:"#/properties/diarizationMaxSpeakers/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data.separateRecognitionPerChannel !== undefined){
if(typeof data.separateRecognitionPerChannel !== "boolean"){
const err51 = {instancePath:instancePath+"/separateRecognitionPerChannel",schemaPath:"#/properties/separateRecognitionPerChannel/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data.interactionType !== undefined){
let data39 = data.interactionType;
if(typeof data39 !== "string"){
const err52 = {instancePath:instancePath+"/interactionType",schemaPath:"#/properties/interactionType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(!((((((((data39 === "unspecified") || (data39 === "discussion")) || (data39 === "presentation")) || (data39 === "phone_call")) || (data39 === "voicemail")) || (data39 === "voice_search")) || (data39 === "voice_command")) || (data39 === "dictation"))){
const err53 = {instancePath:instancePath+"/interactionType",schemaPath:"#/properties/interactionType/enum",keyword:"enum",params:{allowedValues: schema35.properties.interactionType.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data.naicsCode !== undefined){
let data40 = data.naicsCode;
if(!(((typeof data40 == "number") && (!(data40 % 1) && !isNaN(data40))) && (isFinite(data40)))){
const err54 = {instancePath:instancePath+"/naicsCode",schemaPath:"#/properties/naicsCode/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data.vocabularyName !== undefined){
if(typeof data.vocabularyName !== "string"){
const err55 = {instancePath:instancePath+"/vocabularyName",schemaPath:"#/properties/vocabularyName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data.vocabularyFilterName !== undefined){
if(typeof data.vocabularyFilterName !== "string"){
const err56 = {instancePath:instancePath+"/vocabularyFilterName",schemaPath:"#/properties/vocabularyFilterName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data.filterMethod !== undefined){
let data43 = data.filterMethod;
if(typeof data43 !== "string"){
const err57 = {instancePath:instancePath+"/filterMethod",schemaPath:"#/properties/filterMethod/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if(!(((data43 === "remove") || (data43 === "mask")) || (data43 === "tag"))){
const err58 = {instancePath:instancePath+"/filterMethod",schemaPath:"#/properties/filterMethod/enum",keyword:"enum",params:{allowedValues: schema35.properties.filterMethod.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data.requestSnr !== undefined){
if(typeof data.requestSnr !== "boolean"){
const err59 = {instancePath:instancePath+"/requestSnr",schemaPath:"#/properties/requestSnr/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data.azureServiceEndpoint !== undefined){
if(typeof data.azureServiceEndpoint !== "string"){
const err60 = {instancePath:instancePath+"/azureServiceEndpoint",schemaPath:"#/properties/azureServiceEndpoint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data.azureSttEndpointId !== undefined){
if(typeof data.azureSttEndpointId !== "string"){
const err61 = {instancePath:instancePath+"/azureSttEndpointId",schemaPath:"#/properties/azureSttEndpointId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data.outputFormat !== undefined){
let data47 = data.outputFormat;
if(typeof data47 !== "string"){
const err62 = {instancePath:instancePath+"/outputFormat",schemaPath:"#/properties/outputFormat/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if(!((data47 === "simple") || (data47 === "detailed"))){
const err63 = {instancePath:instancePath+"/outputFormat",schemaPath:"#/properties/outputFormat/enum",keyword:"enum",params:{allowedValues: schema35.properties.outputFormat.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data.dualChannel !== undefined){
if(typeof data.dualChannel !== "boolean"){
const err64 = {instancePath:instancePath+"/dualChannel",schemaPath:"#/properties/dualChannel/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data.identifyChannels !== undefined){
if(typeof data.identifyChannels !== "boolean"){
const err65 = {instancePath:instancePath+"/identifyChannels",schemaPath:"#/properties/identifyChannels/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data.autogeneratePrompt !== undefined){
if(typeof data.autogeneratePrompt !== "boolean"){
const err66 = {instancePath:instancePath+"/autogeneratePrompt",schemaPath:"#/properties/autogeneratePrompt/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data.assemblyAiOptions !== undefined){
let data51 = data.assemblyAiOptions;
if(data51 && typeof data51 == "object" && !Array.isArray(data51)){
}
else {
const err67 = {instancePath:instancePath+"/assemblyAiOptions",schemaPath:"#/properties/assemblyAiOptions/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data.awsOptions !== undefined){
let data52 = data.awsOptions;
if(data52 && typeof data52 == "object" && !Array.isArray(data52)){
}
else {
const err68 = {instancePath:instancePath+"/awsOptions",schemaPath:"#/properties/awsOptions/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data.azureOptions !== undefined){
let data53 = data.azureOptions;
if(data53 && typeof data53 == "object" && !Array.isArray(data53)){
}
else {
const err69 = {instancePath:instancePath+"/azureOptions",schemaPath:"#/properties/azureOptions/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data.cobaltOptions !== undefined){
let data54 = data.cobaltOptions;
if(data54 && typeof data54 == "object" && !Array.isArray(data54)){
}
else {
const err70 = {instancePath:instancePath+"/cobaltOptions",schemaPath:"#/properties/cobaltOptions/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data.customOptions !== undefined){
let data55 = data.customOptions;
if(data55 && typeof data55 == "object" && !Array.isArray(data55)){
}
else {
const err71 = {instancePath:instancePath+"/customOptions",schemaPath:"#/properties/customOptions/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data.deepgramOptions !== undefined){
let data56 = data.deepgramOptions;
if(data56 && typeof data56 == "object" && !Array.isArray(data56)){
}
else {
const err72 = {instancePath:instancePath+"/deepgramOptions",schemaPath:"#/properties/deepgramOptions/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data.elevenlabsOptions !== undefined){
let data57 = data.elevenlabsOptions;
if(data57 && typeof data57 == "object" && !Array.isArray(data57)){
}
else {
const err73 = {instancePath:instancePath+"/elevenlabsOptions",schemaPath:"#/properties/elevenlabsOptions/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data.gladiaOptions !== undefined){
let data58 = data.gladiaOptions;
if(data58 && typeof data58 == "object" && !Array.isArray(data58)){
}
else {
const err74 = {instancePath:instancePath+"/gladiaOptions",schemaPath:"#/properties/gladiaOptions/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data.googleOptions !== undefined){
let data59 = data.googleOptions;
if(data59 && typeof data59 == "object" && !Array.isArray(data59)){
}
else {
const err75 = {instancePath:instancePath+"/googleOptions",schemaPath:"#/properties/googleOptions/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data.houndifyOptions !== undefined){
let data60 = data.houndifyOptions;
if(data60 && typeof data60 == "object" && !Array.isArray(data60)){
}
else {
const err76 = {instancePath:instancePath+"/houndifyOptions",schemaPath:"#/properties/houndifyOptions/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data.ibmOptions !== undefined){
let data61 = data.ibmOptions;
if(data61 && typeof data61 == "object" && !Array.isArray(data61)){
}
else {
const err77 = {instancePath:instancePath+"/ibmOptions",schemaPath:"#/properties/ibmOptions/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data.modulateOptions !== undefined){
let data62 = data.modulateOptions;
if(data62 && typeof data62 == "object" && !Array.isArray(data62)){
}
else {
const err78 = {instancePath:instancePath+"/modulateOptions",schemaPath:"#/properties/modulateOptions/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data.nuanceOptions !== undefined){
let data63 = data.nuanceOptions;
if(data63 && typeof data63 == "object" && !Array.isArray(data63)){
}
else {
const err79 = {instancePath:instancePath+"/nuanceOptions",schemaPath:"#/properties/nuanceOptions/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data.nvidiaOptions !== undefined){
let data64 = data.nvidiaOptions;
if(data64 && typeof data64 == "object" && !Array.isArray(data64)){
}
else {
const err80 = {instancePath:instancePath+"/nvidiaOptions",schemaPath:"#/properties/nvidiaOptions/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data.openaiOptions !== undefined){
let data65 = data.openaiOptions;
if(data65 && typeof data65 == "object" && !Array.isArray(data65)){
}
else {
const err81 = {instancePath:instancePath+"/openaiOptions",schemaPath:"#/properties/openaiOptions/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data.sonioxOptions !== undefined){
let data66 = data.sonioxOptions;
if(data66 && typeof data66 == "object" && !Array.isArray(data66)){
}
else {
const err82 = {instancePath:instancePath+"/sonioxOptions",schemaPath:"#/properties/sonioxOptions/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
if(data.speechmaticsOptions !== undefined){
let data67 = data.speechmaticsOptions;
if(data67 && typeof data67 == "object" && !Array.isArray(data67)){
}
else {
const err83 = {instancePath:instancePath+"/speechmaticsOptions",schemaPath:"#/properties/speechmaticsOptions/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data.verbioOptions !== undefined){
let data68 = data.verbioOptions;
if(data68 && typeof data68 == "object" && !Array.isArray(data68)){
}
else {
const err84 = {instancePath:instancePath+"/verbioOptions",schemaPath:"#/properties/verbioOptions/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
if(data.xaiOptions !== undefined){
let data69 = data.xaiOptions;
if(data69 && typeof data69 == "object" && !Array.isArray(data69)){
}
else {
const err85 = {instancePath:instancePath+"/xaiOptions",schemaPath:"#/properties/xaiOptions/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
}
else {
const err86 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}
validate24.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema42 = {"description":"A tool with which a language model can transfer the caller to a person, and how that is done.","type":"object","allOf":[{"$ref":"#/components/schemas/transfer-base"}],"properties":{"brief":{"description":"What the person hears first: `auto` (the default) is a summary by the model, `none` plays nothing. The object form\ntells the model how to write it.\n","type":["string","object"],"pattern":"^(auto|none)$","x-must-be":"auto or none, or an object","required":["template"],"properties":{"template":{"description":"Guidance for the summary.","type":"string"}},"additionalProperties":false},"briefSynthesizer":{"$ref":"#/components/schemas/synthesizer","description":"Voice for it, default the session's."},"toolName":{"description":"Name of the tool, default transfer_to_human.","type":"string"},"toolDescription":{"description":"Description of the tool for the model.","type":"string"}},"unevaluatedProperties":false,"examples":[{"mode":"warm","target":[{"type":"phone","number":"+14155550100"}],"brief":{"template":"Name and problem of the caller in one sentence."},"toolDescription":"Call this when the caller asks for a person."}]};
const schema43 = {"description":"Whom to transfer the caller to and how, common to the `transfer` verb and the `handoff` of an agent.","required":["mode","target"],"properties":{"mode":{"description":"`blind` transfers at once, `warm` briefs the person first.","type":"string","enum":["blind","warm"]},"blindMethod":{"description":"`refer` (the default) asks the caller's side to call by SIP REFER, `dial` places the call. For `blind`.\n","type":"string","enum":["refer","dial"]},"callerPresent":{"description":"The caller hears the briefing, in a conference of three; default false, on hold. For `warm`.","type":"boolean"},"target":{"description":"Targets to ring, all at once; the first to answer wins.","type":"array","minItems":1,"items":{"$ref":"#/components/schemas/dial-target"}},"callerId":{"description":"Number to show to the targets, default the caller's.","type":"string"},"timeout":{"description":"Seconds to ring, default 30.","type":"number"},"confirm":{"description":"Ask the person to accept by a key. Another key, no key, or hanging up declines.","type":"object","required":["prompt","digit"],"properties":{"prompt":{"description":"What to say, or the address of a sound.","type":"string"},"digit":{"description":"The key that accepts.","type":"string"}},"additionalProperties":false},"amd":{"$ref":"#/components/schemas/amd","description":"Find out whether a machine has answered, which declines. For `warm`."},"onHoldHook":{"$ref":"#/components/schemas/hook","description":"Called for what the caller hears during the briefing. For `warm` without `callerPresent`."},"disposition":{"description":"What happens to the caller if the call is not taken.","type":"object","properties":{"onNoAnswer":{"description":"When no target answers in time; default return, to continue with the next verb.","type":"string","enum":["return","voicemail","hangup"]},"onBusy":{"description":"When the line is busy, default return.","type":"string","enum":["return","voicemail","hangup"]},"onDecline":{"description":"When the person, or a machine, declines; default return.","type":"string","enum":["return","voicemail","hangup"]},"onFailure":{"description":"When the call fails, default return.","type":"string","enum":["return","voicemail","hangup"]},"voicemailUrl":{"description":"SIP or HTTP address of the voicemail, needed when one of the others is `voicemail`.","type":"string"}},"if":{"properties":{"onNoAnswer":{"not":{"const":"voicemail"}},"onBusy":{"not":{"const":"voicemail"}},"onDecline":{"not":{"const":"voicemail"}},"onFailure":{"not":{"const":"voicemail"}}}},"else":{"required":["voicemailUrl"]},"additionalProperties":false},"eventHook":{"$ref":"#/components/schemas/hook","description":"Called on progress, such as when the target rings. The answer is ignored."},"actionHook":{"$ref":"#/components/schemas/hook","description":"Called with the outcome once it is known, as `transfer_result` and `transfer_reason`. Verbs in the answer replace\nthe rest of the application.\n"}}};
const schema44 = {"description":"A target to ring: a phone number, a SIP address, a registered SIP user or a Microsoft Teams user. The type decides\nwhich of `number`, `sipUri` and `name` is needed; without it the attempt fails only after the call is under way, so\nthis contract requires it here.\n","type":"object","required":["type"],"properties":{"type":{"description":"`phone` and `teams` need `number`, `sip` needs `sipUri`, `user` needs `name`.","type":"string","enum":["phone","sip","user","teams"]},"number":{"description":"Phone number to ring, best in E.164 form. For `phone` and `teams`.","type":"string"},"sipUri":{"description":"SIP URI to ring, such as `sip:alice@pbx.example.com`. For `sip`.","type":"string"},"name":{"description":"Registered user to ring, as `alice` or `alice@voice.example.com`; the account's SIP realm is appended when\nthere is no `@`. For `user`.\n","type":"string"},"tenant":{"description":"Teams tenant domain, default the one set up for the account. For `teams`.","type":"string"},"vmail":{"description":"Ring the user's Teams voicemail, not the user; default false. For `teams`.","type":"boolean"},"trunk":{"description":"Name of the carrier that takes the call. By default the carrier that owns the calling number, or least-cost\nrouting, decides. For `phone`.\n","type":"string"},"overrideTo":{"description":"Address to put in place of the registered one in the outgoing INVITE. For `user`.","type":"string"},"from":{"description":"Parts of the From address shown to this target.","type":"object","properties":{"user":{"description":"User part, before the `@`.","type":"string"},"host":{"description":"Host part, after the `@`.","type":"string"}},"additionalProperties":false},"auth":{"$ref":"#/components/schemas/credentials","description":"Credentials to use when the target challenges the call."},"headers":{"$ref":"#/components/schemas/sip-headers","description":"SIP headers to add for this target; they override the `headers` of the dial."},"proxy":{"description":"SIP proxy through which this target is reached, as a SIP URI.","type":"string"},"confirmHook":{"$ref":"#/components/schemas/hook","description":"Called when this target answers, in place of the `confirmHook` of the dial."},"method":{"description":"Method of `confirmHook`. Accepted, but the open-source server does not read it: put the method into the hook.\n","type":"string","enum":["GET","POST"]}},"if":{"required":["type"],"properties":{"type":{"enum":["phone","teams"]}}},"then":{"required":["number"]},"else":{"if":{"required":["type"],"properties":{"type":{"const":"sip"}}},"then":{"required":["sipUri"]},"else":{"if":{"required":["type"],"properties":{"type":{"const":"user"}}},"then":{"required":["name"]}}},"additionalProperties":false,"examples":[{"type":"phone","number":"+14155550100","trunk":"MyCarrier"},{"type":"sip","sipUri":"sip:alice@pbx.example.com","auth":{"username":"jambonz","password":"s3cret"}},{"type":"user","name":"alice"},{"type":"teams","number":"+14155550100","tenant":"contoso.example.com"}]};
const schema45 = {"description":"A user name and a password, for a WebSocket server or for a SIP endpoint that challenges the call.","type":"object","required":["username","password"],"properties":{"username":{"description":"User name.","type":"string"},"password":{"description":"Password, in clear.","type":"string"}},"additionalProperties":false,"examples":[{"username":"recorder","password":"s3cret"}]};
const schema46 = {"description":"SIP headers to add, by name. Names are sent as written; by convention your own begin with `X-`.\n","type":"object","additionalProperties":{"description":"The value of the header.","type":["string","number"]},"examples":[{"X-Ticket":"4711","X-Department":"billing"}]};
const schema47 = {"description":"Where jambonz calls you back. Either the address alone, or an object when the method matters too.\n\nAn address starts with `/` (resolved against scheme, host and port of the application's call hook; the path of the\ncall hook is dropped) or is a complete `http`, `https`, `ws` or `wss` URL. Anything else is never requested. Retries\nare set in the fragment: `/menu#rc=2&rp=all`.\n\njambonz always authenticates with the credentials of the application's call hook, regardless of the values here. A GET\nhook carries no data about the call (no body, no added query), so use POST.\n\nA query is sent as it stands here: `* ( ) ! ' , : @ / +` arrive unencoded. Newer releases of the commercial server\ncall an address less often once it keeps answering 404.\n","type":["string","object"],"format":"hook","pattern":"^(/|(http|ws)s?://)\\S*$","x-must-be":"a path that begins with / or an absolute URL","required":["url"],"properties":{"url":{"$ref":"#/components/schemas/hook-url","description":"The address, as in the short form."},"method":{"description":"HTTP method, default POST. With GET nothing about the call is sent.","type":"string","enum":["GET","POST"]},"username":{"description":"Accepted but ignored. The credentials of the application's call hook are used.","type":"string"},"password":{"description":"Accepted but ignored, as `username` is.","type":"string"},"basicAuth":{"$ref":"#/components/schemas/credentials","description":"Another accepted spelling of `username` and `password`; the open-source server ignores it as well."}},"additionalProperties":false,"examples":["/webhooks/menu","https://ivr.example.com/webhooks/menu#rc=2&rp=all",{"url":"/webhooks/menu","method":"POST"}]};
const schema48 = {"description":"The address of a hook, where only a string is accepted: a `/` path, resolved against scheme, host and port of the\napplication's call hook, or a complete URL. Anything else is never requested.\n","type":"string","format":"hook","pattern":"^(/|(http|ws)s?://)\\S*$","x-must-be":"a path that begins with / or an absolute URL","examples":["/webhooks/menu","https://ivr.example.com/webhooks/menu#rc=2&rp=all"]};
const pattern6 = new RegExp("^(/|(http|ws)s?://)\\S*$", "u");

function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate29.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema47.type},message:"must be string,object"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(typeof data === "string"){
if(!pattern6.test(data)){
const err1 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(/|(http|ws)s?://)\\S*$"},message:"must match pattern \""+"^(/|(http|ws)s?://)\\S*$"+"\""};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.url === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "url"},message:"must have required property '"+"url"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "url") || (key0 === "method")) || (key0 === "username")) || (key0 === "password")) || (key0 === "basicAuth"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.url !== undefined){
let data0 = data.url;
if(typeof data0 === "string"){
if(!pattern6.test(data0)){
const err4 = {instancePath:instancePath+"/url",schemaPath:"#/components/schemas/hook-url/pattern",keyword:"pattern",params:{pattern: "^(/|(http|ws)s?://)\\S*$"},message:"must match pattern \""+"^(/|(http|ws)s?://)\\S*$"+"\""};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/url",schemaPath:"#/components/schemas/hook-url/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.method !== undefined){
let data1 = data.method;
if(typeof data1 !== "string"){
const err6 = {instancePath:instancePath+"/method",schemaPath:"#/properties/method/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!((data1 === "GET") || (data1 === "POST"))){
const err7 = {instancePath:instancePath+"/method",schemaPath:"#/properties/method/enum",keyword:"enum",params:{allowedValues: schema47.properties.method.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.username !== undefined){
if(typeof data.username !== "string"){
const err8 = {instancePath:instancePath+"/username",schemaPath:"#/properties/username/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.password !== undefined){
if(typeof data.password !== "string"){
const err9 = {instancePath:instancePath+"/password",schemaPath:"#/properties/password/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.basicAuth !== undefined){
let data4 = data.basicAuth;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.username === undefined){
const err10 = {instancePath:instancePath+"/basicAuth",schemaPath:"#/components/schemas/credentials/required",keyword:"required",params:{missingProperty: "username"},message:"must have required property '"+"username"+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data4.password === undefined){
const err11 = {instancePath:instancePath+"/basicAuth",schemaPath:"#/components/schemas/credentials/required",keyword:"required",params:{missingProperty: "password"},message:"must have required property '"+"password"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
for(const key1 in data4){
if(!((key1 === "username") || (key1 === "password"))){
const err12 = {instancePath:instancePath+"/basicAuth",schemaPath:"#/components/schemas/credentials/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data4.username !== undefined){
if(typeof data4.username !== "string"){
const err13 = {instancePath:instancePath+"/basicAuth/username",schemaPath:"#/components/schemas/credentials/properties/username/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data4.password !== undefined){
if(typeof data4.password !== "string"){
const err14 = {instancePath:instancePath+"/basicAuth/password",schemaPath:"#/components/schemas/credentials/properties/password/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/basicAuth",schemaPath:"#/components/schemas/credentials/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
validate29.errors = vErrors;
return errors === 0;
}
validate29.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate28.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.type === undefined) && (missing0 = "type")){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
if(data.type !== undefined){
let data0 = data.type;
if(!((data0 === "phone") || (data0 === "teams"))){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.number === undefined){
const err2 = {instancePath,schemaPath:"#/then/required",keyword:"required",params:{missingProperty: "number"},message:"must have required property '"+"number"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs4 === errors;
valid0 = _valid0;
ifClause0 = "then";
}
else {
const _errs5 = errors;
const _errs6 = errors;
let valid2 = true;
const _errs7 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((data.type === undefined) && (missing1 = "type")){
const err3 = {};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
else {
if(data.type !== undefined){
if("sip" !== data.type){
const err4 = {};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
}
var _valid1 = _errs7 === errors;
errors = _errs6;
if(vErrors !== null){
if(_errs6){
vErrors.length = _errs6;
}
else {
vErrors = null;
}
}
let ifClause1;
if(_valid1){
const _errs9 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.sipUri === undefined){
const err5 = {instancePath,schemaPath:"#/else/then/required",keyword:"required",params:{missingProperty: "sipUri"},message:"must have required property '"+"sipUri"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
var _valid1 = _errs9 === errors;
valid2 = _valid1;
ifClause1 = "then";
}
else {
const _errs10 = errors;
const _errs11 = errors;
let valid4 = true;
const _errs12 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if((data.type === undefined) && (missing2 = "type")){
const err6 = {};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
else {
if(data.type !== undefined){
if("user" !== data.type){
const err7 = {};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
}
var _valid2 = _errs12 === errors;
errors = _errs11;
if(vErrors !== null){
if(_errs11){
vErrors.length = _errs11;
}
else {
vErrors = null;
}
}
if(_valid2){
const _errs14 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err8 = {instancePath,schemaPath:"#/else/else/then/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
var _valid2 = _errs14 === errors;
valid4 = _valid2;
}
if(!valid4){
const err9 = {instancePath,schemaPath:"#/else/else/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
var _valid1 = _errs10 === errors;
valid2 = _valid1;
if(valid2){
var props0 = {};
props0.type = true;
}
ifClause1 = "else";
}
if(!valid2){
const err10 = {instancePath,schemaPath:"#/else/if",keyword:"if",params:{failingKeyword: ifClause1},message:"must match \""+ifClause1+"\" schema"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
var _valid0 = _errs5 === errors;
valid0 = _valid0;
if(valid0){
if(props0 !== true){
props0 = props0 || {};
props0.type = true;
}
}
ifClause0 = "else";
}
if(!valid0){
const err11 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err12 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema44.properties, key0))){
const err13 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.type !== undefined){
let data3 = data.type;
if(typeof data3 !== "string"){
const err14 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!((((data3 === "phone") || (data3 === "sip")) || (data3 === "user")) || (data3 === "teams"))){
const err15 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema44.properties.type.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.number !== undefined){
if(typeof data.number !== "string"){
const err16 = {instancePath:instancePath+"/number",schemaPath:"#/properties/number/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.sipUri !== undefined){
if(typeof data.sipUri !== "string"){
const err17 = {instancePath:instancePath+"/sipUri",schemaPath:"#/properties/sipUri/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.name !== undefined){
if(typeof data.name !== "string"){
const err18 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.tenant !== undefined){
if(typeof data.tenant !== "string"){
const err19 = {instancePath:instancePath+"/tenant",schemaPath:"#/properties/tenant/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.vmail !== undefined){
if(typeof data.vmail !== "boolean"){
const err20 = {instancePath:instancePath+"/vmail",schemaPath:"#/properties/vmail/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.trunk !== undefined){
if(typeof data.trunk !== "string"){
const err21 = {instancePath:instancePath+"/trunk",schemaPath:"#/properties/trunk/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.overrideTo !== undefined){
if(typeof data.overrideTo !== "string"){
const err22 = {instancePath:instancePath+"/overrideTo",schemaPath:"#/properties/overrideTo/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.from !== undefined){
let data11 = data.from;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key1 in data11){
if(!((key1 === "user") || (key1 === "host"))){
const err23 = {instancePath:instancePath+"/from",schemaPath:"#/properties/from/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data11.user !== undefined){
if(typeof data11.user !== "string"){
const err24 = {instancePath:instancePath+"/from/user",schemaPath:"#/properties/from/properties/user/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data11.host !== undefined){
if(typeof data11.host !== "string"){
const err25 = {instancePath:instancePath+"/from/host",schemaPath:"#/properties/from/properties/host/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/from",schemaPath:"#/properties/from/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.auth !== undefined){
let data14 = data.auth;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(data14.username === undefined){
const err27 = {instancePath:instancePath+"/auth",schemaPath:"#/components/schemas/credentials/required",keyword:"required",params:{missingProperty: "username"},message:"must have required property '"+"username"+"'"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data14.password === undefined){
const err28 = {instancePath:instancePath+"/auth",schemaPath:"#/components/schemas/credentials/required",keyword:"required",params:{missingProperty: "password"},message:"must have required property '"+"password"+"'"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
for(const key2 in data14){
if(!((key2 === "username") || (key2 === "password"))){
const err29 = {instancePath:instancePath+"/auth",schemaPath:"#/components/schemas/credentials/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data14.username !== undefined){
if(typeof data14.username !== "string"){
const err30 = {instancePath:instancePath+"/auth/username",schemaPath:"#/components/schemas/credentials/properties/username/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data14.password !== undefined){
if(typeof data14.password !== "string"){
const err31 = {instancePath:instancePath+"/auth/password",schemaPath:"#/components/schemas/credentials/properties/password/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath:instancePath+"/auth",schemaPath:"#/components/schemas/credentials/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.headers !== undefined){
let data17 = data.headers;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
for(const key3 in data17){
let data18 = data17[key3];
if((typeof data18 !== "string") && (!((typeof data18 == "number") && (isFinite(data18))))){
const err33 = {instancePath:instancePath+"/headers/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/components/schemas/sip-headers/additionalProperties/type",keyword:"type",params:{type: schema46.additionalProperties.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath:instancePath+"/headers",schemaPath:"#/components/schemas/sip-headers/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.proxy !== undefined){
if(typeof data.proxy !== "string"){
const err35 = {instancePath:instancePath+"/proxy",schemaPath:"#/properties/proxy/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.confirmHook !== undefined){
if(!(validate29(data.confirmHook, {instancePath:instancePath+"/confirmHook",parentData:data,parentDataProperty:"confirmHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
if(data.method !== undefined){
let data21 = data.method;
if(typeof data21 !== "string"){
const err36 = {instancePath:instancePath+"/method",schemaPath:"#/properties/method/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(!((data21 === "GET") || (data21 === "POST"))){
const err37 = {instancePath:instancePath+"/method",schemaPath:"#/properties/method/enum",keyword:"enum",params:{allowedValues: schema44.properties.method.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
else {
const err38 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
validate28.errors = vErrors;
return errors === 0;
}
validate28.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema50 = {"description":"Answering machine detection: distinguishes a person from a voicemail greeting by what is said after answering. It runs\nbeside the call and uses speech recognition, so it costs as much as recognition.\n","type":"object","required":["actionHook"],"properties":{"actionHook":{"$ref":"#/components/schemas/hook","description":"Called once for each finding; its `type` is one of amd_human_detected, amd_machine_detected,\namd_no_speech_detected, amd_decision_timeout, amd_machine_stopped_speaking, amd_tone_detected, amd_stopped.\nVerbs in the answer replace the running application.\n"},"thresholdWordCount":{"description":"A greeting of this many words or more is a machine's, a shorter one a person's; default 9.","type":"integer"},"digitCount":{"description":"This many digits in a row make it a machine's greeting; default 0, which switches the test off.","type":"integer"},"timers":{"description":"The time limits, all in milliseconds.","type":"object","properties":{"noSpeechTimeoutMs":{"description":"Silence after answering before amd_no_speech_detected, default 5000.","type":"number"},"decisionTimeoutMs":{"description":"Time before amd_decision_timeout when nothing could be decided, default 15000.","type":"number"},"toneTimeoutMs":{"description":"How long to listen for the beep, default 20000.","type":"number"},"greetingCompletionTimeoutMs":{"description":"Pause after which a machine's greeting counts as finished (amd_machine_stopped_speaking), default 2000;\n1000 once a beep was heard.\n","type":"number"}},"additionalProperties":false},"recognizer":{"$ref":"#/components/schemas/recognizer","description":"Speech recognition for the detection, default the session's."}},"additionalProperties":false,"examples":[{"actionHook":"/webhooks/amd","thresholdWordCount":6,"timers":{"decisionTimeoutMs":10000}}]};

function validate32(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate32.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.actionHook === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "actionHook"},message:"must have required property '"+"actionHook"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "actionHook") || (key0 === "thresholdWordCount")) || (key0 === "digitCount")) || (key0 === "timers")) || (key0 === "recognizer"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.actionHook !== undefined){
if(!(validate29(data.actionHook, {instancePath:instancePath+"/actionHook",parentData:data,parentDataProperty:"actionHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
if(data.thresholdWordCount !== undefined){
let data1 = data.thresholdWordCount;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err2 = {instancePath:instancePath+"/thresholdWordCount",schemaPath:"#/properties/thresholdWordCount/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.digitCount !== undefined){
let data2 = data.digitCount;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err3 = {instancePath:instancePath+"/digitCount",schemaPath:"#/properties/digitCount/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.timers !== undefined){
let data3 = data.timers;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key1 in data3){
if(!((((key1 === "noSpeechTimeoutMs") || (key1 === "decisionTimeoutMs")) || (key1 === "toneTimeoutMs")) || (key1 === "greetingCompletionTimeoutMs"))){
const err4 = {instancePath:instancePath+"/timers",schemaPath:"#/properties/timers/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data3.noSpeechTimeoutMs !== undefined){
let data4 = data3.noSpeechTimeoutMs;
if(!((typeof data4 == "number") && (isFinite(data4)))){
const err5 = {instancePath:instancePath+"/timers/noSpeechTimeoutMs",schemaPath:"#/properties/timers/properties/noSpeechTimeoutMs/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data3.decisionTimeoutMs !== undefined){
let data5 = data3.decisionTimeoutMs;
if(!((typeof data5 == "number") && (isFinite(data5)))){
const err6 = {instancePath:instancePath+"/timers/decisionTimeoutMs",schemaPath:"#/properties/timers/properties/decisionTimeoutMs/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data3.toneTimeoutMs !== undefined){
let data6 = data3.toneTimeoutMs;
if(!((typeof data6 == "number") && (isFinite(data6)))){
const err7 = {instancePath:instancePath+"/timers/toneTimeoutMs",schemaPath:"#/properties/timers/properties/toneTimeoutMs/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data3.greetingCompletionTimeoutMs !== undefined){
let data7 = data3.greetingCompletionTimeoutMs;
if(!((typeof data7 == "number") && (isFinite(data7)))){
const err8 = {instancePath:instancePath+"/timers/greetingCompletionTimeoutMs",schemaPath:"#/properties/timers/properties/greetingCompletionTimeoutMs/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/timers",schemaPath:"#/properties/timers/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.recognizer !== undefined){
if(!(validate24(data.recognizer, {instancePath:instancePath+"/recognizer",parentData:data,parentDataProperty:"recognizer",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate32.errors = vErrors;
return errors === 0;
}
validate32.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate27.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.mode === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "mode"},message:"must have required property '"+"mode"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.target === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "target"},message:"must have required property '"+"target"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.mode !== undefined){
let data0 = data.mode;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!((data0 === "blind") || (data0 === "warm"))){
const err3 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/enum",keyword:"enum",params:{allowedValues: schema43.properties.mode.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.blindMethod !== undefined){
let data1 = data.blindMethod;
if(typeof data1 !== "string"){
const err4 = {instancePath:instancePath+"/blindMethod",schemaPath:"#/properties/blindMethod/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!((data1 === "refer") || (data1 === "dial"))){
const err5 = {instancePath:instancePath+"/blindMethod",schemaPath:"#/properties/blindMethod/enum",keyword:"enum",params:{allowedValues: schema43.properties.blindMethod.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.callerPresent !== undefined){
if(typeof data.callerPresent !== "boolean"){
const err6 = {instancePath:instancePath+"/callerPresent",schemaPath:"#/properties/callerPresent/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.target !== undefined){
let data3 = data.target;
if(Array.isArray(data3)){
if(data3.length < 1){
const err7 = {instancePath:instancePath+"/target",schemaPath:"#/properties/target/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
if(!(validate28(data3[i0], {instancePath:instancePath+"/target/" + i0,parentData:data3,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
}
else {
const err8 = {instancePath:instancePath+"/target",schemaPath:"#/properties/target/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.callerId !== undefined){
if(typeof data.callerId !== "string"){
const err9 = {instancePath:instancePath+"/callerId",schemaPath:"#/properties/callerId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.timeout !== undefined){
let data6 = data.timeout;
if(!((typeof data6 == "number") && (isFinite(data6)))){
const err10 = {instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.confirm !== undefined){
let data7 = data.confirm;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.prompt === undefined){
const err11 = {instancePath:instancePath+"/confirm",schemaPath:"#/properties/confirm/required",keyword:"required",params:{missingProperty: "prompt"},message:"must have required property '"+"prompt"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data7.digit === undefined){
const err12 = {instancePath:instancePath+"/confirm",schemaPath:"#/properties/confirm/required",keyword:"required",params:{missingProperty: "digit"},message:"must have required property '"+"digit"+"'"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
for(const key0 in data7){
if(!((key0 === "prompt") || (key0 === "digit"))){
const err13 = {instancePath:instancePath+"/confirm",schemaPath:"#/properties/confirm/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data7.prompt !== undefined){
if(typeof data7.prompt !== "string"){
const err14 = {instancePath:instancePath+"/confirm/prompt",schemaPath:"#/properties/confirm/properties/prompt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data7.digit !== undefined){
if(typeof data7.digit !== "string"){
const err15 = {instancePath:instancePath+"/confirm/digit",schemaPath:"#/properties/confirm/properties/digit/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/confirm",schemaPath:"#/properties/confirm/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.amd !== undefined){
if(!(validate32(data.amd, {instancePath:instancePath+"/amd",parentData:data,parentDataProperty:"amd",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
}
if(data.onHoldHook !== undefined){
if(!(validate29(data.onHoldHook, {instancePath:instancePath+"/onHoldHook",parentData:data,parentDataProperty:"onHoldHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
if(data.disposition !== undefined){
let data12 = data.disposition;
const _errs24 = errors;
let valid4 = true;
const _errs25 = errors;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.onNoAnswer !== undefined){
const _errs26 = errors;
const _errs27 = errors;
const _errs28 = errors;
if("voicemail" !== data12.onNoAnswer){
const err17 = {};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
var valid6 = _errs28 === errors;
if(valid6){
const err18 = {};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
else {
errors = _errs27;
if(vErrors !== null){
if(_errs27){
vErrors.length = _errs27;
}
else {
vErrors = null;
}
}
}
var valid5 = _errs26 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data12.onBusy !== undefined){
const _errs29 = errors;
const _errs30 = errors;
const _errs31 = errors;
if("voicemail" !== data12.onBusy){
const err19 = {};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
var valid7 = _errs31 === errors;
if(valid7){
const err20 = {};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
else {
errors = _errs30;
if(vErrors !== null){
if(_errs30){
vErrors.length = _errs30;
}
else {
vErrors = null;
}
}
}
var valid5 = _errs29 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data12.onDecline !== undefined){
const _errs32 = errors;
const _errs33 = errors;
const _errs34 = errors;
if("voicemail" !== data12.onDecline){
const err21 = {};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
var valid8 = _errs34 === errors;
if(valid8){
const err22 = {};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
else {
errors = _errs33;
if(vErrors !== null){
if(_errs33){
vErrors.length = _errs33;
}
else {
vErrors = null;
}
}
}
var valid5 = _errs32 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data12.onFailure !== undefined){
const _errs35 = errors;
const _errs36 = errors;
const _errs37 = errors;
if("voicemail" !== data12.onFailure){
const err23 = {};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
var valid9 = _errs37 === errors;
if(valid9){
const err24 = {};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
else {
errors = _errs36;
if(vErrors !== null){
if(_errs36){
vErrors.length = _errs36;
}
else {
vErrors = null;
}
}
}
var valid5 = _errs35 === errors;
}
else {
var valid5 = true;
}
}
}
}
}
var _valid0 = _errs25 === errors;
errors = _errs24;
if(vErrors !== null){
if(_errs24){
vErrors.length = _errs24;
}
else {
vErrors = null;
}
}
if(!_valid0){
const _errs38 = errors;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.voicemailUrl === undefined){
const err25 = {instancePath:instancePath+"/disposition",schemaPath:"#/properties/disposition/else/required",keyword:"required",params:{missingProperty: "voicemailUrl"},message:"must have required property '"+"voicemailUrl"+"'"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
var _valid0 = _errs38 === errors;
valid4 = _valid0;
}
if(!valid4){
const err26 = {instancePath:instancePath+"/disposition",schemaPath:"#/properties/disposition/if",keyword:"if",params:{failingKeyword: "else"},message:"must match \"else\" schema"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
for(const key1 in data12){
if(!(((((key1 === "onNoAnswer") || (key1 === "onBusy")) || (key1 === "onDecline")) || (key1 === "onFailure")) || (key1 === "voicemailUrl"))){
const err27 = {instancePath:instancePath+"/disposition",schemaPath:"#/properties/disposition/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data12.onNoAnswer !== undefined){
let data17 = data12.onNoAnswer;
if(typeof data17 !== "string"){
const err28 = {instancePath:instancePath+"/disposition/onNoAnswer",schemaPath:"#/properties/disposition/properties/onNoAnswer/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(!(((data17 === "return") || (data17 === "voicemail")) || (data17 === "hangup"))){
const err29 = {instancePath:instancePath+"/disposition/onNoAnswer",schemaPath:"#/properties/disposition/properties/onNoAnswer/enum",keyword:"enum",params:{allowedValues: schema43.properties.disposition.properties.onNoAnswer.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data12.onBusy !== undefined){
let data18 = data12.onBusy;
if(typeof data18 !== "string"){
const err30 = {instancePath:instancePath+"/disposition/onBusy",schemaPath:"#/properties/disposition/properties/onBusy/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(!(((data18 === "return") || (data18 === "voicemail")) || (data18 === "hangup"))){
const err31 = {instancePath:instancePath+"/disposition/onBusy",schemaPath:"#/properties/disposition/properties/onBusy/enum",keyword:"enum",params:{allowedValues: schema43.properties.disposition.properties.onBusy.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data12.onDecline !== undefined){
let data19 = data12.onDecline;
if(typeof data19 !== "string"){
const err32 = {instancePath:instancePath+"/disposition/onDecline",schemaPath:"#/properties/disposition/properties/onDecline/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(!(((data19 === "return") || (data19 === "voicemail")) || (data19 === "hangup"))){
const err33 = {instancePath:instancePath+"/disposition/onDecline",schemaPath:"#/properties/disposition/properties/onDecline/enum",keyword:"enum",params:{allowedValues: schema43.properties.disposition.properties.onDecline.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data12.onFailure !== undefined){
let data20 = data12.onFailure;
if(typeof data20 !== "string"){
const err34 = {instancePath:instancePath+"/disposition/onFailure",schemaPath:"#/properties/disposition/properties/onFailure/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(!(((data20 === "return") || (data20 === "voicemail")) || (data20 === "hangup"))){
const err35 = {instancePath:instancePath+"/disposition/onFailure",schemaPath:"#/properties/disposition/properties/onFailure/enum",keyword:"enum",params:{allowedValues: schema43.properties.disposition.properties.onFailure.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data12.voicemailUrl !== undefined){
if(typeof data12.voicemailUrl !== "string"){
const err36 = {instancePath:instancePath+"/disposition/voicemailUrl",schemaPath:"#/properties/disposition/properties/voicemailUrl/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath:instancePath+"/disposition",schemaPath:"#/properties/disposition/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.eventHook !== undefined){
if(!(validate29(data.eventHook, {instancePath:instancePath+"/eventHook",parentData:data,parentDataProperty:"eventHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
if(data.actionHook !== undefined){
if(!(validate29(data.actionHook, {instancePath:instancePath+"/actionHook",parentData:data,parentDataProperty:"actionHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
}
validate27.errors = vErrors;
return errors === 0;
}
validate27.evaluated = {"props":{"mode":true,"blindMethod":true,"callerPresent":true,"target":true,"callerId":true,"timeout":true,"confirm":true,"amd":true,"onHoldHook":true,"disposition":true,"eventHook":true,"actionHook":true},"dynamicProps":false,"dynamicItems":false};

const pattern8 = new RegExp("^(auto|none)$", "u");

function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate26.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate27(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.brief !== undefined){
let data0 = data.brief;
if((typeof data0 !== "string") && (!(data0 && typeof data0 == "object" && !Array.isArray(data0)))){
const err0 = {instancePath:instancePath+"/brief",schemaPath:"#/properties/brief/type",keyword:"type",params:{type: schema42.properties.brief.type},message:"must be string,object"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(typeof data0 === "string"){
if(!pattern8.test(data0)){
const err1 = {instancePath:instancePath+"/brief",schemaPath:"#/properties/brief/pattern",keyword:"pattern",params:{pattern: "^(auto|none)$"},message:"must match pattern \""+"^(auto|none)$"+"\""};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.template === undefined){
const err2 = {instancePath:instancePath+"/brief",schemaPath:"#/properties/brief/required",keyword:"required",params:{missingProperty: "template"},message:"must have required property '"+"template"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data0){
if(!(key0 === "template")){
const err3 = {instancePath:instancePath+"/brief",schemaPath:"#/properties/brief/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0.template !== undefined){
if(typeof data0.template !== "string"){
const err4 = {instancePath:instancePath+"/brief/template",schemaPath:"#/properties/brief/properties/template/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
}
if(data.briefSynthesizer !== undefined){
let data2 = data.briefSynthesizer;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.vendor === undefined){
const err5 = {instancePath:instancePath+"/briefSynthesizer",schemaPath:"#/components/schemas/synthesizer/required",keyword:"required",params:{missingProperty: "vendor"},message:"must have required property '"+"vendor"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key1 in data2){
if(!(func1.call(schema38.properties, key1))){
const err6 = {instancePath:instancePath+"/briefSynthesizer",schemaPath:"#/components/schemas/synthesizer/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data2.vendor !== undefined){
if(typeof data2.vendor !== "string"){
const err7 = {instancePath:instancePath+"/briefSynthesizer/vendor",schemaPath:"#/components/schemas/synthesizer/properties/vendor/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data2.label !== undefined){
if(typeof data2.label !== "string"){
const err8 = {instancePath:instancePath+"/briefSynthesizer/label",schemaPath:"#/components/schemas/synthesizer/properties/label/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data2.language !== undefined){
if(typeof data2.language !== "string"){
const err9 = {instancePath:instancePath+"/briefSynthesizer/language",schemaPath:"#/components/schemas/synthesizer/properties/language/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data2.voice !== undefined){
let data6 = data2.voice;
if((typeof data6 !== "string") && (!(data6 && typeof data6 == "object" && !Array.isArray(data6)))){
const err10 = {instancePath:instancePath+"/briefSynthesizer/voice",schemaPath:"#/components/schemas/synthesizer/properties/voice/type",keyword:"type",params:{type: schema38.properties.voice.type},message:"must be string,object"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data2.fallbackVendor !== undefined){
if(typeof data2.fallbackVendor !== "string"){
const err11 = {instancePath:instancePath+"/briefSynthesizer/fallbackVendor",schemaPath:"#/components/schemas/synthesizer/properties/fallbackVendor/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data2.fallbackLabel !== undefined){
if(typeof data2.fallbackLabel !== "string"){
const err12 = {instancePath:instancePath+"/briefSynthesizer/fallbackLabel",schemaPath:"#/components/schemas/synthesizer/properties/fallbackLabel/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data2.fallbackLanguage !== undefined){
if(typeof data2.fallbackLanguage !== "string"){
const err13 = {instancePath:instancePath+"/briefSynthesizer/fallbackLanguage",schemaPath:"#/components/schemas/synthesizer/properties/fallbackLanguage/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data2.fallbackVoice !== undefined){
let data10 = data2.fallbackVoice;
if((typeof data10 !== "string") && (!(data10 && typeof data10 == "object" && !Array.isArray(data10)))){
const err14 = {instancePath:instancePath+"/briefSynthesizer/fallbackVoice",schemaPath:"#/components/schemas/synthesizer/properties/fallbackVoice/type",keyword:"type",params:{type: schema38.properties.fallbackVoice.type},message:"must be string,object"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data2.engine !== undefined){
let data11 = data2.engine;
if(typeof data11 !== "string"){
const err15 = {instancePath:instancePath+"/briefSynthesizer/engine",schemaPath:"#/components/schemas/synthesizer/properties/engine/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(!((((data11 === "standard") || (data11 === "neural")) || (data11 === "generative")) || (data11 === "long-form"))){
const err16 = {instancePath:instancePath+"/briefSynthesizer/engine",schemaPath:"#/components/schemas/synthesizer/properties/engine/enum",keyword:"enum",params:{allowedValues: schema38.properties.engine.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data2.gender !== undefined){
let data12 = data2.gender;
if(typeof data12 !== "string"){
const err17 = {instancePath:instancePath+"/briefSynthesizer/gender",schemaPath:"#/components/schemas/synthesizer/properties/gender/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(!(((data12 === "MALE") || (data12 === "FEMALE")) || (data12 === "NEUTRAL"))){
const err18 = {instancePath:instancePath+"/briefSynthesizer/gender",schemaPath:"#/components/schemas/synthesizer/properties/gender/enum",keyword:"enum",params:{allowedValues: schema38.properties.gender.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data2.options !== undefined){
let data13 = data2.options;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
}
else {
const err19 = {instancePath:instancePath+"/briefSynthesizer/options",schemaPath:"#/components/schemas/synthesizer/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/briefSynthesizer",schemaPath:"#/components/schemas/synthesizer/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.toolName !== undefined){
if(typeof data.toolName !== "string"){
const err21 = {instancePath:instancePath+"/toolName",schemaPath:"#/properties/toolName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.toolDescription !== undefined){
if(typeof data.toolDescription !== "string"){
const err22 = {instancePath:instancePath+"/toolDescription",schemaPath:"#/properties/toolDescription/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
for(const key2 in data){
if((((((((((((((((key2 !== "brief") && (key2 !== "briefSynthesizer")) && (key2 !== "toolName")) && (key2 !== "toolDescription")) && (key2 !== "mode")) && (key2 !== "blindMethod")) && (key2 !== "callerPresent")) && (key2 !== "target")) && (key2 !== "callerId")) && (key2 !== "timeout")) && (key2 !== "confirm")) && (key2 !== "amd")) && (key2 !== "onHoldHook")) && (key2 !== "disposition")) && (key2 !== "eventHook")) && (key2 !== "actionHook")){
const err23 = {instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key2},message:"must NOT have unevaluated properties"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
validate26.errors = vErrors;
return errors === 0;
}
validate26.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const pattern4 = new RegExp("^(stt|krisp)$", "u");
const pattern5 = new RegExp("^(krisp|rnnoise|kugelaudio)$", "u");

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate23.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema34.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.verb !== undefined){
let data0 = data.verb;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if("agent" !== data0){
const err3 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "agent"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err4 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.stt !== undefined){
if(!(validate24(data.stt, {instancePath:instancePath+"/stt",parentData:data,parentDataProperty:"stt",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.llm !== undefined){
let data3 = data.llm;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key1 in data3){
if(!((((((key1 === "vendor") || (key1 === "model")) || (key1 === "label")) || (key1 === "auth")) || (key1 === "connectOptions")) || (key1 === "llmOptions"))){
const err5 = {instancePath:instancePath+"/llm",schemaPath:"#/components/schemas/agent-llm/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data3.vendor !== undefined){
if(typeof data3.vendor !== "string"){
const err6 = {instancePath:instancePath+"/llm/vendor",schemaPath:"#/components/schemas/agent-llm/properties/vendor/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data3.model !== undefined){
if(typeof data3.model !== "string"){
const err7 = {instancePath:instancePath+"/llm/model",schemaPath:"#/components/schemas/agent-llm/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data3.label !== undefined){
if(typeof data3.label !== "string"){
const err8 = {instancePath:instancePath+"/llm/label",schemaPath:"#/components/schemas/agent-llm/properties/label/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data3.auth !== undefined){
let data7 = data3.auth;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
}
else {
const err9 = {instancePath:instancePath+"/llm/auth",schemaPath:"#/components/schemas/agent-llm/properties/auth/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data3.connectOptions !== undefined){
let data8 = data3.connectOptions;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key2 in data8){
if(!((((key2 === "timeout") || (key2 === "maxRetries")) || (key2 === "endpoint")) || (key2 === "baseURL"))){
const err10 = {instancePath:instancePath+"/llm/connectOptions",schemaPath:"#/components/schemas/agent-llm/properties/connectOptions/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data8.timeout !== undefined){
let data9 = data8.timeout;
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 < 0 || isNaN(data9)){
const err11 = {instancePath:instancePath+"/llm/connectOptions/timeout",schemaPath:"#/components/schemas/agent-llm/properties/connectOptions/properties/timeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/llm/connectOptions/timeout",schemaPath:"#/components/schemas/agent-llm/properties/connectOptions/properties/timeout/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data8.maxRetries !== undefined){
let data10 = data8.maxRetries;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
const err13 = {instancePath:instancePath+"/llm/connectOptions/maxRetries",schemaPath:"#/components/schemas/agent-llm/properties/connectOptions/properties/maxRetries/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 < 0 || isNaN(data10)){
const err14 = {instancePath:instancePath+"/llm/connectOptions/maxRetries",schemaPath:"#/components/schemas/agent-llm/properties/connectOptions/properties/maxRetries/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
if(data8.endpoint !== undefined){
if(typeof data8.endpoint !== "string"){
const err15 = {instancePath:instancePath+"/llm/connectOptions/endpoint",schemaPath:"#/components/schemas/agent-llm/properties/connectOptions/properties/endpoint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data8.baseURL !== undefined){
if(typeof data8.baseURL !== "string"){
const err16 = {instancePath:instancePath+"/llm/connectOptions/baseURL",schemaPath:"#/components/schemas/agent-llm/properties/connectOptions/properties/baseURL/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/llm/connectOptions",schemaPath:"#/components/schemas/agent-llm/properties/connectOptions/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data3.llmOptions !== undefined){
let data13 = data3.llmOptions;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
for(const key3 in data13){
if(!(((((((key3 === "systemPrompt") || (key3 === "messages")) || (key3 === "initialMessages")) || (key3 === "maxTokens")) || (key3 === "temperature")) || (key3 === "reasoningEffort")) || (key3 === "tools"))){
const err18 = {instancePath:instancePath+"/llm/llmOptions",schemaPath:"#/components/schemas/agent-llm/properties/llmOptions/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data13.systemPrompt !== undefined){
if(typeof data13.systemPrompt !== "string"){
const err19 = {instancePath:instancePath+"/llm/llmOptions/systemPrompt",schemaPath:"#/components/schemas/agent-llm/properties/llmOptions/properties/systemPrompt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data13.messages !== undefined){
let data15 = data13.messages;
if(Array.isArray(data15)){
const len0 = data15.length;
for(let i0=0; i0<len0; i0++){
let data16 = data15[i0];
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16.role === undefined){
const err20 = {instancePath:instancePath+"/llm/llmOptions/messages/" + i0,schemaPath:"#/components/schemas/agent-llm/properties/llmOptions/properties/messages/items/required",keyword:"required",params:{missingProperty: "role"},message:"must have required property '"+"role"+"'"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data16.content === undefined){
const err21 = {instancePath:instancePath+"/llm/llmOptions/messages/" + i0,schemaPath:"#/components/schemas/agent-llm/properties/llmOptions/properties/messages/items/required",keyword:"required",params:{missingProperty: "content"},message:"must have required property '"+"content"+"'"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data16.role !== undefined){
let data17 = data16.role;
if(typeof data17 !== "string"){
const err22 = {instancePath:instancePath+"/llm/llmOptions/messages/" + i0+"/role",schemaPath:"#/components/schemas/agent-llm/properties/llmOptions/properties/messages/items/properties/role/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(!((((data17 === "system") || (data17 === "user")) || (data17 === "assistant")) || (data17 === "tool"))){
const err23 = {instancePath:instancePath+"/llm/llmOptions/messages/" + i0+"/role",schemaPath:"#/components/schemas/agent-llm/properties/llmOptions/properties/messages/items/properties/role/enum",keyword:"enum",params:{allowedValues: schema37.properties.llmOptions.properties.messages.items.properties.role.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/llm/llmOptions/messages/" + i0,schemaPath:"#/components/schemas/agent-llm/properties/llmOptions/properties/messages/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/llm/llmOptions/messages",schemaPath:"#/components/schemas/agent-llm/properties/llmOptions/properties/messages/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data13.initialMessages !== undefined){
let data18 = data13.initialMessages;
if(Array.isArray(data18)){
const len1 = data18.length;
for(let i1=0; i1<len1; i1++){
let data19 = data18[i1];
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
if(data19.role === undefined){
const err26 = {instancePath:instancePath+"/llm/llmOptions/initialMessages/" + i1,schemaPath:"#/components/schemas/agent-llm/properties/llmOptions/properties/initialMessages/items/required",keyword:"required",params:{missingProperty: "role"},message:"must have required property '"+"role"+"'"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data19.content === undefined){
const err27 = {instancePath:instancePath+"/llm/llmOptions/initialMessages/" + i1,schemaPath:"#/components/schemas/agent-llm/properties/llmOptions/properties/initialMessages/items/required",keyword:"required",params:{missingProperty: "content"},message:"must have required property '"+"content"+"'"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data19.role !== undefined){
let data20 = data19.role;
if(typeof data20 !== "string"){
const err28 = {instancePath:instancePath+"/llm/llmOptions/initialMessages/" + i1+"/role",schemaPath:"#/components/schemas/agent-llm/properties/llmOptions/properties/initialMessages/items/properties/role/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(!((((data20 === "system") || (data20 === "user")) || (data20 === "assistant")) || (data20 === "tool"))){
const err29 = {instancePath:instancePath+"/llm/llmOptions/initialMessages/" + i1+"/role",schemaPath:"#/components/schemas/agent-llm/properties/llmOptions/properties/initialMessages/items/properties/role/enum",keyword:"enum",params:{allowedValues: schema37.properties.llmOptions.properties.initialMessages.items.properties.role.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath:instancePath+"/llm/llmOptions/initialMessages/" + i1,schemaPath:"#/components/schemas/agent-llm/properties/llmOptions/properties/initialMessages/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
else {
const err31 = {instancePath:instancePath+"/llm/llmOptions/initialMessages",schemaPath:"#/components/schemas/agent-llm/properties/llmOptions/properties/initialMessages/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data13.maxTokens !== undefined){
let data21 = data13.maxTokens;
if(!(((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21))) && (isFinite(data21)))){
const err32 = {instancePath:instancePath+"/llm/llmOptions/maxTokens",schemaPath:"#/components/schemas/agent-llm/properties/llmOptions/properties/maxTokens/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if((typeof data21 == "number") && (isFinite(data21))){
if(data21 < 1 || isNaN(data21)){
const err33 = {instancePath:instancePath+"/llm/llmOptions/maxTokens",schemaPath:"#/components/schemas/agent-llm/properties/llmOptions/properties/maxTokens/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
if(data13.temperature !== undefined){
let data22 = data13.temperature;
if((typeof data22 == "number") && (isFinite(data22))){
if(data22 < 0 || isNaN(data22)){
const err34 = {instancePath:instancePath+"/llm/llmOptions/temperature",schemaPath:"#/components/schemas/agent-llm/properties/llmOptions/properties/temperature/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/llm/llmOptions/temperature",schemaPath:"#/components/schemas/agent-llm/properties/llmOptions/properties/temperature/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data13.reasoningEffort !== undefined){
let data23 = data13.reasoningEffort;
if(typeof data23 !== "string"){
const err36 = {instancePath:instancePath+"/llm/llmOptions/reasoningEffort",schemaPath:"#/components/schemas/agent-llm/properties/llmOptions/properties/reasoningEffort/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(!((((data23 === "minimal") || (data23 === "low")) || (data23 === "medium")) || (data23 === "high"))){
const err37 = {instancePath:instancePath+"/llm/llmOptions/reasoningEffort",schemaPath:"#/components/schemas/agent-llm/properties/llmOptions/properties/reasoningEffort/enum",keyword:"enum",params:{allowedValues: schema37.properties.llmOptions.properties.reasoningEffort.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data13.tools !== undefined){
let data24 = data13.tools;
if(Array.isArray(data24)){
const len2 = data24.length;
for(let i2=0; i2<len2; i2++){
let data25 = data24[i2];
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
}
else {
const err38 = {instancePath:instancePath+"/llm/llmOptions/tools/" + i2,schemaPath:"#/components/schemas/agent-llm/properties/llmOptions/properties/tools/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
else {
const err39 = {instancePath:instancePath+"/llm/llmOptions/tools",schemaPath:"#/components/schemas/agent-llm/properties/llmOptions/properties/tools/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
else {
const err40 = {instancePath:instancePath+"/llm/llmOptions",schemaPath:"#/components/schemas/agent-llm/properties/llmOptions/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
else {
const err41 = {instancePath:instancePath+"/llm",schemaPath:"#/components/schemas/agent-llm/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data.tts !== undefined){
let data26 = data.tts;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if(data26.vendor === undefined){
const err42 = {instancePath:instancePath+"/tts",schemaPath:"#/components/schemas/synthesizer/required",keyword:"required",params:{missingProperty: "vendor"},message:"must have required property '"+"vendor"+"'"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
for(const key4 in data26){
if(!(func1.call(schema38.properties, key4))){
const err43 = {instancePath:instancePath+"/tts",schemaPath:"#/components/schemas/synthesizer/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data26.vendor !== undefined){
if(typeof data26.vendor !== "string"){
const err44 = {instancePath:instancePath+"/tts/vendor",schemaPath:"#/components/schemas/synthesizer/properties/vendor/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data26.label !== undefined){
if(typeof data26.label !== "string"){
const err45 = {instancePath:instancePath+"/tts/label",schemaPath:"#/components/schemas/synthesizer/properties/label/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data26.language !== undefined){
if(typeof data26.language !== "string"){
const err46 = {instancePath:instancePath+"/tts/language",schemaPath:"#/components/schemas/synthesizer/properties/language/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data26.voice !== undefined){
let data30 = data26.voice;
if((typeof data30 !== "string") && (!(data30 && typeof data30 == "object" && !Array.isArray(data30)))){
const err47 = {instancePath:instancePath+"/tts/voice",schemaPath:"#/components/schemas/synthesizer/properties/voice/type",keyword:"type",params:{type: schema38.properties.voice.type},message:"must be string,object"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data26.fallbackVendor !== undefined){
if(typeof data26.fallbackVendor !== "string"){
const err48 = {instancePath:instancePath+"/tts/fallbackVendor",schemaPath:"#/components/schemas/synthesizer/properties/fallbackVendor/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data26.fallbackLabel !== undefined){
if(typeof data26.fallbackLabel !== "string"){
const err49 = {instancePath:instancePath+"/tts/fallbackLabel",schemaPath:"#/components/schemas/synthesizer/properties/fallbackLabel/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data26.fallbackLanguage !== undefined){
if(typeof data26.fallbackLanguage !== "string"){
const err50 = {instancePath:instancePath+"/tts/fallbackLanguage",schemaPath:"#/components/schemas/synthesizer/properties/fallbackLanguage/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data26.fallbackVoice !== undefined){
let data34 = data26.fallbackVoice;
if((typeof data34 !== "string") && (!(data34 && typeof data34 == "object" && !Array.isArray(data34)))){
const err51 = {instancePath:instancePath+"/tts/fallbackVoice",schemaPath:"#/components/schemas/synthesizer/properties/fallbackVoice/type",keyword:"type",params:{type: schema38.properties.fallbackVoice.type},message:"must be string,object"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data26.engine !== undefined){
let data35 = data26.engine;
if(typeof data35 !== "string"){
const err52 = {instancePath:instancePath+"/tts/engine",schemaPath:"#/components/schemas/synthesizer/properties/engine/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(!((((data35 === "standard") || (data35 === "neural")) || (data35 === "generative")) || (data35 === "long-form"))){
const err53 = {instancePath:instancePath+"/tts/engine",schemaPath:"#/components/schemas/synthesizer/properties/engine/enum",keyword:"enum",params:{allowedValues: schema38.properties.engine.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data26.gender !== undefined){
let data36 = data26.gender;
if(typeof data36 !== "string"){
const err54 = {instancePath:instancePath+"/tts/gender",schemaPath:"#/components/schemas/synthesizer/properties/gender/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(!(((data36 === "MALE") || (data36 === "FEMALE")) || (data36 === "NEUTRAL"))){
const err55 = {instancePath:instancePath+"/tts/gender",schemaPath:"#/components/schemas/synthesizer/properties/gender/enum",keyword:"enum",params:{allowedValues: schema38.properties.gender.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data26.options !== undefined){
let data37 = data26.options;
if(data37 && typeof data37 == "object" && !Array.isArray(data37)){
}
else {
const err56 = {instancePath:instancePath+"/tts/options",schemaPath:"#/components/schemas/synthesizer/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
}
else {
const err57 = {instancePath:instancePath+"/tts",schemaPath:"#/components/schemas/synthesizer/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data.greeting !== undefined){
if(typeof data.greeting !== "boolean"){
const err58 = {instancePath:instancePath+"/greeting",schemaPath:"#/properties/greeting/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data.turnDetection !== undefined){
let data39 = data.turnDetection;
if((typeof data39 !== "string") && (!(data39 && typeof data39 == "object" && !Array.isArray(data39)))){
const err59 = {instancePath:instancePath+"/turnDetection",schemaPath:"#/properties/turnDetection/type",keyword:"type",params:{type: schema34.properties.turnDetection.type},message:"must be string,object"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if(typeof data39 === "string"){
if(!pattern4.test(data39)){
const err60 = {instancePath:instancePath+"/turnDetection",schemaPath:"#/properties/turnDetection/pattern",keyword:"pattern",params:{pattern: "^(stt|krisp)$"},message:"must match pattern \""+"^(stt|krisp)$"+"\""};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data39 && typeof data39 == "object" && !Array.isArray(data39)){
if(data39.mode === undefined){
const err61 = {instancePath:instancePath+"/turnDetection",schemaPath:"#/properties/turnDetection/required",keyword:"required",params:{missingProperty: "mode"},message:"must have required property '"+"mode"+"'"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
for(const key5 in data39){
if(!(((key5 === "mode") || (key5 === "threshold")) || (key5 === "model"))){
const err62 = {instancePath:instancePath+"/turnDetection",schemaPath:"#/properties/turnDetection/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data39.mode !== undefined){
let data40 = data39.mode;
if(typeof data40 !== "string"){
const err63 = {instancePath:instancePath+"/turnDetection/mode",schemaPath:"#/properties/turnDetection/properties/mode/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if("krisp" !== data40){
const err64 = {instancePath:instancePath+"/turnDetection/mode",schemaPath:"#/properties/turnDetection/properties/mode/const",keyword:"const",params:{allowedValue: "krisp"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data39.threshold !== undefined){
let data41 = data39.threshold;
if((typeof data41 == "number") && (isFinite(data41))){
if(data41 > 1 || isNaN(data41)){
const err65 = {instancePath:instancePath+"/turnDetection/threshold",schemaPath:"#/properties/turnDetection/properties/threshold/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if(data41 < 0 || isNaN(data41)){
const err66 = {instancePath:instancePath+"/turnDetection/threshold",schemaPath:"#/properties/turnDetection/properties/threshold/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
else {
const err67 = {instancePath:instancePath+"/turnDetection/threshold",schemaPath:"#/properties/turnDetection/properties/threshold/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data39.model !== undefined){
if(typeof data39.model !== "string"){
const err68 = {instancePath:instancePath+"/turnDetection/model",schemaPath:"#/properties/turnDetection/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
}
}
if(data.earlyGeneration !== undefined){
if(typeof data.earlyGeneration !== "boolean"){
const err69 = {instancePath:instancePath+"/earlyGeneration",schemaPath:"#/properties/earlyGeneration/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data.bargeIn !== undefined){
let data44 = data.bargeIn;
if(data44 && typeof data44 == "object" && !Array.isArray(data44)){
for(const key6 in data44){
if(!((((((key6 === "enable") || (key6 === "strategy")) || (key6 === "vendor")) || (key6 === "threshold")) || (key6 === "minSpeechDuration")) || (key6 === "sticky"))){
const err70 = {instancePath:instancePath+"/bargeIn",schemaPath:"#/properties/bargeIn/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data44.enable !== undefined){
if(typeof data44.enable !== "boolean"){
const err71 = {instancePath:instancePath+"/bargeIn/enable",schemaPath:"#/properties/bargeIn/properties/enable/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data44.strategy !== undefined){
let data46 = data44.strategy;
if(typeof data46 !== "string"){
const err72 = {instancePath:instancePath+"/bargeIn/strategy",schemaPath:"#/properties/bargeIn/properties/strategy/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
if(!((data46 === "vad") || (data46 === "interruptPrediction"))){
const err73 = {instancePath:instancePath+"/bargeIn/strategy",schemaPath:"#/properties/bargeIn/properties/strategy/enum",keyword:"enum",params:{allowedValues: schema34.properties.bargeIn.properties.strategy.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data44.vendor !== undefined){
if(typeof data44.vendor !== "string"){
const err74 = {instancePath:instancePath+"/bargeIn/vendor",schemaPath:"#/properties/bargeIn/properties/vendor/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data44.threshold !== undefined){
let data48 = data44.threshold;
if((typeof data48 == "number") && (isFinite(data48))){
if(data48 > 1 || isNaN(data48)){
const err75 = {instancePath:instancePath+"/bargeIn/threshold",schemaPath:"#/properties/bargeIn/properties/threshold/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
if(data48 < 0 || isNaN(data48)){
const err76 = {instancePath:instancePath+"/bargeIn/threshold",schemaPath:"#/properties/bargeIn/properties/threshold/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
else {
const err77 = {instancePath:instancePath+"/bargeIn/threshold",schemaPath:"#/properties/bargeIn/properties/threshold/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data44.minSpeechDuration !== undefined){
let data49 = data44.minSpeechDuration;
if((typeof data49 == "number") && (isFinite(data49))){
if(data49 < 0 || isNaN(data49)){
const err78 = {instancePath:instancePath+"/bargeIn/minSpeechDuration",schemaPath:"#/properties/bargeIn/properties/minSpeechDuration/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
else {
const err79 = {instancePath:instancePath+"/bargeIn/minSpeechDuration",schemaPath:"#/properties/bargeIn/properties/minSpeechDuration/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data44.sticky !== undefined){
if(typeof data44.sticky !== "boolean"){
const err80 = {instancePath:instancePath+"/bargeIn/sticky",schemaPath:"#/properties/bargeIn/properties/sticky/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
}
else {
const err81 = {instancePath:instancePath+"/bargeIn",schemaPath:"#/properties/bargeIn/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data.noResponseTimeout !== undefined){
let data51 = data.noResponseTimeout;
if((typeof data51 == "number") && (isFinite(data51))){
if(data51 < 0 || isNaN(data51)){
const err82 = {instancePath:instancePath+"/noResponseTimeout",schemaPath:"#/properties/noResponseTimeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
else {
const err83 = {instancePath:instancePath+"/noResponseTimeout",schemaPath:"#/properties/noResponseTimeout/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data.noResponseMaxPrompts !== undefined){
let data52 = data.noResponseMaxPrompts;
if(!(((typeof data52 == "number") && (!(data52 % 1) && !isNaN(data52))) && (isFinite(data52)))){
const err84 = {instancePath:instancePath+"/noResponseMaxPrompts",schemaPath:"#/properties/noResponseMaxPrompts/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
if((typeof data52 == "number") && (isFinite(data52))){
if(data52 < 0 || isNaN(data52)){
const err85 = {instancePath:instancePath+"/noResponseMaxPrompts",schemaPath:"#/properties/noResponseMaxPrompts/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
}
if(data.speak !== undefined){
if(typeof data.speak !== "boolean"){
const err86 = {instancePath:instancePath+"/speak",schemaPath:"#/properties/speak/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data.speechCleanup !== undefined){
if(typeof data.speechCleanup !== "boolean"){
const err87 = {instancePath:instancePath+"/speechCleanup",schemaPath:"#/properties/speechCleanup/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data.noiseIsolation !== undefined){
let data55 = data.noiseIsolation;
if((typeof data55 !== "string") && (!(data55 && typeof data55 == "object" && !Array.isArray(data55)))){
const err88 = {instancePath:instancePath+"/noiseIsolation",schemaPath:"#/properties/noiseIsolation/type",keyword:"type",params:{type: schema34.properties.noiseIsolation.type},message:"must be string,object"};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
const _errs128 = errors;
let valid17 = true;
const _errs129 = errors;
if(data55 && typeof data55 == "object" && !Array.isArray(data55)){
let missing0;
if((data55.vendor === undefined) && (missing0 = "vendor")){
const err89 = {};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
var _valid0 = _errs129 === errors;
errors = _errs128;
if(vErrors !== null){
if(_errs128){
vErrors.length = _errs128;
}
else {
vErrors = null;
}
}
if(!_valid0){
const _errs130 = errors;
if(data55 && typeof data55 == "object" && !Array.isArray(data55)){
if(data55.mode === undefined){
const err90 = {instancePath:instancePath+"/noiseIsolation",schemaPath:"#/properties/noiseIsolation/else/required",keyword:"required",params:{missingProperty: "mode"},message:"must have required property '"+"mode"+"'"};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
var _valid0 = _errs130 === errors;
valid17 = _valid0;
}
if(!valid17){
const err91 = {instancePath:instancePath+"/noiseIsolation",schemaPath:"#/properties/noiseIsolation/if",keyword:"if",params:{failingKeyword: "else"},message:"must match \"else\" schema"};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
if(typeof data55 === "string"){
if(!pattern5.test(data55)){
const err92 = {instancePath:instancePath+"/noiseIsolation",schemaPath:"#/properties/noiseIsolation/pattern",keyword:"pattern",params:{pattern: "^(krisp|rnnoise|kugelaudio)$"},message:"must match pattern \""+"^(krisp|rnnoise|kugelaudio)$"+"\""};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
if(data55 && typeof data55 == "object" && !Array.isArray(data55)){
for(const key7 in data55){
if(!(((((((key7 === "mode") || (key7 === "vendor")) || (key7 === "label")) || (key7 === "auth")) || (key7 === "level")) || (key7 === "direction")) || (key7 === "model"))){
const err93 = {instancePath:instancePath+"/noiseIsolation",schemaPath:"#/properties/noiseIsolation/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
if(data55.mode !== undefined){
if(typeof data55.mode !== "string"){
const err94 = {instancePath:instancePath+"/noiseIsolation/mode",schemaPath:"#/properties/noiseIsolation/properties/mode/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
if(data55.vendor !== undefined){
if(typeof data55.vendor !== "string"){
const err95 = {instancePath:instancePath+"/noiseIsolation/vendor",schemaPath:"#/properties/noiseIsolation/properties/vendor/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
if(data55.label !== undefined){
if(typeof data55.label !== "string"){
const err96 = {instancePath:instancePath+"/noiseIsolation/label",schemaPath:"#/properties/noiseIsolation/properties/label/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
if(data55.auth !== undefined){
let data59 = data55.auth;
if(data59 && typeof data59 == "object" && !Array.isArray(data59)){
if(data59.apiKey !== undefined){
if(typeof data59.apiKey !== "string"){
const err97 = {instancePath:instancePath+"/noiseIsolation/auth/apiKey",schemaPath:"#/components/schemas/noise-isolation-auth/properties/apiKey/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
if(data59.apiUri !== undefined){
if(typeof data59.apiUri !== "string"){
const err98 = {instancePath:instancePath+"/noiseIsolation/auth/apiUri",schemaPath:"#/components/schemas/noise-isolation-auth/properties/apiUri/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
}
else {
const err99 = {instancePath:instancePath+"/noiseIsolation/auth",schemaPath:"#/components/schemas/noise-isolation-auth/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
if(data55.level !== undefined){
let data62 = data55.level;
if((typeof data62 == "number") && (isFinite(data62))){
if(data62 > 100 || isNaN(data62)){
const err100 = {instancePath:instancePath+"/noiseIsolation/level",schemaPath:"#/properties/noiseIsolation/properties/level/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
if(data62 < 0 || isNaN(data62)){
const err101 = {instancePath:instancePath+"/noiseIsolation/level",schemaPath:"#/properties/noiseIsolation/properties/level/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
else {
const err102 = {instancePath:instancePath+"/noiseIsolation/level",schemaPath:"#/properties/noiseIsolation/properties/level/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
if(data55.direction !== undefined){
let data63 = data55.direction;
if(typeof data63 !== "string"){
const err103 = {instancePath:instancePath+"/noiseIsolation/direction",schemaPath:"#/properties/noiseIsolation/properties/direction/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
if(!((data63 === "read") || (data63 === "write"))){
const err104 = {instancePath:instancePath+"/noiseIsolation/direction",schemaPath:"#/properties/noiseIsolation/properties/direction/enum",keyword:"enum",params:{allowedValues: schema34.properties.noiseIsolation.properties.direction.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
if(data55.model !== undefined){
if(typeof data55.model !== "string"){
const err105 = {instancePath:instancePath+"/noiseIsolation/model",schemaPath:"#/properties/noiseIsolation/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
}
}
if(data.autoLockLanguage !== undefined){
let data65 = data.autoLockLanguage;
if((typeof data65 !== "boolean") && (typeof data65 !== "string")){
const err106 = {instancePath:instancePath+"/autoLockLanguage",schemaPath:"#/properties/autoLockLanguage/type",keyword:"type",params:{type: schema34.properties.autoLockLanguage.type},message:"must be boolean,string"};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
if(!(((data65 === true) || (data65 === false)) || (data65 === "always"))){
const err107 = {instancePath:instancePath+"/autoLockLanguage",schemaPath:"#/properties/autoLockLanguage/enum",keyword:"enum",params:{allowedValues: schema34.properties.autoLockLanguage.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
if(data.languageConfig !== undefined){
let data66 = data.languageConfig;
if(data66 && typeof data66 == "object" && !Array.isArray(data66)){
for(const key8 in data66){
let data67 = data66[key8];
if(data67 && typeof data67 == "object" && !Array.isArray(data67)){
for(const key9 in data67){
if(!(key9 === "tts")){
const err108 = {instancePath:instancePath+"/languageConfig/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/languageConfig/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
if(data67.tts !== undefined){
let data68 = data67.tts;
if(data68 && typeof data68 == "object" && !Array.isArray(data68)){
if(data68.vendor === undefined){
const err109 = {instancePath:instancePath+"/languageConfig/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/tts",schemaPath:"#/components/schemas/synthesizer/required",keyword:"required",params:{missingProperty: "vendor"},message:"must have required property '"+"vendor"+"'"};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
for(const key10 in data68){
if(!(func1.call(schema38.properties, key10))){
const err110 = {instancePath:instancePath+"/languageConfig/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/tts",schemaPath:"#/components/schemas/synthesizer/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
if(data68.vendor !== undefined){
if(typeof data68.vendor !== "string"){
const err111 = {instancePath:instancePath+"/languageConfig/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/tts/vendor",schemaPath:"#/components/schemas/synthesizer/properties/vendor/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
if(data68.label !== undefined){
if(typeof data68.label !== "string"){
const err112 = {instancePath:instancePath+"/languageConfig/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/tts/label",schemaPath:"#/components/schemas/synthesizer/properties/label/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
if(data68.language !== undefined){
if(typeof data68.language !== "string"){
const err113 = {instancePath:instancePath+"/languageConfig/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/tts/language",schemaPath:"#/components/schemas/synthesizer/properties/language/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
if(data68.voice !== undefined){
let data72 = data68.voice;
if((typeof data72 !== "string") && (!(data72 && typeof data72 == "object" && !Array.isArray(data72)))){
const err114 = {instancePath:instancePath+"/languageConfig/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/tts/voice",schemaPath:"#/components/schemas/synthesizer/properties/voice/type",keyword:"type",params:{type: schema38.properties.voice.type},message:"must be string,object"};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
if(data68.fallbackVendor !== undefined){
if(typeof data68.fallbackVendor !== "string"){
const err115 = {instancePath:instancePath+"/languageConfig/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/tts/fallbackVendor",schemaPath:"#/components/schemas/synthesizer/properties/fallbackVendor/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
if(data68.fallbackLabel !== undefined){
if(typeof data68.fallbackLabel !== "string"){
const err116 = {instancePath:instancePath+"/languageConfig/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/tts/fallbackLabel",schemaPath:"#/components/schemas/synthesizer/properties/fallbackLabel/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
if(data68.fallbackLanguage !== undefined){
if(typeof data68.fallbackLanguage !== "string"){
const err117 = {instancePath:instancePath+"/languageConfig/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/tts/fallbackLanguage",schemaPath:"#/components/schemas/synthesizer/properties/fallbackLanguage/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
if(data68.fallbackVoice !== undefined){
let data76 = data68.fallbackVoice;
if((typeof data76 !== "string") && (!(data76 && typeof data76 == "object" && !Array.isArray(data76)))){
const err118 = {instancePath:instancePath+"/languageConfig/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/tts/fallbackVoice",schemaPath:"#/components/schemas/synthesizer/properties/fallbackVoice/type",keyword:"type",params:{type: schema38.properties.fallbackVoice.type},message:"must be string,object"};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
if(data68.engine !== undefined){
let data77 = data68.engine;
if(typeof data77 !== "string"){
const err119 = {instancePath:instancePath+"/languageConfig/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/tts/engine",schemaPath:"#/components/schemas/synthesizer/properties/engine/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
if(!((((data77 === "standard") || (data77 === "neural")) || (data77 === "generative")) || (data77 === "long-form"))){
const err120 = {instancePath:instancePath+"/languageConfig/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/tts/engine",schemaPath:"#/components/schemas/synthesizer/properties/engine/enum",keyword:"enum",params:{allowedValues: schema38.properties.engine.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
if(data68.gender !== undefined){
let data78 = data68.gender;
if(typeof data78 !== "string"){
const err121 = {instancePath:instancePath+"/languageConfig/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/tts/gender",schemaPath:"#/components/schemas/synthesizer/properties/gender/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
if(!(((data78 === "MALE") || (data78 === "FEMALE")) || (data78 === "NEUTRAL"))){
const err122 = {instancePath:instancePath+"/languageConfig/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/tts/gender",schemaPath:"#/components/schemas/synthesizer/properties/gender/enum",keyword:"enum",params:{allowedValues: schema38.properties.gender.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
if(data68.options !== undefined){
let data79 = data68.options;
if(data79 && typeof data79 == "object" && !Array.isArray(data79)){
}
else {
const err123 = {instancePath:instancePath+"/languageConfig/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/tts/options",schemaPath:"#/components/schemas/synthesizer/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
}
else {
const err124 = {instancePath:instancePath+"/languageConfig/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/tts",schemaPath:"#/components/schemas/synthesizer/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
}
else {
const err125 = {instancePath:instancePath+"/languageConfig/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/languageConfig/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
}
else {
const err126 = {instancePath:instancePath+"/languageConfig",schemaPath:"#/properties/languageConfig/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
if(data.toolFiller !== undefined){
let data80 = data.toolFiller;
if((typeof data80 !== "boolean") && (!(data80 && typeof data80 == "object" && !Array.isArray(data80)))){
const err127 = {instancePath:instancePath+"/toolFiller",schemaPath:"#/properties/toolFiller/type",keyword:"type",params:{type: schema34.properties.toolFiller.type},message:"must be boolean,object"};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
const _errs191 = errors;
let valid25 = true;
const _errs192 = errors;
if(typeof data80 !== "boolean"){
const err128 = {};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
var _valid1 = _errs192 === errors;
errors = _errs191;
if(vErrors !== null){
if(_errs191){
vErrors.length = _errs191;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid1){
const _errs194 = errors;
if(false !== data80){
const err129 = {instancePath:instancePath+"/toolFiller",schemaPath:"#/properties/toolFiller/then/const",keyword:"const",params:{allowedValue: false},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
var _valid1 = _errs194 === errors;
valid25 = _valid1;
ifClause0 = "then";
}
else {
const _errs195 = errors;
const _errs196 = errors;
let valid26 = true;
const _errs197 = errors;
if(data80 && typeof data80 == "object" && !Array.isArray(data80)){
let missing1;
if((data80.type === undefined) && (missing1 = "type")){
const err130 = {};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
else {
if(data80.type !== undefined){
if("audio" !== data80.type){
const err131 = {};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
}
}
var _valid2 = _errs197 === errors;
errors = _errs196;
if(vErrors !== null){
if(_errs196){
vErrors.length = _errs196;
}
else {
vErrors = null;
}
}
if(_valid2){
const _errs199 = errors;
if(data80 && typeof data80 == "object" && !Array.isArray(data80)){
if(data80.url === undefined){
const err132 = {instancePath:instancePath+"/toolFiller",schemaPath:"#/properties/toolFiller/else/then/required",keyword:"required",params:{missingProperty: "url"},message:"must have required property '"+"url"+"'"};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
var _valid2 = _errs199 === errors;
valid26 = _valid2;
}
if(!valid26){
const err133 = {instancePath:instancePath+"/toolFiller",schemaPath:"#/properties/toolFiller/else/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema"};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
var _valid1 = _errs195 === errors;
valid25 = _valid1;
if(valid25){
var props0 = {};
props0.type = true;
}
ifClause0 = "else";
}
if(!valid25){
const err134 = {instancePath:instancePath+"/toolFiller",schemaPath:"#/properties/toolFiller/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema"};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
if(data80 && typeof data80 == "object" && !Array.isArray(data80)){
if(data80.type === undefined){
const err135 = {instancePath:instancePath+"/toolFiller",schemaPath:"#/properties/toolFiller/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'"};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
for(const key11 in data80){
if(!(((((key11 === "type") || (key11 === "url")) || (key11 === "startDelaySecs")) || (key11 === "style")) || (key11 === "escalationSecs"))){
const err136 = {instancePath:instancePath+"/toolFiller",schemaPath:"#/properties/toolFiller/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
if(data80.type !== undefined){
let data82 = data80.type;
if(typeof data82 !== "string"){
const err137 = {instancePath:instancePath+"/toolFiller/type",schemaPath:"#/properties/toolFiller/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
if(!((data82 === "audio") || (data82 === "backchannel"))){
const err138 = {instancePath:instancePath+"/toolFiller/type",schemaPath:"#/properties/toolFiller/properties/type/enum",keyword:"enum",params:{allowedValues: schema34.properties.toolFiller.properties.type.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
if(data80.url !== undefined){
if(typeof data80.url !== "string"){
const err139 = {instancePath:instancePath+"/toolFiller/url",schemaPath:"#/properties/toolFiller/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
if(data80.startDelaySecs !== undefined){
let data84 = data80.startDelaySecs;
if((typeof data84 == "number") && (isFinite(data84))){
if(data84 < 0 || isNaN(data84)){
const err140 = {instancePath:instancePath+"/toolFiller/startDelaySecs",schemaPath:"#/properties/toolFiller/properties/startDelaySecs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
}
else {
const err141 = {instancePath:instancePath+"/toolFiller/startDelaySecs",schemaPath:"#/properties/toolFiller/properties/startDelaySecs/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
}
if(data80.style !== undefined){
if(typeof data80.style !== "string"){
const err142 = {instancePath:instancePath+"/toolFiller/style",schemaPath:"#/properties/toolFiller/properties/style/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
}
if(data80.escalationSecs !== undefined){
let data86 = data80.escalationSecs;
if((typeof data86 == "number") && (isFinite(data86))){
if(data86 < 0 || isNaN(data86)){
const err143 = {instancePath:instancePath+"/toolFiller/escalationSecs",schemaPath:"#/properties/toolFiller/properties/escalationSecs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
else {
const err144 = {instancePath:instancePath+"/toolFiller/escalationSecs",schemaPath:"#/properties/toolFiller/properties/escalationSecs/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
}
}
}
if(data.mcpServers !== undefined){
let data87 = data.mcpServers;
if(Array.isArray(data87)){
const len3 = data87.length;
for(let i3=0; i3<len3; i3++){
let data88 = data87[i3];
if(data88 && typeof data88 == "object" && !Array.isArray(data88)){
if(data88.url === undefined){
const err145 = {instancePath:instancePath+"/mcpServers/" + i3,schemaPath:"#/components/schemas/mcp-server/required",keyword:"required",params:{missingProperty: "url"},message:"must have required property '"+"url"+"'"};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
for(const key12 in data88){
if(!(((key12 === "url") || (key12 === "auth")) || (key12 === "roots"))){
const err146 = {instancePath:instancePath+"/mcpServers/" + i3,schemaPath:"#/components/schemas/mcp-server/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
}
if(data88.url !== undefined){
if(typeof data88.url !== "string"){
const err147 = {instancePath:instancePath+"/mcpServers/" + i3+"/url",schemaPath:"#/components/schemas/mcp-server/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
}
if(data88.auth !== undefined){
let data90 = data88.auth;
if(data90 && typeof data90 == "object" && !Array.isArray(data90)){
}
else {
const err148 = {instancePath:instancePath+"/mcpServers/" + i3+"/auth",schemaPath:"#/components/schemas/mcp-server/properties/auth/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
}
if(data88.roots !== undefined){
let data91 = data88.roots;
if(Array.isArray(data91)){
const len4 = data91.length;
for(let i4=0; i4<len4; i4++){
let data92 = data91[i4];
if(data92 && typeof data92 == "object" && !Array.isArray(data92)){
}
else {
const err149 = {instancePath:instancePath+"/mcpServers/" + i3+"/roots/" + i4,schemaPath:"#/components/schemas/mcp-server/properties/roots/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
}
}
else {
const err150 = {instancePath:instancePath+"/mcpServers/" + i3+"/roots",schemaPath:"#/components/schemas/mcp-server/properties/roots/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
}
}
else {
const err151 = {instancePath:instancePath+"/mcpServers/" + i3,schemaPath:"#/components/schemas/mcp-server/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
}
}
else {
const err152 = {instancePath:instancePath+"/mcpServers",schemaPath:"#/properties/mcpServers/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
}
if(data.handoff !== undefined){
if(!(validate26(data.handoff, {instancePath:instancePath+"/handoff",parentData:data,parentDataProperty:"handoff",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data.hangup !== undefined){
let data94 = data.hangup;
if(data94 && typeof data94 == "object" && !Array.isArray(data94)){
for(const key13 in data94){
if(!(key13 === "reason")){
const err153 = {instancePath:instancePath+"/hangup",schemaPath:"#/components/schemas/hangup-tool/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
}
if(data94.reason !== undefined){
if(typeof data94.reason !== "string"){
const err154 = {instancePath:instancePath+"/hangup/reason",schemaPath:"#/components/schemas/hangup-tool/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
}
}
else {
const err155 = {instancePath:instancePath+"/hangup",schemaPath:"#/components/schemas/hangup-tool/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
}
if(data.toolHook !== undefined){
if(!(validate29(data.toolHook, {instancePath:instancePath+"/toolHook",parentData:data,parentDataProperty:"toolHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
if(data.eventHook !== undefined){
if(!(validate29(data.eventHook, {instancePath:instancePath+"/eventHook",parentData:data,parentDataProperty:"eventHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
if(data.actionHook !== undefined){
if(!(validate29(data.actionHook, {instancePath:instancePath+"/actionHook",parentData:data,parentDataProperty:"actionHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
}
else {
const err156 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
validate23.errors = vErrors;
return errors === 0;
}
validate23.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema53 = {"description":"Puts the caller into a conference with all others in the conference of that name. It needs no setup, belongs to the\naccount, and ends when the last participant leaves. The next verb follows when this caller has left it.\n","type":"object","allOf":[{"$ref":"#/components/schemas/conference-base"}],"required":["verb"],"properties":{"verb":{"description":"Always `conference`.","type":"string","const":"conference"}},"unevaluatedProperties":false,"examples":[{"verb":"conference","name":"standup","beep":true,"maxParticipants":12,"statusEvents":["start","join","leave","end"],"statusHook":"/webhooks/conference-status","actionHook":"/webhooks/conference-left"},{"verb":"conference","name":"case-4711","startConferenceOnEnter":false,"waitHook":"/webhooks/conference-wait","memberTag":"customer"}]};
const schema54 = {"description":"The properties that the `conference` verb and its other name, `room`, have in common: the participants and the reports\nabout them.\n","required":["name"],"properties":{"id":{"description":"Your own name for this verb, returned as `verb_id` in the payload of `actionHook`.","type":"string"},"name":{"description":"Name of the conference.","type":"string","minLength":1},"startConferenceOnEnter":{"description":"Start the conference if it has not started, default true. With false the caller waits until another caller starts\nit, and hears the verbs of `waitHook`.\n","type":"boolean"},"endConferenceOnExit":{"description":"End the conference for all when this caller leaves, default false.","type":"boolean"},"endConferenceDuration":{"description":"Seconds that the conference continues after such an end, default 0.","type":"number","minimum":0},"maxParticipants":{"description":"Maximum number of callers at a time, 2 or more; default no limit.","type":"integer"},"joinMuted":{"description":"Enter muted, default false.","type":"boolean"},"beep":{"description":"Play a beep to all when this caller enters, default false.","type":"boolean"},"memberTag":{"description":"Mark this caller with a tag, for `speakOnlyTo` and for later commands.","type":"string"},"speakOnlyTo":{"description":"Be heard by callers with this tag only, as a coach; default by all.","type":"string"},"distributeDtmf":{"description":"Pass keys on to the others, default false. The open-source server applies it only when `startConferenceOnEnter`,\n`endConferenceOnExit` or `joinMuted` is explicitly true.\n","type":"boolean"},"waitHook":{"$ref":"#/components/schemas/hook","description":"Called repeatedly for what the caller hears until the conference starts: an array of `play`, `say` and `pause`.\nAfter an empty array it is not called again.\n"},"enterHook":{"$ref":"#/components/schemas/hook","description":"Called for what the caller hears just before entering, an array of `play`, `say` and `pause`."},"statusHook":{"$ref":"#/components/schemas/hook","description":"Called with the events of `statusEvents`. The caller who starts the conference decides for all. The answer is\nignored.\n"},"statusEvents":{"description":"What to report to `statusHook`, default nothing. The last four exist on the commercial server only.","type":"array","items":{"description":"One kind of event.","type":"string","enum":["start","end","join","leave","start-talking","stop-talking","say-start","say-done","play-start","play-done"],"x-commercial-values":["say-start","say-done","play-start","play-done"]}},"actionHook":{"$ref":"#/components/schemas/hook","description":"Called when this caller has left the conference. Verbs in the answer replace the rest of the application.\n"},"record":{"description":"Record the conference, if this caller starts it.","type":"object","required":["path"],"properties":{"path":{"description":"File to write on the media server.","type":"string"}},"additionalProperties":false},"listen":{"$ref":"#/components/schemas/listen-options","description":"Stream the conference's audio. Accepted, but the open-source server does not read it."},"stream":{"$ref":"#/components/schemas/listen-options","description":"Another name for `listen`.","x-jambonz-edition":"commercial"}}};
const func7 = ajvHelpers["ajv/dist/runtime/ucs2length"].default;
const schema55 = {"description":"A stream of audio inside another verb: the properties of `listen`, without `verb`, which jambonz refuses here.\n","type":"object","allOf":[{"$ref":"#/components/schemas/listen-base"}],"properties":{"verb":false,"id":{"description":"Your own name for the stream, returned as `verb_id` in the payload of its action hook.","type":"string"}},"unevaluatedProperties":false,"examples":[{"url":"wss://recorder.example.com/calls","mixType":"stereo","metadata":{"project":"onboarding"}}]};
const schema56 = {"description":"Which audio goes to which WebSocket server and how: common to the `listen` verb and the stream inside a `dial`.\n","required":["url"],"properties":{"url":{"description":"WebSocket server that gets the audio: a `ws` or `wss` URL, or a path on the host of the application's call hook.\n","type":"string"},"actionHook":{"$ref":"#/components/schemas/hook","description":"Called when streaming has ended. Verbs in the answer replace the rest of the application, except inside another\nverb, where the answer is ignored.\n"},"wsAuth":{"$ref":"#/components/schemas/credentials","description":"Credentials for the WebSocket server. For a path, those of the call hook are used."},"auth":{"$ref":"#/components/schemas/credentials","description":"Accepted by the open-source server but not used; write `wsAuth`.","deprecated":true},"mixType":{"description":"`mono` (the default) is the caller alone, `mixed` both sides in one channel, `stereo` one side in each of two.\n","type":"string","enum":["mono","stereo","mixed"]},"sampleRate":{"description":"Sample rate of the audio, in Hz; default 8000.","type":"integer"},"metadata":{"description":"Data of your own; it is added to the call data in the first message to the server.","type":"object","additionalProperties":true},"maxLength":{"description":"Stop after this many seconds; default no limit.","type":"number"},"finishOnKey":{"description":"Key that ends it; default none.","type":"string"},"passDtmf":{"description":"Report pressed keys to the server; default false.","type":"boolean"},"playBeep":{"description":"Play a beep before it starts; default false.","type":"boolean"},"bidirectionalAudio":{"$ref":"#/components/schemas/bidirectional-audio","description":"Audio that the server sends back to the call."},"disableBidirectionalAudio":{"description":"Take no audio from the server; default false. Write `bidirectionalAudio.enabled` instead.","type":"boolean","deprecated":true},"transcribe":{"$ref":"#/components/schemas/transcribe-options","description":"Transcribe the call at the same time."},"timeout":{"description":"Seconds. Accepted, but the open-source server does not read it; `maxLength` is the limit that works.","type":"number"},"earlyMedia":{"description":"Start without answering a call that is not answered yet; default false.","type":"boolean"},"channel":{"description":"Inside a `dial`, 2 streams the called party's leg; any other value, and the default, the caller's.","type":"integer"}}};
const schema59 = {"description":"Whether and how the WebSocket server behind a `listen` may send audio back to the caller.","type":"object","properties":{"enabled":{"description":"Accept audio from the server, default true.","type":"boolean"},"streaming":{"description":"The server sends raw audio continuously, as binary frames. Default false: it sends whole clips in JSON messages.\n","type":"boolean"},"sampleRate":{"description":"Sample rate of the audio coming back, in Hz, such as 8000, 16000 or 24000.","type":"integer"}},"additionalProperties":false,"examples":[{"enabled":true,"streaming":true,"sampleRate":24000}]};
const schema60 = {"description":"Transcription inside another verb: the properties of `transcribe`, without `verb`, which jambonz refuses here.\n","type":"object","allOf":[{"$ref":"#/components/schemas/transcribe-base"}],"properties":{"verb":false,"id":{"description":"Your own name for the transcription. No webhook carries it.","type":"string"}},"unevaluatedProperties":false,"examples":[{"transcriptionHook":"/webhooks/transcript","recognizer":{"vendor":"deepgram","language":"en-US"}}]};
const schema61 = {"description":"What is transcribed, and where to. Common to the `transcribe` verb and its use inside other verbs.","properties":{"transcriptionHook":{"$ref":"#/components/schemas/hook-url","description":"Called with each transcript, always by POST. Verbs in the answer replace the running application, except inside\nanother verb.\n"},"translationHook":{"$ref":"#/components/schemas/hook-url","description":"Called with each translation, for vendors that translate, in the same way."},"recognizer":{"$ref":"#/components/schemas/recognizer","description":"Speech recognition to use, default the session's."},"earlyMedia":{"description":"Start without answering a call that is not answered yet; default false.","type":"boolean"},"channel":{"description":"Inside a `dial`: 1 transcribes the caller only, 2 the called party only; by default both, separately. Elsewhere it\nis always the caller.\n","type":"integer","enum":[1,2]},"enable":{"description":"Starts or stops transcribing in the background; the open-source server accepts it in `config` only.","type":"boolean","x-jambonz-edition":"commercial"}}};

function validate54(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate54.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.transcriptionHook !== undefined){
let data0 = data.transcriptionHook;
if(typeof data0 === "string"){
if(!pattern6.test(data0)){
const err0 = {instancePath:instancePath+"/transcriptionHook",schemaPath:"#/components/schemas/hook-url/pattern",keyword:"pattern",params:{pattern: "^(/|(http|ws)s?://)\\S*$"},message:"must match pattern \""+"^(/|(http|ws)s?://)\\S*$"+"\""};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath:instancePath+"/transcriptionHook",schemaPath:"#/components/schemas/hook-url/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.translationHook !== undefined){
let data1 = data.translationHook;
if(typeof data1 === "string"){
if(!pattern6.test(data1)){
const err2 = {instancePath:instancePath+"/translationHook",schemaPath:"#/components/schemas/hook-url/pattern",keyword:"pattern",params:{pattern: "^(/|(http|ws)s?://)\\S*$"},message:"must match pattern \""+"^(/|(http|ws)s?://)\\S*$"+"\""};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/translationHook",schemaPath:"#/components/schemas/hook-url/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.recognizer !== undefined){
if(!(validate24(data.recognizer, {instancePath:instancePath+"/recognizer",parentData:data,parentDataProperty:"recognizer",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.earlyMedia !== undefined){
if(typeof data.earlyMedia !== "boolean"){
const err4 = {instancePath:instancePath+"/earlyMedia",schemaPath:"#/properties/earlyMedia/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.channel !== undefined){
let data4 = data.channel;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err5 = {instancePath:instancePath+"/channel",schemaPath:"#/properties/channel/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!((data4 === 1) || (data4 === 2))){
const err6 = {instancePath:instancePath+"/channel",schemaPath:"#/properties/channel/enum",keyword:"enum",params:{allowedValues: schema61.properties.channel.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.enable !== undefined){
if(typeof data.enable !== "boolean"){
const err7 = {instancePath:instancePath+"/enable",schemaPath:"#/properties/enable/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
validate54.errors = vErrors;
return errors === 0;
}
validate54.evaluated = {"props":{"transcriptionHook":true,"translationHook":true,"recognizer":true,"earlyMedia":true,"channel":true,"enable":true},"dynamicProps":false,"dynamicItems":false};


function validate53(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate53.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate54(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb !== undefined){
const err0 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err1 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
for(const key0 in data){
if((((((((key0 !== "verb") && (key0 !== "id")) && (key0 !== "transcriptionHook")) && (key0 !== "translationHook")) && (key0 !== "recognizer")) && (key0 !== "earlyMedia")) && (key0 !== "channel")) && (key0 !== "enable")){
const err2 = {instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key0},message:"must NOT have unevaluated properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate53.errors = vErrors;
return errors === 0;
}
validate53.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate51(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate51.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.url === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "url"},message:"must have required property '"+"url"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.url !== undefined){
if(typeof data.url !== "string"){
const err1 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.actionHook !== undefined){
if(!(validate29(data.actionHook, {instancePath:instancePath+"/actionHook",parentData:data,parentDataProperty:"actionHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
if(data.wsAuth !== undefined){
let data2 = data.wsAuth;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.username === undefined){
const err2 = {instancePath:instancePath+"/wsAuth",schemaPath:"#/components/schemas/credentials/required",keyword:"required",params:{missingProperty: "username"},message:"must have required property '"+"username"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data2.password === undefined){
const err3 = {instancePath:instancePath+"/wsAuth",schemaPath:"#/components/schemas/credentials/required",keyword:"required",params:{missingProperty: "password"},message:"must have required property '"+"password"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data2){
if(!((key0 === "username") || (key0 === "password"))){
const err4 = {instancePath:instancePath+"/wsAuth",schemaPath:"#/components/schemas/credentials/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data2.username !== undefined){
if(typeof data2.username !== "string"){
const err5 = {instancePath:instancePath+"/wsAuth/username",schemaPath:"#/components/schemas/credentials/properties/username/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data2.password !== undefined){
if(typeof data2.password !== "string"){
const err6 = {instancePath:instancePath+"/wsAuth/password",schemaPath:"#/components/schemas/credentials/properties/password/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/wsAuth",schemaPath:"#/components/schemas/credentials/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.auth !== undefined){
let data5 = data.auth;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.username === undefined){
const err8 = {instancePath:instancePath+"/auth",schemaPath:"#/components/schemas/credentials/required",keyword:"required",params:{missingProperty: "username"},message:"must have required property '"+"username"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data5.password === undefined){
const err9 = {instancePath:instancePath+"/auth",schemaPath:"#/components/schemas/credentials/required",keyword:"required",params:{missingProperty: "password"},message:"must have required property '"+"password"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
for(const key1 in data5){
if(!((key1 === "username") || (key1 === "password"))){
const err10 = {instancePath:instancePath+"/auth",schemaPath:"#/components/schemas/credentials/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data5.username !== undefined){
if(typeof data5.username !== "string"){
const err11 = {instancePath:instancePath+"/auth/username",schemaPath:"#/components/schemas/credentials/properties/username/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data5.password !== undefined){
if(typeof data5.password !== "string"){
const err12 = {instancePath:instancePath+"/auth/password",schemaPath:"#/components/schemas/credentials/properties/password/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/auth",schemaPath:"#/components/schemas/credentials/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.mixType !== undefined){
let data8 = data.mixType;
if(typeof data8 !== "string"){
const err14 = {instancePath:instancePath+"/mixType",schemaPath:"#/properties/mixType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!(((data8 === "mono") || (data8 === "stereo")) || (data8 === "mixed"))){
const err15 = {instancePath:instancePath+"/mixType",schemaPath:"#/properties/mixType/enum",keyword:"enum",params:{allowedValues: schema56.properties.mixType.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.sampleRate !== undefined){
let data9 = data.sampleRate;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err16 = {instancePath:instancePath+"/sampleRate",schemaPath:"#/properties/sampleRate/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.metadata !== undefined){
let data10 = data.metadata;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
}
else {
const err17 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.maxLength !== undefined){
let data11 = data.maxLength;
if(!((typeof data11 == "number") && (isFinite(data11)))){
const err18 = {instancePath:instancePath+"/maxLength",schemaPath:"#/properties/maxLength/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.finishOnKey !== undefined){
if(typeof data.finishOnKey !== "string"){
const err19 = {instancePath:instancePath+"/finishOnKey",schemaPath:"#/properties/finishOnKey/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.passDtmf !== undefined){
if(typeof data.passDtmf !== "boolean"){
const err20 = {instancePath:instancePath+"/passDtmf",schemaPath:"#/properties/passDtmf/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.playBeep !== undefined){
if(typeof data.playBeep !== "boolean"){
const err21 = {instancePath:instancePath+"/playBeep",schemaPath:"#/properties/playBeep/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.bidirectionalAudio !== undefined){
let data15 = data.bidirectionalAudio;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
for(const key2 in data15){
if(!(((key2 === "enabled") || (key2 === "streaming")) || (key2 === "sampleRate"))){
const err22 = {instancePath:instancePath+"/bidirectionalAudio",schemaPath:"#/components/schemas/bidirectional-audio/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data15.enabled !== undefined){
if(typeof data15.enabled !== "boolean"){
const err23 = {instancePath:instancePath+"/bidirectionalAudio/enabled",schemaPath:"#/components/schemas/bidirectional-audio/properties/enabled/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data15.streaming !== undefined){
if(typeof data15.streaming !== "boolean"){
const err24 = {instancePath:instancePath+"/bidirectionalAudio/streaming",schemaPath:"#/components/schemas/bidirectional-audio/properties/streaming/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data15.sampleRate !== undefined){
let data18 = data15.sampleRate;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
const err25 = {instancePath:instancePath+"/bidirectionalAudio/sampleRate",schemaPath:"#/components/schemas/bidirectional-audio/properties/sampleRate/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/bidirectionalAudio",schemaPath:"#/components/schemas/bidirectional-audio/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.disableBidirectionalAudio !== undefined){
if(typeof data.disableBidirectionalAudio !== "boolean"){
const err27 = {instancePath:instancePath+"/disableBidirectionalAudio",schemaPath:"#/properties/disableBidirectionalAudio/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.transcribe !== undefined){
if(!(validate53(data.transcribe, {instancePath:instancePath+"/transcribe",parentData:data,parentDataProperty:"transcribe",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data.timeout !== undefined){
let data21 = data.timeout;
if(!((typeof data21 == "number") && (isFinite(data21)))){
const err28 = {instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.earlyMedia !== undefined){
if(typeof data.earlyMedia !== "boolean"){
const err29 = {instancePath:instancePath+"/earlyMedia",schemaPath:"#/properties/earlyMedia/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.channel !== undefined){
let data23 = data.channel;
if(!(((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23))) && (isFinite(data23)))){
const err30 = {instancePath:instancePath+"/channel",schemaPath:"#/properties/channel/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
validate51.errors = vErrors;
return errors === 0;
}
validate51.evaluated = {"props":{"url":true,"actionHook":true,"wsAuth":true,"auth":true,"mixType":true,"sampleRate":true,"metadata":true,"maxLength":true,"finishOnKey":true,"passDtmf":true,"playBeep":true,"bidirectionalAudio":true,"disableBidirectionalAudio":true,"transcribe":true,"timeout":true,"earlyMedia":true,"channel":true},"dynamicProps":false,"dynamicItems":false};


function validate50(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate50.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate51(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate51.errors : vErrors.concat(validate51.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb !== undefined){
const err0 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err1 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
for(const key0 in data){
if(((((((((((((((((((key0 !== "verb") && (key0 !== "id")) && (key0 !== "url")) && (key0 !== "actionHook")) && (key0 !== "wsAuth")) && (key0 !== "auth")) && (key0 !== "mixType")) && (key0 !== "sampleRate")) && (key0 !== "metadata")) && (key0 !== "maxLength")) && (key0 !== "finishOnKey")) && (key0 !== "passDtmf")) && (key0 !== "playBeep")) && (key0 !== "bidirectionalAudio")) && (key0 !== "disableBidirectionalAudio")) && (key0 !== "transcribe")) && (key0 !== "timeout")) && (key0 !== "earlyMedia")) && (key0 !== "channel")){
const err2 = {instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key0},message:"must NOT have unevaluated properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate50.errors = vErrors;
return errors === 0;
}
validate50.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate45(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate45.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err1 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.name !== undefined){
let data1 = data.name;
if(typeof data1 === "string"){
if(func7(data1) < 1){
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.startConferenceOnEnter !== undefined){
if(typeof data.startConferenceOnEnter !== "boolean"){
const err4 = {instancePath:instancePath+"/startConferenceOnEnter",schemaPath:"#/properties/startConferenceOnEnter/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.endConferenceOnExit !== undefined){
if(typeof data.endConferenceOnExit !== "boolean"){
const err5 = {instancePath:instancePath+"/endConferenceOnExit",schemaPath:"#/properties/endConferenceOnExit/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.endConferenceDuration !== undefined){
let data4 = data.endConferenceDuration;
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 0 || isNaN(data4)){
const err6 = {instancePath:instancePath+"/endConferenceDuration",schemaPath:"#/properties/endConferenceDuration/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/endConferenceDuration",schemaPath:"#/properties/endConferenceDuration/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.maxParticipants !== undefined){
let data5 = data.maxParticipants;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err8 = {instancePath:instancePath+"/maxParticipants",schemaPath:"#/properties/maxParticipants/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.joinMuted !== undefined){
if(typeof data.joinMuted !== "boolean"){
const err9 = {instancePath:instancePath+"/joinMuted",schemaPath:"#/properties/joinMuted/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.beep !== undefined){
if(typeof data.beep !== "boolean"){
const err10 = {instancePath:instancePath+"/beep",schemaPath:"#/properties/beep/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.memberTag !== undefined){
if(typeof data.memberTag !== "string"){
const err11 = {instancePath:instancePath+"/memberTag",schemaPath:"#/properties/memberTag/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.speakOnlyTo !== undefined){
if(typeof data.speakOnlyTo !== "string"){
const err12 = {instancePath:instancePath+"/speakOnlyTo",schemaPath:"#/properties/speakOnlyTo/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.distributeDtmf !== undefined){
if(typeof data.distributeDtmf !== "boolean"){
const err13 = {instancePath:instancePath+"/distributeDtmf",schemaPath:"#/properties/distributeDtmf/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.waitHook !== undefined){
if(!(validate29(data.waitHook, {instancePath:instancePath+"/waitHook",parentData:data,parentDataProperty:"waitHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
if(data.enterHook !== undefined){
if(!(validate29(data.enterHook, {instancePath:instancePath+"/enterHook",parentData:data,parentDataProperty:"enterHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
if(data.statusHook !== undefined){
if(!(validate29(data.statusHook, {instancePath:instancePath+"/statusHook",parentData:data,parentDataProperty:"statusHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
if(data.statusEvents !== undefined){
let data14 = data.statusEvents;
if(Array.isArray(data14)){
const len0 = data14.length;
for(let i0=0; i0<len0; i0++){
let data15 = data14[i0];
if(typeof data15 !== "string"){
const err14 = {instancePath:instancePath+"/statusEvents/" + i0,schemaPath:"#/properties/statusEvents/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!((((((((((data15 === "start") || (data15 === "end")) || (data15 === "join")) || (data15 === "leave")) || (data15 === "start-talking")) || (data15 === "stop-talking")) || (data15 === "say-start")) || (data15 === "say-done")) || (data15 === "play-start")) || (data15 === "play-done"))){
const err15 = {instancePath:instancePath+"/statusEvents/" + i0,schemaPath:"#/properties/statusEvents/items/enum",keyword:"enum",params:{allowedValues: schema54.properties.statusEvents.items.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/statusEvents",schemaPath:"#/properties/statusEvents/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.actionHook !== undefined){
if(!(validate29(data.actionHook, {instancePath:instancePath+"/actionHook",parentData:data,parentDataProperty:"actionHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
if(data.record !== undefined){
let data17 = data.record;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
if(data17.path === undefined){
const err17 = {instancePath:instancePath+"/record",schemaPath:"#/properties/record/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
for(const key0 in data17){
if(!(key0 === "path")){
const err18 = {instancePath:instancePath+"/record",schemaPath:"#/properties/record/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data17.path !== undefined){
if(typeof data17.path !== "string"){
const err19 = {instancePath:instancePath+"/record/path",schemaPath:"#/properties/record/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/record",schemaPath:"#/properties/record/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.listen !== undefined){
if(!(validate50(data.listen, {instancePath:instancePath+"/listen",parentData:data,parentDataProperty:"listen",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
}
if(data.stream !== undefined){
if(!(validate50(data.stream, {instancePath:instancePath+"/stream",parentData:data,parentDataProperty:"stream",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
}
}
validate45.errors = vErrors;
return errors === 0;
}
validate45.evaluated = {"props":{"id":true,"name":true,"startConferenceOnEnter":true,"endConferenceOnExit":true,"endConferenceDuration":true,"maxParticipants":true,"joinMuted":true,"beep":true,"memberTag":true,"speakOnlyTo":true,"distributeDtmf":true,"waitHook":true,"enterHook":true,"statusHook":true,"statusEvents":true,"actionHook":true,"record":true,"listen":true,"stream":true},"dynamicProps":false,"dynamicItems":false};


function validate44(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate44.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate45(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.verb !== undefined){
let data0 = data.verb;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if("conference" !== data0){
const err2 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "conference"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
for(const key0 in data){
if((((((((((((((((((((key0 !== "verb") && (key0 !== "id")) && (key0 !== "name")) && (key0 !== "startConferenceOnEnter")) && (key0 !== "endConferenceOnExit")) && (key0 !== "endConferenceDuration")) && (key0 !== "maxParticipants")) && (key0 !== "joinMuted")) && (key0 !== "beep")) && (key0 !== "memberTag")) && (key0 !== "speakOnlyTo")) && (key0 !== "distributeDtmf")) && (key0 !== "waitHook")) && (key0 !== "enterHook")) && (key0 !== "statusHook")) && (key0 !== "statusEvents")) && (key0 !== "actionHook")) && (key0 !== "record")) && (key0 !== "listen")) && (key0 !== "stream")){
const err3 = {instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key0},message:"must NOT have unevaluated properties"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate44.errors = vErrors;
return errors === 0;
}
validate44.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema64 = {"description":"Sets defaults for the rest of the call and starts or stops what runs in the background of other verbs: streaming,\ntranscription, recording, barge-in. It plays nothing, and the next verb follows at once. Settings that it does not\nmention stay unchanged.\n\nProperties that need audio (`amd`, `bargeIn`, `boostAudioSignal`, `listen`, `record`, `transcribe`) answer the call.\n","type":"object","required":["verb"],"properties":{"verb":{"description":"Always `config`.","type":"string","const":"config"},"id":{"description":"Your own name for this verb, returned as `verb_id` in the payload of the `amd` action hook.","type":"string"},"synthesizer":{"$ref":"#/components/schemas/synthesizer","description":"Voice from now on. Give `language` and `voice` too: what is left out is unset. `default` keeps the current value.\n"},"recognizer":{"$ref":"#/components/schemas/recognizer","description":"Speech recognition from now on. The label is unset when left out; the language stays."},"reset":{"description":"Go back to the application's vendor and language for these, before anything new is set.","type":["string","array"],"pattern":"^(recognizer|synthesizer)$","x-must-be":"recognizer or synthesizer, or an array of them","items":{"description":"The settings to take back.","type":"string","enum":["recognizer","synthesizer"]}},"bargeIn":{"$ref":"#/components/schemas/barge-in","description":"Listen for speech or keys in the background of the verbs that follow."},"listen":{"$ref":"#/components/schemas/background-listen","description":"Stream the call's audio in the background."},"stream":{"$ref":"#/components/schemas/background-listen","description":"Another name for `listen`. Version 0.9 of the open-source server accepts it and does nothing: write `listen`.\n"},"transcribe":{"$ref":"#/components/schemas/background-transcribe","description":"Transcribe the caller in the background."},"record":{"$ref":"#/components/schemas/recording","description":"Start, stop, pause or resume recording the call."},"amd":{"$ref":"#/components/schemas/amd","description":"Detect whether a person or a machine has answered; for calls that you placed."},"vad":{"$ref":"#/components/schemas/vad","description":"Voice activity detection from now on. It replaces earlier settings as a whole."},"fillerNoise":{"$ref":"#/components/schemas/filler-noise","description":"Sound that each `gather` plays until its action hook has answered."},"actionHookDelayAction":{"$ref":"#/components/schemas/action-hook-delay-action","description":"What each `gather` does when its action hook takes long to answer."},"ttsStream":{"description":"Speak text that is streamed in over a WebSocket, in the background. Only for WebSocket applications: the\nopen-source server ignores it in the answer to a webhook.\n","type":"object","required":["enable"],"properties":{"enable":{"description":"Switches it on or off.","type":"boolean"},"synthesizer":{"$ref":"#/components/schemas/synthesizer","description":"Voice for it. The open-source server takes that of the `config` or the session instead."}},"additionalProperties":false},"autoStreamTts":{"description":"Stream speech from the vendor while it is still being generated, for each `say`, where the vendor can; default\nfalse. Your server then gets the events of the stream on `/streaming-event`.\n","type":"boolean"},"disableTtsCache":{"description":"Synthesize each text anew even if it was spoken before; default false.","type":"boolean"},"trackTtsPlayout":{"description":"Report on `/streaming-event` which words were spoken, as `tts_spoken`. Accepted, but the open-source\nserver does not read it.\n","type":"boolean"},"referHook":{"$ref":"#/components/schemas/hook","description":"Called when the caller's side wants to be transferred by SIP REFER. Verbs in the answer replace the application.\nWithout it a REFER is refused with 501.\n"},"sipRequestWithinDialogHook":{"$ref":"#/components/schemas/hook","description":"Called when a SIP INFO or MESSAGE arrives in the call. Verbs in the answer replace the application."},"onHoldMusic":{"description":"Address of the sound to play while the call is on hold, for verbs that follow.","type":"string"},"boostAudioSignal":{"description":"Change of volume of what the caller hears in decibels, as a number (6) or a string with its unit (\"-3 dB\");\ndefault 0. A string without the unit counts as 0.\n","type":["number","string"]},"notifyEvents":{"description":"Report the progress of verbs; only over a WebSocket. The open-source server cannot switch it off again.\n","type":"boolean"},"notifySttLatency":{"description":"Add measurements of the recognition's latency to webhooks that carry speech; default false.","type":"boolean"},"earlyMedia":{"description":"Accepted, but the open-source server does not read it; `say`, `play` and others have their own.","type":"boolean"},"noiseIsolation":{"description":"Filter noise from the call's audio. Accepted, but the open-source server does not read it.","type":"object","properties":{"enable":{"description":"Switches it on or off.","type":"boolean"},"vendor":{"description":"Filter to use, krisp or rnnoise; on the commercial server also kugelaudio.","type":"string"},"label":{"description":"Which of several credentials of the vendor to use. For `kugelaudio`.","type":"string","x-jambonz-edition":"commercial"},"auth":{"$ref":"#/components/schemas/noise-isolation-auth","description":"Credentials for the vendor; default those stored in the portal. For `kugelaudio`.","x-jambonz-edition":"commercial"},"level":{"description":"Strength of the suppression, from 0 to 100.","type":"number"},"model":{"description":"Model of the filter, by the vendor's name for it.","type":"string"},"direction":{"description":"`read`, the default, filters what the caller says, `write` what the caller hears.","type":"string","enum":["read","write"],"x-jambonz-edition":"commercial"}},"additionalProperties":false},"turnTaking":{"description":"Detect by sound when a speaker has finished. Accepted, but the open-source server does not read it.\n","type":"object","properties":{"enable":{"description":"Switches it on or off.","type":"boolean"},"vendor":{"description":"Detector to use, such as krisp.","type":"string"},"threshold":{"description":"Probability from which a turn counts as ended, from 0 to 1.","type":"number"},"model":{"description":"Model of the detector, by the vendor's name for it.","type":"string"}},"additionalProperties":false}},"additionalProperties":false,"examples":[{"verb":"config","synthesizer":{"vendor":"elevenlabs","language":"en-US","voice":"EXAVITQu4vr4xnSDxMaL"},"recognizer":{"vendor":"deepgram","language":"en-US","hints":["sales","support"]},"fillerNoise":{"enable":true,"url":"https://cdn.example.com/sounds/typing.wav","startDelaySecs":1}},{"verb":"config","record":{"action":"startCallRecording","type":"cloud"},"transcribe":{"enable":true,"transcriptionHook":"/webhooks/transcript"},"bargeIn":{"enable":true,"sticky":true,"input":["speech"],"actionHook":"/webhooks/interrupted"}},{"verb":"config","listen":{"enable":false},"reset":["recognizer","synthesizer"]}]};
const schema75 = {"description":"A sound for the caller to hear while your server prepares its answer: it begins when a `gather` has its speech or\ndigits and ends with your answer.\n","type":"object","required":["enable"],"properties":{"enable":{"description":"Switches it on or off. The open-source server reads this in `config` only: `fillerNoise` in a `gather` plays even\nwith `enable: false`.\n","type":"boolean"},"url":{"description":"The audio file, WAV or MP3. It is not repeated, so choose one longer than your answers take.","type":"string"},"startDelaySecs":{"description":"Seconds to wait before it starts, default 0; a quick answer then comes without any noise.","type":"number"}},"additionalProperties":false,"examples":[{"enable":true,"url":"https://cdn.example.com/sounds/typing.wav","startDelaySecs":1.5}]};
const schema66 = {"description":"A `gather` in the background of other verbs, without a prompt and without a timeout. A key or speech stops the sound\nthat is playing, and the next verb begins at once. The result goes to `actionHook`; verbs in the answer replace what\nruns by then. If the verbs run out before the answer arrives, the call has ended.\n","type":"object","required":["enable"],"properties":{"enable":{"description":"Switches it on or off.","type":"boolean"},"sticky":{"description":"Start again after each result; default false, once.","type":"boolean"},"input":{"description":"What to listen for, default speech only.","type":"array","minItems":1,"items":{"description":"Keys or spoken words.","type":"string","enum":["digits","speech"]}},"actionHook":{"$ref":"#/components/schemas/hook","description":"Called with the result, as by `gather`."},"partialResultHook":{"$ref":"#/components/schemas/hook","description":"Accepted, but the open-source server does not read it here."},"minBargeinWordCount":{"description":"Words that must be recognised before speech interrupts, default 1; 0 interrupts at the first sound of a voice.\n","type":"integer"},"dtmfBargein":{"description":"A key interrupts. Default true when digits are collected.","type":"boolean"},"numDigits":{"description":"Number of digits to collect.","type":"integer"},"minDigits":{"description":"Minimum number of digits that count as input.","type":"integer"},"maxDigits":{"description":"Maximum number of digits to collect.","type":"integer"},"finishOnKey":{"description":"Key that ends the input and is not part of it; default none.","type":"string"},"interDigitTimeout":{"description":"Seconds after a digit at which the input is complete, once `minDigits` are reached; default none.","type":"number"}},"additionalProperties":false,"examples":[{"enable":true,"sticky":true,"input":["speech","digits"],"actionHook":"/webhooks/interrupted"},{"enable":false}]};

function validate64(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate64.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.enable === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "enable"},message:"must have required property '"+"enable"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema66.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.enable !== undefined){
if(typeof data.enable !== "boolean"){
const err2 = {instancePath:instancePath+"/enable",schemaPath:"#/properties/enable/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.sticky !== undefined){
if(typeof data.sticky !== "boolean"){
const err3 = {instancePath:instancePath+"/sticky",schemaPath:"#/properties/sticky/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.input !== undefined){
let data2 = data.input;
if(Array.isArray(data2)){
if(data2.length < 1){
const err4 = {instancePath:instancePath+"/input",schemaPath:"#/properties/input/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(typeof data3 !== "string"){
const err5 = {instancePath:instancePath+"/input/" + i0,schemaPath:"#/properties/input/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!((data3 === "digits") || (data3 === "speech"))){
const err6 = {instancePath:instancePath+"/input/" + i0,schemaPath:"#/properties/input/items/enum",keyword:"enum",params:{allowedValues: schema66.properties.input.items.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/input",schemaPath:"#/properties/input/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.actionHook !== undefined){
if(!(validate29(data.actionHook, {instancePath:instancePath+"/actionHook",parentData:data,parentDataProperty:"actionHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
if(data.partialResultHook !== undefined){
if(!(validate29(data.partialResultHook, {instancePath:instancePath+"/partialResultHook",parentData:data,parentDataProperty:"partialResultHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
if(data.minBargeinWordCount !== undefined){
let data6 = data.minBargeinWordCount;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err8 = {instancePath:instancePath+"/minBargeinWordCount",schemaPath:"#/properties/minBargeinWordCount/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.dtmfBargein !== undefined){
if(typeof data.dtmfBargein !== "boolean"){
const err9 = {instancePath:instancePath+"/dtmfBargein",schemaPath:"#/properties/dtmfBargein/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.numDigits !== undefined){
let data8 = data.numDigits;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err10 = {instancePath:instancePath+"/numDigits",schemaPath:"#/properties/numDigits/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.minDigits !== undefined){
let data9 = data.minDigits;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err11 = {instancePath:instancePath+"/minDigits",schemaPath:"#/properties/minDigits/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.maxDigits !== undefined){
let data10 = data.maxDigits;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
const err12 = {instancePath:instancePath+"/maxDigits",schemaPath:"#/properties/maxDigits/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.finishOnKey !== undefined){
if(typeof data.finishOnKey !== "string"){
const err13 = {instancePath:instancePath+"/finishOnKey",schemaPath:"#/properties/finishOnKey/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.interDigitTimeout !== undefined){
let data12 = data.interDigitTimeout;
if(!((typeof data12 == "number") && (isFinite(data12)))){
const err14 = {instancePath:instancePath+"/interDigitTimeout",schemaPath:"#/properties/interDigitTimeout/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
validate64.errors = vErrors;
return errors === 0;
}
validate64.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema67 = {"description":"A stream of audio in the background of other verbs. It continues until it is switched off, `maxLength` is reached or\nthe call ends. While one is running, another `enable: true` changes nothing.\n","type":"object","required":["enable"],"properties":{"enable":{"description":"Starts it, which needs `url`, or stops it.","type":"boolean"},"url":{"description":"WebSocket server that gets the audio: a `ws` or `wss` URL, or a path on the host of the application's call hook.\n","type":"string"},"wsAuth":{"$ref":"#/components/schemas/credentials","description":"Credentials for the WebSocket server. For a path, those of the call hook are used."},"mixType":{"description":"`mono` (the default) is the caller alone, `mixed` both sides in one channel, `stereo` one side in each of two.\n","type":"string","enum":["mono","stereo","mixed"]},"sampleRate":{"description":"Sample rate of the audio, in Hz; default 8000.","type":"integer"},"metadata":{"description":"Data of your own; it is added to the call data in the first message to the server.","type":"object","additionalProperties":true},"maxLength":{"description":"Stop after this many seconds; default no limit.","type":"number"},"passDtmf":{"description":"Report pressed keys to the server; default false.","type":"boolean"},"playBeep":{"description":"Play a beep before it starts; default false.","type":"boolean"},"bidirectionalAudio":{"$ref":"#/components/schemas/bidirectional-audio","description":"Audio that the server sends back to the call."},"disableBidirectionalAudio":{"description":"Take no audio from the server; default false. Write `bidirectionalAudio.enabled` instead.","type":"boolean","deprecated":true},"timeout":{"description":"Seconds. Accepted, but the open-source server does not read it; `maxLength` is the limit that works.","type":"number"}},"if":{"required":["enable"],"properties":{"enable":{"const":true}}},"then":{"required":["url"]},"additionalProperties":false,"examples":[{"enable":true,"url":"wss://recorder.example.com/calls","mixType":"stereo"},{"enable":false}]};

function validate68(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate68.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.enable === undefined) && (missing0 = "enable")){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
if(data.enable !== undefined){
if(true !== data.enable){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.url === undefined){
const err2 = {instancePath,schemaPath:"#/then/required",keyword:"required",params:{missingProperty: "url"},message:"must have required property '"+"url"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs4 === errors;
valid0 = _valid0;
}
if(!valid0){
const err3 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.enable === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "enable"},message:"must have required property '"+"enable"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema67.properties, key0))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.enable !== undefined){
if(typeof data.enable !== "boolean"){
const err6 = {instancePath:instancePath+"/enable",schemaPath:"#/properties/enable/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.url !== undefined){
if(typeof data.url !== "string"){
const err7 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.wsAuth !== undefined){
let data3 = data.wsAuth;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.username === undefined){
const err8 = {instancePath:instancePath+"/wsAuth",schemaPath:"#/components/schemas/credentials/required",keyword:"required",params:{missingProperty: "username"},message:"must have required property '"+"username"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data3.password === undefined){
const err9 = {instancePath:instancePath+"/wsAuth",schemaPath:"#/components/schemas/credentials/required",keyword:"required",params:{missingProperty: "password"},message:"must have required property '"+"password"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
for(const key1 in data3){
if(!((key1 === "username") || (key1 === "password"))){
const err10 = {instancePath:instancePath+"/wsAuth",schemaPath:"#/components/schemas/credentials/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data3.username !== undefined){
if(typeof data3.username !== "string"){
const err11 = {instancePath:instancePath+"/wsAuth/username",schemaPath:"#/components/schemas/credentials/properties/username/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data3.password !== undefined){
if(typeof data3.password !== "string"){
const err12 = {instancePath:instancePath+"/wsAuth/password",schemaPath:"#/components/schemas/credentials/properties/password/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/wsAuth",schemaPath:"#/components/schemas/credentials/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.mixType !== undefined){
let data6 = data.mixType;
if(typeof data6 !== "string"){
const err14 = {instancePath:instancePath+"/mixType",schemaPath:"#/properties/mixType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!(((data6 === "mono") || (data6 === "stereo")) || (data6 === "mixed"))){
const err15 = {instancePath:instancePath+"/mixType",schemaPath:"#/properties/mixType/enum",keyword:"enum",params:{allowedValues: schema67.properties.mixType.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.sampleRate !== undefined){
let data7 = data.sampleRate;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err16 = {instancePath:instancePath+"/sampleRate",schemaPath:"#/properties/sampleRate/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.metadata !== undefined){
let data8 = data.metadata;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
}
else {
const err17 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.maxLength !== undefined){
let data9 = data.maxLength;
if(!((typeof data9 == "number") && (isFinite(data9)))){
const err18 = {instancePath:instancePath+"/maxLength",schemaPath:"#/properties/maxLength/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.passDtmf !== undefined){
if(typeof data.passDtmf !== "boolean"){
const err19 = {instancePath:instancePath+"/passDtmf",schemaPath:"#/properties/passDtmf/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.playBeep !== undefined){
if(typeof data.playBeep !== "boolean"){
const err20 = {instancePath:instancePath+"/playBeep",schemaPath:"#/properties/playBeep/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.bidirectionalAudio !== undefined){
let data12 = data.bidirectionalAudio;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
for(const key2 in data12){
if(!(((key2 === "enabled") || (key2 === "streaming")) || (key2 === "sampleRate"))){
const err21 = {instancePath:instancePath+"/bidirectionalAudio",schemaPath:"#/components/schemas/bidirectional-audio/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data12.enabled !== undefined){
if(typeof data12.enabled !== "boolean"){
const err22 = {instancePath:instancePath+"/bidirectionalAudio/enabled",schemaPath:"#/components/schemas/bidirectional-audio/properties/enabled/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data12.streaming !== undefined){
if(typeof data12.streaming !== "boolean"){
const err23 = {instancePath:instancePath+"/bidirectionalAudio/streaming",schemaPath:"#/components/schemas/bidirectional-audio/properties/streaming/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data12.sampleRate !== undefined){
let data15 = data12.sampleRate;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
const err24 = {instancePath:instancePath+"/bidirectionalAudio/sampleRate",schemaPath:"#/components/schemas/bidirectional-audio/properties/sampleRate/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/bidirectionalAudio",schemaPath:"#/components/schemas/bidirectional-audio/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.disableBidirectionalAudio !== undefined){
if(typeof data.disableBidirectionalAudio !== "boolean"){
const err26 = {instancePath:instancePath+"/disableBidirectionalAudio",schemaPath:"#/properties/disableBidirectionalAudio/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.timeout !== undefined){
let data17 = data.timeout;
if(!((typeof data17 == "number") && (isFinite(data17)))){
const err27 = {instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
validate68.errors = vErrors;
return errors === 0;
}
validate68.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema70 = {"description":"A transcription of the caller in the background of other verbs. It continues until it is switched off or the call\nends.\n","type":"object","required":["enable"],"properties":{"enable":{"description":"Starts or stops it.","type":"boolean"},"transcriptionHook":{"$ref":"#/components/schemas/hook-url","description":"Called with each transcript, always by POST. Verbs in the answer replace the running application."},"recognizer":{"$ref":"#/components/schemas/recognizer","description":"Speech recognition to use, default that of the same `config` or the session's."}},"additionalProperties":false,"examples":[{"enable":true,"transcriptionHook":"/webhooks/transcript","recognizer":{"vendor":"deepgram","language":"en-US"}},{"enable":false}]};

function validate71(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate71.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.enable === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "enable"},message:"must have required property '"+"enable"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "enable") || (key0 === "transcriptionHook")) || (key0 === "recognizer"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.enable !== undefined){
if(typeof data.enable !== "boolean"){
const err2 = {instancePath:instancePath+"/enable",schemaPath:"#/properties/enable/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.transcriptionHook !== undefined){
let data1 = data.transcriptionHook;
if(typeof data1 === "string"){
if(!pattern6.test(data1)){
const err3 = {instancePath:instancePath+"/transcriptionHook",schemaPath:"#/components/schemas/hook-url/pattern",keyword:"pattern",params:{pattern: "^(/|(http|ws)s?://)\\S*$"},message:"must match pattern \""+"^(/|(http|ws)s?://)\\S*$"+"\""};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/transcriptionHook",schemaPath:"#/components/schemas/hook-url/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.recognizer !== undefined){
if(!(validate24(data.recognizer, {instancePath:instancePath+"/recognizer",parentData:data,parentDataProperty:"recognizer",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate71.errors = vErrors;
return errors === 0;
}
validate71.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema72 = {"description":"Recording of the call: into the account's storage (`cloud`), or by a SIPREC server. A start while it records, and a\nstop while it does not, are ignored.\n","type":"object","required":["action"],"properties":{"action":{"description":"What to do.","type":"string","enum":["startCallRecording","stopCallRecording","pauseCallRecording","resumeCallRecording"]},"type":{"description":"`cloud` records into the storage set up for the account, `siprec` (the default) at a SIPREC server.","type":"string","enum":["cloud","siprec"]},"recordingID":{"description":"Id for the recording at the SIPREC server. For `siprec`.","type":"string"},"siprecServerURL":{"description":"SIP address of the SIPREC server, or several. For `siprec`.","type":["string","array"],"items":{"description":"SIP address of one server.","type":"string"}},"headers":{"$ref":"#/components/schemas/sip-headers","description":"SIP headers to add to the INVITE to the SIPREC server. For `siprec`."}},"additionalProperties":false,"examples":[{"action":"startCallRecording","type":"cloud"},{"action":"startCallRecording","siprecServerURL":"sip:recorder.example.com","recordingID":"case-4711"}]};

function validate74(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate74.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.action === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "action"},message:"must have required property '"+"action"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "action") || (key0 === "type")) || (key0 === "recordingID")) || (key0 === "siprecServerURL")) || (key0 === "headers"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.action !== undefined){
let data0 = data.action;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/action",schemaPath:"#/properties/action/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!((((data0 === "startCallRecording") || (data0 === "stopCallRecording")) || (data0 === "pauseCallRecording")) || (data0 === "resumeCallRecording"))){
const err3 = {instancePath:instancePath+"/action",schemaPath:"#/properties/action/enum",keyword:"enum",params:{allowedValues: schema72.properties.action.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.type !== undefined){
let data1 = data.type;
if(typeof data1 !== "string"){
const err4 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!((data1 === "cloud") || (data1 === "siprec"))){
const err5 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema72.properties.type.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.recordingID !== undefined){
if(typeof data.recordingID !== "string"){
const err6 = {instancePath:instancePath+"/recordingID",schemaPath:"#/properties/recordingID/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.siprecServerURL !== undefined){
let data3 = data.siprecServerURL;
if((typeof data3 !== "string") && (!(Array.isArray(data3)))){
const err7 = {instancePath:instancePath+"/siprecServerURL",schemaPath:"#/properties/siprecServerURL/type",keyword:"type",params:{type: schema72.properties.siprecServerURL.type},message:"must be string,array"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
if(typeof data3[i0] !== "string"){
const err8 = {instancePath:instancePath+"/siprecServerURL/" + i0,schemaPath:"#/properties/siprecServerURL/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
}
if(data.headers !== undefined){
let data5 = data.headers;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key1 in data5){
let data6 = data5[key1];
if((typeof data6 !== "string") && (!((typeof data6 == "number") && (isFinite(data6))))){
const err9 = {instancePath:instancePath+"/headers/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/components/schemas/sip-headers/additionalProperties/type",keyword:"type",params:{type: schema46.additionalProperties.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/headers",schemaPath:"#/components/schemas/sip-headers/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate74.errors = vErrors;
return errors === 0;
}
validate74.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema76 = {"description":"What the caller hears when an action hook takes long to answer: prompts while waiting, and a way out when no answer\ncomes. The clock starts when the `gather` has its result.\n","type":"object","properties":{"enabled":{"description":"Default true; `false` ends what an earlier verb set up for the session. The open-source server ignores a `false`\nif no earlier verb set it up; leave the whole object out instead.\n","type":"boolean"},"noResponseTimeout":{"description":"Seconds without an answer before the first action is played. Nothing is played when absent or 0.","type":"number"},"noResponseGiveUpTimeout":{"description":"Seconds without an answer before giving up, from the same start: `giveUpActions` then replace the application,\nor without them the call is hung up. Never when absent or 0.\n","type":"number"},"retries":{"description":"Maximum number of actions played, default 1; despite the name, the first one counts. Each further one starts\n`noResponseTimeout` seconds after the last has ended, cycling through `actions`.\n","type":"integer"},"actions":{"description":"What to play while waiting, one at a time. Only `say` and `play` are allowed here.","type":"array","minItems":1,"items":{"type":"object","oneOf":[{"$ref":"#/components/schemas/play"},{"$ref":"#/components/schemas/say"}],"discriminator":{"propertyName":"verb"}}},"giveUpActions":{"description":"The verbs to continue with after giving up.","type":"array","items":{"$ref":"#/components/schemas/verb"}}},"dependentRequired":{"noResponseTimeout":["actions"]},"additionalProperties":false,"examples":[{"noResponseTimeout":3,"retries":2,"noResponseGiveUpTimeout":20,"actions":[{"verb":"say","text":"One moment, please."},{"verb":"say","text":"Still looking that up."}],"giveUpActions":[{"verb":"say","text":"Sorry, something is wrong on our side. Please call again later."},{"verb":"hangup"}]}]};
const schema77 = {"description":"Plays recorded sound to the caller, answering the call first unless `earlyMedia` is set. The next verb follows when it\nhas ended. A file that cannot be found raises an alert in the portal, and the call continues in the same way.\n","type":"object","allOf":[{"$ref":"#/components/schemas/play-base"}],"required":["verb"],"properties":{"verb":{"description":"Always `play`.","type":"string","const":"play"},"id":{"description":"Your own name for this verb, returned as `verb_id` in the payload of its action hook.","type":"string"}},"unevaluatedProperties":false,"examples":[{"verb":"play","url":"https://cdn.example.com/sounds/hold-music.mp3","loop":"forever"},{"verb":"play","url":["https://cdn.example.com/prompts/your-number-is.wav","https://cdn.example.com/prompts/seven.wav"],"actionHook":"/webhooks/played"}]};
const schema78 = {"description":"What is played, and how. Common to the `play` verb and the prompt inside a `gather`.","required":["url"],"properties":{"url":{"description":"Address of a WAV or MP3 file. The entries of an array are all played, one after another.\n","type":["string","array"],"items":{"description":"Address of one file.","type":"string"}},"loop":{"description":"How often to play it, default 1; `forever` repeats it until something ends it. 0 counts as 1.\n","type":["integer","string"],"minimum":0,"pattern":"^(forever|[1-9][0-9]*)$","x-must-be":"forever or a whole number from 1"},"earlyMedia":{"description":"Play without answering a call that is not answered yet; default false.","type":"boolean"},"seekOffset":{"description":"Where in the file to start, in samples: 16000 is two seconds into audio of 8000 Hz. Applies to the first round\nof a loop; default the beginning.\n","type":["integer","string"]},"timeoutSecs":{"description":"Stop after this many seconds, even if audio is left; default play to the end.","type":["number","string"]},"actionHook":{"$ref":"#/components/schemas/hook","description":"Called when playing has ended, with how much was played, or when the file was not found. Verbs in the answer\nreplace the rest of the application, even when it was the prompt of a `gather`; they are ignored where the play\nitself came from a `waitHook`, `confirmHook` or `onHoldHook`.\n"}}};
const pattern13 = new RegExp("^(forever|[1-9][0-9]*)$", "u");

function validate79(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate79.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.url === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "url"},message:"must have required property '"+"url"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.url !== undefined){
let data0 = data.url;
if((typeof data0 !== "string") && (!(Array.isArray(data0)))){
const err1 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/type",keyword:"type",params:{type: schema78.properties.url.type},message:"must be string,array"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(typeof data0[i0] !== "string"){
const err2 = {instancePath:instancePath+"/url/" + i0,schemaPath:"#/properties/url/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
}
if(data.loop !== undefined){
let data2 = data.loop;
if((!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))) && (typeof data2 !== "string")){
const err3 = {instancePath:instancePath+"/loop",schemaPath:"#/properties/loop/type",keyword:"type",params:{type: schema78.properties.loop.type},message:"must be integer,string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
const err4 = {instancePath:instancePath+"/loop",schemaPath:"#/properties/loop/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(typeof data2 === "string"){
if(!pattern13.test(data2)){
const err5 = {instancePath:instancePath+"/loop",schemaPath:"#/properties/loop/pattern",keyword:"pattern",params:{pattern: "^(forever|[1-9][0-9]*)$"},message:"must match pattern \""+"^(forever|[1-9][0-9]*)$"+"\""};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
if(data.earlyMedia !== undefined){
if(typeof data.earlyMedia !== "boolean"){
const err6 = {instancePath:instancePath+"/earlyMedia",schemaPath:"#/properties/earlyMedia/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.seekOffset !== undefined){
let data4 = data.seekOffset;
if((!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))) && (typeof data4 !== "string")){
const err7 = {instancePath:instancePath+"/seekOffset",schemaPath:"#/properties/seekOffset/type",keyword:"type",params:{type: schema78.properties.seekOffset.type},message:"must be integer,string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.timeoutSecs !== undefined){
let data5 = data.timeoutSecs;
if((!((typeof data5 == "number") && (isFinite(data5)))) && (typeof data5 !== "string")){
const err8 = {instancePath:instancePath+"/timeoutSecs",schemaPath:"#/properties/timeoutSecs/type",keyword:"type",params:{type: schema78.properties.timeoutSecs.type},message:"must be number,string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.actionHook !== undefined){
if(!(validate29(data.actionHook, {instancePath:instancePath+"/actionHook",parentData:data,parentDataProperty:"actionHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
}
validate79.errors = vErrors;
return errors === 0;
}
validate79.evaluated = {"props":{"url":true,"loop":true,"earlyMedia":true,"seekOffset":true,"timeoutSecs":true,"actionHook":true},"dynamicProps":false,"dynamicItems":false};


function validate78(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate78.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate79(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.verb !== undefined){
let data0 = data.verb;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if("play" !== data0){
const err2 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "play"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err3 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
for(const key0 in data){
if((((((((key0 !== "verb") && (key0 !== "id")) && (key0 !== "url")) && (key0 !== "loop")) && (key0 !== "earlyMedia")) && (key0 !== "seekOffset")) && (key0 !== "timeoutSecs")) && (key0 !== "actionHook")){
const err4 = {instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key0},message:"must NOT have unevaluated properties"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate78.errors = vErrors;
return errors === 0;
}
validate78.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema79 = {"description":"Speaks text to the caller, answering the call first unless `earlyMedia` is set. The next verb follows when all of\nit is spoken.\n","type":"object","allOf":[{"$ref":"#/components/schemas/say-base"}],"required":["verb"],"properties":{"verb":{"description":"Always `say`.","type":"string","const":"say"},"id":{"description":"Your own name for this verb. No webhook carries it.","type":"string"}},"unevaluatedProperties":false,"examples":[{"verb":"say","text":"Thank you for calling. Your call may be recorded."},{"verb":"say","text":["<speak>Your balance is <say-as interpret-as=\"currency\">$42.50</say-as>.</speak>","Goodbye."],"synthesizer":{"vendor":"google","language":"en-US","voice":"en-US-Wavenet-D"}}]};
const schema80 = {"description":"What is spoken and how: common to the `say` verb and the prompt inside a `gather`. `text` is needed unless\n`stream` is true.\n","properties":{"text":{"description":"What to say: plain text, or SSML in `<speak>` tags. The entries of an array are all spoken, one after another.\nAn entry such as `silence_stream://500` is a silence of that many milliseconds.\n","type":["string","array"],"items":{"description":"One piece of text.","type":"string"}},"instructions":{"description":"How to say it, in plain words (\"calm and friendly\"), for vendors that follow such instructions.","type":"string"},"stream":{"description":"Speak text that is streamed in later over a WebSocket; default false. Only for WebSocket applications: in the\nanswer to a webhook the open-source server ends the call at this verb.\n","type":"boolean","if":{"const":true},"then":{"x-jambonz-edition":"open-source","const":false}},"loop":{"description":"How often to say it, default 1; `forever` repeats it until something ends it. 0 counts as 1.\n","type":["integer","string"],"minimum":0,"pattern":"^(forever|[1-9][0-9]*)$","x-must-be":"forever or a whole number from 1"},"synthesizer":{"$ref":"#/components/schemas/synthesizer","description":"Voice for this text, default the session's."},"earlyMedia":{"description":"Speak without answering a call that is not answered yet; default false.","type":"boolean"},"disableTtsCache":{"description":"Synthesize anew even if the same text was spoken before; default the session's setting, else false.","type":"boolean"},"closeStreamOnEmpty":{"description":"For `stream`: end the verb when all text received so far is spoken. The open-source server accepts it but never\nreads it, and always ends there.\n","type":"boolean"}},"if":{"properties":{"stream":{"const":false}}},"then":{"required":["text"]}};

function validate83(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate83.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
let valid0 = true;
const _errs1 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.stream !== undefined){
if(false !== data.stream){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
}
var _valid0 = _errs1 === errors;
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.text === undefined){
const err1 = {instancePath,schemaPath:"#/then/required",keyword:"required",params:{missingProperty: "text"},message:"must have required property '"+"text"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs3 === errors;
valid0 = _valid0;
}
if(!valid0){
const err2 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.text !== undefined){
let data1 = data.text;
if((typeof data1 !== "string") && (!(Array.isArray(data1)))){
const err3 = {instancePath:instancePath+"/text",schemaPath:"#/properties/text/type",keyword:"type",params:{type: schema80.properties.text.type},message:"must be string,array"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(typeof data1[i0] !== "string"){
const err4 = {instancePath:instancePath+"/text/" + i0,schemaPath:"#/properties/text/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
}
if(data.instructions !== undefined){
if(typeof data.instructions !== "string"){
const err5 = {instancePath:instancePath+"/instructions",schemaPath:"#/properties/instructions/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.stream !== undefined){
let data4 = data.stream;
if(typeof data4 !== "boolean"){
const err6 = {instancePath:instancePath+"/stream",schemaPath:"#/properties/stream/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
const _errs12 = errors;
let valid5 = true;
const _errs13 = errors;
if(true !== data4){
const err7 = {};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
var _valid1 = _errs13 === errors;
errors = _errs12;
if(vErrors !== null){
if(_errs12){
vErrors.length = _errs12;
}
else {
vErrors = null;
}
}
if(_valid1){
const _errs14 = errors;
if(false !== data4){
const err8 = {instancePath:instancePath+"/stream",schemaPath:"#/properties/stream/then/const",keyword:"const",params:{allowedValue: false},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
var _valid1 = _errs14 === errors;
valid5 = _valid1;
}
if(!valid5){
const err9 = {instancePath:instancePath+"/stream",schemaPath:"#/properties/stream/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.loop !== undefined){
let data5 = data.loop;
if((!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))) && (typeof data5 !== "string")){
const err10 = {instancePath:instancePath+"/loop",schemaPath:"#/properties/loop/type",keyword:"type",params:{type: schema80.properties.loop.type},message:"must be integer,string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 < 0 || isNaN(data5)){
const err11 = {instancePath:instancePath+"/loop",schemaPath:"#/properties/loop/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(typeof data5 === "string"){
if(!pattern13.test(data5)){
const err12 = {instancePath:instancePath+"/loop",schemaPath:"#/properties/loop/pattern",keyword:"pattern",params:{pattern: "^(forever|[1-9][0-9]*)$"},message:"must match pattern \""+"^(forever|[1-9][0-9]*)$"+"\""};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
if(data.synthesizer !== undefined){
let data6 = data.synthesizer;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.vendor === undefined){
const err13 = {instancePath:instancePath+"/synthesizer",schemaPath:"#/components/schemas/synthesizer/required",keyword:"required",params:{missingProperty: "vendor"},message:"must have required property '"+"vendor"+"'"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
for(const key0 in data6){
if(!(func1.call(schema38.properties, key0))){
const err14 = {instancePath:instancePath+"/synthesizer",schemaPath:"#/components/schemas/synthesizer/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data6.vendor !== undefined){
if(typeof data6.vendor !== "string"){
const err15 = {instancePath:instancePath+"/synthesizer/vendor",schemaPath:"#/components/schemas/synthesizer/properties/vendor/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data6.label !== undefined){
if(typeof data6.label !== "string"){
const err16 = {instancePath:instancePath+"/synthesizer/label",schemaPath:"#/components/schemas/synthesizer/properties/label/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data6.language !== undefined){
if(typeof data6.language !== "string"){
const err17 = {instancePath:instancePath+"/synthesizer/language",schemaPath:"#/components/schemas/synthesizer/properties/language/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data6.voice !== undefined){
let data10 = data6.voice;
if((typeof data10 !== "string") && (!(data10 && typeof data10 == "object" && !Array.isArray(data10)))){
const err18 = {instancePath:instancePath+"/synthesizer/voice",schemaPath:"#/components/schemas/synthesizer/properties/voice/type",keyword:"type",params:{type: schema38.properties.voice.type},message:"must be string,object"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data6.fallbackVendor !== undefined){
if(typeof data6.fallbackVendor !== "string"){
const err19 = {instancePath:instancePath+"/synthesizer/fallbackVendor",schemaPath:"#/components/schemas/synthesizer/properties/fallbackVendor/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data6.fallbackLabel !== undefined){
if(typeof data6.fallbackLabel !== "string"){
const err20 = {instancePath:instancePath+"/synthesizer/fallbackLabel",schemaPath:"#/components/schemas/synthesizer/properties/fallbackLabel/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data6.fallbackLanguage !== undefined){
if(typeof data6.fallbackLanguage !== "string"){
const err21 = {instancePath:instancePath+"/synthesizer/fallbackLanguage",schemaPath:"#/components/schemas/synthesizer/properties/fallbackLanguage/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data6.fallbackVoice !== undefined){
let data14 = data6.fallbackVoice;
if((typeof data14 !== "string") && (!(data14 && typeof data14 == "object" && !Array.isArray(data14)))){
const err22 = {instancePath:instancePath+"/synthesizer/fallbackVoice",schemaPath:"#/components/schemas/synthesizer/properties/fallbackVoice/type",keyword:"type",params:{type: schema38.properties.fallbackVoice.type},message:"must be string,object"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data6.engine !== undefined){
let data15 = data6.engine;
if(typeof data15 !== "string"){
const err23 = {instancePath:instancePath+"/synthesizer/engine",schemaPath:"#/components/schemas/synthesizer/properties/engine/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(!((((data15 === "standard") || (data15 === "neural")) || (data15 === "generative")) || (data15 === "long-form"))){
const err24 = {instancePath:instancePath+"/synthesizer/engine",schemaPath:"#/components/schemas/synthesizer/properties/engine/enum",keyword:"enum",params:{allowedValues: schema38.properties.engine.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data6.gender !== undefined){
let data16 = data6.gender;
if(typeof data16 !== "string"){
const err25 = {instancePath:instancePath+"/synthesizer/gender",schemaPath:"#/components/schemas/synthesizer/properties/gender/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(!(((data16 === "MALE") || (data16 === "FEMALE")) || (data16 === "NEUTRAL"))){
const err26 = {instancePath:instancePath+"/synthesizer/gender",schemaPath:"#/components/schemas/synthesizer/properties/gender/enum",keyword:"enum",params:{allowedValues: schema38.properties.gender.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data6.options !== undefined){
let data17 = data6.options;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
}
else {
const err27 = {instancePath:instancePath+"/synthesizer/options",schemaPath:"#/components/schemas/synthesizer/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath:instancePath+"/synthesizer",schemaPath:"#/components/schemas/synthesizer/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.earlyMedia !== undefined){
if(typeof data.earlyMedia !== "boolean"){
const err29 = {instancePath:instancePath+"/earlyMedia",schemaPath:"#/properties/earlyMedia/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.disableTtsCache !== undefined){
if(typeof data.disableTtsCache !== "boolean"){
const err30 = {instancePath:instancePath+"/disableTtsCache",schemaPath:"#/properties/disableTtsCache/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.closeStreamOnEmpty !== undefined){
if(typeof data.closeStreamOnEmpty !== "boolean"){
const err31 = {instancePath:instancePath+"/closeStreamOnEmpty",schemaPath:"#/properties/closeStreamOnEmpty/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
validate83.errors = vErrors;
return errors === 0;
}
validate83.evaluated = {"props":{"text":true,"instructions":true,"stream":true,"loop":true,"synthesizer":true,"earlyMedia":true,"disableTtsCache":true,"closeStreamOnEmpty":true},"dynamicProps":false,"dynamicItems":false};


function validate82(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate82.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate83(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate83.errors : vErrors.concat(validate83.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.verb !== undefined){
let data0 = data.verb;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if("say" !== data0){
const err2 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "say"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err3 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
for(const key0 in data){
if((((((((((key0 !== "verb") && (key0 !== "id")) && (key0 !== "text")) && (key0 !== "instructions")) && (key0 !== "stream")) && (key0 !== "loop")) && (key0 !== "synthesizer")) && (key0 !== "earlyMedia")) && (key0 !== "disableTtsCache")) && (key0 !== "closeStreamOnEmpty")){
const err4 = {instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key0},message:"must NOT have unevaluated properties"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate82.errors = vErrors;
return errors === 0;
}
validate82.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const wrapper0 = {validate: validate22};

function validate77(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate77.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((key0 === "enabled") || (key0 === "noResponseTimeout")) || (key0 === "noResponseGiveUpTimeout")) || (key0 === "retries")) || (key0 === "actions")) || (key0 === "giveUpActions"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.enabled !== undefined){
if(typeof data.enabled !== "boolean"){
const err1 = {instancePath:instancePath+"/enabled",schemaPath:"#/properties/enabled/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.noResponseTimeout !== undefined){
let data1 = data.noResponseTimeout;
if(!((typeof data1 == "number") && (isFinite(data1)))){
const err2 = {instancePath:instancePath+"/noResponseTimeout",schemaPath:"#/properties/noResponseTimeout/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.noResponseGiveUpTimeout !== undefined){
let data2 = data.noResponseGiveUpTimeout;
if(!((typeof data2 == "number") && (isFinite(data2)))){
const err3 = {instancePath:instancePath+"/noResponseGiveUpTimeout",schemaPath:"#/properties/noResponseGiveUpTimeout/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.retries !== undefined){
let data3 = data.retries;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err4 = {instancePath:instancePath+"/retries",schemaPath:"#/properties/retries/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.actions !== undefined){
let data4 = data.actions;
if(Array.isArray(data4)){
if(data4.length < 1){
const err5 = {instancePath:instancePath+"/actions",schemaPath:"#/properties/actions/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
const tag0 = data5.verb;
if(typeof tag0 == "string"){
if(tag0 === "play"){
if(!(validate78(data5, {instancePath:instancePath+"/actions/" + i0,parentData:data4,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate78.errors : vErrors.concat(validate78.errors);
errors = vErrors.length;
}
var props0 = true;
}
else if(tag0 === "say"){
if(!(validate82(data5, {instancePath:instancePath+"/actions/" + i0,parentData:data4,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate82.errors : vErrors.concat(validate82.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else {
const err6 = {instancePath:instancePath+"/actions/" + i0,schemaPath:"#/properties/actions/items/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "verb", tagValue: tag0},message:"value of tag \"verb\" must be in oneOf"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/actions/" + i0,schemaPath:"#/properties/actions/items/discriminator",keyword:"discriminator",params:{error: "tag", tag: "verb", tagValue: tag0},message:"tag \"verb\" must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/actions/" + i0,schemaPath:"#/properties/actions/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/actions",schemaPath:"#/properties/actions/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.giveUpActions !== undefined){
let data6 = data.giveUpActions;
if(Array.isArray(data6)){
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
if(!(wrapper0.validate(data6[i1], {instancePath:instancePath+"/giveUpActions/" + i1,parentData:data6,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
errors = vErrors.length;
}
}
}
else {
const err10 = {instancePath:instancePath+"/giveUpActions",schemaPath:"#/properties/giveUpActions/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.noResponseTimeout !== undefined){
if(data.actions === undefined){
const err11 = {instancePath,schemaPath:"#/dependentRequired",keyword:"dependentRequired",params:{property: "noResponseTimeout",
    missingProperty: "actions",
    depsCount: 1,
    deps: "actions"},message:"must have property actions when property noResponseTimeout is present"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
validate77.errors = vErrors;
return errors === 0;
}
validate77.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const pattern11 = new RegExp("^(recognizer|synthesizer)$", "u");

function validate62(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate62.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema64.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.verb !== undefined){
let data0 = data.verb;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if("config" !== data0){
const err3 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "config"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err4 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.synthesizer !== undefined){
let data2 = data.synthesizer;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.vendor === undefined){
const err5 = {instancePath:instancePath+"/synthesizer",schemaPath:"#/components/schemas/synthesizer/required",keyword:"required",params:{missingProperty: "vendor"},message:"must have required property '"+"vendor"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key1 in data2){
if(!(func1.call(schema38.properties, key1))){
const err6 = {instancePath:instancePath+"/synthesizer",schemaPath:"#/components/schemas/synthesizer/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data2.vendor !== undefined){
if(typeof data2.vendor !== "string"){
const err7 = {instancePath:instancePath+"/synthesizer/vendor",schemaPath:"#/components/schemas/synthesizer/properties/vendor/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data2.label !== undefined){
if(typeof data2.label !== "string"){
const err8 = {instancePath:instancePath+"/synthesizer/label",schemaPath:"#/components/schemas/synthesizer/properties/label/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data2.language !== undefined){
if(typeof data2.language !== "string"){
const err9 = {instancePath:instancePath+"/synthesizer/language",schemaPath:"#/components/schemas/synthesizer/properties/language/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data2.voice !== undefined){
let data6 = data2.voice;
if((typeof data6 !== "string") && (!(data6 && typeof data6 == "object" && !Array.isArray(data6)))){
const err10 = {instancePath:instancePath+"/synthesizer/voice",schemaPath:"#/components/schemas/synthesizer/properties/voice/type",keyword:"type",params:{type: schema38.properties.voice.type},message:"must be string,object"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data2.fallbackVendor !== undefined){
if(typeof data2.fallbackVendor !== "string"){
const err11 = {instancePath:instancePath+"/synthesizer/fallbackVendor",schemaPath:"#/components/schemas/synthesizer/properties/fallbackVendor/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data2.fallbackLabel !== undefined){
if(typeof data2.fallbackLabel !== "string"){
const err12 = {instancePath:instancePath+"/synthesizer/fallbackLabel",schemaPath:"#/components/schemas/synthesizer/properties/fallbackLabel/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data2.fallbackLanguage !== undefined){
if(typeof data2.fallbackLanguage !== "string"){
const err13 = {instancePath:instancePath+"/synthesizer/fallbackLanguage",schemaPath:"#/components/schemas/synthesizer/properties/fallbackLanguage/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data2.fallbackVoice !== undefined){
let data10 = data2.fallbackVoice;
if((typeof data10 !== "string") && (!(data10 && typeof data10 == "object" && !Array.isArray(data10)))){
const err14 = {instancePath:instancePath+"/synthesizer/fallbackVoice",schemaPath:"#/components/schemas/synthesizer/properties/fallbackVoice/type",keyword:"type",params:{type: schema38.properties.fallbackVoice.type},message:"must be string,object"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data2.engine !== undefined){
let data11 = data2.engine;
if(typeof data11 !== "string"){
const err15 = {instancePath:instancePath+"/synthesizer/engine",schemaPath:"#/components/schemas/synthesizer/properties/engine/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(!((((data11 === "standard") || (data11 === "neural")) || (data11 === "generative")) || (data11 === "long-form"))){
const err16 = {instancePath:instancePath+"/synthesizer/engine",schemaPath:"#/components/schemas/synthesizer/properties/engine/enum",keyword:"enum",params:{allowedValues: schema38.properties.engine.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data2.gender !== undefined){
let data12 = data2.gender;
if(typeof data12 !== "string"){
const err17 = {instancePath:instancePath+"/synthesizer/gender",schemaPath:"#/components/schemas/synthesizer/properties/gender/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(!(((data12 === "MALE") || (data12 === "FEMALE")) || (data12 === "NEUTRAL"))){
const err18 = {instancePath:instancePath+"/synthesizer/gender",schemaPath:"#/components/schemas/synthesizer/properties/gender/enum",keyword:"enum",params:{allowedValues: schema38.properties.gender.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data2.options !== undefined){
let data13 = data2.options;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
}
else {
const err19 = {instancePath:instancePath+"/synthesizer/options",schemaPath:"#/components/schemas/synthesizer/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/synthesizer",schemaPath:"#/components/schemas/synthesizer/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.recognizer !== undefined){
if(!(validate24(data.recognizer, {instancePath:instancePath+"/recognizer",parentData:data,parentDataProperty:"recognizer",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.reset !== undefined){
let data15 = data.reset;
if((typeof data15 !== "string") && (!(Array.isArray(data15)))){
const err21 = {instancePath:instancePath+"/reset",schemaPath:"#/properties/reset/type",keyword:"type",params:{type: schema64.properties.reset.type},message:"must be string,array"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(typeof data15 === "string"){
if(!pattern11.test(data15)){
const err22 = {instancePath:instancePath+"/reset",schemaPath:"#/properties/reset/pattern",keyword:"pattern",params:{pattern: "^(recognizer|synthesizer)$"},message:"must match pattern \""+"^(recognizer|synthesizer)$"+"\""};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(Array.isArray(data15)){
const len0 = data15.length;
for(let i0=0; i0<len0; i0++){
let data16 = data15[i0];
if(typeof data16 !== "string"){
const err23 = {instancePath:instancePath+"/reset/" + i0,schemaPath:"#/properties/reset/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(!((data16 === "recognizer") || (data16 === "synthesizer"))){
const err24 = {instancePath:instancePath+"/reset/" + i0,schemaPath:"#/properties/reset/items/enum",keyword:"enum",params:{allowedValues: schema64.properties.reset.items.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
}
if(data.bargeIn !== undefined){
if(!(validate64(data.bargeIn, {instancePath:instancePath+"/bargeIn",parentData:data,parentDataProperty:"bargeIn",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
errors = vErrors.length;
}
}
if(data.listen !== undefined){
if(!(validate68(data.listen, {instancePath:instancePath+"/listen",parentData:data,parentDataProperty:"listen",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors);
errors = vErrors.length;
}
}
if(data.stream !== undefined){
if(!(validate68(data.stream, {instancePath:instancePath+"/stream",parentData:data,parentDataProperty:"stream",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors);
errors = vErrors.length;
}
}
if(data.transcribe !== undefined){
if(!(validate71(data.transcribe, {instancePath:instancePath+"/transcribe",parentData:data,parentDataProperty:"transcribe",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
errors = vErrors.length;
}
}
if(data.record !== undefined){
if(!(validate74(data.record, {instancePath:instancePath+"/record",parentData:data,parentDataProperty:"record",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
}
if(data.amd !== undefined){
if(!(validate32(data.amd, {instancePath:instancePath+"/amd",parentData:data,parentDataProperty:"amd",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
}
if(data.vad !== undefined){
let data23 = data.vad;
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
for(const key2 in data23){
if(!((((((((key2 === "enable") || (key2 === "voiceMs")) || (key2 === "silenceMs")) || (key2 === "strategy")) || (key2 === "mode")) || (key2 === "vendor")) || (key2 === "threshold")) || (key2 === "speechPadMs"))){
const err25 = {instancePath:instancePath+"/vad",schemaPath:"#/components/schemas/vad/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data23.enable !== undefined){
if(typeof data23.enable !== "boolean"){
const err26 = {instancePath:instancePath+"/vad/enable",schemaPath:"#/components/schemas/vad/properties/enable/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data23.voiceMs !== undefined){
let data25 = data23.voiceMs;
if(!((typeof data25 == "number") && (isFinite(data25)))){
const err27 = {instancePath:instancePath+"/vad/voiceMs",schemaPath:"#/components/schemas/vad/properties/voiceMs/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data23.silenceMs !== undefined){
let data26 = data23.silenceMs;
if(!((typeof data26 == "number") && (isFinite(data26)))){
const err28 = {instancePath:instancePath+"/vad/silenceMs",schemaPath:"#/components/schemas/vad/properties/silenceMs/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data23.strategy !== undefined){
if(typeof data23.strategy !== "string"){
const err29 = {instancePath:instancePath+"/vad/strategy",schemaPath:"#/components/schemas/vad/properties/strategy/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data23.mode !== undefined){
let data28 = data23.mode;
if(!(((typeof data28 == "number") && (!(data28 % 1) && !isNaN(data28))) && (isFinite(data28)))){
const err30 = {instancePath:instancePath+"/vad/mode",schemaPath:"#/components/schemas/vad/properties/mode/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if((typeof data28 == "number") && (isFinite(data28))){
if(data28 > 3 || isNaN(data28)){
const err31 = {instancePath:instancePath+"/vad/mode",schemaPath:"#/components/schemas/vad/properties/mode/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3},message:"must be <= 3"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(data28 < 0 || isNaN(data28)){
const err32 = {instancePath:instancePath+"/vad/mode",schemaPath:"#/components/schemas/vad/properties/mode/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
if(data23.vendor !== undefined){
let data29 = data23.vendor;
if(typeof data29 !== "string"){
const err33 = {instancePath:instancePath+"/vad/vendor",schemaPath:"#/components/schemas/vad/properties/vendor/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(!((data29 === "webrtc") || (data29 === "silero"))){
const err34 = {instancePath:instancePath+"/vad/vendor",schemaPath:"#/components/schemas/vad/properties/vendor/enum",keyword:"enum",params:{allowedValues: schema36.properties.vendor.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data23.threshold !== undefined){
let data30 = data23.threshold;
if((typeof data30 == "number") && (isFinite(data30))){
if(data30 > 1 || isNaN(data30)){
const err35 = {instancePath:instancePath+"/vad/threshold",schemaPath:"#/components/schemas/vad/properties/threshold/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(data30 < 0 || isNaN(data30)){
const err36 = {instancePath:instancePath+"/vad/threshold",schemaPath:"#/components/schemas/vad/properties/threshold/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
else {
const err37 = {instancePath:instancePath+"/vad/threshold",schemaPath:"#/components/schemas/vad/properties/threshold/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data23.speechPadMs !== undefined){
let data31 = data23.speechPadMs;
if(!((typeof data31 == "number") && (isFinite(data31)))){
const err38 = {instancePath:instancePath+"/vad/speechPadMs",schemaPath:"#/components/schemas/vad/properties/speechPadMs/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
else {
const err39 = {instancePath:instancePath+"/vad",schemaPath:"#/components/schemas/vad/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.fillerNoise !== undefined){
let data32 = data.fillerNoise;
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
if(data32.enable === undefined){
const err40 = {instancePath:instancePath+"/fillerNoise",schemaPath:"#/components/schemas/filler-noise/required",keyword:"required",params:{missingProperty: "enable"},message:"must have required property '"+"enable"+"'"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
for(const key3 in data32){
if(!(((key3 === "enable") || (key3 === "url")) || (key3 === "startDelaySecs"))){
const err41 = {instancePath:instancePath+"/fillerNoise",schemaPath:"#/components/schemas/filler-noise/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data32.enable !== undefined){
if(typeof data32.enable !== "boolean"){
const err42 = {instancePath:instancePath+"/fillerNoise/enable",schemaPath:"#/components/schemas/filler-noise/properties/enable/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data32.url !== undefined){
if(typeof data32.url !== "string"){
const err43 = {instancePath:instancePath+"/fillerNoise/url",schemaPath:"#/components/schemas/filler-noise/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data32.startDelaySecs !== undefined){
let data35 = data32.startDelaySecs;
if(!((typeof data35 == "number") && (isFinite(data35)))){
const err44 = {instancePath:instancePath+"/fillerNoise/startDelaySecs",schemaPath:"#/components/schemas/filler-noise/properties/startDelaySecs/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
else {
const err45 = {instancePath:instancePath+"/fillerNoise",schemaPath:"#/components/schemas/filler-noise/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data.actionHookDelayAction !== undefined){
if(!(validate77(data.actionHookDelayAction, {instancePath:instancePath+"/actionHookDelayAction",parentData:data,parentDataProperty:"actionHookDelayAction",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
errors = vErrors.length;
}
}
if(data.ttsStream !== undefined){
let data37 = data.ttsStream;
if(data37 && typeof data37 == "object" && !Array.isArray(data37)){
if(data37.enable === undefined){
const err46 = {instancePath:instancePath+"/ttsStream",schemaPath:"#/properties/ttsStream/required",keyword:"required",params:{missingProperty: "enable"},message:"must have required property '"+"enable"+"'"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
for(const key4 in data37){
if(!((key4 === "enable") || (key4 === "synthesizer"))){
const err47 = {instancePath:instancePath+"/ttsStream",schemaPath:"#/properties/ttsStream/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data37.enable !== undefined){
if(typeof data37.enable !== "boolean"){
const err48 = {instancePath:instancePath+"/ttsStream/enable",schemaPath:"#/properties/ttsStream/properties/enable/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data37.synthesizer !== undefined){
let data39 = data37.synthesizer;
if(data39 && typeof data39 == "object" && !Array.isArray(data39)){
if(data39.vendor === undefined){
const err49 = {instancePath:instancePath+"/ttsStream/synthesizer",schemaPath:"#/components/schemas/synthesizer/required",keyword:"required",params:{missingProperty: "vendor"},message:"must have required property '"+"vendor"+"'"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
for(const key5 in data39){
if(!(func1.call(schema38.properties, key5))){
const err50 = {instancePath:instancePath+"/ttsStream/synthesizer",schemaPath:"#/components/schemas/synthesizer/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data39.vendor !== undefined){
if(typeof data39.vendor !== "string"){
const err51 = {instancePath:instancePath+"/ttsStream/synthesizer/vendor",schemaPath:"#/components/schemas/synthesizer/properties/vendor/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data39.label !== undefined){
if(typeof data39.label !== "string"){
const err52 = {instancePath:instancePath+"/ttsStream/synthesizer/label",schemaPath:"#/components/schemas/synthesizer/properties/label/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data39.language !== undefined){
if(typeof data39.language !== "string"){
const err53 = {instancePath:instancePath+"/ttsStream/synthesizer/language",schemaPath:"#/components/schemas/synthesizer/properties/language/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data39.voice !== undefined){
let data43 = data39.voice;
if((typeof data43 !== "string") && (!(data43 && typeof data43 == "object" && !Array.isArray(data43)))){
const err54 = {instancePath:instancePath+"/ttsStream/synthesizer/voice",schemaPath:"#/components/schemas/synthesizer/properties/voice/type",keyword:"type",params:{type: schema38.properties.voice.type},message:"must be string,object"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data39.fallbackVendor !== undefined){
if(typeof data39.fallbackVendor !== "string"){
const err55 = {instancePath:instancePath+"/ttsStream/synthesizer/fallbackVendor",schemaPath:"#/components/schemas/synthesizer/properties/fallbackVendor/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data39.fallbackLabel !== undefined){
if(typeof data39.fallbackLabel !== "string"){
const err56 = {instancePath:instancePath+"/ttsStream/synthesizer/fallbackLabel",schemaPath:"#/components/schemas/synthesizer/properties/fallbackLabel/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data39.fallbackLanguage !== undefined){
if(typeof data39.fallbackLanguage !== "string"){
const err57 = {instancePath:instancePath+"/ttsStream/synthesizer/fallbackLanguage",schemaPath:"#/components/schemas/synthesizer/properties/fallbackLanguage/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data39.fallbackVoice !== undefined){
let data47 = data39.fallbackVoice;
if((typeof data47 !== "string") && (!(data47 && typeof data47 == "object" && !Array.isArray(data47)))){
const err58 = {instancePath:instancePath+"/ttsStream/synthesizer/fallbackVoice",schemaPath:"#/components/schemas/synthesizer/properties/fallbackVoice/type",keyword:"type",params:{type: schema38.properties.fallbackVoice.type},message:"must be string,object"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data39.engine !== undefined){
let data48 = data39.engine;
if(typeof data48 !== "string"){
const err59 = {instancePath:instancePath+"/ttsStream/synthesizer/engine",schemaPath:"#/components/schemas/synthesizer/properties/engine/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if(!((((data48 === "standard") || (data48 === "neural")) || (data48 === "generative")) || (data48 === "long-form"))){
const err60 = {instancePath:instancePath+"/ttsStream/synthesizer/engine",schemaPath:"#/components/schemas/synthesizer/properties/engine/enum",keyword:"enum",params:{allowedValues: schema38.properties.engine.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data39.gender !== undefined){
let data49 = data39.gender;
if(typeof data49 !== "string"){
const err61 = {instancePath:instancePath+"/ttsStream/synthesizer/gender",schemaPath:"#/components/schemas/synthesizer/properties/gender/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
if(!(((data49 === "MALE") || (data49 === "FEMALE")) || (data49 === "NEUTRAL"))){
const err62 = {instancePath:instancePath+"/ttsStream/synthesizer/gender",schemaPath:"#/components/schemas/synthesizer/properties/gender/enum",keyword:"enum",params:{allowedValues: schema38.properties.gender.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data39.options !== undefined){
let data50 = data39.options;
if(data50 && typeof data50 == "object" && !Array.isArray(data50)){
}
else {
const err63 = {instancePath:instancePath+"/ttsStream/synthesizer/options",schemaPath:"#/components/schemas/synthesizer/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
}
else {
const err64 = {instancePath:instancePath+"/ttsStream/synthesizer",schemaPath:"#/components/schemas/synthesizer/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
}
else {
const err65 = {instancePath:instancePath+"/ttsStream",schemaPath:"#/properties/ttsStream/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data.autoStreamTts !== undefined){
if(typeof data.autoStreamTts !== "boolean"){
const err66 = {instancePath:instancePath+"/autoStreamTts",schemaPath:"#/properties/autoStreamTts/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data.disableTtsCache !== undefined){
if(typeof data.disableTtsCache !== "boolean"){
const err67 = {instancePath:instancePath+"/disableTtsCache",schemaPath:"#/properties/disableTtsCache/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data.trackTtsPlayout !== undefined){
if(typeof data.trackTtsPlayout !== "boolean"){
const err68 = {instancePath:instancePath+"/trackTtsPlayout",schemaPath:"#/properties/trackTtsPlayout/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data.referHook !== undefined){
if(!(validate29(data.referHook, {instancePath:instancePath+"/referHook",parentData:data,parentDataProperty:"referHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
if(data.sipRequestWithinDialogHook !== undefined){
if(!(validate29(data.sipRequestWithinDialogHook, {instancePath:instancePath+"/sipRequestWithinDialogHook",parentData:data,parentDataProperty:"sipRequestWithinDialogHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
if(data.onHoldMusic !== undefined){
if(typeof data.onHoldMusic !== "string"){
const err69 = {instancePath:instancePath+"/onHoldMusic",schemaPath:"#/properties/onHoldMusic/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data.boostAudioSignal !== undefined){
let data57 = data.boostAudioSignal;
if((!((typeof data57 == "number") && (isFinite(data57)))) && (typeof data57 !== "string")){
const err70 = {instancePath:instancePath+"/boostAudioSignal",schemaPath:"#/properties/boostAudioSignal/type",keyword:"type",params:{type: schema64.properties.boostAudioSignal.type},message:"must be number,string"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data.notifyEvents !== undefined){
if(typeof data.notifyEvents !== "boolean"){
const err71 = {instancePath:instancePath+"/notifyEvents",schemaPath:"#/properties/notifyEvents/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data.notifySttLatency !== undefined){
if(typeof data.notifySttLatency !== "boolean"){
const err72 = {instancePath:instancePath+"/notifySttLatency",schemaPath:"#/properties/notifySttLatency/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data.earlyMedia !== undefined){
if(typeof data.earlyMedia !== "boolean"){
const err73 = {instancePath:instancePath+"/earlyMedia",schemaPath:"#/properties/earlyMedia/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data.noiseIsolation !== undefined){
let data61 = data.noiseIsolation;
if(data61 && typeof data61 == "object" && !Array.isArray(data61)){
for(const key6 in data61){
if(!(((((((key6 === "enable") || (key6 === "vendor")) || (key6 === "label")) || (key6 === "auth")) || (key6 === "level")) || (key6 === "model")) || (key6 === "direction"))){
const err74 = {instancePath:instancePath+"/noiseIsolation",schemaPath:"#/properties/noiseIsolation/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data61.enable !== undefined){
if(typeof data61.enable !== "boolean"){
const err75 = {instancePath:instancePath+"/noiseIsolation/enable",schemaPath:"#/properties/noiseIsolation/properties/enable/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data61.vendor !== undefined){
if(typeof data61.vendor !== "string"){
const err76 = {instancePath:instancePath+"/noiseIsolation/vendor",schemaPath:"#/properties/noiseIsolation/properties/vendor/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data61.label !== undefined){
if(typeof data61.label !== "string"){
const err77 = {instancePath:instancePath+"/noiseIsolation/label",schemaPath:"#/properties/noiseIsolation/properties/label/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data61.auth !== undefined){
let data65 = data61.auth;
if(data65 && typeof data65 == "object" && !Array.isArray(data65)){
if(data65.apiKey !== undefined){
if(typeof data65.apiKey !== "string"){
const err78 = {instancePath:instancePath+"/noiseIsolation/auth/apiKey",schemaPath:"#/components/schemas/noise-isolation-auth/properties/apiKey/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data65.apiUri !== undefined){
if(typeof data65.apiUri !== "string"){
const err79 = {instancePath:instancePath+"/noiseIsolation/auth/apiUri",schemaPath:"#/components/schemas/noise-isolation-auth/properties/apiUri/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
}
else {
const err80 = {instancePath:instancePath+"/noiseIsolation/auth",schemaPath:"#/components/schemas/noise-isolation-auth/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data61.level !== undefined){
let data68 = data61.level;
if(!((typeof data68 == "number") && (isFinite(data68)))){
const err81 = {instancePath:instancePath+"/noiseIsolation/level",schemaPath:"#/properties/noiseIsolation/properties/level/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data61.model !== undefined){
if(typeof data61.model !== "string"){
const err82 = {instancePath:instancePath+"/noiseIsolation/model",schemaPath:"#/properties/noiseIsolation/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
if(data61.direction !== undefined){
let data70 = data61.direction;
if(typeof data70 !== "string"){
const err83 = {instancePath:instancePath+"/noiseIsolation/direction",schemaPath:"#/properties/noiseIsolation/properties/direction/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
if(!((data70 === "read") || (data70 === "write"))){
const err84 = {instancePath:instancePath+"/noiseIsolation/direction",schemaPath:"#/properties/noiseIsolation/properties/direction/enum",keyword:"enum",params:{allowedValues: schema64.properties.noiseIsolation.properties.direction.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
}
else {
const err85 = {instancePath:instancePath+"/noiseIsolation",schemaPath:"#/properties/noiseIsolation/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data.turnTaking !== undefined){
let data71 = data.turnTaking;
if(data71 && typeof data71 == "object" && !Array.isArray(data71)){
for(const key7 in data71){
if(!((((key7 === "enable") || (key7 === "vendor")) || (key7 === "threshold")) || (key7 === "model"))){
const err86 = {instancePath:instancePath+"/turnTaking",schemaPath:"#/properties/turnTaking/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data71.enable !== undefined){
if(typeof data71.enable !== "boolean"){
const err87 = {instancePath:instancePath+"/turnTaking/enable",schemaPath:"#/properties/turnTaking/properties/enable/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data71.vendor !== undefined){
if(typeof data71.vendor !== "string"){
const err88 = {instancePath:instancePath+"/turnTaking/vendor",schemaPath:"#/properties/turnTaking/properties/vendor/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data71.threshold !== undefined){
let data74 = data71.threshold;
if(!((typeof data74 == "number") && (isFinite(data74)))){
const err89 = {instancePath:instancePath+"/turnTaking/threshold",schemaPath:"#/properties/turnTaking/properties/threshold/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data71.model !== undefined){
if(typeof data71.model !== "string"){
const err90 = {instancePath:instancePath+"/turnTaking/model",schemaPath:"#/properties/turnTaking/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
}
else {
const err91 = {instancePath:instancePath+"/turnTaking",schemaPath:"#/properties/turnTaking/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
}
else {
const err92 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
validate62.errors = vErrors;
return errors === 0;
}
validate62.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema84 = {"description":"Connects the caller with Deepgram's Voice Agent, which listens, thinks with a model of your choice and speaks. The\nsame as `llm` with the vendor deepgram.\n","type":"object","allOf":[{"$ref":"#/components/schemas/llm-base"},{"$ref":"#/components/schemas/deepgram-needs"}],"required":["verb","llmOptions"],"properties":{"verb":{"description":"Always `deepgram_s2s`.","type":"string","const":"deepgram_s2s"},"vendor":{"description":"May be left out. `deepgram` and `voiceagent` are the same.","enum":["deepgram","voiceagent"]}},"unevaluatedProperties":false,"examples":[{"verb":"deepgram_s2s","auth":{"apiKey":"deepgram-key"},"llmOptions":{"Settings":{"agent":{"think":{"provider":{"type":"open_ai","model":"gpt-4o-mini"},"prompt":"You are a friendly receptionist."},"speak":{"provider":{"type":"deepgram","model":"aura-2-thalia-en"}},"greeting":"Hello, how can I help?"}}},"toolHook":"/webhooks/tool","actionHook":"/webhooks/llm-ended"}]};
const schema85 = {"description":"The properties that the verbs for models that listen and speak by themselves have in common: `llm`, `s2s` and the\nvendors' own.\n","properties":{"id":{"description":"Your own name for this verb, returned as `verb_id` in the payload of `actionHook`.","type":"string"},"vendor":{"description":"Vendor of the model.","type":"string"},"model":{"description":"Model to use, by the vendor's name for it; default one of the vendor's.","type":"string"},"auth":{"description":"Credentials for the vendor. Which ones it needs depends on the vendor.","type":"object","additionalProperties":true},"connectOptions":{"description":"How to reach the vendor, if not by its defaults: `host` and `path`. Read for openai, microsoft, google, deepgram,\nvoiceagent and voicelive.\n","type":"object","additionalProperties":true},"llmOptions":{"description":"Settings sent to the vendor when the session begins, in the vendor's own form and unchecked.","type":"object","additionalProperties":true},"mcpServers":{"description":"MCP servers whose tools the model may use. They take precedence over those of `toolHook`.","type":"array","items":{"$ref":"#/components/schemas/mcp-server"}},"events":{"description":"Which of the vendor's events go to `eventHook`, by their names there: single ones, groups (`response.*`, not for\nall vendors), or `all` with exceptions (`-response.audio.delta`). Default all.\n","type":"array","items":{"description":"Name of an event, as the vendor writes it.","type":"string"}},"eventHook":{"$ref":"#/components/schemas/hook","description":"Called with each of these events, as the vendor sent it but with names in snake_case. The answer is ignored.\n"},"toolHook":{"$ref":"#/components/schemas/hook","description":"Called for the result of a tool that the model calls."},"actionHook":{"$ref":"#/components/schemas/hook","description":"Called when the conversation has ended, with `completion_reason`. Verbs in the answer replace the rest of the\napplication.\n"},"handoff":{"$ref":"#/components/schemas/handoff","description":"Give the model a tool that transfers the caller to a person.","x-jambonz-edition":"commercial"},"hangup":{"$ref":"#/components/schemas/hangup-tool","description":"Give the model a tool that ends the call.","x-jambonz-edition":"commercial"},"responseTimeoutMs":{"description":"Milliseconds after which a response that does not begin is reported as response.timeout; default never.","type":"integer","minimum":1,"x-jambonz-edition":"commercial"},"cancelOnResponseTimeout":{"description":"Also cancel such a response at the vendor, default false.","type":"boolean","x-jambonz-edition":"commercial"},"cancelOnBargeIn":{"description":"Cancel the response at the vendor when the caller interrupts, default false.","type":"boolean","x-jambonz-edition":"commercial"}}};

function validate91(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate91.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err0 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.vendor !== undefined){
if(typeof data.vendor !== "string"){
const err1 = {instancePath:instancePath+"/vendor",schemaPath:"#/properties/vendor/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.model !== undefined){
if(typeof data.model !== "string"){
const err2 = {instancePath:instancePath+"/model",schemaPath:"#/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.auth !== undefined){
let data3 = data.auth;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
}
else {
const err3 = {instancePath:instancePath+"/auth",schemaPath:"#/properties/auth/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.connectOptions !== undefined){
let data4 = data.connectOptions;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
}
else {
const err4 = {instancePath:instancePath+"/connectOptions",schemaPath:"#/properties/connectOptions/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.llmOptions !== undefined){
let data5 = data.llmOptions;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
}
else {
const err5 = {instancePath:instancePath+"/llmOptions",schemaPath:"#/properties/llmOptions/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.mcpServers !== undefined){
let data6 = data.mcpServers;
if(Array.isArray(data6)){
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.url === undefined){
const err6 = {instancePath:instancePath+"/mcpServers/" + i0,schemaPath:"#/components/schemas/mcp-server/required",keyword:"required",params:{missingProperty: "url"},message:"must have required property '"+"url"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key0 in data7){
if(!(((key0 === "url") || (key0 === "auth")) || (key0 === "roots"))){
const err7 = {instancePath:instancePath+"/mcpServers/" + i0,schemaPath:"#/components/schemas/mcp-server/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data7.url !== undefined){
if(typeof data7.url !== "string"){
const err8 = {instancePath:instancePath+"/mcpServers/" + i0+"/url",schemaPath:"#/components/schemas/mcp-server/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data7.auth !== undefined){
let data9 = data7.auth;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
}
else {
const err9 = {instancePath:instancePath+"/mcpServers/" + i0+"/auth",schemaPath:"#/components/schemas/mcp-server/properties/auth/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data7.roots !== undefined){
let data10 = data7.roots;
if(Array.isArray(data10)){
const len1 = data10.length;
for(let i1=0; i1<len1; i1++){
let data11 = data10[i1];
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
}
else {
const err10 = {instancePath:instancePath+"/mcpServers/" + i0+"/roots/" + i1,schemaPath:"#/components/schemas/mcp-server/properties/roots/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/mcpServers/" + i0+"/roots",schemaPath:"#/components/schemas/mcp-server/properties/roots/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/mcpServers/" + i0,schemaPath:"#/components/schemas/mcp-server/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/mcpServers",schemaPath:"#/properties/mcpServers/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.events !== undefined){
let data12 = data.events;
if(Array.isArray(data12)){
const len2 = data12.length;
for(let i2=0; i2<len2; i2++){
if(typeof data12[i2] !== "string"){
const err14 = {instancePath:instancePath+"/events/" + i2,schemaPath:"#/properties/events/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/events",schemaPath:"#/properties/events/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.eventHook !== undefined){
if(!(validate29(data.eventHook, {instancePath:instancePath+"/eventHook",parentData:data,parentDataProperty:"eventHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
if(data.toolHook !== undefined){
if(!(validate29(data.toolHook, {instancePath:instancePath+"/toolHook",parentData:data,parentDataProperty:"toolHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
if(data.actionHook !== undefined){
if(!(validate29(data.actionHook, {instancePath:instancePath+"/actionHook",parentData:data,parentDataProperty:"actionHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
if(data.handoff !== undefined){
if(!(validate26(data.handoff, {instancePath:instancePath+"/handoff",parentData:data,parentDataProperty:"handoff",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data.hangup !== undefined){
let data18 = data.hangup;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
for(const key1 in data18){
if(!(key1 === "reason")){
const err16 = {instancePath:instancePath+"/hangup",schemaPath:"#/components/schemas/hangup-tool/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data18.reason !== undefined){
if(typeof data18.reason !== "string"){
const err17 = {instancePath:instancePath+"/hangup/reason",schemaPath:"#/components/schemas/hangup-tool/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath:instancePath+"/hangup",schemaPath:"#/components/schemas/hangup-tool/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.responseTimeoutMs !== undefined){
let data20 = data.responseTimeoutMs;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
const err19 = {instancePath:instancePath+"/responseTimeoutMs",schemaPath:"#/properties/responseTimeoutMs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 < 1 || isNaN(data20)){
const err20 = {instancePath:instancePath+"/responseTimeoutMs",schemaPath:"#/properties/responseTimeoutMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
if(data.cancelOnResponseTimeout !== undefined){
if(typeof data.cancelOnResponseTimeout !== "boolean"){
const err21 = {instancePath:instancePath+"/cancelOnResponseTimeout",schemaPath:"#/properties/cancelOnResponseTimeout/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.cancelOnBargeIn !== undefined){
if(typeof data.cancelOnBargeIn !== "boolean"){
const err22 = {instancePath:instancePath+"/cancelOnBargeIn",schemaPath:"#/properties/cancelOnBargeIn/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
validate91.errors = vErrors;
return errors === 0;
}
validate91.evaluated = {"props":{"id":true,"vendor":true,"model":true,"auth":true,"connectOptions":true,"llmOptions":true,"mcpServers":true,"events":true,"eventHook":true,"toolHook":true,"actionHook":true,"handoff":true,"hangup":true,"responseTimeoutMs":true,"cancelOnResponseTimeout":true,"cancelOnBargeIn":true},"dynamicProps":false,"dynamicItems":false};

const schema88 = {"description":"Required for a session of Deepgram's Voice Agent. Without it the open-source server refuses the whole reply.","x-jambonz-edition":"open-source","allOf":[{"$ref":"#/components/schemas/api-key-needs"}],"properties":{"llmOptions":{"description":"`Settings` is Deepgram's message of that name; `audio` in it is filled in by jambonz.","required":["Settings"],"properties":{"Settings":{"description":"Settings of the session.","type":"object","required":["agent"],"properties":{"agent":{"description":"The agent, with its model and voice.","type":"object","required":["think"],"properties":{"think":{"description":"The model and its prompt.","type":"object","required":["provider"],"properties":{"provider":{"description":"Provider of the model.","type":"object","required":["type","model"],"properties":{"type":{"description":"Vendor of the model, such as open_ai.","type":"string","minLength":1},"model":{"description":"Name of the model.","type":"string","minLength":1}},"additionalProperties":true}},"additionalProperties":true}},"additionalProperties":true}},"additionalProperties":true}}}}};
const schema89 = {"description":"The settings that a session requires if the vendor asks for an API key. The open-source server refuses the whole reply\nwhen they are missing.\n","x-jambonz-edition":"open-source","required":["auth"],"properties":{"auth":{"description":"Credentials for the vendor.","required":["apiKey"],"properties":{"apiKey":{"description":"The vendor's API key.","type":"string","minLength":1}}}}};

function validate97(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate97.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.auth === undefined){
const err0 = {instancePath,schemaPath:"#/components/schemas/api-key-needs/required",keyword:"required",params:{missingProperty: "auth"},message:"must have required property '"+"auth"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.auth !== undefined){
let data0 = data.auth;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.apiKey === undefined){
const err1 = {instancePath:instancePath+"/auth",schemaPath:"#/components/schemas/api-key-needs/properties/auth/required",keyword:"required",params:{missingProperty: "apiKey"},message:"must have required property '"+"apiKey"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data0.apiKey !== undefined){
let data1 = data0.apiKey;
if(typeof data1 === "string"){
if(func7(data1) < 1){
const err2 = {instancePath:instancePath+"/auth/apiKey",schemaPath:"#/components/schemas/api-key-needs/properties/auth/properties/apiKey/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/auth/apiKey",schemaPath:"#/components/schemas/api-key-needs/properties/auth/properties/apiKey/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.llmOptions !== undefined){
let data2 = data.llmOptions;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.Settings === undefined){
const err4 = {instancePath:instancePath+"/llmOptions",schemaPath:"#/properties/llmOptions/required",keyword:"required",params:{missingProperty: "Settings"},message:"must have required property '"+"Settings"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data2.Settings !== undefined){
let data3 = data2.Settings;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.agent === undefined){
const err5 = {instancePath:instancePath+"/llmOptions/Settings",schemaPath:"#/properties/llmOptions/properties/Settings/required",keyword:"required",params:{missingProperty: "agent"},message:"must have required property '"+"agent"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data3.agent !== undefined){
let data4 = data3.agent;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.think === undefined){
const err6 = {instancePath:instancePath+"/llmOptions/Settings/agent",schemaPath:"#/properties/llmOptions/properties/Settings/properties/agent/required",keyword:"required",params:{missingProperty: "think"},message:"must have required property '"+"think"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data4.think !== undefined){
let data5 = data4.think;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.provider === undefined){
const err7 = {instancePath:instancePath+"/llmOptions/Settings/agent/think",schemaPath:"#/properties/llmOptions/properties/Settings/properties/agent/properties/think/required",keyword:"required",params:{missingProperty: "provider"},message:"must have required property '"+"provider"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data5.provider !== undefined){
let data6 = data5.provider;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.type === undefined){
const err8 = {instancePath:instancePath+"/llmOptions/Settings/agent/think/provider",schemaPath:"#/properties/llmOptions/properties/Settings/properties/agent/properties/think/properties/provider/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data6.model === undefined){
const err9 = {instancePath:instancePath+"/llmOptions/Settings/agent/think/provider",schemaPath:"#/properties/llmOptions/properties/Settings/properties/agent/properties/think/properties/provider/required",keyword:"required",params:{missingProperty: "model"},message:"must have required property '"+"model"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data6.type !== undefined){
let data7 = data6.type;
if(typeof data7 === "string"){
if(func7(data7) < 1){
const err10 = {instancePath:instancePath+"/llmOptions/Settings/agent/think/provider/type",schemaPath:"#/properties/llmOptions/properties/Settings/properties/agent/properties/think/properties/provider/properties/type/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/llmOptions/Settings/agent/think/provider/type",schemaPath:"#/properties/llmOptions/properties/Settings/properties/agent/properties/think/properties/provider/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data6.model !== undefined){
let data8 = data6.model;
if(typeof data8 === "string"){
if(func7(data8) < 1){
const err12 = {instancePath:instancePath+"/llmOptions/Settings/agent/think/provider/model",schemaPath:"#/properties/llmOptions/properties/Settings/properties/agent/properties/think/properties/provider/properties/model/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/llmOptions/Settings/agent/think/provider/model",schemaPath:"#/properties/llmOptions/properties/Settings/properties/agent/properties/think/properties/provider/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/llmOptions/Settings/agent/think/provider",schemaPath:"#/properties/llmOptions/properties/Settings/properties/agent/properties/think/properties/provider/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/llmOptions/Settings/agent/think",schemaPath:"#/properties/llmOptions/properties/Settings/properties/agent/properties/think/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/llmOptions/Settings/agent",schemaPath:"#/properties/llmOptions/properties/Settings/properties/agent/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/llmOptions/Settings",schemaPath:"#/properties/llmOptions/properties/Settings/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
}
}
validate97.errors = vErrors;
return errors === 0;
}
validate97.evaluated = {"props":{"llmOptions":true,"auth":true},"dynamicProps":false,"dynamicItems":false};


function validate90(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate90.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate91(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors);
errors = vErrors.length;
}
if(!(validate97(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate97.errors : vErrors.concat(validate97.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.llmOptions === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "llmOptions"},message:"must have required property '"+"llmOptions"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.verb !== undefined){
let data0 = data.verb;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if("deepgram_s2s" !== data0){
const err3 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "deepgram_s2s"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.vendor !== undefined){
let data1 = data.vendor;
if(!((data1 === "deepgram") || (data1 === "voiceagent"))){
const err4 = {instancePath:instancePath+"/vendor",schemaPath:"#/properties/vendor/enum",keyword:"enum",params:{allowedValues: schema84.properties.vendor.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
for(const key0 in data){
if(((((((((((((((((key0 !== "verb") && (key0 !== "vendor")) && (key0 !== "llmOptions")) && (key0 !== "auth")) && (key0 !== "id")) && (key0 !== "model")) && (key0 !== "connectOptions")) && (key0 !== "mcpServers")) && (key0 !== "events")) && (key0 !== "eventHook")) && (key0 !== "toolHook")) && (key0 !== "actionHook")) && (key0 !== "handoff")) && (key0 !== "hangup")) && (key0 !== "responseTimeoutMs")) && (key0 !== "cancelOnResponseTimeout")) && (key0 !== "cancelOnBargeIn")){
const err5 = {instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key0},message:"must NOT have unevaluated properties"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate90.errors = vErrors;
return errors === 0;
}
validate90.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema90 = {"description":"Takes a caller out of a queue and connects this call with that caller until either side hangs up. While the queue is\nempty it waits, checking again every 5 seconds.\n","type":"object","required":["verb","name"],"properties":{"verb":{"description":"Always `dequeue`.","type":"string","const":"dequeue"},"id":{"description":"Your own name for this verb, returned as `verb_id` in the payload of `actionHook`.","type":"string"},"name":{"description":"Name of the queue, as in `enqueue`.","type":"string"},"callSid":{"description":"Take the caller with this `call_sid`, default the first in line.","type":"string"},"timeout":{"description":"Seconds to wait for a caller; default, or 0, no limit.","type":"number"},"beep":{"description":"Play a beep to this side just before the two are connected, default false.","type":"boolean"},"actionHook":{"$ref":"#/components/schemas/hook","description":"Called when it has ended, with `dequeue_result` complete, timeout or hangup. Verbs in the answer replace the rest\nof the application.\n"}},"additionalProperties":false,"examples":[{"verb":"dequeue","name":"support","timeout":60,"beep":true,"actionHook":"/webhooks/dequeued"}]};

function validate99(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate99.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.name === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "verb") || (key0 === "id")) || (key0 === "name")) || (key0 === "callSid")) || (key0 === "timeout")) || (key0 === "beep")) || (key0 === "actionHook"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.verb !== undefined){
let data0 = data.verb;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if("dequeue" !== data0){
const err4 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "dequeue"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err5 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.name !== undefined){
if(typeof data.name !== "string"){
const err6 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.callSid !== undefined){
if(typeof data.callSid !== "string"){
const err7 = {instancePath:instancePath+"/callSid",schemaPath:"#/properties/callSid/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.timeout !== undefined){
let data4 = data.timeout;
if(!((typeof data4 == "number") && (isFinite(data4)))){
const err8 = {instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.beep !== undefined){
if(typeof data.beep !== "boolean"){
const err9 = {instancePath:instancePath+"/beep",schemaPath:"#/properties/beep/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.actionHook !== undefined){
if(!(validate29(data.actionHook, {instancePath:instancePath+"/actionHook",parentData:data,parentDataProperty:"actionHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate99.errors = vErrors;
return errors === 0;
}
validate99.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema91 = {"description":"Rings one or more targets, all at once, and connects the caller with the first to answer; the others stop ringing. It\nends when either side hangs up, when no target answers, or when all have declined. If the caller is still there,\n`actionHook` is called for the verbs to continue with, or the next verb follows.\n","type":"object","required":["verb","target"],"properties":{"verb":{"description":"Always `dial`.","type":"string","const":"dial"},"id":{"description":"Your own name for this verb, returned as `verb_id` in the payload of `actionHook`.","type":"string"},"target":{"description":"Targets to ring. Duplicates, and all after the tenth, are left out.","type":"array","minItems":1,"items":{"$ref":"#/components/schemas/dial-target"}},"actionHook":{"$ref":"#/components/schemas/hook","description":"Called when it has ended, with `dial_call_status`, `dial_sip_status` and `dial_call_sid`. Verbs in the answer\nreplace the rest of the application.\n"},"timeout":{"description":"Seconds to ring before giving up, default 60.","type":"number"},"timeLimit":{"description":"Seconds after which a connected call is ended, default no limit.","type":"number"},"answerOnBridge":{"description":"Answer the caller only when a target has answered, so that the caller hears ringing and is not billed for it;\ndefault false: answer at once.\n","type":"boolean"},"callerId":{"description":"Number to show to the targets, default the caller's.","type":"string"},"callerName":{"description":"Display name to show to the targets.","type":"string"},"headers":{"$ref":"#/components/schemas/sip-headers","description":"SIP headers to add to the outgoing INVITEs. They override those passed on from the caller."},"confirmHook":{"$ref":"#/components/schemas/hook","description":"Called when a target answers, before the caller is connected. An empty answer accepts. Verbs run for the target\nalone (announce the caller, gather a key) and accept if the target is still there when they end; an error\ndeclines.\n"},"referHook":{"$ref":"#/components/schemas/hook","description":"Called when a side wants to transfer the other by SIP REFER. Verbs in the answer become the application of the\nside to be transferred. Without it a REFER is refused with 501.\n"},"onHoldHook":{"$ref":"#/components/schemas/hook","description":"Called repeatedly while one side holds the call, for what the other hears: an array of `play`, `say` and `pause`.\nAfter an empty array it is not called again.\n"},"dialMusic":{"description":"Sound for the caller while it rings, in place of ringing tone: a file's address or a FreeSWITCH `tone_stream://`.\n","type":"string"},"dtmfCapture":{"description":"Key sequences to watch for during the call. An array watches both sides. With an object, the open-source server\nwatches both lists on the called side only: to hear the caller, use an array.\n","type":["array","object"],"items":{"description":"Keys pressed one after another, no more than 3 seconds apart, such as `*2`.","type":"string"},"properties":{"parentCall":{"description":"Sequences from the caller; the open-source server takes them from the called party instead.","type":"array","items":{"description":"Keys pressed one after another.","type":"string"}},"childCall":{"description":"Sequences from the called party.","type":"array","items":{"description":"Keys pressed one after another.","type":"string"}}},"additionalProperties":false},"dtmfHook":{"$ref":"#/components/schemas/hook","description":"Called with each sequence of `dtmfCapture`, which does nothing without it. The answer is ignored."},"anchorMedia":{"description":"Keep the audio passing through the media server once connected, default false. It stays there anyway while\nsomething needs it: `listen`, `transcribe`, `dub`, `amd`, a recording, different codecs. Wins over\n`exitMediaPath`.\n","type":"boolean"},"exitMediaPath":{"description":"Take jambonz out of the audio path entirely once connected, default false. Nothing can then listen, transcribe\nor record.\n","type":"boolean"},"listen":{"$ref":"#/components/schemas/listen-options","description":"Stream the connected call's audio to a WebSocket server."},"stream":{"$ref":"#/components/schemas/listen-options","description":"Another name for `listen`, which wins when both are given."},"transcribe":{"$ref":"#/components/schemas/transcribe-options","description":"Transcribe the connected call."},"amd":{"$ref":"#/components/schemas/amd","description":"Detect whether a person or a machine has answered."},"dub":{"description":"Sound tracks to mix in; the called party hears them.","type":"array","items":{"$ref":"#/components/schemas/dub-options"}},"boostAudioSignal":{"description":"Change of the called party's volume in decibels, as a number (6) or a string with its unit (\"-3 dB\"); default 0.\nA string without the unit counts as 0.\n","type":["number","string"]},"tag":{"description":"Data of your own for the outgoing calls; their webhooks carry it as `customerData`, as after a `tag` verb.\n","type":"object","additionalProperties":true},"forwardPAI":{"description":"Pass on the caller's P-Asserted-Identity and Privacy headers. Default true, unless the platform is set up\notherwise.\n","type":"boolean"},"proxy":{"description":"Border controller that places the calls, as `host:port` without `sip:`; default the one through which the\ncaller came. Not to be confused with the `proxy` of a target.\n","type":"string"},"srtpEncryption":{"description":"Ask targets of type `sip` for encrypted audio, with keys exchanged by SDES or DTLS; default neither.","type":"string","enum":["sdes","dtls"]},"codecs":{"description":"Codecs to offer, in order of preference, such as G722 and PCMU; default the media server's.","type":"array","minItems":1,"items":{"description":"Name of a codec, in upper or lower case.","type":"string"},"x-jambonz-edition":"commercial"}},"additionalProperties":false,"examples":[{"verb":"dial","target":[{"type":"phone","number":"+14155550100"},{"type":"user","name":"alice"}],"callerId":"+14155550199","answerOnBridge":true,"timeout":25,"actionHook":"/webhooks/dialled"},{"verb":"dial","target":[{"type":"sip","sipUri":"sip:desk@pbx.example.com","headers":{"X-Ticket":"4711"}}],"confirmHook":"/webhooks/screen","dtmfCapture":["*2"],"dtmfHook":"/webhooks/keys","transcribe":{"transcriptionHook":"/webhooks/transcript","recognizer":{"vendor":"deepgram","language":"en-US"}}}]};
const schema93 = {"description":"One change to a sound track inside a `dial`: the properties of `dub`, without `verb`, which jambonz refuses here.\n","type":"object","allOf":[{"$ref":"#/components/schemas/dub-base"}],"properties":{"verb":false,"id":{"description":"Your own name for the change. No webhook carries it.","type":"string"}},"unevaluatedProperties":false,"examples":[{"action":"addTrack","track":"music","play":"https://cdn.example.com/sounds/background.mp3","loop":true,"gain":-15}]};
const schema94 = {"description":"One change to a track of extra sound that is mixed into the call: common to the `dub` verb and the list inside a\n`dial`.\n","required":["action","track"],"properties":{"action":{"description":"What to do with the track. `addTrack` creates it, and also plays `play` or says `say` when given; `playOnTrack`\nand `sayOnTrack` put sound on it, `silenceTrack` stops that, `removeTrack` drops the track.\n","type":"string","enum":["addTrack","removeTrack","silenceTrack","playOnTrack","sayOnTrack"]},"track":{"description":"Name of the track, of your choice.","type":"string"},"play":{"description":"Address of a WAV or MP3 file to play on the track.","type":"string"},"say":{"description":"Text to speak on the track, or the text together with a voice.","type":["string","object"],"required":["text"],"properties":{"text":{"description":"What to say.","type":"string"},"synthesizer":{"$ref":"#/components/schemas/synthesizer","description":"Voice for it, default the session's."}},"additionalProperties":false},"loop":{"description":"Repeat the file of `play` until it is stopped; default false.","type":"boolean"},"gain":{"description":"Change of volume in decibels, as a number (-15) or a string with its unit (\"-15 dB\"); default 0. A string\nwithout the unit counts as 0.\n","type":["number","string"]}}};

function validate113(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate113.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.action === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "action"},message:"must have required property '"+"action"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.track === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "track"},message:"must have required property '"+"track"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.action !== undefined){
let data0 = data.action;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/action",schemaPath:"#/properties/action/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!(((((data0 === "addTrack") || (data0 === "removeTrack")) || (data0 === "silenceTrack")) || (data0 === "playOnTrack")) || (data0 === "sayOnTrack"))){
const err3 = {instancePath:instancePath+"/action",schemaPath:"#/properties/action/enum",keyword:"enum",params:{allowedValues: schema94.properties.action.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.track !== undefined){
if(typeof data.track !== "string"){
const err4 = {instancePath:instancePath+"/track",schemaPath:"#/properties/track/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.play !== undefined){
if(typeof data.play !== "string"){
const err5 = {instancePath:instancePath+"/play",schemaPath:"#/properties/play/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.say !== undefined){
let data3 = data.say;
if((typeof data3 !== "string") && (!(data3 && typeof data3 == "object" && !Array.isArray(data3)))){
const err6 = {instancePath:instancePath+"/say",schemaPath:"#/properties/say/type",keyword:"type",params:{type: schema94.properties.say.type},message:"must be string,object"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.text === undefined){
const err7 = {instancePath:instancePath+"/say",schemaPath:"#/properties/say/required",keyword:"required",params:{missingProperty: "text"},message:"must have required property '"+"text"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key0 in data3){
if(!((key0 === "text") || (key0 === "synthesizer"))){
const err8 = {instancePath:instancePath+"/say",schemaPath:"#/properties/say/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data3.text !== undefined){
if(typeof data3.text !== "string"){
const err9 = {instancePath:instancePath+"/say/text",schemaPath:"#/properties/say/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data3.synthesizer !== undefined){
let data5 = data3.synthesizer;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.vendor === undefined){
const err10 = {instancePath:instancePath+"/say/synthesizer",schemaPath:"#/components/schemas/synthesizer/required",keyword:"required",params:{missingProperty: "vendor"},message:"must have required property '"+"vendor"+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
for(const key1 in data5){
if(!(func1.call(schema38.properties, key1))){
const err11 = {instancePath:instancePath+"/say/synthesizer",schemaPath:"#/components/schemas/synthesizer/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data5.vendor !== undefined){
if(typeof data5.vendor !== "string"){
const err12 = {instancePath:instancePath+"/say/synthesizer/vendor",schemaPath:"#/components/schemas/synthesizer/properties/vendor/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data5.label !== undefined){
if(typeof data5.label !== "string"){
const err13 = {instancePath:instancePath+"/say/synthesizer/label",schemaPath:"#/components/schemas/synthesizer/properties/label/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data5.language !== undefined){
if(typeof data5.language !== "string"){
const err14 = {instancePath:instancePath+"/say/synthesizer/language",schemaPath:"#/components/schemas/synthesizer/properties/language/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data5.voice !== undefined){
let data9 = data5.voice;
if((typeof data9 !== "string") && (!(data9 && typeof data9 == "object" && !Array.isArray(data9)))){
const err15 = {instancePath:instancePath+"/say/synthesizer/voice",schemaPath:"#/components/schemas/synthesizer/properties/voice/type",keyword:"type",params:{type: schema38.properties.voice.type},message:"must be string,object"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data5.fallbackVendor !== undefined){
if(typeof data5.fallbackVendor !== "string"){
const err16 = {instancePath:instancePath+"/say/synthesizer/fallbackVendor",schemaPath:"#/components/schemas/synthesizer/properties/fallbackVendor/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data5.fallbackLabel !== undefined){
if(typeof data5.fallbackLabel !== "string"){
const err17 = {instancePath:instancePath+"/say/synthesizer/fallbackLabel",schemaPath:"#/components/schemas/synthesizer/properties/fallbackLabel/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data5.fallbackLanguage !== undefined){
if(typeof data5.fallbackLanguage !== "string"){
const err18 = {instancePath:instancePath+"/say/synthesizer/fallbackLanguage",schemaPath:"#/components/schemas/synthesizer/properties/fallbackLanguage/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data5.fallbackVoice !== undefined){
let data13 = data5.fallbackVoice;
if((typeof data13 !== "string") && (!(data13 && typeof data13 == "object" && !Array.isArray(data13)))){
const err19 = {instancePath:instancePath+"/say/synthesizer/fallbackVoice",schemaPath:"#/components/schemas/synthesizer/properties/fallbackVoice/type",keyword:"type",params:{type: schema38.properties.fallbackVoice.type},message:"must be string,object"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data5.engine !== undefined){
let data14 = data5.engine;
if(typeof data14 !== "string"){
const err20 = {instancePath:instancePath+"/say/synthesizer/engine",schemaPath:"#/components/schemas/synthesizer/properties/engine/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(!((((data14 === "standard") || (data14 === "neural")) || (data14 === "generative")) || (data14 === "long-form"))){
const err21 = {instancePath:instancePath+"/say/synthesizer/engine",schemaPath:"#/components/schemas/synthesizer/properties/engine/enum",keyword:"enum",params:{allowedValues: schema38.properties.engine.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data5.gender !== undefined){
let data15 = data5.gender;
if(typeof data15 !== "string"){
const err22 = {instancePath:instancePath+"/say/synthesizer/gender",schemaPath:"#/components/schemas/synthesizer/properties/gender/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(!(((data15 === "MALE") || (data15 === "FEMALE")) || (data15 === "NEUTRAL"))){
const err23 = {instancePath:instancePath+"/say/synthesizer/gender",schemaPath:"#/components/schemas/synthesizer/properties/gender/enum",keyword:"enum",params:{allowedValues: schema38.properties.gender.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data5.options !== undefined){
let data16 = data5.options;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
}
else {
const err24 = {instancePath:instancePath+"/say/synthesizer/options",schemaPath:"#/components/schemas/synthesizer/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/say/synthesizer",schemaPath:"#/components/schemas/synthesizer/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
}
if(data.loop !== undefined){
if(typeof data.loop !== "boolean"){
const err26 = {instancePath:instancePath+"/loop",schemaPath:"#/properties/loop/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.gain !== undefined){
let data18 = data.gain;
if((!((typeof data18 == "number") && (isFinite(data18)))) && (typeof data18 !== "string")){
const err27 = {instancePath:instancePath+"/gain",schemaPath:"#/properties/gain/type",keyword:"type",params:{type: schema94.properties.gain.type},message:"must be number,string"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
validate113.errors = vErrors;
return errors === 0;
}
validate113.evaluated = {"props":{"action":true,"track":true,"play":true,"say":true,"loop":true,"gain":true},"dynamicProps":false,"dynamicItems":false};


function validate112(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate112.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate113(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate113.errors : vErrors.concat(validate113.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb !== undefined){
const err0 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err1 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
for(const key0 in data){
if((((((((key0 !== "verb") && (key0 !== "id")) && (key0 !== "action")) && (key0 !== "track")) && (key0 !== "play")) && (key0 !== "say")) && (key0 !== "loop")) && (key0 !== "gain")){
const err2 = {instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key0},message:"must NOT have unevaluated properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate112.errors = vErrors;
return errors === 0;
}
validate112.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate101(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate101.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.target === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "target"},message:"must have required property '"+"target"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema91.properties, key0))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.verb !== undefined){
let data0 = data.verb;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if("dial" !== data0){
const err4 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "dial"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err5 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.target !== undefined){
let data2 = data.target;
if(Array.isArray(data2)){
if(data2.length < 1){
const err6 = {instancePath:instancePath+"/target",schemaPath:"#/properties/target/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
if(!(validate28(data2[i0], {instancePath:instancePath+"/target/" + i0,parentData:data2,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
}
else {
const err7 = {instancePath:instancePath+"/target",schemaPath:"#/properties/target/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.actionHook !== undefined){
if(!(validate29(data.actionHook, {instancePath:instancePath+"/actionHook",parentData:data,parentDataProperty:"actionHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
if(data.timeout !== undefined){
let data5 = data.timeout;
if(!((typeof data5 == "number") && (isFinite(data5)))){
const err8 = {instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.timeLimit !== undefined){
let data6 = data.timeLimit;
if(!((typeof data6 == "number") && (isFinite(data6)))){
const err9 = {instancePath:instancePath+"/timeLimit",schemaPath:"#/properties/timeLimit/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.answerOnBridge !== undefined){
if(typeof data.answerOnBridge !== "boolean"){
const err10 = {instancePath:instancePath+"/answerOnBridge",schemaPath:"#/properties/answerOnBridge/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.callerId !== undefined){
if(typeof data.callerId !== "string"){
const err11 = {instancePath:instancePath+"/callerId",schemaPath:"#/properties/callerId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.callerName !== undefined){
if(typeof data.callerName !== "string"){
const err12 = {instancePath:instancePath+"/callerName",schemaPath:"#/properties/callerName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.headers !== undefined){
let data10 = data.headers;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
for(const key1 in data10){
let data11 = data10[key1];
if((typeof data11 !== "string") && (!((typeof data11 == "number") && (isFinite(data11))))){
const err13 = {instancePath:instancePath+"/headers/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/components/schemas/sip-headers/additionalProperties/type",keyword:"type",params:{type: schema46.additionalProperties.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/headers",schemaPath:"#/components/schemas/sip-headers/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.confirmHook !== undefined){
if(!(validate29(data.confirmHook, {instancePath:instancePath+"/confirmHook",parentData:data,parentDataProperty:"confirmHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
if(data.referHook !== undefined){
if(!(validate29(data.referHook, {instancePath:instancePath+"/referHook",parentData:data,parentDataProperty:"referHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
if(data.onHoldHook !== undefined){
if(!(validate29(data.onHoldHook, {instancePath:instancePath+"/onHoldHook",parentData:data,parentDataProperty:"onHoldHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
if(data.dialMusic !== undefined){
if(typeof data.dialMusic !== "string"){
const err15 = {instancePath:instancePath+"/dialMusic",schemaPath:"#/properties/dialMusic/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.dtmfCapture !== undefined){
let data16 = data.dtmfCapture;
if(!data16 || typeof data16 != "object"){
const err16 = {instancePath:instancePath+"/dtmfCapture",schemaPath:"#/properties/dtmfCapture/type",keyword:"type",params:{type: schema91.properties.dtmfCapture.type},message:"must be array,object"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(Array.isArray(data16)){
const len1 = data16.length;
for(let i1=0; i1<len1; i1++){
if(typeof data16[i1] !== "string"){
const err17 = {instancePath:instancePath+"/dtmfCapture/" + i1,schemaPath:"#/properties/dtmfCapture/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
for(const key2 in data16){
if(!((key2 === "parentCall") || (key2 === "childCall"))){
const err18 = {instancePath:instancePath+"/dtmfCapture",schemaPath:"#/properties/dtmfCapture/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data16.parentCall !== undefined){
let data18 = data16.parentCall;
if(Array.isArray(data18)){
const len2 = data18.length;
for(let i2=0; i2<len2; i2++){
if(typeof data18[i2] !== "string"){
const err19 = {instancePath:instancePath+"/dtmfCapture/parentCall/" + i2,schemaPath:"#/properties/dtmfCapture/properties/parentCall/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/dtmfCapture/parentCall",schemaPath:"#/properties/dtmfCapture/properties/parentCall/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data16.childCall !== undefined){
let data20 = data16.childCall;
if(Array.isArray(data20)){
const len3 = data20.length;
for(let i3=0; i3<len3; i3++){
if(typeof data20[i3] !== "string"){
const err21 = {instancePath:instancePath+"/dtmfCapture/childCall/" + i3,schemaPath:"#/properties/dtmfCapture/properties/childCall/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/dtmfCapture/childCall",schemaPath:"#/properties/dtmfCapture/properties/childCall/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
}
if(data.dtmfHook !== undefined){
if(!(validate29(data.dtmfHook, {instancePath:instancePath+"/dtmfHook",parentData:data,parentDataProperty:"dtmfHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
if(data.anchorMedia !== undefined){
if(typeof data.anchorMedia !== "boolean"){
const err23 = {instancePath:instancePath+"/anchorMedia",schemaPath:"#/properties/anchorMedia/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.exitMediaPath !== undefined){
if(typeof data.exitMediaPath !== "boolean"){
const err24 = {instancePath:instancePath+"/exitMediaPath",schemaPath:"#/properties/exitMediaPath/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.listen !== undefined){
if(!(validate50(data.listen, {instancePath:instancePath+"/listen",parentData:data,parentDataProperty:"listen",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
}
if(data.stream !== undefined){
if(!(validate50(data.stream, {instancePath:instancePath+"/stream",parentData:data,parentDataProperty:"stream",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
}
if(data.transcribe !== undefined){
if(!(validate53(data.transcribe, {instancePath:instancePath+"/transcribe",parentData:data,parentDataProperty:"transcribe",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data.amd !== undefined){
if(!(validate32(data.amd, {instancePath:instancePath+"/amd",parentData:data,parentDataProperty:"amd",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
}
if(data.dub !== undefined){
let data29 = data.dub;
if(Array.isArray(data29)){
const len4 = data29.length;
for(let i4=0; i4<len4; i4++){
if(!(validate112(data29[i4], {instancePath:instancePath+"/dub/" + i4,parentData:data29,parentDataProperty:i4,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate112.errors : vErrors.concat(validate112.errors);
errors = vErrors.length;
}
}
}
else {
const err25 = {instancePath:instancePath+"/dub",schemaPath:"#/properties/dub/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.boostAudioSignal !== undefined){
let data31 = data.boostAudioSignal;
if((!((typeof data31 == "number") && (isFinite(data31)))) && (typeof data31 !== "string")){
const err26 = {instancePath:instancePath+"/boostAudioSignal",schemaPath:"#/properties/boostAudioSignal/type",keyword:"type",params:{type: schema91.properties.boostAudioSignal.type},message:"must be number,string"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.tag !== undefined){
let data32 = data.tag;
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
}
else {
const err27 = {instancePath:instancePath+"/tag",schemaPath:"#/properties/tag/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.forwardPAI !== undefined){
if(typeof data.forwardPAI !== "boolean"){
const err28 = {instancePath:instancePath+"/forwardPAI",schemaPath:"#/properties/forwardPAI/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.proxy !== undefined){
if(typeof data.proxy !== "string"){
const err29 = {instancePath:instancePath+"/proxy",schemaPath:"#/properties/proxy/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.srtpEncryption !== undefined){
let data35 = data.srtpEncryption;
if(typeof data35 !== "string"){
const err30 = {instancePath:instancePath+"/srtpEncryption",schemaPath:"#/properties/srtpEncryption/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(!((data35 === "sdes") || (data35 === "dtls"))){
const err31 = {instancePath:instancePath+"/srtpEncryption",schemaPath:"#/properties/srtpEncryption/enum",keyword:"enum",params:{allowedValues: schema91.properties.srtpEncryption.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.codecs !== undefined){
let data36 = data.codecs;
if(Array.isArray(data36)){
if(data36.length < 1){
const err32 = {instancePath:instancePath+"/codecs",schemaPath:"#/properties/codecs/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
const len5 = data36.length;
for(let i5=0; i5<len5; i5++){
if(typeof data36[i5] !== "string"){
const err33 = {instancePath:instancePath+"/codecs/" + i5,schemaPath:"#/properties/codecs/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath:instancePath+"/codecs",schemaPath:"#/properties/codecs/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
else {
const err35 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
validate101.errors = vErrors;
return errors === 0;
}
validate101.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema96 = {"description":"Connects the caller with a Google Dialogflow agent, which listens and answers until it ends the conversation, the\ncaller hangs up, or verbs in the answer of `eventHook` take over.\n","type":"object","required":["verb","project","credentials","lang"],"properties":{"verb":{"description":"Always `dialogflow`.","type":"string","const":"dialogflow"},"id":{"description":"Your own name for this verb, returned as `verb_id` in the payload of `actionHook`.","type":"string"},"model":{"description":"Edition of Dialogflow: `es`, the default, `cx`, or `ces`, which the open-source server treats as `es`.\n","type":"string","enum":["es","cx","ces"]},"project":{"description":"Id of the Google Cloud project.","type":"string"},"credentials":{"description":"Key of a Google service account, as an object or as JSON text.","type":["string","object"],"additionalProperties":true},"lang":{"description":"Language code of the conversation, such as `en-US`.","type":"string"},"agent":{"description":"Id of the agent (`cx`) or app (`ces`), needed for both. Not used with `es`.","type":"string"},"environment":{"description":"Environment of the agent, default the draft.","type":"string"},"region":{"description":"Google Cloud region; default us-central1 for `cx`, global for `es`.","type":"string"},"deployment":{"description":"Deployment of the app (`ces`), default the app's own.","type":"string","x-jambonz-edition":"commercial"},"sessionId":{"description":"Name of the conversation. A later `dialogflow` in the call with the same name continues it; default the call's\nsid.\n","type":"string","pattern":"^[A-Za-z0-9_-]{1,200}$","x-must-be":"up to 200 letters, digits, - and _","x-jambonz-edition":"commercial"},"welcomeEvent":{"description":"Event that starts the conversation; default none, and the agent waits for the caller to speak.","type":"string"},"welcomeEventParams":{"description":"Parameters of the welcome event, used with `es`.","type":"object","additionalProperties":true},"queryInput":{"description":"First input to the agent. Accepted, but the open-source server does not read it.","type":"object","properties":{"text":{"description":"A text, as if the caller had said it.","type":"string"},"intent":{"description":"An intent to start with.","type":"string"},"event":{"description":"An event to start with.","type":"string"},"dtmf":{"description":"Keys, as if the caller had pressed them.","type":"string"}},"additionalProperties":false},"noInputTimeout":{"description":"Seconds of silence, from the end of the agent's words, before `noInputEvent` is sent; default 20.","type":"number"},"noInputEvent":{"description":"Event to send when the caller stays silent, default actions_intent_NO_INPUT.","type":"string"},"passDtmfAsTextInput":{"description":"Send keys to the agent as text. Accepted, but the open-source server does not read it.","type":"boolean"},"bargein":{"description":"The caller's speech interrupts the agent, default false.","type":"boolean"},"thinkingMusic":{"description":"Address of a sound to play until the agent answers.","type":"string"},"tts":{"$ref":"#/components/schemas/synthesizer","description":"Voice that speaks the agent's text; default the audio that Dialogflow itself provides."},"events":{"description":"What to report to `eventHook`: intent, transcription, interim-transcription, end-utterance, dtmf, start-play,\nstop-play, no-input. Default all except interim-transcription and end-utterance. The open-source server never\nreports dtmf.\n","type":"array","items":{"description":"Name of an event.","type":"string"}},"eventHook":{"$ref":"#/components/schemas/hook","description":"Called with each event, as `event` and `data`. Verbs in the answer end the conversation and replace the rest of\nthe application, once the audio being played has ended.\n"},"toolHook":{"$ref":"#/components/schemas/hook","description":"Called for the result of a tool the agent calls (`cx`, `ces`; webhook `dialogflowToolRequest`). The answer is an\nobject with `outputParameters` or `error`.\n","x-jambonz-edition":"commercial"},"actionHook":{"$ref":"#/components/schemas/hook","description":"Called when the conversation has ended, with `dialogflow_result` completed, redirect or caller hungup. Verbs in\nthe answer replace the rest of the application, except after redirect.\n"}},"if":{"required":["model"],"properties":{"model":{"enum":["cx","ces"]}}},"then":{"required":["agent"]},"additionalProperties":false,"examples":[{"verb":"dialogflow","project":"acme-voice","lang":"en-US","credentials":{"type":"service_account","project_id":"acme-voice","client_email":"jambonz@acme-voice.iam.gserviceaccount.com","private_key":"-----BEGIN PRIVATE KEY-----\n…\n-----END PRIVATE KEY-----\n"},"welcomeEvent":"WELCOME","eventHook":"/webhooks/dialogflow-event","actionHook":"/webhooks/dialogflow-ended"},{"verb":"dialogflow","model":"cx","project":"acme-voice","region":"europe-west3","agent":"5a3f7c1e-98b2-4c55-9c1d-0f6f1f2f7a11","lang":"de-DE","credentials":"{\"type\": \"service_account\", \"project_id\": \"acme-voice\"}","noInputTimeout":8,"bargein":true}]};
const pattern15 = new RegExp("^[A-Za-z0-9_-]{1,200}$", "u");

function validate116(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate116.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.model === undefined) && (missing0 = "model")){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
if(data.model !== undefined){
let data0 = data.model;
if(!((data0 === "cx") || (data0 === "ces"))){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.agent === undefined){
const err2 = {instancePath,schemaPath:"#/then/required",keyword:"required",params:{missingProperty: "agent"},message:"must have required property '"+"agent"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs4 === errors;
valid0 = _valid0;
}
if(!valid0){
const err3 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.project === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "project"},message:"must have required property '"+"project"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.credentials === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "credentials"},message:"must have required property '"+"credentials"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.lang === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "lang"},message:"must have required property '"+"lang"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema96.properties, key0))){
const err8 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.verb !== undefined){
let data1 = data.verb;
if(typeof data1 !== "string"){
const err9 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if("dialogflow" !== data1){
const err10 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "dialogflow"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err11 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.model !== undefined){
let data3 = data.model;
if(typeof data3 !== "string"){
const err12 = {instancePath:instancePath+"/model",schemaPath:"#/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!(((data3 === "es") || (data3 === "cx")) || (data3 === "ces"))){
const err13 = {instancePath:instancePath+"/model",schemaPath:"#/properties/model/enum",keyword:"enum",params:{allowedValues: schema96.properties.model.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.project !== undefined){
if(typeof data.project !== "string"){
const err14 = {instancePath:instancePath+"/project",schemaPath:"#/properties/project/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.credentials !== undefined){
let data5 = data.credentials;
if((typeof data5 !== "string") && (!(data5 && typeof data5 == "object" && !Array.isArray(data5)))){
const err15 = {instancePath:instancePath+"/credentials",schemaPath:"#/properties/credentials/type",keyword:"type",params:{type: schema96.properties.credentials.type},message:"must be string,object"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.lang !== undefined){
if(typeof data.lang !== "string"){
const err16 = {instancePath:instancePath+"/lang",schemaPath:"#/properties/lang/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.agent !== undefined){
if(typeof data.agent !== "string"){
const err17 = {instancePath:instancePath+"/agent",schemaPath:"#/properties/agent/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.environment !== undefined){
if(typeof data.environment !== "string"){
const err18 = {instancePath:instancePath+"/environment",schemaPath:"#/properties/environment/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.region !== undefined){
if(typeof data.region !== "string"){
const err19 = {instancePath:instancePath+"/region",schemaPath:"#/properties/region/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.deployment !== undefined){
if(typeof data.deployment !== "string"){
const err20 = {instancePath:instancePath+"/deployment",schemaPath:"#/properties/deployment/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.sessionId !== undefined){
let data11 = data.sessionId;
if(typeof data11 === "string"){
if(!pattern15.test(data11)){
const err21 = {instancePath:instancePath+"/sessionId",schemaPath:"#/properties/sessionId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,200}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,200}$"+"\""};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/sessionId",schemaPath:"#/properties/sessionId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.welcomeEvent !== undefined){
if(typeof data.welcomeEvent !== "string"){
const err23 = {instancePath:instancePath+"/welcomeEvent",schemaPath:"#/properties/welcomeEvent/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.welcomeEventParams !== undefined){
let data13 = data.welcomeEventParams;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
}
else {
const err24 = {instancePath:instancePath+"/welcomeEventParams",schemaPath:"#/properties/welcomeEventParams/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.queryInput !== undefined){
let data14 = data.queryInput;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
for(const key1 in data14){
if(!((((key1 === "text") || (key1 === "intent")) || (key1 === "event")) || (key1 === "dtmf"))){
const err25 = {instancePath:instancePath+"/queryInput",schemaPath:"#/properties/queryInput/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data14.text !== undefined){
if(typeof data14.text !== "string"){
const err26 = {instancePath:instancePath+"/queryInput/text",schemaPath:"#/properties/queryInput/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data14.intent !== undefined){
if(typeof data14.intent !== "string"){
const err27 = {instancePath:instancePath+"/queryInput/intent",schemaPath:"#/properties/queryInput/properties/intent/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data14.event !== undefined){
if(typeof data14.event !== "string"){
const err28 = {instancePath:instancePath+"/queryInput/event",schemaPath:"#/properties/queryInput/properties/event/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data14.dtmf !== undefined){
if(typeof data14.dtmf !== "string"){
const err29 = {instancePath:instancePath+"/queryInput/dtmf",schemaPath:"#/properties/queryInput/properties/dtmf/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath:instancePath+"/queryInput",schemaPath:"#/properties/queryInput/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.noInputTimeout !== undefined){
let data19 = data.noInputTimeout;
if(!((typeof data19 == "number") && (isFinite(data19)))){
const err31 = {instancePath:instancePath+"/noInputTimeout",schemaPath:"#/properties/noInputTimeout/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.noInputEvent !== undefined){
if(typeof data.noInputEvent !== "string"){
const err32 = {instancePath:instancePath+"/noInputEvent",schemaPath:"#/properties/noInputEvent/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.passDtmfAsTextInput !== undefined){
if(typeof data.passDtmfAsTextInput !== "boolean"){
const err33 = {instancePath:instancePath+"/passDtmfAsTextInput",schemaPath:"#/properties/passDtmfAsTextInput/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.bargein !== undefined){
if(typeof data.bargein !== "boolean"){
const err34 = {instancePath:instancePath+"/bargein",schemaPath:"#/properties/bargein/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.thinkingMusic !== undefined){
if(typeof data.thinkingMusic !== "string"){
const err35 = {instancePath:instancePath+"/thinkingMusic",schemaPath:"#/properties/thinkingMusic/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.tts !== undefined){
let data24 = data.tts;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.vendor === undefined){
const err36 = {instancePath:instancePath+"/tts",schemaPath:"#/components/schemas/synthesizer/required",keyword:"required",params:{missingProperty: "vendor"},message:"must have required property '"+"vendor"+"'"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
for(const key2 in data24){
if(!(func1.call(schema38.properties, key2))){
const err37 = {instancePath:instancePath+"/tts",schemaPath:"#/components/schemas/synthesizer/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data24.vendor !== undefined){
if(typeof data24.vendor !== "string"){
const err38 = {instancePath:instancePath+"/tts/vendor",schemaPath:"#/components/schemas/synthesizer/properties/vendor/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data24.label !== undefined){
if(typeof data24.label !== "string"){
const err39 = {instancePath:instancePath+"/tts/label",schemaPath:"#/components/schemas/synthesizer/properties/label/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data24.language !== undefined){
if(typeof data24.language !== "string"){
const err40 = {instancePath:instancePath+"/tts/language",schemaPath:"#/components/schemas/synthesizer/properties/language/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data24.voice !== undefined){
let data28 = data24.voice;
if((typeof data28 !== "string") && (!(data28 && typeof data28 == "object" && !Array.isArray(data28)))){
const err41 = {instancePath:instancePath+"/tts/voice",schemaPath:"#/components/schemas/synthesizer/properties/voice/type",keyword:"type",params:{type: schema38.properties.voice.type},message:"must be string,object"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data24.fallbackVendor !== undefined){
if(typeof data24.fallbackVendor !== "string"){
const err42 = {instancePath:instancePath+"/tts/fallbackVendor",schemaPath:"#/components/schemas/synthesizer/properties/fallbackVendor/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data24.fallbackLabel !== undefined){
if(typeof data24.fallbackLabel !== "string"){
const err43 = {instancePath:instancePath+"/tts/fallbackLabel",schemaPath:"#/components/schemas/synthesizer/properties/fallbackLabel/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data24.fallbackLanguage !== undefined){
if(typeof data24.fallbackLanguage !== "string"){
const err44 = {instancePath:instancePath+"/tts/fallbackLanguage",schemaPath:"#/components/schemas/synthesizer/properties/fallbackLanguage/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data24.fallbackVoice !== undefined){
let data32 = data24.fallbackVoice;
if((typeof data32 !== "string") && (!(data32 && typeof data32 == "object" && !Array.isArray(data32)))){
const err45 = {instancePath:instancePath+"/tts/fallbackVoice",schemaPath:"#/components/schemas/synthesizer/properties/fallbackVoice/type",keyword:"type",params:{type: schema38.properties.fallbackVoice.type},message:"must be string,object"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data24.engine !== undefined){
let data33 = data24.engine;
if(typeof data33 !== "string"){
const err46 = {instancePath:instancePath+"/tts/engine",schemaPath:"#/components/schemas/synthesizer/properties/engine/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(!((((data33 === "standard") || (data33 === "neural")) || (data33 === "generative")) || (data33 === "long-form"))){
const err47 = {instancePath:instancePath+"/tts/engine",schemaPath:"#/components/schemas/synthesizer/properties/engine/enum",keyword:"enum",params:{allowedValues: schema38.properties.engine.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data24.gender !== undefined){
let data34 = data24.gender;
if(typeof data34 !== "string"){
const err48 = {instancePath:instancePath+"/tts/gender",schemaPath:"#/components/schemas/synthesizer/properties/gender/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if(!(((data34 === "MALE") || (data34 === "FEMALE")) || (data34 === "NEUTRAL"))){
const err49 = {instancePath:instancePath+"/tts/gender",schemaPath:"#/components/schemas/synthesizer/properties/gender/enum",keyword:"enum",params:{allowedValues: schema38.properties.gender.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data24.options !== undefined){
let data35 = data24.options;
if(data35 && typeof data35 == "object" && !Array.isArray(data35)){
}
else {
const err50 = {instancePath:instancePath+"/tts/options",schemaPath:"#/components/schemas/synthesizer/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
else {
const err51 = {instancePath:instancePath+"/tts",schemaPath:"#/components/schemas/synthesizer/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data.events !== undefined){
let data36 = data.events;
if(Array.isArray(data36)){
const len0 = data36.length;
for(let i0=0; i0<len0; i0++){
if(typeof data36[i0] !== "string"){
const err52 = {instancePath:instancePath+"/events/" + i0,schemaPath:"#/properties/events/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
}
else {
const err53 = {instancePath:instancePath+"/events",schemaPath:"#/properties/events/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data.eventHook !== undefined){
if(!(validate29(data.eventHook, {instancePath:instancePath+"/eventHook",parentData:data,parentDataProperty:"eventHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
if(data.toolHook !== undefined){
if(!(validate29(data.toolHook, {instancePath:instancePath+"/toolHook",parentData:data,parentDataProperty:"toolHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
if(data.actionHook !== undefined){
if(!(validate29(data.actionHook, {instancePath:instancePath+"/actionHook",parentData:data,parentDataProperty:"actionHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
}
else {
const err54 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
validate116.errors = vErrors;
return errors === 0;
}
validate116.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema98 = {"description":"Changes a track of extra sound that is mixed into what the caller hears, such as background music, and continues at\nonce. For the other side of a `dial`, use the `dub` of the `dial`.\n","type":"object","allOf":[{"$ref":"#/components/schemas/dub-base"}],"required":["verb"],"properties":{"verb":{"description":"Always `dub`.","type":"string","const":"dub"},"id":{"description":"Your own name for this verb. No webhook carries it.","type":"string"}},"unevaluatedProperties":false,"examples":[{"verb":"dub","action":"addTrack","track":"music","play":"https://cdn.example.com/sounds/background.mp3","loop":true,"gain":-15},{"verb":"dub","action":"sayOnTrack","track":"coach","say":"Ask for the order number."}]};

function validate120(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate120.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate113(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate113.errors : vErrors.concat(validate113.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.verb !== undefined){
let data0 = data.verb;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if("dub" !== data0){
const err2 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "dub"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err3 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
for(const key0 in data){
if((((((((key0 !== "verb") && (key0 !== "id")) && (key0 !== "action")) && (key0 !== "track")) && (key0 !== "play")) && (key0 !== "say")) && (key0 !== "loop")) && (key0 !== "gain")){
const err4 = {instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key0},message:"must NOT have unevaluated properties"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate120.errors = vErrors;
return errors === 0;
}
validate120.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema99 = {"description":"Connects the caller with an agent that is set up at ElevenLabs. The same as `llm` with the vendor elevenlabs. It needs\nno `model`, because the agent decides.\n","type":"object","allOf":[{"$ref":"#/components/schemas/llm-base"},{"$ref":"#/components/schemas/elevenlabs-needs"}],"required":["verb","llmOptions"],"properties":{"verb":{"description":"Always `elevenlabs_s2s`.","type":"string","const":"elevenlabs_s2s"},"vendor":{"description":"Always `elevenlabs`; may be left out.","const":"elevenlabs"}},"unevaluatedProperties":false,"examples":[{"verb":"elevenlabs_s2s","auth":{"agent_id":"agent_01jexample","api_key":"xi-example"},"llmOptions":{"conversation_initiation_client_data":{"dynamic_variables":{"customer":"Jane"}}},"events":["all"],"eventHook":"/webhooks/llm-event","actionHook":"/webhooks/llm-ended"}]};
const schema100 = {"description":"Required for a session with an ElevenLabs agent. Without it jambonz refuses the whole reply.","required":["auth"],"properties":{"auth":{"description":"The agent and the credentials to use it.","required":["agent_id"],"properties":{"agent_id":{"description":"Id of the agent.","type":"string","minLength":1},"api_key":{"description":"API key, for agents that are not public.","type":"string"}}},"llmOptions":{"description":"May be empty. `input_sample_rate` and `output_sample_rate` are in Hz, default 16000.\n","properties":{"conversation_initiation_client_data":{"description":"Data sent to the agent at the start.","type":"object","additionalProperties":true}}}}};

function validate122(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate122.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate91(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.auth === undefined){
const err0 = {instancePath,schemaPath:"#/components/schemas/elevenlabs-needs/required",keyword:"required",params:{missingProperty: "auth"},message:"must have required property '"+"auth"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.auth !== undefined){
let data0 = data.auth;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.agent_id === undefined){
const err1 = {instancePath:instancePath+"/auth",schemaPath:"#/components/schemas/elevenlabs-needs/properties/auth/required",keyword:"required",params:{missingProperty: "agent_id"},message:"must have required property '"+"agent_id"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data0.agent_id !== undefined){
let data1 = data0.agent_id;
if(typeof data1 === "string"){
if(func7(data1) < 1){
const err2 = {instancePath:instancePath+"/auth/agent_id",schemaPath:"#/components/schemas/elevenlabs-needs/properties/auth/properties/agent_id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/auth/agent_id",schemaPath:"#/components/schemas/elevenlabs-needs/properties/auth/properties/agent_id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0.api_key !== undefined){
if(typeof data0.api_key !== "string"){
const err4 = {instancePath:instancePath+"/auth/api_key",schemaPath:"#/components/schemas/elevenlabs-needs/properties/auth/properties/api_key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
}
if(data.llmOptions !== undefined){
let data3 = data.llmOptions;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.conversation_initiation_client_data !== undefined){
let data4 = data3.conversation_initiation_client_data;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
}
else {
const err5 = {instancePath:instancePath+"/llmOptions/conversation_initiation_client_data",schemaPath:"#/components/schemas/elevenlabs-needs/properties/llmOptions/properties/conversation_initiation_client_data/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.llmOptions === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "llmOptions"},message:"must have required property '"+"llmOptions"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.verb !== undefined){
let data5 = data.verb;
if(typeof data5 !== "string"){
const err8 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if("elevenlabs_s2s" !== data5){
const err9 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "elevenlabs_s2s"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.vendor !== undefined){
if("elevenlabs" !== data.vendor){
const err10 = {instancePath:instancePath+"/vendor",schemaPath:"#/properties/vendor/const",keyword:"const",params:{allowedValue: "elevenlabs"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
for(const key0 in data){
if(((((((((((((((((key0 !== "verb") && (key0 !== "vendor")) && (key0 !== "auth")) && (key0 !== "llmOptions")) && (key0 !== "id")) && (key0 !== "model")) && (key0 !== "connectOptions")) && (key0 !== "mcpServers")) && (key0 !== "events")) && (key0 !== "eventHook")) && (key0 !== "toolHook")) && (key0 !== "actionHook")) && (key0 !== "handoff")) && (key0 !== "hangup")) && (key0 !== "responseTimeoutMs")) && (key0 !== "cancelOnResponseTimeout")) && (key0 !== "cancelOnBargeIn")){
const err11 = {instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key0},message:"must NOT have unevaluated properties"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
validate122.errors = vErrors;
return errors === 0;
}
validate122.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema101 = {"description":"Puts the caller into a queue until another call takes the caller out (`dequeue`), which connects the two, or until the\ncaller hangs up or a `leave` is run. Queues need no setup; they belong to the account.\n","type":"object","required":["verb","name"],"properties":{"verb":{"description":"Always `enqueue`.","type":"string","const":"enqueue"},"id":{"description":"Your own name for this verb, returned as `verb_id` in the payload of `actionHook`.","type":"string"},"name":{"description":"Name of the queue.","type":"string"},"priority":{"description":"Place in the queue, from 0 (served first) to 999, the default. A negative number counts as 999.","type":"integer"},"waitHook":{"$ref":"#/components/schemas/hook","description":"Called for what the caller hears, and again whenever that has ended, as long as the caller waits. The answer is an\narray of `say`, `play`, `pause`, `tag` and `leave`. After an empty array, an error or any other verb it is not\ncalled again, and the caller waits in silence.\n"},"actionHook":{"$ref":"#/components/schemas/hook","description":"Called when the caller has left the queue, with `queue_result` bridged, hangup, leave or error and `queue_time` in\nseconds. Verbs in the answer replace the rest of the application.\n"}},"additionalProperties":false,"examples":[{"verb":"enqueue","name":"support","priority":5,"waitHook":"/webhooks/wait","actionHook":"/webhooks/queue-left"}]};

function validate124(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate124.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.name === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "verb") || (key0 === "id")) || (key0 === "name")) || (key0 === "priority")) || (key0 === "waitHook")) || (key0 === "actionHook"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.verb !== undefined){
let data0 = data.verb;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if("enqueue" !== data0){
const err4 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "enqueue"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err5 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.name !== undefined){
if(typeof data.name !== "string"){
const err6 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.priority !== undefined){
let data3 = data.priority;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err7 = {instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.waitHook !== undefined){
if(!(validate29(data.waitHook, {instancePath:instancePath+"/waitHook",parentData:data,parentDataProperty:"waitHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
if(data.actionHook !== undefined){
if(!(validate29(data.actionHook, {instancePath:instancePath+"/actionHook",parentData:data,parentDataProperty:"actionHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate124.errors = vErrors;
return errors === 0;
}
validate124.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema102 = {"description":"Collects keys, speech or both, usually after a prompt, and sends the result to `actionHook`. The verbs in the answer\nreplace the rest of the application; with an empty answer, or no `actionHook`, the next verb follows. So the verbs\nafter a gather are for a silent caller and for an empty answer.\n\nDigits end it when `numDigits` or `maxDigits` are reached, on `finishOnKey`, or after `interDigitTimeout`. Speech ends\nit with the recogniser's first final transcript, unless `recognizer.asrTimeout` asks for more.\n","type":"object","required":["verb"],"properties":{"verb":{"description":"Always `gather`.","type":"string","const":"gather"},"id":{"description":"Your own name for this verb, returned as `verb_id` in the payloads of `actionHook` and `partialResultHook`.\n","type":"string"},"input":{"description":"What to collect, default digits only.","type":"array","minItems":1,"items":{"description":"Keys or spoken words.","type":"string","enum":["digits","speech"]}},"actionHook":{"$ref":"#/components/schemas/hook","description":"Called with the result: its `reason` is dtmfDetected, speechDetected, timeout, stt-low-confidence or error.\n"},"say":{"$ref":"#/components/schemas/say-options","description":"Prompt to speak first. It goes before `play` when both are given."},"play":{"$ref":"#/components/schemas/play-options","description":"Prompt to play first."},"timeout":{"description":"Seconds to wait for input, counted from the end of the prompt and again from each piece of speech; default 15, 0\nwaits without limit.\n","type":"number"},"numDigits":{"description":"Number of digits to collect.","type":"integer"},"minDigits":{"description":"Minimum number of digits that count as input when `timeout` or `interDigitTimeout` ends it. Set it together with\neither of them: without it, digits that are cut short by the timeout are lost, and `interDigitTimeout` does\nnothing.\n","type":"integer"},"maxDigits":{"description":"Maximum number of digits to collect.","type":"integer"},"finishOnKey":{"description":"Key that ends the input and is not part of it; default none.","type":"string"},"interDigitTimeout":{"description":"Seconds after a digit at which the input is complete, once `minDigits` are reached (without which it does\nnothing); default none.\n","type":"number"},"speechTimeout":{"description":"Seconds of silence that end speech. Accepted, but the open-source server does not read it: see\n`recognizer.asrTimeout` and the vendor's options.\n","type":"number"},"listenDuringPrompt":{"description":"Take input while the prompt still plays, default true. With false, keys and speech count from its end only.\n","type":"boolean"},"dtmfBargein":{"description":"A key interrupts the prompt. Default true when digits are collected.","type":"boolean"},"bargein":{"description":"Speech interrupts the prompt, default false.","type":"boolean"},"minBargeinWordCount":{"description":"Words that must be recognised before speech interrupts, default 1; 0 interrupts at the first sound of a voice.\n","type":"integer"},"partialResultHook":{"$ref":"#/components/schemas/hook","description":"Called with each interim transcript while someone speaks. The answer is ignored."},"recognizer":{"$ref":"#/components/schemas/recognizer","description":"Speech recognition to use, default the session's."},"fillerNoise":{"$ref":"#/components/schemas/filler-noise","description":"Sound to play until `actionHook` has answered, default the session's."},"actionHookDelayAction":{"$ref":"#/components/schemas/action-hook-delay-action","description":"What to do when `actionHook` takes long to answer, default the session's."}},"additionalProperties":false,"examples":[{"verb":"gather","input":["digits","speech"],"numDigits":1,"timeout":8,"bargein":true,"actionHook":"/webhooks/menu","recognizer":{"vendor":"deepgram","language":"en-US","hints":["sales","support"]},"say":{"text":"For sales, press 1 or say sales. For support, press 2 or say support."}},{"verb":"gather","input":["digits"],"minDigits":4,"maxDigits":10,"interDigitTimeout":3,"finishOnKey":"#","actionHook":"/webhooks/account","play":{"url":"https://cdn.example.com/prompts/account-number.wav"}}]};
const schema103 = {"description":"A spoken prompt inside another verb: the properties of `say`, without `verb`, which jambonz refuses here.\n","type":"object","allOf":[{"$ref":"#/components/schemas/say-base"}],"properties":{"verb":false,"id":{"description":"Your own name for the prompt. No webhook carries it.","type":"string"}},"unevaluatedProperties":false,"examples":[{"text":"For sales, press 1. For support, press 2."}]};

function validate129(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate129.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate83(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate83.errors : vErrors.concat(validate83.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb !== undefined){
const err0 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err1 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
for(const key0 in data){
if((((((((((key0 !== "verb") && (key0 !== "id")) && (key0 !== "text")) && (key0 !== "instructions")) && (key0 !== "stream")) && (key0 !== "loop")) && (key0 !== "synthesizer")) && (key0 !== "earlyMedia")) && (key0 !== "disableTtsCache")) && (key0 !== "closeStreamOnEmpty")){
const err2 = {instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key0},message:"must NOT have unevaluated properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate129.errors = vErrors;
return errors === 0;
}
validate129.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema104 = {"description":"A recorded prompt inside another verb: the properties of `play`, without `verb`, which jambonz refuses here.\n","type":"object","allOf":[{"$ref":"#/components/schemas/play-base"}],"properties":{"verb":false,"id":{"description":"Your own name for the prompt, returned as `verb_id` in the payload of its action hook.","type":"string"}},"unevaluatedProperties":false,"examples":[{"url":"https://cdn.example.com/prompts/menu.wav"}]};

function validate132(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate132.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate79(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb !== undefined){
const err0 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err1 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
for(const key0 in data){
if((((((((key0 !== "verb") && (key0 !== "id")) && (key0 !== "url")) && (key0 !== "loop")) && (key0 !== "earlyMedia")) && (key0 !== "seekOffset")) && (key0 !== "timeoutSecs")) && (key0 !== "actionHook")){
const err2 = {instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key0},message:"must NOT have unevaluated properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate132.errors = vErrors;
return errors === 0;
}
validate132.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate127(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate127.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema102.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.verb !== undefined){
let data0 = data.verb;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if("gather" !== data0){
const err3 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "gather"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err4 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.input !== undefined){
let data2 = data.input;
if(Array.isArray(data2)){
if(data2.length < 1){
const err5 = {instancePath:instancePath+"/input",schemaPath:"#/properties/input/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(typeof data3 !== "string"){
const err6 = {instancePath:instancePath+"/input/" + i0,schemaPath:"#/properties/input/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!((data3 === "digits") || (data3 === "speech"))){
const err7 = {instancePath:instancePath+"/input/" + i0,schemaPath:"#/properties/input/items/enum",keyword:"enum",params:{allowedValues: schema102.properties.input.items.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/input",schemaPath:"#/properties/input/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.actionHook !== undefined){
if(!(validate29(data.actionHook, {instancePath:instancePath+"/actionHook",parentData:data,parentDataProperty:"actionHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
if(data.say !== undefined){
if(!(validate129(data.say, {instancePath:instancePath+"/say",parentData:data,parentDataProperty:"say",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate129.errors : vErrors.concat(validate129.errors);
errors = vErrors.length;
}
}
if(data.play !== undefined){
if(!(validate132(data.play, {instancePath:instancePath+"/play",parentData:data,parentDataProperty:"play",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate132.errors : vErrors.concat(validate132.errors);
errors = vErrors.length;
}
}
if(data.timeout !== undefined){
let data7 = data.timeout;
if(!((typeof data7 == "number") && (isFinite(data7)))){
const err9 = {instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.numDigits !== undefined){
let data8 = data.numDigits;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err10 = {instancePath:instancePath+"/numDigits",schemaPath:"#/properties/numDigits/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.minDigits !== undefined){
let data9 = data.minDigits;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err11 = {instancePath:instancePath+"/minDigits",schemaPath:"#/properties/minDigits/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.maxDigits !== undefined){
let data10 = data.maxDigits;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
const err12 = {instancePath:instancePath+"/maxDigits",schemaPath:"#/properties/maxDigits/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.finishOnKey !== undefined){
if(typeof data.finishOnKey !== "string"){
const err13 = {instancePath:instancePath+"/finishOnKey",schemaPath:"#/properties/finishOnKey/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.interDigitTimeout !== undefined){
let data12 = data.interDigitTimeout;
if(!((typeof data12 == "number") && (isFinite(data12)))){
const err14 = {instancePath:instancePath+"/interDigitTimeout",schemaPath:"#/properties/interDigitTimeout/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.speechTimeout !== undefined){
let data13 = data.speechTimeout;
if(!((typeof data13 == "number") && (isFinite(data13)))){
const err15 = {instancePath:instancePath+"/speechTimeout",schemaPath:"#/properties/speechTimeout/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.listenDuringPrompt !== undefined){
if(typeof data.listenDuringPrompt !== "boolean"){
const err16 = {instancePath:instancePath+"/listenDuringPrompt",schemaPath:"#/properties/listenDuringPrompt/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.dtmfBargein !== undefined){
if(typeof data.dtmfBargein !== "boolean"){
const err17 = {instancePath:instancePath+"/dtmfBargein",schemaPath:"#/properties/dtmfBargein/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.bargein !== undefined){
if(typeof data.bargein !== "boolean"){
const err18 = {instancePath:instancePath+"/bargein",schemaPath:"#/properties/bargein/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.minBargeinWordCount !== undefined){
let data17 = data.minBargeinWordCount;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
const err19 = {instancePath:instancePath+"/minBargeinWordCount",schemaPath:"#/properties/minBargeinWordCount/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.partialResultHook !== undefined){
if(!(validate29(data.partialResultHook, {instancePath:instancePath+"/partialResultHook",parentData:data,parentDataProperty:"partialResultHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
if(data.recognizer !== undefined){
if(!(validate24(data.recognizer, {instancePath:instancePath+"/recognizer",parentData:data,parentDataProperty:"recognizer",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.fillerNoise !== undefined){
let data20 = data.fillerNoise;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if(data20.enable === undefined){
const err20 = {instancePath:instancePath+"/fillerNoise",schemaPath:"#/components/schemas/filler-noise/required",keyword:"required",params:{missingProperty: "enable"},message:"must have required property '"+"enable"+"'"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
for(const key1 in data20){
if(!(((key1 === "enable") || (key1 === "url")) || (key1 === "startDelaySecs"))){
const err21 = {instancePath:instancePath+"/fillerNoise",schemaPath:"#/components/schemas/filler-noise/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data20.enable !== undefined){
if(typeof data20.enable !== "boolean"){
const err22 = {instancePath:instancePath+"/fillerNoise/enable",schemaPath:"#/components/schemas/filler-noise/properties/enable/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data20.url !== undefined){
if(typeof data20.url !== "string"){
const err23 = {instancePath:instancePath+"/fillerNoise/url",schemaPath:"#/components/schemas/filler-noise/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data20.startDelaySecs !== undefined){
let data23 = data20.startDelaySecs;
if(!((typeof data23 == "number") && (isFinite(data23)))){
const err24 = {instancePath:instancePath+"/fillerNoise/startDelaySecs",schemaPath:"#/components/schemas/filler-noise/properties/startDelaySecs/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/fillerNoise",schemaPath:"#/components/schemas/filler-noise/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.actionHookDelayAction !== undefined){
if(!(validate77(data.actionHookDelayAction, {instancePath:instancePath+"/actionHookDelayAction",parentData:data,parentDataProperty:"actionHookDelayAction",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
errors = vErrors.length;
}
}
}
else {
const err26 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
validate127.errors = vErrors;
return errors === 0;
}
validate127.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema106 = {"description":"Connects the caller with a model of Google's Gemini Live API, which listens and speaks by itself. The same as `llm`\nwith the vendor google.\n","type":"object","allOf":[{"$ref":"#/components/schemas/llm-base"},{"$ref":"#/components/schemas/google-needs"}],"required":["verb","llmOptions"],"properties":{"verb":{"description":"Always `google_s2s`.","type":"string","const":"google_s2s"},"vendor":{"description":"Always `google`; may be left out.","const":"google"}},"unevaluatedProperties":false,"examples":[{"verb":"google_s2s","model":"models/gemini-2.0-flash-live-001","auth":{"apiKey":"google-key"},"llmOptions":{"setup":{"systemInstruction":{"parts":[{"text":"You are a friendly receptionist."}]}},"greeting":"Greet the caller."},"toolHook":"/webhooks/tool","actionHook":"/webhooks/llm-ended"}]};
const schema107 = {"description":"Required for a session of Google's Gemini Live API. Without it the open-source server refuses the whole reply.","x-jambonz-edition":"open-source","allOf":[{"$ref":"#/components/schemas/api-key-needs"}],"properties":{"llmOptions":{"description":"`setup` sets up the session (systemInstruction, tools, generationConfig), `greeting` is the first text sent to the\nmodel, `sessionResumption` resumes an earlier session.\n","required":["setup"],"properties":{"setup":{"description":"The setup message of the session. Its model and response modality are filled in.","type":"object","additionalProperties":true}}}}};

function validate140(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate140.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.auth === undefined){
const err0 = {instancePath,schemaPath:"#/components/schemas/api-key-needs/required",keyword:"required",params:{missingProperty: "auth"},message:"must have required property '"+"auth"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.auth !== undefined){
let data0 = data.auth;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.apiKey === undefined){
const err1 = {instancePath:instancePath+"/auth",schemaPath:"#/components/schemas/api-key-needs/properties/auth/required",keyword:"required",params:{missingProperty: "apiKey"},message:"must have required property '"+"apiKey"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data0.apiKey !== undefined){
let data1 = data0.apiKey;
if(typeof data1 === "string"){
if(func7(data1) < 1){
const err2 = {instancePath:instancePath+"/auth/apiKey",schemaPath:"#/components/schemas/api-key-needs/properties/auth/properties/apiKey/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/auth/apiKey",schemaPath:"#/components/schemas/api-key-needs/properties/auth/properties/apiKey/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.llmOptions !== undefined){
let data2 = data.llmOptions;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.setup === undefined){
const err4 = {instancePath:instancePath+"/llmOptions",schemaPath:"#/properties/llmOptions/required",keyword:"required",params:{missingProperty: "setup"},message:"must have required property '"+"setup"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data2.setup !== undefined){
let data3 = data2.setup;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
}
else {
const err5 = {instancePath:instancePath+"/llmOptions/setup",schemaPath:"#/properties/llmOptions/properties/setup/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
}
}
validate140.errors = vErrors;
return errors === 0;
}
validate140.evaluated = {"props":{"llmOptions":true,"auth":true},"dynamicProps":false,"dynamicItems":false};


function validate138(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate138.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate91(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors);
errors = vErrors.length;
}
if(!(validate140(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate140.errors : vErrors.concat(validate140.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.llmOptions === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "llmOptions"},message:"must have required property '"+"llmOptions"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.verb !== undefined){
let data0 = data.verb;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if("google_s2s" !== data0){
const err3 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "google_s2s"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.vendor !== undefined){
if("google" !== data.vendor){
const err4 = {instancePath:instancePath+"/vendor",schemaPath:"#/properties/vendor/const",keyword:"const",params:{allowedValue: "google"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
for(const key0 in data){
if(((((((((((((((((key0 !== "verb") && (key0 !== "vendor")) && (key0 !== "llmOptions")) && (key0 !== "auth")) && (key0 !== "id")) && (key0 !== "model")) && (key0 !== "connectOptions")) && (key0 !== "mcpServers")) && (key0 !== "events")) && (key0 !== "eventHook")) && (key0 !== "toolHook")) && (key0 !== "actionHook")) && (key0 !== "handoff")) && (key0 !== "hangup")) && (key0 !== "responseTimeoutMs")) && (key0 !== "cancelOnResponseTimeout")) && (key0 !== "cancelOnBargeIn")){
const err5 = {instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key0},message:"must NOT have unevaluated properties"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate138.errors = vErrors;
return errors === 0;
}
validate138.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema109 = {"description":"Connects the caller with a model of OpenAI's GPT Live API, which listens and speaks by itself. The same as `llm` with\nthe vendor gptlive.\n","type":"object","x-jambonz-edition":"commercial","allOf":[{"$ref":"#/components/schemas/llm-base"},{"$ref":"#/components/schemas/gptlive-needs"}],"required":["verb","llmOptions"],"properties":{"verb":{"description":"Always `gptlive_s2s`.","type":"string","const":"gptlive_s2s"},"vendor":{"description":"Always `gptlive`; may be left out.","const":"gptlive"}},"unevaluatedProperties":false,"examples":[{"verb":"gptlive_s2s","model":"gpt-live-1-boulder-alpha","auth":{"apiKey":"sk-proj-example"},"llmOptions":{"session_update":{"instructions":"You are a friendly receptionist.","delegation":{"type":"client"}}},"eventHook":"/webhooks/llm-event","actionHook":"/webhooks/llm-ended"},{"verb":"gptlive_s2s","model":"gpt-live-1-boulder-alpha","auth":{"apiKey":"sk-proj-example"},"llmOptions":{"session_update":{"instructions":"You are a friendly receptionist.","delegation":{"type":"responses","responses":{"model":"gpt-5.5","tools":[{"type":"function","name":"opening_hours","parameters":{"type":"object","properties":{}}}]}}}},"toolHook":"/webhooks/tool","hangup":{"reason":"done"}}]};
const schema110 = {"description":"Required for a session of OpenAI's GPT Live API.","required":["auth"],"properties":{"auth":{"description":"Credentials for OpenAI.","required":["apiKey"],"properties":{"apiKey":{"description":"The API key.","type":"string","minLength":1}}},"llmOptions":{"description":"`session_update` sets up the session; the model begins by itself.","required":["session_update"],"properties":{"session_update":{"description":"The first session.update of the session. Set the model in the verb's `model`, not here.","type":"object","properties":{"model":false,"delegation":{"description":"Where tasks go that the model cannot do: `client` is your application, `responses` a second model, which\nmay call tools. `handoff`, `hangup` and `mcpServers` need `responses`.\n","type":"object","properties":{"type":{"description":"`client` or `responses`, which needs `responses` beside it.","type":"string","enum":["client","responses"]},"responses":{"description":"The second model, with its `instructions`.","type":"object","required":["model"],"properties":{"tools":{"description":"The functions that it may call.","type":"array","items":{"description":"One function, in the form of OpenAI's Responses API.","type":"object","additionalProperties":true}},"model":{"description":"Name of the second model.","type":"string"}},"additionalProperties":true},"tools":false},"if":{"required":["type"],"properties":{"type":{"const":"responses"}}},"then":{"required":["responses"]},"additionalProperties":true}},"additionalProperties":true}}}},"if":{"properties":{"handoff":false,"hangup":false,"mcpServers":false}},"else":{"properties":{"llmOptions":{"properties":{"session_update":{"required":["delegation"],"properties":{"delegation":{"required":["type"],"if":{"required":["type"],"properties":{"type":{"const":"client"}}},"then":{"properties":{"type":{"const":"responses"}}}}}}}}}}};

function validate142(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate142.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate91(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors);
errors = vErrors.length;
}
const _errs4 = errors;
let valid2 = true;
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.handoff !== undefined){
var valid3 = false;
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
var valid3 = true;
}
if(valid3){
if(data.hangup !== undefined){
var valid3 = false;
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
else {
var valid3 = true;
}
if(valid3){
if(data.mcpServers !== undefined){
var valid3 = false;
const err2 = {};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
else {
var valid3 = true;
}
}
}
}
var _valid0 = _errs5 === errors;
errors = _errs4;
if(vErrors !== null){
if(_errs4){
vErrors.length = _errs4;
}
else {
vErrors = null;
}
}
if(!_valid0){
const _errs6 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.llmOptions !== undefined){
let data3 = data.llmOptions;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.session_update !== undefined){
let data4 = data3.session_update;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.delegation === undefined){
const err3 = {instancePath:instancePath+"/llmOptions/session_update",schemaPath:"#/components/schemas/gptlive-needs/else/properties/llmOptions/properties/session_update/required",keyword:"required",params:{missingProperty: "delegation"},message:"must have required property '"+"delegation"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data4.delegation !== undefined){
let data5 = data4.delegation;
const _errs10 = errors;
let valid7 = true;
const _errs11 = errors;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
let missing0;
if((data5.type === undefined) && (missing0 = "type")){
const err4 = {};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
else {
if(data5.type !== undefined){
if("client" !== data5.type){
const err5 = {};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
}
var _valid1 = _errs11 === errors;
errors = _errs10;
if(vErrors !== null){
if(_errs10){
vErrors.length = _errs10;
}
else {
vErrors = null;
}
}
if(_valid1){
const _errs13 = errors;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.type !== undefined){
if("responses" !== data5.type){
const err6 = {instancePath:instancePath+"/llmOptions/session_update/delegation/type",schemaPath:"#/components/schemas/gptlive-needs/else/properties/llmOptions/properties/session_update/properties/delegation/then/properties/type/const",keyword:"const",params:{allowedValue: "responses"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
var _valid1 = _errs13 === errors;
valid7 = _valid1;
if(valid7){
var props0 = {};
props0.type = true;
}
}
if(!valid7){
const err7 = {instancePath:instancePath+"/llmOptions/session_update/delegation",schemaPath:"#/components/schemas/gptlive-needs/else/properties/llmOptions/properties/session_update/properties/delegation/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.type === undefined){
const err8 = {instancePath:instancePath+"/llmOptions/session_update/delegation",schemaPath:"#/components/schemas/gptlive-needs/else/properties/llmOptions/properties/session_update/properties/delegation/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
}
}
}
}
}
var _valid0 = _errs6 === errors;
valid2 = _valid0;
if(valid2){
var props1 = {};
props1.llmOptions = true;
props1.handoff = true;
props1.hangup = true;
props1.mcpServers = true;
}
}
if(!valid2){
const err9 = {instancePath,schemaPath:"#/components/schemas/gptlive-needs/if",keyword:"if",params:{failingKeyword: "else"},message:"must match \"else\" schema"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.auth === undefined){
const err10 = {instancePath,schemaPath:"#/components/schemas/gptlive-needs/required",keyword:"required",params:{missingProperty: "auth"},message:"must have required property '"+"auth"+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(props1 !== true){
props1 = props1 || {};
props1.auth = true;
props1.llmOptions = true;
}
if(data.auth !== undefined){
let data8 = data.auth;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.apiKey === undefined){
const err11 = {instancePath:instancePath+"/auth",schemaPath:"#/components/schemas/gptlive-needs/properties/auth/required",keyword:"required",params:{missingProperty: "apiKey"},message:"must have required property '"+"apiKey"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data8.apiKey !== undefined){
let data9 = data8.apiKey;
if(typeof data9 === "string"){
if(func7(data9) < 1){
const err12 = {instancePath:instancePath+"/auth/apiKey",schemaPath:"#/components/schemas/gptlive-needs/properties/auth/properties/apiKey/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/auth/apiKey",schemaPath:"#/components/schemas/gptlive-needs/properties/auth/properties/apiKey/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
}
if(data.llmOptions !== undefined){
let data10 = data.llmOptions;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.session_update === undefined){
const err14 = {instancePath:instancePath+"/llmOptions",schemaPath:"#/components/schemas/gptlive-needs/properties/llmOptions/required",keyword:"required",params:{missingProperty: "session_update"},message:"must have required property '"+"session_update"+"'"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data10.session_update !== undefined){
let data11 = data10.session_update;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(data11.model !== undefined){
const err15 = {instancePath:instancePath+"/llmOptions/session_update/model",schemaPath:"#/components/schemas/gptlive-needs/properties/llmOptions/properties/session_update/properties/model/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data11.delegation !== undefined){
let data13 = data11.delegation;
const _errs24 = errors;
let valid14 = true;
const _errs25 = errors;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
let missing1;
if((data13.type === undefined) && (missing1 = "type")){
const err16 = {};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
else {
if(data13.type !== undefined){
if("responses" !== data13.type){
const err17 = {};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
}
var _valid2 = _errs25 === errors;
errors = _errs24;
if(vErrors !== null){
if(_errs24){
vErrors.length = _errs24;
}
else {
vErrors = null;
}
}
if(_valid2){
const _errs27 = errors;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.responses === undefined){
const err18 = {instancePath:instancePath+"/llmOptions/session_update/delegation",schemaPath:"#/components/schemas/gptlive-needs/properties/llmOptions/properties/session_update/properties/delegation/then/required",keyword:"required",params:{missingProperty: "responses"},message:"must have required property '"+"responses"+"'"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
var _valid2 = _errs27 === errors;
valid14 = _valid2;
}
if(!valid14){
const err19 = {instancePath:instancePath+"/llmOptions/session_update/delegation",schemaPath:"#/components/schemas/gptlive-needs/properties/llmOptions/properties/session_update/properties/delegation/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.type !== undefined){
let data15 = data13.type;
if(typeof data15 !== "string"){
const err20 = {instancePath:instancePath+"/llmOptions/session_update/delegation/type",schemaPath:"#/components/schemas/gptlive-needs/properties/llmOptions/properties/session_update/properties/delegation/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(!((data15 === "client") || (data15 === "responses"))){
const err21 = {instancePath:instancePath+"/llmOptions/session_update/delegation/type",schemaPath:"#/components/schemas/gptlive-needs/properties/llmOptions/properties/session_update/properties/delegation/properties/type/enum",keyword:"enum",params:{allowedValues: schema110.properties.llmOptions.properties.session_update.properties.delegation.properties.type.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data13.responses !== undefined){
let data16 = data13.responses;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16.model === undefined){
const err22 = {instancePath:instancePath+"/llmOptions/session_update/delegation/responses",schemaPath:"#/components/schemas/gptlive-needs/properties/llmOptions/properties/session_update/properties/delegation/properties/responses/required",keyword:"required",params:{missingProperty: "model"},message:"must have required property '"+"model"+"'"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data16.tools !== undefined){
let data17 = data16.tools;
if(Array.isArray(data17)){
const len0 = data17.length;
for(let i0=0; i0<len0; i0++){
let data18 = data17[i0];
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
}
else {
const err23 = {instancePath:instancePath+"/llmOptions/session_update/delegation/responses/tools/" + i0,schemaPath:"#/components/schemas/gptlive-needs/properties/llmOptions/properties/session_update/properties/delegation/properties/responses/properties/tools/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/llmOptions/session_update/delegation/responses/tools",schemaPath:"#/components/schemas/gptlive-needs/properties/llmOptions/properties/session_update/properties/delegation/properties/responses/properties/tools/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data16.model !== undefined){
if(typeof data16.model !== "string"){
const err25 = {instancePath:instancePath+"/llmOptions/session_update/delegation/responses/model",schemaPath:"#/components/schemas/gptlive-needs/properties/llmOptions/properties/session_update/properties/delegation/properties/responses/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/llmOptions/session_update/delegation/responses",schemaPath:"#/components/schemas/gptlive-needs/properties/llmOptions/properties/session_update/properties/delegation/properties/responses/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data13.tools !== undefined){
const err27 = {instancePath:instancePath+"/llmOptions/session_update/delegation/tools",schemaPath:"#/components/schemas/gptlive-needs/properties/llmOptions/properties/session_update/properties/delegation/properties/tools/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/llmOptions/session_update/delegation",schemaPath:"#/components/schemas/gptlive-needs/properties/llmOptions/properties/session_update/properties/delegation/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
else {
const err29 = {instancePath:instancePath+"/llmOptions/session_update",schemaPath:"#/components/schemas/gptlive-needs/properties/llmOptions/properties/session_update/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
}
}
if(props1 !== true){
props1 = props1 || {};
props1.id = true;
props1.vendor = true;
props1.model = true;
props1.auth = true;
props1.connectOptions = true;
props1.llmOptions = true;
props1.mcpServers = true;
props1.events = true;
props1.eventHook = true;
props1.toolHook = true;
props1.actionHook = true;
props1.handoff = true;
props1.hangup = true;
props1.responseTimeoutMs = true;
props1.cancelOnResponseTimeout = true;
props1.cancelOnBargeIn = true;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err30 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(data.llmOptions === undefined){
const err31 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "llmOptions"},message:"must have required property '"+"llmOptions"+"'"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(props1 !== true){
props1 = props1 || {};
props1.verb = true;
props1.vendor = true;
}
if(data.verb !== undefined){
let data21 = data.verb;
if(typeof data21 !== "string"){
const err32 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if("gptlive_s2s" !== data21){
const err33 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "gptlive_s2s"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.vendor !== undefined){
if("gptlive" !== data.vendor){
const err34 = {instancePath:instancePath+"/vendor",schemaPath:"#/properties/vendor/const",keyword:"const",params:{allowedValue: "gptlive"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(props1 !== true){
for(const key0 in data){
if(!props1 || !props1[key0]){
const err35 = {instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key0},message:"must NOT have unevaluated properties"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
}
else {
const err36 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
validate142.errors = vErrors;
return errors === 0;
}
validate142.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema111 = {"description":"Ends the call. A call that is not answered yet cannot be hung up: the verb is skipped, and jambonz declines the call\nwith 603 when no verb is left. Use `sip:decline` there.\n","type":"object","required":["verb"],"properties":{"verb":{"description":"Always `hangup`.","type":"string","const":"hangup"},"id":{"description":"Your own name for this verb. No webhook carries it.","type":"string"},"headers":{"$ref":"#/components/schemas/sip-headers","description":"SIP headers to add to the BYE."}},"additionalProperties":false,"examples":[{"verb":"hangup"},{"verb":"hangup","headers":{"X-Reason":"outside office hours"}}]};

function validate144(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate144.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "verb") || (key0 === "id")) || (key0 === "headers"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.verb !== undefined){
let data0 = data.verb;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if("hangup" !== data0){
const err3 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "hangup"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err4 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.headers !== undefined){
let data2 = data.headers;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
let data3 = data2[key1];
if((typeof data3 !== "string") && (!((typeof data3 == "number") && (isFinite(data3))))){
const err5 = {instancePath:instancePath+"/headers/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/components/schemas/sip-headers/additionalProperties/type",keyword:"type",params:{type: schema46.additionalProperties.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/headers",schemaPath:"#/components/schemas/sip-headers/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate144.errors = vErrors;
return errors === 0;
}
validate144.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema113 = {"description":"Connects the caller with an Amazon Lex bot, which listens and answers until the caller hangs up or verbs in the answer\nof `eventHook` take over.\n","type":"object","required":["verb","botId","botAlias","region","credentials"],"properties":{"verb":{"description":"Always `lex`.","type":"string","const":"lex"},"id":{"description":"Your own name for this verb, returned as `verb_id` in the payload of `actionHook`.","type":"string"},"botId":{"description":"Id of the bot.","type":"string"},"botAlias":{"description":"Id of the bot's alias.","type":"string"},"region":{"description":"AWS region of the bot, such as us-east-1.","type":"string"},"credentials":{"description":"AWS access key that may use the bot. When empty, the media server's own is used.","type":"object","properties":{"accessKey":{"description":"Access key id.","type":"string"},"secretAccessKey":{"description":"Secret access key.","type":"string"}},"dependentRequired":{"accessKey":["secretAccessKey"],"secretAccessKey":["accessKey"]},"additionalProperties":false},"locale":{"description":"Language of the conversation as Lex writes it, default en_US.","type":"string"},"intent":{"description":"Intent to start with.","type":"object","required":["name"],"properties":{"name":{"description":"Name of the intent.","type":"string"},"slots":{"description":"Values of its slots that are known already, by name.","type":"object","additionalProperties":true}},"additionalProperties":false},"welcomeMessage":{"description":"Text that the bot says first.","type":"string"},"metadata":{"description":"Session data of your own for the bot.","type":"object","additionalProperties":true},"bargein":{"description":"The caller's speech interrupts the bot, default false.","type":"boolean"},"passDtmf":{"description":"Send the keys that are pressed to the bot, default false.","type":"boolean"},"noInputTimeout":{"description":"Seconds to wait for the caller to speak, default Lex's own.","type":"number"},"tts":{"$ref":"#/components/schemas/synthesizer","description":"Voice that speaks the bot's text; default the audio that Lex itself provides."},"eventHook":{"$ref":"#/components/schemas/hook","description":"Called with each event, as `event` and `data`: intent, transcription, response-text, dtmf, start-play, stop-play,\nplay-interrupted. Verbs in the answer end the conversation and replace the rest of the application.\n"},"actionHook":{"$ref":"#/components/schemas/hook","description":"Called when the conversation has ended, with `lex_result` redirect or caller hungup. Answer with an empty\narray: verbs would replace those that are running by then.\n"}},"additionalProperties":false,"examples":[{"verb":"lex","botId":"MTLNBIHLMW","botAlias":"TSTALIASID","region":"us-east-1","credentials":{"accessKey":"AKIAIOSFODNN7EXAMPLE","secretAccessKey":"wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY"},"locale":"en_US","intent":{"name":"BookHotel","slots":{"City":"Boston"}},"bargein":true,"eventHook":"/webhooks/lex-event","actionHook":"/webhooks/lex-ended"}]};

function validate145(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate145.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.botId === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "botId"},message:"must have required property '"+"botId"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.botAlias === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "botAlias"},message:"must have required property '"+"botAlias"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.region === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "region"},message:"must have required property '"+"region"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.credentials === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "credentials"},message:"must have required property '"+"credentials"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema113.properties, key0))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.verb !== undefined){
let data0 = data.verb;
if(typeof data0 !== "string"){
const err6 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if("lex" !== data0){
const err7 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "lex"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err8 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.botId !== undefined){
if(typeof data.botId !== "string"){
const err9 = {instancePath:instancePath+"/botId",schemaPath:"#/properties/botId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.botAlias !== undefined){
if(typeof data.botAlias !== "string"){
const err10 = {instancePath:instancePath+"/botAlias",schemaPath:"#/properties/botAlias/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.region !== undefined){
if(typeof data.region !== "string"){
const err11 = {instancePath:instancePath+"/region",schemaPath:"#/properties/region/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.credentials !== undefined){
let data5 = data.credentials;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key1 in data5){
if(!((key1 === "accessKey") || (key1 === "secretAccessKey"))){
const err12 = {instancePath:instancePath+"/credentials",schemaPath:"#/properties/credentials/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data5.accessKey !== undefined){
if(typeof data5.accessKey !== "string"){
const err13 = {instancePath:instancePath+"/credentials/accessKey",schemaPath:"#/properties/credentials/properties/accessKey/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data5.secretAccessKey !== undefined){
if(typeof data5.secretAccessKey !== "string"){
const err14 = {instancePath:instancePath+"/credentials/secretAccessKey",schemaPath:"#/properties/credentials/properties/secretAccessKey/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data5.accessKey !== undefined){
if(data5.secretAccessKey === undefined){
const err15 = {instancePath:instancePath+"/credentials",schemaPath:"#/properties/credentials/dependentRequired",keyword:"dependentRequired",params:{property: "accessKey",
    missingProperty: "secretAccessKey",
    depsCount: 1,
    deps: "secretAccessKey"},message:"must have property secretAccessKey when property accessKey is present"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data5.secretAccessKey !== undefined){
if(data5.accessKey === undefined){
const err16 = {instancePath:instancePath+"/credentials",schemaPath:"#/properties/credentials/dependentRequired",keyword:"dependentRequired",params:{property: "secretAccessKey",
    missingProperty: "accessKey",
    depsCount: 1,
    deps: "accessKey"},message:"must have property accessKey when property secretAccessKey is present"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/credentials",schemaPath:"#/properties/credentials/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.locale !== undefined){
if(typeof data.locale !== "string"){
const err18 = {instancePath:instancePath+"/locale",schemaPath:"#/properties/locale/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.intent !== undefined){
let data9 = data.intent;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.name === undefined){
const err19 = {instancePath:instancePath+"/intent",schemaPath:"#/properties/intent/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
for(const key2 in data9){
if(!((key2 === "name") || (key2 === "slots"))){
const err20 = {instancePath:instancePath+"/intent",schemaPath:"#/properties/intent/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data9.name !== undefined){
if(typeof data9.name !== "string"){
const err21 = {instancePath:instancePath+"/intent/name",schemaPath:"#/properties/intent/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data9.slots !== undefined){
let data11 = data9.slots;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
}
else {
const err22 = {instancePath:instancePath+"/intent/slots",schemaPath:"#/properties/intent/properties/slots/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath:instancePath+"/intent",schemaPath:"#/properties/intent/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.welcomeMessage !== undefined){
if(typeof data.welcomeMessage !== "string"){
const err24 = {instancePath:instancePath+"/welcomeMessage",schemaPath:"#/properties/welcomeMessage/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.metadata !== undefined){
let data13 = data.metadata;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
}
else {
const err25 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.bargein !== undefined){
if(typeof data.bargein !== "boolean"){
const err26 = {instancePath:instancePath+"/bargein",schemaPath:"#/properties/bargein/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.passDtmf !== undefined){
if(typeof data.passDtmf !== "boolean"){
const err27 = {instancePath:instancePath+"/passDtmf",schemaPath:"#/properties/passDtmf/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.noInputTimeout !== undefined){
let data16 = data.noInputTimeout;
if(!((typeof data16 == "number") && (isFinite(data16)))){
const err28 = {instancePath:instancePath+"/noInputTimeout",schemaPath:"#/properties/noInputTimeout/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.tts !== undefined){
let data17 = data.tts;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
if(data17.vendor === undefined){
const err29 = {instancePath:instancePath+"/tts",schemaPath:"#/components/schemas/synthesizer/required",keyword:"required",params:{missingProperty: "vendor"},message:"must have required property '"+"vendor"+"'"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
for(const key3 in data17){
if(!(func1.call(schema38.properties, key3))){
const err30 = {instancePath:instancePath+"/tts",schemaPath:"#/components/schemas/synthesizer/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data17.vendor !== undefined){
if(typeof data17.vendor !== "string"){
const err31 = {instancePath:instancePath+"/tts/vendor",schemaPath:"#/components/schemas/synthesizer/properties/vendor/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data17.label !== undefined){
if(typeof data17.label !== "string"){
const err32 = {instancePath:instancePath+"/tts/label",schemaPath:"#/components/schemas/synthesizer/properties/label/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data17.language !== undefined){
if(typeof data17.language !== "string"){
const err33 = {instancePath:instancePath+"/tts/language",schemaPath:"#/components/schemas/synthesizer/properties/language/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data17.voice !== undefined){
let data21 = data17.voice;
if((typeof data21 !== "string") && (!(data21 && typeof data21 == "object" && !Array.isArray(data21)))){
const err34 = {instancePath:instancePath+"/tts/voice",schemaPath:"#/components/schemas/synthesizer/properties/voice/type",keyword:"type",params:{type: schema38.properties.voice.type},message:"must be string,object"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data17.fallbackVendor !== undefined){
if(typeof data17.fallbackVendor !== "string"){
const err35 = {instancePath:instancePath+"/tts/fallbackVendor",schemaPath:"#/components/schemas/synthesizer/properties/fallbackVendor/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data17.fallbackLabel !== undefined){
if(typeof data17.fallbackLabel !== "string"){
const err36 = {instancePath:instancePath+"/tts/fallbackLabel",schemaPath:"#/components/schemas/synthesizer/properties/fallbackLabel/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data17.fallbackLanguage !== undefined){
if(typeof data17.fallbackLanguage !== "string"){
const err37 = {instancePath:instancePath+"/tts/fallbackLanguage",schemaPath:"#/components/schemas/synthesizer/properties/fallbackLanguage/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data17.fallbackVoice !== undefined){
let data25 = data17.fallbackVoice;
if((typeof data25 !== "string") && (!(data25 && typeof data25 == "object" && !Array.isArray(data25)))){
const err38 = {instancePath:instancePath+"/tts/fallbackVoice",schemaPath:"#/components/schemas/synthesizer/properties/fallbackVoice/type",keyword:"type",params:{type: schema38.properties.fallbackVoice.type},message:"must be string,object"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data17.engine !== undefined){
let data26 = data17.engine;
if(typeof data26 !== "string"){
const err39 = {instancePath:instancePath+"/tts/engine",schemaPath:"#/components/schemas/synthesizer/properties/engine/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(!((((data26 === "standard") || (data26 === "neural")) || (data26 === "generative")) || (data26 === "long-form"))){
const err40 = {instancePath:instancePath+"/tts/engine",schemaPath:"#/components/schemas/synthesizer/properties/engine/enum",keyword:"enum",params:{allowedValues: schema38.properties.engine.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data17.gender !== undefined){
let data27 = data17.gender;
if(typeof data27 !== "string"){
const err41 = {instancePath:instancePath+"/tts/gender",schemaPath:"#/components/schemas/synthesizer/properties/gender/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(!(((data27 === "MALE") || (data27 === "FEMALE")) || (data27 === "NEUTRAL"))){
const err42 = {instancePath:instancePath+"/tts/gender",schemaPath:"#/components/schemas/synthesizer/properties/gender/enum",keyword:"enum",params:{allowedValues: schema38.properties.gender.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data17.options !== undefined){
let data28 = data17.options;
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
}
else {
const err43 = {instancePath:instancePath+"/tts/options",schemaPath:"#/components/schemas/synthesizer/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
else {
const err44 = {instancePath:instancePath+"/tts",schemaPath:"#/components/schemas/synthesizer/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data.eventHook !== undefined){
if(!(validate29(data.eventHook, {instancePath:instancePath+"/eventHook",parentData:data,parentDataProperty:"eventHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
if(data.actionHook !== undefined){
if(!(validate29(data.actionHook, {instancePath:instancePath+"/actionHook",parentData:data,parentDataProperty:"actionHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
}
else {
const err45 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
validate145.errors = vErrors;
return errors === 0;
}
validate145.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema115 = {"description":"Streams the call's audio to a WebSocket server, which may send audio back. The next verb follows when the server\ncloses the connection, on `finishOnKey` or after `maxLength`. To stream while other verbs run, use `listen` in a\n`config`.\n","type":"object","allOf":[{"$ref":"#/components/schemas/listen-base"}],"required":["verb"],"properties":{"verb":{"description":"Always `listen`.","type":"string","const":"listen"},"id":{"description":"Your own name for this verb, returned as `verb_id` in the payload of its action hook.","type":"string"}},"unevaluatedProperties":false,"examples":[{"verb":"listen","url":"wss://recorder.example.com/voicemail","playBeep":true,"maxLength":120,"finishOnKey":"#","metadata":{"mailbox":"4711"},"actionHook":"/webhooks/recorded"},{"verb":"listen","url":"wss://bot.example.com/audio","sampleRate":16000,"bidirectionalAudio":{"enabled":true,"streaming":true,"sampleRate":24000}}]};

function validate148(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate148.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate51(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate51.errors : vErrors.concat(validate51.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.verb !== undefined){
let data0 = data.verb;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if("listen" !== data0){
const err2 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "listen"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err3 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
for(const key0 in data){
if(((((((((((((((((((key0 !== "verb") && (key0 !== "id")) && (key0 !== "url")) && (key0 !== "actionHook")) && (key0 !== "wsAuth")) && (key0 !== "auth")) && (key0 !== "mixType")) && (key0 !== "sampleRate")) && (key0 !== "metadata")) && (key0 !== "maxLength")) && (key0 !== "finishOnKey")) && (key0 !== "passDtmf")) && (key0 !== "playBeep")) && (key0 !== "bidirectionalAudio")) && (key0 !== "disableBidirectionalAudio")) && (key0 !== "transcribe")) && (key0 !== "timeout")) && (key0 !== "earlyMedia")) && (key0 !== "channel")){
const err4 = {instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key0},message:"must NOT have unevaluated properties"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate148.errors = vErrors;
return errors === 0;
}
validate148.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema116 = {"description":"Connects the caller with a model that listens and speaks by itself. It ends when the caller hangs up or the vendor\ncloses the session. Most vendors have a shorter verb of their own, such as `openai_s2s`, which documents what its\n`llmOptions` and `auth` hold.\n","type":"object","allOf":[{"$ref":"#/components/schemas/llm-base"},{"$ref":"#/components/schemas/llm-vendor"}],"required":["verb","llmOptions"],"properties":{"verb":{"description":"Always `llm`.","type":"string","const":"llm"}},"unevaluatedProperties":false,"examples":[{"verb":"llm","vendor":"openai","model":"gpt-realtime","auth":{"apiKey":"sk-proj-example"},"llmOptions":{"session_update":{"instructions":"You are a friendly receptionist.","voice":"marin"},"response_create":{"instructions":"Greet the caller and ask for the name."}},"events":["all","-response.audio.delta"],"eventHook":"/webhooks/llm-event","actionHook":"/webhooks/llm-ended"}]};
const schema117 = {"description":"The choice of a vendor in `llm` and `s2s`, and what each vendor's session requires.","required":["vendor"],"properties":{"vendor":{"description":"Vendor of the model. `voiceagent` and `deepgram` are the same. The commercial server also takes others, among them\nthose that its next release adds; the open-source server refuses them.\n","minLength":1,"x-open-source-values":["openai","microsoft","google","elevenlabs","deepgram","voiceagent","ultravox"],"x-commercial-values":["qwen","gptlive","voicelive","nova","xai","assemblyai"]}},"allOf":[{"if":{"required":["vendor"],"properties":{"vendor":{"const":"openai"}}},"then":{"$ref":"#/components/schemas/openai-needs"}},{"if":{"required":["vendor"],"properties":{"vendor":{"const":"microsoft"}}},"then":{"$ref":"#/components/schemas/microsoft-needs"}},{"if":{"required":["vendor"],"properties":{"vendor":{"const":"google"}}},"then":{"$ref":"#/components/schemas/google-needs"}},{"if":{"required":["vendor"],"properties":{"vendor":{"const":"elevenlabs"}}},"then":{"$ref":"#/components/schemas/elevenlabs-needs"}},{"if":{"required":["vendor"],"properties":{"vendor":{"const":"gptlive"}}},"then":{"$ref":"#/components/schemas/gptlive-needs"}},{"if":{"required":["vendor"],"properties":{"vendor":{"enum":["deepgram","voiceagent"]}}},"then":{"$ref":"#/components/schemas/deepgram-needs"}},{"if":{"required":["vendor"],"properties":{"vendor":{"enum":["ultravox","qwen"]}}},"then":{"$ref":"#/components/schemas/api-key-needs"}}]};
const schema118 = {"description":"Required for a session of OpenAI's Realtime API. Without it the open-source server refuses the whole reply.","x-jambonz-edition":"open-source","allOf":[{"$ref":"#/components/schemas/api-key-needs"}],"properties":{"llmOptions":{"description":"`session_update` sets up the session (instructions, voice, tools), `response_create` begins it.","required":["response_create"],"properties":{"response_create":{"description":"The first response.create of the session, without its type.","type":"object","additionalProperties":true}}}}};

function validate153(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate153.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.auth === undefined){
const err0 = {instancePath,schemaPath:"#/components/schemas/api-key-needs/required",keyword:"required",params:{missingProperty: "auth"},message:"must have required property '"+"auth"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.auth !== undefined){
let data0 = data.auth;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.apiKey === undefined){
const err1 = {instancePath:instancePath+"/auth",schemaPath:"#/components/schemas/api-key-needs/properties/auth/required",keyword:"required",params:{missingProperty: "apiKey"},message:"must have required property '"+"apiKey"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data0.apiKey !== undefined){
let data1 = data0.apiKey;
if(typeof data1 === "string"){
if(func7(data1) < 1){
const err2 = {instancePath:instancePath+"/auth/apiKey",schemaPath:"#/components/schemas/api-key-needs/properties/auth/properties/apiKey/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/auth/apiKey",schemaPath:"#/components/schemas/api-key-needs/properties/auth/properties/apiKey/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.llmOptions !== undefined){
let data2 = data.llmOptions;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.response_create === undefined){
const err4 = {instancePath:instancePath+"/llmOptions",schemaPath:"#/properties/llmOptions/required",keyword:"required",params:{missingProperty: "response_create"},message:"must have required property '"+"response_create"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data2.response_create !== undefined){
let data3 = data2.response_create;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
}
else {
const err5 = {instancePath:instancePath+"/llmOptions/response_create",schemaPath:"#/properties/llmOptions/properties/response_create/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
}
}
validate153.errors = vErrors;
return errors === 0;
}
validate153.evaluated = {"props":{"llmOptions":true,"auth":true},"dynamicProps":false,"dynamicItems":false};

const schema120 = {"description":"Required for a realtime session on Azure OpenAI. Without it the open-source server refuses the whole reply.","x-jambonz-edition":"open-source","allOf":[{"$ref":"#/components/schemas/openai-needs"}],"required":["connectOptions"],"properties":{"connectOptions":{"description":"How to reach the deployment.","required":["host"],"properties":{"host":{"description":"Host name of the Azure resource, such as acme.openai.azure.com.","type":"string","minLength":1}}}}};

function validate155(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate155.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate153(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate153.errors : vErrors.concat(validate153.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.connectOptions === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "connectOptions"},message:"must have required property '"+"connectOptions"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.connectOptions !== undefined){
let data0 = data.connectOptions;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.host === undefined){
const err1 = {instancePath:instancePath+"/connectOptions",schemaPath:"#/properties/connectOptions/required",keyword:"required",params:{missingProperty: "host"},message:"must have required property '"+"host"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data0.host !== undefined){
let data1 = data0.host;
if(typeof data1 === "string"){
if(func7(data1) < 1){
const err2 = {instancePath:instancePath+"/connectOptions/host",schemaPath:"#/properties/connectOptions/properties/host/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/connectOptions/host",schemaPath:"#/properties/connectOptions/properties/host/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
}
}
validate155.errors = vErrors;
return errors === 0;
}
validate155.evaluated = {"props":{"connectOptions":true,"llmOptions":true,"auth":true},"dynamicProps":false,"dynamicItems":false};


function validate152(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate152.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
let valid1 = true;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.vendor === undefined) && (missing0 = "vendor")){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
if(data.vendor !== undefined){
if("openai" !== data.vendor){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs4 = errors;
if(!(validate153(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate153.errors : vErrors.concat(validate153.errors);
errors = vErrors.length;
}
var _valid0 = _errs4 === errors;
valid1 = _valid0;
if(valid1){
var props0 = {};
props0.llmOptions = true;
props0.auth = true;
props0.vendor = true;
}
}
if(!valid1){
const err2 = {instancePath,schemaPath:"#/allOf/0/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
const _errs6 = errors;
let valid3 = true;
const _errs7 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((data.vendor === undefined) && (missing1 = "vendor")){
const err3 = {};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
else {
if(data.vendor !== undefined){
if("microsoft" !== data.vendor){
const err4 = {};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
}
var _valid1 = _errs7 === errors;
errors = _errs6;
if(vErrors !== null){
if(_errs6){
vErrors.length = _errs6;
}
else {
vErrors = null;
}
}
if(_valid1){
const _errs9 = errors;
if(!(validate155(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate155.errors : vErrors.concat(validate155.errors);
errors = vErrors.length;
}
var _valid1 = _errs9 === errors;
valid3 = _valid1;
if(valid3){
var props1 = {};
props1.connectOptions = true;
props1.llmOptions = true;
props1.auth = true;
props1.vendor = true;
}
}
if(!valid3){
const err5 = {instancePath,schemaPath:"#/allOf/1/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(props0 !== true && props1 !== undefined){
if(props1 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props1);
}
}
const _errs11 = errors;
let valid5 = true;
const _errs12 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if((data.vendor === undefined) && (missing2 = "vendor")){
const err6 = {};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
else {
if(data.vendor !== undefined){
if("google" !== data.vendor){
const err7 = {};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
}
var _valid2 = _errs12 === errors;
errors = _errs11;
if(vErrors !== null){
if(_errs11){
vErrors.length = _errs11;
}
else {
vErrors = null;
}
}
if(_valid2){
const _errs14 = errors;
if(!(validate140(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate140.errors : vErrors.concat(validate140.errors);
errors = vErrors.length;
}
var _valid2 = _errs14 === errors;
valid5 = _valid2;
if(valid5){
var props2 = {};
props2.llmOptions = true;
props2.auth = true;
props2.vendor = true;
}
}
if(!valid5){
const err8 = {instancePath,schemaPath:"#/allOf/2/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(props0 !== true && props2 !== undefined){
if(props2 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props2);
}
}
const _errs16 = errors;
let valid7 = true;
const _errs17 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing3;
if((data.vendor === undefined) && (missing3 = "vendor")){
const err9 = {};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
else {
if(data.vendor !== undefined){
if("elevenlabs" !== data.vendor){
const err10 = {};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
}
var _valid3 = _errs17 === errors;
errors = _errs16;
if(vErrors !== null){
if(_errs16){
vErrors.length = _errs16;
}
else {
vErrors = null;
}
}
if(_valid3){
const _errs19 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.auth === undefined){
const err11 = {instancePath,schemaPath:"#/components/schemas/elevenlabs-needs/required",keyword:"required",params:{missingProperty: "auth"},message:"must have required property '"+"auth"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data.auth !== undefined){
let data4 = data.auth;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.agent_id === undefined){
const err12 = {instancePath:instancePath+"/auth",schemaPath:"#/components/schemas/elevenlabs-needs/properties/auth/required",keyword:"required",params:{missingProperty: "agent_id"},message:"must have required property '"+"agent_id"+"'"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data4.agent_id !== undefined){
let data5 = data4.agent_id;
if(typeof data5 === "string"){
if(func7(data5) < 1){
const err13 = {instancePath:instancePath+"/auth/agent_id",schemaPath:"#/components/schemas/elevenlabs-needs/properties/auth/properties/agent_id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/auth/agent_id",schemaPath:"#/components/schemas/elevenlabs-needs/properties/auth/properties/agent_id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data4.api_key !== undefined){
if(typeof data4.api_key !== "string"){
const err15 = {instancePath:instancePath+"/auth/api_key",schemaPath:"#/components/schemas/elevenlabs-needs/properties/auth/properties/api_key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
}
if(data.llmOptions !== undefined){
let data7 = data.llmOptions;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.conversation_initiation_client_data !== undefined){
let data8 = data7.conversation_initiation_client_data;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
}
else {
const err16 = {instancePath:instancePath+"/llmOptions/conversation_initiation_client_data",schemaPath:"#/components/schemas/elevenlabs-needs/properties/llmOptions/properties/conversation_initiation_client_data/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
}
}
var _valid3 = _errs19 === errors;
valid7 = _valid3;
if(valid7){
var props3 = {};
props3.auth = true;
props3.llmOptions = true;
props3.vendor = true;
}
}
if(!valid7){
const err17 = {instancePath,schemaPath:"#/allOf/3/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(props0 !== true && props3 !== undefined){
if(props3 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props3);
}
}
const _errs31 = errors;
let valid13 = true;
const _errs32 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing4;
if((data.vendor === undefined) && (missing4 = "vendor")){
const err18 = {};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
else {
if(data.vendor !== undefined){
if("gptlive" !== data.vendor){
const err19 = {};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
}
var _valid4 = _errs32 === errors;
errors = _errs31;
if(vErrors !== null){
if(_errs31){
vErrors.length = _errs31;
}
else {
vErrors = null;
}
}
if(_valid4){
const _errs34 = errors;
const _errs36 = errors;
let valid16 = true;
const _errs37 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.handoff !== undefined){
var valid17 = false;
const err20 = {};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
else {
var valid17 = true;
}
if(valid17){
if(data.hangup !== undefined){
var valid17 = false;
const err21 = {};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
else {
var valid17 = true;
}
if(valid17){
if(data.mcpServers !== undefined){
var valid17 = false;
const err22 = {};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
else {
var valid17 = true;
}
}
}
}
var _valid5 = _errs37 === errors;
errors = _errs36;
if(vErrors !== null){
if(_errs36){
vErrors.length = _errs36;
}
else {
vErrors = null;
}
}
if(!_valid5){
const _errs38 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.llmOptions !== undefined){
let data13 = data.llmOptions;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.session_update !== undefined){
let data14 = data13.session_update;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(data14.delegation === undefined){
const err23 = {instancePath:instancePath+"/llmOptions/session_update",schemaPath:"#/components/schemas/gptlive-needs/else/properties/llmOptions/properties/session_update/required",keyword:"required",params:{missingProperty: "delegation"},message:"must have required property '"+"delegation"+"'"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data14.delegation !== undefined){
let data15 = data14.delegation;
const _errs42 = errors;
let valid21 = true;
const _errs43 = errors;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
let missing5;
if((data15.type === undefined) && (missing5 = "type")){
const err24 = {};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
else {
if(data15.type !== undefined){
if("client" !== data15.type){
const err25 = {};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
}
var _valid6 = _errs43 === errors;
errors = _errs42;
if(vErrors !== null){
if(_errs42){
vErrors.length = _errs42;
}
else {
vErrors = null;
}
}
if(_valid6){
const _errs45 = errors;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(data15.type !== undefined){
if("responses" !== data15.type){
const err26 = {instancePath:instancePath+"/llmOptions/session_update/delegation/type",schemaPath:"#/components/schemas/gptlive-needs/else/properties/llmOptions/properties/session_update/properties/delegation/then/properties/type/const",keyword:"const",params:{allowedValue: "responses"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
var _valid6 = _errs45 === errors;
valid21 = _valid6;
if(valid21){
var props4 = {};
props4.type = true;
}
}
if(!valid21){
const err27 = {instancePath:instancePath+"/llmOptions/session_update/delegation",schemaPath:"#/components/schemas/gptlive-needs/else/properties/llmOptions/properties/session_update/properties/delegation/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(data15.type === undefined){
const err28 = {instancePath:instancePath+"/llmOptions/session_update/delegation",schemaPath:"#/components/schemas/gptlive-needs/else/properties/llmOptions/properties/session_update/properties/delegation/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
}
}
}
}
}
var _valid5 = _errs38 === errors;
valid16 = _valid5;
if(valid16){
var props5 = {};
props5.llmOptions = true;
props5.handoff = true;
props5.hangup = true;
props5.mcpServers = true;
}
}
if(!valid16){
const err29 = {instancePath,schemaPath:"#/components/schemas/gptlive-needs/if",keyword:"if",params:{failingKeyword: "else"},message:"must match \"else\" schema"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.auth === undefined){
const err30 = {instancePath,schemaPath:"#/components/schemas/gptlive-needs/required",keyword:"required",params:{missingProperty: "auth"},message:"must have required property '"+"auth"+"'"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(props5 !== true){
props5 = props5 || {};
props5.auth = true;
props5.llmOptions = true;
}
if(data.auth !== undefined){
let data18 = data.auth;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
if(data18.apiKey === undefined){
const err31 = {instancePath:instancePath+"/auth",schemaPath:"#/components/schemas/gptlive-needs/properties/auth/required",keyword:"required",params:{missingProperty: "apiKey"},message:"must have required property '"+"apiKey"+"'"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(data18.apiKey !== undefined){
let data19 = data18.apiKey;
if(typeof data19 === "string"){
if(func7(data19) < 1){
const err32 = {instancePath:instancePath+"/auth/apiKey",schemaPath:"#/components/schemas/gptlive-needs/properties/auth/properties/apiKey/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
else {
const err33 = {instancePath:instancePath+"/auth/apiKey",schemaPath:"#/components/schemas/gptlive-needs/properties/auth/properties/apiKey/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
}
if(data.llmOptions !== undefined){
let data20 = data.llmOptions;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if(data20.session_update === undefined){
const err34 = {instancePath:instancePath+"/llmOptions",schemaPath:"#/components/schemas/gptlive-needs/properties/llmOptions/required",keyword:"required",params:{missingProperty: "session_update"},message:"must have required property '"+"session_update"+"'"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(data20.session_update !== undefined){
let data21 = data20.session_update;
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
if(data21.model !== undefined){
const err35 = {instancePath:instancePath+"/llmOptions/session_update/model",schemaPath:"#/components/schemas/gptlive-needs/properties/llmOptions/properties/session_update/properties/model/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(data21.delegation !== undefined){
let data23 = data21.delegation;
const _errs56 = errors;
let valid28 = true;
const _errs57 = errors;
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
let missing6;
if((data23.type === undefined) && (missing6 = "type")){
const err36 = {};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
else {
if(data23.type !== undefined){
if("responses" !== data23.type){
const err37 = {};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
}
var _valid7 = _errs57 === errors;
errors = _errs56;
if(vErrors !== null){
if(_errs56){
vErrors.length = _errs56;
}
else {
vErrors = null;
}
}
if(_valid7){
const _errs59 = errors;
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
if(data23.responses === undefined){
const err38 = {instancePath:instancePath+"/llmOptions/session_update/delegation",schemaPath:"#/components/schemas/gptlive-needs/properties/llmOptions/properties/session_update/properties/delegation/then/required",keyword:"required",params:{missingProperty: "responses"},message:"must have required property '"+"responses"+"'"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
var _valid7 = _errs59 === errors;
valid28 = _valid7;
}
if(!valid28){
const err39 = {instancePath:instancePath+"/llmOptions/session_update/delegation",schemaPath:"#/components/schemas/gptlive-needs/properties/llmOptions/properties/session_update/properties/delegation/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
if(data23.type !== undefined){
let data25 = data23.type;
if(typeof data25 !== "string"){
const err40 = {instancePath:instancePath+"/llmOptions/session_update/delegation/type",schemaPath:"#/components/schemas/gptlive-needs/properties/llmOptions/properties/session_update/properties/delegation/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(!((data25 === "client") || (data25 === "responses"))){
const err41 = {instancePath:instancePath+"/llmOptions/session_update/delegation/type",schemaPath:"#/components/schemas/gptlive-needs/properties/llmOptions/properties/session_update/properties/delegation/properties/type/enum",keyword:"enum",params:{allowedValues: schema110.properties.llmOptions.properties.session_update.properties.delegation.properties.type.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data23.responses !== undefined){
let data26 = data23.responses;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if(data26.model === undefined){
const err42 = {instancePath:instancePath+"/llmOptions/session_update/delegation/responses",schemaPath:"#/components/schemas/gptlive-needs/properties/llmOptions/properties/session_update/properties/delegation/properties/responses/required",keyword:"required",params:{missingProperty: "model"},message:"must have required property '"+"model"+"'"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(data26.tools !== undefined){
let data27 = data26.tools;
if(Array.isArray(data27)){
const len0 = data27.length;
for(let i0=0; i0<len0; i0++){
let data28 = data27[i0];
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
}
else {
const err43 = {instancePath:instancePath+"/llmOptions/session_update/delegation/responses/tools/" + i0,schemaPath:"#/components/schemas/gptlive-needs/properties/llmOptions/properties/session_update/properties/delegation/properties/responses/properties/tools/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
else {
const err44 = {instancePath:instancePath+"/llmOptions/session_update/delegation/responses/tools",schemaPath:"#/components/schemas/gptlive-needs/properties/llmOptions/properties/session_update/properties/delegation/properties/responses/properties/tools/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data26.model !== undefined){
if(typeof data26.model !== "string"){
const err45 = {instancePath:instancePath+"/llmOptions/session_update/delegation/responses/model",schemaPath:"#/components/schemas/gptlive-needs/properties/llmOptions/properties/session_update/properties/delegation/properties/responses/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
else {
const err46 = {instancePath:instancePath+"/llmOptions/session_update/delegation/responses",schemaPath:"#/components/schemas/gptlive-needs/properties/llmOptions/properties/session_update/properties/delegation/properties/responses/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data23.tools !== undefined){
const err47 = {instancePath:instancePath+"/llmOptions/session_update/delegation/tools",schemaPath:"#/components/schemas/gptlive-needs/properties/llmOptions/properties/session_update/properties/delegation/properties/tools/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
else {
const err48 = {instancePath:instancePath+"/llmOptions/session_update/delegation",schemaPath:"#/components/schemas/gptlive-needs/properties/llmOptions/properties/session_update/properties/delegation/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
else {
const err49 = {instancePath:instancePath+"/llmOptions/session_update",schemaPath:"#/components/schemas/gptlive-needs/properties/llmOptions/properties/session_update/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
}
}
var _valid4 = _errs34 === errors;
valid13 = _valid4;
if(valid13){
if(props5 !== true){
props5 = props5 || {};
props5.vendor = true;
}
}
}
if(!valid13){
const err50 = {instancePath,schemaPath:"#/allOf/4/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(props0 !== true && props5 !== undefined){
if(props5 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props5);
}
}
const _errs74 = errors;
let valid34 = true;
const _errs75 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing7;
if((data.vendor === undefined) && (missing7 = "vendor")){
const err51 = {};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
else {
if(data.vendor !== undefined){
let data31 = data.vendor;
if(!((data31 === "deepgram") || (data31 === "voiceagent"))){
const err52 = {};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
}
}
var _valid8 = _errs75 === errors;
errors = _errs74;
if(vErrors !== null){
if(_errs74){
vErrors.length = _errs74;
}
else {
vErrors = null;
}
}
if(_valid8){
const _errs77 = errors;
if(!(validate97(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate97.errors : vErrors.concat(validate97.errors);
errors = vErrors.length;
}
var _valid8 = _errs77 === errors;
valid34 = _valid8;
if(valid34){
var props6 = {};
props6.llmOptions = true;
props6.auth = true;
props6.vendor = true;
}
}
if(!valid34){
const err53 = {instancePath,schemaPath:"#/allOf/5/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if(props0 !== true && props6 !== undefined){
if(props6 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props6);
}
}
const _errs79 = errors;
let valid36 = true;
const _errs80 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing8;
if((data.vendor === undefined) && (missing8 = "vendor")){
const err54 = {};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
else {
if(data.vendor !== undefined){
let data32 = data.vendor;
if(!((data32 === "ultravox") || (data32 === "qwen"))){
const err55 = {};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
}
}
var _valid9 = _errs80 === errors;
errors = _errs79;
if(vErrors !== null){
if(_errs79){
vErrors.length = _errs79;
}
else {
vErrors = null;
}
}
if(_valid9){
const _errs82 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.auth === undefined){
const err56 = {instancePath,schemaPath:"#/components/schemas/api-key-needs/required",keyword:"required",params:{missingProperty: "auth"},message:"must have required property '"+"auth"+"'"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if(data.auth !== undefined){
let data33 = data.auth;
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
if(data33.apiKey === undefined){
const err57 = {instancePath:instancePath+"/auth",schemaPath:"#/components/schemas/api-key-needs/properties/auth/required",keyword:"required",params:{missingProperty: "apiKey"},message:"must have required property '"+"apiKey"+"'"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if(data33.apiKey !== undefined){
let data34 = data33.apiKey;
if(typeof data34 === "string"){
if(func7(data34) < 1){
const err58 = {instancePath:instancePath+"/auth/apiKey",schemaPath:"#/components/schemas/api-key-needs/properties/auth/properties/apiKey/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
else {
const err59 = {instancePath:instancePath+"/auth/apiKey",schemaPath:"#/components/schemas/api-key-needs/properties/auth/properties/apiKey/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
}
}
}
var _valid9 = _errs82 === errors;
valid36 = _valid9;
if(valid36){
var props7 = {};
props7.auth = true;
props7.vendor = true;
}
}
if(!valid36){
const err60 = {instancePath,schemaPath:"#/allOf/6/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
if(props0 !== true && props7 !== undefined){
if(props7 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props7);
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.vendor === undefined){
const err61 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "vendor"},message:"must have required property '"+"vendor"+"'"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
if(props0 !== true){
props0 = props0 || {};
props0.vendor = true;
}
if(data.vendor !== undefined){
let data35 = data.vendor;
if(typeof data35 === "string"){
if(func7(data35) < 1){
const err62 = {instancePath:instancePath+"/vendor",schemaPath:"#/properties/vendor/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
}
}
validate152.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate152.evaluated = {"dynamicProps":true,"dynamicItems":false};


function validate150(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate150.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate91(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors);
errors = vErrors.length;
}
if(!(validate152(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate152.errors : vErrors.concat(validate152.errors);
errors = vErrors.length;
}
else {
var props0 = validate152.evaluated.props;
}
if(props0 !== true){
props0 = props0 || {};
props0.id = true;
props0.vendor = true;
props0.model = true;
props0.auth = true;
props0.connectOptions = true;
props0.llmOptions = true;
props0.mcpServers = true;
props0.events = true;
props0.eventHook = true;
props0.toolHook = true;
props0.actionHook = true;
props0.handoff = true;
props0.hangup = true;
props0.responseTimeoutMs = true;
props0.cancelOnResponseTimeout = true;
props0.cancelOnBargeIn = true;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.llmOptions === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "llmOptions"},message:"must have required property '"+"llmOptions"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(props0 !== true){
props0 = props0 || {};
props0.verb = true;
}
if(data.verb !== undefined){
let data0 = data.verb;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if("llm" !== data0){
const err3 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "llm"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(props0 !== true){
for(const key0 in data){
if(!props0 || !props0[key0]){
const err4 = {instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key0},message:"must NOT have unevaluated properties"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate150.errors = vErrors;
return errors === 0;
}
validate150.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema124 = {"description":"Sends an SMS through one of the account's SMPP carriers; the call need not be answered. The next verb follows when the\ncarrier has accepted or refused it.\n","type":"object","required":["verb","to","from"],"properties":{"verb":{"description":"Always `message`.","type":"string","const":"message"},"id":{"description":"Your own name for this verb, returned as `verb_id` in the payload of `actionHook`.","type":"string"},"to":{"description":"Number to send to, best in E.164 form.","type":"string"},"from":{"description":"Number to send from; it must be one that the carrier lets you use.","type":"string"},"text":{"description":"The text to send.","type":"string"},"media":{"description":"Addresses of pictures or sounds to attach, one or several. Accepted, but the open-source server does not send\nthem.\n","type":["string","array"],"items":{"description":"Address of one file.","type":"string"}},"carrier":{"description":"Name of the carrier to use, default the first that sends messages.","type":"string"},"account_sid":{"description":"Accepted, but the open-source server always takes the call's account.","type":"string"},"message_sid":{"description":"Your own id for the message, default a new one.","type":"string"},"actionHook":{"$ref":"#/components/schemas/hook","description":"Called with `message_sid` and `message_status`: success, failure, no carriers, smpp configuration error or system\nerror. Verbs in the answer replace the rest of the application.\n"}},"additionalProperties":false,"examples":[{"verb":"message","to":"+14155550100","from":"+14155550199","text":"Your ticket is 4711. Reply to this message to add to it.","actionHook":"/webhooks/message-sent"}]};

function validate161(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate161.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.to === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "to"},message:"must have required property '"+"to"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.from === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema124.properties, key0))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.verb !== undefined){
let data0 = data.verb;
if(typeof data0 !== "string"){
const err4 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if("message" !== data0){
const err5 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "message"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err6 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.to !== undefined){
if(typeof data.to !== "string"){
const err7 = {instancePath:instancePath+"/to",schemaPath:"#/properties/to/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.from !== undefined){
if(typeof data.from !== "string"){
const err8 = {instancePath:instancePath+"/from",schemaPath:"#/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.text !== undefined){
if(typeof data.text !== "string"){
const err9 = {instancePath:instancePath+"/text",schemaPath:"#/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.media !== undefined){
let data5 = data.media;
if((typeof data5 !== "string") && (!(Array.isArray(data5)))){
const err10 = {instancePath:instancePath+"/media",schemaPath:"#/properties/media/type",keyword:"type",params:{type: schema124.properties.media.type},message:"must be string,array"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(Array.isArray(data5)){
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
if(typeof data5[i0] !== "string"){
const err11 = {instancePath:instancePath+"/media/" + i0,schemaPath:"#/properties/media/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
}
if(data.carrier !== undefined){
if(typeof data.carrier !== "string"){
const err12 = {instancePath:instancePath+"/carrier",schemaPath:"#/properties/carrier/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.account_sid !== undefined){
if(typeof data.account_sid !== "string"){
const err13 = {instancePath:instancePath+"/account_sid",schemaPath:"#/properties/account_sid/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.message_sid !== undefined){
if(typeof data.message_sid !== "string"){
const err14 = {instancePath:instancePath+"/message_sid",schemaPath:"#/properties/message_sid/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.actionHook !== undefined){
if(!(validate29(data.actionHook, {instancePath:instancePath+"/actionHook",parentData:data,parentDataProperty:"actionHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
}
else {
const err15 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
validate161.errors = vErrors;
return errors === 0;
}
validate161.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema125 = {"description":"Connects the caller with a realtime model on Azure OpenAI, which listens and speaks by itself. The same as `llm` with\nthe vendor microsoft. `model` is the name of the deployment.\n","type":"object","allOf":[{"$ref":"#/components/schemas/llm-base"},{"$ref":"#/components/schemas/microsoft-needs"}],"required":["verb","llmOptions"],"properties":{"verb":{"description":"Always `microsoft_s2s`.","type":"string","const":"microsoft_s2s"},"vendor":{"description":"Always `microsoft`; may be left out.","const":"microsoft"}},"unevaluatedProperties":false,"examples":[{"verb":"microsoft_s2s","model":"gpt-4o-realtime","auth":{"apiKey":"azure-key"},"connectOptions":{"host":"acme.openai.azure.com"},"llmOptions":{"session_update":{"instructions":"You are a friendly receptionist."},"response_create":{"instructions":"Greet the caller."}},"actionHook":"/webhooks/llm-ended"}]};

function validate163(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate163.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate91(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors);
errors = vErrors.length;
}
if(!(validate155(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate155.errors : vErrors.concat(validate155.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.llmOptions === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "llmOptions"},message:"must have required property '"+"llmOptions"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.verb !== undefined){
let data0 = data.verb;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if("microsoft_s2s" !== data0){
const err3 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "microsoft_s2s"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.vendor !== undefined){
if("microsoft" !== data.vendor){
const err4 = {instancePath:instancePath+"/vendor",schemaPath:"#/properties/vendor/const",keyword:"const",params:{allowedValue: "microsoft"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
for(const key0 in data){
if(((((((((((((((((key0 !== "verb") && (key0 !== "vendor")) && (key0 !== "connectOptions")) && (key0 !== "llmOptions")) && (key0 !== "auth")) && (key0 !== "id")) && (key0 !== "model")) && (key0 !== "mcpServers")) && (key0 !== "events")) && (key0 !== "eventHook")) && (key0 !== "toolHook")) && (key0 !== "actionHook")) && (key0 !== "handoff")) && (key0 !== "hangup")) && (key0 !== "responseTimeoutMs")) && (key0 !== "cancelOnResponseTimeout")) && (key0 !== "cancelOnBargeIn")){
const err5 = {instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key0},message:"must NOT have unevaluated properties"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate163.errors = vErrors;
return errors === 0;
}
validate163.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema126 = {"description":"Connects the caller with Amazon Nova Sonic on Bedrock, which listens and speaks by itself. The same as `llm` with the\nvendor nova. The credentials need the permission bedrock:InvokeModelWithBidirectionalStream.\n","type":"object","x-jambonz-edition":"commercial","allOf":[{"$ref":"#/components/schemas/llm-base"}],"required":["verb","auth"],"properties":{"verb":{"description":"Always `nova_s2s`.","type":"string","const":"nova_s2s"},"vendor":{"description":"Always `nova`; may be left out.","const":"nova"},"auth":{"description":"Credentials for AWS and the region of Bedrock.","required":["accessKeyId","secretAccessKey"],"properties":{"accessKeyId":{"description":"Id of the access key.","type":"string","minLength":1},"secretAccessKey":{"description":"The secret of that key.","type":"string","minLength":1},"sessionToken":{"description":"Session token, with temporary credentials.","type":"string"},"region":{"description":"Region that serves the model, default us-east-1.","type":"string"}}},"llmOptions":{"description":"Instructions and settings of the session.","properties":{"systemPrompt":{"description":"Instructions for the whole conversation.","type":"string"},"speechPrompt":{"description":"One of the three sentences that Nova knows for the script of Hindi: Latin, Devanagari or both.\n","type":"string"},"history":{"description":"What was said before. Turns of the assistant at the beginning are dropped, and no more than 200 KB are sent.\n","type":"array","items":{"description":"One turn.","type":"object","required":["role","content"],"properties":{"role":{"description":"Who said it.","type":"string","enum":["user","assistant","USER","ASSISTANT"]},"content":{"description":"What was said.","type":"string"}},"additionalProperties":true}},"greeting":{"description":"A text sent as the caller's first turn, so that the model speaks first.","type":"string"},"sessionStart":{"description":"Merged into Nova's sessionStart event, such as `turnDetectionConfiguration`.","type":"object","additionalProperties":true},"promptStart":{"description":"Merged into Nova's promptStart event: the voice (`audioOutputConfiguration.voiceId`) and the tools\n(`toolConfiguration.tools`, each a `toolSpec`). jambonz sets the audio formats.\n","type":"object","additionalProperties":true},"dtmf":{"description":"Pass keys on, each complete entry as a text of the caller.","type":"object","required":["enable"],"properties":{"enable":{"description":"Switches it on or off.","type":"boolean"},"finishOnKey":{"description":"Key that ends an entry.","type":"string"},"numDigits":{"description":"Number of digits of an entry.","type":"number"},"minDigits":{"description":"Minimum number of digits of an entry.","type":"number"},"maxDigits":{"description":"Maximum number of digits of an entry.","type":"number"},"interDigitTimeout":{"description":"Seconds after a digit at which the entry is complete.","type":"number"},"timeout":{"description":"Seconds to wait for the first digit.","type":"number"}},"additionalProperties":true}}}},"unevaluatedProperties":false,"examples":[{"verb":"nova_s2s","model":"amazon.nova-2-5-sonic","auth":{"accessKeyId":"AKIAEXAMPLE","secretAccessKey":"aws-secret","region":"us-east-1"},"llmOptions":{"systemPrompt":"You are a friendly receptionist.","greeting":"Greet the caller.","promptStart":{"audioOutputConfiguration":{"voiceId":"tiffany"}}},"toolHook":"/webhooks/tool","actionHook":"/webhooks/llm-ended"}]};

function validate166(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate166.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate91(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.auth === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "auth"},message:"must have required property '"+"auth"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.verb !== undefined){
let data0 = data.verb;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if("nova_s2s" !== data0){
const err3 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "nova_s2s"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.vendor !== undefined){
if("nova" !== data.vendor){
const err4 = {instancePath:instancePath+"/vendor",schemaPath:"#/properties/vendor/const",keyword:"const",params:{allowedValue: "nova"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.auth !== undefined){
let data2 = data.auth;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.accessKeyId === undefined){
const err5 = {instancePath:instancePath+"/auth",schemaPath:"#/properties/auth/required",keyword:"required",params:{missingProperty: "accessKeyId"},message:"must have required property '"+"accessKeyId"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data2.secretAccessKey === undefined){
const err6 = {instancePath:instancePath+"/auth",schemaPath:"#/properties/auth/required",keyword:"required",params:{missingProperty: "secretAccessKey"},message:"must have required property '"+"secretAccessKey"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data2.accessKeyId !== undefined){
let data3 = data2.accessKeyId;
if(typeof data3 === "string"){
if(func7(data3) < 1){
const err7 = {instancePath:instancePath+"/auth/accessKeyId",schemaPath:"#/properties/auth/properties/accessKeyId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/auth/accessKeyId",schemaPath:"#/properties/auth/properties/accessKeyId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data2.secretAccessKey !== undefined){
let data4 = data2.secretAccessKey;
if(typeof data4 === "string"){
if(func7(data4) < 1){
const err9 = {instancePath:instancePath+"/auth/secretAccessKey",schemaPath:"#/properties/auth/properties/secretAccessKey/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/auth/secretAccessKey",schemaPath:"#/properties/auth/properties/secretAccessKey/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data2.sessionToken !== undefined){
if(typeof data2.sessionToken !== "string"){
const err11 = {instancePath:instancePath+"/auth/sessionToken",schemaPath:"#/properties/auth/properties/sessionToken/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data2.region !== undefined){
if(typeof data2.region !== "string"){
const err12 = {instancePath:instancePath+"/auth/region",schemaPath:"#/properties/auth/properties/region/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
}
if(data.llmOptions !== undefined){
let data7 = data.llmOptions;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.systemPrompt !== undefined){
if(typeof data7.systemPrompt !== "string"){
const err13 = {instancePath:instancePath+"/llmOptions/systemPrompt",schemaPath:"#/properties/llmOptions/properties/systemPrompt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data7.speechPrompt !== undefined){
if(typeof data7.speechPrompt !== "string"){
const err14 = {instancePath:instancePath+"/llmOptions/speechPrompt",schemaPath:"#/properties/llmOptions/properties/speechPrompt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data7.history !== undefined){
let data10 = data7.history;
if(Array.isArray(data10)){
const len0 = data10.length;
for(let i0=0; i0<len0; i0++){
let data11 = data10[i0];
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(data11.role === undefined){
const err15 = {instancePath:instancePath+"/llmOptions/history/" + i0,schemaPath:"#/properties/llmOptions/properties/history/items/required",keyword:"required",params:{missingProperty: "role"},message:"must have required property '"+"role"+"'"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data11.content === undefined){
const err16 = {instancePath:instancePath+"/llmOptions/history/" + i0,schemaPath:"#/properties/llmOptions/properties/history/items/required",keyword:"required",params:{missingProperty: "content"},message:"must have required property '"+"content"+"'"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data11.role !== undefined){
let data12 = data11.role;
if(typeof data12 !== "string"){
const err17 = {instancePath:instancePath+"/llmOptions/history/" + i0+"/role",schemaPath:"#/properties/llmOptions/properties/history/items/properties/role/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(!((((data12 === "user") || (data12 === "assistant")) || (data12 === "USER")) || (data12 === "ASSISTANT"))){
const err18 = {instancePath:instancePath+"/llmOptions/history/" + i0+"/role",schemaPath:"#/properties/llmOptions/properties/history/items/properties/role/enum",keyword:"enum",params:{allowedValues: schema126.properties.llmOptions.properties.history.items.properties.role.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data11.content !== undefined){
if(typeof data11.content !== "string"){
const err19 = {instancePath:instancePath+"/llmOptions/history/" + i0+"/content",schemaPath:"#/properties/llmOptions/properties/history/items/properties/content/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/llmOptions/history/" + i0,schemaPath:"#/properties/llmOptions/properties/history/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/llmOptions/history",schemaPath:"#/properties/llmOptions/properties/history/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data7.greeting !== undefined){
if(typeof data7.greeting !== "string"){
const err22 = {instancePath:instancePath+"/llmOptions/greeting",schemaPath:"#/properties/llmOptions/properties/greeting/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data7.sessionStart !== undefined){
let data15 = data7.sessionStart;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
}
else {
const err23 = {instancePath:instancePath+"/llmOptions/sessionStart",schemaPath:"#/properties/llmOptions/properties/sessionStart/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data7.promptStart !== undefined){
let data16 = data7.promptStart;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
}
else {
const err24 = {instancePath:instancePath+"/llmOptions/promptStart",schemaPath:"#/properties/llmOptions/properties/promptStart/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data7.dtmf !== undefined){
let data17 = data7.dtmf;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
if(data17.enable === undefined){
const err25 = {instancePath:instancePath+"/llmOptions/dtmf",schemaPath:"#/properties/llmOptions/properties/dtmf/required",keyword:"required",params:{missingProperty: "enable"},message:"must have required property '"+"enable"+"'"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data17.enable !== undefined){
if(typeof data17.enable !== "boolean"){
const err26 = {instancePath:instancePath+"/llmOptions/dtmf/enable",schemaPath:"#/properties/llmOptions/properties/dtmf/properties/enable/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data17.finishOnKey !== undefined){
if(typeof data17.finishOnKey !== "string"){
const err27 = {instancePath:instancePath+"/llmOptions/dtmf/finishOnKey",schemaPath:"#/properties/llmOptions/properties/dtmf/properties/finishOnKey/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data17.numDigits !== undefined){
let data20 = data17.numDigits;
if(!((typeof data20 == "number") && (isFinite(data20)))){
const err28 = {instancePath:instancePath+"/llmOptions/dtmf/numDigits",schemaPath:"#/properties/llmOptions/properties/dtmf/properties/numDigits/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data17.minDigits !== undefined){
let data21 = data17.minDigits;
if(!((typeof data21 == "number") && (isFinite(data21)))){
const err29 = {instancePath:instancePath+"/llmOptions/dtmf/minDigits",schemaPath:"#/properties/llmOptions/properties/dtmf/properties/minDigits/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data17.maxDigits !== undefined){
let data22 = data17.maxDigits;
if(!((typeof data22 == "number") && (isFinite(data22)))){
const err30 = {instancePath:instancePath+"/llmOptions/dtmf/maxDigits",schemaPath:"#/properties/llmOptions/properties/dtmf/properties/maxDigits/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data17.interDigitTimeout !== undefined){
let data23 = data17.interDigitTimeout;
if(!((typeof data23 == "number") && (isFinite(data23)))){
const err31 = {instancePath:instancePath+"/llmOptions/dtmf/interDigitTimeout",schemaPath:"#/properties/llmOptions/properties/dtmf/properties/interDigitTimeout/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data17.timeout !== undefined){
let data24 = data17.timeout;
if(!((typeof data24 == "number") && (isFinite(data24)))){
const err32 = {instancePath:instancePath+"/llmOptions/dtmf/timeout",schemaPath:"#/properties/llmOptions/properties/dtmf/properties/timeout/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath:instancePath+"/llmOptions/dtmf",schemaPath:"#/properties/llmOptions/properties/dtmf/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
}
for(const key0 in data){
if(((((((((((((((((key0 !== "verb") && (key0 !== "vendor")) && (key0 !== "auth")) && (key0 !== "llmOptions")) && (key0 !== "id")) && (key0 !== "model")) && (key0 !== "connectOptions")) && (key0 !== "mcpServers")) && (key0 !== "events")) && (key0 !== "eventHook")) && (key0 !== "toolHook")) && (key0 !== "actionHook")) && (key0 !== "handoff")) && (key0 !== "hangup")) && (key0 !== "responseTimeoutMs")) && (key0 !== "cancelOnResponseTimeout")) && (key0 !== "cancelOnBargeIn")){
const err34 = {instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key0},message:"must NOT have unevaluated properties"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
else {
const err35 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
validate166.errors = vErrors;
return errors === 0;
}
validate166.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema127 = {"description":"Connects the caller with a model of OpenAI's Realtime API, which listens and speaks by itself. The same as `llm` with\nthe vendor openai.\n","type":"object","allOf":[{"$ref":"#/components/schemas/llm-base"},{"$ref":"#/components/schemas/openai-needs"}],"required":["verb","llmOptions"],"properties":{"verb":{"description":"Always `openai_s2s`.","type":"string","const":"openai_s2s"},"vendor":{"description":"Always `openai`; may be left out.","const":"openai"}},"unevaluatedProperties":false,"examples":[{"verb":"openai_s2s","model":"gpt-realtime","auth":{"apiKey":"sk-proj-example"},"llmOptions":{"session_update":{"instructions":"You are a friendly receptionist.","voice":"marin","tools":[{"type":"function","name":"opening_hours","description":"Opening hours of the shop","parameters":{"type":"object","properties":{}}}]},"response_create":{"instructions":"Greet the caller."}},"toolHook":"/webhooks/tool","actionHook":"/webhooks/llm-ended"}]};

function validate168(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate168.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate91(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors);
errors = vErrors.length;
}
if(!(validate153(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate153.errors : vErrors.concat(validate153.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.llmOptions === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "llmOptions"},message:"must have required property '"+"llmOptions"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.verb !== undefined){
let data0 = data.verb;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if("openai_s2s" !== data0){
const err3 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "openai_s2s"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.vendor !== undefined){
if("openai" !== data.vendor){
const err4 = {instancePath:instancePath+"/vendor",schemaPath:"#/properties/vendor/const",keyword:"const",params:{allowedValue: "openai"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
for(const key0 in data){
if(((((((((((((((((key0 !== "verb") && (key0 !== "vendor")) && (key0 !== "llmOptions")) && (key0 !== "auth")) && (key0 !== "id")) && (key0 !== "model")) && (key0 !== "connectOptions")) && (key0 !== "mcpServers")) && (key0 !== "events")) && (key0 !== "eventHook")) && (key0 !== "toolHook")) && (key0 !== "actionHook")) && (key0 !== "handoff")) && (key0 !== "hangup")) && (key0 !== "responseTimeoutMs")) && (key0 !== "cancelOnResponseTimeout")) && (key0 !== "cancelOnBargeIn")){
const err5 = {instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key0},message:"must NOT have unevaluated properties"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate168.errors = vErrors;
return errors === 0;
}
validate168.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema128 = {"description":"Connects the caller with a Qwen Omni-Realtime model of Alibaba, which listens and speaks by itself. The same as `llm`\nwith the vendor qwen. `auth` holds the DashScope `apiKey`, which is bound to a region, and `host` for a region other\nthan the international one.\n","type":"object","x-jambonz-edition":"commercial","allOf":[{"$ref":"#/components/schemas/llm-base"},{"$ref":"#/components/schemas/api-key-needs"}],"required":["verb","llmOptions"],"properties":{"verb":{"description":"Always `qwen_s2s`.","type":"string","const":"qwen_s2s"},"vendor":{"description":"Always `qwen`; may be left out.","const":"qwen"}},"unevaluatedProperties":false,"examples":[{"verb":"qwen_s2s","model":"qwen3.5-omni-flash-realtime","auth":{"apiKey":"sk-example","host":"dashscope.aliyuncs.com"},"llmOptions":{"session_update":{"voice":"Ethan","instructions":"You are a friendly receptionist."}},"actionHook":"/webhooks/llm-ended"}]};

function validate171(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate171.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate91(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.auth === undefined){
const err0 = {instancePath,schemaPath:"#/components/schemas/api-key-needs/required",keyword:"required",params:{missingProperty: "auth"},message:"must have required property '"+"auth"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.auth !== undefined){
let data0 = data.auth;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.apiKey === undefined){
const err1 = {instancePath:instancePath+"/auth",schemaPath:"#/components/schemas/api-key-needs/properties/auth/required",keyword:"required",params:{missingProperty: "apiKey"},message:"must have required property '"+"apiKey"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data0.apiKey !== undefined){
let data1 = data0.apiKey;
if(typeof data1 === "string"){
if(func7(data1) < 1){
const err2 = {instancePath:instancePath+"/auth/apiKey",schemaPath:"#/components/schemas/api-key-needs/properties/auth/properties/apiKey/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/auth/apiKey",schemaPath:"#/components/schemas/api-key-needs/properties/auth/properties/apiKey/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.llmOptions === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "llmOptions"},message:"must have required property '"+"llmOptions"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.verb !== undefined){
let data2 = data.verb;
if(typeof data2 !== "string"){
const err6 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if("qwen_s2s" !== data2){
const err7 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "qwen_s2s"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.vendor !== undefined){
if("qwen" !== data.vendor){
const err8 = {instancePath:instancePath+"/vendor",schemaPath:"#/properties/vendor/const",keyword:"const",params:{allowedValue: "qwen"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
for(const key0 in data){
if(((((((((((((((((key0 !== "verb") && (key0 !== "vendor")) && (key0 !== "auth")) && (key0 !== "id")) && (key0 !== "model")) && (key0 !== "connectOptions")) && (key0 !== "llmOptions")) && (key0 !== "mcpServers")) && (key0 !== "events")) && (key0 !== "eventHook")) && (key0 !== "toolHook")) && (key0 !== "actionHook")) && (key0 !== "handoff")) && (key0 !== "hangup")) && (key0 !== "responseTimeoutMs")) && (key0 !== "cancelOnResponseTimeout")) && (key0 !== "cancelOnBargeIn")){
const err9 = {instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key0},message:"must NOT have unevaluated properties"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate171.errors = vErrors;
return errors === 0;
}
validate171.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema130 = {"description":"Connects the caller with a Rasa assistant: what the caller says is sent to it as text, and its answer is spoken. It\nends after 10 seconds without speech, when Rasa cannot be reached, or when the caller hangs up.\n","type":"object","required":["verb","url"],"properties":{"verb":{"description":"Always `rasa`.","type":"string","const":"rasa"},"id":{"description":"Your own name for this verb, returned as `verb_id` in the payload of `actionHook`.","type":"string"},"url":{"description":"Complete URL of Rasa's REST channel. It gets a POST with `sender`, the call's sid, and `message`; no credentials\nare sent.\n","type":"string"},"prompt":{"description":"Text to speak first; default none, and the caller must begin.","type":"string"},"recognizer":{"$ref":"#/components/schemas/recognizer","description":"Speech recognition to use, default the session's."},"tts":{"$ref":"#/components/schemas/synthesizer","description":"Voice of the assistant, default the session's."},"eventHook":{"$ref":"#/components/schemas/hook","description":"Called with each utterance, as `event` userMessage or botMessage with `message`. Verbs in the answer end the\nconversation and replace the rest of the application.\n"},"actionHook":{"$ref":"#/components/schemas/hook","description":"Called when the conversation has ended, with `rasa_result` redirect, timeout, webhookError or caller hungup.\nVerbs in the answer replace the rest of the application, except after redirect.\n"}},"additionalProperties":false,"examples":[{"verb":"rasa","url":"https://rasa.example.com/webhooks/rest/webhook","prompt":"Hello, how can I help?","recognizer":{"vendor":"google","language":"en-US"},"tts":{"vendor":"google","language":"en-US","voice":"en-US-Wavenet-D"},"actionHook":"/webhooks/rasa-ended"}]};

function validate173(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate173.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.url === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "url"},message:"must have required property '"+"url"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "verb") || (key0 === "id")) || (key0 === "url")) || (key0 === "prompt")) || (key0 === "recognizer")) || (key0 === "tts")) || (key0 === "eventHook")) || (key0 === "actionHook"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.verb !== undefined){
let data0 = data.verb;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if("rasa" !== data0){
const err4 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "rasa"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err5 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.url !== undefined){
if(typeof data.url !== "string"){
const err6 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.prompt !== undefined){
if(typeof data.prompt !== "string"){
const err7 = {instancePath:instancePath+"/prompt",schemaPath:"#/properties/prompt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.recognizer !== undefined){
if(!(validate24(data.recognizer, {instancePath:instancePath+"/recognizer",parentData:data,parentDataProperty:"recognizer",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.tts !== undefined){
let data5 = data.tts;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.vendor === undefined){
const err8 = {instancePath:instancePath+"/tts",schemaPath:"#/components/schemas/synthesizer/required",keyword:"required",params:{missingProperty: "vendor"},message:"must have required property '"+"vendor"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
for(const key1 in data5){
if(!(func1.call(schema38.properties, key1))){
const err9 = {instancePath:instancePath+"/tts",schemaPath:"#/components/schemas/synthesizer/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data5.vendor !== undefined){
if(typeof data5.vendor !== "string"){
const err10 = {instancePath:instancePath+"/tts/vendor",schemaPath:"#/components/schemas/synthesizer/properties/vendor/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data5.label !== undefined){
if(typeof data5.label !== "string"){
const err11 = {instancePath:instancePath+"/tts/label",schemaPath:"#/components/schemas/synthesizer/properties/label/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data5.language !== undefined){
if(typeof data5.language !== "string"){
const err12 = {instancePath:instancePath+"/tts/language",schemaPath:"#/components/schemas/synthesizer/properties/language/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data5.voice !== undefined){
let data9 = data5.voice;
if((typeof data9 !== "string") && (!(data9 && typeof data9 == "object" && !Array.isArray(data9)))){
const err13 = {instancePath:instancePath+"/tts/voice",schemaPath:"#/components/schemas/synthesizer/properties/voice/type",keyword:"type",params:{type: schema38.properties.voice.type},message:"must be string,object"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data5.fallbackVendor !== undefined){
if(typeof data5.fallbackVendor !== "string"){
const err14 = {instancePath:instancePath+"/tts/fallbackVendor",schemaPath:"#/components/schemas/synthesizer/properties/fallbackVendor/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data5.fallbackLabel !== undefined){
if(typeof data5.fallbackLabel !== "string"){
const err15 = {instancePath:instancePath+"/tts/fallbackLabel",schemaPath:"#/components/schemas/synthesizer/properties/fallbackLabel/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data5.fallbackLanguage !== undefined){
if(typeof data5.fallbackLanguage !== "string"){
const err16 = {instancePath:instancePath+"/tts/fallbackLanguage",schemaPath:"#/components/schemas/synthesizer/properties/fallbackLanguage/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data5.fallbackVoice !== undefined){
let data13 = data5.fallbackVoice;
if((typeof data13 !== "string") && (!(data13 && typeof data13 == "object" && !Array.isArray(data13)))){
const err17 = {instancePath:instancePath+"/tts/fallbackVoice",schemaPath:"#/components/schemas/synthesizer/properties/fallbackVoice/type",keyword:"type",params:{type: schema38.properties.fallbackVoice.type},message:"must be string,object"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data5.engine !== undefined){
let data14 = data5.engine;
if(typeof data14 !== "string"){
const err18 = {instancePath:instancePath+"/tts/engine",schemaPath:"#/components/schemas/synthesizer/properties/engine/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!((((data14 === "standard") || (data14 === "neural")) || (data14 === "generative")) || (data14 === "long-form"))){
const err19 = {instancePath:instancePath+"/tts/engine",schemaPath:"#/components/schemas/synthesizer/properties/engine/enum",keyword:"enum",params:{allowedValues: schema38.properties.engine.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data5.gender !== undefined){
let data15 = data5.gender;
if(typeof data15 !== "string"){
const err20 = {instancePath:instancePath+"/tts/gender",schemaPath:"#/components/schemas/synthesizer/properties/gender/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(!(((data15 === "MALE") || (data15 === "FEMALE")) || (data15 === "NEUTRAL"))){
const err21 = {instancePath:instancePath+"/tts/gender",schemaPath:"#/components/schemas/synthesizer/properties/gender/enum",keyword:"enum",params:{allowedValues: schema38.properties.gender.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data5.options !== undefined){
let data16 = data5.options;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
}
else {
const err22 = {instancePath:instancePath+"/tts/options",schemaPath:"#/components/schemas/synthesizer/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath:instancePath+"/tts",schemaPath:"#/components/schemas/synthesizer/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.eventHook !== undefined){
if(!(validate29(data.eventHook, {instancePath:instancePath+"/eventHook",parentData:data,parentDataProperty:"eventHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
if(data.actionHook !== undefined){
if(!(validate29(data.actionHook, {instancePath:instancePath+"/actionHook",parentData:data,parentDataProperty:"actionHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
}
else {
const err24 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
validate173.errors = vErrors;
return errors === 0;
}
validate173.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema132 = {"description":"Hands the call to another webhook: its answer replaces the rest of the application. After an empty answer the next\nverb follows; a failed request ends the call.\n","type":"object","required":["verb","actionHook"],"properties":{"verb":{"description":"Always `redirect`.","type":"string","const":"redirect"},"id":{"description":"Your own name for this verb, returned as `verb_id` in the payload of `actionHook`.","type":"string"},"actionHook":{"$ref":"#/components/schemas/hook-url","description":"Called for the verbs: a `/` path or a complete URL. A string only, because an object ends the call in version 0.9\nof the open-source server. When it is on another host, that host becomes the base of all later `/` hooks, and it\ngets no credentials.\n"},"statusHook":{"$ref":"#/components/schemas/hook-url","description":"Gets the call's status from now on, in place of the application's call status hook, and nothing if the application\nhas none. A complete URL gets no credentials. A string only: an object is ignored.\n"}},"additionalProperties":false,"examples":[{"verb":"redirect","actionHook":"/webhooks/after-hours"},{"verb":"redirect","actionHook":"https://billing.example.com/calls","statusHook":"https://billing.example.com/call-status"}]};

function validate177(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate177.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.actionHook === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "actionHook"},message:"must have required property '"+"actionHook"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "verb") || (key0 === "id")) || (key0 === "actionHook")) || (key0 === "statusHook"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.verb !== undefined){
let data0 = data.verb;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if("redirect" !== data0){
const err4 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "redirect"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err5 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.actionHook !== undefined){
let data2 = data.actionHook;
if(typeof data2 === "string"){
if(!pattern6.test(data2)){
const err6 = {instancePath:instancePath+"/actionHook",schemaPath:"#/components/schemas/hook-url/pattern",keyword:"pattern",params:{pattern: "^(/|(http|ws)s?://)\\S*$"},message:"must match pattern \""+"^(/|(http|ws)s?://)\\S*$"+"\""};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/actionHook",schemaPath:"#/components/schemas/hook-url/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.statusHook !== undefined){
let data3 = data.statusHook;
if(typeof data3 === "string"){
if(!pattern6.test(data3)){
const err8 = {instancePath:instancePath+"/statusHook",schemaPath:"#/components/schemas/hook-url/pattern",keyword:"pattern",params:{pattern: "^(/|(http|ws)s?://)\\S*$"},message:"must match pattern \""+"^(/|(http|ws)s?://)\\S*$"+"\""};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/statusHook",schemaPath:"#/components/schemas/hook-url/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate177.errors = vErrors;
return errors === 0;
}
validate177.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema135 = {"description":"Another name for `conference`, with the same properties.","type":"object","x-jambonz-edition":"commercial","allOf":[{"$ref":"#/components/schemas/conference-base"}],"required":["verb"],"properties":{"verb":{"description":"Always `room`.","type":"string","const":"room"}},"unevaluatedProperties":false,"examples":[{"verb":"room","name":"case-4711","startConferenceOnEnter":true,"endConferenceOnExit":true,"stream":{"url":"wss://recorder.example.com/rooms","mixType":"mono"}}]};

function validate178(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate178.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate45(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.verb !== undefined){
let data0 = data.verb;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if("room" !== data0){
const err2 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "room"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
for(const key0 in data){
if((((((((((((((((((((key0 !== "verb") && (key0 !== "id")) && (key0 !== "name")) && (key0 !== "startConferenceOnEnter")) && (key0 !== "endConferenceOnExit")) && (key0 !== "endConferenceDuration")) && (key0 !== "maxParticipants")) && (key0 !== "joinMuted")) && (key0 !== "beep")) && (key0 !== "memberTag")) && (key0 !== "speakOnlyTo")) && (key0 !== "distributeDtmf")) && (key0 !== "waitHook")) && (key0 !== "enterHook")) && (key0 !== "statusHook")) && (key0 !== "statusEvents")) && (key0 !== "actionHook")) && (key0 !== "record")) && (key0 !== "listen")) && (key0 !== "stream")){
const err3 = {instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key0},message:"must NOT have unevaluated properties"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate178.errors = vErrors;
return errors === 0;
}
validate178.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema136 = {"description":"Another name for `llm`; the open-source server turns it into one.","type":"object","allOf":[{"$ref":"#/components/schemas/llm-base"},{"$ref":"#/components/schemas/llm-vendor"}],"required":["verb","llmOptions"],"properties":{"verb":{"description":"Always `s2s`.","type":"string","const":"s2s"}},"unevaluatedProperties":false,"examples":[{"verb":"s2s","vendor":"ultravox","auth":{"apiKey":"ultravox-key"},"llmOptions":{"systemPrompt":"You are a friendly receptionist.","firstSpeaker":"FIRST_SPEAKER_AGENT"},"actionHook":"/webhooks/llm-ended"}]};

function validate180(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate180.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate91(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors);
errors = vErrors.length;
}
if(!(validate152(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate152.errors : vErrors.concat(validate152.errors);
errors = vErrors.length;
}
else {
var props0 = validate152.evaluated.props;
}
if(props0 !== true){
props0 = props0 || {};
props0.id = true;
props0.vendor = true;
props0.model = true;
props0.auth = true;
props0.connectOptions = true;
props0.llmOptions = true;
props0.mcpServers = true;
props0.events = true;
props0.eventHook = true;
props0.toolHook = true;
props0.actionHook = true;
props0.handoff = true;
props0.hangup = true;
props0.responseTimeoutMs = true;
props0.cancelOnResponseTimeout = true;
props0.cancelOnBargeIn = true;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.llmOptions === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "llmOptions"},message:"must have required property '"+"llmOptions"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(props0 !== true){
props0 = props0 || {};
props0.verb = true;
}
if(data.verb !== undefined){
let data0 = data.verb;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if("s2s" !== data0){
const err3 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "s2s"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(props0 !== true){
for(const key0 in data){
if(!props0 || !props0[key0]){
const err4 = {instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key0},message:"must NOT have unevaluated properties"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate180.errors = vErrors;
return errors === 0;
}
validate180.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema137 = {"description":"Rejects an incoming call that is not answered yet, with a SIP status of your choice. On an answered call the verb is\nskipped: end it with `hangup`.\n","type":"object","required":["verb","status"],"properties":{"verb":{"description":"Always `sip:decline`.","type":"string","const":"sip:decline"},"id":{"description":"Your own name for this verb. No webhook carries it.","type":"string"},"status":{"description":"SIP status code, such as 486 (busy), 404, 480 or 603.","type":"integer","minimum":300,"maximum":699},"reason":{"description":"Reason phrase, default the usual one for the status.","type":"string"},"headers":{"$ref":"#/components/schemas/sip-headers","description":"SIP headers to add to the response. `X-Reason` is set unless you set it."}},"additionalProperties":false,"examples":[{"verb":"sip:decline","status":486,"reason":"Busy Here","headers":{"Retry-After":"120"}}]};

function validate183(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate183.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.status === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "status"},message:"must have required property '"+"status"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "verb") || (key0 === "id")) || (key0 === "status")) || (key0 === "reason")) || (key0 === "headers"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.verb !== undefined){
let data0 = data.verb;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if("sip:decline" !== data0){
const err4 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "sip:decline"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err5 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.status !== undefined){
let data2 = data.status;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err6 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 699 || isNaN(data2)){
const err7 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/maximum",keyword:"maximum",params:{comparison: "<=", limit: 699},message:"must be <= 699"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data2 < 300 || isNaN(data2)){
const err8 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/minimum",keyword:"minimum",params:{comparison: ">=", limit: 300},message:"must be >= 300"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
if(data.reason !== undefined){
if(typeof data.reason !== "string"){
const err9 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.headers !== undefined){
let data4 = data.headers;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key1 in data4){
let data5 = data4[key1];
if((typeof data5 !== "string") && (!((typeof data5 == "number") && (isFinite(data5))))){
const err10 = {instancePath:instancePath+"/headers/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/components/schemas/sip-headers/additionalProperties/type",keyword:"type",params:{type: schema46.additionalProperties.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/headers",schemaPath:"#/components/schemas/sip-headers/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
validate183.errors = vErrors;
return errors === 0;
}
validate183.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema139 = {"description":"Transfers the call away by SIP REFER: the caller's side is asked to call another party, and usually hangs up here. If\nit refuses, or has not reported how the new call ended within 15 seconds, the next verb follows. The call must be\nanswered; otherwise the verb is skipped.\n","type":"object","required":["verb","referTo"],"properties":{"verb":{"description":"Always `sip:refer`.","type":"string","const":"sip:refer"},"id":{"description":"Your own name for this verb, returned as `verb_id` in the payload of `actionHook`.","type":"string"},"referTo":{"description":"The target: a SIP or tel URI, which is sent unchanged, or a number or user at the host the call came from.\n","type":"string"},"referredBy":{"description":"The transferring party, in the same forms; default the caller's number.","type":"string"},"referredByDisplayName":{"description":"Display name of the transferring party, if `referredBy` is not a URI; default the caller's.","type":"string"},"headers":{"$ref":"#/components/schemas/sip-headers","description":"SIP headers to add to the REFER."},"actionHook":{"$ref":"#/components/schemas/hook","description":"Called at the end with `refer_status`, the response to the REFER, and `final_referred_call_status`, how the new\ncall went. Verbs in the answer replace the rest of the application.\n"},"eventHook":{"$ref":"#/components/schemas/hook","description":"Called with each progress report about the new call, as `event` transfer-status with `call_status`. The answer is\nignored.\n"}},"additionalProperties":false,"examples":[{"verb":"sip:refer","referTo":"sip:desk@pbx.example.com","headers":{"X-Ticket":"4711"},"actionHook":"/webhooks/transferred","eventHook":"/webhooks/transfer-news"}]};

function validate184(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate184.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.referTo === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "referTo"},message:"must have required property '"+"referTo"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "verb") || (key0 === "id")) || (key0 === "referTo")) || (key0 === "referredBy")) || (key0 === "referredByDisplayName")) || (key0 === "headers")) || (key0 === "actionHook")) || (key0 === "eventHook"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.verb !== undefined){
let data0 = data.verb;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if("sip:refer" !== data0){
const err4 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "sip:refer"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err5 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.referTo !== undefined){
if(typeof data.referTo !== "string"){
const err6 = {instancePath:instancePath+"/referTo",schemaPath:"#/properties/referTo/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.referredBy !== undefined){
if(typeof data.referredBy !== "string"){
const err7 = {instancePath:instancePath+"/referredBy",schemaPath:"#/properties/referredBy/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.referredByDisplayName !== undefined){
if(typeof data.referredByDisplayName !== "string"){
const err8 = {instancePath:instancePath+"/referredByDisplayName",schemaPath:"#/properties/referredByDisplayName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.headers !== undefined){
let data5 = data.headers;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key1 in data5){
let data6 = data5[key1];
if((typeof data6 !== "string") && (!((typeof data6 == "number") && (isFinite(data6))))){
const err9 = {instancePath:instancePath+"/headers/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/components/schemas/sip-headers/additionalProperties/type",keyword:"type",params:{type: schema46.additionalProperties.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/headers",schemaPath:"#/components/schemas/sip-headers/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.actionHook !== undefined){
if(!(validate29(data.actionHook, {instancePath:instancePath+"/actionHook",parentData:data,parentDataProperty:"actionHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
if(data.eventHook !== undefined){
if(!(validate29(data.eventHook, {instancePath:instancePath+"/eventHook",parentData:data,parentDataProperty:"eventHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
}
else {
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate184.errors = vErrors;
return errors === 0;
}
validate184.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema141 = {"description":"Sends a SIP request inside the call, such as INFO, and waits for its response. The call must be answered; otherwise\nthe verb is skipped.\n","type":"object","required":["verb","method"],"properties":{"verb":{"description":"Always `sip:request`.","type":"string","const":"sip:request"},"id":{"description":"Your own name for this verb, returned as `verb_id` in the payload of `actionHook`.","type":"string"},"method":{"description":"SIP method, such as INFO, NOTIFY or MESSAGE, in upper or lower case.","type":"string"},"headers":{"$ref":"#/components/schemas/sip-headers","description":"SIP headers to add; with a `body` the Content-Type should be among them."},"body":{"description":"Body of the request. A line feed is appended.","type":"string"},"actionHook":{"$ref":"#/components/schemas/hook","description":"Called with `result` success and the response's code as `sip_status`, or with `result` failed and `err`. Verbs in\nthe answer replace the rest of the application. If this webhook itself fails, it is called again with failed.\n"}},"additionalProperties":false,"examples":[{"verb":"sip:request","method":"INFO","headers":{"Content-Type":"application/dtmf-relay"},"body":"Signal=1\nDuration=250","actionHook":"/webhooks/info-sent"}]};

function validate187(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate187.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.method === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "method"},message:"must have required property '"+"method"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "verb") || (key0 === "id")) || (key0 === "method")) || (key0 === "headers")) || (key0 === "body")) || (key0 === "actionHook"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.verb !== undefined){
let data0 = data.verb;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if("sip:request" !== data0){
const err4 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "sip:request"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err5 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.method !== undefined){
if(typeof data.method !== "string"){
const err6 = {instancePath:instancePath+"/method",schemaPath:"#/properties/method/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.headers !== undefined){
let data3 = data.headers;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key1 in data3){
let data4 = data3[key1];
if((typeof data4 !== "string") && (!((typeof data4 == "number") && (isFinite(data4))))){
const err7 = {instancePath:instancePath+"/headers/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/components/schemas/sip-headers/additionalProperties/type",keyword:"type",params:{type: schema46.additionalProperties.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/headers",schemaPath:"#/components/schemas/sip-headers/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.body !== undefined){
if(typeof data.body !== "string"){
const err9 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.actionHook !== undefined){
if(!(validate29(data.actionHook, {instancePath:instancePath+"/actionHook",parentData:data,parentDataProperty:"actionHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate187.errors = vErrors;
return errors === 0;
}
validate187.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema143 = {"description":"Another name for `listen`; the open-source server turns it into one.","type":"object","allOf":[{"$ref":"#/components/schemas/listen-base"}],"required":["verb"],"properties":{"verb":{"description":"Always `stream`.","type":"string","const":"stream"},"id":{"description":"Your own name for this verb, returned as `verb_id` in the payload of its action hook.","type":"string"}},"unevaluatedProperties":false,"examples":[{"verb":"stream","url":"wss://bot.example.com/audio","sampleRate":16000,"actionHook":"/webhooks/stream-ended"}]};

function validate189(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate189.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate51(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate51.errors : vErrors.concat(validate51.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.verb !== undefined){
let data0 = data.verb;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if("stream" !== data0){
const err2 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "stream"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err3 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
for(const key0 in data){
if(((((((((((((((((((key0 !== "verb") && (key0 !== "id")) && (key0 !== "url")) && (key0 !== "actionHook")) && (key0 !== "wsAuth")) && (key0 !== "auth")) && (key0 !== "mixType")) && (key0 !== "sampleRate")) && (key0 !== "metadata")) && (key0 !== "maxLength")) && (key0 !== "finishOnKey")) && (key0 !== "passDtmf")) && (key0 !== "playBeep")) && (key0 !== "bidirectionalAudio")) && (key0 !== "disableBidirectionalAudio")) && (key0 !== "transcribe")) && (key0 !== "timeout")) && (key0 !== "earlyMedia")) && (key0 !== "channel")){
const err4 = {instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key0},message:"must NOT have unevaluated properties"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate189.errors = vErrors;
return errors === 0;
}
validate189.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema144 = {"description":"Transcribes the caller until the call ends, or until verbs in the answer of a hook replace the application. In the\nopen-source server the verbs after it wait that long. To transcribe while other verbs run, use `transcribe` in a\n`config` or a `dial`.\n","type":"object","allOf":[{"$ref":"#/components/schemas/transcribe-base"}],"required":["verb"],"properties":{"verb":{"description":"Always `transcribe`.","type":"string","const":"transcribe"},"id":{"description":"Your own name for this verb. No webhook carries it.","type":"string"}},"unevaluatedProperties":false,"examples":[{"verb":"transcribe","transcriptionHook":"/webhooks/transcript","recognizer":{"vendor":"deepgram","language":"en-US","interim":true}}]};

function validate191(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate191.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate54(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.verb !== undefined){
let data0 = data.verb;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if("transcribe" !== data0){
const err2 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "transcribe"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err3 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
for(const key0 in data){
if((((((((key0 !== "verb") && (key0 !== "id")) && (key0 !== "transcriptionHook")) && (key0 !== "translationHook")) && (key0 !== "recognizer")) && (key0 !== "earlyMedia")) && (key0 !== "channel")) && (key0 !== "enable")){
const err4 = {instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key0},message:"must NOT have unevaluated properties"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate191.errors = vErrors;
return errors === 0;
}
validate191.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema145 = {"description":"Transfers the caller to a person: blind, or warm, with a spoken briefing for that person first. If the call is not\ntaken, `disposition` decides what happens to the caller.\n","type":"object","x-jambonz-edition":"commercial","allOf":[{"$ref":"#/components/schemas/transfer-base"}],"required":["verb"],"properties":{"verb":{"description":"Always `transfer`.","type":"string","const":"transfer"},"id":{"description":"Your own name for this verb.","type":"string"},"brief":{"description":"What the person hears before the caller is connected. For `warm`.","type":"object","required":["text"],"properties":{"text":{"description":"The briefing.","type":"string"},"synthesizer":{"$ref":"#/components/schemas/synthesizer","description":"Voice for it, default the session's."}},"additionalProperties":false}},"unevaluatedProperties":false,"examples":[{"verb":"transfer","mode":"blind","target":[{"type":"phone","number":"+14155550100"}]},{"verb":"transfer","mode":"warm","target":[{"type":"user","name":"alice"}],"timeout":20,"brief":{"text":"A customer needs help with invoice 4711."},"confirm":{"prompt":"Press 1 to take the call.","digit":"1"},"onHoldHook":"/webhooks/hold-music","disposition":{"onNoAnswer":"voicemail","onBusy":"return","voicemailUrl":"sip:voicemail@pbx.example.com"},"actionHook":"/webhooks/transferred"}]};

function validate193(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate193.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate27(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.verb !== undefined){
let data0 = data.verb;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if("transfer" !== data0){
const err2 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "transfer"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err3 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.brief !== undefined){
let data2 = data.brief;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.text === undefined){
const err4 = {instancePath:instancePath+"/brief",schemaPath:"#/properties/brief/required",keyword:"required",params:{missingProperty: "text"},message:"must have required property '"+"text"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data2){
if(!((key0 === "text") || (key0 === "synthesizer"))){
const err5 = {instancePath:instancePath+"/brief",schemaPath:"#/properties/brief/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data2.text !== undefined){
if(typeof data2.text !== "string"){
const err6 = {instancePath:instancePath+"/brief/text",schemaPath:"#/properties/brief/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data2.synthesizer !== undefined){
let data4 = data2.synthesizer;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.vendor === undefined){
const err7 = {instancePath:instancePath+"/brief/synthesizer",schemaPath:"#/components/schemas/synthesizer/required",keyword:"required",params:{missingProperty: "vendor"},message:"must have required property '"+"vendor"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key1 in data4){
if(!(func1.call(schema38.properties, key1))){
const err8 = {instancePath:instancePath+"/brief/synthesizer",schemaPath:"#/components/schemas/synthesizer/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data4.vendor !== undefined){
if(typeof data4.vendor !== "string"){
const err9 = {instancePath:instancePath+"/brief/synthesizer/vendor",schemaPath:"#/components/schemas/synthesizer/properties/vendor/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data4.label !== undefined){
if(typeof data4.label !== "string"){
const err10 = {instancePath:instancePath+"/brief/synthesizer/label",schemaPath:"#/components/schemas/synthesizer/properties/label/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data4.language !== undefined){
if(typeof data4.language !== "string"){
const err11 = {instancePath:instancePath+"/brief/synthesizer/language",schemaPath:"#/components/schemas/synthesizer/properties/language/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data4.voice !== undefined){
let data8 = data4.voice;
if((typeof data8 !== "string") && (!(data8 && typeof data8 == "object" && !Array.isArray(data8)))){
const err12 = {instancePath:instancePath+"/brief/synthesizer/voice",schemaPath:"#/components/schemas/synthesizer/properties/voice/type",keyword:"type",params:{type: schema38.properties.voice.type},message:"must be string,object"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data4.fallbackVendor !== undefined){
if(typeof data4.fallbackVendor !== "string"){
const err13 = {instancePath:instancePath+"/brief/synthesizer/fallbackVendor",schemaPath:"#/components/schemas/synthesizer/properties/fallbackVendor/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data4.fallbackLabel !== undefined){
if(typeof data4.fallbackLabel !== "string"){
const err14 = {instancePath:instancePath+"/brief/synthesizer/fallbackLabel",schemaPath:"#/components/schemas/synthesizer/properties/fallbackLabel/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data4.fallbackLanguage !== undefined){
if(typeof data4.fallbackLanguage !== "string"){
const err15 = {instancePath:instancePath+"/brief/synthesizer/fallbackLanguage",schemaPath:"#/components/schemas/synthesizer/properties/fallbackLanguage/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data4.fallbackVoice !== undefined){
let data12 = data4.fallbackVoice;
if((typeof data12 !== "string") && (!(data12 && typeof data12 == "object" && !Array.isArray(data12)))){
const err16 = {instancePath:instancePath+"/brief/synthesizer/fallbackVoice",schemaPath:"#/components/schemas/synthesizer/properties/fallbackVoice/type",keyword:"type",params:{type: schema38.properties.fallbackVoice.type},message:"must be string,object"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data4.engine !== undefined){
let data13 = data4.engine;
if(typeof data13 !== "string"){
const err17 = {instancePath:instancePath+"/brief/synthesizer/engine",schemaPath:"#/components/schemas/synthesizer/properties/engine/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(!((((data13 === "standard") || (data13 === "neural")) || (data13 === "generative")) || (data13 === "long-form"))){
const err18 = {instancePath:instancePath+"/brief/synthesizer/engine",schemaPath:"#/components/schemas/synthesizer/properties/engine/enum",keyword:"enum",params:{allowedValues: schema38.properties.engine.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data4.gender !== undefined){
let data14 = data4.gender;
if(typeof data14 !== "string"){
const err19 = {instancePath:instancePath+"/brief/synthesizer/gender",schemaPath:"#/components/schemas/synthesizer/properties/gender/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(!(((data14 === "MALE") || (data14 === "FEMALE")) || (data14 === "NEUTRAL"))){
const err20 = {instancePath:instancePath+"/brief/synthesizer/gender",schemaPath:"#/components/schemas/synthesizer/properties/gender/enum",keyword:"enum",params:{allowedValues: schema38.properties.gender.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data4.options !== undefined){
let data15 = data4.options;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
}
else {
const err21 = {instancePath:instancePath+"/brief/synthesizer/options",schemaPath:"#/components/schemas/synthesizer/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/brief/synthesizer",schemaPath:"#/components/schemas/synthesizer/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath:instancePath+"/brief",schemaPath:"#/properties/brief/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
for(const key2 in data){
if(((((((((((((((key2 !== "verb") && (key2 !== "id")) && (key2 !== "brief")) && (key2 !== "mode")) && (key2 !== "blindMethod")) && (key2 !== "callerPresent")) && (key2 !== "target")) && (key2 !== "callerId")) && (key2 !== "timeout")) && (key2 !== "confirm")) && (key2 !== "amd")) && (key2 !== "onHoldHook")) && (key2 !== "disposition")) && (key2 !== "eventHook")) && (key2 !== "actionHook")){
const err24 = {instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key2},message:"must NOT have unevaluated properties"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
validate193.errors = vErrors;
return errors === 0;
}
validate193.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema147 = {"description":"Connects the caller with an Ultravox model, which listens and speaks by itself. The same as `llm` with the vendor\nultravox. `llmOptions` holds what Ultravox accepts when a call is created; with `agent_id` in `auth` an agent that is\nset up there is used, in place of `model`.\n","type":"object","allOf":[{"$ref":"#/components/schemas/llm-base"},{"$ref":"#/components/schemas/api-key-needs"}],"required":["verb","llmOptions"],"properties":{"verb":{"description":"Always `ultravox_s2s`.","type":"string","const":"ultravox_s2s"},"vendor":{"description":"Always `ultravox`; may be left out.","const":"ultravox"}},"unevaluatedProperties":false,"examples":[{"verb":"ultravox_s2s","model":"fixie-ai/ultravox","auth":{"apiKey":"ultravox-key"},"llmOptions":{"systemPrompt":"You are a friendly receptionist.","voice":"Jessica","firstSpeaker":"FIRST_SPEAKER_AGENT"},"toolHook":"/webhooks/tool","actionHook":"/webhooks/llm-ended"}]};

function validate195(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate195.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate91(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.auth === undefined){
const err0 = {instancePath,schemaPath:"#/components/schemas/api-key-needs/required",keyword:"required",params:{missingProperty: "auth"},message:"must have required property '"+"auth"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.auth !== undefined){
let data0 = data.auth;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.apiKey === undefined){
const err1 = {instancePath:instancePath+"/auth",schemaPath:"#/components/schemas/api-key-needs/properties/auth/required",keyword:"required",params:{missingProperty: "apiKey"},message:"must have required property '"+"apiKey"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data0.apiKey !== undefined){
let data1 = data0.apiKey;
if(typeof data1 === "string"){
if(func7(data1) < 1){
const err2 = {instancePath:instancePath+"/auth/apiKey",schemaPath:"#/components/schemas/api-key-needs/properties/auth/properties/apiKey/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/auth/apiKey",schemaPath:"#/components/schemas/api-key-needs/properties/auth/properties/apiKey/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.llmOptions === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "llmOptions"},message:"must have required property '"+"llmOptions"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.verb !== undefined){
let data2 = data.verb;
if(typeof data2 !== "string"){
const err6 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if("ultravox_s2s" !== data2){
const err7 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "ultravox_s2s"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.vendor !== undefined){
if("ultravox" !== data.vendor){
const err8 = {instancePath:instancePath+"/vendor",schemaPath:"#/properties/vendor/const",keyword:"const",params:{allowedValue: "ultravox"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
for(const key0 in data){
if(((((((((((((((((key0 !== "verb") && (key0 !== "vendor")) && (key0 !== "auth")) && (key0 !== "id")) && (key0 !== "model")) && (key0 !== "connectOptions")) && (key0 !== "llmOptions")) && (key0 !== "mcpServers")) && (key0 !== "events")) && (key0 !== "eventHook")) && (key0 !== "toolHook")) && (key0 !== "actionHook")) && (key0 !== "handoff")) && (key0 !== "hangup")) && (key0 !== "responseTimeoutMs")) && (key0 !== "cancelOnResponseTimeout")) && (key0 !== "cancelOnBargeIn")){
const err9 = {instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key0},message:"must NOT have unevaluated properties"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate195.errors = vErrors;
return errors === 0;
}
validate195.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema149 = {"description":"Another name for `deepgram_s2s`.\n","type":"object","allOf":[{"$ref":"#/components/schemas/llm-base"},{"$ref":"#/components/schemas/deepgram-needs"}],"required":["verb","llmOptions"],"properties":{"verb":{"description":"Always `voiceagent_s2s`.","type":"string","const":"voiceagent_s2s"},"vendor":{"description":"May be left out. `deepgram` and `voiceagent` are the same.","enum":["deepgram","voiceagent"]}},"unevaluatedProperties":false,"examples":[{"verb":"voiceagent_s2s","auth":{"apiKey":"deepgram-key"},"llmOptions":{"Settings":{"agent":{"think":{"provider":{"type":"anthropic","model":"claude-3-5-haiku-latest"},"prompt":"You are a friendly receptionist."}}}},"actionHook":"/webhooks/llm-ended"}]};

function validate197(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate197.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate91(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors);
errors = vErrors.length;
}
if(!(validate97(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate97.errors : vErrors.concat(validate97.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.llmOptions === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "llmOptions"},message:"must have required property '"+"llmOptions"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.verb !== undefined){
let data0 = data.verb;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if("voiceagent_s2s" !== data0){
const err3 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "voiceagent_s2s"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.vendor !== undefined){
let data1 = data.vendor;
if(!((data1 === "deepgram") || (data1 === "voiceagent"))){
const err4 = {instancePath:instancePath+"/vendor",schemaPath:"#/properties/vendor/enum",keyword:"enum",params:{allowedValues: schema149.properties.vendor.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
for(const key0 in data){
if(((((((((((((((((key0 !== "verb") && (key0 !== "vendor")) && (key0 !== "llmOptions")) && (key0 !== "auth")) && (key0 !== "id")) && (key0 !== "model")) && (key0 !== "connectOptions")) && (key0 !== "mcpServers")) && (key0 !== "events")) && (key0 !== "eventHook")) && (key0 !== "toolHook")) && (key0 !== "actionHook")) && (key0 !== "handoff")) && (key0 !== "hangup")) && (key0 !== "responseTimeoutMs")) && (key0 !== "cancelOnResponseTimeout")) && (key0 !== "cancelOnBargeIn")){
const err5 = {instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key0},message:"must NOT have unevaluated properties"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate197.errors = vErrors;
return errors === 0;
}
validate197.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema150 = {"description":"Connects the caller with a model of Azure's Voice Live API, which listens and speaks by itself. The same as `llm` with\nthe vendor voicelive. `model` is not needed with `agentId` in `connectOptions`.\n","type":"object","x-jambonz-edition":"commercial","allOf":[{"$ref":"#/components/schemas/llm-base"}],"required":["verb","auth","connectOptions","llmOptions"],"properties":{"verb":{"description":"Always `voicelive_s2s`.","type":"string","const":"voicelive_s2s"},"vendor":{"description":"Always `voicelive`; may be left out.","const":"voicelive"},"auth":{"description":"Credentials for Azure, `apiKey` or `accessToken`.","properties":{"apiKey":{"description":"API key of the resource.","type":"string","minLength":1},"accessToken":{"description":"Token of Microsoft Entra ID, in place of the key.","type":"string","minLength":1}},"if":{"required":["accessToken"]},"else":{"required":["apiKey"]}},"connectOptions":{"description":"How to reach the resource.","required":["host"],"properties":{"host":{"description":"Host name of the Foundry or Speech resource, such as acme.services.ai.azure.com.","type":"string"},"apiVersion":{"description":"Version of the API as a date, such as 2026-04-10, the default.","type":"string"},"agentId":{"description":"Id of an agent of the Foundry Agent Service, which takes the place of the model.","type":"string"},"projectId":{"description":"Id of the Foundry project of that agent.","type":"string"},"path":{"description":"Path and query of the WebSocket, in place of the one made from the other settings.","type":"string"}}},"llmOptions":{"description":"`session_update` sets up the session (instructions, voice, tools), `response_create` begins it.","required":["session_update"],"properties":{"session_update":{"description":"The session, as Voice Live takes it.","type":"object","additionalProperties":true},"response_create":{"description":"The first response.create of the session, which makes the model speak first.","type":"object","additionalProperties":true}}}},"unevaluatedProperties":false,"examples":[{"verb":"voicelive_s2s","model":"gpt-realtime","auth":{"apiKey":"azure-key"},"connectOptions":{"host":"acme.services.ai.azure.com"},"llmOptions":{"session_update":{"instructions":"You are a friendly receptionist.","turn_detection":{"type":"azure_semantic_vad"}},"response_create":{}},"toolHook":"/webhooks/tool","actionHook":"/webhooks/llm-ended"}]};

function validate200(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate200.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate91(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.auth === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "auth"},message:"must have required property '"+"auth"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.connectOptions === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "connectOptions"},message:"must have required property '"+"connectOptions"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.llmOptions === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "llmOptions"},message:"must have required property '"+"llmOptions"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.verb !== undefined){
let data0 = data.verb;
if(typeof data0 !== "string"){
const err4 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if("voicelive_s2s" !== data0){
const err5 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "voicelive_s2s"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.vendor !== undefined){
if("voicelive" !== data.vendor){
const err6 = {instancePath:instancePath+"/vendor",schemaPath:"#/properties/vendor/const",keyword:"const",params:{allowedValue: "voicelive"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.auth !== undefined){
let data2 = data.auth;
const _errs6 = errors;
let valid2 = true;
const _errs7 = errors;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing0;
if((data2.accessToken === undefined) && (missing0 = "accessToken")){
const err7 = {};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
var _valid0 = _errs7 === errors;
errors = _errs6;
if(vErrors !== null){
if(_errs6){
vErrors.length = _errs6;
}
else {
vErrors = null;
}
}
if(!_valid0){
const _errs8 = errors;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.apiKey === undefined){
const err8 = {instancePath:instancePath+"/auth",schemaPath:"#/properties/auth/else/required",keyword:"required",params:{missingProperty: "apiKey"},message:"must have required property '"+"apiKey"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
var _valid0 = _errs8 === errors;
valid2 = _valid0;
}
if(!valid2){
const err9 = {instancePath:instancePath+"/auth",schemaPath:"#/properties/auth/if",keyword:"if",params:{failingKeyword: "else"},message:"must match \"else\" schema"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.apiKey !== undefined){
let data3 = data2.apiKey;
if(typeof data3 === "string"){
if(func7(data3) < 1){
const err10 = {instancePath:instancePath+"/auth/apiKey",schemaPath:"#/properties/auth/properties/apiKey/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/auth/apiKey",schemaPath:"#/properties/auth/properties/apiKey/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data2.accessToken !== undefined){
let data4 = data2.accessToken;
if(typeof data4 === "string"){
if(func7(data4) < 1){
const err12 = {instancePath:instancePath+"/auth/accessToken",schemaPath:"#/properties/auth/properties/accessToken/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/auth/accessToken",schemaPath:"#/properties/auth/properties/accessToken/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
}
if(data.connectOptions !== undefined){
let data5 = data.connectOptions;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.host === undefined){
const err14 = {instancePath:instancePath+"/connectOptions",schemaPath:"#/properties/connectOptions/required",keyword:"required",params:{missingProperty: "host"},message:"must have required property '"+"host"+"'"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data5.host !== undefined){
if(typeof data5.host !== "string"){
const err15 = {instancePath:instancePath+"/connectOptions/host",schemaPath:"#/properties/connectOptions/properties/host/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data5.apiVersion !== undefined){
if(typeof data5.apiVersion !== "string"){
const err16 = {instancePath:instancePath+"/connectOptions/apiVersion",schemaPath:"#/properties/connectOptions/properties/apiVersion/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data5.agentId !== undefined){
if(typeof data5.agentId !== "string"){
const err17 = {instancePath:instancePath+"/connectOptions/agentId",schemaPath:"#/properties/connectOptions/properties/agentId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data5.projectId !== undefined){
if(typeof data5.projectId !== "string"){
const err18 = {instancePath:instancePath+"/connectOptions/projectId",schemaPath:"#/properties/connectOptions/properties/projectId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data5.path !== undefined){
if(typeof data5.path !== "string"){
const err19 = {instancePath:instancePath+"/connectOptions/path",schemaPath:"#/properties/connectOptions/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
}
if(data.llmOptions !== undefined){
let data11 = data.llmOptions;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(data11.session_update === undefined){
const err20 = {instancePath:instancePath+"/llmOptions",schemaPath:"#/properties/llmOptions/required",keyword:"required",params:{missingProperty: "session_update"},message:"must have required property '"+"session_update"+"'"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data11.session_update !== undefined){
let data12 = data11.session_update;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
}
else {
const err21 = {instancePath:instancePath+"/llmOptions/session_update",schemaPath:"#/properties/llmOptions/properties/session_update/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data11.response_create !== undefined){
let data13 = data11.response_create;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
}
else {
const err22 = {instancePath:instancePath+"/llmOptions/response_create",schemaPath:"#/properties/llmOptions/properties/response_create/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
}
for(const key0 in data){
if(((((((((((((((((key0 !== "verb") && (key0 !== "vendor")) && (key0 !== "auth")) && (key0 !== "connectOptions")) && (key0 !== "llmOptions")) && (key0 !== "id")) && (key0 !== "model")) && (key0 !== "mcpServers")) && (key0 !== "events")) && (key0 !== "eventHook")) && (key0 !== "toolHook")) && (key0 !== "actionHook")) && (key0 !== "handoff")) && (key0 !== "hangup")) && (key0 !== "responseTimeoutMs")) && (key0 !== "cancelOnResponseTimeout")) && (key0 !== "cancelOnBargeIn")){
const err23 = {instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key0},message:"must NOT have unevaluated properties"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
validate200.errors = vErrors;
return errors === 0;
}
validate200.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate22.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
const tag0 = data.verb;
if(typeof tag0 == "string"){
if(tag0 === "agent"){
if(!(validate23(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var props0 = true;
}
else if(tag0 === "alert"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err0 = {instancePath,schemaPath:"#/components/schemas/alert/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.message === undefined){
const err1 = {instancePath,schemaPath:"#/components/schemas/alert/required",keyword:"required",params:{missingProperty: "message"},message:"must have required property '"+"message"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "verb") || (key0 === "id")) || (key0 === "message"))){
const err2 = {instancePath,schemaPath:"#/components/schemas/alert/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.verb !== undefined){
let data0 = data.verb;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/verb",schemaPath:"#/components/schemas/alert/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if("alert" !== data0){
const err4 = {instancePath:instancePath+"/verb",schemaPath:"#/components/schemas/alert/properties/verb/const",keyword:"const",params:{allowedValue: "alert"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err5 = {instancePath:instancePath+"/id",schemaPath:"#/components/schemas/alert/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.message !== undefined){
if(typeof data.message !== "string"){
const err6 = {instancePath:instancePath+"/message",schemaPath:"#/components/schemas/alert/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/components/schemas/alert/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "answer"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err8 = {instancePath,schemaPath:"#/components/schemas/answer/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
for(const key1 in data){
if(!((key1 === "verb") || (key1 === "id"))){
const err9 = {instancePath,schemaPath:"#/components/schemas/answer/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.verb !== undefined){
let data3 = data.verb;
if(typeof data3 !== "string"){
const err10 = {instancePath:instancePath+"/verb",schemaPath:"#/components/schemas/answer/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if("answer" !== data3){
const err11 = {instancePath:instancePath+"/verb",schemaPath:"#/components/schemas/answer/properties/verb/const",keyword:"const",params:{allowedValue: "answer"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err12 = {instancePath:instancePath+"/id",schemaPath:"#/components/schemas/answer/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath,schemaPath:"#/components/schemas/answer/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "conference"){
if(!(validate44(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "config"){
if(!(validate62(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "deepgram_s2s"){
if(!(validate90(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate90.errors : vErrors.concat(validate90.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "dequeue"){
if(!(validate99(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate99.errors : vErrors.concat(validate99.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "dial"){
if(!(validate101(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate101.errors : vErrors.concat(validate101.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "dialogflow"){
if(!(validate116(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate116.errors : vErrors.concat(validate116.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "dtmf"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err14 = {instancePath,schemaPath:"#/components/schemas/dtmf/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data.dtmf === undefined){
const err15 = {instancePath,schemaPath:"#/components/schemas/dtmf/required",keyword:"required",params:{missingProperty: "dtmf"},message:"must have required property '"+"dtmf"+"'"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
for(const key2 in data){
if(!((((key2 === "verb") || (key2 === "id")) || (key2 === "dtmf")) || (key2 === "duration"))){
const err16 = {instancePath,schemaPath:"#/components/schemas/dtmf/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.verb !== undefined){
let data5 = data.verb;
if(typeof data5 !== "string"){
const err17 = {instancePath:instancePath+"/verb",schemaPath:"#/components/schemas/dtmf/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if("dtmf" !== data5){
const err18 = {instancePath:instancePath+"/verb",schemaPath:"#/components/schemas/dtmf/properties/verb/const",keyword:"const",params:{allowedValue: "dtmf"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err19 = {instancePath:instancePath+"/id",schemaPath:"#/components/schemas/dtmf/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.dtmf !== undefined){
if(typeof data.dtmf !== "string"){
const err20 = {instancePath:instancePath+"/dtmf",schemaPath:"#/components/schemas/dtmf/properties/dtmf/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.duration !== undefined){
let data8 = data.duration;
if(!((typeof data8 == "number") && (isFinite(data8)))){
const err21 = {instancePath:instancePath+"/duration",schemaPath:"#/components/schemas/dtmf/properties/duration/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath,schemaPath:"#/components/schemas/dtmf/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "dub"){
if(!(validate120(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate120.errors : vErrors.concat(validate120.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "elevenlabs_s2s"){
if(!(validate122(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate122.errors : vErrors.concat(validate122.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "enqueue"){
if(!(validate124(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate124.errors : vErrors.concat(validate124.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "gather"){
if(!(validate127(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate127.errors : vErrors.concat(validate127.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "google_s2s"){
if(!(validate138(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate138.errors : vErrors.concat(validate138.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "gptlive_s2s"){
if(!(validate142(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate142.errors : vErrors.concat(validate142.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "hangup"){
if(!(validate144(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate144.errors : vErrors.concat(validate144.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "leave"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err23 = {instancePath,schemaPath:"#/components/schemas/leave/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
for(const key3 in data){
if(!((key3 === "verb") || (key3 === "id"))){
const err24 = {instancePath,schemaPath:"#/components/schemas/leave/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.verb !== undefined){
let data9 = data.verb;
if(typeof data9 !== "string"){
const err25 = {instancePath:instancePath+"/verb",schemaPath:"#/components/schemas/leave/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if("leave" !== data9){
const err26 = {instancePath:instancePath+"/verb",schemaPath:"#/components/schemas/leave/properties/verb/const",keyword:"const",params:{allowedValue: "leave"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err27 = {instancePath:instancePath+"/id",schemaPath:"#/components/schemas/leave/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath,schemaPath:"#/components/schemas/leave/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "lex"){
if(!(validate145(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate145.errors : vErrors.concat(validate145.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "listen"){
if(!(validate148(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate148.errors : vErrors.concat(validate148.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "llm"){
if(!(validate150(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate150.errors : vErrors.concat(validate150.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "message"){
if(!(validate161(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate161.errors : vErrors.concat(validate161.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "microsoft_s2s"){
if(!(validate163(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate163.errors : vErrors.concat(validate163.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "nova_s2s"){
if(!(validate166(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate166.errors : vErrors.concat(validate166.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "openai_s2s"){
if(!(validate168(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate168.errors : vErrors.concat(validate168.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "pause"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err29 = {instancePath,schemaPath:"#/components/schemas/pause/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(data.length === undefined){
const err30 = {instancePath,schemaPath:"#/components/schemas/pause/required",keyword:"required",params:{missingProperty: "length"},message:"must have required property '"+"length"+"'"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
for(const key4 in data){
if(!(((key4 === "verb") || (key4 === "id")) || (key4 === "length"))){
const err31 = {instancePath,schemaPath:"#/components/schemas/pause/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.verb !== undefined){
let data11 = data.verb;
if(typeof data11 !== "string"){
const err32 = {instancePath:instancePath+"/verb",schemaPath:"#/components/schemas/pause/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if("pause" !== data11){
const err33 = {instancePath:instancePath+"/verb",schemaPath:"#/components/schemas/pause/properties/verb/const",keyword:"const",params:{allowedValue: "pause"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err34 = {instancePath:instancePath+"/id",schemaPath:"#/components/schemas/pause/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.length !== undefined){
let data13 = data.length;
if(!((typeof data13 == "number") && (isFinite(data13)))){
const err35 = {instancePath:instancePath+"/length",schemaPath:"#/components/schemas/pause/properties/length/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath,schemaPath:"#/components/schemas/pause/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "play"){
if(!(validate78(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate78.errors : vErrors.concat(validate78.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "qwen_s2s"){
if(!(validate171(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate171.errors : vErrors.concat(validate171.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "rasa"){
if(!(validate173(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate173.errors : vErrors.concat(validate173.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "redirect"){
if(!(validate177(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate177.errors : vErrors.concat(validate177.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "room"){
if(!(validate178(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate178.errors : vErrors.concat(validate178.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "s2s"){
if(!(validate180(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate180.errors : vErrors.concat(validate180.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "say"){
if(!(validate82(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate82.errors : vErrors.concat(validate82.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "sip:decline"){
if(!(validate183(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate183.errors : vErrors.concat(validate183.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "sip:refer"){
if(!(validate184(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate184.errors : vErrors.concat(validate184.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "sip:request"){
if(!(validate187(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate187.errors : vErrors.concat(validate187.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "stream"){
if(!(validate189(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate189.errors : vErrors.concat(validate189.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "tag"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err37 = {instancePath,schemaPath:"#/components/schemas/tag/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(data.data === undefined){
const err38 = {instancePath,schemaPath:"#/components/schemas/tag/required",keyword:"required",params:{missingProperty: "data"},message:"must have required property '"+"data"+"'"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
for(const key5 in data){
if(!(((key5 === "verb") || (key5 === "id")) || (key5 === "data"))){
const err39 = {instancePath,schemaPath:"#/components/schemas/tag/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.verb !== undefined){
let data14 = data.verb;
if(typeof data14 !== "string"){
const err40 = {instancePath:instancePath+"/verb",schemaPath:"#/components/schemas/tag/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if("tag" !== data14){
const err41 = {instancePath:instancePath+"/verb",schemaPath:"#/components/schemas/tag/properties/verb/const",keyword:"const",params:{allowedValue: "tag"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err42 = {instancePath:instancePath+"/id",schemaPath:"#/components/schemas/tag/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data.data !== undefined){
let data16 = data.data;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
}
else {
const err43 = {instancePath:instancePath+"/data",schemaPath:"#/components/schemas/tag/properties/data/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
else {
const err44 = {instancePath,schemaPath:"#/components/schemas/tag/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "transcribe"){
if(!(validate191(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate191.errors : vErrors.concat(validate191.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "transfer"){
if(!(validate193(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate193.errors : vErrors.concat(validate193.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "ultravox_s2s"){
if(!(validate195(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate195.errors : vErrors.concat(validate195.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "voiceagent_s2s"){
if(!(validate197(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate197.errors : vErrors.concat(validate197.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "voicelive_s2s"){
if(!(validate200(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate200.errors : vErrors.concat(validate200.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else {
const err45 = {instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "verb", tagValue: tag0},message:"value of tag \"verb\" must be in oneOf"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
else {
const err46 = {instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "tag", tag: "verb", tagValue: tag0},message:"tag \"verb\" must be string"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
else {
const err47 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
validate22.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate22.evaluated = {"dynamicProps":true,"dynamicItems":false};


function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate21.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
if(data.length < 1){
const err0 = {instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate22(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

exports.describeEnvVarsOfAnswerCall = validate240;
const schema157 = {"description":"The variables that the portal asks for when an application is set up, by name: letters, digits and `_`. Their values\ncome back as `env_vars` with each new call. At least one is required; a server without variables does not answer with\nJSON, or answers 404.\n","type":"object","minProperties":1,"x-must-be":"a name of letters, digits and _","propertyNames":{"pattern":"^[a-zA-Z0-9_]+$"},"additionalProperties":{"$ref":"#/components/schemas/env-var"},"examples":[{"SALES_NUMBER":{"type":"string","description":"Number to which sales calls go","required":true},"GREETING":{"type":"string","description":"What callers hear first","uiHint":"textarea"},"MAX_WAIT":{"type":"number","description":"Longest wait in the queue, in minutes","default":10}}]};
const schema158 = {"description":"One value that is filled in when the application is set up in the portal.","type":"object","required":["type","description"],"properties":{"type":{"description":"Type of the value.","type":"string","enum":["string","number","boolean"]},"description":{"description":"Purpose of the value; the portal shows it beside the field.","type":"string"},"required":{"description":"Whether it must be filled in, default false.","type":"boolean"},"default":{"description":"Value the field starts with, of the given `type`.","type":["string","number","boolean"]},"enum":{"description":"The values to choose from, of the given `type`; default any.","type":"array","items":{"description":"One of the values.","type":["string","number","boolean"]}},"obscure":{"description":"Hide the value in the portal, as for a password; default false.","type":"boolean"},"uiHint":{"description":"How the portal shows the field.","type":"string","enum":["input","textarea","filepicker"]},"jambonzResource":{"description":"Offer the account's resources of this kind to choose from.","type":"string","enum":["carriers"]}},"additionalProperties":false,"examples":[{"type":"string","description":"Number to which sales calls go","required":true,"default":"+14155550100"}]};
const pattern18 = new RegExp("^[a-zA-Z0-9_]+$", "u");

function validate240(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate240.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
const _errs1 = errors;
if(typeof key0 === "string"){
if(!pattern18.test(key0)){
const err1 = {instancePath,schemaPath:"#/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9_]+$"},message:"must match pattern \""+"^[a-zA-Z0-9_]+$"+"\"",propertyName:key0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
const err2 = {instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
for(const key1 in data){
let data0 = data[key1];
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.type === undefined){
const err3 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/components/schemas/env-var/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data0.description === undefined){
const err4 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/components/schemas/env-var/required",keyword:"required",params:{missingProperty: "description"},message:"must have required property '"+"description"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key2 in data0){
if(!((((((((key2 === "type") || (key2 === "description")) || (key2 === "required")) || (key2 === "default")) || (key2 === "enum")) || (key2 === "obscure")) || (key2 === "uiHint")) || (key2 === "jambonzResource"))){
const err5 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/components/schemas/env-var/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data0.type !== undefined){
let data1 = data0.type;
if(typeof data1 !== "string"){
const err6 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/type",schemaPath:"#/components/schemas/env-var/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!(((data1 === "string") || (data1 === "number")) || (data1 === "boolean"))){
const err7 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/type",schemaPath:"#/components/schemas/env-var/properties/type/enum",keyword:"enum",params:{allowedValues: schema158.properties.type.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data0.description !== undefined){
if(typeof data0.description !== "string"){
const err8 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/description",schemaPath:"#/components/schemas/env-var/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data0.required !== undefined){
if(typeof data0.required !== "boolean"){
const err9 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/required",schemaPath:"#/components/schemas/env-var/properties/required/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data0.default !== undefined){
let data4 = data0.default;
if(((typeof data4 !== "string") && (!((typeof data4 == "number") && (isFinite(data4))))) && (typeof data4 !== "boolean")){
const err10 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/default",schemaPath:"#/components/schemas/env-var/properties/default/type",keyword:"type",params:{type: schema158.properties.default.type},message:"must be string,number,boolean"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data0.enum !== undefined){
let data5 = data0.enum;
if(Array.isArray(data5)){
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
if(((typeof data6 !== "string") && (!((typeof data6 == "number") && (isFinite(data6))))) && (typeof data6 !== "boolean")){
const err11 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/enum/" + i0,schemaPath:"#/components/schemas/env-var/properties/enum/items/type",keyword:"type",params:{type: schema158.properties.enum.items.type},message:"must be string,number,boolean"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/enum",schemaPath:"#/components/schemas/env-var/properties/enum/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data0.obscure !== undefined){
if(typeof data0.obscure !== "boolean"){
const err13 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/obscure",schemaPath:"#/components/schemas/env-var/properties/obscure/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data0.uiHint !== undefined){
let data8 = data0.uiHint;
if(typeof data8 !== "string"){
const err14 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/uiHint",schemaPath:"#/components/schemas/env-var/properties/uiHint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!(((data8 === "input") || (data8 === "textarea")) || (data8 === "filepicker"))){
const err15 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/uiHint",schemaPath:"#/components/schemas/env-var/properties/uiHint/enum",keyword:"enum",params:{allowedValues: schema158.properties.uiHint.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data0.jambonzResource !== undefined){
let data9 = data0.jambonzResource;
if(typeof data9 !== "string"){
const err16 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/jambonzResource",schemaPath:"#/components/schemas/env-var/properties/jambonzResource/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(!(data9 === "carriers")){
const err17 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/jambonzResource",schemaPath:"#/components/schemas/env-var/properties/jambonzResource/enum",keyword:"enum",params:{allowedValues: schema158.properties.jambonzResource.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/components/schemas/env-var/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
validate240.errors = vErrors;
return errors === 0;
}
validate240.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.chooseFromMenu = validate241;
const schema159 = {"description":"The verbs to carry out after a verb has reported; they replace the remaining verbs. After an empty array the call\ncontinues with the remaining verbs, and ends if none remain. Anything other than an array, such as a 204, has the same\neffect.\n\nOne invalid verb makes jambonz refuse all of them. A refused reply or a failed request is only recorded, and the call\ncontinues as after an empty array. After `redirect`, `sip:request` and a language model it ends instead.\n","type":"array","items":{"$ref":"#/components/schemas/verb"},"examples":[[{"verb":"say","text":"Connecting you to sales."},{"verb":"dial","target":[{"type":"phone","number":"+14155550100"}]}],[]]};

function validate241(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate241.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate22(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
else {
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate241.errors = vErrors;
return errors === 0;
}
validate241.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};
