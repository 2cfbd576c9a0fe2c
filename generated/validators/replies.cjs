// GENERATED from openapi/ by `npm run generate`. Do not edit.
"use strict";

var ajvHelpers=(()=>{var c=(t,e)=>()=>{try{return e||t((e={exports:{}}).exports,e),e.exports}catch(n){throw e=0,n}};var i=c(r=>{"use strict";Object.defineProperty(r,"__esModule",{value:!0});function d(t){let e=t.length,n=0,u=0,l;for(;u<e;)n++,l=t.charCodeAt(u++),l>=55296&&l<=56319&&u<e&&(l=t.charCodeAt(u),(l&64512)===56320&&u++);return n}r.default=d;d.code='ajvHelpers["ajv/dist/runtime/ucs2length"].default'});var o=c((h,f)=>{f.exports={"ajv/dist/runtime/ucs2length":i()}});return o();})();

function addError(list, error) { if (list === null) return [error]; list.push(list.length < 500 ? error : list[0]); return list; }
function addErrors(list, more) { for (const error of more) addError(list, error); return list; }
function listErrors(list) { if (list !== null && list.length > 500) list.length = 500; return list; }

exports.answerCall = validate53;
const schema22 = {"description":"Connects the caller with a voice agent made of three parts of your choice: speech recognition, a language model and a\nvoice. The server handles turns, interruptions and tools. It ends when the model or the caller hangs up.\n","type":"object","x-jambonz-edition":"commercial","required":["verb"],"properties":{"verb":{"description":"Always `agent`.","type":"string","const":"agent"},"id":{"description":"Your own name for this verb.","type":"string"},"stt":{"$ref":"#/components/schemas/recognizer","description":"Speech recognition to use, default the session's."},"llm":{"$ref":"#/components/schemas/agent-llm","description":"Language model to use and its instructions, default the application's."},"tts":{"$ref":"#/components/schemas/synthesizer","description":"Voice of the agent, default the session's."},"greeting":{"description":"The model speaks first, default true.","type":"boolean"},"turnDetection":{"description":"How the end of the caller's turn is detected: `stt` (the default) relies on the recognition, `krisp` and\n`jambonz` on the sound. The object form tunes these. Recognition that detects turns itself (deepgramflux, assemblyai, speechmatics)\nalways does so.\n","type":["string","object"],"pattern":"^(stt|krisp|jambonz)$","x-must-be":"stt, krisp or jambonz, or an object","required":["mode"],"properties":{"mode":{"description":"What detects the end of a turn.","type":"string","enum":["krisp","jambonz"]},"threshold":{"description":"Confidence from which a turn counts as ended, from 0 to 1, default 0.5. Lower means sooner.","type":"number","minimum":0,"maximum":1},"model":{"description":"Model to use.","type":"string"}},"additionalProperties":false},"earlyGeneration":{"description":"With `krisp`, ask the model before the end of the turn is sure, and drop its answer when the caller continues;\ndefault false.\n","type":"boolean"},"bargeIn":{"description":"Whether and how the caller may interrupt the agent.","type":"object","properties":{"enable":{"description":"Allow it, default true.","type":"boolean"},"strategy":{"description":"`vad` (the default) stops at sound and continues if it was not speech; `interruptPrediction` distinguishes\ninterruptions from sounds of assent.\n","type":"string","enum":["vad","interruptPrediction"]},"vendor":{"description":"Vendor that predicts interruptions, default krisp. For `interruptPrediction`.","type":"string"},"threshold":{"description":"Probability from which it counts as an interruption, from 0 to 1, default 0.5. For `interruptPrediction`.\n","type":"number","minimum":0,"maximum":1},"minSpeechDuration":{"description":"Seconds of speech that make an interruption, default 0.5. For `vad`.","type":"number","minimum":0},"sticky":{"description":"Do not continue an interrupted answer, default false.","type":"boolean"}},"additionalProperties":false},"noResponseTimeout":{"description":"Seconds of silence after the agent's words before it asks again, default 12; 0 means never.","type":"number","minimum":0},"noResponseMaxPrompts":{"description":"How often in a row it asks again without an answer before the verb ends, with `completion_reason` no_response.\nDefault 0, no limit.\n","type":"integer","minimum":0},"speak":{"description":"Speak the model's text, default true. With false the caller hears nothing of it, for example while the agent\noperates a menu by keys.\n","type":"boolean"},"speechCleanup":{"description":"Leave out what is not meant to be spoken, default true: paragraphs that are only a stage direction such as\n`(silence)`, and the model's thoughts in `<think>` and similar tags.\n","type":"boolean"},"noiseIsolation":{"description":"Filter noise from the call's audio, by `krisp`, `rnnoise` or `kugelaudio`. The object form tunes it.","type":["string","object"],"pattern":"^(krisp|rnnoise|kugelaudio)$","x-must-be":"krisp, rnnoise or kugelaudio, or an object","if":{"required":["vendor"]},"else":{"required":["mode"]},"properties":{"mode":{"description":"Filter to use, krisp, rnnoise or kugelaudio.","type":"string"},"vendor":{"description":"Vendor of the filter, in place of `mode`.","type":"string"},"label":{"description":"Which of several credentials of the vendor to use. For `kugelaudio`.","type":"string"},"auth":{"$ref":"#/components/schemas/noise-isolation-auth","description":"Credentials for the vendor; default those stored in the portal. For `kugelaudio`."},"level":{"description":"Strength of the suppression, from 0 to 100; default 100.","type":"number","minimum":0,"maximum":100},"direction":{"description":"`read`, the default, filters what the caller says, `write` what the caller hears.","type":"string","enum":["read","write"]},"model":{"description":"Model of the filter, by the vendor's name for it.","type":"string"}},"additionalProperties":false},"autoLockLanguage":{"description":"Follow the language that the recognition hears, if it reports languages: `true` after the first utterance,\n`always` at each turn; default false.\n","type":["boolean","string"],"enum":[true,false,"always"]},"languageConfig":{"description":"Settings for single languages by their code, used when `autoLockLanguage` finds them. `es` also serves `es-MX`,\nunless that has an entry of its own.\n","type":"object","additionalProperties":{"description":"Settings for one language.","type":"object","properties":{"tts":{"$ref":"#/components/schemas/synthesizer","description":"Voice for this language, merged over `tts`."}},"additionalProperties":false}},"toolFiller":{"description":"What the caller hears while a tool is running; `false` plays nothing.","type":["boolean","object"],"required":["type"],"properties":{"type":{"description":"`audio` plays a file until the result arrives, `backchannel` speaks short phrases.","type":"string","enum":["audio","backchannel"]},"url":{"description":"The audio file. For `audio`, which needs it.","type":"string"},"startDelaySecs":{"description":"Seconds to wait before it starts, default 2.","type":"number","minimum":0},"style":{"description":"Manner of the phrases, in plain words. For `backchannel`.","type":"string"},"escalationSecs":{"description":"Seconds before a longer explanation is given, default 10. For `backchannel`.","type":"number","minimum":0}},"if":{"type":"boolean"},"then":{"const":false},"else":{"if":{"required":["type"],"properties":{"type":{"const":"audio"}}},"then":{"required":["url"]}},"additionalProperties":false},"mcpServers":{"description":"MCP servers whose tools the model may use. They take precedence over those of `toolHook`.","type":"array","items":{"$ref":"#/components/schemas/mcp-server"}},"handoff":{"$ref":"#/components/schemas/handoff","description":"Give the model a tool that transfers the caller to a person."},"hangup":{"$ref":"#/components/schemas/hangup-tool","description":"Give the model a tool that ends the call."},"toolHook":{"x-webhook":"toolRequest","$ref":"#/components/schemas/hook","description":"Called for the result of a tool that the model calls, with `tool_call_id`, `name` and `arguments`."},"eventHook":{"x-webhook":"agentEvent","$ref":"#/components/schemas/hook","description":"Called with user_transcript, llm_response, user_interruption and turn_end. The answer is ignored."},"actionHook":{"x-webhook":"llmResult","$ref":"#/components/schemas/hook","description":"Called when the conversation has ended. Verbs in the answer replace the rest of the application."}},"additionalProperties":false,"examples":[{"verb":"agent","stt":{"vendor":"deepgram","language":"en-US"},"llm":{"vendor":"openai","model":"gpt-4o","llmOptions":{"systemPrompt":"You take reservations for a restaurant. Be brief.","tools":[{"name":"free_tables","description":"Free tables at a time","parameters":{"type":"object","properties":{"time":{"type":"string"}}}}]}},"tts":{"vendor":"cartesia","voice":"f786b574-daa5-4673-aa0c-cbe3e8534c02"},"toolHook":"/webhooks/tool","actionHook":"/webhooks/agent-ended"},{"verb":"agent","llm":{"vendor":"anthropic","model":"claude-sonnet-4-5","llmOptions":{"messages":[{"role":"system","content":"You help with invoices."}]}},"turnDetection":{"mode":"krisp","threshold":0.3},"bargeIn":{"minSpeechDuration":0.3},"noiseIsolation":"rnnoise","toolFiller":{"type":"backchannel","startDelaySecs":3},"handoff":{"mode":"warm","target":[{"type":"user","name":"alice"}]},"hangup":{"reason":"done"}}]};
const func1 = Object.prototype.hasOwnProperty;
const schema23 = {"description":"Speech to text: which vendor and language listen, and how. What is left out comes from the session (the `config`\nverb) or from the application's settings in the portal.\n\nThe `\u2026Options` objects carry one vendor's own settings. The open-source server refuses the whole reply for a name\nit does not know in them, except in `gladiaOptions` and `customOptions.options`.\n","type":"object","required":["vendor"],"properties":{"vendor":{"description":"Speech vendor, as named in the portal: google, aws, microsoft, deepgram, assemblyai, speechmatics, openai, \u2026;\n`custom:<name>` for one of your own, `default` for the application's.\n","type":"string"},"label":{"description":"Which of several credentials of the same vendor to use. Once a recognizer is given, the application's label no\nlonger applies: leaving this out means the credentials without a label.\n","type":"string"},"language":{"description":"Language code, such as `en-US`; `default` for the application's.","type":"string"},"fallbackVendor":{"description":"Vendor to try when the first one fails. The rest of the call then stays with it.","type":"string"},"fallbackLabel":{"description":"Label of the fallback vendor's credentials.","type":"string"},"fallbackLanguage":{"description":"Language code for the fallback vendor.","type":"string"},"hints":{"description":"Words and phrases to expect. Either all strings or all objects: the platform decides by the first one.\n","type":"array","items":{"description":"A phrase, or a phrase with a weight of its own.","type":["string","object"],"required":["phrase"],"properties":{"phrase":{"description":"The word or phrase.","type":"string"},"boost":{"description":"How strongly to favour it, on the vendor's scale.","type":"number"}},"additionalProperties":false}},"hintsBoost":{"description":"How strongly to favour the hints, on the vendor's scale (google, nvidia, soniox, custom).","type":"number"},"altLanguages":{"description":"Further languages the speaker may use (google, microsoft).","type":"array","items":{"description":"Language code.","type":"string"}},"model":{"description":"Recognition model, by the vendor's name for it.","type":"string"},"interim":{"description":"Report transcripts while speech continues, default false. Read by `transcribe`; `gather` decides for itself and\nreports to its `partialResultHook`.\n","type":"boolean"},"singleUtterance":{"description":"Stop after the first utterance, default false (google).","type":"boolean"},"minConfidence":{"description":"Confidence below which `gather` gives up with the reason `stt-low-confidence`, 0 to 1. Default none.\n","type":"number","minimum":0,"maximum":1},"asrTimeout":{"description":"Collect several utterances into one and end after this many seconds without another. Default none: the first\nfinal transcript ends the gather. For deepgram the value is brought into the range 1 to 5.\n","type":"number"},"asrDtmfTerminationDigit":{"description":"Key that ends the collecting of `asrTimeout` at once.","type":"string"},"fastRecognitionTimeout":{"description":"Seconds after the latest interim transcript at which `gather` takes it as final. Default none: wait for the\nvendor.\n","type":"number"},"initialSpeechTimeoutMs":{"description":"Milliseconds to wait for the first word (microsoft).","type":"number"},"vad":{"$ref":"#/components/schemas/vad","description":"Voice activity detection. Accepted here, but the open-source server reads only the `vad` of the `config` verb.\n"},"punctuation":{"description":"Punctuate the transcript. Unset, the vendor decides.","type":"boolean"},"profanityFilter":{"description":"Mask profanity (google, nvidia, soniox).","type":"boolean"},"profanityOption":{"description":"How profanity is treated (microsoft).","type":"string","enum":["masked","removed","raw"]},"words":{"description":"Report the time of each word (google, nvidia, cobalt).","type":"boolean"},"enhancedModel":{"description":"Use the enhanced variant of the model, default true (google).","type":"boolean"},"diarization":{"description":"Distinguish speakers (google, nvidia).","type":"boolean"},"diarizationMinSpeakers":{"description":"Minimum number of speakers to expect (google).","type":"integer"},"diarizationMaxSpeakers":{"description":"Maximum number of speakers to expect (google, nvidia).","type":"integer"},"separateRecognitionPerChannel":{"description":"Recognise each direction separately. Default true for a `transcribe` inside a `dial`; false leaves the caller\nonly.\n","type":"boolean"},"interactionType":{"description":"Kind of conversation, as a hint for recognition (google).","type":"string","enum":["unspecified","discussion","presentation","phone_call","voicemail","voice_search","voice_command","dictation"]},"naicsCode":{"description":"Industry of the conversation as a NAICS code, as a hint for recognition (google).","type":"integer"},"vocabularyName":{"description":"Name of a custom vocabulary (aws).","type":"string"},"vocabularyFilterName":{"description":"Name of a vocabulary filter (aws).","type":"string"},"filterMethod":{"description":"What the vocabulary filter does with a word (aws).","type":"string","enum":["remove","mask","tag"]},"requestSnr":{"description":"Report the signal-to-noise ratio (microsoft).","type":"boolean"},"azureServiceEndpoint":{"description":"Address of a speech service endpoint of your own (microsoft).","type":"string"},"azureSttEndpointId":{"description":"Id of a custom model's endpoint (microsoft).","type":"string"},"outputFormat":{"description":"Level of detail. Accepted, but the open-source server does not read it.","type":"string","enum":["simple","detailed"]},"dualChannel":{"description":"Send both directions of the call. Accepted, but the open-source server does not read it.","type":"boolean"},"identifyChannels":{"description":"Label each direction in the result. Accepted, but the open-source server does not read it.","type":"boolean"},"autogeneratePrompt":{"description":"Generate a prompt for the vendor from the conversation. Accepted, but the open-source server does not read it.\n","type":"boolean"},"assemblyAiOptions":{"$ref":"#/components/schemas/assembly-ai-options"},"awsOptions":{"$ref":"#/components/schemas/aws-options"},"azureOptions":{"$ref":"#/components/schemas/azure-options"},"cartesiaOptions":{"description":"Cartesia's own settings. jambonz publishes no list of them.","type":"object","additionalProperties":true,"x-jambonz-edition":"commercial"},"cobaltOptions":{"$ref":"#/components/schemas/cobalt-options"},"customOptions":{"$ref":"#/components/schemas/custom-options"},"deepgramOptions":{"$ref":"#/components/schemas/deepgram-options"},"elevenlabsOptions":{"$ref":"#/components/schemas/elevenlabs-options"},"gladiaOptions":{"description":"Gladia's own settings, sent to Gladia as they are.","type":"object","additionalProperties":true},"googleOptions":{"$ref":"#/components/schemas/google-options"},"gradiumOptions":{"$ref":"#/components/schemas/gradium-options"},"houndifyOptions":{"$ref":"#/components/schemas/houndify-options"},"ibmOptions":{"$ref":"#/components/schemas/ibm-options"},"mistralOptions":{"$ref":"#/components/schemas/mistral-options"},"modulateOptions":{"$ref":"#/components/schemas/modulate-options"},"nuanceOptions":{"$ref":"#/components/schemas/nuance-options"},"nvidiaOptions":{"$ref":"#/components/schemas/nvidia-options"},"openaiOptions":{"$ref":"#/components/schemas/openai-options"},"sonioxOptions":{"$ref":"#/components/schemas/soniox-options"},"speechmaticsOptions":{"$ref":"#/components/schemas/speechmatics-options"},"verbioOptions":{"$ref":"#/components/schemas/verbio-options"},"xaiOptions":{"$ref":"#/components/schemas/xai-options"},"zoomOptions":{"$ref":"#/components/schemas/zoom-options"}},"additionalProperties":false,"examples":[{"vendor":"deepgram","language":"en-US","hints":["sales","support","billing"],"deepgramOptions":{"model":"nova-3","smartFormatting":true}},{"vendor":"google","language":"en-US","altLanguages":["es-US"],"hints":[{"phrase":"jambonz","boost":20}]}]};
const schema24 = {"description":"Voice activity detection: detects speech without recognising words. It interrupts a prompt at the first sound when\n`minBargeinWordCount` is 0.\n","type":"object","properties":{"enable":{"description":"Switches it on, default false.","type":"boolean"},"voiceMs":{"description":"Milliseconds of voice before it counts as speech, default 250.","type":"number"},"silenceMs":{"description":"Milliseconds of silence before speech counts as ended, default 150.","type":"number"},"strategy":{"description":"`one-shot` (the default) stops after the first detection; any other value continues.","type":"string"},"mode":{"description":"Aggressiveness of the webrtc detector, from 0 to 3 (hardest on noise); default 2.","type":"integer","minimum":0,"maximum":3},"vendor":{"description":"Detector, default silero.","type":"string","enum":["webrtc","silero"]},"threshold":{"description":"Probability from which the silero detector takes sound for speech, 0 to 1; default 0.5.","type":"number","minimum":0,"maximum":1},"speechPadMs":{"description":"Milliseconds the silero detector adds on both sides of speech, default 30.","type":"number"}},"additionalProperties":false,"examples":[{"enable":true,"vendor":"silero","threshold":0.6,"voiceMs":300}]};

function validate57(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate57.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((((key0 === "enable") || (key0 === "voiceMs")) || (key0 === "silenceMs")) || (key0 === "strategy")) || (key0 === "mode")) || (key0 === "vendor")) || (key0 === "threshold")) || (key0 === "speechPadMs"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err0);
errors++;
}
}
if(data.enable !== undefined){
if(typeof data.enable !== "boolean"){
const err1 = {instancePath:instancePath+"/enable",schemaPath:"#/properties/enable/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err1);
errors++;
}
}
if(data.voiceMs !== undefined){
let data1 = data.voiceMs;
if(!((typeof data1 == "number") && (isFinite(data1)))){
const err2 = {instancePath:instancePath+"/voiceMs",schemaPath:"#/properties/voiceMs/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.silenceMs !== undefined){
let data2 = data.silenceMs;
if(!((typeof data2 == "number") && (isFinite(data2)))){
const err3 = {instancePath:instancePath+"/silenceMs",schemaPath:"#/properties/silenceMs/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data.strategy !== undefined){
if(typeof data.strategy !== "string"){
const err4 = {instancePath:instancePath+"/strategy",schemaPath:"#/properties/strategy/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(data.mode !== undefined){
let data4 = data.mode;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err5 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
vErrors = addError(vErrors, err5);
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 3 || isNaN(data4)){
const err6 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3},message:"must be <= 3"};
vErrors = addError(vErrors, err6);
errors++;
}
if(data4 < 0 || isNaN(data4)){
const err7 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
vErrors = addError(vErrors, err7);
errors++;
}
}
}
if(data.vendor !== undefined){
let data5 = data.vendor;
if(typeof data5 !== "string"){
const err8 = {instancePath:instancePath+"/vendor",schemaPath:"#/properties/vendor/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err8);
errors++;
}
if(!((data5 === "webrtc") || (data5 === "silero"))){
const err9 = {instancePath:instancePath+"/vendor",schemaPath:"#/properties/vendor/enum",keyword:"enum",params:{allowedValues: schema24.properties.vendor.enum},message:"must be equal to one of the allowed values"};
vErrors = addError(vErrors, err9);
errors++;
}
}
if(data.threshold !== undefined){
let data6 = data.threshold;
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 1 || isNaN(data6)){
const err10 = {instancePath:instancePath+"/threshold",schemaPath:"#/properties/threshold/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"};
vErrors = addError(vErrors, err10);
errors++;
}
if(data6 < 0 || isNaN(data6)){
const err11 = {instancePath:instancePath+"/threshold",schemaPath:"#/properties/threshold/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
vErrors = addError(vErrors, err11);
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/threshold",schemaPath:"#/properties/threshold/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err12);
errors++;
}
}
if(data.speechPadMs !== undefined){
let data7 = data.speechPadMs;
if(!((typeof data7 == "number") && (isFinite(data7)))){
const err13 = {instancePath:instancePath+"/speechPadMs",schemaPath:"#/properties/speechPadMs/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err13);
errors++;
}
}
}
else {
const err14 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err14);
errors++;
}
validate57.errors = listErrors(vErrors);
return errors === 0;
}
validate57.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema25 = {"description":"AssemblyAI's own settings.","type":"object","properties":{"apiKey":{"description":"API key, in place of the one stored in the portal. Not read by the open-source server.","type":"string"},"serviceVersion":{"description":"Version of the streaming API, default v2.","type":"string","enum":["v2","v3"]},"speechModel":{"description":"Recognition model. Not read by the open-source server.","type":"string"},"formatTurns":{"description":"Format finished turns: punctuation, capitals, numbers (v3).","type":"boolean"},"endOfTurnConfidenceThreshold":{"description":"Confidence from which a turn counts as ended, 0 to 1 (v3).","type":"number"},"minEndOfTurnSilenceWhenConfident":{"description":"Milliseconds of silence that end a turn once that confidence is reached (v3).","type":"number"},"maxTurnSilence":{"description":"Milliseconds of silence that end a turn in any case (v3).","type":"number"},"minTurnSilence":{"description":"Milliseconds of silence before a turn may end. Not read by the open-source server.","type":"number"},"keyterms":{"description":"Words and phrases to expect. Not read by the open-source server.","type":"array","items":{"type":"string"}},"prompt":{"description":"Text that guides the model. Not read by the open-source server.","type":"string"},"languageDetection":{"description":"Detect the language. Not read by the open-source server.","type":"boolean"},"vadThreshold":{"description":"Probability from which sound counts as speech, 0 to 1. Not read by the open-source server.","type":"number"},"inactivityTimeout":{"description":"Seconds without speech after which the stream is closed. Not read by the open-source server.","type":"number"},"languageCodes":{"description":"Languages to expect, such as en and es. Unset, every supported one.","type":"array","items":{"type":"string"},"x-jambonz-edition":"commercial"},"voiceFocus":{"description":"Isolate the main voice: near-field for phones, far-field for distant microphones. Unset, neither.","type":"string","enum":["near-field","far-field"],"x-jambonz-edition":"commercial"}},"additionalProperties":false,"x-vendor-settings":true};

function validate59(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate59.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func1.call(schema25.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err0);
errors++;
}
}
if(data.apiKey !== undefined){
if(typeof data.apiKey !== "string"){
const err1 = {instancePath:instancePath+"/apiKey",schemaPath:"#/properties/apiKey/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err1);
errors++;
}
}
if(data.serviceVersion !== undefined){
let data1 = data.serviceVersion;
if(typeof data1 !== "string"){
const err2 = {instancePath:instancePath+"/serviceVersion",schemaPath:"#/properties/serviceVersion/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err2);
errors++;
}
if(!((data1 === "v2") || (data1 === "v3"))){
const err3 = {instancePath:instancePath+"/serviceVersion",schemaPath:"#/properties/serviceVersion/enum",keyword:"enum",params:{allowedValues: schema25.properties.serviceVersion.enum},message:"must be equal to one of the allowed values"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data.speechModel !== undefined){
if(typeof data.speechModel !== "string"){
const err4 = {instancePath:instancePath+"/speechModel",schemaPath:"#/properties/speechModel/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(data.formatTurns !== undefined){
if(typeof data.formatTurns !== "boolean"){
const err5 = {instancePath:instancePath+"/formatTurns",schemaPath:"#/properties/formatTurns/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err5);
errors++;
}
}
if(data.endOfTurnConfidenceThreshold !== undefined){
let data4 = data.endOfTurnConfidenceThreshold;
if(!((typeof data4 == "number") && (isFinite(data4)))){
const err6 = {instancePath:instancePath+"/endOfTurnConfidenceThreshold",schemaPath:"#/properties/endOfTurnConfidenceThreshold/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err6);
errors++;
}
}
if(data.minEndOfTurnSilenceWhenConfident !== undefined){
let data5 = data.minEndOfTurnSilenceWhenConfident;
if(!((typeof data5 == "number") && (isFinite(data5)))){
const err7 = {instancePath:instancePath+"/minEndOfTurnSilenceWhenConfident",schemaPath:"#/properties/minEndOfTurnSilenceWhenConfident/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err7);
errors++;
}
}
if(data.maxTurnSilence !== undefined){
let data6 = data.maxTurnSilence;
if(!((typeof data6 == "number") && (isFinite(data6)))){
const err8 = {instancePath:instancePath+"/maxTurnSilence",schemaPath:"#/properties/maxTurnSilence/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err8);
errors++;
}
}
if(data.minTurnSilence !== undefined){
let data7 = data.minTurnSilence;
if(!((typeof data7 == "number") && (isFinite(data7)))){
const err9 = {instancePath:instancePath+"/minTurnSilence",schemaPath:"#/properties/minTurnSilence/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err9);
errors++;
}
}
if(data.keyterms !== undefined){
let data8 = data.keyterms;
if(Array.isArray(data8)){
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
if(typeof data8[i0] !== "string"){
const err10 = {instancePath:instancePath+"/keyterms/" + i0,schemaPath:"#/properties/keyterms/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err10);
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/keyterms",schemaPath:"#/properties/keyterms/type",keyword:"type",params:{type: "array"},message:"must be array"};
vErrors = addError(vErrors, err11);
errors++;
}
}
if(data.prompt !== undefined){
if(typeof data.prompt !== "string"){
const err12 = {instancePath:instancePath+"/prompt",schemaPath:"#/properties/prompt/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err12);
errors++;
}
}
if(data.languageDetection !== undefined){
if(typeof data.languageDetection !== "boolean"){
const err13 = {instancePath:instancePath+"/languageDetection",schemaPath:"#/properties/languageDetection/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err13);
errors++;
}
}
if(data.vadThreshold !== undefined){
let data12 = data.vadThreshold;
if(!((typeof data12 == "number") && (isFinite(data12)))){
const err14 = {instancePath:instancePath+"/vadThreshold",schemaPath:"#/properties/vadThreshold/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err14);
errors++;
}
}
if(data.inactivityTimeout !== undefined){
let data13 = data.inactivityTimeout;
if(!((typeof data13 == "number") && (isFinite(data13)))){
const err15 = {instancePath:instancePath+"/inactivityTimeout",schemaPath:"#/properties/inactivityTimeout/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err15);
errors++;
}
}
if(data.languageCodes !== undefined){
let data14 = data.languageCodes;
if(this?.edition == "open-source" && true){
const err16 = {instancePath:instancePath+"/languageCodes",schemaPath:"#/properties/languageCodes/x-jambonz-edition",keyword:"x-jambonz-edition",params:{},message:"must pass \"x-jambonz-edition\" keyword validation"};
vErrors = addError(vErrors, err16);
errors++;
}
if(Array.isArray(data14)){
const len1 = data14.length;
for(let i1=0; i1<len1; i1++){
if(typeof data14[i1] !== "string"){
const err17 = {instancePath:instancePath+"/languageCodes/" + i1,schemaPath:"#/properties/languageCodes/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err17);
errors++;
}
}
}
else {
const err18 = {instancePath:instancePath+"/languageCodes",schemaPath:"#/properties/languageCodes/type",keyword:"type",params:{type: "array"},message:"must be array"};
vErrors = addError(vErrors, err18);
errors++;
}
}
if(data.voiceFocus !== undefined){
let data16 = data.voiceFocus;
if(typeof data16 !== "string"){
const err19 = {instancePath:instancePath+"/voiceFocus",schemaPath:"#/properties/voiceFocus/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err19);
errors++;
}
if(!((data16 === "near-field") || (data16 === "far-field"))){
const err20 = {instancePath:instancePath+"/voiceFocus",schemaPath:"#/properties/voiceFocus/enum",keyword:"enum",params:{allowedValues: schema25.properties.voiceFocus.enum},message:"must be equal to one of the allowed values"};
vErrors = addError(vErrors, err20);
errors++;
}
if(this?.edition == "open-source" && true){
const err21 = {instancePath:instancePath+"/voiceFocus",schemaPath:"#/properties/voiceFocus/x-jambonz-edition",keyword:"x-jambonz-edition",params:{},message:"must pass \"x-jambonz-edition\" keyword validation"};
vErrors = addError(vErrors, err21);
errors++;
}
}
}
else {
const err22 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err22);
errors++;
}
validate59.errors = listErrors(vErrors);
return errors === 0;
}
validate59.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema26 = {"description":"Amazon Transcribe's own settings.","type":"object","properties":{"accessKey":{"description":"Access key id, in place of the one stored in the portal.","type":"string"},"secretKey":{"description":"Secret access key.","type":"string"},"securityToken":{"description":"Session token of temporary credentials.","type":"string"},"region":{"description":"AWS region, such as us-east-1.","type":"string"},"vocabularyName":{"description":"Name of a custom vocabulary. Takes precedence over `vocabularyName` of the recognizer.","type":"string"},"vocabularyFilterName":{"description":"Name of a vocabulary filter. Takes precedence over that of the recognizer.","type":"string"},"vocabularyFilterMethod":{"description":"What the filter does with a word. Takes precedence over `filterMethod` of the recognizer.","type":"string","enum":["remove","mask","tag"]},"languageModelName":{"description":"Name of a custom language model.","type":"string"},"piiEntityTypes":{"description":"Kinds of personal data to find, such as BANK_ACCOUNT_NUMBER.","type":"array","items":{"type":"string"}},"piiIdentifyEntities":{"description":"Mark personal data in the transcript.","type":"boolean"}},"additionalProperties":false,"x-vendor-settings":true};

function validate61(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate61.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func1.call(schema26.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err0);
errors++;
}
}
if(data.accessKey !== undefined){
if(typeof data.accessKey !== "string"){
const err1 = {instancePath:instancePath+"/accessKey",schemaPath:"#/properties/accessKey/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err1);
errors++;
}
}
if(data.secretKey !== undefined){
if(typeof data.secretKey !== "string"){
const err2 = {instancePath:instancePath+"/secretKey",schemaPath:"#/properties/secretKey/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.securityToken !== undefined){
if(typeof data.securityToken !== "string"){
const err3 = {instancePath:instancePath+"/securityToken",schemaPath:"#/properties/securityToken/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data.region !== undefined){
if(typeof data.region !== "string"){
const err4 = {instancePath:instancePath+"/region",schemaPath:"#/properties/region/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(data.vocabularyName !== undefined){
if(typeof data.vocabularyName !== "string"){
const err5 = {instancePath:instancePath+"/vocabularyName",schemaPath:"#/properties/vocabularyName/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err5);
errors++;
}
}
if(data.vocabularyFilterName !== undefined){
if(typeof data.vocabularyFilterName !== "string"){
const err6 = {instancePath:instancePath+"/vocabularyFilterName",schemaPath:"#/properties/vocabularyFilterName/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err6);
errors++;
}
}
if(data.vocabularyFilterMethod !== undefined){
let data6 = data.vocabularyFilterMethod;
if(typeof data6 !== "string"){
const err7 = {instancePath:instancePath+"/vocabularyFilterMethod",schemaPath:"#/properties/vocabularyFilterMethod/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err7);
errors++;
}
if(!(((data6 === "remove") || (data6 === "mask")) || (data6 === "tag"))){
const err8 = {instancePath:instancePath+"/vocabularyFilterMethod",schemaPath:"#/properties/vocabularyFilterMethod/enum",keyword:"enum",params:{allowedValues: schema26.properties.vocabularyFilterMethod.enum},message:"must be equal to one of the allowed values"};
vErrors = addError(vErrors, err8);
errors++;
}
}
if(data.languageModelName !== undefined){
if(typeof data.languageModelName !== "string"){
const err9 = {instancePath:instancePath+"/languageModelName",schemaPath:"#/properties/languageModelName/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err9);
errors++;
}
}
if(data.piiEntityTypes !== undefined){
let data8 = data.piiEntityTypes;
if(Array.isArray(data8)){
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
if(typeof data8[i0] !== "string"){
const err10 = {instancePath:instancePath+"/piiEntityTypes/" + i0,schemaPath:"#/properties/piiEntityTypes/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err10);
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/piiEntityTypes",schemaPath:"#/properties/piiEntityTypes/type",keyword:"type",params:{type: "array"},message:"must be array"};
vErrors = addError(vErrors, err11);
errors++;
}
}
if(data.piiIdentifyEntities !== undefined){
if(typeof data.piiIdentifyEntities !== "boolean"){
const err12 = {instancePath:instancePath+"/piiIdentifyEntities",schemaPath:"#/properties/piiIdentifyEntities/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err12);
errors++;
}
}
}
else {
const err13 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err13);
errors++;
}
validate61.errors = listErrors(vErrors);
return errors === 0;
}
validate61.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema27 = {"description":"Microsoft Azure's own settings.","type":"object","properties":{"speechSegmentationSilenceTimeoutMs":{"description":"Milliseconds of silence that end a phrase.","type":"number"},"postProcessing":{"description":"Post-processing of the transcript, such as TrueText.","type":"string"},"audioLogging":{"description":"Let Azure store audio and transcripts.","type":"boolean"},"languageIdMode":{"description":"When the language is detected among `language` and `altLanguages`.","type":"string","enum":["AtStart","Continuous"]},"speechRecognitionMode":{"description":"Kind of speech to expect.","type":"string","enum":["CONVERSATION","DICTATION","INTERACTIVE"]}},"additionalProperties":false,"x-vendor-settings":true};

function validate63(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate63.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((key0 === "speechSegmentationSilenceTimeoutMs") || (key0 === "postProcessing")) || (key0 === "audioLogging")) || (key0 === "languageIdMode")) || (key0 === "speechRecognitionMode"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err0);
errors++;
}
}
if(data.speechSegmentationSilenceTimeoutMs !== undefined){
let data0 = data.speechSegmentationSilenceTimeoutMs;
if(!((typeof data0 == "number") && (isFinite(data0)))){
const err1 = {instancePath:instancePath+"/speechSegmentationSilenceTimeoutMs",schemaPath:"#/properties/speechSegmentationSilenceTimeoutMs/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err1);
errors++;
}
}
if(data.postProcessing !== undefined){
if(typeof data.postProcessing !== "string"){
const err2 = {instancePath:instancePath+"/postProcessing",schemaPath:"#/properties/postProcessing/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.audioLogging !== undefined){
if(typeof data.audioLogging !== "boolean"){
const err3 = {instancePath:instancePath+"/audioLogging",schemaPath:"#/properties/audioLogging/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data.languageIdMode !== undefined){
let data3 = data.languageIdMode;
if(typeof data3 !== "string"){
const err4 = {instancePath:instancePath+"/languageIdMode",schemaPath:"#/properties/languageIdMode/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err4);
errors++;
}
if(!((data3 === "AtStart") || (data3 === "Continuous"))){
const err5 = {instancePath:instancePath+"/languageIdMode",schemaPath:"#/properties/languageIdMode/enum",keyword:"enum",params:{allowedValues: schema27.properties.languageIdMode.enum},message:"must be equal to one of the allowed values"};
vErrors = addError(vErrors, err5);
errors++;
}
}
if(data.speechRecognitionMode !== undefined){
let data4 = data.speechRecognitionMode;
if(typeof data4 !== "string"){
const err6 = {instancePath:instancePath+"/speechRecognitionMode",schemaPath:"#/properties/speechRecognitionMode/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err6);
errors++;
}
if(!(((data4 === "CONVERSATION") || (data4 === "DICTATION")) || (data4 === "INTERACTIVE"))){
const err7 = {instancePath:instancePath+"/speechRecognitionMode",schemaPath:"#/properties/speechRecognitionMode/enum",keyword:"enum",params:{allowedValues: schema27.properties.speechRecognitionMode.enum},message:"must be equal to one of the allowed values"};
vErrors = addError(vErrors, err7);
errors++;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err8);
errors++;
}
validate63.errors = listErrors(vErrors);
return errors === 0;
}
validate63.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

function validate65(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate65.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((key0 === "serverUri") || (key0 === "enableConfusionNetwork")) || (key0 === "metadata")) || (key0 === "compiledContextData")) || (key0 === "wordTimeOffsets")) || (key0 === "contextToken"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err0);
errors++;
}
}
if(data.serverUri !== undefined){
if(typeof data.serverUri !== "string"){
const err1 = {instancePath:instancePath+"/serverUri",schemaPath:"#/properties/serverUri/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err1);
errors++;
}
}
if(data.enableConfusionNetwork !== undefined){
if(typeof data.enableConfusionNetwork !== "boolean"){
const err2 = {instancePath:instancePath+"/enableConfusionNetwork",schemaPath:"#/properties/enableConfusionNetwork/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.metadata !== undefined){
if(typeof data.metadata !== "string"){
const err3 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data.compiledContextData !== undefined){
if(typeof data.compiledContextData !== "string"){
const err4 = {instancePath:instancePath+"/compiledContextData",schemaPath:"#/properties/compiledContextData/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(data.wordTimeOffsets !== undefined){
if(typeof data.wordTimeOffsets !== "boolean"){
const err5 = {instancePath:instancePath+"/wordTimeOffsets",schemaPath:"#/properties/wordTimeOffsets/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err5);
errors++;
}
}
if(data.contextToken !== undefined){
if(typeof data.contextToken !== "string"){
const err6 = {instancePath:instancePath+"/contextToken",schemaPath:"#/properties/contextToken/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err6);
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err7);
errors++;
}
validate65.errors = listErrors(vErrors);
return errors === 0;
}
validate65.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

function validate67(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate67.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((key0 === "authToken") || (key0 === "uri")) || (key0 === "sampleRate")) || (key0 === "options"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err0);
errors++;
}
}
if(data.authToken !== undefined){
if(typeof data.authToken !== "string"){
const err1 = {instancePath:instancePath+"/authToken",schemaPath:"#/properties/authToken/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err1);
errors++;
}
}
if(data.uri !== undefined){
if(typeof data.uri !== "string"){
const err2 = {instancePath:instancePath+"/uri",schemaPath:"#/properties/uri/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.sampleRate !== undefined){
let data2 = data.sampleRate;
if(!((typeof data2 == "number") && (isFinite(data2)))){
const err3 = {instancePath:instancePath+"/sampleRate",schemaPath:"#/properties/sampleRate/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data.options !== undefined){
let data3 = data.options;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
}
else {
const err4 = {instancePath:instancePath+"/options",schemaPath:"#/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err4);
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err5);
errors++;
}
validate67.errors = listErrors(vErrors);
return errors === 0;
}
validate67.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema30 = {"description":"Deepgram's own settings (vendors deepgram and deepgramflux).","type":"object","properties":{"deepgramSttUri":{"description":"Host to connect to, in place of the one stored in the portal.","type":"string"},"deepgramSttUseTls":{"description":"Connect to that host by TLS.","type":"boolean"},"apiKey":{"description":"API key, in place of the one stored in the portal.","type":"string"},"tier":{"description":"Tier of the model, such as enhanced.","type":"string"},"model":{"description":"Recognition model, such as nova-3. Takes precedence over `model` of the recognizer.","type":"string"},"customModel":{"description":"Id of a custom model. Not read by the open-source server.","type":"string"},"version":{"description":"Version of the model.","type":"string"},"punctuate":{"description":"Punctuate the transcript.","type":"boolean"},"smartFormatting":{"description":"Format dates, times, numbers and the like.","type":"boolean"},"noDelay":{"description":"Deliver at once, in place of waiting for more context to format by.","type":"boolean"},"profanityFilter":{"description":"Mask profanity.","type":"boolean"},"redact":{"description":"Remove data of this kind from the transcript.","type":"string","enum":["pci","numbers","true","ssn"]},"diarize":{"description":"Distinguish speakers.","type":"boolean"},"diarizeVersion":{"description":"Version of the diarization.","type":"string"},"ner":{"description":"Recognise named entities.","type":"boolean"},"multichannel":{"description":"Recognise each channel separately. Not read by the open-source server.","type":"boolean"},"alternatives":{"description":"Number of alternative transcripts.","type":"number"},"numerals":{"description":"Write numbers as digits.","type":"boolean"},"search":{"description":"Words and phrases to search for.","type":"array","items":{"type":"string"}},"replace":{"description":"Replacements, each `find:replace`.","type":"array","items":{"type":"string"}},"keywords":{"description":"Words to expect, each with an optional weight `word:2`. Takes precedence over `hints`.","type":"array","items":{"type":"string"}},"keyterms":{"description":"Words and phrases to expect (nova-3 and flux).","type":"array","items":{"type":"string"}},"endpointing":{"description":"Milliseconds of silence that end an utterance; false switches that off.","type":["boolean","number"]},"utteranceEndMs":{"description":"Milliseconds between words that end an utterance.","type":"number"},"shortUtterance":{"description":"Take the first final transcript as the whole utterance.","type":"boolean"},"vadTurnoff":{"description":"Milliseconds of silence that end speech.","type":"number"},"tag":{"description":"Label of the request in usage reports.","type":"string"},"fillerWords":{"description":"Keep filler words such as um.","type":"boolean"},"eotThreshold":{"description":"Confidence from which a turn counts as ended, 0 to 1 (flux).","type":"number"},"eotTimeoutMs":{"description":"Milliseconds of silence that end a turn in any case (flux).","type":"number"},"mipOptOut":{"description":"Keep the audio out of model training.","type":"boolean"},"entityPrompt":{"description":"Text that guides the recognition of entities. Only its first 100 words are used.","type":"string"},"eagerEotThreshold":{"description":"Confidence from which the end of a turn is reported early, 0 to 1 (flux).","type":"number"},"languageHints":{"description":"Languages to expect, such as en and es (flux multilingual). Not read by the open-source server.","type":"array","items":{"type":"string"}}},"additionalProperties":false,"x-vendor-settings":true};

function validate69(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate69.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func1.call(schema30.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err0);
errors++;
}
}
if(data.deepgramSttUri !== undefined){
if(typeof data.deepgramSttUri !== "string"){
const err1 = {instancePath:instancePath+"/deepgramSttUri",schemaPath:"#/properties/deepgramSttUri/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err1);
errors++;
}
}
if(data.deepgramSttUseTls !== undefined){
if(typeof data.deepgramSttUseTls !== "boolean"){
const err2 = {instancePath:instancePath+"/deepgramSttUseTls",schemaPath:"#/properties/deepgramSttUseTls/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.apiKey !== undefined){
if(typeof data.apiKey !== "string"){
const err3 = {instancePath:instancePath+"/apiKey",schemaPath:"#/properties/apiKey/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data.tier !== undefined){
if(typeof data.tier !== "string"){
const err4 = {instancePath:instancePath+"/tier",schemaPath:"#/properties/tier/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(data.model !== undefined){
if(typeof data.model !== "string"){
const err5 = {instancePath:instancePath+"/model",schemaPath:"#/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err5);
errors++;
}
}
if(data.customModel !== undefined){
if(typeof data.customModel !== "string"){
const err6 = {instancePath:instancePath+"/customModel",schemaPath:"#/properties/customModel/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err6);
errors++;
}
}
if(data.version !== undefined){
if(typeof data.version !== "string"){
const err7 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err7);
errors++;
}
}
if(data.punctuate !== undefined){
if(typeof data.punctuate !== "boolean"){
const err8 = {instancePath:instancePath+"/punctuate",schemaPath:"#/properties/punctuate/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err8);
errors++;
}
}
if(data.smartFormatting !== undefined){
if(typeof data.smartFormatting !== "boolean"){
const err9 = {instancePath:instancePath+"/smartFormatting",schemaPath:"#/properties/smartFormatting/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err9);
errors++;
}
}
if(data.noDelay !== undefined){
if(typeof data.noDelay !== "boolean"){
const err10 = {instancePath:instancePath+"/noDelay",schemaPath:"#/properties/noDelay/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err10);
errors++;
}
}
if(data.profanityFilter !== undefined){
if(typeof data.profanityFilter !== "boolean"){
const err11 = {instancePath:instancePath+"/profanityFilter",schemaPath:"#/properties/profanityFilter/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err11);
errors++;
}
}
if(data.redact !== undefined){
let data11 = data.redact;
if(typeof data11 !== "string"){
const err12 = {instancePath:instancePath+"/redact",schemaPath:"#/properties/redact/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err12);
errors++;
}
if(!((((data11 === "pci") || (data11 === "numbers")) || (data11 === "true")) || (data11 === "ssn"))){
const err13 = {instancePath:instancePath+"/redact",schemaPath:"#/properties/redact/enum",keyword:"enum",params:{allowedValues: schema30.properties.redact.enum},message:"must be equal to one of the allowed values"};
vErrors = addError(vErrors, err13);
errors++;
}
}
if(data.diarize !== undefined){
if(typeof data.diarize !== "boolean"){
const err14 = {instancePath:instancePath+"/diarize",schemaPath:"#/properties/diarize/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err14);
errors++;
}
}
if(data.diarizeVersion !== undefined){
if(typeof data.diarizeVersion !== "string"){
const err15 = {instancePath:instancePath+"/diarizeVersion",schemaPath:"#/properties/diarizeVersion/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err15);
errors++;
}
}
if(data.ner !== undefined){
if(typeof data.ner !== "boolean"){
const err16 = {instancePath:instancePath+"/ner",schemaPath:"#/properties/ner/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err16);
errors++;
}
}
if(data.multichannel !== undefined){
if(typeof data.multichannel !== "boolean"){
const err17 = {instancePath:instancePath+"/multichannel",schemaPath:"#/properties/multichannel/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err17);
errors++;
}
}
if(data.alternatives !== undefined){
let data16 = data.alternatives;
if(!((typeof data16 == "number") && (isFinite(data16)))){
const err18 = {instancePath:instancePath+"/alternatives",schemaPath:"#/properties/alternatives/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err18);
errors++;
}
}
if(data.numerals !== undefined){
if(typeof data.numerals !== "boolean"){
const err19 = {instancePath:instancePath+"/numerals",schemaPath:"#/properties/numerals/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err19);
errors++;
}
}
if(data.search !== undefined){
let data18 = data.search;
if(Array.isArray(data18)){
const len0 = data18.length;
for(let i0=0; i0<len0; i0++){
if(typeof data18[i0] !== "string"){
const err20 = {instancePath:instancePath+"/search/" + i0,schemaPath:"#/properties/search/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err20);
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/search",schemaPath:"#/properties/search/type",keyword:"type",params:{type: "array"},message:"must be array"};
vErrors = addError(vErrors, err21);
errors++;
}
}
if(data.replace !== undefined){
let data20 = data.replace;
if(Array.isArray(data20)){
const len1 = data20.length;
for(let i1=0; i1<len1; i1++){
if(typeof data20[i1] !== "string"){
const err22 = {instancePath:instancePath+"/replace/" + i1,schemaPath:"#/properties/replace/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err22);
errors++;
}
}
}
else {
const err23 = {instancePath:instancePath+"/replace",schemaPath:"#/properties/replace/type",keyword:"type",params:{type: "array"},message:"must be array"};
vErrors = addError(vErrors, err23);
errors++;
}
}
if(data.keywords !== undefined){
let data22 = data.keywords;
if(Array.isArray(data22)){
const len2 = data22.length;
for(let i2=0; i2<len2; i2++){
if(typeof data22[i2] !== "string"){
const err24 = {instancePath:instancePath+"/keywords/" + i2,schemaPath:"#/properties/keywords/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err24);
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/keywords",schemaPath:"#/properties/keywords/type",keyword:"type",params:{type: "array"},message:"must be array"};
vErrors = addError(vErrors, err25);
errors++;
}
}
if(data.keyterms !== undefined){
let data24 = data.keyterms;
if(Array.isArray(data24)){
const len3 = data24.length;
for(let i3=0; i3<len3; i3++){
if(typeof data24[i3] !== "string"){
const err26 = {instancePath:instancePath+"/keyterms/" + i3,schemaPath:"#/properties/keyterms/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err26);
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/keyterms",schemaPath:"#/properties/keyterms/type",keyword:"type",params:{type: "array"},message:"must be array"};
vErrors = addError(vErrors, err27);
errors++;
}
}
if(data.endpointing !== undefined){
let data26 = data.endpointing;
if((typeof data26 !== "boolean") && (!((typeof data26 == "number") && (isFinite(data26))))){
const err28 = {instancePath:instancePath+"/endpointing",schemaPath:"#/properties/endpointing/type",keyword:"type",params:{type: schema30.properties.endpointing.type},message:"must be boolean,number"};
vErrors = addError(vErrors, err28);
errors++;
}
}
if(data.utteranceEndMs !== undefined){
let data27 = data.utteranceEndMs;
if(!((typeof data27 == "number") && (isFinite(data27)))){
const err29 = {instancePath:instancePath+"/utteranceEndMs",schemaPath:"#/properties/utteranceEndMs/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err29);
errors++;
}
}
if(data.shortUtterance !== undefined){
if(typeof data.shortUtterance !== "boolean"){
const err30 = {instancePath:instancePath+"/shortUtterance",schemaPath:"#/properties/shortUtterance/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err30);
errors++;
}
}
if(data.vadTurnoff !== undefined){
let data29 = data.vadTurnoff;
if(!((typeof data29 == "number") && (isFinite(data29)))){
const err31 = {instancePath:instancePath+"/vadTurnoff",schemaPath:"#/properties/vadTurnoff/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err31);
errors++;
}
}
if(data.tag !== undefined){
if(typeof data.tag !== "string"){
const err32 = {instancePath:instancePath+"/tag",schemaPath:"#/properties/tag/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err32);
errors++;
}
}
if(data.fillerWords !== undefined){
if(typeof data.fillerWords !== "boolean"){
const err33 = {instancePath:instancePath+"/fillerWords",schemaPath:"#/properties/fillerWords/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err33);
errors++;
}
}
if(data.eotThreshold !== undefined){
let data32 = data.eotThreshold;
if(!((typeof data32 == "number") && (isFinite(data32)))){
const err34 = {instancePath:instancePath+"/eotThreshold",schemaPath:"#/properties/eotThreshold/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err34);
errors++;
}
}
if(data.eotTimeoutMs !== undefined){
let data33 = data.eotTimeoutMs;
if(!((typeof data33 == "number") && (isFinite(data33)))){
const err35 = {instancePath:instancePath+"/eotTimeoutMs",schemaPath:"#/properties/eotTimeoutMs/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err35);
errors++;
}
}
if(data.mipOptOut !== undefined){
if(typeof data.mipOptOut !== "boolean"){
const err36 = {instancePath:instancePath+"/mipOptOut",schemaPath:"#/properties/mipOptOut/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err36);
errors++;
}
}
if(data.entityPrompt !== undefined){
if(typeof data.entityPrompt !== "string"){
const err37 = {instancePath:instancePath+"/entityPrompt",schemaPath:"#/properties/entityPrompt/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err37);
errors++;
}
}
if(data.eagerEotThreshold !== undefined){
let data36 = data.eagerEotThreshold;
if(!((typeof data36 == "number") && (isFinite(data36)))){
const err38 = {instancePath:instancePath+"/eagerEotThreshold",schemaPath:"#/properties/eagerEotThreshold/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err38);
errors++;
}
}
if(data.languageHints !== undefined){
let data37 = data.languageHints;
if(Array.isArray(data37)){
const len4 = data37.length;
for(let i4=0; i4<len4; i4++){
if(typeof data37[i4] !== "string"){
const err39 = {instancePath:instancePath+"/languageHints/" + i4,schemaPath:"#/properties/languageHints/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err39);
errors++;
}
}
}
else {
const err40 = {instancePath:instancePath+"/languageHints",schemaPath:"#/properties/languageHints/type",keyword:"type",params:{type: "array"},message:"must be array"};
vErrors = addError(vErrors, err40);
errors++;
}
}
}
else {
const err41 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err41);
errors++;
}
validate69.errors = listErrors(vErrors);
return errors === 0;
}
validate69.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema31 = {"description":"ElevenLabs' own settings.","type":"object","properties":{"includeTimestamps":{"description":"Report the time of each word. Not read by the open-source server.","type":"boolean"},"commitStrategy":{"description":"What ends an utterance: a command, or silence. Not read by the open-source server.","type":"string","enum":["manual","vad"]},"vadSilenceThresholdSecs":{"description":"Seconds of silence that end an utterance. Not read by the open-source server.","type":"number"},"vadThreshold":{"description":"Probability from which sound counts as speech, 0 to 1. Not read by the open-source server.","type":"number"},"minSpeechDurationMs":{"description":"Milliseconds of sound before it counts as speech. Not read by the open-source server.","type":"number"},"minSilenceDurationMs":{"description":"Milliseconds of silence before speech counts as ended. Not read by the open-source server.","type":"number"},"enableLogging":{"description":"Let ElevenLabs store the request. Not read by the open-source server.","type":"boolean"}},"additionalProperties":false,"x-vendor-settings":true};

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
for(const key0 in data){
if(!(((((((key0 === "includeTimestamps") || (key0 === "commitStrategy")) || (key0 === "vadSilenceThresholdSecs")) || (key0 === "vadThreshold")) || (key0 === "minSpeechDurationMs")) || (key0 === "minSilenceDurationMs")) || (key0 === "enableLogging"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err0);
errors++;
}
}
if(data.includeTimestamps !== undefined){
if(typeof data.includeTimestamps !== "boolean"){
const err1 = {instancePath:instancePath+"/includeTimestamps",schemaPath:"#/properties/includeTimestamps/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err1);
errors++;
}
}
if(data.commitStrategy !== undefined){
let data1 = data.commitStrategy;
if(typeof data1 !== "string"){
const err2 = {instancePath:instancePath+"/commitStrategy",schemaPath:"#/properties/commitStrategy/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err2);
errors++;
}
if(!((data1 === "manual") || (data1 === "vad"))){
const err3 = {instancePath:instancePath+"/commitStrategy",schemaPath:"#/properties/commitStrategy/enum",keyword:"enum",params:{allowedValues: schema31.properties.commitStrategy.enum},message:"must be equal to one of the allowed values"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data.vadSilenceThresholdSecs !== undefined){
let data2 = data.vadSilenceThresholdSecs;
if(!((typeof data2 == "number") && (isFinite(data2)))){
const err4 = {instancePath:instancePath+"/vadSilenceThresholdSecs",schemaPath:"#/properties/vadSilenceThresholdSecs/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(data.vadThreshold !== undefined){
let data3 = data.vadThreshold;
if(!((typeof data3 == "number") && (isFinite(data3)))){
const err5 = {instancePath:instancePath+"/vadThreshold",schemaPath:"#/properties/vadThreshold/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err5);
errors++;
}
}
if(data.minSpeechDurationMs !== undefined){
let data4 = data.minSpeechDurationMs;
if(!((typeof data4 == "number") && (isFinite(data4)))){
const err6 = {instancePath:instancePath+"/minSpeechDurationMs",schemaPath:"#/properties/minSpeechDurationMs/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err6);
errors++;
}
}
if(data.minSilenceDurationMs !== undefined){
let data5 = data.minSilenceDurationMs;
if(!((typeof data5 == "number") && (isFinite(data5)))){
const err7 = {instancePath:instancePath+"/minSilenceDurationMs",schemaPath:"#/properties/minSilenceDurationMs/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err7);
errors++;
}
}
if(data.enableLogging !== undefined){
if(typeof data.enableLogging !== "boolean"){
const err8 = {instancePath:instancePath+"/enableLogging",schemaPath:"#/properties/enableLogging/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err8);
errors++;
}
}
}
else {
const err9 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err9);
errors++;
}
validate71.errors = listErrors(vErrors);
return errors === 0;
}
validate71.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema32 = {"description":"Google's own settings.","type":"object","properties":{"serviceVersion":{"description":"Version of the API, default v1.","type":"string","enum":["v1","v2"]},"recognizerId":{"description":"Id of a recognizer resource (v2). Not read by the open-source server.","type":"string"},"parentPath":{"description":"Location of the recognizer, such as projects/my-project/locations/eu; it also chooses the endpoint (v2).\n","type":"string"},"speechStartTimeoutMs":{"description":"Milliseconds to wait for speech (v2).","type":"number"},"speechEndTimeoutMs":{"description":"Milliseconds of silence that end the utterance (v2).","type":"number"},"enableVoiceActivityEvents":{"description":"Report the start and end of speech (v2).","type":"boolean"},"transcriptNormalization":{"description":"Replacements in the transcript (v2).","type":"array"},"mode":{"description":"Transcribe word by word, or without disfluencies and formatted (gemini models).","type":"string","enum":["VERBATIM","SMART"],"x-jambonz-edition":"commercial"},"customVocabulary":{"description":"Words and phrases to expect (gemini models).","type":"array","items":{"type":"string"},"maxItems":1000,"x-jambonz-edition":"commercial"}},"additionalProperties":false,"x-vendor-settings":true};

function validate73(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate73.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func1.call(schema32.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err0);
errors++;
}
}
if(data.serviceVersion !== undefined){
let data0 = data.serviceVersion;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/serviceVersion",schemaPath:"#/properties/serviceVersion/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err1);
errors++;
}
if(!((data0 === "v1") || (data0 === "v2"))){
const err2 = {instancePath:instancePath+"/serviceVersion",schemaPath:"#/properties/serviceVersion/enum",keyword:"enum",params:{allowedValues: schema32.properties.serviceVersion.enum},message:"must be equal to one of the allowed values"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.recognizerId !== undefined){
if(typeof data.recognizerId !== "string"){
const err3 = {instancePath:instancePath+"/recognizerId",schemaPath:"#/properties/recognizerId/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data.parentPath !== undefined){
if(typeof data.parentPath !== "string"){
const err4 = {instancePath:instancePath+"/parentPath",schemaPath:"#/properties/parentPath/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(data.speechStartTimeoutMs !== undefined){
let data3 = data.speechStartTimeoutMs;
if(!((typeof data3 == "number") && (isFinite(data3)))){
const err5 = {instancePath:instancePath+"/speechStartTimeoutMs",schemaPath:"#/properties/speechStartTimeoutMs/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err5);
errors++;
}
}
if(data.speechEndTimeoutMs !== undefined){
let data4 = data.speechEndTimeoutMs;
if(!((typeof data4 == "number") && (isFinite(data4)))){
const err6 = {instancePath:instancePath+"/speechEndTimeoutMs",schemaPath:"#/properties/speechEndTimeoutMs/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err6);
errors++;
}
}
if(data.enableVoiceActivityEvents !== undefined){
if(typeof data.enableVoiceActivityEvents !== "boolean"){
const err7 = {instancePath:instancePath+"/enableVoiceActivityEvents",schemaPath:"#/properties/enableVoiceActivityEvents/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err7);
errors++;
}
}
if(data.transcriptNormalization !== undefined){
if(!(Array.isArray(data.transcriptNormalization))){
const err8 = {instancePath:instancePath+"/transcriptNormalization",schemaPath:"#/properties/transcriptNormalization/type",keyword:"type",params:{type: "array"},message:"must be array"};
vErrors = addError(vErrors, err8);
errors++;
}
}
if(data.mode !== undefined){
let data7 = data.mode;
if(typeof data7 !== "string"){
const err9 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err9);
errors++;
}
if(!((data7 === "VERBATIM") || (data7 === "SMART"))){
const err10 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/enum",keyword:"enum",params:{allowedValues: schema32.properties.mode.enum},message:"must be equal to one of the allowed values"};
vErrors = addError(vErrors, err10);
errors++;
}
if(this?.edition == "open-source" && true){
const err11 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/x-jambonz-edition",keyword:"x-jambonz-edition",params:{},message:"must pass \"x-jambonz-edition\" keyword validation"};
vErrors = addError(vErrors, err11);
errors++;
}
}
if(data.customVocabulary !== undefined){
let data8 = data.customVocabulary;
if(this?.edition == "open-source" && true){
const err12 = {instancePath:instancePath+"/customVocabulary",schemaPath:"#/properties/customVocabulary/x-jambonz-edition",keyword:"x-jambonz-edition",params:{},message:"must pass \"x-jambonz-edition\" keyword validation"};
vErrors = addError(vErrors, err12);
errors++;
}
if(Array.isArray(data8)){
if(data8.length > 1000){
const err13 = {instancePath:instancePath+"/customVocabulary",schemaPath:"#/properties/customVocabulary/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items"};
vErrors = addError(vErrors, err13);
errors++;
}
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
if(typeof data8[i0] !== "string"){
const err14 = {instancePath:instancePath+"/customVocabulary/" + i0,schemaPath:"#/properties/customVocabulary/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err14);
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/customVocabulary",schemaPath:"#/properties/customVocabulary/type",keyword:"type",params:{type: "array"},message:"must be array"};
vErrors = addError(vErrors, err15);
errors++;
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err16);
errors++;
}
validate73.errors = listErrors(vErrors);
return errors === 0;
}
validate73.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema33 = {"description":"Gradium's own settings.","type":"object","properties":{"apiKey":{"description":"API key, in place of the one stored in the portal.","type":"string"},"model":{"description":"Recognition model. Unset, the current one.","type":"string"},"delayInFrames":{"description":"Frames of 80 ms that the model waits before it emits a word, default 10.","type":"integer","minimum":7,"maximum":56},"temp":{"description":"Sampling temperature; 0 is the most deterministic.","type":"number","minimum":0,"maximum":1.5},"paddingBonus":{"description":"Emit words sooner (negative) or later (positive), default 0.","type":"number","minimum":-4,"maximum":4},"keywords":{"description":"Single words to expect, in place of `hints`.","type":"array","items":{"type":"string"},"maxItems":500},"keywordBoost":{"description":"Weight of the keywords, up to about 4; negative suppresses them.","type":"number"},"keywordBoostId":{"description":"Id of a stored list of keywords, in place of `keywords` and `hints`. Gradium accepts an unknown id silently.\n","type":"string"},"turn_detection":{"description":"When a turn ends.","type":"object","properties":{"threshold":{"description":"Probability of silence above which a turn ends, between 0 and 1; default 0.5.","type":"number","exclusiveMinimum":0,"exclusiveMaximum":1},"horizon":{"description":"Seconds ahead that this probability is about: 0.5, 1, 2 or 3 (default).","type":"number","exclusiveMinimum":0}},"additionalProperties":false,"x-vendor-settings":true},"gradiumSttUri":{"description":"Host to connect to, such as eu.api.gradium.ai.","type":"string"},"gradiumSttUseTls":{"description":"Connect to that host by TLS, default true.","type":"boolean"}},"additionalProperties":false,"x-vendor-settings":true,"x-jambonz-edition":"commercial"};

function validate75(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate75.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(this?.edition == "open-source" && true){
const err0 = {instancePath,schemaPath:"#/x-jambonz-edition",keyword:"x-jambonz-edition",params:{},message:"must pass \"x-jambonz-edition\" keyword validation"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func1.call(schema33.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err1);
errors++;
}
}
if(data.apiKey !== undefined){
if(typeof data.apiKey !== "string"){
const err2 = {instancePath:instancePath+"/apiKey",schemaPath:"#/properties/apiKey/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.model !== undefined){
if(typeof data.model !== "string"){
const err3 = {instancePath:instancePath+"/model",schemaPath:"#/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data.delayInFrames !== undefined){
let data2 = data.delayInFrames;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err4 = {instancePath:instancePath+"/delayInFrames",schemaPath:"#/properties/delayInFrames/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
vErrors = addError(vErrors, err4);
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 56 || isNaN(data2)){
const err5 = {instancePath:instancePath+"/delayInFrames",schemaPath:"#/properties/delayInFrames/maximum",keyword:"maximum",params:{comparison: "<=", limit: 56},message:"must be <= 56"};
vErrors = addError(vErrors, err5);
errors++;
}
if(data2 < 7 || isNaN(data2)){
const err6 = {instancePath:instancePath+"/delayInFrames",schemaPath:"#/properties/delayInFrames/minimum",keyword:"minimum",params:{comparison: ">=", limit: 7},message:"must be >= 7"};
vErrors = addError(vErrors, err6);
errors++;
}
}
}
if(data.temp !== undefined){
let data3 = data.temp;
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 1.5 || isNaN(data3)){
const err7 = {instancePath:instancePath+"/temp",schemaPath:"#/properties/temp/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1.5},message:"must be <= 1.5"};
vErrors = addError(vErrors, err7);
errors++;
}
if(data3 < 0 || isNaN(data3)){
const err8 = {instancePath:instancePath+"/temp",schemaPath:"#/properties/temp/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
vErrors = addError(vErrors, err8);
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/temp",schemaPath:"#/properties/temp/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err9);
errors++;
}
}
if(data.paddingBonus !== undefined){
let data4 = data.paddingBonus;
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 4 || isNaN(data4)){
const err10 = {instancePath:instancePath+"/paddingBonus",schemaPath:"#/properties/paddingBonus/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4},message:"must be <= 4"};
vErrors = addError(vErrors, err10);
errors++;
}
if(data4 < -4 || isNaN(data4)){
const err11 = {instancePath:instancePath+"/paddingBonus",schemaPath:"#/properties/paddingBonus/minimum",keyword:"minimum",params:{comparison: ">=", limit: -4},message:"must be >= -4"};
vErrors = addError(vErrors, err11);
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/paddingBonus",schemaPath:"#/properties/paddingBonus/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err12);
errors++;
}
}
if(data.keywords !== undefined){
let data5 = data.keywords;
if(Array.isArray(data5)){
if(data5.length > 500){
const err13 = {instancePath:instancePath+"/keywords",schemaPath:"#/properties/keywords/maxItems",keyword:"maxItems",params:{limit: 500},message:"must NOT have more than 500 items"};
vErrors = addError(vErrors, err13);
errors++;
}
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
if(typeof data5[i0] !== "string"){
const err14 = {instancePath:instancePath+"/keywords/" + i0,schemaPath:"#/properties/keywords/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err14);
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/keywords",schemaPath:"#/properties/keywords/type",keyword:"type",params:{type: "array"},message:"must be array"};
vErrors = addError(vErrors, err15);
errors++;
}
}
if(data.keywordBoost !== undefined){
let data7 = data.keywordBoost;
if(!((typeof data7 == "number") && (isFinite(data7)))){
const err16 = {instancePath:instancePath+"/keywordBoost",schemaPath:"#/properties/keywordBoost/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err16);
errors++;
}
}
if(data.keywordBoostId !== undefined){
if(typeof data.keywordBoostId !== "string"){
const err17 = {instancePath:instancePath+"/keywordBoostId",schemaPath:"#/properties/keywordBoostId/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err17);
errors++;
}
}
if(data.turn_detection !== undefined){
let data9 = data.turn_detection;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key1 in data9){
if(!((key1 === "threshold") || (key1 === "horizon"))){
const err18 = {instancePath:instancePath+"/turn_detection",schemaPath:"#/properties/turn_detection/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err18);
errors++;
}
}
if(data9.threshold !== undefined){
let data10 = data9.threshold;
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 >= 1 || isNaN(data10)){
const err19 = {instancePath:instancePath+"/turn_detection/threshold",schemaPath:"#/properties/turn_detection/properties/threshold/exclusiveMaximum",keyword:"exclusiveMaximum",params:{comparison: "<", limit: 1},message:"must be < 1"};
vErrors = addError(vErrors, err19);
errors++;
}
if(data10 <= 0 || isNaN(data10)){
const err20 = {instancePath:instancePath+"/turn_detection/threshold",schemaPath:"#/properties/turn_detection/properties/threshold/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0"};
vErrors = addError(vErrors, err20);
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/turn_detection/threshold",schemaPath:"#/properties/turn_detection/properties/threshold/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err21);
errors++;
}
}
if(data9.horizon !== undefined){
let data11 = data9.horizon;
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 <= 0 || isNaN(data11)){
const err22 = {instancePath:instancePath+"/turn_detection/horizon",schemaPath:"#/properties/turn_detection/properties/horizon/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0"};
vErrors = addError(vErrors, err22);
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/turn_detection/horizon",schemaPath:"#/properties/turn_detection/properties/horizon/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err23);
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/turn_detection",schemaPath:"#/properties/turn_detection/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err24);
errors++;
}
}
if(data.gradiumSttUri !== undefined){
if(typeof data.gradiumSttUri !== "string"){
const err25 = {instancePath:instancePath+"/gradiumSttUri",schemaPath:"#/properties/gradiumSttUri/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err25);
errors++;
}
}
if(data.gradiumSttUseTls !== undefined){
if(typeof data.gradiumSttUseTls !== "boolean"){
const err26 = {instancePath:instancePath+"/gradiumSttUseTls",schemaPath:"#/properties/gradiumSttUseTls/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err26);
errors++;
}
}
}
else {
const err27 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err27);
errors++;
}
validate75.errors = listErrors(vErrors);
return errors === 0;
}
validate75.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema34 = {"description":"Houndify's own settings.","type":"object","properties":{"requestInfo":{"description":"Request info, sent to Houndify as it is.","type":"object","additionalProperties":true},"sampleRate":{"description":"Sample rate in Hz.","type":"number"},"latitude":{"description":"Latitude of the speaker.","type":"number"},"longitude":{"description":"Longitude of the speaker.","type":"number"},"city":{"description":"City of the speaker.","type":"string"},"state":{"description":"State of the speaker.","type":"string"},"country":{"description":"Country of the speaker.","type":"string"},"timeZone":{"description":"Time zone of the speaker.","type":"string"},"domain":{"description":"Houndify domain.","type":"string"},"audioEndpoint":{"description":"Address of the service, in place of the one stored in the portal.","type":"string"},"maxSilenceSeconds":{"description":"Seconds of silence that end recognition, default 5.","type":"number"},"maxSilenceAfterFullQuerySeconds":{"description":"Seconds of silence after a complete query, default 1.","type":"number"},"maxSilenceAfterPartialQuerySeconds":{"description":"Seconds of silence after an incomplete query, default 1.5.","type":"number"},"vadSensitivity":{"description":"Sensitivity of voice activity detection.","type":"number"},"vadTimeout":{"description":"Milliseconds after which voice activity detection gives up.","type":"number"},"vadMode":{"description":"Mode of voice activity detection.","type":"string"},"vadVoiceMs":{"description":"Milliseconds of voice before it counts as speech.","type":"number"},"vadSilenceMs":{"description":"Milliseconds of silence before speech counts as ended.","type":"number"},"vadDebug":{"description":"Log voice activity detection.","type":"boolean"},"audioFormat":{"description":"Format of the audio.","type":"string"},"enableNoiseReduction":{"description":"Reduce noise.","type":"boolean"},"enableProfanityFilter":{"description":"Mask profanity.","type":"boolean"},"enablePunctuation":{"description":"Punctuate the transcript.","type":"boolean"},"enableCapitalization":{"description":"Capitalise the transcript.","type":"boolean"},"confidenceThreshold":{"description":"Minimum confidence of a result.","type":"number"},"enableDisfluencyFilter":{"description":"Leave out disfluencies such as um.","type":"boolean"},"maxResults":{"description":"Maximum number of results.","type":"number"},"enableWordTimestamps":{"description":"Report the time of each word.","type":"boolean"},"maxAlternatives":{"description":"Maximum number of alternative transcripts.","type":"number"},"partialTranscriptInterval":{"description":"Interval between interim transcripts.","type":"number"},"sessionTimeout":{"description":"Timeout of the session.","type":"number"},"connectionTimeout":{"description":"Timeout of the connection.","type":"number"},"customVocabulary":{"description":"Words and phrases to expect.","type":"array","items":{"type":"string"}},"languageModel":{"description":"Language model.","type":"string"},"audioQueryAbsoluteTimeout":{"description":"Maximum duration of one query.","type":"number"},"eoqThreshold":{"description":"Likelihood from which a query counts as ended, default 0.8; 0 switches that off.","type":"number","minimum":0,"maximum":1,"x-jambonz-edition":"commercial"},"vadStopThreshold":{"description":"Probability of voice below which speech counts as ended, default 0.05; 0 switches that off.","type":"number","minimum":0,"maximum":1,"x-jambonz-edition":"commercial"}},"additionalProperties":false,"x-vendor-settings":true};

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
if(!(func1.call(schema34.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err0);
errors++;
}
}
if(data.requestInfo !== undefined){
let data0 = data.requestInfo;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
}
else {
const err1 = {instancePath:instancePath+"/requestInfo",schemaPath:"#/properties/requestInfo/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err1);
errors++;
}
}
if(data.sampleRate !== undefined){
let data1 = data.sampleRate;
if(!((typeof data1 == "number") && (isFinite(data1)))){
const err2 = {instancePath:instancePath+"/sampleRate",schemaPath:"#/properties/sampleRate/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.latitude !== undefined){
let data2 = data.latitude;
if(!((typeof data2 == "number") && (isFinite(data2)))){
const err3 = {instancePath:instancePath+"/latitude",schemaPath:"#/properties/latitude/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data.longitude !== undefined){
let data3 = data.longitude;
if(!((typeof data3 == "number") && (isFinite(data3)))){
const err4 = {instancePath:instancePath+"/longitude",schemaPath:"#/properties/longitude/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(data.city !== undefined){
if(typeof data.city !== "string"){
const err5 = {instancePath:instancePath+"/city",schemaPath:"#/properties/city/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err5);
errors++;
}
}
if(data.state !== undefined){
if(typeof data.state !== "string"){
const err6 = {instancePath:instancePath+"/state",schemaPath:"#/properties/state/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err6);
errors++;
}
}
if(data.country !== undefined){
if(typeof data.country !== "string"){
const err7 = {instancePath:instancePath+"/country",schemaPath:"#/properties/country/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err7);
errors++;
}
}
if(data.timeZone !== undefined){
if(typeof data.timeZone !== "string"){
const err8 = {instancePath:instancePath+"/timeZone",schemaPath:"#/properties/timeZone/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err8);
errors++;
}
}
if(data.domain !== undefined){
if(typeof data.domain !== "string"){
const err9 = {instancePath:instancePath+"/domain",schemaPath:"#/properties/domain/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err9);
errors++;
}
}
if(data.audioEndpoint !== undefined){
if(typeof data.audioEndpoint !== "string"){
const err10 = {instancePath:instancePath+"/audioEndpoint",schemaPath:"#/properties/audioEndpoint/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err10);
errors++;
}
}
if(data.maxSilenceSeconds !== undefined){
let data10 = data.maxSilenceSeconds;
if(!((typeof data10 == "number") && (isFinite(data10)))){
const err11 = {instancePath:instancePath+"/maxSilenceSeconds",schemaPath:"#/properties/maxSilenceSeconds/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err11);
errors++;
}
}
if(data.maxSilenceAfterFullQuerySeconds !== undefined){
let data11 = data.maxSilenceAfterFullQuerySeconds;
if(!((typeof data11 == "number") && (isFinite(data11)))){
const err12 = {instancePath:instancePath+"/maxSilenceAfterFullQuerySeconds",schemaPath:"#/properties/maxSilenceAfterFullQuerySeconds/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err12);
errors++;
}
}
if(data.maxSilenceAfterPartialQuerySeconds !== undefined){
let data12 = data.maxSilenceAfterPartialQuerySeconds;
if(!((typeof data12 == "number") && (isFinite(data12)))){
const err13 = {instancePath:instancePath+"/maxSilenceAfterPartialQuerySeconds",schemaPath:"#/properties/maxSilenceAfterPartialQuerySeconds/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err13);
errors++;
}
}
if(data.vadSensitivity !== undefined){
let data13 = data.vadSensitivity;
if(!((typeof data13 == "number") && (isFinite(data13)))){
const err14 = {instancePath:instancePath+"/vadSensitivity",schemaPath:"#/properties/vadSensitivity/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err14);
errors++;
}
}
if(data.vadTimeout !== undefined){
let data14 = data.vadTimeout;
if(!((typeof data14 == "number") && (isFinite(data14)))){
const err15 = {instancePath:instancePath+"/vadTimeout",schemaPath:"#/properties/vadTimeout/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err15);
errors++;
}
}
if(data.vadMode !== undefined){
if(typeof data.vadMode !== "string"){
const err16 = {instancePath:instancePath+"/vadMode",schemaPath:"#/properties/vadMode/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err16);
errors++;
}
}
if(data.vadVoiceMs !== undefined){
let data16 = data.vadVoiceMs;
if(!((typeof data16 == "number") && (isFinite(data16)))){
const err17 = {instancePath:instancePath+"/vadVoiceMs",schemaPath:"#/properties/vadVoiceMs/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err17);
errors++;
}
}
if(data.vadSilenceMs !== undefined){
let data17 = data.vadSilenceMs;
if(!((typeof data17 == "number") && (isFinite(data17)))){
const err18 = {instancePath:instancePath+"/vadSilenceMs",schemaPath:"#/properties/vadSilenceMs/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err18);
errors++;
}
}
if(data.vadDebug !== undefined){
if(typeof data.vadDebug !== "boolean"){
const err19 = {instancePath:instancePath+"/vadDebug",schemaPath:"#/properties/vadDebug/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err19);
errors++;
}
}
if(data.audioFormat !== undefined){
if(typeof data.audioFormat !== "string"){
const err20 = {instancePath:instancePath+"/audioFormat",schemaPath:"#/properties/audioFormat/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err20);
errors++;
}
}
if(data.enableNoiseReduction !== undefined){
if(typeof data.enableNoiseReduction !== "boolean"){
const err21 = {instancePath:instancePath+"/enableNoiseReduction",schemaPath:"#/properties/enableNoiseReduction/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err21);
errors++;
}
}
if(data.enableProfanityFilter !== undefined){
if(typeof data.enableProfanityFilter !== "boolean"){
const err22 = {instancePath:instancePath+"/enableProfanityFilter",schemaPath:"#/properties/enableProfanityFilter/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err22);
errors++;
}
}
if(data.enablePunctuation !== undefined){
if(typeof data.enablePunctuation !== "boolean"){
const err23 = {instancePath:instancePath+"/enablePunctuation",schemaPath:"#/properties/enablePunctuation/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err23);
errors++;
}
}
if(data.enableCapitalization !== undefined){
if(typeof data.enableCapitalization !== "boolean"){
const err24 = {instancePath:instancePath+"/enableCapitalization",schemaPath:"#/properties/enableCapitalization/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err24);
errors++;
}
}
if(data.confidenceThreshold !== undefined){
let data24 = data.confidenceThreshold;
if(!((typeof data24 == "number") && (isFinite(data24)))){
const err25 = {instancePath:instancePath+"/confidenceThreshold",schemaPath:"#/properties/confidenceThreshold/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err25);
errors++;
}
}
if(data.enableDisfluencyFilter !== undefined){
if(typeof data.enableDisfluencyFilter !== "boolean"){
const err26 = {instancePath:instancePath+"/enableDisfluencyFilter",schemaPath:"#/properties/enableDisfluencyFilter/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err26);
errors++;
}
}
if(data.maxResults !== undefined){
let data26 = data.maxResults;
if(!((typeof data26 == "number") && (isFinite(data26)))){
const err27 = {instancePath:instancePath+"/maxResults",schemaPath:"#/properties/maxResults/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err27);
errors++;
}
}
if(data.enableWordTimestamps !== undefined){
if(typeof data.enableWordTimestamps !== "boolean"){
const err28 = {instancePath:instancePath+"/enableWordTimestamps",schemaPath:"#/properties/enableWordTimestamps/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err28);
errors++;
}
}
if(data.maxAlternatives !== undefined){
let data28 = data.maxAlternatives;
if(!((typeof data28 == "number") && (isFinite(data28)))){
const err29 = {instancePath:instancePath+"/maxAlternatives",schemaPath:"#/properties/maxAlternatives/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err29);
errors++;
}
}
if(data.partialTranscriptInterval !== undefined){
let data29 = data.partialTranscriptInterval;
if(!((typeof data29 == "number") && (isFinite(data29)))){
const err30 = {instancePath:instancePath+"/partialTranscriptInterval",schemaPath:"#/properties/partialTranscriptInterval/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err30);
errors++;
}
}
if(data.sessionTimeout !== undefined){
let data30 = data.sessionTimeout;
if(!((typeof data30 == "number") && (isFinite(data30)))){
const err31 = {instancePath:instancePath+"/sessionTimeout",schemaPath:"#/properties/sessionTimeout/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err31);
errors++;
}
}
if(data.connectionTimeout !== undefined){
let data31 = data.connectionTimeout;
if(!((typeof data31 == "number") && (isFinite(data31)))){
const err32 = {instancePath:instancePath+"/connectionTimeout",schemaPath:"#/properties/connectionTimeout/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err32);
errors++;
}
}
if(data.customVocabulary !== undefined){
let data32 = data.customVocabulary;
if(Array.isArray(data32)){
const len0 = data32.length;
for(let i0=0; i0<len0; i0++){
if(typeof data32[i0] !== "string"){
const err33 = {instancePath:instancePath+"/customVocabulary/" + i0,schemaPath:"#/properties/customVocabulary/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err33);
errors++;
}
}
}
else {
const err34 = {instancePath:instancePath+"/customVocabulary",schemaPath:"#/properties/customVocabulary/type",keyword:"type",params:{type: "array"},message:"must be array"};
vErrors = addError(vErrors, err34);
errors++;
}
}
if(data.languageModel !== undefined){
if(typeof data.languageModel !== "string"){
const err35 = {instancePath:instancePath+"/languageModel",schemaPath:"#/properties/languageModel/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err35);
errors++;
}
}
if(data.audioQueryAbsoluteTimeout !== undefined){
let data35 = data.audioQueryAbsoluteTimeout;
if(!((typeof data35 == "number") && (isFinite(data35)))){
const err36 = {instancePath:instancePath+"/audioQueryAbsoluteTimeout",schemaPath:"#/properties/audioQueryAbsoluteTimeout/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err36);
errors++;
}
}
if(data.eoqThreshold !== undefined){
let data36 = data.eoqThreshold;
if(this?.edition == "open-source" && true){
const err37 = {instancePath:instancePath+"/eoqThreshold",schemaPath:"#/properties/eoqThreshold/x-jambonz-edition",keyword:"x-jambonz-edition",params:{},message:"must pass \"x-jambonz-edition\" keyword validation"};
vErrors = addError(vErrors, err37);
errors++;
}
if((typeof data36 == "number") && (isFinite(data36))){
if(data36 > 1 || isNaN(data36)){
const err38 = {instancePath:instancePath+"/eoqThreshold",schemaPath:"#/properties/eoqThreshold/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"};
vErrors = addError(vErrors, err38);
errors++;
}
if(data36 < 0 || isNaN(data36)){
const err39 = {instancePath:instancePath+"/eoqThreshold",schemaPath:"#/properties/eoqThreshold/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
vErrors = addError(vErrors, err39);
errors++;
}
}
else {
const err40 = {instancePath:instancePath+"/eoqThreshold",schemaPath:"#/properties/eoqThreshold/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err40);
errors++;
}
}
if(data.vadStopThreshold !== undefined){
let data37 = data.vadStopThreshold;
if(this?.edition == "open-source" && true){
const err41 = {instancePath:instancePath+"/vadStopThreshold",schemaPath:"#/properties/vadStopThreshold/x-jambonz-edition",keyword:"x-jambonz-edition",params:{},message:"must pass \"x-jambonz-edition\" keyword validation"};
vErrors = addError(vErrors, err41);
errors++;
}
if((typeof data37 == "number") && (isFinite(data37))){
if(data37 > 1 || isNaN(data37)){
const err42 = {instancePath:instancePath+"/vadStopThreshold",schemaPath:"#/properties/vadStopThreshold/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"};
vErrors = addError(vErrors, err42);
errors++;
}
if(data37 < 0 || isNaN(data37)){
const err43 = {instancePath:instancePath+"/vadStopThreshold",schemaPath:"#/properties/vadStopThreshold/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
vErrors = addError(vErrors, err43);
errors++;
}
}
else {
const err44 = {instancePath:instancePath+"/vadStopThreshold",schemaPath:"#/properties/vadStopThreshold/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err44);
errors++;
}
}
}
else {
const err45 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err45);
errors++;
}
validate77.errors = listErrors(vErrors);
return errors === 0;
}
validate77.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema35 = {"description":"IBM Watson's own settings.","type":"object","properties":{"sttApiKey":{"description":"API key for recognition, in place of the one stored in the portal.","type":"string"},"sttRegion":{"description":"Region of the recognition service.","type":"string"},"ttsApiKey":{"description":"API key for synthesis.","type":"string"},"ttsRegion":{"description":"Region of the synthesis service.","type":"string"},"instanceId":{"description":"Id of the service instance.","type":"string"},"model":{"description":"Recognition model.","type":"string"},"languageCustomizationId":{"description":"Id of a custom language model. Not read by the open-source server.","type":"string"},"acousticCustomizationId":{"description":"Id of a custom acoustic model. Not read by the open-source server.","type":"string"},"baseModelVersion":{"description":"Version of the base model.","type":"string"},"watsonMetadata":{"description":"Customer id stored with the data.","type":"string"},"watsonLearningOptOut":{"description":"Keep the audio out of model training.","type":"boolean"}},"additionalProperties":false,"x-vendor-settings":true};

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
for(const key0 in data){
if(!(func1.call(schema35.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err0);
errors++;
}
}
if(data.sttApiKey !== undefined){
if(typeof data.sttApiKey !== "string"){
const err1 = {instancePath:instancePath+"/sttApiKey",schemaPath:"#/properties/sttApiKey/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err1);
errors++;
}
}
if(data.sttRegion !== undefined){
if(typeof data.sttRegion !== "string"){
const err2 = {instancePath:instancePath+"/sttRegion",schemaPath:"#/properties/sttRegion/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.ttsApiKey !== undefined){
if(typeof data.ttsApiKey !== "string"){
const err3 = {instancePath:instancePath+"/ttsApiKey",schemaPath:"#/properties/ttsApiKey/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data.ttsRegion !== undefined){
if(typeof data.ttsRegion !== "string"){
const err4 = {instancePath:instancePath+"/ttsRegion",schemaPath:"#/properties/ttsRegion/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(data.instanceId !== undefined){
if(typeof data.instanceId !== "string"){
const err5 = {instancePath:instancePath+"/instanceId",schemaPath:"#/properties/instanceId/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err5);
errors++;
}
}
if(data.model !== undefined){
if(typeof data.model !== "string"){
const err6 = {instancePath:instancePath+"/model",schemaPath:"#/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err6);
errors++;
}
}
if(data.languageCustomizationId !== undefined){
if(typeof data.languageCustomizationId !== "string"){
const err7 = {instancePath:instancePath+"/languageCustomizationId",schemaPath:"#/properties/languageCustomizationId/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err7);
errors++;
}
}
if(data.acousticCustomizationId !== undefined){
if(typeof data.acousticCustomizationId !== "string"){
const err8 = {instancePath:instancePath+"/acousticCustomizationId",schemaPath:"#/properties/acousticCustomizationId/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err8);
errors++;
}
}
if(data.baseModelVersion !== undefined){
if(typeof data.baseModelVersion !== "string"){
const err9 = {instancePath:instancePath+"/baseModelVersion",schemaPath:"#/properties/baseModelVersion/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err9);
errors++;
}
}
if(data.watsonMetadata !== undefined){
if(typeof data.watsonMetadata !== "string"){
const err10 = {instancePath:instancePath+"/watsonMetadata",schemaPath:"#/properties/watsonMetadata/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err10);
errors++;
}
}
if(data.watsonLearningOptOut !== undefined){
if(typeof data.watsonLearningOptOut !== "boolean"){
const err11 = {instancePath:instancePath+"/watsonLearningOptOut",schemaPath:"#/properties/watsonLearningOptOut/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err11);
errors++;
}
}
}
else {
const err12 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err12);
errors++;
}
validate79.errors = listErrors(vErrors);
return errors === 0;
}
validate79.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema36 = {"description":"Mistral's own settings.","type":"object","properties":{"apiKey":{"description":"API key, in place of the one stored in the portal.","type":"string"},"model":{"description":"Recognition model, default voxtral-mini-transcribe-realtime-3.","type":"string"},"streamingDelayMs":{"description":"Milliseconds that the model waits before it emits text: 80 to 1200, or 2400. Default 480.","type":"integer","minimum":80,"if":{"minimum":1201},"then":{"const":2400}},"verbatim":{"description":"Transcribe word by word.","type":"boolean"},"contextBias":{"description":"Words and phrases to expect, in place of `hints`.","type":"array","items":{"type":"string"},"maxItems":100},"diarize":{"description":"Distinguish speakers, which switches off the detection of turns.","type":"boolean"},"speakerReferences":{"description":"Recordings of known speakers, 3 to 15 seconds each, for `diarize`.","type":"array","items":{"type":"object","additionalProperties":true},"maxItems":8},"turnDetection":{"description":"When a turn begins and ends; ignored with `diarize`.","type":"object","properties":{"startThreshold":{"description":"Probability of speech that begins a turn, default 0.5.","type":"number","minimum":0,"maximum":1},"eagerEndThreshold":{"description":"Probability of speech below which a likely end is reported early, default 0.5.","type":"number","minimum":0,"maximum":1},"endThreshold":{"description":"Probability of speech below which silence counts, default 0.33.","type":"number","minimum":0,"maximum":1},"minSilenceMs":{"description":"Milliseconds of silence before a turn may end, default 500.","type":"integer","minimum":0},"endTimeoutMs":{"description":"Milliseconds of silence that end a turn in any case, default 3000.","type":"integer","minimum":0}},"additionalProperties":false,"x-vendor-settings":true},"mistralSttUri":{"description":"Host to connect to in place of api.mistral.ai. With `ws://` or `http://` it is not encrypted.","type":"string"}},"additionalProperties":false,"x-vendor-settings":true,"x-jambonz-edition":"commercial"};

function validate81(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate81.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(this?.edition == "open-source" && true){
const err0 = {instancePath,schemaPath:"#/x-jambonz-edition",keyword:"x-jambonz-edition",params:{},message:"must pass \"x-jambonz-edition\" keyword validation"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func1.call(schema36.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err1);
errors++;
}
}
if(data.apiKey !== undefined){
if(typeof data.apiKey !== "string"){
const err2 = {instancePath:instancePath+"/apiKey",schemaPath:"#/properties/apiKey/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.model !== undefined){
if(typeof data.model !== "string"){
const err3 = {instancePath:instancePath+"/model",schemaPath:"#/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data.streamingDelayMs !== undefined){
let data2 = data.streamingDelayMs;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err4 = {instancePath:instancePath+"/streamingDelayMs",schemaPath:"#/properties/streamingDelayMs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
vErrors = addError(vErrors, err4);
errors++;
}
const _errs8 = errors;
let valid1 = true;
const _errs9 = errors;
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 1201 || isNaN(data2)){
const err5 = {};
vErrors = addError(vErrors, err5);
errors++;
}
}
var _valid0 = _errs9 === errors;
errors = _errs8;
if(vErrors !== null){
if(_errs8){
vErrors.length = _errs8;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs10 = errors;
if(2400 !== data2){
const err6 = {instancePath:instancePath+"/streamingDelayMs",schemaPath:"#/properties/streamingDelayMs/then/const",keyword:"const",params:{allowedValue: 2400},message:"must be equal to constant"};
vErrors = addError(vErrors, err6);
errors++;
}
var _valid0 = _errs10 === errors;
valid1 = _valid0;
}
if(!valid1){
const err7 = {instancePath:instancePath+"/streamingDelayMs",schemaPath:"#/properties/streamingDelayMs/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema"};
vErrors = addError(vErrors, err7);
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 80 || isNaN(data2)){
const err8 = {instancePath:instancePath+"/streamingDelayMs",schemaPath:"#/properties/streamingDelayMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 80},message:"must be >= 80"};
vErrors = addError(vErrors, err8);
errors++;
}
}
}
if(data.verbatim !== undefined){
if(typeof data.verbatim !== "boolean"){
const err9 = {instancePath:instancePath+"/verbatim",schemaPath:"#/properties/verbatim/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err9);
errors++;
}
}
if(data.contextBias !== undefined){
let data4 = data.contextBias;
if(Array.isArray(data4)){
if(data4.length > 100){
const err10 = {instancePath:instancePath+"/contextBias",schemaPath:"#/properties/contextBias/maxItems",keyword:"maxItems",params:{limit: 100},message:"must NOT have more than 100 items"};
vErrors = addError(vErrors, err10);
errors++;
}
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
if(typeof data4[i0] !== "string"){
const err11 = {instancePath:instancePath+"/contextBias/" + i0,schemaPath:"#/properties/contextBias/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err11);
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/contextBias",schemaPath:"#/properties/contextBias/type",keyword:"type",params:{type: "array"},message:"must be array"};
vErrors = addError(vErrors, err12);
errors++;
}
}
if(data.diarize !== undefined){
if(typeof data.diarize !== "boolean"){
const err13 = {instancePath:instancePath+"/diarize",schemaPath:"#/properties/diarize/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err13);
errors++;
}
}
if(data.speakerReferences !== undefined){
let data7 = data.speakerReferences;
if(Array.isArray(data7)){
if(data7.length > 8){
const err14 = {instancePath:instancePath+"/speakerReferences",schemaPath:"#/properties/speakerReferences/maxItems",keyword:"maxItems",params:{limit: 8},message:"must NOT have more than 8 items"};
vErrors = addError(vErrors, err14);
errors++;
}
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
let data8 = data7[i1];
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
}
else {
const err15 = {instancePath:instancePath+"/speakerReferences/" + i1,schemaPath:"#/properties/speakerReferences/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err15);
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/speakerReferences",schemaPath:"#/properties/speakerReferences/type",keyword:"type",params:{type: "array"},message:"must be array"};
vErrors = addError(vErrors, err16);
errors++;
}
}
if(data.turnDetection !== undefined){
let data9 = data.turnDetection;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key1 in data9){
if(!(((((key1 === "startThreshold") || (key1 === "eagerEndThreshold")) || (key1 === "endThreshold")) || (key1 === "minSilenceMs")) || (key1 === "endTimeoutMs"))){
const err17 = {instancePath:instancePath+"/turnDetection",schemaPath:"#/properties/turnDetection/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err17);
errors++;
}
}
if(data9.startThreshold !== undefined){
let data10 = data9.startThreshold;
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 1 || isNaN(data10)){
const err18 = {instancePath:instancePath+"/turnDetection/startThreshold",schemaPath:"#/properties/turnDetection/properties/startThreshold/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"};
vErrors = addError(vErrors, err18);
errors++;
}
if(data10 < 0 || isNaN(data10)){
const err19 = {instancePath:instancePath+"/turnDetection/startThreshold",schemaPath:"#/properties/turnDetection/properties/startThreshold/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
vErrors = addError(vErrors, err19);
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/turnDetection/startThreshold",schemaPath:"#/properties/turnDetection/properties/startThreshold/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err20);
errors++;
}
}
if(data9.eagerEndThreshold !== undefined){
let data11 = data9.eagerEndThreshold;
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 1 || isNaN(data11)){
const err21 = {instancePath:instancePath+"/turnDetection/eagerEndThreshold",schemaPath:"#/properties/turnDetection/properties/eagerEndThreshold/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"};
vErrors = addError(vErrors, err21);
errors++;
}
if(data11 < 0 || isNaN(data11)){
const err22 = {instancePath:instancePath+"/turnDetection/eagerEndThreshold",schemaPath:"#/properties/turnDetection/properties/eagerEndThreshold/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
vErrors = addError(vErrors, err22);
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/turnDetection/eagerEndThreshold",schemaPath:"#/properties/turnDetection/properties/eagerEndThreshold/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err23);
errors++;
}
}
if(data9.endThreshold !== undefined){
let data12 = data9.endThreshold;
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 1 || isNaN(data12)){
const err24 = {instancePath:instancePath+"/turnDetection/endThreshold",schemaPath:"#/properties/turnDetection/properties/endThreshold/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"};
vErrors = addError(vErrors, err24);
errors++;
}
if(data12 < 0 || isNaN(data12)){
const err25 = {instancePath:instancePath+"/turnDetection/endThreshold",schemaPath:"#/properties/turnDetection/properties/endThreshold/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
vErrors = addError(vErrors, err25);
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/turnDetection/endThreshold",schemaPath:"#/properties/turnDetection/properties/endThreshold/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err26);
errors++;
}
}
if(data9.minSilenceMs !== undefined){
let data13 = data9.minSilenceMs;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err27 = {instancePath:instancePath+"/turnDetection/minSilenceMs",schemaPath:"#/properties/turnDetection/properties/minSilenceMs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
vErrors = addError(vErrors, err27);
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 < 0 || isNaN(data13)){
const err28 = {instancePath:instancePath+"/turnDetection/minSilenceMs",schemaPath:"#/properties/turnDetection/properties/minSilenceMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
vErrors = addError(vErrors, err28);
errors++;
}
}
}
if(data9.endTimeoutMs !== undefined){
let data14 = data9.endTimeoutMs;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err29 = {instancePath:instancePath+"/turnDetection/endTimeoutMs",schemaPath:"#/properties/turnDetection/properties/endTimeoutMs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
vErrors = addError(vErrors, err29);
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 < 0 || isNaN(data14)){
const err30 = {instancePath:instancePath+"/turnDetection/endTimeoutMs",schemaPath:"#/properties/turnDetection/properties/endTimeoutMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
vErrors = addError(vErrors, err30);
errors++;
}
}
}
}
else {
const err31 = {instancePath:instancePath+"/turnDetection",schemaPath:"#/properties/turnDetection/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err31);
errors++;
}
}
if(data.mistralSttUri !== undefined){
if(typeof data.mistralSttUri !== "string"){
const err32 = {instancePath:instancePath+"/mistralSttUri",schemaPath:"#/properties/mistralSttUri/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err32);
errors++;
}
}
}
else {
const err33 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err33);
errors++;
}
validate81.errors = listErrors(vErrors);
return errors === 0;
}
validate81.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

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
if(this?.edition == "open-source" && true){
const err0 = {instancePath,schemaPath:"#/x-jambonz-edition",keyword:"x-jambonz-edition",params:{},message:"must pass \"x-jambonz-edition\" keyword validation"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((((key0 === "apiKey") || (key0 === "endpointing")) || (key0 === "emotionSignal")) || (key0 === "accentSignal")) || (key0 === "deepfakeSignal")) || (key0 === "piiPhiTagging")) || (key0 === "modulateSttUri")) || (key0 === "modulateSttUseTls"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err1);
errors++;
}
}
if(data.apiKey !== undefined){
if(typeof data.apiKey !== "string"){
const err2 = {instancePath:instancePath+"/apiKey",schemaPath:"#/properties/apiKey/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.endpointing !== undefined){
if(typeof data.endpointing !== "boolean"){
const err3 = {instancePath:instancePath+"/endpointing",schemaPath:"#/properties/endpointing/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data.emotionSignal !== undefined){
if(typeof data.emotionSignal !== "boolean"){
const err4 = {instancePath:instancePath+"/emotionSignal",schemaPath:"#/properties/emotionSignal/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(data.accentSignal !== undefined){
if(typeof data.accentSignal !== "boolean"){
const err5 = {instancePath:instancePath+"/accentSignal",schemaPath:"#/properties/accentSignal/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err5);
errors++;
}
}
if(data.deepfakeSignal !== undefined){
if(typeof data.deepfakeSignal !== "boolean"){
const err6 = {instancePath:instancePath+"/deepfakeSignal",schemaPath:"#/properties/deepfakeSignal/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err6);
errors++;
}
}
if(data.piiPhiTagging !== undefined){
if(typeof data.piiPhiTagging !== "boolean"){
const err7 = {instancePath:instancePath+"/piiPhiTagging",schemaPath:"#/properties/piiPhiTagging/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err7);
errors++;
}
}
if(data.modulateSttUri !== undefined){
if(typeof data.modulateSttUri !== "string"){
const err8 = {instancePath:instancePath+"/modulateSttUri",schemaPath:"#/properties/modulateSttUri/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err8);
errors++;
}
}
if(data.modulateSttUseTls !== undefined){
if(typeof data.modulateSttUseTls !== "boolean"){
const err9 = {instancePath:instancePath+"/modulateSttUseTls",schemaPath:"#/properties/modulateSttUseTls/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err9);
errors++;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err10);
errors++;
}
validate83.errors = listErrors(vErrors);
return errors === 0;
}
validate83.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema38 = {"description":"Nuance's own settings.","type":"object","properties":{"clientId":{"description":"Client id, in place of the one stored in the portal.","type":"string"},"secret":{"description":"Secret of that client.","type":"string"},"kryptonEndpoint":{"description":"Address of a Krypton server of your own.","type":"string"},"topic":{"description":"Topic of the language model.","type":"string"},"utteranceDetectionMode":{"description":"How many utterances are recognised.","type":"string","enum":["single","multiple","disabled"]},"punctuation":{"description":"Punctuate the transcript.","type":"boolean"},"profanityFilter":{"description":"Mask profanity.","type":"boolean"},"includeTokenization":{"description":"Report the tokens of the transcript.","type":"boolean"},"discardSpeakerAdaptation":{"description":"Forget at the end what was learnt about the speaker.","type":"boolean"},"suppressCallRecording":{"description":"Keep the call out of logs and recordings.","type":"boolean"},"maskLoadFailures":{"description":"Continue if a resource cannot be loaded.","type":"boolean"},"suppressInitialCapitalization":{"description":"Begin the transcript with a small letter.","type":"boolean"},"allowZeroBaseLmWeight":{"description":"Allow resources to replace the base language model.","type":"boolean"},"filterWakeupWord":{"description":"Leave out the wake-up word.","type":"boolean"},"resultType":{"description":"Which transcripts are reported.","type":"string","enum":["final","partial","immutable_partial"]},"noInputTimeoutMs":{"description":"Milliseconds to wait for speech.","type":"number"},"recognitionTimeoutMs":{"description":"Maximum milliseconds of one utterance.","type":"number"},"utteranceEndSilenceMs":{"description":"Milliseconds of silence that end an utterance.","type":"number"},"maxHypotheses":{"description":"Maximum number of alternative transcripts.","type":"number"},"speechDomain":{"description":"Speech domain of the data pack.","type":"string"},"formatting":{"description":"Format of dates, numbers and the like.","type":"object","required":["scheme","options"],"properties":{"scheme":{"description":"Name of a formatting scheme.","type":"string"},"options":{"description":"Options of the scheme.","type":"object","additionalProperties":true}},"additionalProperties":false,"x-vendor-settings":true},"clientData":{"description":"Data stored with the call. Not read by the open-source server.","type":"object","additionalProperties":true},"userId":{"description":"Id of the speaker. Not read by the open-source server.","type":"string"},"speechDetectionSensitivity":{"description":"Sensitivity of speech detection. Not read by the open-source server.","type":"number"},"resources":{"description":"Resources that improve recognition.","type":"array","items":{"type":"object","properties":{"externalReference":{"description":"A resource behind an address.","type":"object","properties":{"type":{"description":"Kind of resource.","type":"string","enum":["undefined_resource_type","wordset","compiled_wordset","domain_lm","speaker_profile","grammar","settings"]},"uri":{"description":"Address of the resource.","type":"string"},"maxLoadFailures":{"description":"Continue if the resource cannot be loaded.","type":"boolean"},"requestTimeoutMs":{"description":"Milliseconds to wait for the resource.","type":"number"},"headers":{"description":"Headers of the request for the resource.","type":"object","additionalProperties":true}},"additionalProperties":false,"x-vendor-settings":true},"inlineWordset":{"description":"A wordset as JSON text.","type":"string"},"builtin":{"description":"Name of a built-in resource.","type":"string"},"inlineGrammar":{"description":"A grammar.","type":"string"},"wakeupWord":{"description":"Wake-up words.","type":"array","items":{"type":"string"}},"weightName":{"description":"Weight of the resource, by name.","type":"string","enum":["defaultWeight","lowest","low","medium","high","highest"]},"weightValue":{"description":"Weight of the resource, as a number.","type":"number"},"reuse":{"description":"How often the resource is used again.","type":"string","enum":["undefined_reuse","low_reuse","high_reuse"]}},"additionalProperties":false,"x-vendor-settings":true}}},"additionalProperties":false,"x-vendor-settings":true};

function validate85(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate85.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func1.call(schema38.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err0);
errors++;
}
}
if(data.clientId !== undefined){
if(typeof data.clientId !== "string"){
const err1 = {instancePath:instancePath+"/clientId",schemaPath:"#/properties/clientId/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err1);
errors++;
}
}
if(data.secret !== undefined){
if(typeof data.secret !== "string"){
const err2 = {instancePath:instancePath+"/secret",schemaPath:"#/properties/secret/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.kryptonEndpoint !== undefined){
if(typeof data.kryptonEndpoint !== "string"){
const err3 = {instancePath:instancePath+"/kryptonEndpoint",schemaPath:"#/properties/kryptonEndpoint/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data.topic !== undefined){
if(typeof data.topic !== "string"){
const err4 = {instancePath:instancePath+"/topic",schemaPath:"#/properties/topic/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(data.utteranceDetectionMode !== undefined){
let data4 = data.utteranceDetectionMode;
if(typeof data4 !== "string"){
const err5 = {instancePath:instancePath+"/utteranceDetectionMode",schemaPath:"#/properties/utteranceDetectionMode/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err5);
errors++;
}
if(!(((data4 === "single") || (data4 === "multiple")) || (data4 === "disabled"))){
const err6 = {instancePath:instancePath+"/utteranceDetectionMode",schemaPath:"#/properties/utteranceDetectionMode/enum",keyword:"enum",params:{allowedValues: schema38.properties.utteranceDetectionMode.enum},message:"must be equal to one of the allowed values"};
vErrors = addError(vErrors, err6);
errors++;
}
}
if(data.punctuation !== undefined){
if(typeof data.punctuation !== "boolean"){
const err7 = {instancePath:instancePath+"/punctuation",schemaPath:"#/properties/punctuation/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err7);
errors++;
}
}
if(data.profanityFilter !== undefined){
if(typeof data.profanityFilter !== "boolean"){
const err8 = {instancePath:instancePath+"/profanityFilter",schemaPath:"#/properties/profanityFilter/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err8);
errors++;
}
}
if(data.includeTokenization !== undefined){
if(typeof data.includeTokenization !== "boolean"){
const err9 = {instancePath:instancePath+"/includeTokenization",schemaPath:"#/properties/includeTokenization/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err9);
errors++;
}
}
if(data.discardSpeakerAdaptation !== undefined){
if(typeof data.discardSpeakerAdaptation !== "boolean"){
const err10 = {instancePath:instancePath+"/discardSpeakerAdaptation",schemaPath:"#/properties/discardSpeakerAdaptation/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err10);
errors++;
}
}
if(data.suppressCallRecording !== undefined){
if(typeof data.suppressCallRecording !== "boolean"){
const err11 = {instancePath:instancePath+"/suppressCallRecording",schemaPath:"#/properties/suppressCallRecording/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err11);
errors++;
}
}
if(data.maskLoadFailures !== undefined){
if(typeof data.maskLoadFailures !== "boolean"){
const err12 = {instancePath:instancePath+"/maskLoadFailures",schemaPath:"#/properties/maskLoadFailures/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err12);
errors++;
}
}
if(data.suppressInitialCapitalization !== undefined){
if(typeof data.suppressInitialCapitalization !== "boolean"){
const err13 = {instancePath:instancePath+"/suppressInitialCapitalization",schemaPath:"#/properties/suppressInitialCapitalization/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err13);
errors++;
}
}
if(data.allowZeroBaseLmWeight !== undefined){
if(typeof data.allowZeroBaseLmWeight !== "boolean"){
const err14 = {instancePath:instancePath+"/allowZeroBaseLmWeight",schemaPath:"#/properties/allowZeroBaseLmWeight/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err14);
errors++;
}
}
if(data.filterWakeupWord !== undefined){
if(typeof data.filterWakeupWord !== "boolean"){
const err15 = {instancePath:instancePath+"/filterWakeupWord",schemaPath:"#/properties/filterWakeupWord/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err15);
errors++;
}
}
if(data.resultType !== undefined){
let data14 = data.resultType;
if(typeof data14 !== "string"){
const err16 = {instancePath:instancePath+"/resultType",schemaPath:"#/properties/resultType/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err16);
errors++;
}
if(!(((data14 === "final") || (data14 === "partial")) || (data14 === "immutable_partial"))){
const err17 = {instancePath:instancePath+"/resultType",schemaPath:"#/properties/resultType/enum",keyword:"enum",params:{allowedValues: schema38.properties.resultType.enum},message:"must be equal to one of the allowed values"};
vErrors = addError(vErrors, err17);
errors++;
}
}
if(data.noInputTimeoutMs !== undefined){
let data15 = data.noInputTimeoutMs;
if(!((typeof data15 == "number") && (isFinite(data15)))){
const err18 = {instancePath:instancePath+"/noInputTimeoutMs",schemaPath:"#/properties/noInputTimeoutMs/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err18);
errors++;
}
}
if(data.recognitionTimeoutMs !== undefined){
let data16 = data.recognitionTimeoutMs;
if(!((typeof data16 == "number") && (isFinite(data16)))){
const err19 = {instancePath:instancePath+"/recognitionTimeoutMs",schemaPath:"#/properties/recognitionTimeoutMs/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err19);
errors++;
}
}
if(data.utteranceEndSilenceMs !== undefined){
let data17 = data.utteranceEndSilenceMs;
if(!((typeof data17 == "number") && (isFinite(data17)))){
const err20 = {instancePath:instancePath+"/utteranceEndSilenceMs",schemaPath:"#/properties/utteranceEndSilenceMs/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err20);
errors++;
}
}
if(data.maxHypotheses !== undefined){
let data18 = data.maxHypotheses;
if(!((typeof data18 == "number") && (isFinite(data18)))){
const err21 = {instancePath:instancePath+"/maxHypotheses",schemaPath:"#/properties/maxHypotheses/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err21);
errors++;
}
}
if(data.speechDomain !== undefined){
if(typeof data.speechDomain !== "string"){
const err22 = {instancePath:instancePath+"/speechDomain",schemaPath:"#/properties/speechDomain/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err22);
errors++;
}
}
if(data.formatting !== undefined){
let data20 = data.formatting;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if(data20.scheme === undefined){
const err23 = {instancePath:instancePath+"/formatting",schemaPath:"#/properties/formatting/required",keyword:"required",params:{missingProperty: "scheme"},message:"must have required property '"+"scheme"+"'"};
vErrors = addError(vErrors, err23);
errors++;
}
if(data20.options === undefined){
const err24 = {instancePath:instancePath+"/formatting",schemaPath:"#/properties/formatting/required",keyword:"required",params:{missingProperty: "options"},message:"must have required property '"+"options"+"'"};
vErrors = addError(vErrors, err24);
errors++;
}
for(const key1 in data20){
if(!((key1 === "scheme") || (key1 === "options"))){
const err25 = {instancePath:instancePath+"/formatting",schemaPath:"#/properties/formatting/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err25);
errors++;
}
}
if(data20.scheme !== undefined){
if(typeof data20.scheme !== "string"){
const err26 = {instancePath:instancePath+"/formatting/scheme",schemaPath:"#/properties/formatting/properties/scheme/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err26);
errors++;
}
}
if(data20.options !== undefined){
let data22 = data20.options;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
}
else {
const err27 = {instancePath:instancePath+"/formatting/options",schemaPath:"#/properties/formatting/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err27);
errors++;
}
}
}
else {
const err28 = {instancePath:instancePath+"/formatting",schemaPath:"#/properties/formatting/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err28);
errors++;
}
}
if(data.clientData !== undefined){
let data23 = data.clientData;
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
}
else {
const err29 = {instancePath:instancePath+"/clientData",schemaPath:"#/properties/clientData/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err29);
errors++;
}
}
if(data.userId !== undefined){
if(typeof data.userId !== "string"){
const err30 = {instancePath:instancePath+"/userId",schemaPath:"#/properties/userId/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err30);
errors++;
}
}
if(data.speechDetectionSensitivity !== undefined){
let data25 = data.speechDetectionSensitivity;
if(!((typeof data25 == "number") && (isFinite(data25)))){
const err31 = {instancePath:instancePath+"/speechDetectionSensitivity",schemaPath:"#/properties/speechDetectionSensitivity/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err31);
errors++;
}
}
if(data.resources !== undefined){
let data26 = data.resources;
if(Array.isArray(data26)){
const len0 = data26.length;
for(let i0=0; i0<len0; i0++){
let data27 = data26[i0];
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
for(const key2 in data27){
if(!((((((((key2 === "externalReference") || (key2 === "inlineWordset")) || (key2 === "builtin")) || (key2 === "inlineGrammar")) || (key2 === "wakeupWord")) || (key2 === "weightName")) || (key2 === "weightValue")) || (key2 === "reuse"))){
const err32 = {instancePath:instancePath+"/resources/" + i0,schemaPath:"#/properties/resources/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err32);
errors++;
}
}
if(data27.externalReference !== undefined){
let data28 = data27.externalReference;
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
for(const key3 in data28){
if(!(((((key3 === "type") || (key3 === "uri")) || (key3 === "maxLoadFailures")) || (key3 === "requestTimeoutMs")) || (key3 === "headers"))){
const err33 = {instancePath:instancePath+"/resources/" + i0+"/externalReference",schemaPath:"#/properties/resources/items/properties/externalReference/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err33);
errors++;
}
}
if(data28.type !== undefined){
let data29 = data28.type;
if(typeof data29 !== "string"){
const err34 = {instancePath:instancePath+"/resources/" + i0+"/externalReference/type",schemaPath:"#/properties/resources/items/properties/externalReference/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err34);
errors++;
}
if(!(((((((data29 === "undefined_resource_type") || (data29 === "wordset")) || (data29 === "compiled_wordset")) || (data29 === "domain_lm")) || (data29 === "speaker_profile")) || (data29 === "grammar")) || (data29 === "settings"))){
const err35 = {instancePath:instancePath+"/resources/" + i0+"/externalReference/type",schemaPath:"#/properties/resources/items/properties/externalReference/properties/type/enum",keyword:"enum",params:{allowedValues: schema38.properties.resources.items.properties.externalReference.properties.type.enum},message:"must be equal to one of the allowed values"};
vErrors = addError(vErrors, err35);
errors++;
}
}
if(data28.uri !== undefined){
if(typeof data28.uri !== "string"){
const err36 = {instancePath:instancePath+"/resources/" + i0+"/externalReference/uri",schemaPath:"#/properties/resources/items/properties/externalReference/properties/uri/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err36);
errors++;
}
}
if(data28.maxLoadFailures !== undefined){
if(typeof data28.maxLoadFailures !== "boolean"){
const err37 = {instancePath:instancePath+"/resources/" + i0+"/externalReference/maxLoadFailures",schemaPath:"#/properties/resources/items/properties/externalReference/properties/maxLoadFailures/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err37);
errors++;
}
}
if(data28.requestTimeoutMs !== undefined){
let data32 = data28.requestTimeoutMs;
if(!((typeof data32 == "number") && (isFinite(data32)))){
const err38 = {instancePath:instancePath+"/resources/" + i0+"/externalReference/requestTimeoutMs",schemaPath:"#/properties/resources/items/properties/externalReference/properties/requestTimeoutMs/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err38);
errors++;
}
}
if(data28.headers !== undefined){
let data33 = data28.headers;
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
}
else {
const err39 = {instancePath:instancePath+"/resources/" + i0+"/externalReference/headers",schemaPath:"#/properties/resources/items/properties/externalReference/properties/headers/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err39);
errors++;
}
}
}
else {
const err40 = {instancePath:instancePath+"/resources/" + i0+"/externalReference",schemaPath:"#/properties/resources/items/properties/externalReference/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err40);
errors++;
}
}
if(data27.inlineWordset !== undefined){
if(typeof data27.inlineWordset !== "string"){
const err41 = {instancePath:instancePath+"/resources/" + i0+"/inlineWordset",schemaPath:"#/properties/resources/items/properties/inlineWordset/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err41);
errors++;
}
}
if(data27.builtin !== undefined){
if(typeof data27.builtin !== "string"){
const err42 = {instancePath:instancePath+"/resources/" + i0+"/builtin",schemaPath:"#/properties/resources/items/properties/builtin/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err42);
errors++;
}
}
if(data27.inlineGrammar !== undefined){
if(typeof data27.inlineGrammar !== "string"){
const err43 = {instancePath:instancePath+"/resources/" + i0+"/inlineGrammar",schemaPath:"#/properties/resources/items/properties/inlineGrammar/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err43);
errors++;
}
}
if(data27.wakeupWord !== undefined){
let data37 = data27.wakeupWord;
if(Array.isArray(data37)){
const len1 = data37.length;
for(let i1=0; i1<len1; i1++){
if(typeof data37[i1] !== "string"){
const err44 = {instancePath:instancePath+"/resources/" + i0+"/wakeupWord/" + i1,schemaPath:"#/properties/resources/items/properties/wakeupWord/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err44);
errors++;
}
}
}
else {
const err45 = {instancePath:instancePath+"/resources/" + i0+"/wakeupWord",schemaPath:"#/properties/resources/items/properties/wakeupWord/type",keyword:"type",params:{type: "array"},message:"must be array"};
vErrors = addError(vErrors, err45);
errors++;
}
}
if(data27.weightName !== undefined){
let data39 = data27.weightName;
if(typeof data39 !== "string"){
const err46 = {instancePath:instancePath+"/resources/" + i0+"/weightName",schemaPath:"#/properties/resources/items/properties/weightName/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err46);
errors++;
}
if(!((((((data39 === "defaultWeight") || (data39 === "lowest")) || (data39 === "low")) || (data39 === "medium")) || (data39 === "high")) || (data39 === "highest"))){
const err47 = {instancePath:instancePath+"/resources/" + i0+"/weightName",schemaPath:"#/properties/resources/items/properties/weightName/enum",keyword:"enum",params:{allowedValues: schema38.properties.resources.items.properties.weightName.enum},message:"must be equal to one of the allowed values"};
vErrors = addError(vErrors, err47);
errors++;
}
}
if(data27.weightValue !== undefined){
let data40 = data27.weightValue;
if(!((typeof data40 == "number") && (isFinite(data40)))){
const err48 = {instancePath:instancePath+"/resources/" + i0+"/weightValue",schemaPath:"#/properties/resources/items/properties/weightValue/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err48);
errors++;
}
}
if(data27.reuse !== undefined){
let data41 = data27.reuse;
if(typeof data41 !== "string"){
const err49 = {instancePath:instancePath+"/resources/" + i0+"/reuse",schemaPath:"#/properties/resources/items/properties/reuse/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err49);
errors++;
}
if(!(((data41 === "undefined_reuse") || (data41 === "low_reuse")) || (data41 === "high_reuse"))){
const err50 = {instancePath:instancePath+"/resources/" + i0+"/reuse",schemaPath:"#/properties/resources/items/properties/reuse/enum",keyword:"enum",params:{allowedValues: schema38.properties.resources.items.properties.reuse.enum},message:"must be equal to one of the allowed values"};
vErrors = addError(vErrors, err50);
errors++;
}
}
}
else {
const err51 = {instancePath:instancePath+"/resources/" + i0,schemaPath:"#/properties/resources/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err51);
errors++;
}
}
}
else {
const err52 = {instancePath:instancePath+"/resources",schemaPath:"#/properties/resources/type",keyword:"type",params:{type: "array"},message:"must be array"};
vErrors = addError(vErrors, err52);
errors++;
}
}
}
else {
const err53 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err53);
errors++;
}
validate85.errors = listErrors(vErrors);
return errors === 0;
}
validate85.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

function validate87(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate87.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((((key0 === "rivaUri") || (key0 === "maxAlternatives")) || (key0 === "profanityFilter")) || (key0 === "punctuation")) || (key0 === "wordTimeOffsets")) || (key0 === "verbatimTranscripts")) || (key0 === "customConfiguration"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err0);
errors++;
}
}
if(data.rivaUri !== undefined){
if(typeof data.rivaUri !== "string"){
const err1 = {instancePath:instancePath+"/rivaUri",schemaPath:"#/properties/rivaUri/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err1);
errors++;
}
}
if(data.maxAlternatives !== undefined){
let data1 = data.maxAlternatives;
if(!((typeof data1 == "number") && (isFinite(data1)))){
const err2 = {instancePath:instancePath+"/maxAlternatives",schemaPath:"#/properties/maxAlternatives/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.profanityFilter !== undefined){
if(typeof data.profanityFilter !== "boolean"){
const err3 = {instancePath:instancePath+"/profanityFilter",schemaPath:"#/properties/profanityFilter/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data.punctuation !== undefined){
if(typeof data.punctuation !== "boolean"){
const err4 = {instancePath:instancePath+"/punctuation",schemaPath:"#/properties/punctuation/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(data.wordTimeOffsets !== undefined){
if(typeof data.wordTimeOffsets !== "boolean"){
const err5 = {instancePath:instancePath+"/wordTimeOffsets",schemaPath:"#/properties/wordTimeOffsets/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err5);
errors++;
}
}
if(data.verbatimTranscripts !== undefined){
if(typeof data.verbatimTranscripts !== "boolean"){
const err6 = {instancePath:instancePath+"/verbatimTranscripts",schemaPath:"#/properties/verbatimTranscripts/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err6);
errors++;
}
}
if(data.customConfiguration !== undefined){
let data6 = data.customConfiguration;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
}
else {
const err7 = {instancePath:instancePath+"/customConfiguration",schemaPath:"#/properties/customConfiguration/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err7);
errors++;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err8);
errors++;
}
validate87.errors = listErrors(vErrors);
return errors === 0;
}
validate87.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema40 = {"description":"OpenAI's own settings.","type":"object","properties":{"apiKey":{"description":"API key, in place of the one stored in the portal.","type":"string"},"model":{"description":"Recognition model, default whisper-1. Takes precedence over `model` of the recognizer.","type":"string"},"prompt":{"description":"Text that guides the model.","type":"string"},"promptTemplates":{"description":"Templates from which a prompt is made.","type":"object","properties":{"hintsTemplate":{"description":"Text in which `{{hints}}` is replaced by the hints.","type":"string"},"conversationHistoryTemplate":{"description":"Text in which `{{turns:4}}` is replaced by the last four turns.","type":"string"}},"additionalProperties":false,"x-vendor-settings":true},"language":{"description":"Language code.","type":"string"},"input_audio_noise_reduction":{"description":"Reduce noise of a near or a distant microphone.","type":"string","enum":["near_field","far_field"]},"turn_detection":{"description":"When a turn ends.","type":"object","required":["type"],"properties":{"type":{"description":"By silence (server_vad), by meaning (semantic_vad), or not at all.","type":"string","enum":["none","server_vad","semantic_vad"]},"eagerness":{"description":"How soon a turn ends (semantic_vad).","type":"string","enum":["low","medium","high","auto"]},"threshold":{"description":"Probability from which sound counts as speech, 0 to 1 (server_vad).","type":"number"},"prefix_padding_ms":{"description":"Milliseconds of audio to keep before speech (server_vad).","type":"number"},"silence_duration_ms":{"description":"Milliseconds of silence that end a turn (server_vad).","type":"number"}},"additionalProperties":false,"x-vendor-settings":true},"languages":{"description":"Languages to expect, in place of `language` (gpt-live-transcribe).","type":"array","items":{"type":"string"},"minItems":1,"x-jambonz-edition":"commercial"},"keywords":{"description":"Words and phrases to expect, in place of `hints` (gpt-live-transcribe).","type":"array","items":{"type":"string"},"x-jambonz-edition":"commercial"},"delay":{"description":"How long the model waits for context (gpt-live-transcribe).","type":"string","enum":["minimal","low","medium","high","xhigh"],"x-jambonz-edition":"commercial"},"vadMode":{"description":"Aggressiveness of local voice activity detection (gpt-live-transcribe, gpt-realtime-whisper).","type":"integer","minimum":0,"maximum":3,"x-jambonz-edition":"commercial"},"vadSilenceMs":{"description":"Milliseconds of silence that end a turn, with the same models.","type":"integer","minimum":1,"x-jambonz-edition":"commercial"},"vadVoiceMs":{"description":"Milliseconds of voice that begin a turn, with the same models.","type":"integer","minimum":1,"x-jambonz-edition":"commercial"}},"additionalProperties":false,"x-vendor-settings":true};

function validate89(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate89.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func1.call(schema40.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err0);
errors++;
}
}
if(data.apiKey !== undefined){
if(typeof data.apiKey !== "string"){
const err1 = {instancePath:instancePath+"/apiKey",schemaPath:"#/properties/apiKey/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err1);
errors++;
}
}
if(data.model !== undefined){
if(typeof data.model !== "string"){
const err2 = {instancePath:instancePath+"/model",schemaPath:"#/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.prompt !== undefined){
if(typeof data.prompt !== "string"){
const err3 = {instancePath:instancePath+"/prompt",schemaPath:"#/properties/prompt/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data.promptTemplates !== undefined){
let data3 = data.promptTemplates;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key1 in data3){
if(!((key1 === "hintsTemplate") || (key1 === "conversationHistoryTemplate"))){
const err4 = {instancePath:instancePath+"/promptTemplates",schemaPath:"#/properties/promptTemplates/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(data3.hintsTemplate !== undefined){
if(typeof data3.hintsTemplate !== "string"){
const err5 = {instancePath:instancePath+"/promptTemplates/hintsTemplate",schemaPath:"#/properties/promptTemplates/properties/hintsTemplate/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err5);
errors++;
}
}
if(data3.conversationHistoryTemplate !== undefined){
if(typeof data3.conversationHistoryTemplate !== "string"){
const err6 = {instancePath:instancePath+"/promptTemplates/conversationHistoryTemplate",schemaPath:"#/properties/promptTemplates/properties/conversationHistoryTemplate/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err6);
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/promptTemplates",schemaPath:"#/properties/promptTemplates/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err7);
errors++;
}
}
if(data.language !== undefined){
if(typeof data.language !== "string"){
const err8 = {instancePath:instancePath+"/language",schemaPath:"#/properties/language/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err8);
errors++;
}
}
if(data.input_audio_noise_reduction !== undefined){
let data7 = data.input_audio_noise_reduction;
if(typeof data7 !== "string"){
const err9 = {instancePath:instancePath+"/input_audio_noise_reduction",schemaPath:"#/properties/input_audio_noise_reduction/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err9);
errors++;
}
if(!((data7 === "near_field") || (data7 === "far_field"))){
const err10 = {instancePath:instancePath+"/input_audio_noise_reduction",schemaPath:"#/properties/input_audio_noise_reduction/enum",keyword:"enum",params:{allowedValues: schema40.properties.input_audio_noise_reduction.enum},message:"must be equal to one of the allowed values"};
vErrors = addError(vErrors, err10);
errors++;
}
}
if(data.turn_detection !== undefined){
let data8 = data.turn_detection;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.type === undefined){
const err11 = {instancePath:instancePath+"/turn_detection",schemaPath:"#/properties/turn_detection/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'"};
vErrors = addError(vErrors, err11);
errors++;
}
for(const key2 in data8){
if(!(((((key2 === "type") || (key2 === "eagerness")) || (key2 === "threshold")) || (key2 === "prefix_padding_ms")) || (key2 === "silence_duration_ms"))){
const err12 = {instancePath:instancePath+"/turn_detection",schemaPath:"#/properties/turn_detection/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err12);
errors++;
}
}
if(data8.type !== undefined){
let data9 = data8.type;
if(typeof data9 !== "string"){
const err13 = {instancePath:instancePath+"/turn_detection/type",schemaPath:"#/properties/turn_detection/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err13);
errors++;
}
if(!(((data9 === "none") || (data9 === "server_vad")) || (data9 === "semantic_vad"))){
const err14 = {instancePath:instancePath+"/turn_detection/type",schemaPath:"#/properties/turn_detection/properties/type/enum",keyword:"enum",params:{allowedValues: schema40.properties.turn_detection.properties.type.enum},message:"must be equal to one of the allowed values"};
vErrors = addError(vErrors, err14);
errors++;
}
}
if(data8.eagerness !== undefined){
let data10 = data8.eagerness;
if(typeof data10 !== "string"){
const err15 = {instancePath:instancePath+"/turn_detection/eagerness",schemaPath:"#/properties/turn_detection/properties/eagerness/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err15);
errors++;
}
if(!((((data10 === "low") || (data10 === "medium")) || (data10 === "high")) || (data10 === "auto"))){
const err16 = {instancePath:instancePath+"/turn_detection/eagerness",schemaPath:"#/properties/turn_detection/properties/eagerness/enum",keyword:"enum",params:{allowedValues: schema40.properties.turn_detection.properties.eagerness.enum},message:"must be equal to one of the allowed values"};
vErrors = addError(vErrors, err16);
errors++;
}
}
if(data8.threshold !== undefined){
let data11 = data8.threshold;
if(!((typeof data11 == "number") && (isFinite(data11)))){
const err17 = {instancePath:instancePath+"/turn_detection/threshold",schemaPath:"#/properties/turn_detection/properties/threshold/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err17);
errors++;
}
}
if(data8.prefix_padding_ms !== undefined){
let data12 = data8.prefix_padding_ms;
if(!((typeof data12 == "number") && (isFinite(data12)))){
const err18 = {instancePath:instancePath+"/turn_detection/prefix_padding_ms",schemaPath:"#/properties/turn_detection/properties/prefix_padding_ms/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err18);
errors++;
}
}
if(data8.silence_duration_ms !== undefined){
let data13 = data8.silence_duration_ms;
if(!((typeof data13 == "number") && (isFinite(data13)))){
const err19 = {instancePath:instancePath+"/turn_detection/silence_duration_ms",schemaPath:"#/properties/turn_detection/properties/silence_duration_ms/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err19);
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/turn_detection",schemaPath:"#/properties/turn_detection/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err20);
errors++;
}
}
if(data.languages !== undefined){
let data14 = data.languages;
if(this?.edition == "open-source" && true){
const err21 = {instancePath:instancePath+"/languages",schemaPath:"#/properties/languages/x-jambonz-edition",keyword:"x-jambonz-edition",params:{},message:"must pass \"x-jambonz-edition\" keyword validation"};
vErrors = addError(vErrors, err21);
errors++;
}
if(Array.isArray(data14)){
if(data14.length < 1){
const err22 = {instancePath:instancePath+"/languages",schemaPath:"#/properties/languages/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
vErrors = addError(vErrors, err22);
errors++;
}
const len0 = data14.length;
for(let i0=0; i0<len0; i0++){
if(typeof data14[i0] !== "string"){
const err23 = {instancePath:instancePath+"/languages/" + i0,schemaPath:"#/properties/languages/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err23);
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/languages",schemaPath:"#/properties/languages/type",keyword:"type",params:{type: "array"},message:"must be array"};
vErrors = addError(vErrors, err24);
errors++;
}
}
if(data.keywords !== undefined){
let data16 = data.keywords;
if(this?.edition == "open-source" && true){
const err25 = {instancePath:instancePath+"/keywords",schemaPath:"#/properties/keywords/x-jambonz-edition",keyword:"x-jambonz-edition",params:{},message:"must pass \"x-jambonz-edition\" keyword validation"};
vErrors = addError(vErrors, err25);
errors++;
}
if(Array.isArray(data16)){
const len1 = data16.length;
for(let i1=0; i1<len1; i1++){
if(typeof data16[i1] !== "string"){
const err26 = {instancePath:instancePath+"/keywords/" + i1,schemaPath:"#/properties/keywords/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err26);
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/keywords",schemaPath:"#/properties/keywords/type",keyword:"type",params:{type: "array"},message:"must be array"};
vErrors = addError(vErrors, err27);
errors++;
}
}
if(data.delay !== undefined){
let data18 = data.delay;
if(typeof data18 !== "string"){
const err28 = {instancePath:instancePath+"/delay",schemaPath:"#/properties/delay/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err28);
errors++;
}
if(!(((((data18 === "minimal") || (data18 === "low")) || (data18 === "medium")) || (data18 === "high")) || (data18 === "xhigh"))){
const err29 = {instancePath:instancePath+"/delay",schemaPath:"#/properties/delay/enum",keyword:"enum",params:{allowedValues: schema40.properties.delay.enum},message:"must be equal to one of the allowed values"};
vErrors = addError(vErrors, err29);
errors++;
}
if(this?.edition == "open-source" && true){
const err30 = {instancePath:instancePath+"/delay",schemaPath:"#/properties/delay/x-jambonz-edition",keyword:"x-jambonz-edition",params:{},message:"must pass \"x-jambonz-edition\" keyword validation"};
vErrors = addError(vErrors, err30);
errors++;
}
}
if(data.vadMode !== undefined){
let data19 = data.vadMode;
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
const err31 = {instancePath:instancePath+"/vadMode",schemaPath:"#/properties/vadMode/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
vErrors = addError(vErrors, err31);
errors++;
}
if(this?.edition == "open-source" && true){
const err32 = {instancePath:instancePath+"/vadMode",schemaPath:"#/properties/vadMode/x-jambonz-edition",keyword:"x-jambonz-edition",params:{},message:"must pass \"x-jambonz-edition\" keyword validation"};
vErrors = addError(vErrors, err32);
errors++;
}
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 > 3 || isNaN(data19)){
const err33 = {instancePath:instancePath+"/vadMode",schemaPath:"#/properties/vadMode/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3},message:"must be <= 3"};
vErrors = addError(vErrors, err33);
errors++;
}
if(data19 < 0 || isNaN(data19)){
const err34 = {instancePath:instancePath+"/vadMode",schemaPath:"#/properties/vadMode/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
vErrors = addError(vErrors, err34);
errors++;
}
}
}
if(data.vadSilenceMs !== undefined){
let data20 = data.vadSilenceMs;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
const err35 = {instancePath:instancePath+"/vadSilenceMs",schemaPath:"#/properties/vadSilenceMs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
vErrors = addError(vErrors, err35);
errors++;
}
if(this?.edition == "open-source" && true){
const err36 = {instancePath:instancePath+"/vadSilenceMs",schemaPath:"#/properties/vadSilenceMs/x-jambonz-edition",keyword:"x-jambonz-edition",params:{},message:"must pass \"x-jambonz-edition\" keyword validation"};
vErrors = addError(vErrors, err36);
errors++;
}
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 < 1 || isNaN(data20)){
const err37 = {instancePath:instancePath+"/vadSilenceMs",schemaPath:"#/properties/vadSilenceMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
vErrors = addError(vErrors, err37);
errors++;
}
}
}
if(data.vadVoiceMs !== undefined){
let data21 = data.vadVoiceMs;
if(!(((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21))) && (isFinite(data21)))){
const err38 = {instancePath:instancePath+"/vadVoiceMs",schemaPath:"#/properties/vadVoiceMs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
vErrors = addError(vErrors, err38);
errors++;
}
if(this?.edition == "open-source" && true){
const err39 = {instancePath:instancePath+"/vadVoiceMs",schemaPath:"#/properties/vadVoiceMs/x-jambonz-edition",keyword:"x-jambonz-edition",params:{},message:"must pass \"x-jambonz-edition\" keyword validation"};
vErrors = addError(vErrors, err39);
errors++;
}
if((typeof data21 == "number") && (isFinite(data21))){
if(data21 < 1 || isNaN(data21)){
const err40 = {instancePath:instancePath+"/vadVoiceMs",schemaPath:"#/properties/vadVoiceMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
vErrors = addError(vErrors, err40);
errors++;
}
}
}
}
else {
const err41 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err41);
errors++;
}
validate89.errors = listErrors(vErrors);
return errors === 0;
}
validate89.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema41 = {"description":"Soniox's own settings.","type":"object","properties":{"apiKey":{"description":"API key, in place of the one stored in the portal.","type":"string"},"model":{"description":"Recognition model, such as stt-rt-v5.","type":"string"},"endpointDetection":{"description":"Detect the end of an utterance. Not read by the open-source server.","type":"boolean"},"profanityFilter":{"description":"Mask profanity.","type":"boolean"},"speechContext":{"description":"Text about the conversation that guides the model. Not read by the open-source server.","type":"string"},"clientRequestReference":{"description":"Your own id of the request. Not read by the open-source server.","type":"string"},"storage":{"description":"Storing of audio and transcript at Soniox.","type":"object","properties":{"id":{"description":"Id of the stored object; without it nothing is stored.","type":"string"},"title":{"description":"Title of the stored object.","type":"string"},"disableStoreAudio":{"description":"Store no audio.","type":"boolean"},"disableStoreTranscript":{"description":"Store no transcript.","type":"boolean"},"disableSearch":{"description":"Keep the stored object out of searches.","type":"boolean"},"metadata":{"description":"Your own data about the stored object. Not read by the open-source server.","type":"object","additionalProperties":true}},"additionalProperties":false,"x-vendor-settings":true},"languageHints":{"description":"Languages to expect, such as en and es.","type":"array","items":{"type":"string"},"x-jambonz-edition":"commercial"},"enableLanguageIdentification":{"description":"Report the language of each word.","type":"boolean","x-jambonz-edition":"commercial"},"enableSpeakerDiarization":{"description":"Distinguish speakers.","type":"boolean","x-jambonz-edition":"commercial"},"endpointSensitivity":{"description":"How soon an utterance ends: from -1 (late) to 1 (early), default 0.","type":"number","minimum":-1,"maximum":1,"x-jambonz-edition":"commercial"},"maxEndpointDelayMs":{"description":"Milliseconds after which an utterance ends in any case, default 2000.","type":"integer","minimum":500,"maximum":3000,"x-jambonz-edition":"commercial"},"maxNonFinalTokensDurationMs":{"description":"Milliseconds after which words become final in any case.","type":"integer","minimum":0,"x-jambonz-edition":"commercial"},"context":{"description":"What the conversation is about, in place of `speechContext` and `hints`.","type":"object","x-jambonz-edition":"commercial","properties":{"general":{"description":"Facts such as domain and topic.","type":"array","items":{"type":"object","required":["key","value"],"properties":{"key":{"description":"Name of the fact.","type":"string"},"value":{"description":"The fact.","type":"string"}},"additionalProperties":false,"x-vendor-settings":true}},"text":{"description":"Background text.","type":"string"},"terms":{"description":"Words and phrases to expect.","type":"array","items":{"type":"string"}},"translation_terms":{"description":"Fixed translations.","type":"array","items":{"type":"object","required":["source","target"],"properties":{"source":{"description":"The term.","type":"string"},"target":{"description":"Its translation.","type":"string"}},"additionalProperties":false,"x-vendor-settings":true}}},"additionalProperties":false,"x-vendor-settings":true}},"additionalProperties":false,"x-vendor-settings":true};

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
for(const key0 in data){
if(!(func1.call(schema41.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err0);
errors++;
}
}
if(data.apiKey !== undefined){
if(typeof data.apiKey !== "string"){
const err1 = {instancePath:instancePath+"/apiKey",schemaPath:"#/properties/apiKey/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err1);
errors++;
}
}
if(data.model !== undefined){
if(typeof data.model !== "string"){
const err2 = {instancePath:instancePath+"/model",schemaPath:"#/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.endpointDetection !== undefined){
if(typeof data.endpointDetection !== "boolean"){
const err3 = {instancePath:instancePath+"/endpointDetection",schemaPath:"#/properties/endpointDetection/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data.profanityFilter !== undefined){
if(typeof data.profanityFilter !== "boolean"){
const err4 = {instancePath:instancePath+"/profanityFilter",schemaPath:"#/properties/profanityFilter/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(data.speechContext !== undefined){
if(typeof data.speechContext !== "string"){
const err5 = {instancePath:instancePath+"/speechContext",schemaPath:"#/properties/speechContext/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err5);
errors++;
}
}
if(data.clientRequestReference !== undefined){
if(typeof data.clientRequestReference !== "string"){
const err6 = {instancePath:instancePath+"/clientRequestReference",schemaPath:"#/properties/clientRequestReference/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err6);
errors++;
}
}
if(data.storage !== undefined){
let data6 = data.storage;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key1 in data6){
if(!((((((key1 === "id") || (key1 === "title")) || (key1 === "disableStoreAudio")) || (key1 === "disableStoreTranscript")) || (key1 === "disableSearch")) || (key1 === "metadata"))){
const err7 = {instancePath:instancePath+"/storage",schemaPath:"#/properties/storage/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err7);
errors++;
}
}
if(data6.id !== undefined){
if(typeof data6.id !== "string"){
const err8 = {instancePath:instancePath+"/storage/id",schemaPath:"#/properties/storage/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err8);
errors++;
}
}
if(data6.title !== undefined){
if(typeof data6.title !== "string"){
const err9 = {instancePath:instancePath+"/storage/title",schemaPath:"#/properties/storage/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err9);
errors++;
}
}
if(data6.disableStoreAudio !== undefined){
if(typeof data6.disableStoreAudio !== "boolean"){
const err10 = {instancePath:instancePath+"/storage/disableStoreAudio",schemaPath:"#/properties/storage/properties/disableStoreAudio/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err10);
errors++;
}
}
if(data6.disableStoreTranscript !== undefined){
if(typeof data6.disableStoreTranscript !== "boolean"){
const err11 = {instancePath:instancePath+"/storage/disableStoreTranscript",schemaPath:"#/properties/storage/properties/disableStoreTranscript/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err11);
errors++;
}
}
if(data6.disableSearch !== undefined){
if(typeof data6.disableSearch !== "boolean"){
const err12 = {instancePath:instancePath+"/storage/disableSearch",schemaPath:"#/properties/storage/properties/disableSearch/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err12);
errors++;
}
}
if(data6.metadata !== undefined){
let data12 = data6.metadata;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
}
else {
const err13 = {instancePath:instancePath+"/storage/metadata",schemaPath:"#/properties/storage/properties/metadata/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err13);
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/storage",schemaPath:"#/properties/storage/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err14);
errors++;
}
}
if(data.languageHints !== undefined){
let data13 = data.languageHints;
if(this?.edition == "open-source" && true){
const err15 = {instancePath:instancePath+"/languageHints",schemaPath:"#/properties/languageHints/x-jambonz-edition",keyword:"x-jambonz-edition",params:{},message:"must pass \"x-jambonz-edition\" keyword validation"};
vErrors = addError(vErrors, err15);
errors++;
}
if(Array.isArray(data13)){
const len0 = data13.length;
for(let i0=0; i0<len0; i0++){
if(typeof data13[i0] !== "string"){
const err16 = {instancePath:instancePath+"/languageHints/" + i0,schemaPath:"#/properties/languageHints/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err16);
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/languageHints",schemaPath:"#/properties/languageHints/type",keyword:"type",params:{type: "array"},message:"must be array"};
vErrors = addError(vErrors, err17);
errors++;
}
}
if(data.enableLanguageIdentification !== undefined){
if(typeof data.enableLanguageIdentification !== "boolean"){
const err18 = {instancePath:instancePath+"/enableLanguageIdentification",schemaPath:"#/properties/enableLanguageIdentification/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err18);
errors++;
}
if(this?.edition == "open-source" && true){
const err19 = {instancePath:instancePath+"/enableLanguageIdentification",schemaPath:"#/properties/enableLanguageIdentification/x-jambonz-edition",keyword:"x-jambonz-edition",params:{},message:"must pass \"x-jambonz-edition\" keyword validation"};
vErrors = addError(vErrors, err19);
errors++;
}
}
if(data.enableSpeakerDiarization !== undefined){
if(typeof data.enableSpeakerDiarization !== "boolean"){
const err20 = {instancePath:instancePath+"/enableSpeakerDiarization",schemaPath:"#/properties/enableSpeakerDiarization/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err20);
errors++;
}
if(this?.edition == "open-source" && true){
const err21 = {instancePath:instancePath+"/enableSpeakerDiarization",schemaPath:"#/properties/enableSpeakerDiarization/x-jambonz-edition",keyword:"x-jambonz-edition",params:{},message:"must pass \"x-jambonz-edition\" keyword validation"};
vErrors = addError(vErrors, err21);
errors++;
}
}
if(data.endpointSensitivity !== undefined){
let data17 = data.endpointSensitivity;
if(this?.edition == "open-source" && true){
const err22 = {instancePath:instancePath+"/endpointSensitivity",schemaPath:"#/properties/endpointSensitivity/x-jambonz-edition",keyword:"x-jambonz-edition",params:{},message:"must pass \"x-jambonz-edition\" keyword validation"};
vErrors = addError(vErrors, err22);
errors++;
}
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 > 1 || isNaN(data17)){
const err23 = {instancePath:instancePath+"/endpointSensitivity",schemaPath:"#/properties/endpointSensitivity/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"};
vErrors = addError(vErrors, err23);
errors++;
}
if(data17 < -1 || isNaN(data17)){
const err24 = {instancePath:instancePath+"/endpointSensitivity",schemaPath:"#/properties/endpointSensitivity/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1},message:"must be >= -1"};
vErrors = addError(vErrors, err24);
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/endpointSensitivity",schemaPath:"#/properties/endpointSensitivity/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err25);
errors++;
}
}
if(data.maxEndpointDelayMs !== undefined){
let data18 = data.maxEndpointDelayMs;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
const err26 = {instancePath:instancePath+"/maxEndpointDelayMs",schemaPath:"#/properties/maxEndpointDelayMs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
vErrors = addError(vErrors, err26);
errors++;
}
if(this?.edition == "open-source" && true){
const err27 = {instancePath:instancePath+"/maxEndpointDelayMs",schemaPath:"#/properties/maxEndpointDelayMs/x-jambonz-edition",keyword:"x-jambonz-edition",params:{},message:"must pass \"x-jambonz-edition\" keyword validation"};
vErrors = addError(vErrors, err27);
errors++;
}
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 3000 || isNaN(data18)){
const err28 = {instancePath:instancePath+"/maxEndpointDelayMs",schemaPath:"#/properties/maxEndpointDelayMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3000},message:"must be <= 3000"};
vErrors = addError(vErrors, err28);
errors++;
}
if(data18 < 500 || isNaN(data18)){
const err29 = {instancePath:instancePath+"/maxEndpointDelayMs",schemaPath:"#/properties/maxEndpointDelayMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 500},message:"must be >= 500"};
vErrors = addError(vErrors, err29);
errors++;
}
}
}
if(data.maxNonFinalTokensDurationMs !== undefined){
let data19 = data.maxNonFinalTokensDurationMs;
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
const err30 = {instancePath:instancePath+"/maxNonFinalTokensDurationMs",schemaPath:"#/properties/maxNonFinalTokensDurationMs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
vErrors = addError(vErrors, err30);
errors++;
}
if(this?.edition == "open-source" && true){
const err31 = {instancePath:instancePath+"/maxNonFinalTokensDurationMs",schemaPath:"#/properties/maxNonFinalTokensDurationMs/x-jambonz-edition",keyword:"x-jambonz-edition",params:{},message:"must pass \"x-jambonz-edition\" keyword validation"};
vErrors = addError(vErrors, err31);
errors++;
}
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 < 0 || isNaN(data19)){
const err32 = {instancePath:instancePath+"/maxNonFinalTokensDurationMs",schemaPath:"#/properties/maxNonFinalTokensDurationMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
vErrors = addError(vErrors, err32);
errors++;
}
}
}
if(data.context !== undefined){
let data20 = data.context;
if(this?.edition == "open-source" && true){
const err33 = {instancePath:instancePath+"/context",schemaPath:"#/properties/context/x-jambonz-edition",keyword:"x-jambonz-edition",params:{},message:"must pass \"x-jambonz-edition\" keyword validation"};
vErrors = addError(vErrors, err33);
errors++;
}
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
for(const key2 in data20){
if(!((((key2 === "general") || (key2 === "text")) || (key2 === "terms")) || (key2 === "translation_terms"))){
const err34 = {instancePath:instancePath+"/context",schemaPath:"#/properties/context/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err34);
errors++;
}
}
if(data20.general !== undefined){
let data21 = data20.general;
if(Array.isArray(data21)){
const len1 = data21.length;
for(let i1=0; i1<len1; i1++){
let data22 = data21[i1];
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
if(data22.key === undefined){
const err35 = {instancePath:instancePath+"/context/general/" + i1,schemaPath:"#/properties/context/properties/general/items/required",keyword:"required",params:{missingProperty: "key"},message:"must have required property '"+"key"+"'"};
vErrors = addError(vErrors, err35);
errors++;
}
if(data22.value === undefined){
const err36 = {instancePath:instancePath+"/context/general/" + i1,schemaPath:"#/properties/context/properties/general/items/required",keyword:"required",params:{missingProperty: "value"},message:"must have required property '"+"value"+"'"};
vErrors = addError(vErrors, err36);
errors++;
}
for(const key3 in data22){
if(!((key3 === "key") || (key3 === "value"))){
const err37 = {instancePath:instancePath+"/context/general/" + i1,schemaPath:"#/properties/context/properties/general/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err37);
errors++;
}
}
if(data22.key !== undefined){
if(typeof data22.key !== "string"){
const err38 = {instancePath:instancePath+"/context/general/" + i1+"/key",schemaPath:"#/properties/context/properties/general/items/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err38);
errors++;
}
}
if(data22.value !== undefined){
if(typeof data22.value !== "string"){
const err39 = {instancePath:instancePath+"/context/general/" + i1+"/value",schemaPath:"#/properties/context/properties/general/items/properties/value/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err39);
errors++;
}
}
}
else {
const err40 = {instancePath:instancePath+"/context/general/" + i1,schemaPath:"#/properties/context/properties/general/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err40);
errors++;
}
}
}
else {
const err41 = {instancePath:instancePath+"/context/general",schemaPath:"#/properties/context/properties/general/type",keyword:"type",params:{type: "array"},message:"must be array"};
vErrors = addError(vErrors, err41);
errors++;
}
}
if(data20.text !== undefined){
if(typeof data20.text !== "string"){
const err42 = {instancePath:instancePath+"/context/text",schemaPath:"#/properties/context/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err42);
errors++;
}
}
if(data20.terms !== undefined){
let data26 = data20.terms;
if(Array.isArray(data26)){
const len2 = data26.length;
for(let i2=0; i2<len2; i2++){
if(typeof data26[i2] !== "string"){
const err43 = {instancePath:instancePath+"/context/terms/" + i2,schemaPath:"#/properties/context/properties/terms/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err43);
errors++;
}
}
}
else {
const err44 = {instancePath:instancePath+"/context/terms",schemaPath:"#/properties/context/properties/terms/type",keyword:"type",params:{type: "array"},message:"must be array"};
vErrors = addError(vErrors, err44);
errors++;
}
}
if(data20.translation_terms !== undefined){
let data28 = data20.translation_terms;
if(Array.isArray(data28)){
const len3 = data28.length;
for(let i3=0; i3<len3; i3++){
let data29 = data28[i3];
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
if(data29.source === undefined){
const err45 = {instancePath:instancePath+"/context/translation_terms/" + i3,schemaPath:"#/properties/context/properties/translation_terms/items/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'"};
vErrors = addError(vErrors, err45);
errors++;
}
if(data29.target === undefined){
const err46 = {instancePath:instancePath+"/context/translation_terms/" + i3,schemaPath:"#/properties/context/properties/translation_terms/items/required",keyword:"required",params:{missingProperty: "target"},message:"must have required property '"+"target"+"'"};
vErrors = addError(vErrors, err46);
errors++;
}
for(const key4 in data29){
if(!((key4 === "source") || (key4 === "target"))){
const err47 = {instancePath:instancePath+"/context/translation_terms/" + i3,schemaPath:"#/properties/context/properties/translation_terms/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err47);
errors++;
}
}
if(data29.source !== undefined){
if(typeof data29.source !== "string"){
const err48 = {instancePath:instancePath+"/context/translation_terms/" + i3+"/source",schemaPath:"#/properties/context/properties/translation_terms/items/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err48);
errors++;
}
}
if(data29.target !== undefined){
if(typeof data29.target !== "string"){
const err49 = {instancePath:instancePath+"/context/translation_terms/" + i3+"/target",schemaPath:"#/properties/context/properties/translation_terms/items/properties/target/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err49);
errors++;
}
}
}
else {
const err50 = {instancePath:instancePath+"/context/translation_terms/" + i3,schemaPath:"#/properties/context/properties/translation_terms/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err50);
errors++;
}
}
}
else {
const err51 = {instancePath:instancePath+"/context/translation_terms",schemaPath:"#/properties/context/properties/translation_terms/type",keyword:"type",params:{type: "array"},message:"must be array"};
vErrors = addError(vErrors, err51);
errors++;
}
}
}
else {
const err52 = {instancePath:instancePath+"/context",schemaPath:"#/properties/context/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err52);
errors++;
}
}
}
else {
const err53 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err53);
errors++;
}
validate91.errors = listErrors(vErrors);
return errors === 0;
}
validate91.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema42 = {"description":"Speechmatics' own settings.","type":"object","properties":{"host":{"description":"Host to connect to. The open-source server takes it from the portal.","type":"string"},"profile":{"description":"How a turn is detected. Not read by the open-source server.","type":"string","enum":["adaptive","agile","smart","external"]},"transcription_config":{"description":"Settings of the transcription.","type":"object","properties":{"language":{"description":"Language code.","type":"string"},"domain":{"description":"Vocabulary of a field, such as finance.","type":"string"},"additional_vocab":{"description":"Words and phrases to expect. Not read by the open-source server.","type":"array"},"diarization":{"description":"How speakers are distinguished, such as speaker.","type":"string"},"speaker_diarization_config":{"description":"Settings of the diarization.","type":"object","properties":{"speaker_sensitivity":{"description":"How readily a new speaker is detected, 0 to 1.","type":"number"},"max_speakers":{"description":"Maximum number of speakers.","type":"number"}},"additionalProperties":false,"x-vendor-settings":true},"conversation_config":{"description":"When an utterance ends.","type":"object","properties":{"end_of_utterance_silence_trigger":{"description":"Seconds of silence that end an utterance, default 0.5.","type":"number"}},"additionalProperties":false,"x-vendor-settings":true},"enable_partials":{"description":"Report interim transcripts.","type":"boolean"},"max_delay":{"description":"Maximum seconds before a final transcript, default 0.7.","type":"number"},"max_delay_mode":{"description":"Whether a number or date may exceed `max_delay` (flexible, the default).","type":"string","enum":["fixed","flexible"]},"output_locale":{"description":"Spelling of the transcript, such as en-GB.","type":"string"},"punctuation_overrides":{"description":"Punctuation of the transcript.","type":"object","properties":{"permitted_marks":{"description":"Punctuation marks to use.","type":"array","items":{"type":"string"}},"sensitivity":{"description":"How much to punctuate, 0 to 1.","type":"number"}},"additionalProperties":false,"x-vendor-settings":true},"operating_point":{"description":"Accuracy of the model: standard or enhanced.","type":"string"},"enable_entities":{"description":"Report entities such as dates and amounts.","type":"boolean"},"audio_filtering_config":{"description":"Filtering of the audio.","type":"object","required":["volume_threshold"],"properties":{"volume_threshold":{"description":"Volume below which sound is ignored, 0 to 100.","type":"number"}},"additionalProperties":false,"x-vendor-settings":true},"transcript_filtering_config":{"description":"Filtering of the transcript.","type":"object","properties":{"remove_disfluencies":{"description":"Leave out disfluencies such as um.","type":"boolean"},"replacements":{"description":"Replacements in the transcript.","type":"array","x-jambonz-edition":"commercial","items":{"type":"object","required":["from","to"],"properties":{"from":{"description":"A word, or a pattern between slashes.","type":"string"},"to":{"description":"What is written in its place.","type":"string"}},"additionalProperties":false,"x-vendor-settings":true}}},"allOf":[{"x-open-source-needs":{"required":["remove_disfluencies"]}}],"additionalProperties":false,"x-vendor-settings":true},"model":{"description":"Recognition model, such as enhanced; replaces `operating_point`.","type":"string","x-jambonz-edition":"commercial"}},"additionalProperties":false,"x-vendor-settings":true},"translation_config":{"description":"Settings of the translation.","type":"object","required":["target_languages"],"properties":{"target_languages":{"description":"Languages to translate to.","type":"array","items":{"type":"string"}},"enable_partials":{"description":"Report interim translations.","type":"boolean"}},"additionalProperties":false,"x-vendor-settings":true},"audio_events_config":{"description":"Detection of sounds other than speech.","type":"object","x-jambonz-edition":"commercial","properties":{"types":{"description":"Sounds to detect.","type":"array","items":{"type":"string","enum":["applause","music","laughter"]}}},"additionalProperties":false,"x-vendor-settings":true}},"additionalProperties":false,"x-vendor-settings":true};

function validate93(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate93.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((key0 === "host") || (key0 === "profile")) || (key0 === "transcription_config")) || (key0 === "translation_config")) || (key0 === "audio_events_config"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err0);
errors++;
}
}
if(data.host !== undefined){
if(typeof data.host !== "string"){
const err1 = {instancePath:instancePath+"/host",schemaPath:"#/properties/host/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err1);
errors++;
}
}
if(data.profile !== undefined){
let data1 = data.profile;
if(typeof data1 !== "string"){
const err2 = {instancePath:instancePath+"/profile",schemaPath:"#/properties/profile/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err2);
errors++;
}
if(!((((data1 === "adaptive") || (data1 === "agile")) || (data1 === "smart")) || (data1 === "external"))){
const err3 = {instancePath:instancePath+"/profile",schemaPath:"#/properties/profile/enum",keyword:"enum",params:{allowedValues: schema42.properties.profile.enum},message:"must be equal to one of the allowed values"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data.transcription_config !== undefined){
let data2 = data.transcription_config;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
if(!(func1.call(schema42.properties.transcription_config.properties, key1))){
const err4 = {instancePath:instancePath+"/transcription_config",schemaPath:"#/properties/transcription_config/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(data2.language !== undefined){
if(typeof data2.language !== "string"){
const err5 = {instancePath:instancePath+"/transcription_config/language",schemaPath:"#/properties/transcription_config/properties/language/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err5);
errors++;
}
}
if(data2.domain !== undefined){
if(typeof data2.domain !== "string"){
const err6 = {instancePath:instancePath+"/transcription_config/domain",schemaPath:"#/properties/transcription_config/properties/domain/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err6);
errors++;
}
}
if(data2.additional_vocab !== undefined){
if(!(Array.isArray(data2.additional_vocab))){
const err7 = {instancePath:instancePath+"/transcription_config/additional_vocab",schemaPath:"#/properties/transcription_config/properties/additional_vocab/type",keyword:"type",params:{type: "array"},message:"must be array"};
vErrors = addError(vErrors, err7);
errors++;
}
}
if(data2.diarization !== undefined){
if(typeof data2.diarization !== "string"){
const err8 = {instancePath:instancePath+"/transcription_config/diarization",schemaPath:"#/properties/transcription_config/properties/diarization/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err8);
errors++;
}
}
if(data2.speaker_diarization_config !== undefined){
let data7 = data2.speaker_diarization_config;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key2 in data7){
if(!((key2 === "speaker_sensitivity") || (key2 === "max_speakers"))){
const err9 = {instancePath:instancePath+"/transcription_config/speaker_diarization_config",schemaPath:"#/properties/transcription_config/properties/speaker_diarization_config/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err9);
errors++;
}
}
if(data7.speaker_sensitivity !== undefined){
let data8 = data7.speaker_sensitivity;
if(!((typeof data8 == "number") && (isFinite(data8)))){
const err10 = {instancePath:instancePath+"/transcription_config/speaker_diarization_config/speaker_sensitivity",schemaPath:"#/properties/transcription_config/properties/speaker_diarization_config/properties/speaker_sensitivity/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err10);
errors++;
}
}
if(data7.max_speakers !== undefined){
let data9 = data7.max_speakers;
if(!((typeof data9 == "number") && (isFinite(data9)))){
const err11 = {instancePath:instancePath+"/transcription_config/speaker_diarization_config/max_speakers",schemaPath:"#/properties/transcription_config/properties/speaker_diarization_config/properties/max_speakers/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err11);
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/transcription_config/speaker_diarization_config",schemaPath:"#/properties/transcription_config/properties/speaker_diarization_config/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err12);
errors++;
}
}
if(data2.conversation_config !== undefined){
let data10 = data2.conversation_config;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
for(const key3 in data10){
if(!(key3 === "end_of_utterance_silence_trigger")){
const err13 = {instancePath:instancePath+"/transcription_config/conversation_config",schemaPath:"#/properties/transcription_config/properties/conversation_config/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err13);
errors++;
}
}
if(data10.end_of_utterance_silence_trigger !== undefined){
let data11 = data10.end_of_utterance_silence_trigger;
if(!((typeof data11 == "number") && (isFinite(data11)))){
const err14 = {instancePath:instancePath+"/transcription_config/conversation_config/end_of_utterance_silence_trigger",schemaPath:"#/properties/transcription_config/properties/conversation_config/properties/end_of_utterance_silence_trigger/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err14);
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/transcription_config/conversation_config",schemaPath:"#/properties/transcription_config/properties/conversation_config/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err15);
errors++;
}
}
if(data2.enable_partials !== undefined){
if(typeof data2.enable_partials !== "boolean"){
const err16 = {instancePath:instancePath+"/transcription_config/enable_partials",schemaPath:"#/properties/transcription_config/properties/enable_partials/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err16);
errors++;
}
}
if(data2.max_delay !== undefined){
let data13 = data2.max_delay;
if(!((typeof data13 == "number") && (isFinite(data13)))){
const err17 = {instancePath:instancePath+"/transcription_config/max_delay",schemaPath:"#/properties/transcription_config/properties/max_delay/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err17);
errors++;
}
}
if(data2.max_delay_mode !== undefined){
let data14 = data2.max_delay_mode;
if(typeof data14 !== "string"){
const err18 = {instancePath:instancePath+"/transcription_config/max_delay_mode",schemaPath:"#/properties/transcription_config/properties/max_delay_mode/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err18);
errors++;
}
if(!((data14 === "fixed") || (data14 === "flexible"))){
const err19 = {instancePath:instancePath+"/transcription_config/max_delay_mode",schemaPath:"#/properties/transcription_config/properties/max_delay_mode/enum",keyword:"enum",params:{allowedValues: schema42.properties.transcription_config.properties.max_delay_mode.enum},message:"must be equal to one of the allowed values"};
vErrors = addError(vErrors, err19);
errors++;
}
}
if(data2.output_locale !== undefined){
if(typeof data2.output_locale !== "string"){
const err20 = {instancePath:instancePath+"/transcription_config/output_locale",schemaPath:"#/properties/transcription_config/properties/output_locale/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err20);
errors++;
}
}
if(data2.punctuation_overrides !== undefined){
let data16 = data2.punctuation_overrides;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
for(const key4 in data16){
if(!((key4 === "permitted_marks") || (key4 === "sensitivity"))){
const err21 = {instancePath:instancePath+"/transcription_config/punctuation_overrides",schemaPath:"#/properties/transcription_config/properties/punctuation_overrides/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err21);
errors++;
}
}
if(data16.permitted_marks !== undefined){
let data17 = data16.permitted_marks;
if(Array.isArray(data17)){
const len0 = data17.length;
for(let i0=0; i0<len0; i0++){
if(typeof data17[i0] !== "string"){
const err22 = {instancePath:instancePath+"/transcription_config/punctuation_overrides/permitted_marks/" + i0,schemaPath:"#/properties/transcription_config/properties/punctuation_overrides/properties/permitted_marks/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err22);
errors++;
}
}
}
else {
const err23 = {instancePath:instancePath+"/transcription_config/punctuation_overrides/permitted_marks",schemaPath:"#/properties/transcription_config/properties/punctuation_overrides/properties/permitted_marks/type",keyword:"type",params:{type: "array"},message:"must be array"};
vErrors = addError(vErrors, err23);
errors++;
}
}
if(data16.sensitivity !== undefined){
let data19 = data16.sensitivity;
if(!((typeof data19 == "number") && (isFinite(data19)))){
const err24 = {instancePath:instancePath+"/transcription_config/punctuation_overrides/sensitivity",schemaPath:"#/properties/transcription_config/properties/punctuation_overrides/properties/sensitivity/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err24);
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/transcription_config/punctuation_overrides",schemaPath:"#/properties/transcription_config/properties/punctuation_overrides/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err25);
errors++;
}
}
if(data2.operating_point !== undefined){
if(typeof data2.operating_point !== "string"){
const err26 = {instancePath:instancePath+"/transcription_config/operating_point",schemaPath:"#/properties/transcription_config/properties/operating_point/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err26);
errors++;
}
}
if(data2.enable_entities !== undefined){
if(typeof data2.enable_entities !== "boolean"){
const err27 = {instancePath:instancePath+"/transcription_config/enable_entities",schemaPath:"#/properties/transcription_config/properties/enable_entities/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err27);
errors++;
}
}
if(data2.audio_filtering_config !== undefined){
let data22 = data2.audio_filtering_config;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
if(data22.volume_threshold === undefined){
const err28 = {instancePath:instancePath+"/transcription_config/audio_filtering_config",schemaPath:"#/properties/transcription_config/properties/audio_filtering_config/required",keyword:"required",params:{missingProperty: "volume_threshold"},message:"must have required property '"+"volume_threshold"+"'"};
vErrors = addError(vErrors, err28);
errors++;
}
for(const key5 in data22){
if(!(key5 === "volume_threshold")){
const err29 = {instancePath:instancePath+"/transcription_config/audio_filtering_config",schemaPath:"#/properties/transcription_config/properties/audio_filtering_config/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err29);
errors++;
}
}
if(data22.volume_threshold !== undefined){
let data23 = data22.volume_threshold;
if(!((typeof data23 == "number") && (isFinite(data23)))){
const err30 = {instancePath:instancePath+"/transcription_config/audio_filtering_config/volume_threshold",schemaPath:"#/properties/transcription_config/properties/audio_filtering_config/properties/volume_threshold/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err30);
errors++;
}
}
}
else {
const err31 = {instancePath:instancePath+"/transcription_config/audio_filtering_config",schemaPath:"#/properties/transcription_config/properties/audio_filtering_config/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err31);
errors++;
}
}
if(data2.transcript_filtering_config !== undefined){
let data24 = data2.transcript_filtering_config;
const _errs58 = errors;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.remove_disfluencies === undefined){
const err32 = {instancePath:instancePath+"/transcription_config/transcript_filtering_config",schemaPath:"#/properties/transcription_config/properties/transcript_filtering_config/allOf/0/x-open-source-needs/required",keyword:"required",params:{missingProperty: "remove_disfluencies"},message:"must have required property '"+"remove_disfluencies"+"'"};
vErrors = addError(vErrors, err32);
errors++;
}
}
for(let i1=_errs58; i1<errors; i1++){
vErrors[i1].isOpenSourceNeed = true;
}
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
for(const key6 in data24){
if(!((key6 === "remove_disfluencies") || (key6 === "replacements"))){
const err33 = {instancePath:instancePath+"/transcription_config/transcript_filtering_config",schemaPath:"#/properties/transcription_config/properties/transcript_filtering_config/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err33);
errors++;
}
}
if(data24.remove_disfluencies !== undefined){
if(typeof data24.remove_disfluencies !== "boolean"){
const err34 = {instancePath:instancePath+"/transcription_config/transcript_filtering_config/remove_disfluencies",schemaPath:"#/properties/transcription_config/properties/transcript_filtering_config/properties/remove_disfluencies/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err34);
errors++;
}
}
if(data24.replacements !== undefined){
let data26 = data24.replacements;
if(this?.edition == "open-source" && true){
const err35 = {instancePath:instancePath+"/transcription_config/transcript_filtering_config/replacements",schemaPath:"#/properties/transcription_config/properties/transcript_filtering_config/properties/replacements/x-jambonz-edition",keyword:"x-jambonz-edition",params:{},message:"must pass \"x-jambonz-edition\" keyword validation"};
vErrors = addError(vErrors, err35);
errors++;
}
if(Array.isArray(data26)){
const len1 = data26.length;
for(let i2=0; i2<len1; i2++){
let data27 = data26[i2];
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
if(data27.from === undefined){
const err36 = {instancePath:instancePath+"/transcription_config/transcript_filtering_config/replacements/" + i2,schemaPath:"#/properties/transcription_config/properties/transcript_filtering_config/properties/replacements/items/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'"};
vErrors = addError(vErrors, err36);
errors++;
}
if(data27.to === undefined){
const err37 = {instancePath:instancePath+"/transcription_config/transcript_filtering_config/replacements/" + i2,schemaPath:"#/properties/transcription_config/properties/transcript_filtering_config/properties/replacements/items/required",keyword:"required",params:{missingProperty: "to"},message:"must have required property '"+"to"+"'"};
vErrors = addError(vErrors, err37);
errors++;
}
for(const key7 in data27){
if(!((key7 === "from") || (key7 === "to"))){
const err38 = {instancePath:instancePath+"/transcription_config/transcript_filtering_config/replacements/" + i2,schemaPath:"#/properties/transcription_config/properties/transcript_filtering_config/properties/replacements/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err38);
errors++;
}
}
if(data27.from !== undefined){
if(typeof data27.from !== "string"){
const err39 = {instancePath:instancePath+"/transcription_config/transcript_filtering_config/replacements/" + i2+"/from",schemaPath:"#/properties/transcription_config/properties/transcript_filtering_config/properties/replacements/items/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err39);
errors++;
}
}
if(data27.to !== undefined){
if(typeof data27.to !== "string"){
const err40 = {instancePath:instancePath+"/transcription_config/transcript_filtering_config/replacements/" + i2+"/to",schemaPath:"#/properties/transcription_config/properties/transcript_filtering_config/properties/replacements/items/properties/to/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err40);
errors++;
}
}
}
else {
const err41 = {instancePath:instancePath+"/transcription_config/transcript_filtering_config/replacements/" + i2,schemaPath:"#/properties/transcription_config/properties/transcript_filtering_config/properties/replacements/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err41);
errors++;
}
}
}
else {
const err42 = {instancePath:instancePath+"/transcription_config/transcript_filtering_config/replacements",schemaPath:"#/properties/transcription_config/properties/transcript_filtering_config/properties/replacements/type",keyword:"type",params:{type: "array"},message:"must be array"};
vErrors = addError(vErrors, err42);
errors++;
}
}
}
else {
const err43 = {instancePath:instancePath+"/transcription_config/transcript_filtering_config",schemaPath:"#/properties/transcription_config/properties/transcript_filtering_config/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err43);
errors++;
}
}
if(data2.model !== undefined){
if(typeof data2.model !== "string"){
const err44 = {instancePath:instancePath+"/transcription_config/model",schemaPath:"#/properties/transcription_config/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err44);
errors++;
}
if(this?.edition == "open-source" && true){
const err45 = {instancePath:instancePath+"/transcription_config/model",schemaPath:"#/properties/transcription_config/properties/model/x-jambonz-edition",keyword:"x-jambonz-edition",params:{},message:"must pass \"x-jambonz-edition\" keyword validation"};
vErrors = addError(vErrors, err45);
errors++;
}
}
}
else {
const err46 = {instancePath:instancePath+"/transcription_config",schemaPath:"#/properties/transcription_config/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err46);
errors++;
}
}
if(data.translation_config !== undefined){
let data31 = data.translation_config;
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
if(data31.target_languages === undefined){
const err47 = {instancePath:instancePath+"/translation_config",schemaPath:"#/properties/translation_config/required",keyword:"required",params:{missingProperty: "target_languages"},message:"must have required property '"+"target_languages"+"'"};
vErrors = addError(vErrors, err47);
errors++;
}
for(const key8 in data31){
if(!((key8 === "target_languages") || (key8 === "enable_partials"))){
const err48 = {instancePath:instancePath+"/translation_config",schemaPath:"#/properties/translation_config/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err48);
errors++;
}
}
if(data31.target_languages !== undefined){
let data32 = data31.target_languages;
if(Array.isArray(data32)){
const len2 = data32.length;
for(let i3=0; i3<len2; i3++){
if(typeof data32[i3] !== "string"){
const err49 = {instancePath:instancePath+"/translation_config/target_languages/" + i3,schemaPath:"#/properties/translation_config/properties/target_languages/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err49);
errors++;
}
}
}
else {
const err50 = {instancePath:instancePath+"/translation_config/target_languages",schemaPath:"#/properties/translation_config/properties/target_languages/type",keyword:"type",params:{type: "array"},message:"must be array"};
vErrors = addError(vErrors, err50);
errors++;
}
}
if(data31.enable_partials !== undefined){
if(typeof data31.enable_partials !== "boolean"){
const err51 = {instancePath:instancePath+"/translation_config/enable_partials",schemaPath:"#/properties/translation_config/properties/enable_partials/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err51);
errors++;
}
}
}
else {
const err52 = {instancePath:instancePath+"/translation_config",schemaPath:"#/properties/translation_config/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err52);
errors++;
}
}
if(data.audio_events_config !== undefined){
let data35 = data.audio_events_config;
if(this?.edition == "open-source" && true){
const err53 = {instancePath:instancePath+"/audio_events_config",schemaPath:"#/properties/audio_events_config/x-jambonz-edition",keyword:"x-jambonz-edition",params:{},message:"must pass \"x-jambonz-edition\" keyword validation"};
vErrors = addError(vErrors, err53);
errors++;
}
if(data35 && typeof data35 == "object" && !Array.isArray(data35)){
for(const key9 in data35){
if(!(key9 === "types")){
const err54 = {instancePath:instancePath+"/audio_events_config",schemaPath:"#/properties/audio_events_config/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err54);
errors++;
}
}
if(data35.types !== undefined){
let data36 = data35.types;
if(Array.isArray(data36)){
const len3 = data36.length;
for(let i4=0; i4<len3; i4++){
let data37 = data36[i4];
if(typeof data37 !== "string"){
const err55 = {instancePath:instancePath+"/audio_events_config/types/" + i4,schemaPath:"#/properties/audio_events_config/properties/types/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err55);
errors++;
}
if(!(((data37 === "applause") || (data37 === "music")) || (data37 === "laughter"))){
const err56 = {instancePath:instancePath+"/audio_events_config/types/" + i4,schemaPath:"#/properties/audio_events_config/properties/types/items/enum",keyword:"enum",params:{allowedValues: schema42.properties.audio_events_config.properties.types.items.enum},message:"must be equal to one of the allowed values"};
vErrors = addError(vErrors, err56);
errors++;
}
}
}
else {
const err57 = {instancePath:instancePath+"/audio_events_config/types",schemaPath:"#/properties/audio_events_config/properties/types/type",keyword:"type",params:{type: "array"},message:"must be array"};
vErrors = addError(vErrors, err57);
errors++;
}
}
}
else {
const err58 = {instancePath:instancePath+"/audio_events_config",schemaPath:"#/properties/audio_events_config/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err58);
errors++;
}
}
}
else {
const err59 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err59);
errors++;
}
validate93.errors = listErrors(vErrors);
return errors === 0;
}
validate93.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema43 = {"description":"Verbio's own settings.","type":"object","properties":{"enable_formatting":{"description":"Format the transcript.","type":"boolean"},"enable_diarization":{"description":"Distinguish speakers.","type":"boolean"},"topic":{"description":"Topic of the language model, by number.","type":"number"},"inline_grammar":{"description":"A grammar.","type":"string"},"grammar_uri":{"description":"Address of a grammar.","type":"string"},"label":{"description":"Label of the request.","type":"string"},"recognition_timeout":{"description":"Timeout of the recognition.","type":"number"},"speech_complete_timeout":{"description":"Silence that ends complete speech.","type":"number"},"speech_incomplete_timeout":{"description":"Silence that ends incomplete speech.","type":"number"}},"additionalProperties":false,"x-vendor-settings":true};

function validate95(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate95.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func1.call(schema43.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err0);
errors++;
}
}
if(data.enable_formatting !== undefined){
if(typeof data.enable_formatting !== "boolean"){
const err1 = {instancePath:instancePath+"/enable_formatting",schemaPath:"#/properties/enable_formatting/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err1);
errors++;
}
}
if(data.enable_diarization !== undefined){
if(typeof data.enable_diarization !== "boolean"){
const err2 = {instancePath:instancePath+"/enable_diarization",schemaPath:"#/properties/enable_diarization/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.topic !== undefined){
let data2 = data.topic;
if(!((typeof data2 == "number") && (isFinite(data2)))){
const err3 = {instancePath:instancePath+"/topic",schemaPath:"#/properties/topic/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data.inline_grammar !== undefined){
if(typeof data.inline_grammar !== "string"){
const err4 = {instancePath:instancePath+"/inline_grammar",schemaPath:"#/properties/inline_grammar/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(data.grammar_uri !== undefined){
if(typeof data.grammar_uri !== "string"){
const err5 = {instancePath:instancePath+"/grammar_uri",schemaPath:"#/properties/grammar_uri/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err5);
errors++;
}
}
if(data.label !== undefined){
if(typeof data.label !== "string"){
const err6 = {instancePath:instancePath+"/label",schemaPath:"#/properties/label/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err6);
errors++;
}
}
if(data.recognition_timeout !== undefined){
let data6 = data.recognition_timeout;
if(!((typeof data6 == "number") && (isFinite(data6)))){
const err7 = {instancePath:instancePath+"/recognition_timeout",schemaPath:"#/properties/recognition_timeout/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err7);
errors++;
}
}
if(data.speech_complete_timeout !== undefined){
let data7 = data.speech_complete_timeout;
if(!((typeof data7 == "number") && (isFinite(data7)))){
const err8 = {instancePath:instancePath+"/speech_complete_timeout",schemaPath:"#/properties/speech_complete_timeout/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err8);
errors++;
}
}
if(data.speech_incomplete_timeout !== undefined){
let data8 = data.speech_incomplete_timeout;
if(!((typeof data8 == "number") && (isFinite(data8)))){
const err9 = {instancePath:instancePath+"/speech_incomplete_timeout",schemaPath:"#/properties/speech_incomplete_timeout/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err9);
errors++;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err10);
errors++;
}
validate95.errors = listErrors(vErrors);
return errors === 0;
}
validate95.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

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
if(this?.edition == "open-source" && true){
const err0 = {instancePath,schemaPath:"#/x-jambonz-edition",keyword:"x-jambonz-edition",params:{},message:"must pass \"x-jambonz-edition\" keyword validation"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((((key0 === "apiKey") || (key0 === "model")) || (key0 === "endpointing")) || (key0 === "diarize")) || (key0 === "fillerWords")) || (key0 === "keyterms")) || (key0 === "smartTurn")) || (key0 === "smartTurnTimeout"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err1);
errors++;
}
}
if(data.apiKey !== undefined){
if(typeof data.apiKey !== "string"){
const err2 = {instancePath:instancePath+"/apiKey",schemaPath:"#/properties/apiKey/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.model !== undefined){
if(typeof data.model !== "string"){
const err3 = {instancePath:instancePath+"/model",schemaPath:"#/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data.endpointing !== undefined){
let data2 = data.endpointing;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err4 = {instancePath:instancePath+"/endpointing",schemaPath:"#/properties/endpointing/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(data.diarize !== undefined){
if(typeof data.diarize !== "boolean"){
const err5 = {instancePath:instancePath+"/diarize",schemaPath:"#/properties/diarize/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err5);
errors++;
}
}
if(data.fillerWords !== undefined){
if(typeof data.fillerWords !== "boolean"){
const err6 = {instancePath:instancePath+"/fillerWords",schemaPath:"#/properties/fillerWords/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err6);
errors++;
}
}
if(data.keyterms !== undefined){
let data5 = data.keyterms;
if(Array.isArray(data5)){
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
if(typeof data5[i0] !== "string"){
const err7 = {instancePath:instancePath+"/keyterms/" + i0,schemaPath:"#/properties/keyterms/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err7);
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/keyterms",schemaPath:"#/properties/keyterms/type",keyword:"type",params:{type: "array"},message:"must be array"};
vErrors = addError(vErrors, err8);
errors++;
}
}
if(data.smartTurn !== undefined){
let data7 = data.smartTurn;
if(!((typeof data7 == "number") && (isFinite(data7)))){
const err9 = {instancePath:instancePath+"/smartTurn",schemaPath:"#/properties/smartTurn/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err9);
errors++;
}
}
if(data.smartTurnTimeout !== undefined){
let data8 = data.smartTurnTimeout;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err10 = {instancePath:instancePath+"/smartTurnTimeout",schemaPath:"#/properties/smartTurnTimeout/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
vErrors = addError(vErrors, err10);
errors++;
}
}
}
else {
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err11);
errors++;
}
validate97.errors = listErrors(vErrors);
return errors === 0;
}
validate97.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

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
if(this?.edition == "open-source" && true){
const err0 = {instancePath,schemaPath:"#/x-jambonz-edition",keyword:"x-jambonz-edition",params:{},message:"must pass \"x-jambonz-edition\" keyword validation"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((key0 === "apiKey") || (key0 === "turn_detection")) || (key0 === "zoomSttUri")) || (key0 === "zoomSttUseTls"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err1);
errors++;
}
}
if(data.apiKey !== undefined){
if(typeof data.apiKey !== "string"){
const err2 = {instancePath:instancePath+"/apiKey",schemaPath:"#/properties/apiKey/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.turn_detection !== undefined){
let data1 = data.turn_detection;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 in data1){
if(!(((key1 === "threshold") || (key1 === "prefix_padding_ms")) || (key1 === "silence_duration_ms"))){
const err3 = {instancePath:instancePath+"/turn_detection",schemaPath:"#/properties/turn_detection/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data1.threshold !== undefined){
let data2 = data1.threshold;
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 0.9 || isNaN(data2)){
const err4 = {instancePath:instancePath+"/turn_detection/threshold",schemaPath:"#/properties/turn_detection/properties/threshold/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0.9},message:"must be <= 0.9"};
vErrors = addError(vErrors, err4);
errors++;
}
if(data2 < 0.2 || isNaN(data2)){
const err5 = {instancePath:instancePath+"/turn_detection/threshold",schemaPath:"#/properties/turn_detection/properties/threshold/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0.2},message:"must be >= 0.2"};
vErrors = addError(vErrors, err5);
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/turn_detection/threshold",schemaPath:"#/properties/turn_detection/properties/threshold/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err6);
errors++;
}
}
if(data1.prefix_padding_ms !== undefined){
let data3 = data1.prefix_padding_ms;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err7 = {instancePath:instancePath+"/turn_detection/prefix_padding_ms",schemaPath:"#/properties/turn_detection/properties/prefix_padding_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
vErrors = addError(vErrors, err7);
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
const err8 = {instancePath:instancePath+"/turn_detection/prefix_padding_ms",schemaPath:"#/properties/turn_detection/properties/prefix_padding_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
vErrors = addError(vErrors, err8);
errors++;
}
}
}
if(data1.silence_duration_ms !== undefined){
let data4 = data1.silence_duration_ms;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err9 = {instancePath:instancePath+"/turn_detection/silence_duration_ms",schemaPath:"#/properties/turn_detection/properties/silence_duration_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
vErrors = addError(vErrors, err9);
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 201 || isNaN(data4)){
const err10 = {instancePath:instancePath+"/turn_detection/silence_duration_ms",schemaPath:"#/properties/turn_detection/properties/silence_duration_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 201},message:"must be >= 201"};
vErrors = addError(vErrors, err10);
errors++;
}
}
}
}
else {
const err11 = {instancePath:instancePath+"/turn_detection",schemaPath:"#/properties/turn_detection/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err11);
errors++;
}
}
if(data.zoomSttUri !== undefined){
if(typeof data.zoomSttUri !== "string"){
const err12 = {instancePath:instancePath+"/zoomSttUri",schemaPath:"#/properties/zoomSttUri/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err12);
errors++;
}
}
if(data.zoomSttUseTls !== undefined){
if(typeof data.zoomSttUseTls !== "boolean"){
const err13 = {instancePath:instancePath+"/zoomSttUseTls",schemaPath:"#/properties/zoomSttUseTls/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err13);
errors++;
}
}
}
else {
const err14 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err14);
errors++;
}
validate99.errors = listErrors(vErrors);
return errors === 0;
}
validate99.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate56(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate56.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.vendor === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "vendor"},message:"must have required property '"+"vendor"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
for(const key0 in data){
if(!(func1.call(schema23.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err1);
errors++;
}
}
if(data.vendor !== undefined){
if(typeof data.vendor !== "string"){
const err2 = {instancePath:instancePath+"/vendor",schemaPath:"#/properties/vendor/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.label !== undefined){
if(typeof data.label !== "string"){
const err3 = {instancePath:instancePath+"/label",schemaPath:"#/properties/label/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data.language !== undefined){
if(typeof data.language !== "string"){
const err4 = {instancePath:instancePath+"/language",schemaPath:"#/properties/language/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(data.fallbackVendor !== undefined){
if(typeof data.fallbackVendor !== "string"){
const err5 = {instancePath:instancePath+"/fallbackVendor",schemaPath:"#/properties/fallbackVendor/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err5);
errors++;
}
}
if(data.fallbackLabel !== undefined){
if(typeof data.fallbackLabel !== "string"){
const err6 = {instancePath:instancePath+"/fallbackLabel",schemaPath:"#/properties/fallbackLabel/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err6);
errors++;
}
}
if(data.fallbackLanguage !== undefined){
if(typeof data.fallbackLanguage !== "string"){
const err7 = {instancePath:instancePath+"/fallbackLanguage",schemaPath:"#/properties/fallbackLanguage/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err7);
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
const err8 = {instancePath:instancePath+"/hints/" + i0,schemaPath:"#/properties/hints/items/type",keyword:"type",params:{type: schema23.properties.hints.items.type},message:"must be string,object"};
vErrors = addError(vErrors, err8);
errors++;
}
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.phrase === undefined){
const err9 = {instancePath:instancePath+"/hints/" + i0,schemaPath:"#/properties/hints/items/required",keyword:"required",params:{missingProperty: "phrase"},message:"must have required property '"+"phrase"+"'"};
vErrors = addError(vErrors, err9);
errors++;
}
for(const key1 in data7){
if(!((key1 === "phrase") || (key1 === "boost"))){
const err10 = {instancePath:instancePath+"/hints/" + i0,schemaPath:"#/properties/hints/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err10);
errors++;
}
}
if(data7.phrase !== undefined){
if(typeof data7.phrase !== "string"){
const err11 = {instancePath:instancePath+"/hints/" + i0+"/phrase",schemaPath:"#/properties/hints/items/properties/phrase/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err11);
errors++;
}
}
if(data7.boost !== undefined){
let data9 = data7.boost;
if(!((typeof data9 == "number") && (isFinite(data9)))){
const err12 = {instancePath:instancePath+"/hints/" + i0+"/boost",schemaPath:"#/properties/hints/items/properties/boost/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err12);
errors++;
}
}
}
}
}
else {
const err13 = {instancePath:instancePath+"/hints",schemaPath:"#/properties/hints/type",keyword:"type",params:{type: "array"},message:"must be array"};
vErrors = addError(vErrors, err13);
errors++;
}
}
if(data.hintsBoost !== undefined){
let data10 = data.hintsBoost;
if(!((typeof data10 == "number") && (isFinite(data10)))){
const err14 = {instancePath:instancePath+"/hintsBoost",schemaPath:"#/properties/hintsBoost/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err14);
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
vErrors = addError(vErrors, err15);
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/altLanguages",schemaPath:"#/properties/altLanguages/type",keyword:"type",params:{type: "array"},message:"must be array"};
vErrors = addError(vErrors, err16);
errors++;
}
}
if(data.model !== undefined){
if(typeof data.model !== "string"){
const err17 = {instancePath:instancePath+"/model",schemaPath:"#/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err17);
errors++;
}
}
if(data.interim !== undefined){
if(typeof data.interim !== "boolean"){
const err18 = {instancePath:instancePath+"/interim",schemaPath:"#/properties/interim/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err18);
errors++;
}
}
if(data.singleUtterance !== undefined){
if(typeof data.singleUtterance !== "boolean"){
const err19 = {instancePath:instancePath+"/singleUtterance",schemaPath:"#/properties/singleUtterance/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err19);
errors++;
}
}
if(data.minConfidence !== undefined){
let data16 = data.minConfidence;
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 > 1 || isNaN(data16)){
const err20 = {instancePath:instancePath+"/minConfidence",schemaPath:"#/properties/minConfidence/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"};
vErrors = addError(vErrors, err20);
errors++;
}
if(data16 < 0 || isNaN(data16)){
const err21 = {instancePath:instancePath+"/minConfidence",schemaPath:"#/properties/minConfidence/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
vErrors = addError(vErrors, err21);
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/minConfidence",schemaPath:"#/properties/minConfidence/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err22);
errors++;
}
}
if(data.asrTimeout !== undefined){
let data17 = data.asrTimeout;
if(!((typeof data17 == "number") && (isFinite(data17)))){
const err23 = {instancePath:instancePath+"/asrTimeout",schemaPath:"#/properties/asrTimeout/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err23);
errors++;
}
}
if(data.asrDtmfTerminationDigit !== undefined){
if(typeof data.asrDtmfTerminationDigit !== "string"){
const err24 = {instancePath:instancePath+"/asrDtmfTerminationDigit",schemaPath:"#/properties/asrDtmfTerminationDigit/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err24);
errors++;
}
}
if(data.fastRecognitionTimeout !== undefined){
let data19 = data.fastRecognitionTimeout;
if(!((typeof data19 == "number") && (isFinite(data19)))){
const err25 = {instancePath:instancePath+"/fastRecognitionTimeout",schemaPath:"#/properties/fastRecognitionTimeout/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err25);
errors++;
}
}
if(data.initialSpeechTimeoutMs !== undefined){
let data20 = data.initialSpeechTimeoutMs;
if(!((typeof data20 == "number") && (isFinite(data20)))){
const err26 = {instancePath:instancePath+"/initialSpeechTimeoutMs",schemaPath:"#/properties/initialSpeechTimeoutMs/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err26);
errors++;
}
}
if(data.vad !== undefined){
if(!(validate57.call(this, data.vad, {instancePath:instancePath+"/vad",parentData:data,parentDataProperty:"vad",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : addErrors(vErrors, validate57.errors);
errors = vErrors.length;
}
}
if(data.punctuation !== undefined){
if(typeof data.punctuation !== "boolean"){
const err27 = {instancePath:instancePath+"/punctuation",schemaPath:"#/properties/punctuation/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err27);
errors++;
}
}
if(data.profanityFilter !== undefined){
if(typeof data.profanityFilter !== "boolean"){
const err28 = {instancePath:instancePath+"/profanityFilter",schemaPath:"#/properties/profanityFilter/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err28);
errors++;
}
}
if(data.profanityOption !== undefined){
let data24 = data.profanityOption;
if(typeof data24 !== "string"){
const err29 = {instancePath:instancePath+"/profanityOption",schemaPath:"#/properties/profanityOption/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err29);
errors++;
}
if(!(((data24 === "masked") || (data24 === "removed")) || (data24 === "raw"))){
const err30 = {instancePath:instancePath+"/profanityOption",schemaPath:"#/properties/profanityOption/enum",keyword:"enum",params:{allowedValues: schema23.properties.profanityOption.enum},message:"must be equal to one of the allowed values"};
vErrors = addError(vErrors, err30);
errors++;
}
}
if(data.words !== undefined){
if(typeof data.words !== "boolean"){
const err31 = {instancePath:instancePath+"/words",schemaPath:"#/properties/words/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err31);
errors++;
}
}
if(data.enhancedModel !== undefined){
if(typeof data.enhancedModel !== "boolean"){
const err32 = {instancePath:instancePath+"/enhancedModel",schemaPath:"#/properties/enhancedModel/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err32);
errors++;
}
}
if(data.diarization !== undefined){
if(typeof data.diarization !== "boolean"){
const err33 = {instancePath:instancePath+"/diarization",schemaPath:"#/properties/diarization/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err33);
errors++;
}
}
if(data.diarizationMinSpeakers !== undefined){
let data28 = data.diarizationMinSpeakers;
if(!(((typeof data28 == "number") && (!(data28 % 1) && !isNaN(data28))) && (isFinite(data28)))){
const err34 = {instancePath:instancePath+"/diarizationMinSpeakers",schemaPath:"#/properties/diarizationMinSpeakers/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
vErrors = addError(vErrors, err34);
errors++;
}
}
if(data.diarizationMaxSpeakers !== undefined){
let data29 = data.diarizationMaxSpeakers;
if(!(((typeof data29 == "number") && (!(data29 % 1) && !isNaN(data29))) && (isFinite(data29)))){
const err35 = {instancePath:instancePath+"/diarizationMaxSpeakers",schemaPath:"#/properties/diarizationMaxSpeakers/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
vErrors = addError(vErrors, err35);
errors++;
}
}
if(data.separateRecognitionPerChannel !== undefined){
if(typeof data.separateRecognitionPerChannel !== "boolean"){
const err36 = {instancePath:instancePath+"/separateRecognitionPerChannel",schemaPath:"#/properties/separateRecognitionPerChannel/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err36);
errors++;
}
}
if(data.interactionType !== undefined){
let data31 = data.interactionType;
if(typeof data31 !== "string"){
const err37 = {instancePath:instancePath+"/interactionType",schemaPath:"#/properties/interactionType/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err37);
errors++;
}
if(!((((((((data31 === "unspecified") || (data31 === "discussion")) || (data31 === "presentation")) || (data31 === "phone_call")) || (data31 === "voicemail")) || (data31 === "voice_search")) || (data31 === "voice_command")) || (data31 === "dictation"))){
const err38 = {instancePath:instancePath+"/interactionType",schemaPath:"#/properties/interactionType/enum",keyword:"enum",params:{allowedValues: schema23.properties.interactionType.enum},message:"must be equal to one of the allowed values"};
vErrors = addError(vErrors, err38);
errors++;
}
}
if(data.naicsCode !== undefined){
let data32 = data.naicsCode;
if(!(((typeof data32 == "number") && (!(data32 % 1) && !isNaN(data32))) && (isFinite(data32)))){
const err39 = {instancePath:instancePath+"/naicsCode",schemaPath:"#/properties/naicsCode/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
vErrors = addError(vErrors, err39);
errors++;
}
}
if(data.vocabularyName !== undefined){
if(typeof data.vocabularyName !== "string"){
const err40 = {instancePath:instancePath+"/vocabularyName",schemaPath:"#/properties/vocabularyName/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err40);
errors++;
}
}
if(data.vocabularyFilterName !== undefined){
if(typeof data.vocabularyFilterName !== "string"){
const err41 = {instancePath:instancePath+"/vocabularyFilterName",schemaPath:"#/properties/vocabularyFilterName/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err41);
errors++;
}
}
if(data.filterMethod !== undefined){
let data35 = data.filterMethod;
if(typeof data35 !== "string"){
const err42 = {instancePath:instancePath+"/filterMethod",schemaPath:"#/properties/filterMethod/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err42);
errors++;
}
if(!(((data35 === "remove") || (data35 === "mask")) || (data35 === "tag"))){
const err43 = {instancePath:instancePath+"/filterMethod",schemaPath:"#/properties/filterMethod/enum",keyword:"enum",params:{allowedValues: schema23.properties.filterMethod.enum},message:"must be equal to one of the allowed values"};
vErrors = addError(vErrors, err43);
errors++;
}
}
if(data.requestSnr !== undefined){
if(typeof data.requestSnr !== "boolean"){
const err44 = {instancePath:instancePath+"/requestSnr",schemaPath:"#/properties/requestSnr/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err44);
errors++;
}
}
if(data.azureServiceEndpoint !== undefined){
if(typeof data.azureServiceEndpoint !== "string"){
const err45 = {instancePath:instancePath+"/azureServiceEndpoint",schemaPath:"#/properties/azureServiceEndpoint/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err45);
errors++;
}
}
if(data.azureSttEndpointId !== undefined){
if(typeof data.azureSttEndpointId !== "string"){
const err46 = {instancePath:instancePath+"/azureSttEndpointId",schemaPath:"#/properties/azureSttEndpointId/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err46);
errors++;
}
}
if(data.outputFormat !== undefined){
let data39 = data.outputFormat;
if(typeof data39 !== "string"){
const err47 = {instancePath:instancePath+"/outputFormat",schemaPath:"#/properties/outputFormat/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err47);
errors++;
}
if(!((data39 === "simple") || (data39 === "detailed"))){
const err48 = {instancePath:instancePath+"/outputFormat",schemaPath:"#/properties/outputFormat/enum",keyword:"enum",params:{allowedValues: schema23.properties.outputFormat.enum},message:"must be equal to one of the allowed values"};
vErrors = addError(vErrors, err48);
errors++;
}
}
if(data.dualChannel !== undefined){
if(typeof data.dualChannel !== "boolean"){
const err49 = {instancePath:instancePath+"/dualChannel",schemaPath:"#/properties/dualChannel/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err49);
errors++;
}
}
if(data.identifyChannels !== undefined){
if(typeof data.identifyChannels !== "boolean"){
const err50 = {instancePath:instancePath+"/identifyChannels",schemaPath:"#/properties/identifyChannels/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err50);
errors++;
}
}
if(data.autogeneratePrompt !== undefined){
if(typeof data.autogeneratePrompt !== "boolean"){
const err51 = {instancePath:instancePath+"/autogeneratePrompt",schemaPath:"#/properties/autogeneratePrompt/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err51);
errors++;
}
}
if(data.assemblyAiOptions !== undefined){
if(!(validate59.call(this, data.assemblyAiOptions, {instancePath:instancePath+"/assemblyAiOptions",parentData:data,parentDataProperty:"assemblyAiOptions",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate59.errors : addErrors(vErrors, validate59.errors);
errors = vErrors.length;
}
}
if(data.awsOptions !== undefined){
if(!(validate61.call(this, data.awsOptions, {instancePath:instancePath+"/awsOptions",parentData:data,parentDataProperty:"awsOptions",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate61.errors : addErrors(vErrors, validate61.errors);
errors = vErrors.length;
}
}
if(data.azureOptions !== undefined){
if(!(validate63.call(this, data.azureOptions, {instancePath:instancePath+"/azureOptions",parentData:data,parentDataProperty:"azureOptions",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate63.errors : addErrors(vErrors, validate63.errors);
errors = vErrors.length;
}
}
if(data.cartesiaOptions !== undefined){
let data46 = data.cartesiaOptions;
if(this?.edition == "open-source" && true){
const err52 = {instancePath:instancePath+"/cartesiaOptions",schemaPath:"#/properties/cartesiaOptions/x-jambonz-edition",keyword:"x-jambonz-edition",params:{},message:"must pass \"x-jambonz-edition\" keyword validation"};
vErrors = addError(vErrors, err52);
errors++;
}
if(data46 && typeof data46 == "object" && !Array.isArray(data46)){
}
else {
const err53 = {instancePath:instancePath+"/cartesiaOptions",schemaPath:"#/properties/cartesiaOptions/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err53);
errors++;
}
}
if(data.cobaltOptions !== undefined){
if(!(validate65.call(this, data.cobaltOptions, {instancePath:instancePath+"/cobaltOptions",parentData:data,parentDataProperty:"cobaltOptions",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate65.errors : addErrors(vErrors, validate65.errors);
errors = vErrors.length;
}
}
if(data.customOptions !== undefined){
if(!(validate67.call(this, data.customOptions, {instancePath:instancePath+"/customOptions",parentData:data,parentDataProperty:"customOptions",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate67.errors : addErrors(vErrors, validate67.errors);
errors = vErrors.length;
}
}
if(data.deepgramOptions !== undefined){
if(!(validate69.call(this, data.deepgramOptions, {instancePath:instancePath+"/deepgramOptions",parentData:data,parentDataProperty:"deepgramOptions",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate69.errors : addErrors(vErrors, validate69.errors);
errors = vErrors.length;
}
}
if(data.elevenlabsOptions !== undefined){
if(!(validate71.call(this, data.elevenlabsOptions, {instancePath:instancePath+"/elevenlabsOptions",parentData:data,parentDataProperty:"elevenlabsOptions",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate71.errors : addErrors(vErrors, validate71.errors);
errors = vErrors.length;
}
}
if(data.gladiaOptions !== undefined){
let data51 = data.gladiaOptions;
if(data51 && typeof data51 == "object" && !Array.isArray(data51)){
}
else {
const err54 = {instancePath:instancePath+"/gladiaOptions",schemaPath:"#/properties/gladiaOptions/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err54);
errors++;
}
}
if(data.googleOptions !== undefined){
if(!(validate73.call(this, data.googleOptions, {instancePath:instancePath+"/googleOptions",parentData:data,parentDataProperty:"googleOptions",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate73.errors : addErrors(vErrors, validate73.errors);
errors = vErrors.length;
}
}
if(data.gradiumOptions !== undefined){
if(!(validate75.call(this, data.gradiumOptions, {instancePath:instancePath+"/gradiumOptions",parentData:data,parentDataProperty:"gradiumOptions",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate75.errors : addErrors(vErrors, validate75.errors);
errors = vErrors.length;
}
}
if(data.houndifyOptions !== undefined){
if(!(validate77.call(this, data.houndifyOptions, {instancePath:instancePath+"/houndifyOptions",parentData:data,parentDataProperty:"houndifyOptions",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate77.errors : addErrors(vErrors, validate77.errors);
errors = vErrors.length;
}
}
if(data.ibmOptions !== undefined){
if(!(validate79.call(this, data.ibmOptions, {instancePath:instancePath+"/ibmOptions",parentData:data,parentDataProperty:"ibmOptions",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate79.errors : addErrors(vErrors, validate79.errors);
errors = vErrors.length;
}
}
if(data.mistralOptions !== undefined){
if(!(validate81.call(this, data.mistralOptions, {instancePath:instancePath+"/mistralOptions",parentData:data,parentDataProperty:"mistralOptions",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate81.errors : addErrors(vErrors, validate81.errors);
errors = vErrors.length;
}
}
if(data.modulateOptions !== undefined){
if(!(validate83.call(this, data.modulateOptions, {instancePath:instancePath+"/modulateOptions",parentData:data,parentDataProperty:"modulateOptions",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate83.errors : addErrors(vErrors, validate83.errors);
errors = vErrors.length;
}
}
if(data.nuanceOptions !== undefined){
if(!(validate85.call(this, data.nuanceOptions, {instancePath:instancePath+"/nuanceOptions",parentData:data,parentDataProperty:"nuanceOptions",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate85.errors : addErrors(vErrors, validate85.errors);
errors = vErrors.length;
}
}
if(data.nvidiaOptions !== undefined){
if(!(validate87.call(this, data.nvidiaOptions, {instancePath:instancePath+"/nvidiaOptions",parentData:data,parentDataProperty:"nvidiaOptions",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate87.errors : addErrors(vErrors, validate87.errors);
errors = vErrors.length;
}
}
if(data.openaiOptions !== undefined){
if(!(validate89.call(this, data.openaiOptions, {instancePath:instancePath+"/openaiOptions",parentData:data,parentDataProperty:"openaiOptions",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate89.errors : addErrors(vErrors, validate89.errors);
errors = vErrors.length;
}
}
if(data.sonioxOptions !== undefined){
if(!(validate91.call(this, data.sonioxOptions, {instancePath:instancePath+"/sonioxOptions",parentData:data,parentDataProperty:"sonioxOptions",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate91.errors : addErrors(vErrors, validate91.errors);
errors = vErrors.length;
}
}
if(data.speechmaticsOptions !== undefined){
if(!(validate93.call(this, data.speechmaticsOptions, {instancePath:instancePath+"/speechmaticsOptions",parentData:data,parentDataProperty:"speechmaticsOptions",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate93.errors : addErrors(vErrors, validate93.errors);
errors = vErrors.length;
}
}
if(data.verbioOptions !== undefined){
if(!(validate95.call(this, data.verbioOptions, {instancePath:instancePath+"/verbioOptions",parentData:data,parentDataProperty:"verbioOptions",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate95.errors : addErrors(vErrors, validate95.errors);
errors = vErrors.length;
}
}
if(data.xaiOptions !== undefined){
if(!(validate97.call(this, data.xaiOptions, {instancePath:instancePath+"/xaiOptions",parentData:data,parentDataProperty:"xaiOptions",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate97.errors : addErrors(vErrors, validate97.errors);
errors = vErrors.length;
}
}
if(data.zoomOptions !== undefined){
if(!(validate99.call(this, data.zoomOptions, {instancePath:instancePath+"/zoomOptions",parentData:data,parentDataProperty:"zoomOptions",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate99.errors : addErrors(vErrors, validate99.errors);
errors = vErrors.length;
}
}
}
else {
const err55 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err55);
errors++;
}
validate56.errors = listErrors(vErrors);
return errors === 0;
}
validate56.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema46 = {"description":"The language model of an `agent`. What is left out comes from the application's settings in the portal.","type":"object","properties":{"vendor":{"description":"Vendor of the model. The names in use are known here, and others are passed on.","type":"string","x-commercial-values":["openai","anthropic","google"]},"model":{"description":"Model to use, by the vendor's name for it.","type":"string"},"label":{"description":"Which of several credentials of the same vendor to use.","type":"string"},"auth":{"description":"Credentials for the vendor, such as `apiKey`; default those stored in the portal.","type":"object","additionalProperties":true},"connectOptions":{"description":"How to reach the vendor, if not by its defaults.","type":"object","properties":{"timeout":{"description":"Time limit for a request, as the vendor's client takes it.","type":"number","minimum":0},"maxRetries":{"description":"Number of retries.","type":"integer","minimum":0},"endpoint":{"description":"Address of the service, for vendors that use this name.","type":"string"},"baseURL":{"description":"Address of the service, for vendors that use this name.","type":"string"}},"additionalProperties":false},"llmOptions":{"description":"Instructions and settings for the model.","type":"object","properties":{"systemPrompt":{"description":"Instructions for the whole conversation.","type":"string"},"messages":{"description":"What was said before; a message with the role system counts as the instructions.","type":"array","items":{"description":"One message.","type":"object","required":["role","content"],"properties":{"role":{"description":"Who said it.","type":"string","enum":["system","user","assistant","tool"]},"content":{"description":"What was said, as text or in the vendor's own form."}},"additionalProperties":true}},"initialMessages":{"description":"Another name for `messages`.","type":"array","deprecated":true,"items":{"description":"One message, as in `messages`.","type":"object","required":["role","content"],"properties":{"role":{"description":"Who said it.","type":"string","enum":["system","user","assistant","tool"]},"content":{"description":"What was said, as text or in the vendor's own form."}},"additionalProperties":true}},"maxTokens":{"description":"Maximum number of tokens in one answer.","type":"integer","minimum":1},"temperature":{"description":"How freely the model chooses its words, on the vendor's scale.","type":"number","minimum":0},"reasoningEffort":{"description":"How much the model thinks before it answers, if it supports this. `minimal` answers soonest.","type":"string","enum":["minimal","low","medium","high"]},"tools":{"description":"Tools the model may call: `name`, `description` and `parameters` (a JSON Schema), or OpenAI's form of that.\n","type":"array","items":{"description":"One tool.","type":"object","additionalProperties":true}}},"additionalProperties":false}},"additionalProperties":false,"examples":[{"vendor":"openai","model":"gpt-4o","llmOptions":{"systemPrompt":"You take reservations for a restaurant. Be brief.","temperature":0.4}}]};

function validate102(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate102.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((key0 === "vendor") || (key0 === "model")) || (key0 === "label")) || (key0 === "auth")) || (key0 === "connectOptions")) || (key0 === "llmOptions"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err0);
errors++;
}
}
if(data.vendor !== undefined){
let data0 = data.vendor;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/vendor",schemaPath:"#/properties/vendor/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err1);
errors++;
}
if(this?.edition == "open-source" && (((false || data0 === "openai") || data0 === "anthropic") || data0 === "google")){
const err2 = {instancePath:instancePath+"/vendor",schemaPath:"#/properties/vendor/x-commercial-values",keyword:"x-commercial-values",params:{},message:"must pass \"x-commercial-values\" keyword validation"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.model !== undefined){
if(typeof data.model !== "string"){
const err3 = {instancePath:instancePath+"/model",schemaPath:"#/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data.label !== undefined){
if(typeof data.label !== "string"){
const err4 = {instancePath:instancePath+"/label",schemaPath:"#/properties/label/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(data.auth !== undefined){
let data3 = data.auth;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
}
else {
const err5 = {instancePath:instancePath+"/auth",schemaPath:"#/properties/auth/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err5);
errors++;
}
}
if(data.connectOptions !== undefined){
let data4 = data.connectOptions;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key1 in data4){
if(!((((key1 === "timeout") || (key1 === "maxRetries")) || (key1 === "endpoint")) || (key1 === "baseURL"))){
const err6 = {instancePath:instancePath+"/connectOptions",schemaPath:"#/properties/connectOptions/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err6);
errors++;
}
}
if(data4.timeout !== undefined){
let data5 = data4.timeout;
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 < 0 || isNaN(data5)){
const err7 = {instancePath:instancePath+"/connectOptions/timeout",schemaPath:"#/properties/connectOptions/properties/timeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
vErrors = addError(vErrors, err7);
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/connectOptions/timeout",schemaPath:"#/properties/connectOptions/properties/timeout/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err8);
errors++;
}
}
if(data4.maxRetries !== undefined){
let data6 = data4.maxRetries;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err9 = {instancePath:instancePath+"/connectOptions/maxRetries",schemaPath:"#/properties/connectOptions/properties/maxRetries/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
vErrors = addError(vErrors, err9);
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 < 0 || isNaN(data6)){
const err10 = {instancePath:instancePath+"/connectOptions/maxRetries",schemaPath:"#/properties/connectOptions/properties/maxRetries/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
vErrors = addError(vErrors, err10);
errors++;
}
}
}
if(data4.endpoint !== undefined){
if(typeof data4.endpoint !== "string"){
const err11 = {instancePath:instancePath+"/connectOptions/endpoint",schemaPath:"#/properties/connectOptions/properties/endpoint/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err11);
errors++;
}
}
if(data4.baseURL !== undefined){
if(typeof data4.baseURL !== "string"){
const err12 = {instancePath:instancePath+"/connectOptions/baseURL",schemaPath:"#/properties/connectOptions/properties/baseURL/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err12);
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/connectOptions",schemaPath:"#/properties/connectOptions/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err13);
errors++;
}
}
if(data.llmOptions !== undefined){
let data9 = data.llmOptions;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key2 in data9){
if(!(((((((key2 === "systemPrompt") || (key2 === "messages")) || (key2 === "initialMessages")) || (key2 === "maxTokens")) || (key2 === "temperature")) || (key2 === "reasoningEffort")) || (key2 === "tools"))){
const err14 = {instancePath:instancePath+"/llmOptions",schemaPath:"#/properties/llmOptions/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err14);
errors++;
}
}
if(data9.systemPrompt !== undefined){
if(typeof data9.systemPrompt !== "string"){
const err15 = {instancePath:instancePath+"/llmOptions/systemPrompt",schemaPath:"#/properties/llmOptions/properties/systemPrompt/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err15);
errors++;
}
}
if(data9.messages !== undefined){
let data11 = data9.messages;
if(Array.isArray(data11)){
const len0 = data11.length;
for(let i0=0; i0<len0; i0++){
let data12 = data11[i0];
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.role === undefined){
const err16 = {instancePath:instancePath+"/llmOptions/messages/" + i0,schemaPath:"#/properties/llmOptions/properties/messages/items/required",keyword:"required",params:{missingProperty: "role"},message:"must have required property '"+"role"+"'"};
vErrors = addError(vErrors, err16);
errors++;
}
if(data12.content === undefined){
const err17 = {instancePath:instancePath+"/llmOptions/messages/" + i0,schemaPath:"#/properties/llmOptions/properties/messages/items/required",keyword:"required",params:{missingProperty: "content"},message:"must have required property '"+"content"+"'"};
vErrors = addError(vErrors, err17);
errors++;
}
if(data12.role !== undefined){
let data13 = data12.role;
if(typeof data13 !== "string"){
const err18 = {instancePath:instancePath+"/llmOptions/messages/" + i0+"/role",schemaPath:"#/properties/llmOptions/properties/messages/items/properties/role/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err18);
errors++;
}
if(!((((data13 === "system") || (data13 === "user")) || (data13 === "assistant")) || (data13 === "tool"))){
const err19 = {instancePath:instancePath+"/llmOptions/messages/" + i0+"/role",schemaPath:"#/properties/llmOptions/properties/messages/items/properties/role/enum",keyword:"enum",params:{allowedValues: schema46.properties.llmOptions.properties.messages.items.properties.role.enum},message:"must be equal to one of the allowed values"};
vErrors = addError(vErrors, err19);
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/llmOptions/messages/" + i0,schemaPath:"#/properties/llmOptions/properties/messages/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err20);
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/llmOptions/messages",schemaPath:"#/properties/llmOptions/properties/messages/type",keyword:"type",params:{type: "array"},message:"must be array"};
vErrors = addError(vErrors, err21);
errors++;
}
}
if(data9.initialMessages !== undefined){
let data14 = data9.initialMessages;
if(Array.isArray(data14)){
const len1 = data14.length;
for(let i1=0; i1<len1; i1++){
let data15 = data14[i1];
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(data15.role === undefined){
const err22 = {instancePath:instancePath+"/llmOptions/initialMessages/" + i1,schemaPath:"#/properties/llmOptions/properties/initialMessages/items/required",keyword:"required",params:{missingProperty: "role"},message:"must have required property '"+"role"+"'"};
vErrors = addError(vErrors, err22);
errors++;
}
if(data15.content === undefined){
const err23 = {instancePath:instancePath+"/llmOptions/initialMessages/" + i1,schemaPath:"#/properties/llmOptions/properties/initialMessages/items/required",keyword:"required",params:{missingProperty: "content"},message:"must have required property '"+"content"+"'"};
vErrors = addError(vErrors, err23);
errors++;
}
if(data15.role !== undefined){
let data16 = data15.role;
if(typeof data16 !== "string"){
const err24 = {instancePath:instancePath+"/llmOptions/initialMessages/" + i1+"/role",schemaPath:"#/properties/llmOptions/properties/initialMessages/items/properties/role/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err24);
errors++;
}
if(!((((data16 === "system") || (data16 === "user")) || (data16 === "assistant")) || (data16 === "tool"))){
const err25 = {instancePath:instancePath+"/llmOptions/initialMessages/" + i1+"/role",schemaPath:"#/properties/llmOptions/properties/initialMessages/items/properties/role/enum",keyword:"enum",params:{allowedValues: schema46.properties.llmOptions.properties.initialMessages.items.properties.role.enum},message:"must be equal to one of the allowed values"};
vErrors = addError(vErrors, err25);
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/llmOptions/initialMessages/" + i1,schemaPath:"#/properties/llmOptions/properties/initialMessages/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err26);
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/llmOptions/initialMessages",schemaPath:"#/properties/llmOptions/properties/initialMessages/type",keyword:"type",params:{type: "array"},message:"must be array"};
vErrors = addError(vErrors, err27);
errors++;
}
}
if(data9.maxTokens !== undefined){
let data17 = data9.maxTokens;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
const err28 = {instancePath:instancePath+"/llmOptions/maxTokens",schemaPath:"#/properties/llmOptions/properties/maxTokens/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
vErrors = addError(vErrors, err28);
errors++;
}
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 < 1 || isNaN(data17)){
const err29 = {instancePath:instancePath+"/llmOptions/maxTokens",schemaPath:"#/properties/llmOptions/properties/maxTokens/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
vErrors = addError(vErrors, err29);
errors++;
}
}
}
if(data9.temperature !== undefined){
let data18 = data9.temperature;
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 < 0 || isNaN(data18)){
const err30 = {instancePath:instancePath+"/llmOptions/temperature",schemaPath:"#/properties/llmOptions/properties/temperature/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
vErrors = addError(vErrors, err30);
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/llmOptions/temperature",schemaPath:"#/properties/llmOptions/properties/temperature/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err31);
errors++;
}
}
if(data9.reasoningEffort !== undefined){
let data19 = data9.reasoningEffort;
if(typeof data19 !== "string"){
const err32 = {instancePath:instancePath+"/llmOptions/reasoningEffort",schemaPath:"#/properties/llmOptions/properties/reasoningEffort/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err32);
errors++;
}
if(!((((data19 === "minimal") || (data19 === "low")) || (data19 === "medium")) || (data19 === "high"))){
const err33 = {instancePath:instancePath+"/llmOptions/reasoningEffort",schemaPath:"#/properties/llmOptions/properties/reasoningEffort/enum",keyword:"enum",params:{allowedValues: schema46.properties.llmOptions.properties.reasoningEffort.enum},message:"must be equal to one of the allowed values"};
vErrors = addError(vErrors, err33);
errors++;
}
}
if(data9.tools !== undefined){
let data20 = data9.tools;
if(Array.isArray(data20)){
const len2 = data20.length;
for(let i2=0; i2<len2; i2++){
let data21 = data20[i2];
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
}
else {
const err34 = {instancePath:instancePath+"/llmOptions/tools/" + i2,schemaPath:"#/properties/llmOptions/properties/tools/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err34);
errors++;
}
}
}
else {
const err35 = {instancePath:instancePath+"/llmOptions/tools",schemaPath:"#/properties/llmOptions/properties/tools/type",keyword:"type",params:{type: "array"},message:"must be array"};
vErrors = addError(vErrors, err35);
errors++;
}
}
}
else {
const err36 = {instancePath:instancePath+"/llmOptions",schemaPath:"#/properties/llmOptions/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err36);
errors++;
}
}
}
else {
const err37 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err37);
errors++;
}
validate102.errors = listErrors(vErrors);
return errors === 0;
}
validate102.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema47 = {"description":"Text to speech: which vendor, language and voice speak. What is left out comes from the session (the `config`\nverb) or from the application's settings in the portal, as does any value written `default`.\n","type":"object","required":["vendor"],"properties":{"vendor":{"description":"Speech vendor, as named in the portal: google, aws, microsoft, elevenlabs, deepgram, cartesia, \u2026;\n`custom:<name>` for one of your own, `default` for the application's.\n","type":"string"},"label":{"description":"Which of several credentials of the same vendor to use. Once a synthesizer is given, the application's label\nno longer applies: leaving this out means the credentials without a label.\n","type":"string"},"language":{"description":"Language code, such as `en-US`.","type":"string"},"voice":{"description":"Name or id of the voice in the vendor's own naming; an object for voices that need more than a name, such as\nGoogle custom voices.\n","type":["string","object"],"additionalProperties":true},"fallbackVendor":{"description":"Vendor to try when the first one fails. The rest of the call then stays with it.","type":"string"},"fallbackLabel":{"description":"Label of the fallback vendor's credentials.","type":"string"},"fallbackLanguage":{"description":"Language code for the fallback vendor.","type":"string"},"fallbackVoice":{"description":"Voice for the fallback vendor, in the same forms as `voice`.","type":["string","object"],"additionalProperties":true},"engine":{"description":"Quality tier where the vendor has several (AWS Polly); default neural.","type":"string","enum":["standard","neural","generative","long-form"]},"gender":{"description":"Preferred gender of the voice. Accepted, but the open-source server does not read it.","type":"string","enum":["MALE","FEMALE","NEUTRAL"]},"options":{"description":"The vendor's own settings, passed through unchecked: `model_id`, `voice_settings`, `speed`, \u2026\nThey are merged over those of the session.\n","type":"object","additionalProperties":true}},"additionalProperties":false,"examples":[{"vendor":"elevenlabs","voice":"EXAVITQu4vr4xnSDxMaL","options":{"model_id":"eleven_turbo_v2_5","voice_settings":{"stability":0.5}},"fallbackVendor":"google","fallbackLanguage":"en-US","fallbackVoice":"en-US-Wavenet-D"}]};

function validate104(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate104.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.vendor === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "vendor"},message:"must have required property '"+"vendor"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
for(const key0 in data){
if(!(func1.call(schema47.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err1);
errors++;
}
}
if(data.vendor !== undefined){
if(typeof data.vendor !== "string"){
const err2 = {instancePath:instancePath+"/vendor",schemaPath:"#/properties/vendor/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.label !== undefined){
if(typeof data.label !== "string"){
const err3 = {instancePath:instancePath+"/label",schemaPath:"#/properties/label/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data.language !== undefined){
if(typeof data.language !== "string"){
const err4 = {instancePath:instancePath+"/language",schemaPath:"#/properties/language/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(data.voice !== undefined){
let data3 = data.voice;
if((typeof data3 !== "string") && (!(data3 && typeof data3 == "object" && !Array.isArray(data3)))){
const err5 = {instancePath:instancePath+"/voice",schemaPath:"#/properties/voice/type",keyword:"type",params:{type: schema47.properties.voice.type},message:"must be string,object"};
vErrors = addError(vErrors, err5);
errors++;
}
}
if(data.fallbackVendor !== undefined){
if(typeof data.fallbackVendor !== "string"){
const err6 = {instancePath:instancePath+"/fallbackVendor",schemaPath:"#/properties/fallbackVendor/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err6);
errors++;
}
}
if(data.fallbackLabel !== undefined){
if(typeof data.fallbackLabel !== "string"){
const err7 = {instancePath:instancePath+"/fallbackLabel",schemaPath:"#/properties/fallbackLabel/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err7);
errors++;
}
}
if(data.fallbackLanguage !== undefined){
if(typeof data.fallbackLanguage !== "string"){
const err8 = {instancePath:instancePath+"/fallbackLanguage",schemaPath:"#/properties/fallbackLanguage/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err8);
errors++;
}
}
if(data.fallbackVoice !== undefined){
let data7 = data.fallbackVoice;
if((typeof data7 !== "string") && (!(data7 && typeof data7 == "object" && !Array.isArray(data7)))){
const err9 = {instancePath:instancePath+"/fallbackVoice",schemaPath:"#/properties/fallbackVoice/type",keyword:"type",params:{type: schema47.properties.fallbackVoice.type},message:"must be string,object"};
vErrors = addError(vErrors, err9);
errors++;
}
}
if(data.engine !== undefined){
let data8 = data.engine;
if(typeof data8 !== "string"){
const err10 = {instancePath:instancePath+"/engine",schemaPath:"#/properties/engine/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err10);
errors++;
}
if(!((((data8 === "standard") || (data8 === "neural")) || (data8 === "generative")) || (data8 === "long-form"))){
const err11 = {instancePath:instancePath+"/engine",schemaPath:"#/properties/engine/enum",keyword:"enum",params:{allowedValues: schema47.properties.engine.enum},message:"must be equal to one of the allowed values"};
vErrors = addError(vErrors, err11);
errors++;
}
}
if(data.gender !== undefined){
let data9 = data.gender;
if(typeof data9 !== "string"){
const err12 = {instancePath:instancePath+"/gender",schemaPath:"#/properties/gender/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err12);
errors++;
}
if(!(((data9 === "MALE") || (data9 === "FEMALE")) || (data9 === "NEUTRAL"))){
const err13 = {instancePath:instancePath+"/gender",schemaPath:"#/properties/gender/enum",keyword:"enum",params:{allowedValues: schema47.properties.gender.enum},message:"must be equal to one of the allowed values"};
vErrors = addError(vErrors, err13);
errors++;
}
}
if(data.options !== undefined){
let data10 = data.options;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
}
else {
const err14 = {instancePath:instancePath+"/options",schemaPath:"#/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err14);
errors++;
}
}
}
else {
const err15 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err15);
errors++;
}
validate104.errors = listErrors(vErrors);
return errors === 0;
}
validate104.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

function validate106(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate106.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiKey !== undefined){
if(typeof data.apiKey !== "string"){
const err0 = {instancePath:instancePath+"/apiKey",schemaPath:"#/properties/apiKey/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err0);
errors++;
}
}
if(data.apiUri !== undefined){
if(typeof data.apiUri !== "string"){
const err1 = {instancePath:instancePath+"/apiUri",schemaPath:"#/properties/apiUri/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err1);
errors++;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err2);
errors++;
}
validate106.errors = listErrors(vErrors);
return errors === 0;
}
validate106.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

function validate109(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate109.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.url === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "url"},message:"must have required property '"+"url"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
for(const key0 in data){
if(!(((key0 === "url") || (key0 === "auth")) || (key0 === "roots"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err1);
errors++;
}
}
if(data.url !== undefined){
if(typeof data.url !== "string"){
const err2 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.auth !== undefined){
let data1 = data.auth;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
}
else {
const err3 = {instancePath:instancePath+"/auth",schemaPath:"#/properties/auth/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data.roots !== undefined){
let data2 = data.roots;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(this?.edition == "open-source" && true){
const err4 = {instancePath:instancePath+"/roots/" + i0,schemaPath:"#/properties/roots/items/x-jambonz-edition",keyword:"x-jambonz-edition",params:{},message:"must pass \"x-jambonz-edition\" keyword validation"};
vErrors = addError(vErrors, err4);
errors++;
}
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
}
else {
const err5 = {instancePath:instancePath+"/roots/" + i0,schemaPath:"#/properties/roots/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err5);
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/roots",schemaPath:"#/properties/roots/type",keyword:"type",params:{type: "array"},message:"must be array"};
vErrors = addError(vErrors, err6);
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err7);
errors++;
}
validate109.errors = listErrors(vErrors);
return errors === 0;
}
validate109.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema50 = {"description":"A tool with which a language model can transfer the caller to a person, and how that is done.","type":"object","allOf":[{"$ref":"#/components/schemas/transfer-base"}],"properties":{"brief":{"description":"What the person hears first: `auto` (the default) is a summary by the model, `none` plays nothing. The object form\ntells the model how to write it.\n","type":["string","object"],"pattern":"^(auto|none)$","x-must-be":"auto or none, or an object","required":["template"],"properties":{"template":{"description":"Guidance for the summary.","type":"string"}},"additionalProperties":false},"briefSynthesizer":{"$ref":"#/components/schemas/synthesizer","description":"Voice for it, default the session's."},"toolName":{"description":"Name of the tool, default transfer_to_human.","type":"string"},"toolDescription":{"description":"Description of the tool for the model.","type":"string"}},"unevaluatedProperties":false,"examples":[{"mode":"warm","target":[{"type":"phone","number":"+14155550100"}],"brief":{"template":"Name and problem of the caller in one sentence."},"toolDescription":"Call this when the caller asks for a person."}]};
const schema51 = {"description":"Whom to transfer the caller to and how, common to the `transfer` verb and the `handoff` of an agent.","required":["mode","target"],"properties":{"mode":{"description":"`blind` transfers at once, `warm` briefs the person first.","type":"string","enum":["blind","warm"]},"blindMethod":{"description":"`refer` (the default) asks the caller's side to call by SIP REFER, `dial` places the call. For `blind`.\n","type":"string","enum":["refer","dial"]},"callerPresent":{"description":"The caller hears the briefing, in a conference of three; default false, on hold. For `warm`.","type":"boolean"},"target":{"description":"Targets to ring, all at once; the first to answer wins.","type":"array","minItems":1,"items":{"$ref":"#/components/schemas/dial-target"}},"callerId":{"description":"Number to show to the targets, default the caller's.","type":"string"},"timeout":{"description":"Seconds to ring, default 30.","type":"number"},"confirm":{"description":"Ask the person to accept by a key. Another key, no key, or hanging up declines.","type":"object","required":["prompt","digit"],"properties":{"prompt":{"description":"What to say, or the address of a sound.","type":"string"},"digit":{"description":"The key that accepts.","type":"string"}},"additionalProperties":false},"amd":{"$ref":"#/components/schemas/amd","description":"Find out whether a machine has answered, which declines. For `warm`."},"onHoldHook":{"x-webhook":[],"$ref":"#/components/schemas/hook","description":"Called for what the caller hears during the briefing. For `warm` without `callerPresent`."},"disposition":{"description":"What happens to the caller if the call is not taken.","type":"object","properties":{"onNoAnswer":{"description":"When no target answers in time; default return, to continue with the next verb.","type":"string","enum":["return","voicemail","hangup"]},"onBusy":{"description":"When the line is busy, default return.","type":"string","enum":["return","voicemail","hangup"]},"onDecline":{"description":"When the person, or a machine, declines; default return.","type":"string","enum":["return","voicemail","hangup"]},"onFailure":{"description":"When the call fails, default return.","type":"string","enum":["return","voicemail","hangup"]},"voicemailUrl":{"description":"SIP or HTTP address of the voicemail, needed when one of the others is `voicemail`.","type":"string"}},"if":{"properties":{"onNoAnswer":{"not":{"const":"voicemail"}},"onBusy":{"not":{"const":"voicemail"}},"onDecline":{"not":{"const":"voicemail"}},"onFailure":{"not":{"const":"voicemail"}}}},"else":{"required":["voicemailUrl"]},"additionalProperties":false},"eventHook":{"x-webhook":[],"$ref":"#/components/schemas/hook","description":"Called on progress, such as when the target rings. The answer is ignored."},"actionHook":{"x-webhook":"transferResult","$ref":"#/components/schemas/hook","description":"Called with the outcome once it is known, as `transfer_result` and `transfer_reason`. Verbs in the answer replace\nthe rest of the application.\n"}}};
const schema52 = {"description":"A target to ring: a phone number, a SIP address, a registered SIP user or a Microsoft Teams user. The type decides\nwhich of `number`, `sipUri` and `name` is needed; without it the attempt fails only after the call is under way, so\nthis contract requires it here.\n","type":"object","required":["type"],"properties":{"type":{"description":"`phone` and `teams` need `number`, `sip` needs `sipUri`, `user` needs `name`.","type":"string","enum":["phone","sip","user","teams"]},"number":{"description":"Phone number to ring, best in E.164 form. For `phone` and `teams`.","type":"string"},"sipUri":{"description":"SIP URI to ring, such as `sip:alice@pbx.example.com`. For `sip`.","type":"string"},"name":{"description":"Registered user to ring, as `alice` or `alice@voice.example.com`; the account's SIP realm is appended when\nthere is no `@`. For `user`.\n","type":"string"},"tenant":{"description":"Teams tenant domain, default the one set up for the account. For `teams`.","type":"string"},"vmail":{"description":"Ring the user's Teams voicemail, not the user; default false. For `teams`.","type":"boolean"},"trunk":{"description":"Name of the carrier that takes the call. By default the carrier that owns the calling number, or least-cost\nrouting, decides. For `phone`.\n","type":"string"},"overrideTo":{"description":"Address to put in place of the registered one in the outgoing INVITE. For `user`.","type":"string"},"from":{"description":"Parts of the From address shown to this target.","type":"object","properties":{"user":{"description":"User part, before the `@`.","type":"string"},"host":{"description":"Host part, after the `@`.","type":"string"}},"additionalProperties":false},"auth":{"$ref":"#/components/schemas/credentials","description":"Credentials to use when the target challenges the call."},"headers":{"$ref":"#/components/schemas/sip-headers","description":"SIP headers to add for this target; they override the `headers` of the dial."},"proxy":{"description":"SIP proxy through which this target is reached, as a SIP URI.","type":"string"},"confirmHook":{"x-webhook":"dialConfirm","$ref":"#/components/schemas/hook","description":"Called when this target answers, in place of the `confirmHook` of the dial."},"method":{"description":"Method of `confirmHook`. Accepted, but the open-source server does not read it: put the method into the hook.\n","type":"string","enum":["GET","POST"]}},"if":{"required":["type"],"properties":{"type":{"enum":["phone","teams"]}}},"then":{"required":["number"]},"else":{"if":{"required":["type"],"properties":{"type":{"const":"sip"}}},"then":{"required":["sipUri"]},"else":{"if":{"required":["type"],"properties":{"type":{"const":"user"}}},"then":{"required":["name"]}}},"additionalProperties":false,"examples":[{"type":"phone","number":"+14155550100","trunk":"MyCarrier"},{"type":"sip","sipUri":"sip:alice@pbx.example.com","auth":{"username":"jambonz","password":"s3cret"}},{"type":"user","name":"alice"},{"type":"teams","number":"+14155550100","tenant":"contoso.example.com"}]};
function validate114(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate114.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.username === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "username"},message:"must have required property '"+"username"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.password === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "password"},message:"must have required property '"+"password"+"'"};
vErrors = addError(vErrors, err1);
errors++;
}
for(const key0 in data){
if(!((key0 === "username") || (key0 === "password"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.username !== undefined){
if(typeof data.username !== "string"){
const err3 = {instancePath:instancePath+"/username",schemaPath:"#/properties/username/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data.password !== undefined){
if(typeof data.password !== "string"){
const err4 = {instancePath:instancePath+"/password",schemaPath:"#/properties/password/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err4);
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err5);
errors++;
}
validate114.errors = listErrors(vErrors);
return errors === 0;
}
validate114.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema54 = {"description":"SIP headers to add, by name. Names are sent as written; by convention your own begin with `X-`.\n","type":"object","additionalProperties":{"description":"The value of the header.","type":["string","number"]},"examples":[{"X-Ticket":"4711","X-Department":"billing"}]};

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
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
let data0 = data[key0];
if((typeof data0 !== "string") && (!((typeof data0 == "number") && (isFinite(data0))))){
const err0 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/type",keyword:"type",params:{type: schema54.additionalProperties.type},message:"must be string,number"};
vErrors = addError(vErrors, err0);
errors++;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err1);
errors++;
}
validate116.errors = listErrors(vErrors);
return errors === 0;
}
validate116.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema55 = {"description":"Where jambonz calls you back. Either the address alone, or an object when the method matters too.\n\nAn address starts with `/` (resolved against scheme, host and port of the application's call hook; the path of the\ncall hook is dropped) or is a complete `http`, `https`, `ws` or `wss` URL. Anything else is never requested. Retries\nare set in the fragment: `/menu#rc=2&rp=all`.\n\nIn a call with a WebSocket, a path or a `ws` URL of any host is a message on that socket, and an `http` URL is requested\nover HTTP. In a call over HTTP, a `ws` URL gets a WebSocket of its own, on which the request is the message\n`session:new`.\n\njambonz always authenticates with the credentials of the application's call hook, regardless of the values here. A GET\nhook carries no data about the call (no body, no added query), so use POST.\n\nThe query of a `/` path is sent as it stands here: `* ( ) ! ' , : @ / +` arrive unencoded. In a complete URL\n`, : @ /` are encoded, and `+` becomes a space. Newer releases of the commercial server call an address less often\nonce it keeps answering 404.\n","type":["string","object"],"format":"hook","pattern":"^(/|(http|ws)s?://)\\S*$","x-must-be":"a path that begins with / or an absolute URL","required":["url"],"properties":{"url":{"$ref":"#/components/schemas/hook-url","description":"The address, as in the short form."},"method":{"description":"HTTP method, default POST, in capitals or not. With GET nothing about the call is sent.","type":"string","enum":["GET","POST","get","post","Get","Post"]},"username":{"description":"Accepted but ignored. The credentials of the application's call hook are used.","type":"string"},"password":{"description":"Accepted but ignored, as `username` is.","type":"string"},"basicAuth":{"$ref":"#/components/schemas/credentials","description":"Another accepted spelling of `username` and `password`; the open-source server ignores it as well."}},"additionalProperties":false,"examples":["/webhooks/menu","https://ivr.example.com/webhooks/menu#rc=2&rp=all",{"url":"/webhooks/menu","method":"POST"}]};
const pattern5 = new RegExp("^(/|(http|ws)s?://)\\S*$", "u");
function validate119(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate119.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(!pattern5.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(/|(http|ws)s?://)\\S*$"},message:"must match pattern \""+"^(/|(http|ws)s?://)\\S*$"+"\""};
vErrors = addError(vErrors, err0);
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err1);
errors++;
}
validate119.errors = listErrors(vErrors);
return errors === 0;
}
validate119.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate118(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate118.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema55.type},message:"must be string,object"};
vErrors = addError(vErrors, err0);
errors++;
}
if(typeof data === "string"){
if(!pattern5.test(data)){
const err1 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(/|(http|ws)s?://)\\S*$"},message:"must match pattern \""+"^(/|(http|ws)s?://)\\S*$"+"\""};
vErrors = addError(vErrors, err1);
errors++;
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.url === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "url"},message:"must have required property '"+"url"+"'"};
vErrors = addError(vErrors, err2);
errors++;
}
for(const key0 in data){
if(!(((((key0 === "url") || (key0 === "method")) || (key0 === "username")) || (key0 === "password")) || (key0 === "basicAuth"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data.url !== undefined){
if(!(validate119.call(this, data.url, {instancePath:instancePath+"/url",parentData:data,parentDataProperty:"url",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate119.errors : addErrors(vErrors, validate119.errors);
errors = vErrors.length;
}
}
if(data.method !== undefined){
let data1 = data.method;
if(typeof data1 !== "string"){
const err4 = {instancePath:instancePath+"/method",schemaPath:"#/properties/method/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err4);
errors++;
}
if(!((((((data1 === "GET") || (data1 === "POST")) || (data1 === "get")) || (data1 === "post")) || (data1 === "Get")) || (data1 === "Post"))){
const err5 = {instancePath:instancePath+"/method",schemaPath:"#/properties/method/enum",keyword:"enum",params:{allowedValues: schema55.properties.method.enum},message:"must be equal to one of the allowed values"};
vErrors = addError(vErrors, err5);
errors++;
}
}
if(data.username !== undefined){
if(typeof data.username !== "string"){
const err6 = {instancePath:instancePath+"/username",schemaPath:"#/properties/username/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err6);
errors++;
}
}
if(data.password !== undefined){
if(typeof data.password !== "string"){
const err7 = {instancePath:instancePath+"/password",schemaPath:"#/properties/password/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err7);
errors++;
}
}
if(data.basicAuth !== undefined){
if(!(validate114.call(this, data.basicAuth, {instancePath:instancePath+"/basicAuth",parentData:data,parentDataProperty:"basicAuth",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate114.errors : addErrors(vErrors, validate114.errors);
errors = vErrors.length;
}
}
}
validate118.errors = listErrors(vErrors);
return errors === 0;
}
validate118.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


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
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.type === undefined) && (missing0 = "type")){
const err0 = {};
vErrors = addError(vErrors, err0);
errors++;
}
else {
if(data.type !== undefined){
let data0 = data.type;
if(!((data0 === "phone") || (data0 === "teams"))){
const err1 = {};
vErrors = addError(vErrors, err1);
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
vErrors = addError(vErrors, err2);
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
vErrors = addError(vErrors, err3);
errors++;
}
else {
if(data.type !== undefined){
if("sip" !== data.type){
const err4 = {};
vErrors = addError(vErrors, err4);
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
vErrors = addError(vErrors, err5);
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
vErrors = addError(vErrors, err6);
errors++;
}
else {
if(data.type !== undefined){
if("user" !== data.type){
const err7 = {};
vErrors = addError(vErrors, err7);
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
vErrors = addError(vErrors, err8);
errors++;
}
}
var _valid2 = _errs14 === errors;
valid4 = _valid2;
}
if(!valid4){
const err9 = {instancePath,schemaPath:"#/else/else/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema"};
vErrors = addError(vErrors, err9);
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
vErrors = addError(vErrors, err10);
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
vErrors = addError(vErrors, err11);
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err12 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'"};
vErrors = addError(vErrors, err12);
errors++;
}
for(const key0 in data){
if(!(func1.call(schema52.properties, key0))){
const err13 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err13);
errors++;
}
}
if(data.type !== undefined){
let data3 = data.type;
if(typeof data3 !== "string"){
const err14 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err14);
errors++;
}
if(!((((data3 === "phone") || (data3 === "sip")) || (data3 === "user")) || (data3 === "teams"))){
const err15 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema52.properties.type.enum},message:"must be equal to one of the allowed values"};
vErrors = addError(vErrors, err15);
errors++;
}
}
if(data.number !== undefined){
if(typeof data.number !== "string"){
const err16 = {instancePath:instancePath+"/number",schemaPath:"#/properties/number/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err16);
errors++;
}
}
if(data.sipUri !== undefined){
if(typeof data.sipUri !== "string"){
const err17 = {instancePath:instancePath+"/sipUri",schemaPath:"#/properties/sipUri/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err17);
errors++;
}
}
if(data.name !== undefined){
if(typeof data.name !== "string"){
const err18 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err18);
errors++;
}
}
if(data.tenant !== undefined){
if(typeof data.tenant !== "string"){
const err19 = {instancePath:instancePath+"/tenant",schemaPath:"#/properties/tenant/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err19);
errors++;
}
}
if(data.vmail !== undefined){
if(typeof data.vmail !== "boolean"){
const err20 = {instancePath:instancePath+"/vmail",schemaPath:"#/properties/vmail/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err20);
errors++;
}
}
if(data.trunk !== undefined){
if(typeof data.trunk !== "string"){
const err21 = {instancePath:instancePath+"/trunk",schemaPath:"#/properties/trunk/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err21);
errors++;
}
}
if(data.overrideTo !== undefined){
if(typeof data.overrideTo !== "string"){
const err22 = {instancePath:instancePath+"/overrideTo",schemaPath:"#/properties/overrideTo/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err22);
errors++;
}
}
if(data.from !== undefined){
let data11 = data.from;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key1 in data11){
if(!((key1 === "user") || (key1 === "host"))){
const err23 = {instancePath:instancePath+"/from",schemaPath:"#/properties/from/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err23);
errors++;
}
}
if(data11.user !== undefined){
if(typeof data11.user !== "string"){
const err24 = {instancePath:instancePath+"/from/user",schemaPath:"#/properties/from/properties/user/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err24);
errors++;
}
}
if(data11.host !== undefined){
if(typeof data11.host !== "string"){
const err25 = {instancePath:instancePath+"/from/host",schemaPath:"#/properties/from/properties/host/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err25);
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/from",schemaPath:"#/properties/from/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err26);
errors++;
}
}
if(data.auth !== undefined){
if(!(validate114.call(this, data.auth, {instancePath:instancePath+"/auth",parentData:data,parentDataProperty:"auth",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate114.errors : addErrors(vErrors, validate114.errors);
errors = vErrors.length;
}
}
if(data.headers !== undefined){
if(!(validate116.call(this, data.headers, {instancePath:instancePath+"/headers",parentData:data,parentDataProperty:"headers",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate116.errors : addErrors(vErrors, validate116.errors);
errors = vErrors.length;
}
}
if(data.proxy !== undefined){
if(typeof data.proxy !== "string"){
const err27 = {instancePath:instancePath+"/proxy",schemaPath:"#/properties/proxy/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err27);
errors++;
}
}
if(data.confirmHook !== undefined){
let data17 = data.confirmHook;
if(!(validate118.call(this, data17, {instancePath:instancePath+"/confirmHook",parentData:data,parentDataProperty:"confirmHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate118.errors : addErrors(vErrors, validate118.errors);
errors = vErrors.length;
}
if(this?.answersHook?.(data17, "dialConfirm") === false){
const err28 = {instancePath:instancePath+"/confirmHook",schemaPath:"#/properties/confirmHook/x-webhook",keyword:"x-webhook",params:{webhooks: "dialConfirm"},message:"must be a hook that the project answers"};
vErrors = addError(vErrors, err28);
errors++;
}
}
if(data.method !== undefined){
let data18 = data.method;
if(typeof data18 !== "string"){
const err29 = {instancePath:instancePath+"/method",schemaPath:"#/properties/method/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err29);
errors++;
}
if(!((data18 === "GET") || (data18 === "POST"))){
const err30 = {instancePath:instancePath+"/method",schemaPath:"#/properties/method/enum",keyword:"enum",params:{allowedValues: schema52.properties.method.enum},message:"must be equal to one of the allowed values"};
vErrors = addError(vErrors, err30);
errors++;
}
}
}
else {
const err31 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err31);
errors++;
}
validate113.errors = listErrors(vErrors);
return errors === 0;
}
validate113.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

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
if(data.actionHook === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "actionHook"},message:"must have required property '"+"actionHook"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
for(const key0 in data){
if(!(((((key0 === "actionHook") || (key0 === "thresholdWordCount")) || (key0 === "digitCount")) || (key0 === "timers")) || (key0 === "recognizer"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err1);
errors++;
}
}
if(data.actionHook !== undefined){
let data0 = data.actionHook;
if(!(validate118.call(this, data0, {instancePath:instancePath+"/actionHook",parentData:data,parentDataProperty:"actionHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate118.errors : addErrors(vErrors, validate118.errors);
errors = vErrors.length;
}
if(this?.answersHook?.(data0, "amdEvent") === false){
const err2 = {instancePath:instancePath+"/actionHook",schemaPath:"#/properties/actionHook/x-webhook",keyword:"x-webhook",params:{webhooks: "amdEvent"},message:"must be a hook that the project answers"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.thresholdWordCount !== undefined){
let data1 = data.thresholdWordCount;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err3 = {instancePath:instancePath+"/thresholdWordCount",schemaPath:"#/properties/thresholdWordCount/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data.digitCount !== undefined){
let data2 = data.digitCount;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err4 = {instancePath:instancePath+"/digitCount",schemaPath:"#/properties/digitCount/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(data.timers !== undefined){
let data3 = data.timers;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key1 in data3){
if(!((((key1 === "noSpeechTimeoutMs") || (key1 === "decisionTimeoutMs")) || (key1 === "toneTimeoutMs")) || (key1 === "greetingCompletionTimeoutMs"))){
const err5 = {instancePath:instancePath+"/timers",schemaPath:"#/properties/timers/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err5);
errors++;
}
}
if(data3.noSpeechTimeoutMs !== undefined){
let data4 = data3.noSpeechTimeoutMs;
if(!((typeof data4 == "number") && (isFinite(data4)))){
const err6 = {instancePath:instancePath+"/timers/noSpeechTimeoutMs",schemaPath:"#/properties/timers/properties/noSpeechTimeoutMs/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err6);
errors++;
}
}
if(data3.decisionTimeoutMs !== undefined){
let data5 = data3.decisionTimeoutMs;
if(!((typeof data5 == "number") && (isFinite(data5)))){
const err7 = {instancePath:instancePath+"/timers/decisionTimeoutMs",schemaPath:"#/properties/timers/properties/decisionTimeoutMs/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err7);
errors++;
}
}
if(data3.toneTimeoutMs !== undefined){
let data6 = data3.toneTimeoutMs;
if(!((typeof data6 == "number") && (isFinite(data6)))){
const err8 = {instancePath:instancePath+"/timers/toneTimeoutMs",schemaPath:"#/properties/timers/properties/toneTimeoutMs/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err8);
errors++;
}
}
if(data3.greetingCompletionTimeoutMs !== undefined){
let data7 = data3.greetingCompletionTimeoutMs;
if(!((typeof data7 == "number") && (isFinite(data7)))){
const err9 = {instancePath:instancePath+"/timers/greetingCompletionTimeoutMs",schemaPath:"#/properties/timers/properties/greetingCompletionTimeoutMs/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err9);
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/timers",schemaPath:"#/properties/timers/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err10);
errors++;
}
}
if(data.recognizer !== undefined){
if(!(validate56.call(this, data.recognizer, {instancePath:instancePath+"/recognizer",parentData:data,parentDataProperty:"recognizer",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate56.errors : addErrors(vErrors, validate56.errors);
errors = vErrors.length;
}
}
}
else {
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err11);
errors++;
}
validate124.errors = listErrors(vErrors);
return errors === 0;
}
validate124.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


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
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.mode === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "mode"},message:"must have required property '"+"mode"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.target === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "target"},message:"must have required property '"+"target"+"'"};
vErrors = addError(vErrors, err1);
errors++;
}
if(data.mode !== undefined){
let data0 = data.mode;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err2);
errors++;
}
if(!((data0 === "blind") || (data0 === "warm"))){
const err3 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/enum",keyword:"enum",params:{allowedValues: schema51.properties.mode.enum},message:"must be equal to one of the allowed values"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data.blindMethod !== undefined){
let data1 = data.blindMethod;
if(typeof data1 !== "string"){
const err4 = {instancePath:instancePath+"/blindMethod",schemaPath:"#/properties/blindMethod/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err4);
errors++;
}
if(!((data1 === "refer") || (data1 === "dial"))){
const err5 = {instancePath:instancePath+"/blindMethod",schemaPath:"#/properties/blindMethod/enum",keyword:"enum",params:{allowedValues: schema51.properties.blindMethod.enum},message:"must be equal to one of the allowed values"};
vErrors = addError(vErrors, err5);
errors++;
}
}
if(data.callerPresent !== undefined){
if(typeof data.callerPresent !== "boolean"){
const err6 = {instancePath:instancePath+"/callerPresent",schemaPath:"#/properties/callerPresent/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err6);
errors++;
}
}
if(data.target !== undefined){
let data3 = data.target;
if(Array.isArray(data3)){
if(data3.length < 1){
const err7 = {instancePath:instancePath+"/target",schemaPath:"#/properties/target/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
vErrors = addError(vErrors, err7);
errors++;
}
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
if(!(validate113.call(this, data3[i0], {instancePath:instancePath+"/target/" + i0,parentData:data3,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate113.errors : addErrors(vErrors, validate113.errors);
errors = vErrors.length;
}
}
}
else {
const err8 = {instancePath:instancePath+"/target",schemaPath:"#/properties/target/type",keyword:"type",params:{type: "array"},message:"must be array"};
vErrors = addError(vErrors, err8);
errors++;
}
}
if(data.callerId !== undefined){
if(typeof data.callerId !== "string"){
const err9 = {instancePath:instancePath+"/callerId",schemaPath:"#/properties/callerId/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err9);
errors++;
}
}
if(data.timeout !== undefined){
let data6 = data.timeout;
if(!((typeof data6 == "number") && (isFinite(data6)))){
const err10 = {instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err10);
errors++;
}
}
if(data.confirm !== undefined){
let data7 = data.confirm;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.prompt === undefined){
const err11 = {instancePath:instancePath+"/confirm",schemaPath:"#/properties/confirm/required",keyword:"required",params:{missingProperty: "prompt"},message:"must have required property '"+"prompt"+"'"};
vErrors = addError(vErrors, err11);
errors++;
}
if(data7.digit === undefined){
const err12 = {instancePath:instancePath+"/confirm",schemaPath:"#/properties/confirm/required",keyword:"required",params:{missingProperty: "digit"},message:"must have required property '"+"digit"+"'"};
vErrors = addError(vErrors, err12);
errors++;
}
for(const key0 in data7){
if(!((key0 === "prompt") || (key0 === "digit"))){
const err13 = {instancePath:instancePath+"/confirm",schemaPath:"#/properties/confirm/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err13);
errors++;
}
}
if(data7.prompt !== undefined){
if(typeof data7.prompt !== "string"){
const err14 = {instancePath:instancePath+"/confirm/prompt",schemaPath:"#/properties/confirm/properties/prompt/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err14);
errors++;
}
}
if(data7.digit !== undefined){
if(typeof data7.digit !== "string"){
const err15 = {instancePath:instancePath+"/confirm/digit",schemaPath:"#/properties/confirm/properties/digit/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err15);
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/confirm",schemaPath:"#/properties/confirm/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err16);
errors++;
}
}
if(data.amd !== undefined){
if(!(validate124.call(this, data.amd, {instancePath:instancePath+"/amd",parentData:data,parentDataProperty:"amd",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate124.errors : addErrors(vErrors, validate124.errors);
errors = vErrors.length;
}
}
if(data.onHoldHook !== undefined){
let data11 = data.onHoldHook;
if(!(validate118.call(this, data11, {instancePath:instancePath+"/onHoldHook",parentData:data,parentDataProperty:"onHoldHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate118.errors : addErrors(vErrors, validate118.errors);
errors = vErrors.length;
}
if(this?.answersHook?.(data11) === false){
const err17 = {instancePath:instancePath+"/onHoldHook",schemaPath:"#/properties/onHoldHook/x-webhook",keyword:"x-webhook",params:{webhooks: schema51.properties.onHoldHook["x-webhook"]},message:"must be a hook that the project answers"};
vErrors = addError(vErrors, err17);
errors++;
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
const err18 = {};
vErrors = addError(vErrors, err18);
errors++;
}
var valid6 = _errs28 === errors;
if(valid6){
const err19 = {};
vErrors = addError(vErrors, err19);
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
const err20 = {};
vErrors = addError(vErrors, err20);
errors++;
}
var valid7 = _errs31 === errors;
if(valid7){
const err21 = {};
vErrors = addError(vErrors, err21);
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
const err22 = {};
vErrors = addError(vErrors, err22);
errors++;
}
var valid8 = _errs34 === errors;
if(valid8){
const err23 = {};
vErrors = addError(vErrors, err23);
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
const err24 = {};
vErrors = addError(vErrors, err24);
errors++;
}
var valid9 = _errs37 === errors;
if(valid9){
const err25 = {};
vErrors = addError(vErrors, err25);
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
const err26 = {instancePath:instancePath+"/disposition",schemaPath:"#/properties/disposition/else/required",keyword:"required",params:{missingProperty: "voicemailUrl"},message:"must have required property '"+"voicemailUrl"+"'"};
vErrors = addError(vErrors, err26);
errors++;
}
}
var _valid0 = _errs38 === errors;
valid4 = _valid0;
}
if(!valid4){
const err27 = {instancePath:instancePath+"/disposition",schemaPath:"#/properties/disposition/if",keyword:"if",params:{failingKeyword: "else"},message:"must match \"else\" schema"};
vErrors = addError(vErrors, err27);
errors++;
}
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
for(const key1 in data12){
if(!(((((key1 === "onNoAnswer") || (key1 === "onBusy")) || (key1 === "onDecline")) || (key1 === "onFailure")) || (key1 === "voicemailUrl"))){
const err28 = {instancePath:instancePath+"/disposition",schemaPath:"#/properties/disposition/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err28);
errors++;
}
}
if(data12.onNoAnswer !== undefined){
let data17 = data12.onNoAnswer;
if(typeof data17 !== "string"){
const err29 = {instancePath:instancePath+"/disposition/onNoAnswer",schemaPath:"#/properties/disposition/properties/onNoAnswer/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err29);
errors++;
}
if(!(((data17 === "return") || (data17 === "voicemail")) || (data17 === "hangup"))){
const err30 = {instancePath:instancePath+"/disposition/onNoAnswer",schemaPath:"#/properties/disposition/properties/onNoAnswer/enum",keyword:"enum",params:{allowedValues: schema51.properties.disposition.properties.onNoAnswer.enum},message:"must be equal to one of the allowed values"};
vErrors = addError(vErrors, err30);
errors++;
}
}
if(data12.onBusy !== undefined){
let data18 = data12.onBusy;
if(typeof data18 !== "string"){
const err31 = {instancePath:instancePath+"/disposition/onBusy",schemaPath:"#/properties/disposition/properties/onBusy/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err31);
errors++;
}
if(!(((data18 === "return") || (data18 === "voicemail")) || (data18 === "hangup"))){
const err32 = {instancePath:instancePath+"/disposition/onBusy",schemaPath:"#/properties/disposition/properties/onBusy/enum",keyword:"enum",params:{allowedValues: schema51.properties.disposition.properties.onBusy.enum},message:"must be equal to one of the allowed values"};
vErrors = addError(vErrors, err32);
errors++;
}
}
if(data12.onDecline !== undefined){
let data19 = data12.onDecline;
if(typeof data19 !== "string"){
const err33 = {instancePath:instancePath+"/disposition/onDecline",schemaPath:"#/properties/disposition/properties/onDecline/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err33);
errors++;
}
if(!(((data19 === "return") || (data19 === "voicemail")) || (data19 === "hangup"))){
const err34 = {instancePath:instancePath+"/disposition/onDecline",schemaPath:"#/properties/disposition/properties/onDecline/enum",keyword:"enum",params:{allowedValues: schema51.properties.disposition.properties.onDecline.enum},message:"must be equal to one of the allowed values"};
vErrors = addError(vErrors, err34);
errors++;
}
}
if(data12.onFailure !== undefined){
let data20 = data12.onFailure;
if(typeof data20 !== "string"){
const err35 = {instancePath:instancePath+"/disposition/onFailure",schemaPath:"#/properties/disposition/properties/onFailure/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err35);
errors++;
}
if(!(((data20 === "return") || (data20 === "voicemail")) || (data20 === "hangup"))){
const err36 = {instancePath:instancePath+"/disposition/onFailure",schemaPath:"#/properties/disposition/properties/onFailure/enum",keyword:"enum",params:{allowedValues: schema51.properties.disposition.properties.onFailure.enum},message:"must be equal to one of the allowed values"};
vErrors = addError(vErrors, err36);
errors++;
}
}
if(data12.voicemailUrl !== undefined){
if(typeof data12.voicemailUrl !== "string"){
const err37 = {instancePath:instancePath+"/disposition/voicemailUrl",schemaPath:"#/properties/disposition/properties/voicemailUrl/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err37);
errors++;
}
}
}
else {
const err38 = {instancePath:instancePath+"/disposition",schemaPath:"#/properties/disposition/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err38);
errors++;
}
}
if(data.eventHook !== undefined){
let data22 = data.eventHook;
if(!(validate118.call(this, data22, {instancePath:instancePath+"/eventHook",parentData:data,parentDataProperty:"eventHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate118.errors : addErrors(vErrors, validate118.errors);
errors = vErrors.length;
}
if(this?.answersHook?.(data22) === false){
const err39 = {instancePath:instancePath+"/eventHook",schemaPath:"#/properties/eventHook/x-webhook",keyword:"x-webhook",params:{webhooks: schema51.properties.eventHook["x-webhook"]},message:"must be a hook that the project answers"};
vErrors = addError(vErrors, err39);
errors++;
}
}
if(data.actionHook !== undefined){
let data23 = data.actionHook;
if(!(validate118.call(this, data23, {instancePath:instancePath+"/actionHook",parentData:data,parentDataProperty:"actionHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate118.errors : addErrors(vErrors, validate118.errors);
errors = vErrors.length;
}
if(this?.answersHook?.(data23, "transferResult") === false){
const err40 = {instancePath:instancePath+"/actionHook",schemaPath:"#/properties/actionHook/x-webhook",keyword:"x-webhook",params:{webhooks: "transferResult"},message:"must be a hook that the project answers"};
vErrors = addError(vErrors, err40);
errors++;
}
}
}
validate112.errors = listErrors(vErrors);
return errors === 0;
}
validate112.evaluated = {"props":{"mode":true,"blindMethod":true,"callerPresent":true,"target":true,"callerId":true,"timeout":true,"confirm":true,"amd":true,"onHoldHook":true,"disposition":true,"eventHook":true,"actionHook":true},"dynamicProps":false,"dynamicItems":false};

const pattern7 = new RegExp("^(auto|none)$", "u");

function validate111(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate111.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate112.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate112.errors : addErrors(vErrors, validate112.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.brief !== undefined){
let data0 = data.brief;
if((typeof data0 !== "string") && (!(data0 && typeof data0 == "object" && !Array.isArray(data0)))){
const err0 = {instancePath:instancePath+"/brief",schemaPath:"#/properties/brief/type",keyword:"type",params:{type: schema50.properties.brief.type},message:"must be string,object"};
vErrors = addError(vErrors, err0);
errors++;
}
if(typeof data0 === "string"){
if(!pattern7.test(data0)){
const err1 = {instancePath:instancePath+"/brief",schemaPath:"#/properties/brief/pattern",keyword:"pattern",params:{pattern: "^(auto|none)$"},message:"must match pattern \""+"^(auto|none)$"+"\""};
vErrors = addError(vErrors, err1);
errors++;
}
}
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.template === undefined){
const err2 = {instancePath:instancePath+"/brief",schemaPath:"#/properties/brief/required",keyword:"required",params:{missingProperty: "template"},message:"must have required property '"+"template"+"'"};
vErrors = addError(vErrors, err2);
errors++;
}
for(const key0 in data0){
if(!(key0 === "template")){
const err3 = {instancePath:instancePath+"/brief",schemaPath:"#/properties/brief/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data0.template !== undefined){
if(typeof data0.template !== "string"){
const err4 = {instancePath:instancePath+"/brief/template",schemaPath:"#/properties/brief/properties/template/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err4);
errors++;
}
}
}
}
if(data.briefSynthesizer !== undefined){
if(!(validate104.call(this, data.briefSynthesizer, {instancePath:instancePath+"/briefSynthesizer",parentData:data,parentDataProperty:"briefSynthesizer",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate104.errors : addErrors(vErrors, validate104.errors);
errors = vErrors.length;
}
}
if(data.toolName !== undefined){
if(typeof data.toolName !== "string"){
const err5 = {instancePath:instancePath+"/toolName",schemaPath:"#/properties/toolName/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err5);
errors++;
}
}
if(data.toolDescription !== undefined){
if(typeof data.toolDescription !== "string"){
const err6 = {instancePath:instancePath+"/toolDescription",schemaPath:"#/properties/toolDescription/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err6);
errors++;
}
}
for(const key1 in data){
if((((((((((((((((key1 !== "brief") && (key1 !== "briefSynthesizer")) && (key1 !== "toolName")) && (key1 !== "toolDescription")) && (key1 !== "mode")) && (key1 !== "blindMethod")) && (key1 !== "callerPresent")) && (key1 !== "target")) && (key1 !== "callerId")) && (key1 !== "timeout")) && (key1 !== "confirm")) && (key1 !== "amd")) && (key1 !== "onHoldHook")) && (key1 !== "disposition")) && (key1 !== "eventHook")) && (key1 !== "actionHook")){
const err7 = {instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key1},message:"must NOT have unevaluated properties"};
vErrors = addError(vErrors, err7);
errors++;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err8);
errors++;
}
validate111.errors = listErrors(vErrors);
return errors === 0;
}
validate111.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

function validate134(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate134.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(key0 === "reason")){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err0);
errors++;
}
}
if(data.reason !== undefined){
if(typeof data.reason !== "string"){
const err1 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err1);
errors++;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err2);
errors++;
}
validate134.errors = listErrors(vErrors);
return errors === 0;
}
validate134.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const pattern3 = new RegExp("^(stt|krisp|jambonz)$", "u");
const pattern4 = new RegExp("^(krisp|rnnoise|kugelaudio)$", "u");

function validate55(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate55.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(this?.edition == "open-source" && true){
const err0 = {instancePath,schemaPath:"#/x-jambonz-edition",keyword:"x-jambonz-edition",params:{},message:"must pass \"x-jambonz-edition\" keyword validation"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
vErrors = addError(vErrors, err1);
errors++;
}
for(const key0 in data){
if(!(func1.call(schema22.properties, key0))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.verb !== undefined){
let data0 = data.verb;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err3);
errors++;
}
if("agent" !== data0){
const err4 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "agent"},message:"must be equal to constant"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err5 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err5);
errors++;
}
}
if(data.stt !== undefined){
if(!(validate56.call(this, data.stt, {instancePath:instancePath+"/stt",parentData:data,parentDataProperty:"stt",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate56.errors : addErrors(vErrors, validate56.errors);
errors = vErrors.length;
}
}
if(data.llm !== undefined){
if(!(validate102.call(this, data.llm, {instancePath:instancePath+"/llm",parentData:data,parentDataProperty:"llm",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate102.errors : addErrors(vErrors, validate102.errors);
errors = vErrors.length;
}
}
if(data.tts !== undefined){
if(!(validate104.call(this, data.tts, {instancePath:instancePath+"/tts",parentData:data,parentDataProperty:"tts",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate104.errors : addErrors(vErrors, validate104.errors);
errors = vErrors.length;
}
}
if(data.greeting !== undefined){
if(typeof data.greeting !== "boolean"){
const err6 = {instancePath:instancePath+"/greeting",schemaPath:"#/properties/greeting/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err6);
errors++;
}
}
if(data.turnDetection !== undefined){
let data6 = data.turnDetection;
if((typeof data6 !== "string") && (!(data6 && typeof data6 == "object" && !Array.isArray(data6)))){
const err7 = {instancePath:instancePath+"/turnDetection",schemaPath:"#/properties/turnDetection/type",keyword:"type",params:{type: schema22.properties.turnDetection.type},message:"must be string,object"};
vErrors = addError(vErrors, err7);
errors++;
}
if(typeof data6 === "string"){
if(!pattern3.test(data6)){
const err8 = {instancePath:instancePath+"/turnDetection",schemaPath:"#/properties/turnDetection/pattern",keyword:"pattern",params:{pattern: "^(stt|krisp|jambonz)$"},message:"must match pattern \""+"^(stt|krisp|jambonz)$"+"\""};
vErrors = addError(vErrors, err8);
errors++;
}
}
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.mode === undefined){
const err9 = {instancePath:instancePath+"/turnDetection",schemaPath:"#/properties/turnDetection/required",keyword:"required",params:{missingProperty: "mode"},message:"must have required property '"+"mode"+"'"};
vErrors = addError(vErrors, err9);
errors++;
}
for(const key1 in data6){
if(!(((key1 === "mode") || (key1 === "threshold")) || (key1 === "model"))){
const err10 = {instancePath:instancePath+"/turnDetection",schemaPath:"#/properties/turnDetection/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err10);
errors++;
}
}
if(data6.mode !== undefined){
let data7 = data6.mode;
if(typeof data7 !== "string"){
const err11 = {instancePath:instancePath+"/turnDetection/mode",schemaPath:"#/properties/turnDetection/properties/mode/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err11);
errors++;
}
if(!((data7 === "krisp") || (data7 === "jambonz"))){
const err12 = {instancePath:instancePath+"/turnDetection/mode",schemaPath:"#/properties/turnDetection/properties/mode/enum",keyword:"enum",params:{allowedValues: schema22.properties.turnDetection.properties.mode.enum},message:"must be equal to one of the allowed values"};
vErrors = addError(vErrors, err12);
errors++;
}
}
if(data6.threshold !== undefined){
let data8 = data6.threshold;
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 1 || isNaN(data8)){
const err13 = {instancePath:instancePath+"/turnDetection/threshold",schemaPath:"#/properties/turnDetection/properties/threshold/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"};
vErrors = addError(vErrors, err13);
errors++;
}
if(data8 < 0 || isNaN(data8)){
const err14 = {instancePath:instancePath+"/turnDetection/threshold",schemaPath:"#/properties/turnDetection/properties/threshold/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
vErrors = addError(vErrors, err14);
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/turnDetection/threshold",schemaPath:"#/properties/turnDetection/properties/threshold/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err15);
errors++;
}
}
if(data6.model !== undefined){
if(typeof data6.model !== "string"){
const err16 = {instancePath:instancePath+"/turnDetection/model",schemaPath:"#/properties/turnDetection/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err16);
errors++;
}
}
}
}
if(data.earlyGeneration !== undefined){
if(typeof data.earlyGeneration !== "boolean"){
const err17 = {instancePath:instancePath+"/earlyGeneration",schemaPath:"#/properties/earlyGeneration/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err17);
errors++;
}
}
if(data.bargeIn !== undefined){
let data11 = data.bargeIn;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key2 in data11){
if(!((((((key2 === "enable") || (key2 === "strategy")) || (key2 === "vendor")) || (key2 === "threshold")) || (key2 === "minSpeechDuration")) || (key2 === "sticky"))){
const err18 = {instancePath:instancePath+"/bargeIn",schemaPath:"#/properties/bargeIn/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err18);
errors++;
}
}
if(data11.enable !== undefined){
if(typeof data11.enable !== "boolean"){
const err19 = {instancePath:instancePath+"/bargeIn/enable",schemaPath:"#/properties/bargeIn/properties/enable/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err19);
errors++;
}
}
if(data11.strategy !== undefined){
let data13 = data11.strategy;
if(typeof data13 !== "string"){
const err20 = {instancePath:instancePath+"/bargeIn/strategy",schemaPath:"#/properties/bargeIn/properties/strategy/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err20);
errors++;
}
if(!((data13 === "vad") || (data13 === "interruptPrediction"))){
const err21 = {instancePath:instancePath+"/bargeIn/strategy",schemaPath:"#/properties/bargeIn/properties/strategy/enum",keyword:"enum",params:{allowedValues: schema22.properties.bargeIn.properties.strategy.enum},message:"must be equal to one of the allowed values"};
vErrors = addError(vErrors, err21);
errors++;
}
}
if(data11.vendor !== undefined){
if(typeof data11.vendor !== "string"){
const err22 = {instancePath:instancePath+"/bargeIn/vendor",schemaPath:"#/properties/bargeIn/properties/vendor/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err22);
errors++;
}
}
if(data11.threshold !== undefined){
let data15 = data11.threshold;
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 1 || isNaN(data15)){
const err23 = {instancePath:instancePath+"/bargeIn/threshold",schemaPath:"#/properties/bargeIn/properties/threshold/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"};
vErrors = addError(vErrors, err23);
errors++;
}
if(data15 < 0 || isNaN(data15)){
const err24 = {instancePath:instancePath+"/bargeIn/threshold",schemaPath:"#/properties/bargeIn/properties/threshold/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
vErrors = addError(vErrors, err24);
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/bargeIn/threshold",schemaPath:"#/properties/bargeIn/properties/threshold/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err25);
errors++;
}
}
if(data11.minSpeechDuration !== undefined){
let data16 = data11.minSpeechDuration;
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 < 0 || isNaN(data16)){
const err26 = {instancePath:instancePath+"/bargeIn/minSpeechDuration",schemaPath:"#/properties/bargeIn/properties/minSpeechDuration/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
vErrors = addError(vErrors, err26);
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/bargeIn/minSpeechDuration",schemaPath:"#/properties/bargeIn/properties/minSpeechDuration/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err27);
errors++;
}
}
if(data11.sticky !== undefined){
if(typeof data11.sticky !== "boolean"){
const err28 = {instancePath:instancePath+"/bargeIn/sticky",schemaPath:"#/properties/bargeIn/properties/sticky/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err28);
errors++;
}
}
}
else {
const err29 = {instancePath:instancePath+"/bargeIn",schemaPath:"#/properties/bargeIn/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err29);
errors++;
}
}
if(data.noResponseTimeout !== undefined){
let data18 = data.noResponseTimeout;
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 < 0 || isNaN(data18)){
const err30 = {instancePath:instancePath+"/noResponseTimeout",schemaPath:"#/properties/noResponseTimeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
vErrors = addError(vErrors, err30);
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/noResponseTimeout",schemaPath:"#/properties/noResponseTimeout/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err31);
errors++;
}
}
if(data.noResponseMaxPrompts !== undefined){
let data19 = data.noResponseMaxPrompts;
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
const err32 = {instancePath:instancePath+"/noResponseMaxPrompts",schemaPath:"#/properties/noResponseMaxPrompts/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
vErrors = addError(vErrors, err32);
errors++;
}
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 < 0 || isNaN(data19)){
const err33 = {instancePath:instancePath+"/noResponseMaxPrompts",schemaPath:"#/properties/noResponseMaxPrompts/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
vErrors = addError(vErrors, err33);
errors++;
}
}
}
if(data.speak !== undefined){
if(typeof data.speak !== "boolean"){
const err34 = {instancePath:instancePath+"/speak",schemaPath:"#/properties/speak/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err34);
errors++;
}
}
if(data.speechCleanup !== undefined){
if(typeof data.speechCleanup !== "boolean"){
const err35 = {instancePath:instancePath+"/speechCleanup",schemaPath:"#/properties/speechCleanup/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err35);
errors++;
}
}
if(data.noiseIsolation !== undefined){
let data22 = data.noiseIsolation;
if((typeof data22 !== "string") && (!(data22 && typeof data22 == "object" && !Array.isArray(data22)))){
const err36 = {instancePath:instancePath+"/noiseIsolation",schemaPath:"#/properties/noiseIsolation/type",keyword:"type",params:{type: schema22.properties.noiseIsolation.type},message:"must be string,object"};
vErrors = addError(vErrors, err36);
errors++;
}
const _errs47 = errors;
let valid3 = true;
const _errs48 = errors;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
let missing0;
if((data22.vendor === undefined) && (missing0 = "vendor")){
const err37 = {};
vErrors = addError(vErrors, err37);
errors++;
}
}
var _valid0 = _errs48 === errors;
errors = _errs47;
if(vErrors !== null){
if(_errs47){
vErrors.length = _errs47;
}
else {
vErrors = null;
}
}
if(!_valid0){
const _errs49 = errors;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
if(data22.mode === undefined){
const err38 = {instancePath:instancePath+"/noiseIsolation",schemaPath:"#/properties/noiseIsolation/else/required",keyword:"required",params:{missingProperty: "mode"},message:"must have required property '"+"mode"+"'"};
vErrors = addError(vErrors, err38);
errors++;
}
}
var _valid0 = _errs49 === errors;
valid3 = _valid0;
}
if(!valid3){
const err39 = {instancePath:instancePath+"/noiseIsolation",schemaPath:"#/properties/noiseIsolation/if",keyword:"if",params:{failingKeyword: "else"},message:"must match \"else\" schema"};
vErrors = addError(vErrors, err39);
errors++;
}
if(typeof data22 === "string"){
if(!pattern4.test(data22)){
const err40 = {instancePath:instancePath+"/noiseIsolation",schemaPath:"#/properties/noiseIsolation/pattern",keyword:"pattern",params:{pattern: "^(krisp|rnnoise|kugelaudio)$"},message:"must match pattern \""+"^(krisp|rnnoise|kugelaudio)$"+"\""};
vErrors = addError(vErrors, err40);
errors++;
}
}
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
for(const key3 in data22){
if(!(((((((key3 === "mode") || (key3 === "vendor")) || (key3 === "label")) || (key3 === "auth")) || (key3 === "level")) || (key3 === "direction")) || (key3 === "model"))){
const err41 = {instancePath:instancePath+"/noiseIsolation",schemaPath:"#/properties/noiseIsolation/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err41);
errors++;
}
}
if(data22.mode !== undefined){
if(typeof data22.mode !== "string"){
const err42 = {instancePath:instancePath+"/noiseIsolation/mode",schemaPath:"#/properties/noiseIsolation/properties/mode/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err42);
errors++;
}
}
if(data22.vendor !== undefined){
if(typeof data22.vendor !== "string"){
const err43 = {instancePath:instancePath+"/noiseIsolation/vendor",schemaPath:"#/properties/noiseIsolation/properties/vendor/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err43);
errors++;
}
}
if(data22.label !== undefined){
if(typeof data22.label !== "string"){
const err44 = {instancePath:instancePath+"/noiseIsolation/label",schemaPath:"#/properties/noiseIsolation/properties/label/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err44);
errors++;
}
}
if(data22.auth !== undefined){
if(!(validate106.call(this, data22.auth, {instancePath:instancePath+"/noiseIsolation/auth",parentData:data22,parentDataProperty:"auth",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate106.errors : addErrors(vErrors, validate106.errors);
errors = vErrors.length;
}
}
if(data22.level !== undefined){
let data27 = data22.level;
if((typeof data27 == "number") && (isFinite(data27))){
if(data27 > 100 || isNaN(data27)){
const err45 = {instancePath:instancePath+"/noiseIsolation/level",schemaPath:"#/properties/noiseIsolation/properties/level/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"};
vErrors = addError(vErrors, err45);
errors++;
}
if(data27 < 0 || isNaN(data27)){
const err46 = {instancePath:instancePath+"/noiseIsolation/level",schemaPath:"#/properties/noiseIsolation/properties/level/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
vErrors = addError(vErrors, err46);
errors++;
}
}
else {
const err47 = {instancePath:instancePath+"/noiseIsolation/level",schemaPath:"#/properties/noiseIsolation/properties/level/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err47);
errors++;
}
}
if(data22.direction !== undefined){
let data28 = data22.direction;
if(typeof data28 !== "string"){
const err48 = {instancePath:instancePath+"/noiseIsolation/direction",schemaPath:"#/properties/noiseIsolation/properties/direction/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err48);
errors++;
}
if(!((data28 === "read") || (data28 === "write"))){
const err49 = {instancePath:instancePath+"/noiseIsolation/direction",schemaPath:"#/properties/noiseIsolation/properties/direction/enum",keyword:"enum",params:{allowedValues: schema22.properties.noiseIsolation.properties.direction.enum},message:"must be equal to one of the allowed values"};
vErrors = addError(vErrors, err49);
errors++;
}
}
if(data22.model !== undefined){
if(typeof data22.model !== "string"){
const err50 = {instancePath:instancePath+"/noiseIsolation/model",schemaPath:"#/properties/noiseIsolation/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err50);
errors++;
}
}
}
}
if(data.autoLockLanguage !== undefined){
let data30 = data.autoLockLanguage;
if((typeof data30 !== "boolean") && (typeof data30 !== "string")){
const err51 = {instancePath:instancePath+"/autoLockLanguage",schemaPath:"#/properties/autoLockLanguage/type",keyword:"type",params:{type: schema22.properties.autoLockLanguage.type},message:"must be boolean,string"};
vErrors = addError(vErrors, err51);
errors++;
}
if(!(((data30 === true) || (data30 === false)) || (data30 === "always"))){
const err52 = {instancePath:instancePath+"/autoLockLanguage",schemaPath:"#/properties/autoLockLanguage/enum",keyword:"enum",params:{allowedValues: schema22.properties.autoLockLanguage.enum},message:"must be equal to one of the allowed values"};
vErrors = addError(vErrors, err52);
errors++;
}
}
if(data.languageConfig !== undefined){
let data31 = data.languageConfig;
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
for(const key4 in data31){
let data32 = data31[key4];
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
for(const key5 in data32){
if(!(key5 === "tts")){
const err53 = {instancePath:instancePath+"/languageConfig/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/languageConfig/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err53);
errors++;
}
}
if(data32.tts !== undefined){
if(!(validate104.call(this, data32.tts, {instancePath:instancePath+"/languageConfig/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/tts",parentData:data32,parentDataProperty:"tts",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate104.errors : addErrors(vErrors, validate104.errors);
errors = vErrors.length;
}
}
}
else {
const err54 = {instancePath:instancePath+"/languageConfig/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/languageConfig/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err54);
errors++;
}
}
}
else {
const err55 = {instancePath:instancePath+"/languageConfig",schemaPath:"#/properties/languageConfig/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err55);
errors++;
}
}
if(data.toolFiller !== undefined){
let data34 = data.toolFiller;
if((typeof data34 !== "boolean") && (!(data34 && typeof data34 == "object" && !Array.isArray(data34)))){
const err56 = {instancePath:instancePath+"/toolFiller",schemaPath:"#/properties/toolFiller/type",keyword:"type",params:{type: schema22.properties.toolFiller.type},message:"must be boolean,object"};
vErrors = addError(vErrors, err56);
errors++;
}
const _errs75 = errors;
let valid7 = true;
const _errs76 = errors;
if(typeof data34 !== "boolean"){
const err57 = {};
vErrors = addError(vErrors, err57);
errors++;
}
var _valid1 = _errs76 === errors;
errors = _errs75;
if(vErrors !== null){
if(_errs75){
vErrors.length = _errs75;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid1){
const _errs78 = errors;
if(false !== data34){
const err58 = {instancePath:instancePath+"/toolFiller",schemaPath:"#/properties/toolFiller/then/const",keyword:"const",params:{allowedValue: false},message:"must be equal to constant"};
vErrors = addError(vErrors, err58);
errors++;
}
var _valid1 = _errs78 === errors;
valid7 = _valid1;
ifClause0 = "then";
}
else {
const _errs79 = errors;
const _errs80 = errors;
let valid8 = true;
const _errs81 = errors;
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
let missing1;
if((data34.type === undefined) && (missing1 = "type")){
const err59 = {};
vErrors = addError(vErrors, err59);
errors++;
}
else {
if(data34.type !== undefined){
if("audio" !== data34.type){
const err60 = {};
vErrors = addError(vErrors, err60);
errors++;
}
}
}
}
var _valid2 = _errs81 === errors;
errors = _errs80;
if(vErrors !== null){
if(_errs80){
vErrors.length = _errs80;
}
else {
vErrors = null;
}
}
if(_valid2){
const _errs83 = errors;
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
if(data34.url === undefined){
const err61 = {instancePath:instancePath+"/toolFiller",schemaPath:"#/properties/toolFiller/else/then/required",keyword:"required",params:{missingProperty: "url"},message:"must have required property '"+"url"+"'"};
vErrors = addError(vErrors, err61);
errors++;
}
}
var _valid2 = _errs83 === errors;
valid8 = _valid2;
}
if(!valid8){
const err62 = {instancePath:instancePath+"/toolFiller",schemaPath:"#/properties/toolFiller/else/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema"};
vErrors = addError(vErrors, err62);
errors++;
}
var _valid1 = _errs79 === errors;
valid7 = _valid1;
if(valid7){
var props0 = {};
props0.type = true;
}
ifClause0 = "else";
}
if(!valid7){
const err63 = {instancePath:instancePath+"/toolFiller",schemaPath:"#/properties/toolFiller/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema"};
vErrors = addError(vErrors, err63);
errors++;
}
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
if(data34.type === undefined){
const err64 = {instancePath:instancePath+"/toolFiller",schemaPath:"#/properties/toolFiller/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'"};
vErrors = addError(vErrors, err64);
errors++;
}
for(const key6 in data34){
if(!(((((key6 === "type") || (key6 === "url")) || (key6 === "startDelaySecs")) || (key6 === "style")) || (key6 === "escalationSecs"))){
const err65 = {instancePath:instancePath+"/toolFiller",schemaPath:"#/properties/toolFiller/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err65);
errors++;
}
}
if(data34.type !== undefined){
let data36 = data34.type;
if(typeof data36 !== "string"){
const err66 = {instancePath:instancePath+"/toolFiller/type",schemaPath:"#/properties/toolFiller/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err66);
errors++;
}
if(!((data36 === "audio") || (data36 === "backchannel"))){
const err67 = {instancePath:instancePath+"/toolFiller/type",schemaPath:"#/properties/toolFiller/properties/type/enum",keyword:"enum",params:{allowedValues: schema22.properties.toolFiller.properties.type.enum},message:"must be equal to one of the allowed values"};
vErrors = addError(vErrors, err67);
errors++;
}
}
if(data34.url !== undefined){
if(typeof data34.url !== "string"){
const err68 = {instancePath:instancePath+"/toolFiller/url",schemaPath:"#/properties/toolFiller/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err68);
errors++;
}
}
if(data34.startDelaySecs !== undefined){
let data38 = data34.startDelaySecs;
if((typeof data38 == "number") && (isFinite(data38))){
if(data38 < 0 || isNaN(data38)){
const err69 = {instancePath:instancePath+"/toolFiller/startDelaySecs",schemaPath:"#/properties/toolFiller/properties/startDelaySecs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
vErrors = addError(vErrors, err69);
errors++;
}
}
else {
const err70 = {instancePath:instancePath+"/toolFiller/startDelaySecs",schemaPath:"#/properties/toolFiller/properties/startDelaySecs/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err70);
errors++;
}
}
if(data34.style !== undefined){
if(typeof data34.style !== "string"){
const err71 = {instancePath:instancePath+"/toolFiller/style",schemaPath:"#/properties/toolFiller/properties/style/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err71);
errors++;
}
}
if(data34.escalationSecs !== undefined){
let data40 = data34.escalationSecs;
if((typeof data40 == "number") && (isFinite(data40))){
if(data40 < 0 || isNaN(data40)){
const err72 = {instancePath:instancePath+"/toolFiller/escalationSecs",schemaPath:"#/properties/toolFiller/properties/escalationSecs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
vErrors = addError(vErrors, err72);
errors++;
}
}
else {
const err73 = {instancePath:instancePath+"/toolFiller/escalationSecs",schemaPath:"#/properties/toolFiller/properties/escalationSecs/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err73);
errors++;
}
}
}
}
if(data.mcpServers !== undefined){
let data41 = data.mcpServers;
if(Array.isArray(data41)){
const len0 = data41.length;
for(let i0=0; i0<len0; i0++){
if(!(validate109.call(this, data41[i0], {instancePath:instancePath+"/mcpServers/" + i0,parentData:data41,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate109.errors : addErrors(vErrors, validate109.errors);
errors = vErrors.length;
}
}
}
else {
const err74 = {instancePath:instancePath+"/mcpServers",schemaPath:"#/properties/mcpServers/type",keyword:"type",params:{type: "array"},message:"must be array"};
vErrors = addError(vErrors, err74);
errors++;
}
}
if(data.handoff !== undefined){
if(!(validate111.call(this, data.handoff, {instancePath:instancePath+"/handoff",parentData:data,parentDataProperty:"handoff",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate111.errors : addErrors(vErrors, validate111.errors);
errors = vErrors.length;
}
}
if(data.hangup !== undefined){
if(!(validate134.call(this, data.hangup, {instancePath:instancePath+"/hangup",parentData:data,parentDataProperty:"hangup",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate134.errors : addErrors(vErrors, validate134.errors);
errors = vErrors.length;
}
}
if(data.toolHook !== undefined){
let data45 = data.toolHook;
if(!(validate118.call(this, data45, {instancePath:instancePath+"/toolHook",parentData:data,parentDataProperty:"toolHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate118.errors : addErrors(vErrors, validate118.errors);
errors = vErrors.length;
}
if(this?.answersHook?.(data45, "toolRequest") === false){
const err75 = {instancePath:instancePath+"/toolHook",schemaPath:"#/properties/toolHook/x-webhook",keyword:"x-webhook",params:{webhooks: "toolRequest"},message:"must be a hook that the project answers"};
vErrors = addError(vErrors, err75);
errors++;
}
}
if(data.eventHook !== undefined){
let data46 = data.eventHook;
if(!(validate118.call(this, data46, {instancePath:instancePath+"/eventHook",parentData:data,parentDataProperty:"eventHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate118.errors : addErrors(vErrors, validate118.errors);
errors = vErrors.length;
}
if(this?.answersHook?.(data46, "agentEvent") === false){
const err76 = {instancePath:instancePath+"/eventHook",schemaPath:"#/properties/eventHook/x-webhook",keyword:"x-webhook",params:{webhooks: "agentEvent"},message:"must be a hook that the project answers"};
vErrors = addError(vErrors, err76);
errors++;
}
}
if(data.actionHook !== undefined){
let data47 = data.actionHook;
if(!(validate118.call(this, data47, {instancePath:instancePath+"/actionHook",parentData:data,parentDataProperty:"actionHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate118.errors : addErrors(vErrors, validate118.errors);
errors = vErrors.length;
}
if(this?.answersHook?.(data47, "llmResult") === false){
const err77 = {instancePath:instancePath+"/actionHook",schemaPath:"#/properties/actionHook/x-webhook",keyword:"x-webhook",params:{webhooks: "llmResult"},message:"must be a hook that the project answers"};
vErrors = addError(vErrors, err77);
errors++;
}
}
}
else {
const err78 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err78);
errors++;
}
validate55.errors = listErrors(vErrors);
return errors === 0;
}
validate55.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

function validate139(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate139.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.message === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "message"},message:"must have required property '"+"message"+"'"};
vErrors = addError(vErrors, err1);
errors++;
}
for(const key0 in data){
if(!(((key0 === "verb") || (key0 === "id")) || (key0 === "message"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.verb !== undefined){
let data0 = data.verb;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err3);
errors++;
}
if("alert" !== data0){
const err4 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "alert"},message:"must be equal to constant"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err5 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err5);
errors++;
}
}
if(data.message !== undefined){
if(typeof data.message !== "string"){
const err6 = {instancePath:instancePath+"/message",schemaPath:"#/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err6);
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err7);
errors++;
}
validate139.errors = listErrors(vErrors);
return errors === 0;
}
validate139.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

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
if(data.verb === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
for(const key0 in data){
if(!((key0 === "verb") || (key0 === "id"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err1);
errors++;
}
}
if(data.verb !== undefined){
let data0 = data.verb;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err2);
errors++;
}
if("answer" !== data0){
const err3 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "answer"},message:"must be equal to constant"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err4 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err4);
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err5);
errors++;
}
validate140.errors = listErrors(vErrors);
return errors === 0;
}
validate140.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema62 = {"description":"The properties that the `conference` verb and its other name, `room`, have in common: the participants and the reports\nabout them.\n","required":["name"],"properties":{"id":{"description":"Your own name for this verb, returned as `verb_id` in the payload of `actionHook`.","type":"string"},"name":{"description":"Name of the conference.","type":"string","minLength":1},"startConferenceOnEnter":{"description":"Start the conference if it has not started, default true. With false the caller waits until another caller starts\nit, and hears the verbs of `waitHook`.\n","type":"boolean"},"endConferenceOnExit":{"description":"End the conference for all when this caller leaves, default false.","type":"boolean"},"endConferenceDuration":{"description":"Seconds that the conference continues after such an end, default 0.","type":"number","minimum":0},"maxParticipants":{"description":"Maximum number of callers at a time, 2 or more; default no limit.","type":"integer"},"joinMuted":{"description":"Enter muted, default false.","type":"boolean"},"beep":{"description":"Play a beep to all when this caller enters, default false.","type":"boolean"},"memberTag":{"description":"Mark this caller with a tag, for `speakOnlyTo` and for later commands.","type":"string"},"speakOnlyTo":{"description":"Be heard by callers with this tag only, as a coach; default by all.","type":"string"},"distributeDtmf":{"description":"Pass keys on to the others, default false. The open-source server applies it only when `startConferenceOnEnter`,\n`endConferenceOnExit` or `joinMuted` is explicitly true.\n","type":"boolean"},"waitHook":{"x-webhook":"conferenceWait","$ref":"#/components/schemas/hook","description":"Called repeatedly for what the caller hears until the conference starts: an array of `play`, `say` and `pause`.\nAfter an empty array it is not called again.\n"},"enterHook":{"x-webhook":"conferenceWait","$ref":"#/components/schemas/hook","description":"Called for what the caller hears just before entering, an array of `play`, `say` and `pause`."},"statusHook":{"x-webhook":"conferenceStatus","$ref":"#/components/schemas/hook","description":"Called with the events of `statusEvents`. The caller who starts the conference decides for all. The answer is\nignored.\n"},"statusEvents":{"description":"What to report to `statusHook`, default nothing. The last four exist on the commercial server only.","type":"array","items":{"description":"One kind of event.","type":"string","enum":["start","end","join","leave","start-talking","stop-talking","say-start","say-done","play-start","play-done"],"x-commercial-values":["say-start","say-done","play-start","play-done"]}},"actionHook":{"x-webhook":"conferenceResult","$ref":"#/components/schemas/hook","description":"Called when this caller has left the conference. Verbs in the answer replace the rest of the application.\n"},"record":{"description":"Record the conference, if this caller starts it.","type":"object","required":["path"],"properties":{"path":{"description":"File to write on the media server.","type":"string"}},"additionalProperties":false},"listen":{"$ref":"#/components/schemas/listen-options","description":"Stream the conference's audio. Accepted, but the open-source server does not read it."},"stream":{"$ref":"#/components/schemas/listen-options","description":"Another name for `listen`.","x-jambonz-edition":"commercial"}}};
const func18 = ajvHelpers["ajv/dist/runtime/ucs2length"].default;
const schema64 = {"description":"Which audio goes to which WebSocket server and how: common to the `listen` verb and the stream inside a `dial`.\n","required":["url"],"properties":{"url":{"description":"WebSocket server that gets the audio: a `ws` or `wss` URL, or a path on the host of the application's call hook.\n","type":"string","pattern":"^(/|(ws|http)s?://)\\S*$","x-must-be":"a ws or wss URL, or a path that begins with /"},"actionHook":{"x-webhook":"listenResult","$ref":"#/components/schemas/hook","description":"Called when streaming has ended. Verbs in the answer replace the rest of the application, except inside another\nverb, where the answer is ignored.\n"},"wsAuth":{"$ref":"#/components/schemas/credentials","description":"Credentials for the WebSocket server. For a path, those of the call hook are used."},"auth":{"$ref":"#/components/schemas/credentials","description":"Accepted by the open-source server but not used; write `wsAuth`.","deprecated":true},"mixType":{"description":"`mono` (the default) is the caller alone, `mixed` both sides in one channel, `stereo` one side in each of two.\n","type":"string","enum":["mono","stereo","mixed"]},"sampleRate":{"description":"Sample rate of the audio, in Hz; default 8000.","type":"integer"},"metadata":{"description":"Data of your own; it is added to the call data in the first message to the server.","type":"object","additionalProperties":true},"maxLength":{"description":"Stop after this many seconds; default no limit.","type":"number"},"finishOnKey":{"description":"Key that ends it; default none.","type":"string"},"passDtmf":{"description":"Report pressed keys to the server; default false.","type":"boolean"},"playBeep":{"description":"Play a beep before it starts; default false.","type":"boolean"},"bidirectionalAudio":{"$ref":"#/components/schemas/bidirectional-audio","description":"Audio that the server sends back to the call."},"disableBidirectionalAudio":{"description":"Take no audio from the server; default false. Write `bidirectionalAudio.enabled` instead.","type":"boolean","deprecated":true},"transcribe":{"$ref":"#/components/schemas/transcribe-options","description":"Transcribe the call at the same time."},"timeout":{"description":"Seconds. Accepted, but the open-source server does not read it; `maxLength` is the limit that works.","type":"number"},"earlyMedia":{"description":"Start without answering a call that is not answered yet; default false.","type":"boolean"},"channel":{"description":"Inside a `dial`, 2 streams the called party's leg; any other value, and the default, the caller's.","type":"integer"}}};
const pattern8 = new RegExp("^(/|(ws|http)s?://)\\S*$", "u");
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
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "enabled") || (key0 === "streaming")) || (key0 === "sampleRate"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err0);
errors++;
}
}
if(data.enabled !== undefined){
if(typeof data.enabled !== "boolean"){
const err1 = {instancePath:instancePath+"/enabled",schemaPath:"#/properties/enabled/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err1);
errors++;
}
}
if(data.streaming !== undefined){
if(typeof data.streaming !== "boolean"){
const err2 = {instancePath:instancePath+"/streaming",schemaPath:"#/properties/streaming/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.sampleRate !== undefined){
let data2 = data.sampleRate;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err3 = {instancePath:instancePath+"/sampleRate",schemaPath:"#/properties/sampleRate/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
vErrors = addError(vErrors, err3);
errors++;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err4);
errors++;
}
validate152.errors = listErrors(vErrors);
return errors === 0;
}
validate152.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema67 = {"description":"What is transcribed, and where to. Common to the `transcribe` verb and its use inside other verbs.","properties":{"transcriptionHook":{"x-webhook":"transcription","$ref":"#/components/schemas/hook-url","description":"Called with each transcript, always by POST. Verbs in the answer replace the running application, except inside\nanother verb.\n"},"translationHook":{"x-webhook":"translation","$ref":"#/components/schemas/hook-url","description":"Called with each translation, for vendors that translate, in the same way."},"recognizer":{"$ref":"#/components/schemas/recognizer","description":"Speech recognition to use, default the session's."},"earlyMedia":{"description":"Start without answering a call that is not answered yet; default false.","type":"boolean"},"channel":{"description":"Inside a `dial`: 1 transcribes the caller only, 2 the called party only; by default both, separately. Elsewhere it\nis always the caller.\n","type":"integer","enum":[1,2]},"enable":{"description":"Starts or stops transcribing in the background; the open-source server accepts it in `config` only.","type":"boolean","x-jambonz-edition":"commercial"}}};

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
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.transcriptionHook !== undefined){
let data0 = data.transcriptionHook;
if(!(validate119.call(this, data0, {instancePath:instancePath+"/transcriptionHook",parentData:data,parentDataProperty:"transcriptionHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate119.errors : addErrors(vErrors, validate119.errors);
errors = vErrors.length;
}
if(this?.answersHook?.(data0, "transcription") === false){
const err0 = {instancePath:instancePath+"/transcriptionHook",schemaPath:"#/properties/transcriptionHook/x-webhook",keyword:"x-webhook",params:{webhooks: "transcription"},message:"must be a hook that the project answers"};
vErrors = addError(vErrors, err0);
errors++;
}
}
if(data.translationHook !== undefined){
let data1 = data.translationHook;
if(!(validate119.call(this, data1, {instancePath:instancePath+"/translationHook",parentData:data,parentDataProperty:"translationHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate119.errors : addErrors(vErrors, validate119.errors);
errors = vErrors.length;
}
if(this?.answersHook?.(data1, "translation") === false){
const err1 = {instancePath:instancePath+"/translationHook",schemaPath:"#/properties/translationHook/x-webhook",keyword:"x-webhook",params:{webhooks: "translation"},message:"must be a hook that the project answers"};
vErrors = addError(vErrors, err1);
errors++;
}
}
if(data.recognizer !== undefined){
if(!(validate56.call(this, data.recognizer, {instancePath:instancePath+"/recognizer",parentData:data,parentDataProperty:"recognizer",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate56.errors : addErrors(vErrors, validate56.errors);
errors = vErrors.length;
}
}
if(data.earlyMedia !== undefined){
if(typeof data.earlyMedia !== "boolean"){
const err2 = {instancePath:instancePath+"/earlyMedia",schemaPath:"#/properties/earlyMedia/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.channel !== undefined){
let data4 = data.channel;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err3 = {instancePath:instancePath+"/channel",schemaPath:"#/properties/channel/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
vErrors = addError(vErrors, err3);
errors++;
}
if(!((data4 === 1) || (data4 === 2))){
const err4 = {instancePath:instancePath+"/channel",schemaPath:"#/properties/channel/enum",keyword:"enum",params:{allowedValues: schema67.properties.channel.enum},message:"must be equal to one of the allowed values"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(data.enable !== undefined){
if(typeof data.enable !== "boolean"){
const err5 = {instancePath:instancePath+"/enable",schemaPath:"#/properties/enable/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err5);
errors++;
}
if(this?.edition == "open-source" && true){
const err6 = {instancePath:instancePath+"/enable",schemaPath:"#/properties/enable/x-jambonz-edition",keyword:"x-jambonz-edition",params:{},message:"must pass \"x-jambonz-edition\" keyword validation"};
vErrors = addError(vErrors, err6);
errors++;
}
}
}
validate155.errors = listErrors(vErrors);
return errors === 0;
}
validate155.evaluated = {"props":{"transcriptionHook":true,"translationHook":true,"recognizer":true,"earlyMedia":true,"channel":true,"enable":true},"dynamicProps":false,"dynamicItems":false};


function validate154(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate154.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate155.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate155.errors : addErrors(vErrors, validate155.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb !== undefined){
let data0 = data.verb;
if(typeof data0 !== "string"){
const err0 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err0);
errors++;
}
if("transcribe" !== data0){
const err1 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "transcribe"},message:"must be equal to constant"};
vErrors = addError(vErrors, err1);
errors++;
}
if(this?.edition == "open-source" && true){
const err2 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/x-jambonz-edition",keyword:"x-jambonz-edition",params:{},message:"must pass \"x-jambonz-edition\" keyword validation"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err3 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err3);
errors++;
}
}
for(const key0 in data){
if((((((((key0 !== "verb") && (key0 !== "id")) && (key0 !== "transcriptionHook")) && (key0 !== "translationHook")) && (key0 !== "recognizer")) && (key0 !== "earlyMedia")) && (key0 !== "channel")) && (key0 !== "enable")){
const err4 = {instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key0},message:"must NOT have unevaluated properties"};
vErrors = addError(vErrors, err4);
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err5);
errors++;
}
validate154.errors = listErrors(vErrors);
return errors === 0;
}
validate154.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


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
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.url === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "url"},message:"must have required property '"+"url"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.url !== undefined){
let data0 = data.url;
if(typeof data0 === "string"){
if(!pattern8.test(data0)){
const err1 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/pattern",keyword:"pattern",params:{pattern: "^(/|(ws|http)s?://)\\S*$"},message:"must match pattern \""+"^(/|(ws|http)s?://)\\S*$"+"\""};
vErrors = addError(vErrors, err1);
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.actionHook !== undefined){
let data1 = data.actionHook;
if(!(validate118.call(this, data1, {instancePath:instancePath+"/actionHook",parentData:data,parentDataProperty:"actionHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate118.errors : addErrors(vErrors, validate118.errors);
errors = vErrors.length;
}
if(this?.answersHook?.(data1, "listenResult") === false){
const err3 = {instancePath:instancePath+"/actionHook",schemaPath:"#/properties/actionHook/x-webhook",keyword:"x-webhook",params:{webhooks: "listenResult"},message:"must be a hook that the project answers"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data.wsAuth !== undefined){
if(!(validate114.call(this, data.wsAuth, {instancePath:instancePath+"/wsAuth",parentData:data,parentDataProperty:"wsAuth",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate114.errors : addErrors(vErrors, validate114.errors);
errors = vErrors.length;
}
}
if(data.auth !== undefined){
if(!(validate114.call(this, data.auth, {instancePath:instancePath+"/auth",parentData:data,parentDataProperty:"auth",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate114.errors : addErrors(vErrors, validate114.errors);
errors = vErrors.length;
}
}
if(data.mixType !== undefined){
let data4 = data.mixType;
if(typeof data4 !== "string"){
const err4 = {instancePath:instancePath+"/mixType",schemaPath:"#/properties/mixType/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err4);
errors++;
}
if(!(((data4 === "mono") || (data4 === "stereo")) || (data4 === "mixed"))){
const err5 = {instancePath:instancePath+"/mixType",schemaPath:"#/properties/mixType/enum",keyword:"enum",params:{allowedValues: schema64.properties.mixType.enum},message:"must be equal to one of the allowed values"};
vErrors = addError(vErrors, err5);
errors++;
}
}
if(data.sampleRate !== undefined){
let data5 = data.sampleRate;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err6 = {instancePath:instancePath+"/sampleRate",schemaPath:"#/properties/sampleRate/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
vErrors = addError(vErrors, err6);
errors++;
}
}
if(data.metadata !== undefined){
let data6 = data.metadata;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
}
else {
const err7 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err7);
errors++;
}
}
if(data.maxLength !== undefined){
let data7 = data.maxLength;
if(!((typeof data7 == "number") && (isFinite(data7)))){
const err8 = {instancePath:instancePath+"/maxLength",schemaPath:"#/properties/maxLength/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err8);
errors++;
}
}
if(data.finishOnKey !== undefined){
if(typeof data.finishOnKey !== "string"){
const err9 = {instancePath:instancePath+"/finishOnKey",schemaPath:"#/properties/finishOnKey/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err9);
errors++;
}
}
if(data.passDtmf !== undefined){
if(typeof data.passDtmf !== "boolean"){
const err10 = {instancePath:instancePath+"/passDtmf",schemaPath:"#/properties/passDtmf/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err10);
errors++;
}
}
if(data.playBeep !== undefined){
if(typeof data.playBeep !== "boolean"){
const err11 = {instancePath:instancePath+"/playBeep",schemaPath:"#/properties/playBeep/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err11);
errors++;
}
}
if(data.bidirectionalAudio !== undefined){
if(!(validate152.call(this, data.bidirectionalAudio, {instancePath:instancePath+"/bidirectionalAudio",parentData:data,parentDataProperty:"bidirectionalAudio",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate152.errors : addErrors(vErrors, validate152.errors);
errors = vErrors.length;
}
}
if(data.disableBidirectionalAudio !== undefined){
if(typeof data.disableBidirectionalAudio !== "boolean"){
const err12 = {instancePath:instancePath+"/disableBidirectionalAudio",schemaPath:"#/properties/disableBidirectionalAudio/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err12);
errors++;
}
}
if(data.transcribe !== undefined){
if(!(validate154.call(this, data.transcribe, {instancePath:instancePath+"/transcribe",parentData:data,parentDataProperty:"transcribe",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate154.errors : addErrors(vErrors, validate154.errors);
errors = vErrors.length;
}
}
if(data.timeout !== undefined){
let data14 = data.timeout;
if(!((typeof data14 == "number") && (isFinite(data14)))){
const err13 = {instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err13);
errors++;
}
}
if(data.earlyMedia !== undefined){
if(typeof data.earlyMedia !== "boolean"){
const err14 = {instancePath:instancePath+"/earlyMedia",schemaPath:"#/properties/earlyMedia/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err14);
errors++;
}
}
if(data.channel !== undefined){
let data16 = data.channel;
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
const err15 = {instancePath:instancePath+"/channel",schemaPath:"#/properties/channel/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
vErrors = addError(vErrors, err15);
errors++;
}
}
}
validate148.errors = listErrors(vErrors);
return errors === 0;
}
validate148.evaluated = {"props":{"url":true,"actionHook":true,"wsAuth":true,"auth":true,"mixType":true,"sampleRate":true,"metadata":true,"maxLength":true,"finishOnKey":true,"passDtmf":true,"playBeep":true,"bidirectionalAudio":true,"disableBidirectionalAudio":true,"transcribe":true,"timeout":true,"earlyMedia":true,"channel":true},"dynamicProps":false,"dynamicItems":false};


function validate147(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate147.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate148.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate148.errors : addErrors(vErrors, validate148.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb !== undefined){
let data0 = data.verb;
if(typeof data0 !== "string"){
const err0 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err0);
errors++;
}
if("listen" !== data0){
const err1 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "listen"},message:"must be equal to constant"};
vErrors = addError(vErrors, err1);
errors++;
}
if(this?.edition == "open-source" && true){
const err2 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/x-jambonz-edition",keyword:"x-jambonz-edition",params:{},message:"must pass \"x-jambonz-edition\" keyword validation"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err3 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err3);
errors++;
}
}
for(const key0 in data){
if(((((((((((((((((((key0 !== "verb") && (key0 !== "id")) && (key0 !== "url")) && (key0 !== "actionHook")) && (key0 !== "wsAuth")) && (key0 !== "auth")) && (key0 !== "mixType")) && (key0 !== "sampleRate")) && (key0 !== "metadata")) && (key0 !== "maxLength")) && (key0 !== "finishOnKey")) && (key0 !== "passDtmf")) && (key0 !== "playBeep")) && (key0 !== "bidirectionalAudio")) && (key0 !== "disableBidirectionalAudio")) && (key0 !== "transcribe")) && (key0 !== "timeout")) && (key0 !== "earlyMedia")) && (key0 !== "channel")){
const err4 = {instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key0},message:"must NOT have unevaluated properties"};
vErrors = addError(vErrors, err4);
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err5);
errors++;
}
validate147.errors = listErrors(vErrors);
return errors === 0;
}
validate147.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


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
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err1 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err1);
errors++;
}
}
if(data.name !== undefined){
let data1 = data.name;
if(typeof data1 === "string"){
if(func18(data1) < 1){
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
vErrors = addError(vErrors, err2);
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data.startConferenceOnEnter !== undefined){
if(typeof data.startConferenceOnEnter !== "boolean"){
const err4 = {instancePath:instancePath+"/startConferenceOnEnter",schemaPath:"#/properties/startConferenceOnEnter/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(data.endConferenceOnExit !== undefined){
if(typeof data.endConferenceOnExit !== "boolean"){
const err5 = {instancePath:instancePath+"/endConferenceOnExit",schemaPath:"#/properties/endConferenceOnExit/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err5);
errors++;
}
}
if(data.endConferenceDuration !== undefined){
let data4 = data.endConferenceDuration;
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 0 || isNaN(data4)){
const err6 = {instancePath:instancePath+"/endConferenceDuration",schemaPath:"#/properties/endConferenceDuration/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
vErrors = addError(vErrors, err6);
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/endConferenceDuration",schemaPath:"#/properties/endConferenceDuration/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err7);
errors++;
}
}
if(data.maxParticipants !== undefined){
let data5 = data.maxParticipants;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err8 = {instancePath:instancePath+"/maxParticipants",schemaPath:"#/properties/maxParticipants/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
vErrors = addError(vErrors, err8);
errors++;
}
}
if(data.joinMuted !== undefined){
if(typeof data.joinMuted !== "boolean"){
const err9 = {instancePath:instancePath+"/joinMuted",schemaPath:"#/properties/joinMuted/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err9);
errors++;
}
}
if(data.beep !== undefined){
if(typeof data.beep !== "boolean"){
const err10 = {instancePath:instancePath+"/beep",schemaPath:"#/properties/beep/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err10);
errors++;
}
}
if(data.memberTag !== undefined){
if(typeof data.memberTag !== "string"){
const err11 = {instancePath:instancePath+"/memberTag",schemaPath:"#/properties/memberTag/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err11);
errors++;
}
}
if(data.speakOnlyTo !== undefined){
if(typeof data.speakOnlyTo !== "string"){
const err12 = {instancePath:instancePath+"/speakOnlyTo",schemaPath:"#/properties/speakOnlyTo/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err12);
errors++;
}
}
if(data.distributeDtmf !== undefined){
if(typeof data.distributeDtmf !== "boolean"){
const err13 = {instancePath:instancePath+"/distributeDtmf",schemaPath:"#/properties/distributeDtmf/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err13);
errors++;
}
}
if(data.waitHook !== undefined){
let data11 = data.waitHook;
if(!(validate118.call(this, data11, {instancePath:instancePath+"/waitHook",parentData:data,parentDataProperty:"waitHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate118.errors : addErrors(vErrors, validate118.errors);
errors = vErrors.length;
}
if(this?.answersHook?.(data11, "conferenceWait") === false){
const err14 = {instancePath:instancePath+"/waitHook",schemaPath:"#/properties/waitHook/x-webhook",keyword:"x-webhook",params:{webhooks: "conferenceWait"},message:"must be a hook that the project answers"};
vErrors = addError(vErrors, err14);
errors++;
}
}
if(data.enterHook !== undefined){
let data12 = data.enterHook;
if(!(validate118.call(this, data12, {instancePath:instancePath+"/enterHook",parentData:data,parentDataProperty:"enterHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate118.errors : addErrors(vErrors, validate118.errors);
errors = vErrors.length;
}
if(this?.answersHook?.(data12, "conferenceWait") === false){
const err15 = {instancePath:instancePath+"/enterHook",schemaPath:"#/properties/enterHook/x-webhook",keyword:"x-webhook",params:{webhooks: "conferenceWait"},message:"must be a hook that the project answers"};
vErrors = addError(vErrors, err15);
errors++;
}
}
if(data.statusHook !== undefined){
let data13 = data.statusHook;
if(!(validate118.call(this, data13, {instancePath:instancePath+"/statusHook",parentData:data,parentDataProperty:"statusHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate118.errors : addErrors(vErrors, validate118.errors);
errors = vErrors.length;
}
if(this?.answersHook?.(data13, "conferenceStatus") === false){
const err16 = {instancePath:instancePath+"/statusHook",schemaPath:"#/properties/statusHook/x-webhook",keyword:"x-webhook",params:{webhooks: "conferenceStatus"},message:"must be a hook that the project answers"};
vErrors = addError(vErrors, err16);
errors++;
}
}
if(data.statusEvents !== undefined){
let data14 = data.statusEvents;
if(Array.isArray(data14)){
const len0 = data14.length;
for(let i0=0; i0<len0; i0++){
let data15 = data14[i0];
if(typeof data15 !== "string"){
const err17 = {instancePath:instancePath+"/statusEvents/" + i0,schemaPath:"#/properties/statusEvents/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err17);
errors++;
}
if(!((((((((((data15 === "start") || (data15 === "end")) || (data15 === "join")) || (data15 === "leave")) || (data15 === "start-talking")) || (data15 === "stop-talking")) || (data15 === "say-start")) || (data15 === "say-done")) || (data15 === "play-start")) || (data15 === "play-done"))){
const err18 = {instancePath:instancePath+"/statusEvents/" + i0,schemaPath:"#/properties/statusEvents/items/enum",keyword:"enum",params:{allowedValues: schema62.properties.statusEvents.items.enum},message:"must be equal to one of the allowed values"};
vErrors = addError(vErrors, err18);
errors++;
}
if(this?.edition == "open-source" && ((((false || data15 === "say-start") || data15 === "say-done") || data15 === "play-start") || data15 === "play-done")){
const err19 = {instancePath:instancePath+"/statusEvents/" + i0,schemaPath:"#/properties/statusEvents/items/x-commercial-values",keyword:"x-commercial-values",params:{},message:"must pass \"x-commercial-values\" keyword validation"};
vErrors = addError(vErrors, err19);
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/statusEvents",schemaPath:"#/properties/statusEvents/type",keyword:"type",params:{type: "array"},message:"must be array"};
vErrors = addError(vErrors, err20);
errors++;
}
}
if(data.actionHook !== undefined){
let data16 = data.actionHook;
if(!(validate118.call(this, data16, {instancePath:instancePath+"/actionHook",parentData:data,parentDataProperty:"actionHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate118.errors : addErrors(vErrors, validate118.errors);
errors = vErrors.length;
}
if(this?.answersHook?.(data16, "conferenceResult") === false){
const err21 = {instancePath:instancePath+"/actionHook",schemaPath:"#/properties/actionHook/x-webhook",keyword:"x-webhook",params:{webhooks: "conferenceResult"},message:"must be a hook that the project answers"};
vErrors = addError(vErrors, err21);
errors++;
}
}
if(data.record !== undefined){
let data17 = data.record;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
if(data17.path === undefined){
const err22 = {instancePath:instancePath+"/record",schemaPath:"#/properties/record/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'"};
vErrors = addError(vErrors, err22);
errors++;
}
for(const key0 in data17){
if(!(key0 === "path")){
const err23 = {instancePath:instancePath+"/record",schemaPath:"#/properties/record/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err23);
errors++;
}
}
if(data17.path !== undefined){
if(typeof data17.path !== "string"){
const err24 = {instancePath:instancePath+"/record/path",schemaPath:"#/properties/record/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err24);
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/record",schemaPath:"#/properties/record/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err25);
errors++;
}
}
if(data.listen !== undefined){
if(!(validate147.call(this, data.listen, {instancePath:instancePath+"/listen",parentData:data,parentDataProperty:"listen",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate147.errors : addErrors(vErrors, validate147.errors);
errors = vErrors.length;
}
}
if(data.stream !== undefined){
if(!(validate147.call(this, data.stream, {instancePath:instancePath+"/stream",parentData:data,parentDataProperty:"stream",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate147.errors : addErrors(vErrors, validate147.errors);
errors = vErrors.length;
}
if(this?.edition == "open-source" && true){
const err26 = {instancePath:instancePath+"/stream",schemaPath:"#/properties/stream/x-jambonz-edition",keyword:"x-jambonz-edition",params:{},message:"must pass \"x-jambonz-edition\" keyword validation"};
vErrors = addError(vErrors, err26);
errors++;
}
}
}
validate142.errors = listErrors(vErrors);
return errors === 0;
}
validate142.evaluated = {"props":{"id":true,"name":true,"startConferenceOnEnter":true,"endConferenceOnExit":true,"endConferenceDuration":true,"maxParticipants":true,"joinMuted":true,"beep":true,"memberTag":true,"speakOnlyTo":true,"distributeDtmf":true,"waitHook":true,"enterHook":true,"statusHook":true,"statusEvents":true,"actionHook":true,"record":true,"listen":true,"stream":true},"dynamicProps":false,"dynamicItems":false};


function validate141(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate141.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate142.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate142.errors : addErrors(vErrors, validate142.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.verb !== undefined){
let data0 = data.verb;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err1);
errors++;
}
if("conference" !== data0){
const err2 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "conference"},message:"must be equal to constant"};
vErrors = addError(vErrors, err2);
errors++;
}
}
for(const key0 in data){
if((((((((((((((((((((key0 !== "verb") && (key0 !== "id")) && (key0 !== "name")) && (key0 !== "startConferenceOnEnter")) && (key0 !== "endConferenceOnExit")) && (key0 !== "endConferenceDuration")) && (key0 !== "maxParticipants")) && (key0 !== "joinMuted")) && (key0 !== "beep")) && (key0 !== "memberTag")) && (key0 !== "speakOnlyTo")) && (key0 !== "distributeDtmf")) && (key0 !== "waitHook")) && (key0 !== "enterHook")) && (key0 !== "statusHook")) && (key0 !== "statusEvents")) && (key0 !== "actionHook")) && (key0 !== "record")) && (key0 !== "listen")) && (key0 !== "stream")){
const err3 = {instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key0},message:"must NOT have unevaluated properties"};
vErrors = addError(vErrors, err3);
errors++;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err4);
errors++;
}
validate141.errors = listErrors(vErrors);
return errors === 0;
}
validate141.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema69 = {"description":"Defaults for the rest of the call and what runs in the background of verbs: common to the `config` verb and the\ncommand `config`.\n","properties":{"synthesizer":{"$ref":"#/components/schemas/synthesizer","description":"Voice from now on. Give `language` and `voice` too: what is left out is unset. `default` keeps the current value.\n"},"recognizer":{"$ref":"#/components/schemas/recognizer","description":"Speech recognition from now on. The label is unset when left out; the language stays."},"reset":{"description":"Go back to the application's vendor and language for these, before anything new is set.","type":["string","array"],"pattern":"^(recognizer|synthesizer)$","x-must-be":"recognizer or synthesizer, or an array of them","items":{"description":"The settings to take back.","type":"string","enum":["recognizer","synthesizer"]}},"bargeIn":{"$ref":"#/components/schemas/barge-in","description":"Listen for speech or keys in the background of the verbs that follow."},"listen":{"$ref":"#/components/schemas/background-listen","description":"Stream the call's audio in the background."},"stream":{"$ref":"#/components/schemas/background-listen","description":"Another name for `listen`. Version 0.9 of the open-source server accepts it and does nothing: write `listen`.\n"},"transcribe":{"$ref":"#/components/schemas/background-transcribe","description":"Transcribe the caller in the background."},"record":{"$ref":"#/components/schemas/recording","description":"Start, stop, pause or resume recording the call."},"amd":{"$ref":"#/components/schemas/amd","description":"Detect whether a person or a machine has answered; for calls that you placed."},"vad":{"$ref":"#/components/schemas/vad","description":"Voice activity detection from now on. It replaces earlier settings as a whole."},"fillerNoise":{"$ref":"#/components/schemas/filler-noise","description":"Sound that each `gather` plays until its action hook has answered."},"actionHookDelayAction":{"$ref":"#/components/schemas/action-hook-delay-action","description":"What each `gather` does when its action hook takes long to answer."},"ttsStream":{"description":"Speak text that is streamed in by commands `tts:tokens`, in the background. Over HTTP it has no effect.\n","type":"object","required":["enable"],"properties":{"enable":{"description":"Switches it on or off.","type":"boolean","if":{"const":true},"then":{"x-jambonz-transport":"websocket"}},"synthesizer":{"$ref":"#/components/schemas/synthesizer","description":"Voice for it. The open-source server takes that of the `config` or the session instead."}},"additionalProperties":false},"autoStreamTts":{"description":"Stream speech from the vendor while it is still being generated, for each `say`, where the vendor can; default\nfalse. Your server then gets the events of the stream on `/streaming-event`.\n","type":"boolean"},"disableTtsCache":{"description":"Synthesize each text anew even if it was spoken before; default false.","type":"boolean"},"trackTtsPlayout":{"description":"Report on `/streaming-event` which words were spoken, as `tts_spoken`. Accepted, but the open-source\nserver does not read it.\n","type":"boolean"},"referHook":{"x-webhook":"dialRefer","$ref":"#/components/schemas/hook","description":"Called when the caller's side wants to be transferred by SIP REFER. Verbs in the answer replace the application.\nWithout it a REFER is refused with 501.\n"},"sipRequestWithinDialogHook":{"x-webhook":"inDialogRequest","$ref":"#/components/schemas/hook","description":"Called when a SIP INFO or MESSAGE arrives in the call. Verbs in the answer replace the application. Set it before\nthe call is answered: jambonz hears no requests otherwise, except in a `conference` that begins later. A `dial`\nthen gets no keys for its `dtmfHook`.\n"},"onHoldMusic":{"description":"Address of the sound to play while the call is on hold, for verbs that follow.","type":"string"},"boostAudioSignal":{"description":"Change of volume of what the caller hears in decibels, as a number (6) or a string with its unit (\"-3 dB\");\ndefault 0. A string without the unit counts as 0.\n","type":["number","string"]},"notifyEvents":{"description":"Report the progress of verbs as the webhook `verbStatus`. Over HTTP it has no effect. The open-source server cannot\nswitch it off again.\n","type":"boolean","if":{"const":true},"then":{"x-jambonz-transport":"websocket"}},"notifySttLatency":{"description":"Add measurements of the recognition's latency to webhooks that carry speech; default false.","type":"boolean"},"earlyMedia":{"description":"Accepted, but the open-source server does not read it; `say`, `play` and others have their own.","type":"boolean"},"noiseIsolation":{"description":"Filter noise from the call's audio. Accepted, but the open-source server does not read it.","type":"object","properties":{"enable":{"description":"Switches it on or off.","type":"boolean"},"vendor":{"description":"Filter to use, krisp or rnnoise; on the commercial server also kugelaudio.","type":"string"},"label":{"description":"Which of several credentials of the vendor to use. For `kugelaudio`.","type":"string","x-jambonz-edition":"commercial"},"auth":{"$ref":"#/components/schemas/noise-isolation-auth","description":"Credentials for the vendor; default those stored in the portal. For `kugelaudio`.","x-jambonz-edition":"commercial"},"level":{"description":"Strength of the suppression, from 0 to 100.","type":"number"},"model":{"description":"Model of the filter, by the vendor's name for it.","type":"string"},"direction":{"description":"`read`, the default, filters what the caller says, `write` what the caller hears.","type":"string","enum":["read","write"],"x-jambonz-edition":"commercial"}},"additionalProperties":false},"turnTaking":{"description":"Detect by sound when a speaker has finished. Accepted, but the open-source server does not read it.\n","type":"object","properties":{"enable":{"description":"Switches it on or off.","type":"boolean"},"vendor":{"description":"Detector to use, such as krisp.","type":"string"},"threshold":{"description":"Probability from which a turn counts as ended, from 0 to 1.","type":"number"},"model":{"description":"Model of the detector, by the vendor's name for it.","type":"string"}},"additionalProperties":false}}};
const schema70 = {"description":"A `gather` in the background of other verbs, without a prompt and without a timeout. A key or speech stops the sound\nthat is playing, and the next verb begins at once. The result goes to `actionHook`; verbs in the answer replace what\nruns by then. If the verbs run out before the answer arrives, the call has ended.\n","type":"object","required":["enable"],"properties":{"enable":{"description":"Switches it on or off.","type":"boolean"},"sticky":{"description":"Start again after each result; default false, once.","type":"boolean"},"input":{"description":"What to listen for, default speech only.","type":"array","minItems":1,"items":{"description":"Keys or spoken words.","type":"string","enum":["digits","speech"]}},"actionHook":{"x-webhook":"gatherResult","$ref":"#/components/schemas/hook","description":"Called with the result, as by `gather`."},"partialResultHook":{"x-webhook":"gatherPartial","$ref":"#/components/schemas/hook","description":"Accepted, but the open-source server does not read it here."},"minBargeinWordCount":{"description":"Words that must be recognised before speech interrupts, default 1; 0 interrupts at the first sound of a voice.\n","type":"integer"},"dtmfBargein":{"description":"A key interrupts. Default true when digits are collected.","type":"boolean"},"numDigits":{"description":"Number of digits to collect.","type":"integer"},"minDigits":{"description":"Minimum number of digits that count as input.","type":"integer"},"maxDigits":{"description":"Maximum number of digits to collect.","type":"integer"},"finishOnKey":{"description":"Key that ends the input and is not part of it; default none.","type":"string"},"interDigitTimeout":{"description":"Seconds after a digit at which the input is complete, once `minDigits` are reached; default none.","type":"number"}},"additionalProperties":false,"examples":[{"enable":true,"sticky":true,"input":["speech","digits"],"actionHook":"/webhooks/interrupted"},{"enable":false}]};

function validate169(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate169.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.enable === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "enable"},message:"must have required property '"+"enable"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
for(const key0 in data){
if(!(func1.call(schema70.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err1);
errors++;
}
}
if(data.enable !== undefined){
if(typeof data.enable !== "boolean"){
const err2 = {instancePath:instancePath+"/enable",schemaPath:"#/properties/enable/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.sticky !== undefined){
if(typeof data.sticky !== "boolean"){
const err3 = {instancePath:instancePath+"/sticky",schemaPath:"#/properties/sticky/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data.input !== undefined){
let data2 = data.input;
if(Array.isArray(data2)){
if(data2.length < 1){
const err4 = {instancePath:instancePath+"/input",schemaPath:"#/properties/input/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
vErrors = addError(vErrors, err4);
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(typeof data3 !== "string"){
const err5 = {instancePath:instancePath+"/input/" + i0,schemaPath:"#/properties/input/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err5);
errors++;
}
if(!((data3 === "digits") || (data3 === "speech"))){
const err6 = {instancePath:instancePath+"/input/" + i0,schemaPath:"#/properties/input/items/enum",keyword:"enum",params:{allowedValues: schema70.properties.input.items.enum},message:"must be equal to one of the allowed values"};
vErrors = addError(vErrors, err6);
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/input",schemaPath:"#/properties/input/type",keyword:"type",params:{type: "array"},message:"must be array"};
vErrors = addError(vErrors, err7);
errors++;
}
}
if(data.actionHook !== undefined){
let data4 = data.actionHook;
if(!(validate118.call(this, data4, {instancePath:instancePath+"/actionHook",parentData:data,parentDataProperty:"actionHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate118.errors : addErrors(vErrors, validate118.errors);
errors = vErrors.length;
}
if(this?.answersHook?.(data4, "gatherResult") === false){
const err8 = {instancePath:instancePath+"/actionHook",schemaPath:"#/properties/actionHook/x-webhook",keyword:"x-webhook",params:{webhooks: "gatherResult"},message:"must be a hook that the project answers"};
vErrors = addError(vErrors, err8);
errors++;
}
}
if(data.partialResultHook !== undefined){
let data5 = data.partialResultHook;
if(!(validate118.call(this, data5, {instancePath:instancePath+"/partialResultHook",parentData:data,parentDataProperty:"partialResultHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate118.errors : addErrors(vErrors, validate118.errors);
errors = vErrors.length;
}
if(this?.answersHook?.(data5, "gatherPartial") === false){
const err9 = {instancePath:instancePath+"/partialResultHook",schemaPath:"#/properties/partialResultHook/x-webhook",keyword:"x-webhook",params:{webhooks: "gatherPartial"},message:"must be a hook that the project answers"};
vErrors = addError(vErrors, err9);
errors++;
}
}
if(data.minBargeinWordCount !== undefined){
let data6 = data.minBargeinWordCount;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err10 = {instancePath:instancePath+"/minBargeinWordCount",schemaPath:"#/properties/minBargeinWordCount/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
vErrors = addError(vErrors, err10);
errors++;
}
}
if(data.dtmfBargein !== undefined){
if(typeof data.dtmfBargein !== "boolean"){
const err11 = {instancePath:instancePath+"/dtmfBargein",schemaPath:"#/properties/dtmfBargein/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err11);
errors++;
}
}
if(data.numDigits !== undefined){
let data8 = data.numDigits;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err12 = {instancePath:instancePath+"/numDigits",schemaPath:"#/properties/numDigits/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
vErrors = addError(vErrors, err12);
errors++;
}
}
if(data.minDigits !== undefined){
let data9 = data.minDigits;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err13 = {instancePath:instancePath+"/minDigits",schemaPath:"#/properties/minDigits/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
vErrors = addError(vErrors, err13);
errors++;
}
}
if(data.maxDigits !== undefined){
let data10 = data.maxDigits;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
const err14 = {instancePath:instancePath+"/maxDigits",schemaPath:"#/properties/maxDigits/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
vErrors = addError(vErrors, err14);
errors++;
}
}
if(data.finishOnKey !== undefined){
if(typeof data.finishOnKey !== "string"){
const err15 = {instancePath:instancePath+"/finishOnKey",schemaPath:"#/properties/finishOnKey/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err15);
errors++;
}
}
if(data.interDigitTimeout !== undefined){
let data12 = data.interDigitTimeout;
if(!((typeof data12 == "number") && (isFinite(data12)))){
const err16 = {instancePath:instancePath+"/interDigitTimeout",schemaPath:"#/properties/interDigitTimeout/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err16);
errors++;
}
}
}
else {
const err17 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err17);
errors++;
}
validate169.errors = listErrors(vErrors);
return errors === 0;
}
validate169.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema71 = {"description":"A stream of audio in the background of other verbs. It continues until it is switched off, `maxLength` is reached or\nthe call ends. While one is running, another `enable: true` changes nothing.\n","type":"object","required":["enable"],"properties":{"enable":{"description":"Starts it, which needs `url`, or stops it.","type":"boolean"},"url":{"description":"WebSocket server that gets the audio: a `ws` or `wss` URL, or a path on the host of the application's call hook.\n","type":"string","pattern":"^(/|(ws|http)s?://)\\S*$","x-must-be":"a ws or wss URL, or a path that begins with /"},"wsAuth":{"$ref":"#/components/schemas/credentials","description":"Credentials for the WebSocket server. For a path, those of the call hook are used."},"mixType":{"description":"`mono` (the default) is the caller alone, `mixed` both sides in one channel, `stereo` one side in each of two.\n","type":"string","enum":["mono","stereo","mixed"]},"sampleRate":{"description":"Sample rate of the audio, in Hz; default 8000.","type":"integer"},"metadata":{"description":"Data of your own; it is added to the call data in the first message to the server.","type":"object","additionalProperties":true},"maxLength":{"description":"Stop after this many seconds; default no limit.","type":"number"},"passDtmf":{"description":"Report pressed keys to the server; default false.","type":"boolean"},"playBeep":{"description":"Play a beep before it starts; default false.","type":"boolean"},"bidirectionalAudio":{"$ref":"#/components/schemas/bidirectional-audio","description":"Audio that the server sends back to the call."},"disableBidirectionalAudio":{"description":"Take no audio from the server; default false. Write `bidirectionalAudio.enabled` instead.","type":"boolean","deprecated":true},"timeout":{"description":"Seconds. Accepted, but the open-source server does not read it; `maxLength` is the limit that works.","type":"number"}},"if":{"required":["enable"],"properties":{"enable":{"const":true}}},"then":{"required":["url"]},"additionalProperties":false,"examples":[{"enable":true,"url":"wss://recorder.example.com/calls","mixType":"stereo"},{"enable":false}]};

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
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.enable === undefined) && (missing0 = "enable")){
const err0 = {};
vErrors = addError(vErrors, err0);
errors++;
}
else {
if(data.enable !== undefined){
if(true !== data.enable){
const err1 = {};
vErrors = addError(vErrors, err1);
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
vErrors = addError(vErrors, err2);
errors++;
}
}
var _valid0 = _errs4 === errors;
valid0 = _valid0;
}
if(!valid0){
const err3 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema"};
vErrors = addError(vErrors, err3);
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.enable === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "enable"},message:"must have required property '"+"enable"+"'"};
vErrors = addError(vErrors, err4);
errors++;
}
for(const key0 in data){
if(!(func1.call(schema71.properties, key0))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err5);
errors++;
}
}
if(data.enable !== undefined){
if(typeof data.enable !== "boolean"){
const err6 = {instancePath:instancePath+"/enable",schemaPath:"#/properties/enable/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err6);
errors++;
}
}
if(data.url !== undefined){
let data2 = data.url;
if(typeof data2 === "string"){
if(!pattern8.test(data2)){
const err7 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/pattern",keyword:"pattern",params:{pattern: "^(/|(ws|http)s?://)\\S*$"},message:"must match pattern \""+"^(/|(ws|http)s?://)\\S*$"+"\""};
vErrors = addError(vErrors, err7);
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err8);
errors++;
}
}
if(data.wsAuth !== undefined){
if(!(validate114.call(this, data.wsAuth, {instancePath:instancePath+"/wsAuth",parentData:data,parentDataProperty:"wsAuth",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate114.errors : addErrors(vErrors, validate114.errors);
errors = vErrors.length;
}
}
if(data.mixType !== undefined){
let data4 = data.mixType;
if(typeof data4 !== "string"){
const err9 = {instancePath:instancePath+"/mixType",schemaPath:"#/properties/mixType/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err9);
errors++;
}
if(!(((data4 === "mono") || (data4 === "stereo")) || (data4 === "mixed"))){
const err10 = {instancePath:instancePath+"/mixType",schemaPath:"#/properties/mixType/enum",keyword:"enum",params:{allowedValues: schema71.properties.mixType.enum},message:"must be equal to one of the allowed values"};
vErrors = addError(vErrors, err10);
errors++;
}
}
if(data.sampleRate !== undefined){
let data5 = data.sampleRate;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err11 = {instancePath:instancePath+"/sampleRate",schemaPath:"#/properties/sampleRate/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
vErrors = addError(vErrors, err11);
errors++;
}
}
if(data.metadata !== undefined){
let data6 = data.metadata;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
}
else {
const err12 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err12);
errors++;
}
}
if(data.maxLength !== undefined){
let data7 = data.maxLength;
if(!((typeof data7 == "number") && (isFinite(data7)))){
const err13 = {instancePath:instancePath+"/maxLength",schemaPath:"#/properties/maxLength/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err13);
errors++;
}
}
if(data.passDtmf !== undefined){
if(typeof data.passDtmf !== "boolean"){
const err14 = {instancePath:instancePath+"/passDtmf",schemaPath:"#/properties/passDtmf/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err14);
errors++;
}
}
if(data.playBeep !== undefined){
if(typeof data.playBeep !== "boolean"){
const err15 = {instancePath:instancePath+"/playBeep",schemaPath:"#/properties/playBeep/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err15);
errors++;
}
}
if(data.bidirectionalAudio !== undefined){
if(!(validate152.call(this, data.bidirectionalAudio, {instancePath:instancePath+"/bidirectionalAudio",parentData:data,parentDataProperty:"bidirectionalAudio",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate152.errors : addErrors(vErrors, validate152.errors);
errors = vErrors.length;
}
}
if(data.disableBidirectionalAudio !== undefined){
if(typeof data.disableBidirectionalAudio !== "boolean"){
const err16 = {instancePath:instancePath+"/disableBidirectionalAudio",schemaPath:"#/properties/disableBidirectionalAudio/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err16);
errors++;
}
}
if(data.timeout !== undefined){
let data12 = data.timeout;
if(!((typeof data12 == "number") && (isFinite(data12)))){
const err17 = {instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err17);
errors++;
}
}
}
else {
const err18 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err18);
errors++;
}
validate173.errors = listErrors(vErrors);
return errors === 0;
}
validate173.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

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
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.enable === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "enable"},message:"must have required property '"+"enable"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
for(const key0 in data){
if(!(((key0 === "enable") || (key0 === "transcriptionHook")) || (key0 === "recognizer"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err1);
errors++;
}
}
if(data.enable !== undefined){
if(typeof data.enable !== "boolean"){
const err2 = {instancePath:instancePath+"/enable",schemaPath:"#/properties/enable/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.transcriptionHook !== undefined){
let data1 = data.transcriptionHook;
if(!(validate119.call(this, data1, {instancePath:instancePath+"/transcriptionHook",parentData:data,parentDataProperty:"transcriptionHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate119.errors : addErrors(vErrors, validate119.errors);
errors = vErrors.length;
}
if(this?.answersHook?.(data1, "transcription") === false){
const err3 = {instancePath:instancePath+"/transcriptionHook",schemaPath:"#/properties/transcriptionHook/x-webhook",keyword:"x-webhook",params:{webhooks: "transcription"},message:"must be a hook that the project answers"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data.recognizer !== undefined){
if(!(validate56.call(this, data.recognizer, {instancePath:instancePath+"/recognizer",parentData:data,parentDataProperty:"recognizer",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate56.errors : addErrors(vErrors, validate56.errors);
errors = vErrors.length;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err4);
errors++;
}
validate178.errors = listErrors(vErrors);
return errors === 0;
}
validate178.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema73 = {"description":"Recording of the call: into the account's storage (`cloud`), or by a SIPREC server. A start while it records, and a\nstop while it does not, are ignored.\n","type":"object","required":["action"],"properties":{"action":{"description":"What to do.","type":"string","enum":["startCallRecording","stopCallRecording","pauseCallRecording","resumeCallRecording"]},"type":{"description":"`cloud` records into the storage set up for the account, `siprec` (the default) at a SIPREC server.","type":"string","enum":["cloud","siprec"]},"recordingID":{"description":"Id for the recording at the SIPREC server. For `siprec`.","type":"string"},"siprecServerURL":{"description":"SIP address of the SIPREC server, or several. For `siprec`.","type":["string","array"],"items":{"description":"SIP address of one server.","type":"string"}},"headers":{"$ref":"#/components/schemas/sip-headers","description":"SIP headers to add to the INVITE to the SIPREC server. For `siprec`."}},"additionalProperties":false,"examples":[{"action":"startCallRecording","type":"cloud"},{"action":"startCallRecording","siprecServerURL":"sip:recorder.example.com","recordingID":"case-4711"}]};

function validate182(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate182.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.action === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "action"},message:"must have required property '"+"action"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
for(const key0 in data){
if(!(((((key0 === "action") || (key0 === "type")) || (key0 === "recordingID")) || (key0 === "siprecServerURL")) || (key0 === "headers"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err1);
errors++;
}
}
if(data.action !== undefined){
let data0 = data.action;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/action",schemaPath:"#/properties/action/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err2);
errors++;
}
if(!((((data0 === "startCallRecording") || (data0 === "stopCallRecording")) || (data0 === "pauseCallRecording")) || (data0 === "resumeCallRecording"))){
const err3 = {instancePath:instancePath+"/action",schemaPath:"#/properties/action/enum",keyword:"enum",params:{allowedValues: schema73.properties.action.enum},message:"must be equal to one of the allowed values"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data.type !== undefined){
let data1 = data.type;
if(typeof data1 !== "string"){
const err4 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err4);
errors++;
}
if(!((data1 === "cloud") || (data1 === "siprec"))){
const err5 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema73.properties.type.enum},message:"must be equal to one of the allowed values"};
vErrors = addError(vErrors, err5);
errors++;
}
}
if(data.recordingID !== undefined){
if(typeof data.recordingID !== "string"){
const err6 = {instancePath:instancePath+"/recordingID",schemaPath:"#/properties/recordingID/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err6);
errors++;
}
}
if(data.siprecServerURL !== undefined){
let data3 = data.siprecServerURL;
if((typeof data3 !== "string") && (!(Array.isArray(data3)))){
const err7 = {instancePath:instancePath+"/siprecServerURL",schemaPath:"#/properties/siprecServerURL/type",keyword:"type",params:{type: schema73.properties.siprecServerURL.type},message:"must be string,array"};
vErrors = addError(vErrors, err7);
errors++;
}
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
if(typeof data3[i0] !== "string"){
const err8 = {instancePath:instancePath+"/siprecServerURL/" + i0,schemaPath:"#/properties/siprecServerURL/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err8);
errors++;
}
}
}
}
if(data.headers !== undefined){
if(!(validate116.call(this, data.headers, {instancePath:instancePath+"/headers",parentData:data,parentDataProperty:"headers",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate116.errors : addErrors(vErrors, validate116.errors);
errors = vErrors.length;
}
}
}
else {
const err9 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err9);
errors++;
}
validate182.errors = listErrors(vErrors);
return errors === 0;
}
validate182.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

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
if(data.enable === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "enable"},message:"must have required property '"+"enable"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
for(const key0 in data){
if(!(((key0 === "enable") || (key0 === "url")) || (key0 === "startDelaySecs"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err1);
errors++;
}
}
if(data.enable !== undefined){
if(typeof data.enable !== "boolean"){
const err2 = {instancePath:instancePath+"/enable",schemaPath:"#/properties/enable/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.url !== undefined){
if(typeof data.url !== "string"){
const err3 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data.startDelaySecs !== undefined){
let data2 = data.startDelaySecs;
if(!((typeof data2 == "number") && (isFinite(data2)))){
const err4 = {instancePath:instancePath+"/startDelaySecs",schemaPath:"#/properties/startDelaySecs/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err4);
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err5);
errors++;
}
validate187.errors = listErrors(vErrors);
return errors === 0;
}
validate187.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema77 = {"description":"What is played, and how. Common to the `play` verb and the prompt inside a `gather`.","required":["url"],"properties":{"url":{"description":"Address of a WAV or MP3 file. The entries of an array are all played, one after another.\n","type":["string","array"],"items":{"description":"Address of one file.","type":"string"}},"loop":{"description":"How often to play it, default 1; `forever` repeats it until something ends it. 0 counts as 1.\n","type":["integer","string"],"minimum":0,"pattern":"^(forever|[1-9][0-9]*)$","x-must-be":"forever or a whole number from 1"},"earlyMedia":{"description":"Play without answering a call that is not answered yet; default false.","type":"boolean"},"seekOffset":{"description":"Where in the file to start, in samples: 16000 is two seconds into audio of 8000 Hz. Applies to the first round\nof a loop; default the beginning.\n","type":["integer","string"]},"timeoutSecs":{"description":"Stop after this many seconds, even if audio is left; default play to the end.","type":["number","string"]},"actionHook":{"x-webhook":"playResult","$ref":"#/components/schemas/hook","description":"Called when playing has ended, with how much was played, or when the file was not found. Verbs in the answer\nreplace the rest of the application, even when it was the prompt of a `gather`; they are ignored where the play\nitself came from a `waitHook`, `confirmHook` or `onHoldHook`.\n"}}};
const pattern11 = new RegExp("^(forever|[1-9][0-9]*)$", "u");

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
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.url === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "url"},message:"must have required property '"+"url"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.url !== undefined){
let data0 = data.url;
if((typeof data0 !== "string") && (!(Array.isArray(data0)))){
const err1 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/type",keyword:"type",params:{type: schema77.properties.url.type},message:"must be string,array"};
vErrors = addError(vErrors, err1);
errors++;
}
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(typeof data0[i0] !== "string"){
const err2 = {instancePath:instancePath+"/url/" + i0,schemaPath:"#/properties/url/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err2);
errors++;
}
}
}
}
if(data.loop !== undefined){
let data2 = data.loop;
if((!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))) && (typeof data2 !== "string")){
const err3 = {instancePath:instancePath+"/loop",schemaPath:"#/properties/loop/type",keyword:"type",params:{type: schema77.properties.loop.type},message:"must be integer,string"};
vErrors = addError(vErrors, err3);
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
const err4 = {instancePath:instancePath+"/loop",schemaPath:"#/properties/loop/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(typeof data2 === "string"){
if(!pattern11.test(data2)){
const err5 = {instancePath:instancePath+"/loop",schemaPath:"#/properties/loop/pattern",keyword:"pattern",params:{pattern: "^(forever|[1-9][0-9]*)$"},message:"must match pattern \""+"^(forever|[1-9][0-9]*)$"+"\""};
vErrors = addError(vErrors, err5);
errors++;
}
}
}
if(data.earlyMedia !== undefined){
if(typeof data.earlyMedia !== "boolean"){
const err6 = {instancePath:instancePath+"/earlyMedia",schemaPath:"#/properties/earlyMedia/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err6);
errors++;
}
}
if(data.seekOffset !== undefined){
let data4 = data.seekOffset;
if((!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))) && (typeof data4 !== "string")){
const err7 = {instancePath:instancePath+"/seekOffset",schemaPath:"#/properties/seekOffset/type",keyword:"type",params:{type: schema77.properties.seekOffset.type},message:"must be integer,string"};
vErrors = addError(vErrors, err7);
errors++;
}
}
if(data.timeoutSecs !== undefined){
let data5 = data.timeoutSecs;
if((!((typeof data5 == "number") && (isFinite(data5)))) && (typeof data5 !== "string")){
const err8 = {instancePath:instancePath+"/timeoutSecs",schemaPath:"#/properties/timeoutSecs/type",keyword:"type",params:{type: schema77.properties.timeoutSecs.type},message:"must be number,string"};
vErrors = addError(vErrors, err8);
errors++;
}
}
if(data.actionHook !== undefined){
let data6 = data.actionHook;
if(!(validate118.call(this, data6, {instancePath:instancePath+"/actionHook",parentData:data,parentDataProperty:"actionHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate118.errors : addErrors(vErrors, validate118.errors);
errors = vErrors.length;
}
if(this?.answersHook?.(data6, "playResult") === false){
const err9 = {instancePath:instancePath+"/actionHook",schemaPath:"#/properties/actionHook/x-webhook",keyword:"x-webhook",params:{webhooks: "playResult"},message:"must be a hook that the project answers"};
vErrors = addError(vErrors, err9);
errors++;
}
}
}
validate191.errors = listErrors(vErrors);
return errors === 0;
}
validate191.evaluated = {"props":{"url":true,"loop":true,"earlyMedia":true,"seekOffset":true,"timeoutSecs":true,"actionHook":true},"dynamicProps":false,"dynamicItems":false};


function validate190(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate190.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate191.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate191.errors : addErrors(vErrors, validate191.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.verb !== undefined){
let data0 = data.verb;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err1);
errors++;
}
if("play" !== data0){
const err2 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "play"},message:"must be equal to constant"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err3 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err3);
errors++;
}
}
for(const key0 in data){
if((((((((key0 !== "verb") && (key0 !== "id")) && (key0 !== "url")) && (key0 !== "loop")) && (key0 !== "earlyMedia")) && (key0 !== "seekOffset")) && (key0 !== "timeoutSecs")) && (key0 !== "actionHook")){
const err4 = {instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key0},message:"must NOT have unevaluated properties"};
vErrors = addError(vErrors, err4);
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err5);
errors++;
}
validate190.errors = listErrors(vErrors);
return errors === 0;
}
validate190.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema79 = {"description":"What is spoken and how: common to the `say` verb and the prompt inside a `gather`. `text` is needed unless\n`stream` is true.\n","properties":{"text":{"description":"What to say: plain text, or SSML in `<speak>` tags. The entries of an array are all spoken, one after another.\nAn entry such as `silence_stream://500` is a silence of that many milliseconds.\n","type":["string","array"],"items":{"description":"One piece of text.","type":"string"}},"instructions":{"description":"How to say it, in plain words (\"calm and friendly\"), for vendors that follow such instructions.","type":"string"},"stream":{"description":"Speak text that is streamed in later by commands `tts:tokens`; default false. Only over a WebSocket: in the answer\nto a webhook over HTTP the open-source server ends the call at this verb.\n","type":"boolean","if":{"const":true},"then":{"x-open-source-needs":{"x-jambonz-transport":"websocket"}}},"loop":{"description":"How often to say it, default 1; `forever` repeats it until something ends it. 0 counts as 1. With `forever`,\n`text` must not be empty: the open-source server would repeat it without a pause, which stops all its calls.\n","type":["integer","string"],"minimum":0,"pattern":"^(forever|[1-9][0-9]*)$","x-must-be":"forever or a whole number from 1"},"synthesizer":{"$ref":"#/components/schemas/synthesizer","description":"Voice for this text, default the session's."},"earlyMedia":{"description":"Speak without answering a call that is not answered yet; default false.","type":"boolean"},"disableTtsCache":{"description":"Synthesize anew even if the same text was spoken before; default the session's setting, else false.","type":"boolean"},"closeStreamOnEmpty":{"description":"For `stream`: end the verb when all text received so far is spoken. The open-source server accepts it but never\nreads it, and always ends there.\n","type":"boolean"}},"if":{"properties":{"stream":{"const":false}}},"then":{"required":["text"],"if":{"required":["loop"],"properties":{"loop":{"const":"forever"}}},"then":{"properties":{"text":{"minLength":1,"minItems":1,"items":{"minLength":1}}}}}};

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
const _errs0 = errors;
let valid0 = true;
const _errs1 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.stream !== undefined){
if(false !== data.stream){
const err0 = {};
vErrors = addError(vErrors, err0);
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
const _errs4 = errors;
let valid2 = true;
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.loop === undefined) && (missing0 = "loop")){
const err1 = {};
vErrors = addError(vErrors, err1);
errors++;
}
else {
if(data.loop !== undefined){
if("forever" !== data.loop){
const err2 = {};
vErrors = addError(vErrors, err2);
errors++;
}
}
}
}
var _valid1 = _errs5 === errors;
errors = _errs4;
if(vErrors !== null){
if(_errs4){
vErrors.length = _errs4;
}
else {
vErrors = null;
}
}
if(_valid1){
const _errs7 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.text !== undefined){
let data2 = data.text;
if(typeof data2 === "string"){
if(func18(data2) < 1){
const err3 = {instancePath:instancePath+"/text",schemaPath:"#/then/then/properties/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(Array.isArray(data2)){
if(data2.length < 1){
const err4 = {instancePath:instancePath+"/text",schemaPath:"#/then/then/properties/text/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
vErrors = addError(vErrors, err4);
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(typeof data3 === "string"){
if(func18(data3) < 1){
const err5 = {instancePath:instancePath+"/text/" + i0,schemaPath:"#/then/then/properties/text/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
vErrors = addError(vErrors, err5);
errors++;
}
}
}
}
}
}
var _valid1 = _errs7 === errors;
valid2 = _valid1;
if(valid2){
var props0 = {};
props0.text = true;
props0.loop = true;
}
}
if(!valid2){
const err6 = {instancePath,schemaPath:"#/then/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema"};
vErrors = addError(vErrors, err6);
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.text === undefined){
const err7 = {instancePath,schemaPath:"#/then/required",keyword:"required",params:{missingProperty: "text"},message:"must have required property '"+"text"+"'"};
vErrors = addError(vErrors, err7);
errors++;
}
}
var _valid0 = _errs3 === errors;
valid0 = _valid0;
if(valid0){
if(props0 !== true){
props0 = props0 || {};
props0.stream = true;
}
}
}
if(!valid0){
const err8 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema"};
vErrors = addError(vErrors, err8);
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(props0 !== true){
props0 = props0 || {};
props0.text = true;
props0.instructions = true;
props0.stream = true;
props0.loop = true;
props0.synthesizer = true;
props0.earlyMedia = true;
props0.disableTtsCache = true;
props0.closeStreamOnEmpty = true;
}
if(data.text !== undefined){
let data4 = data.text;
if((typeof data4 !== "string") && (!(Array.isArray(data4)))){
const err9 = {instancePath:instancePath+"/text",schemaPath:"#/properties/text/type",keyword:"type",params:{type: schema79.properties.text.type},message:"must be string,array"};
vErrors = addError(vErrors, err9);
errors++;
}
if(Array.isArray(data4)){
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
if(typeof data4[i1] !== "string"){
const err10 = {instancePath:instancePath+"/text/" + i1,schemaPath:"#/properties/text/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err10);
errors++;
}
}
}
}
if(data.instructions !== undefined){
if(typeof data.instructions !== "string"){
const err11 = {instancePath:instancePath+"/instructions",schemaPath:"#/properties/instructions/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err11);
errors++;
}
}
if(data.stream !== undefined){
let data7 = data.stream;
if(typeof data7 !== "boolean"){
const err12 = {instancePath:instancePath+"/stream",schemaPath:"#/properties/stream/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err12);
errors++;
}
const _errs18 = errors;
let valid10 = true;
const _errs19 = errors;
if(true !== data7){
const err13 = {};
vErrors = addError(vErrors, err13);
errors++;
}
var _valid2 = _errs19 === errors;
errors = _errs18;
if(vErrors !== null){
if(_errs18){
vErrors.length = _errs18;
}
else {
vErrors = null;
}
}
if(_valid2){
const _errs20 = errors;
const _errs21 = errors;
if(this?.transport == "http"){
const err14 = {instancePath:instancePath+"/stream",schemaPath:"#/properties/stream/then/x-open-source-needs/x-jambonz-transport",keyword:"x-jambonz-transport",params:{},message:"must pass \"x-jambonz-transport\" keyword validation"};
vErrors = addError(vErrors, err14);
errors++;
}
for(let i2=_errs21; i2<errors; i2++){
vErrors[i2].isOpenSourceNeed = true;
}
var _valid2 = _errs20 === errors;
valid10 = _valid2;
}
if(!valid10){
const err15 = {instancePath:instancePath+"/stream",schemaPath:"#/properties/stream/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema"};
vErrors = addError(vErrors, err15);
errors++;
}
}
if(data.loop !== undefined){
let data8 = data.loop;
if((!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))) && (typeof data8 !== "string")){
const err16 = {instancePath:instancePath+"/loop",schemaPath:"#/properties/loop/type",keyword:"type",params:{type: schema79.properties.loop.type},message:"must be integer,string"};
vErrors = addError(vErrors, err16);
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 < 0 || isNaN(data8)){
const err17 = {instancePath:instancePath+"/loop",schemaPath:"#/properties/loop/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
vErrors = addError(vErrors, err17);
errors++;
}
}
if(typeof data8 === "string"){
if(!pattern11.test(data8)){
const err18 = {instancePath:instancePath+"/loop",schemaPath:"#/properties/loop/pattern",keyword:"pattern",params:{pattern: "^(forever|[1-9][0-9]*)$"},message:"must match pattern \""+"^(forever|[1-9][0-9]*)$"+"\""};
vErrors = addError(vErrors, err18);
errors++;
}
}
}
if(data.synthesizer !== undefined){
if(!(validate104.call(this, data.synthesizer, {instancePath:instancePath+"/synthesizer",parentData:data,parentDataProperty:"synthesizer",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate104.errors : addErrors(vErrors, validate104.errors);
errors = vErrors.length;
}
}
if(data.earlyMedia !== undefined){
if(typeof data.earlyMedia !== "boolean"){
const err19 = {instancePath:instancePath+"/earlyMedia",schemaPath:"#/properties/earlyMedia/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err19);
errors++;
}
}
if(data.disableTtsCache !== undefined){
if(typeof data.disableTtsCache !== "boolean"){
const err20 = {instancePath:instancePath+"/disableTtsCache",schemaPath:"#/properties/disableTtsCache/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err20);
errors++;
}
}
if(data.closeStreamOnEmpty !== undefined){
if(typeof data.closeStreamOnEmpty !== "boolean"){
const err21 = {instancePath:instancePath+"/closeStreamOnEmpty",schemaPath:"#/properties/closeStreamOnEmpty/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err21);
errors++;
}
}
}
validate195.errors = listErrors(vErrors);
evaluated0.props = props0;
return errors === 0;
}
validate195.evaluated = {"dynamicProps":true,"dynamicItems":false};


function validate194(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate194.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate195.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate195.errors : addErrors(vErrors, validate195.errors);
errors = vErrors.length;
}
else {
var props0 = validate195.evaluated.props;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(props0 !== true){
props0 = props0 || {};
props0.verb = true;
props0.id = true;
}
if(data.verb !== undefined){
let data0 = data.verb;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err1);
errors++;
}
if("say" !== data0){
const err2 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "say"},message:"must be equal to constant"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err3 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(props0 !== true){
for(const key0 in data){
if(!props0 || !props0[key0]){
const err4 = {instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key0},message:"must NOT have unevaluated properties"};
vErrors = addError(vErrors, err4);
errors++;
}
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err5);
errors++;
}
validate194.errors = listErrors(vErrors);
return errors === 0;
}
validate194.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const wrapper0 = {validate: validate54};

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
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((key0 === "enabled") || (key0 === "noResponseTimeout")) || (key0 === "noResponseGiveUpTimeout")) || (key0 === "retries")) || (key0 === "actions")) || (key0 === "giveUpActions"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err0);
errors++;
}
}
if(data.enabled !== undefined){
if(typeof data.enabled !== "boolean"){
const err1 = {instancePath:instancePath+"/enabled",schemaPath:"#/properties/enabled/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err1);
errors++;
}
}
if(data.noResponseTimeout !== undefined){
let data1 = data.noResponseTimeout;
if(!((typeof data1 == "number") && (isFinite(data1)))){
const err2 = {instancePath:instancePath+"/noResponseTimeout",schemaPath:"#/properties/noResponseTimeout/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.noResponseGiveUpTimeout !== undefined){
let data2 = data.noResponseGiveUpTimeout;
if(!((typeof data2 == "number") && (isFinite(data2)))){
const err3 = {instancePath:instancePath+"/noResponseGiveUpTimeout",schemaPath:"#/properties/noResponseGiveUpTimeout/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data.retries !== undefined){
let data3 = data.retries;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err4 = {instancePath:instancePath+"/retries",schemaPath:"#/properties/retries/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(data.actions !== undefined){
let data4 = data.actions;
if(Array.isArray(data4)){
if(data4.length < 1){
const err5 = {instancePath:instancePath+"/actions",schemaPath:"#/properties/actions/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
vErrors = addError(vErrors, err5);
errors++;
}
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
const tag0 = data5.verb;
if(typeof tag0 == "string"){
if(tag0 === "play"){
if(!(validate190.call(this, data5, {instancePath:instancePath+"/actions/" + i0,parentData:data4,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate190.errors : addErrors(vErrors, validate190.errors);
errors = vErrors.length;
}
var props0 = true;
}
else if(tag0 === "say"){
if(!(validate194.call(this, data5, {instancePath:instancePath+"/actions/" + i0,parentData:data4,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate194.errors : addErrors(vErrors, validate194.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else {
const err6 = {instancePath:instancePath+"/actions/" + i0,schemaPath:"#/properties/actions/items/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "verb", tagValue: tag0},message:"value of tag \"verb\" must be in oneOf"};
vErrors = addError(vErrors, err6);
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/actions/" + i0,schemaPath:"#/properties/actions/items/discriminator",keyword:"discriminator",params:{error: "tag", tag: "verb", tagValue: tag0},message:"tag \"verb\" must be string"};
vErrors = addError(vErrors, err7);
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/actions/" + i0,schemaPath:"#/properties/actions/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err8);
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/actions",schemaPath:"#/properties/actions/type",keyword:"type",params:{type: "array"},message:"must be array"};
vErrors = addError(vErrors, err9);
errors++;
}
}
if(data.giveUpActions !== undefined){
let data6 = data.giveUpActions;
if(Array.isArray(data6)){
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
if(!(wrapper0.validate.call(this, data6[i1], {instancePath:instancePath+"/giveUpActions/" + i1,parentData:data6,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? wrapper0.validate.errors : addErrors(vErrors, wrapper0.validate.errors);
errors = vErrors.length;
}
}
}
else {
const err10 = {instancePath:instancePath+"/giveUpActions",schemaPath:"#/properties/giveUpActions/type",keyword:"type",params:{type: "array"},message:"must be array"};
vErrors = addError(vErrors, err10);
errors++;
}
}
if(data.noResponseTimeout !== undefined){
if(data.actions === undefined){
const err11 = {instancePath,schemaPath:"#/dependentRequired",keyword:"dependentRequired",params:{property: "noResponseTimeout",
    missingProperty: "actions",
    depsCount: 1,
    deps: "actions"},message:"must have property actions when property noResponseTimeout is present"};
vErrors = addError(vErrors, err11);
errors++;
}
}
}
else {
const err12 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err12);
errors++;
}
validate189.errors = listErrors(vErrors);
return errors === 0;
}
validate189.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const pattern9 = new RegExp("^(recognizer|synthesizer)$", "u");

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
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.synthesizer !== undefined){
if(!(validate104.call(this, data.synthesizer, {instancePath:instancePath+"/synthesizer",parentData:data,parentDataProperty:"synthesizer",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate104.errors : addErrors(vErrors, validate104.errors);
errors = vErrors.length;
}
}
if(data.recognizer !== undefined){
if(!(validate56.call(this, data.recognizer, {instancePath:instancePath+"/recognizer",parentData:data,parentDataProperty:"recognizer",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate56.errors : addErrors(vErrors, validate56.errors);
errors = vErrors.length;
}
}
if(data.reset !== undefined){
let data2 = data.reset;
if((typeof data2 !== "string") && (!(Array.isArray(data2)))){
const err0 = {instancePath:instancePath+"/reset",schemaPath:"#/properties/reset/type",keyword:"type",params:{type: schema69.properties.reset.type},message:"must be string,array"};
vErrors = addError(vErrors, err0);
errors++;
}
if(typeof data2 === "string"){
if(!pattern9.test(data2)){
const err1 = {instancePath:instancePath+"/reset",schemaPath:"#/properties/reset/pattern",keyword:"pattern",params:{pattern: "^(recognizer|synthesizer)$"},message:"must match pattern \""+"^(recognizer|synthesizer)$"+"\""};
vErrors = addError(vErrors, err1);
errors++;
}
}
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(typeof data3 !== "string"){
const err2 = {instancePath:instancePath+"/reset/" + i0,schemaPath:"#/properties/reset/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err2);
errors++;
}
if(!((data3 === "recognizer") || (data3 === "synthesizer"))){
const err3 = {instancePath:instancePath+"/reset/" + i0,schemaPath:"#/properties/reset/items/enum",keyword:"enum",params:{allowedValues: schema69.properties.reset.items.enum},message:"must be equal to one of the allowed values"};
vErrors = addError(vErrors, err3);
errors++;
}
}
}
}
if(data.bargeIn !== undefined){
if(!(validate169.call(this, data.bargeIn, {instancePath:instancePath+"/bargeIn",parentData:data,parentDataProperty:"bargeIn",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate169.errors : addErrors(vErrors, validate169.errors);
errors = vErrors.length;
}
}
if(data.listen !== undefined){
if(!(validate173.call(this, data.listen, {instancePath:instancePath+"/listen",parentData:data,parentDataProperty:"listen",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate173.errors : addErrors(vErrors, validate173.errors);
errors = vErrors.length;
}
}
if(data.stream !== undefined){
if(!(validate173.call(this, data.stream, {instancePath:instancePath+"/stream",parentData:data,parentDataProperty:"stream",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate173.errors : addErrors(vErrors, validate173.errors);
errors = vErrors.length;
}
}
if(data.transcribe !== undefined){
if(!(validate178.call(this, data.transcribe, {instancePath:instancePath+"/transcribe",parentData:data,parentDataProperty:"transcribe",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate178.errors : addErrors(vErrors, validate178.errors);
errors = vErrors.length;
}
}
if(data.record !== undefined){
if(!(validate182.call(this, data.record, {instancePath:instancePath+"/record",parentData:data,parentDataProperty:"record",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate182.errors : addErrors(vErrors, validate182.errors);
errors = vErrors.length;
}
}
if(data.amd !== undefined){
if(!(validate124.call(this, data.amd, {instancePath:instancePath+"/amd",parentData:data,parentDataProperty:"amd",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate124.errors : addErrors(vErrors, validate124.errors);
errors = vErrors.length;
}
}
if(data.vad !== undefined){
if(!(validate57.call(this, data.vad, {instancePath:instancePath+"/vad",parentData:data,parentDataProperty:"vad",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : addErrors(vErrors, validate57.errors);
errors = vErrors.length;
}
}
if(data.fillerNoise !== undefined){
if(!(validate187.call(this, data.fillerNoise, {instancePath:instancePath+"/fillerNoise",parentData:data,parentDataProperty:"fillerNoise",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate187.errors : addErrors(vErrors, validate187.errors);
errors = vErrors.length;
}
}
if(data.actionHookDelayAction !== undefined){
if(!(validate189.call(this, data.actionHookDelayAction, {instancePath:instancePath+"/actionHookDelayAction",parentData:data,parentDataProperty:"actionHookDelayAction",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate189.errors : addErrors(vErrors, validate189.errors);
errors = vErrors.length;
}
}
if(data.ttsStream !== undefined){
let data13 = data.ttsStream;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.enable === undefined){
const err4 = {instancePath:instancePath+"/ttsStream",schemaPath:"#/properties/ttsStream/required",keyword:"required",params:{missingProperty: "enable"},message:"must have required property '"+"enable"+"'"};
vErrors = addError(vErrors, err4);
errors++;
}
for(const key0 in data13){
if(!((key0 === "enable") || (key0 === "synthesizer"))){
const err5 = {instancePath:instancePath+"/ttsStream",schemaPath:"#/properties/ttsStream/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err5);
errors++;
}
}
if(data13.enable !== undefined){
let data14 = data13.enable;
if(typeof data14 !== "boolean"){
const err6 = {instancePath:instancePath+"/ttsStream/enable",schemaPath:"#/properties/ttsStream/properties/enable/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err6);
errors++;
}
const _errs20 = errors;
let valid4 = true;
const _errs21 = errors;
if(true !== data14){
const err7 = {};
vErrors = addError(vErrors, err7);
errors++;
}
var _valid0 = _errs21 === errors;
errors = _errs20;
if(vErrors !== null){
if(_errs20){
vErrors.length = _errs20;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs22 = errors;
if(this?.transport == "http"){
const err8 = {instancePath:instancePath+"/ttsStream/enable",schemaPath:"#/properties/ttsStream/properties/enable/then/x-jambonz-transport",keyword:"x-jambonz-transport",params:{},message:"must pass \"x-jambonz-transport\" keyword validation"};
vErrors = addError(vErrors, err8);
errors++;
}
var _valid0 = _errs22 === errors;
valid4 = _valid0;
}
if(!valid4){
const err9 = {instancePath:instancePath+"/ttsStream/enable",schemaPath:"#/properties/ttsStream/properties/enable/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema"};
vErrors = addError(vErrors, err9);
errors++;
}
}
if(data13.synthesizer !== undefined){
if(!(validate104.call(this, data13.synthesizer, {instancePath:instancePath+"/ttsStream/synthesizer",parentData:data13,parentDataProperty:"synthesizer",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate104.errors : addErrors(vErrors, validate104.errors);
errors = vErrors.length;
}
}
}
else {
const err10 = {instancePath:instancePath+"/ttsStream",schemaPath:"#/properties/ttsStream/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err10);
errors++;
}
}
if(data.autoStreamTts !== undefined){
if(typeof data.autoStreamTts !== "boolean"){
const err11 = {instancePath:instancePath+"/autoStreamTts",schemaPath:"#/properties/autoStreamTts/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err11);
errors++;
}
}
if(data.disableTtsCache !== undefined){
if(typeof data.disableTtsCache !== "boolean"){
const err12 = {instancePath:instancePath+"/disableTtsCache",schemaPath:"#/properties/disableTtsCache/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err12);
errors++;
}
}
if(data.trackTtsPlayout !== undefined){
if(typeof data.trackTtsPlayout !== "boolean"){
const err13 = {instancePath:instancePath+"/trackTtsPlayout",schemaPath:"#/properties/trackTtsPlayout/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err13);
errors++;
}
}
if(data.referHook !== undefined){
let data19 = data.referHook;
if(!(validate118.call(this, data19, {instancePath:instancePath+"/referHook",parentData:data,parentDataProperty:"referHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate118.errors : addErrors(vErrors, validate118.errors);
errors = vErrors.length;
}
if(this?.answersHook?.(data19, "dialRefer") === false){
const err14 = {instancePath:instancePath+"/referHook",schemaPath:"#/properties/referHook/x-webhook",keyword:"x-webhook",params:{webhooks: "dialRefer"},message:"must be a hook that the project answers"};
vErrors = addError(vErrors, err14);
errors++;
}
}
if(data.sipRequestWithinDialogHook !== undefined){
let data20 = data.sipRequestWithinDialogHook;
if(!(validate118.call(this, data20, {instancePath:instancePath+"/sipRequestWithinDialogHook",parentData:data,parentDataProperty:"sipRequestWithinDialogHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate118.errors : addErrors(vErrors, validate118.errors);
errors = vErrors.length;
}
if(this?.answersHook?.(data20, "inDialogRequest") === false){
const err15 = {instancePath:instancePath+"/sipRequestWithinDialogHook",schemaPath:"#/properties/sipRequestWithinDialogHook/x-webhook",keyword:"x-webhook",params:{webhooks: "inDialogRequest"},message:"must be a hook that the project answers"};
vErrors = addError(vErrors, err15);
errors++;
}
}
if(data.onHoldMusic !== undefined){
if(typeof data.onHoldMusic !== "string"){
const err16 = {instancePath:instancePath+"/onHoldMusic",schemaPath:"#/properties/onHoldMusic/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err16);
errors++;
}
}
if(data.boostAudioSignal !== undefined){
let data22 = data.boostAudioSignal;
if((!((typeof data22 == "number") && (isFinite(data22)))) && (typeof data22 !== "string")){
const err17 = {instancePath:instancePath+"/boostAudioSignal",schemaPath:"#/properties/boostAudioSignal/type",keyword:"type",params:{type: schema69.properties.boostAudioSignal.type},message:"must be number,string"};
vErrors = addError(vErrors, err17);
errors++;
}
}
if(data.notifyEvents !== undefined){
let data23 = data.notifyEvents;
if(typeof data23 !== "boolean"){
const err18 = {instancePath:instancePath+"/notifyEvents",schemaPath:"#/properties/notifyEvents/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err18);
errors++;
}
const _errs38 = errors;
let valid5 = true;
const _errs39 = errors;
if(true !== data23){
const err19 = {};
vErrors = addError(vErrors, err19);
errors++;
}
var _valid1 = _errs39 === errors;
errors = _errs38;
if(vErrors !== null){
if(_errs38){
vErrors.length = _errs38;
}
else {
vErrors = null;
}
}
if(_valid1){
const _errs40 = errors;
if(this?.transport == "http"){
const err20 = {instancePath:instancePath+"/notifyEvents",schemaPath:"#/properties/notifyEvents/then/x-jambonz-transport",keyword:"x-jambonz-transport",params:{},message:"must pass \"x-jambonz-transport\" keyword validation"};
vErrors = addError(vErrors, err20);
errors++;
}
var _valid1 = _errs40 === errors;
valid5 = _valid1;
}
if(!valid5){
const err21 = {instancePath:instancePath+"/notifyEvents",schemaPath:"#/properties/notifyEvents/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema"};
vErrors = addError(vErrors, err21);
errors++;
}
}
if(data.notifySttLatency !== undefined){
if(typeof data.notifySttLatency !== "boolean"){
const err22 = {instancePath:instancePath+"/notifySttLatency",schemaPath:"#/properties/notifySttLatency/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err22);
errors++;
}
}
if(data.earlyMedia !== undefined){
if(typeof data.earlyMedia !== "boolean"){
const err23 = {instancePath:instancePath+"/earlyMedia",schemaPath:"#/properties/earlyMedia/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err23);
errors++;
}
}
if(data.noiseIsolation !== undefined){
let data26 = data.noiseIsolation;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
for(const key1 in data26){
if(!(((((((key1 === "enable") || (key1 === "vendor")) || (key1 === "label")) || (key1 === "auth")) || (key1 === "level")) || (key1 === "model")) || (key1 === "direction"))){
const err24 = {instancePath:instancePath+"/noiseIsolation",schemaPath:"#/properties/noiseIsolation/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err24);
errors++;
}
}
if(data26.enable !== undefined){
if(typeof data26.enable !== "boolean"){
const err25 = {instancePath:instancePath+"/noiseIsolation/enable",schemaPath:"#/properties/noiseIsolation/properties/enable/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err25);
errors++;
}
}
if(data26.vendor !== undefined){
if(typeof data26.vendor !== "string"){
const err26 = {instancePath:instancePath+"/noiseIsolation/vendor",schemaPath:"#/properties/noiseIsolation/properties/vendor/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err26);
errors++;
}
}
if(data26.label !== undefined){
if(typeof data26.label !== "string"){
const err27 = {instancePath:instancePath+"/noiseIsolation/label",schemaPath:"#/properties/noiseIsolation/properties/label/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err27);
errors++;
}
if(this?.edition == "open-source" && true){
const err28 = {instancePath:instancePath+"/noiseIsolation/label",schemaPath:"#/properties/noiseIsolation/properties/label/x-jambonz-edition",keyword:"x-jambonz-edition",params:{},message:"must pass \"x-jambonz-edition\" keyword validation"};
vErrors = addError(vErrors, err28);
errors++;
}
}
if(data26.auth !== undefined){
if(!(validate106.call(this, data26.auth, {instancePath:instancePath+"/noiseIsolation/auth",parentData:data26,parentDataProperty:"auth",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate106.errors : addErrors(vErrors, validate106.errors);
errors = vErrors.length;
}
if(this?.edition == "open-source" && true){
const err29 = {instancePath:instancePath+"/noiseIsolation/auth",schemaPath:"#/properties/noiseIsolation/properties/auth/x-jambonz-edition",keyword:"x-jambonz-edition",params:{},message:"must pass \"x-jambonz-edition\" keyword validation"};
vErrors = addError(vErrors, err29);
errors++;
}
}
if(data26.level !== undefined){
let data31 = data26.level;
if(!((typeof data31 == "number") && (isFinite(data31)))){
const err30 = {instancePath:instancePath+"/noiseIsolation/level",schemaPath:"#/properties/noiseIsolation/properties/level/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err30);
errors++;
}
}
if(data26.model !== undefined){
if(typeof data26.model !== "string"){
const err31 = {instancePath:instancePath+"/noiseIsolation/model",schemaPath:"#/properties/noiseIsolation/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err31);
errors++;
}
}
if(data26.direction !== undefined){
let data33 = data26.direction;
if(typeof data33 !== "string"){
const err32 = {instancePath:instancePath+"/noiseIsolation/direction",schemaPath:"#/properties/noiseIsolation/properties/direction/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err32);
errors++;
}
if(!((data33 === "read") || (data33 === "write"))){
const err33 = {instancePath:instancePath+"/noiseIsolation/direction",schemaPath:"#/properties/noiseIsolation/properties/direction/enum",keyword:"enum",params:{allowedValues: schema69.properties.noiseIsolation.properties.direction.enum},message:"must be equal to one of the allowed values"};
vErrors = addError(vErrors, err33);
errors++;
}
if(this?.edition == "open-source" && true){
const err34 = {instancePath:instancePath+"/noiseIsolation/direction",schemaPath:"#/properties/noiseIsolation/properties/direction/x-jambonz-edition",keyword:"x-jambonz-edition",params:{},message:"must pass \"x-jambonz-edition\" keyword validation"};
vErrors = addError(vErrors, err34);
errors++;
}
}
}
else {
const err35 = {instancePath:instancePath+"/noiseIsolation",schemaPath:"#/properties/noiseIsolation/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err35);
errors++;
}
}
if(data.turnTaking !== undefined){
let data34 = data.turnTaking;
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
for(const key2 in data34){
if(!((((key2 === "enable") || (key2 === "vendor")) || (key2 === "threshold")) || (key2 === "model"))){
const err36 = {instancePath:instancePath+"/turnTaking",schemaPath:"#/properties/turnTaking/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err36);
errors++;
}
}
if(data34.enable !== undefined){
if(typeof data34.enable !== "boolean"){
const err37 = {instancePath:instancePath+"/turnTaking/enable",schemaPath:"#/properties/turnTaking/properties/enable/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err37);
errors++;
}
}
if(data34.vendor !== undefined){
if(typeof data34.vendor !== "string"){
const err38 = {instancePath:instancePath+"/turnTaking/vendor",schemaPath:"#/properties/turnTaking/properties/vendor/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err38);
errors++;
}
}
if(data34.threshold !== undefined){
let data37 = data34.threshold;
if(!((typeof data37 == "number") && (isFinite(data37)))){
const err39 = {instancePath:instancePath+"/turnTaking/threshold",schemaPath:"#/properties/turnTaking/properties/threshold/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err39);
errors++;
}
}
if(data34.model !== undefined){
if(typeof data34.model !== "string"){
const err40 = {instancePath:instancePath+"/turnTaking/model",schemaPath:"#/properties/turnTaking/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err40);
errors++;
}
}
}
else {
const err41 = {instancePath:instancePath+"/turnTaking",schemaPath:"#/properties/turnTaking/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err41);
errors++;
}
}
}
validate166.errors = listErrors(vErrors);
return errors === 0;
}
validate166.evaluated = {"props":{"synthesizer":true,"recognizer":true,"reset":true,"bargeIn":true,"listen":true,"stream":true,"transcribe":true,"record":true,"amd":true,"vad":true,"fillerNoise":true,"actionHookDelayAction":true,"ttsStream":true,"autoStreamTts":true,"disableTtsCache":true,"trackTtsPlayout":true,"referHook":true,"sipRequestWithinDialogHook":true,"onHoldMusic":true,"boostAudioSignal":true,"notifyEvents":true,"notifySttLatency":true,"earlyMedia":true,"noiseIsolation":true,"turnTaking":true},"dynamicProps":false,"dynamicItems":false};


function validate165(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate165.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate166.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate166.errors : addErrors(vErrors, validate166.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.verb !== undefined){
let data0 = data.verb;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err1);
errors++;
}
if("config" !== data0){
const err2 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "config"},message:"must be equal to constant"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err3 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err3);
errors++;
}
}
for(const key0 in data){
if(((((((((((((((((((((((((((key0 !== "verb") && (key0 !== "id")) && (key0 !== "synthesizer")) && (key0 !== "recognizer")) && (key0 !== "reset")) && (key0 !== "bargeIn")) && (key0 !== "listen")) && (key0 !== "stream")) && (key0 !== "transcribe")) && (key0 !== "record")) && (key0 !== "amd")) && (key0 !== "vad")) && (key0 !== "fillerNoise")) && (key0 !== "actionHookDelayAction")) && (key0 !== "ttsStream")) && (key0 !== "autoStreamTts")) && (key0 !== "disableTtsCache")) && (key0 !== "trackTtsPlayout")) && (key0 !== "referHook")) && (key0 !== "sipRequestWithinDialogHook")) && (key0 !== "onHoldMusic")) && (key0 !== "boostAudioSignal")) && (key0 !== "notifyEvents")) && (key0 !== "notifySttLatency")) && (key0 !== "earlyMedia")) && (key0 !== "noiseIsolation")) && (key0 !== "turnTaking")){
const err4 = {instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key0},message:"must NOT have unevaluated properties"};
vErrors = addError(vErrors, err4);
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err5);
errors++;
}
validate165.errors = listErrors(vErrors);
return errors === 0;
}
validate165.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema80 = {"description":"Connects the caller with Deepgram's Voice Agent, which listens, thinks with a model of your choice and speaks. The\nsame as `llm` with the vendor deepgram.\n","type":"object","allOf":[{"$ref":"#/components/schemas/llm-base"},{"$ref":"#/components/schemas/deepgram-needs"}],"required":["verb","llmOptions"],"properties":{"verb":{"description":"Always `deepgram_s2s`.","type":"string","const":"deepgram_s2s"},"vendor":{"description":"May be left out. `deepgram` and `voiceagent` are the same.","enum":["deepgram","voiceagent"]}},"unevaluatedProperties":false,"examples":[{"verb":"deepgram_s2s","auth":{"apiKey":"deepgram-key"},"llmOptions":{"Settings":{"agent":{"think":{"provider":{"type":"open_ai","model":"gpt-4o-mini"},"prompt":"You are a friendly receptionist."},"speak":{"provider":{"type":"deepgram","model":"aura-2-thalia-en"}},"greeting":"Hello, how can I help?"}}},"toolHook":"/webhooks/tool","actionHook":"/webhooks/llm-ended"}]};
function validate207(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate207.evaluated;
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
vErrors = addError(vErrors, err0);
errors++;
}
}
if(data.vendor !== undefined){
if(typeof data.vendor !== "string"){
const err1 = {instancePath:instancePath+"/vendor",schemaPath:"#/properties/vendor/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err1);
errors++;
}
}
if(data.model !== undefined){
if(typeof data.model !== "string"){
const err2 = {instancePath:instancePath+"/model",schemaPath:"#/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.auth !== undefined){
let data3 = data.auth;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
}
else {
const err3 = {instancePath:instancePath+"/auth",schemaPath:"#/properties/auth/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data.connectOptions !== undefined){
let data4 = data.connectOptions;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
}
else {
const err4 = {instancePath:instancePath+"/connectOptions",schemaPath:"#/properties/connectOptions/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(data.llmOptions !== undefined){
let data5 = data.llmOptions;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
}
else {
const err5 = {instancePath:instancePath+"/llmOptions",schemaPath:"#/properties/llmOptions/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err5);
errors++;
}
}
if(data.mcpServers !== undefined){
let data6 = data.mcpServers;
if(Array.isArray(data6)){
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
if(!(validate109.call(this, data6[i0], {instancePath:instancePath+"/mcpServers/" + i0,parentData:data6,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate109.errors : addErrors(vErrors, validate109.errors);
errors = vErrors.length;
}
}
}
else {
const err6 = {instancePath:instancePath+"/mcpServers",schemaPath:"#/properties/mcpServers/type",keyword:"type",params:{type: "array"},message:"must be array"};
vErrors = addError(vErrors, err6);
errors++;
}
}
if(data.events !== undefined){
let data8 = data.events;
if(Array.isArray(data8)){
const len1 = data8.length;
for(let i1=0; i1<len1; i1++){
if(typeof data8[i1] !== "string"){
const err7 = {instancePath:instancePath+"/events/" + i1,schemaPath:"#/properties/events/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err7);
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/events",schemaPath:"#/properties/events/type",keyword:"type",params:{type: "array"},message:"must be array"};
vErrors = addError(vErrors, err8);
errors++;
}
}
if(data.eventHook !== undefined){
let data10 = data.eventHook;
if(!(validate118.call(this, data10, {instancePath:instancePath+"/eventHook",parentData:data,parentDataProperty:"eventHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate118.errors : addErrors(vErrors, validate118.errors);
errors = vErrors.length;
}
if(this?.answersHook?.(data10, "llmEvent") === false){
const err9 = {instancePath:instancePath+"/eventHook",schemaPath:"#/properties/eventHook/x-webhook",keyword:"x-webhook",params:{webhooks: "llmEvent"},message:"must be a hook that the project answers"};
vErrors = addError(vErrors, err9);
errors++;
}
}
if(data.toolHook !== undefined){
let data11 = data.toolHook;
if(!(validate118.call(this, data11, {instancePath:instancePath+"/toolHook",parentData:data,parentDataProperty:"toolHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate118.errors : addErrors(vErrors, validate118.errors);
errors = vErrors.length;
}
if(this?.answersHook?.(data11, "toolRequest") === false){
const err10 = {instancePath:instancePath+"/toolHook",schemaPath:"#/properties/toolHook/x-webhook",keyword:"x-webhook",params:{webhooks: "toolRequest"},message:"must be a hook that the project answers"};
vErrors = addError(vErrors, err10);
errors++;
}
}
if(data.actionHook !== undefined){
let data12 = data.actionHook;
if(!(validate118.call(this, data12, {instancePath:instancePath+"/actionHook",parentData:data,parentDataProperty:"actionHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate118.errors : addErrors(vErrors, validate118.errors);
errors = vErrors.length;
}
if(this?.answersHook?.(data12, "llmResult") === false){
const err11 = {instancePath:instancePath+"/actionHook",schemaPath:"#/properties/actionHook/x-webhook",keyword:"x-webhook",params:{webhooks: "llmResult"},message:"must be a hook that the project answers"};
vErrors = addError(vErrors, err11);
errors++;
}
}
if(data.handoff !== undefined){
if(!(validate111.call(this, data.handoff, {instancePath:instancePath+"/handoff",parentData:data,parentDataProperty:"handoff",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate111.errors : addErrors(vErrors, validate111.errors);
errors = vErrors.length;
}
if(this?.edition == "open-source" && true){
const err12 = {instancePath:instancePath+"/handoff",schemaPath:"#/properties/handoff/x-jambonz-edition",keyword:"x-jambonz-edition",params:{},message:"must pass \"x-jambonz-edition\" keyword validation"};
vErrors = addError(vErrors, err12);
errors++;
}
}
if(data.hangup !== undefined){
if(!(validate134.call(this, data.hangup, {instancePath:instancePath+"/hangup",parentData:data,parentDataProperty:"hangup",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate134.errors : addErrors(vErrors, validate134.errors);
errors = vErrors.length;
}
if(this?.edition == "open-source" && true){
const err13 = {instancePath:instancePath+"/hangup",schemaPath:"#/properties/hangup/x-jambonz-edition",keyword:"x-jambonz-edition",params:{},message:"must pass \"x-jambonz-edition\" keyword validation"};
vErrors = addError(vErrors, err13);
errors++;
}
}
if(data.responseTimeoutMs !== undefined){
let data15 = data.responseTimeoutMs;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
const err14 = {instancePath:instancePath+"/responseTimeoutMs",schemaPath:"#/properties/responseTimeoutMs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
vErrors = addError(vErrors, err14);
errors++;
}
if(this?.edition == "open-source" && true){
const err15 = {instancePath:instancePath+"/responseTimeoutMs",schemaPath:"#/properties/responseTimeoutMs/x-jambonz-edition",keyword:"x-jambonz-edition",params:{},message:"must pass \"x-jambonz-edition\" keyword validation"};
vErrors = addError(vErrors, err15);
errors++;
}
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 < 1 || isNaN(data15)){
const err16 = {instancePath:instancePath+"/responseTimeoutMs",schemaPath:"#/properties/responseTimeoutMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
vErrors = addError(vErrors, err16);
errors++;
}
}
}
if(data.cancelOnResponseTimeout !== undefined){
if(typeof data.cancelOnResponseTimeout !== "boolean"){
const err17 = {instancePath:instancePath+"/cancelOnResponseTimeout",schemaPath:"#/properties/cancelOnResponseTimeout/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err17);
errors++;
}
if(this?.edition == "open-source" && true){
const err18 = {instancePath:instancePath+"/cancelOnResponseTimeout",schemaPath:"#/properties/cancelOnResponseTimeout/x-jambonz-edition",keyword:"x-jambonz-edition",params:{},message:"must pass \"x-jambonz-edition\" keyword validation"};
vErrors = addError(vErrors, err18);
errors++;
}
}
if(data.cancelOnBargeIn !== undefined){
if(typeof data.cancelOnBargeIn !== "boolean"){
const err19 = {instancePath:instancePath+"/cancelOnBargeIn",schemaPath:"#/properties/cancelOnBargeIn/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err19);
errors++;
}
if(this?.edition == "open-source" && true){
const err20 = {instancePath:instancePath+"/cancelOnBargeIn",schemaPath:"#/properties/cancelOnBargeIn/x-jambonz-edition",keyword:"x-jambonz-edition",params:{},message:"must pass \"x-jambonz-edition\" keyword validation"};
vErrors = addError(vErrors, err20);
errors++;
}
}
}
validate207.errors = listErrors(vErrors);
return errors === 0;
}
validate207.evaluated = {"props":{"id":true,"vendor":true,"model":true,"auth":true,"connectOptions":true,"llmOptions":true,"mcpServers":true,"events":true,"eventHook":true,"toolHook":true,"actionHook":true,"handoff":true,"hangup":true,"responseTimeoutMs":true,"cancelOnResponseTimeout":true,"cancelOnBargeIn":true},"dynamicProps":false,"dynamicItems":false};

function validate216(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate216.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.auth === undefined){
const err0 = {instancePath,schemaPath:"#/x-open-source-needs/required",keyword:"required",params:{missingProperty: "auth"},message:"must have required property '"+"auth"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.auth !== undefined){
let data0 = data.auth;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.apiKey === undefined){
const err1 = {instancePath:instancePath+"/auth",schemaPath:"#/x-open-source-needs/properties/auth/required",keyword:"required",params:{missingProperty: "apiKey"},message:"must have required property '"+"apiKey"+"'"};
vErrors = addError(vErrors, err1);
errors++;
}
if(data0.apiKey !== undefined){
let data1 = data0.apiKey;
if(typeof data1 === "string"){
if(func18(data1) < 1){
const err2 = {instancePath:instancePath+"/auth/apiKey",schemaPath:"#/x-open-source-needs/properties/auth/properties/apiKey/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
vErrors = addError(vErrors, err2);
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/auth/apiKey",schemaPath:"#/x-open-source-needs/properties/auth/properties/apiKey/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err3);
errors++;
}
}
}
}
}
for(let i0=_errs0; i0<errors; i0++){
vErrors[i0].isOpenSourceNeed = true;
}
validate216.errors = listErrors(vErrors);
return errors === 0;
}
validate216.evaluated = {"props":{"auth":true},"dynamicProps":false,"dynamicItems":false};


function validate215(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate215.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
if(!(validate216.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate216.errors : addErrors(vErrors, validate216.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.llmOptions !== undefined){
let data0 = data.llmOptions;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.Settings === undefined){
const err0 = {instancePath:instancePath+"/llmOptions",schemaPath:"#/x-open-source-needs/properties/llmOptions/required",keyword:"required",params:{missingProperty: "Settings"},message:"must have required property '"+"Settings"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data0.Settings !== undefined){
let data1 = data0.Settings;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.agent === undefined){
const err1 = {instancePath:instancePath+"/llmOptions/Settings",schemaPath:"#/x-open-source-needs/properties/llmOptions/properties/Settings/required",keyword:"required",params:{missingProperty: "agent"},message:"must have required property '"+"agent"+"'"};
vErrors = addError(vErrors, err1);
errors++;
}
if(data1.agent !== undefined){
let data2 = data1.agent;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.think === undefined){
const err2 = {instancePath:instancePath+"/llmOptions/Settings/agent",schemaPath:"#/x-open-source-needs/properties/llmOptions/properties/Settings/properties/agent/required",keyword:"required",params:{missingProperty: "think"},message:"must have required property '"+"think"+"'"};
vErrors = addError(vErrors, err2);
errors++;
}
if(data2.think !== undefined){
let data3 = data2.think;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.provider === undefined){
const err3 = {instancePath:instancePath+"/llmOptions/Settings/agent/think",schemaPath:"#/x-open-source-needs/properties/llmOptions/properties/Settings/properties/agent/properties/think/required",keyword:"required",params:{missingProperty: "provider"},message:"must have required property '"+"provider"+"'"};
vErrors = addError(vErrors, err3);
errors++;
}
if(data3.provider !== undefined){
let data4 = data3.provider;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.type === undefined){
const err4 = {instancePath:instancePath+"/llmOptions/Settings/agent/think/provider",schemaPath:"#/x-open-source-needs/properties/llmOptions/properties/Settings/properties/agent/properties/think/properties/provider/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'"};
vErrors = addError(vErrors, err4);
errors++;
}
if(data4.model === undefined){
const err5 = {instancePath:instancePath+"/llmOptions/Settings/agent/think/provider",schemaPath:"#/x-open-source-needs/properties/llmOptions/properties/Settings/properties/agent/properties/think/properties/provider/required",keyword:"required",params:{missingProperty: "model"},message:"must have required property '"+"model"+"'"};
vErrors = addError(vErrors, err5);
errors++;
}
if(data4.type !== undefined){
let data5 = data4.type;
if(typeof data5 === "string"){
if(func18(data5) < 1){
const err6 = {instancePath:instancePath+"/llmOptions/Settings/agent/think/provider/type",schemaPath:"#/x-open-source-needs/properties/llmOptions/properties/Settings/properties/agent/properties/think/properties/provider/properties/type/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
vErrors = addError(vErrors, err6);
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/llmOptions/Settings/agent/think/provider/type",schemaPath:"#/x-open-source-needs/properties/llmOptions/properties/Settings/properties/agent/properties/think/properties/provider/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err7);
errors++;
}
}
if(data4.model !== undefined){
let data6 = data4.model;
if(typeof data6 === "string"){
if(func18(data6) < 1){
const err8 = {instancePath:instancePath+"/llmOptions/Settings/agent/think/provider/model",schemaPath:"#/x-open-source-needs/properties/llmOptions/properties/Settings/properties/agent/properties/think/properties/provider/properties/model/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
vErrors = addError(vErrors, err8);
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/llmOptions/Settings/agent/think/provider/model",schemaPath:"#/x-open-source-needs/properties/llmOptions/properties/Settings/properties/agent/properties/think/properties/provider/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err9);
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/llmOptions/Settings/agent/think/provider",schemaPath:"#/x-open-source-needs/properties/llmOptions/properties/Settings/properties/agent/properties/think/properties/provider/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err10);
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/llmOptions/Settings/agent/think",schemaPath:"#/x-open-source-needs/properties/llmOptions/properties/Settings/properties/agent/properties/think/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err11);
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/llmOptions/Settings/agent",schemaPath:"#/x-open-source-needs/properties/llmOptions/properties/Settings/properties/agent/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err12);
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/llmOptions/Settings",schemaPath:"#/x-open-source-needs/properties/llmOptions/properties/Settings/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err13);
errors++;
}
}
}
}
}
for(let i0=_errs0; i0<errors; i0++){
vErrors[i0].isOpenSourceNeed = true;
}
validate215.errors = listErrors(vErrors);
return errors === 0;
}
validate215.evaluated = {"props":{"llmOptions":true,"auth":true},"dynamicProps":false,"dynamicItems":false};


function validate206(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate206.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate207.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate207.errors : addErrors(vErrors, validate207.errors);
errors = vErrors.length;
}
if(!(validate215.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate215.errors : addErrors(vErrors, validate215.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.llmOptions === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "llmOptions"},message:"must have required property '"+"llmOptions"+"'"};
vErrors = addError(vErrors, err1);
errors++;
}
if(data.verb !== undefined){
let data0 = data.verb;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err2);
errors++;
}
if("deepgram_s2s" !== data0){
const err3 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "deepgram_s2s"},message:"must be equal to constant"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data.vendor !== undefined){
let data1 = data.vendor;
if(!((data1 === "deepgram") || (data1 === "voiceagent"))){
const err4 = {instancePath:instancePath+"/vendor",schemaPath:"#/properties/vendor/enum",keyword:"enum",params:{allowedValues: schema80.properties.vendor.enum},message:"must be equal to one of the allowed values"};
vErrors = addError(vErrors, err4);
errors++;
}
}
for(const key0 in data){
if(((((((((((((((((key0 !== "verb") && (key0 !== "vendor")) && (key0 !== "llmOptions")) && (key0 !== "auth")) && (key0 !== "id")) && (key0 !== "model")) && (key0 !== "connectOptions")) && (key0 !== "mcpServers")) && (key0 !== "events")) && (key0 !== "eventHook")) && (key0 !== "toolHook")) && (key0 !== "actionHook")) && (key0 !== "handoff")) && (key0 !== "hangup")) && (key0 !== "responseTimeoutMs")) && (key0 !== "cancelOnResponseTimeout")) && (key0 !== "cancelOnBargeIn")){
const err5 = {instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key0},message:"must NOT have unevaluated properties"};
vErrors = addError(vErrors, err5);
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err6);
errors++;
}
validate206.errors = listErrors(vErrors);
return errors === 0;
}
validate206.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

function validate219(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate219.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.name === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
vErrors = addError(vErrors, err1);
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "verb") || (key0 === "id")) || (key0 === "name")) || (key0 === "callSid")) || (key0 === "timeout")) || (key0 === "beep")) || (key0 === "actionHook"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.verb !== undefined){
let data0 = data.verb;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err3);
errors++;
}
if("dequeue" !== data0){
const err4 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "dequeue"},message:"must be equal to constant"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err5 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err5);
errors++;
}
}
if(data.name !== undefined){
if(typeof data.name !== "string"){
const err6 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err6);
errors++;
}
}
if(data.callSid !== undefined){
if(typeof data.callSid !== "string"){
const err7 = {instancePath:instancePath+"/callSid",schemaPath:"#/properties/callSid/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err7);
errors++;
}
}
if(data.timeout !== undefined){
let data4 = data.timeout;
if(!((typeof data4 == "number") && (isFinite(data4)))){
const err8 = {instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err8);
errors++;
}
}
if(data.beep !== undefined){
if(typeof data.beep !== "boolean"){
const err9 = {instancePath:instancePath+"/beep",schemaPath:"#/properties/beep/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err9);
errors++;
}
}
if(data.actionHook !== undefined){
let data6 = data.actionHook;
if(!(validate118.call(this, data6, {instancePath:instancePath+"/actionHook",parentData:data,parentDataProperty:"actionHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate118.errors : addErrors(vErrors, validate118.errors);
errors = vErrors.length;
}
if(this?.answersHook?.(data6, "dequeueResult") === false){
const err10 = {instancePath:instancePath+"/actionHook",schemaPath:"#/properties/actionHook/x-webhook",keyword:"x-webhook",params:{webhooks: "dequeueResult"},message:"must be a hook that the project answers"};
vErrors = addError(vErrors, err10);
errors++;
}
}
}
else {
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err11);
errors++;
}
validate219.errors = listErrors(vErrors);
return errors === 0;
}
validate219.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema85 = {"description":"Rings one or more targets, all at once, and connects the caller with the first to answer; the others stop ringing. It\nends when either side hangs up, when no target answers, or when all have declined. If the caller is still there,\n`actionHook` is called for the verbs to continue with, or the next verb follows.\n","type":"object","required":["verb","target"],"properties":{"verb":{"description":"Always `dial`.","type":"string","const":"dial"},"id":{"description":"Your own name for this verb, returned as `verb_id` in the payload of `actionHook`.","type":"string"},"target":{"description":"Targets to ring. Duplicates, and all after the tenth, are left out.","type":"array","minItems":1,"items":{"$ref":"#/components/schemas/dial-target"}},"actionHook":{"x-webhook":"dialResult","$ref":"#/components/schemas/hook","description":"Called when it has ended, with `dial_call_status`, `dial_sip_status` and `dial_call_sid`. Verbs in the answer\nreplace the rest of the application.\n"},"timeout":{"description":"Seconds to ring before giving up, default 60.","type":"number"},"timeLimit":{"description":"Seconds after which a connected call is ended, default no limit.","type":"number"},"answerOnBridge":{"description":"Answer the caller only when a target has answered, so that the caller hears ringing and is not billed for it;\ndefault false: answer at once.\n","type":"boolean"},"callerId":{"description":"Number to show to the targets, default the caller's.","type":"string"},"callerName":{"description":"Display name to show to the targets.","type":"string"},"headers":{"$ref":"#/components/schemas/sip-headers","description":"SIP headers to add to the outgoing INVITEs. They override those passed on from the caller."},"confirmHook":{"x-webhook":"dialConfirm","$ref":"#/components/schemas/hook","description":"Called when a target answers, before the caller is connected. An empty answer accepts. Verbs run for the target\nalone (announce the caller, gather a key) and accept if the target is still there when they end; an error\ndeclines.\n"},"referHook":{"x-webhook":"dialRefer","$ref":"#/components/schemas/hook","description":"Called when a side wants to transfer the other by SIP REFER. Verbs in the answer become the application of the\nside to be transferred. Without it a REFER is refused with 501.\n"},"onHoldHook":{"x-webhook":"hold","$ref":"#/components/schemas/hook","description":"Called once when one side holds the call, for what the other hears: an array of `play`, `say` and `pause`. For\nsound as long as the hold lasts, use a `play` with `loop`.\n"},"dialMusic":{"description":"Sound for the caller while it rings, in place of ringing tone: a file's address or a FreeSWITCH `tone_stream://`.\n","type":"string"},"dtmfCapture":{"description":"Key sequences to watch for during the call. An array watches both sides. With an object, the open-source server\nwatches both lists on the called side only: to hear the caller, use an array.\n","type":["array","object"],"items":{"description":"Keys pressed one after another, no more than 3 seconds apart, such as `*2`.","type":"string"},"properties":{"parentCall":{"description":"Sequences from the caller; the open-source server takes them from the called party instead.","type":"array","items":{"description":"Keys pressed one after another.","type":"string"}},"childCall":{"description":"Sequences from the called party.","type":"array","items":{"description":"Keys pressed one after another.","type":"string"}}},"additionalProperties":false},"dtmfHook":{"x-webhook":"dialDtmf","$ref":"#/components/schemas/hook","description":"Called with each sequence of `dtmfCapture`, which does nothing without it. The answer is ignored."},"anchorMedia":{"description":"Keep the audio passing through the media server once connected, default false. It stays there anyway while\nsomething needs it: `listen`, `transcribe`, `dub`, `amd`, a recording, different codecs. Wins over\n`exitMediaPath`.\n","type":"boolean"},"exitMediaPath":{"description":"Take jambonz out of the audio path entirely once connected, default false. Nothing can then listen, transcribe\nor record.\n","type":"boolean"},"listen":{"$ref":"#/components/schemas/listen-options","description":"Stream the connected call's audio to a WebSocket server."},"stream":{"$ref":"#/components/schemas/listen-options","description":"Another name for `listen`, which wins when both are given."},"transcribe":{"$ref":"#/components/schemas/transcribe-options","description":"Transcribe the connected call."},"amd":{"$ref":"#/components/schemas/amd","description":"Detect whether a person or a machine has answered."},"dub":{"description":"Sound tracks to mix in; the called party hears them.","type":"array","items":{"$ref":"#/components/schemas/dub-options"}},"boostAudioSignal":{"description":"Change of the called party's volume in decibels, as a number (6) or a string with its unit (\"-3 dB\"); default 0.\nA string without the unit counts as 0.\n","type":["number","string"]},"tag":{"description":"Data of your own for the outgoing calls; their webhooks carry it as `customerData`, as after a `tag` verb.\n","type":"object","additionalProperties":true},"forwardPAI":{"description":"Pass on the caller's P-Asserted-Identity and Privacy headers. Default true, unless the platform is set up\notherwise.\n","type":"boolean"},"proxy":{"description":"Border controller that places the calls, as `host:port` without `sip:`; default the one through which the\ncaller came. Not to be confused with the `proxy` of a target.\n","type":"string"},"srtpEncryption":{"description":"Ask targets of type `sip` for encrypted audio, with keys exchanged by SDES or DTLS; default neither.","type":"string","enum":["sdes","dtls"]},"codecs":{"description":"Codecs to offer, in order of preference, such as G722 and PCMU; default the media server's.","type":"array","minItems":1,"items":{"description":"Name of a codec, in upper or lower case.","type":"string"},"x-jambonz-edition":"commercial"}},"additionalProperties":false,"examples":[{"verb":"dial","target":[{"type":"phone","number":"+14155550100"},{"type":"user","name":"alice"}],"callerId":"+14155550199","answerOnBridge":true,"timeout":25,"actionHook":"/webhooks/dialled"},{"verb":"dial","target":[{"type":"sip","sipUri":"sip:desk@pbx.example.com","headers":{"X-Ticket":"4711"}}],"confirmHook":"/webhooks/screen","dtmfCapture":["*2"],"dtmfHook":"/webhooks/keys","transcribe":{"transcriptionHook":"/webhooks/transcript","recognizer":{"vendor":"deepgram","language":"en-US"}}}]};
const schema87 = {"description":"One change to a track of extra sound that is mixed into the call: common to the `dub` verb and the list inside a\n`dial`.\n","required":["action","track"],"properties":{"action":{"description":"What to do with the track. `addTrack` creates it, and also plays `play` or says `say` when given; `playOnTrack`\nand `sayOnTrack` put sound on it, `silenceTrack` stops that, `removeTrack` drops the track.\n","type":"string","enum":["addTrack","removeTrack","silenceTrack","playOnTrack","sayOnTrack"]},"track":{"description":"Name of the track, of your choice.","type":"string","minLength":1},"play":{"description":"Address of a WAV or MP3 file to play on the track.","type":"string"},"say":{"description":"Text to speak on the track, or the text together with a voice.","type":["string","object"],"required":["text"],"properties":{"text":{"description":"What to say.","type":"string"},"synthesizer":{"$ref":"#/components/schemas/synthesizer","description":"Voice for it, default the session's."}},"additionalProperties":false},"loop":{"description":"Repeat the file of `play` until it is stopped; default false.","type":"boolean"},"gain":{"description":"Change of volume in decibels, as a number (-15) or a string with its unit (\"-15 dB\"); default 0. A string\nwithout the unit counts as 0.\n","type":["number","string"]}}};

function validate234(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate234.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.action === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "action"},message:"must have required property '"+"action"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.track === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "track"},message:"must have required property '"+"track"+"'"};
vErrors = addError(vErrors, err1);
errors++;
}
if(data.action !== undefined){
let data0 = data.action;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/action",schemaPath:"#/properties/action/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err2);
errors++;
}
if(!(((((data0 === "addTrack") || (data0 === "removeTrack")) || (data0 === "silenceTrack")) || (data0 === "playOnTrack")) || (data0 === "sayOnTrack"))){
const err3 = {instancePath:instancePath+"/action",schemaPath:"#/properties/action/enum",keyword:"enum",params:{allowedValues: schema87.properties.action.enum},message:"must be equal to one of the allowed values"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data.track !== undefined){
let data1 = data.track;
if(typeof data1 === "string"){
if(func18(data1) < 1){
const err4 = {instancePath:instancePath+"/track",schemaPath:"#/properties/track/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
vErrors = addError(vErrors, err4);
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/track",schemaPath:"#/properties/track/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err5);
errors++;
}
}
if(data.play !== undefined){
if(typeof data.play !== "string"){
const err6 = {instancePath:instancePath+"/play",schemaPath:"#/properties/play/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err6);
errors++;
}
}
if(data.say !== undefined){
let data3 = data.say;
if((typeof data3 !== "string") && (!(data3 && typeof data3 == "object" && !Array.isArray(data3)))){
const err7 = {instancePath:instancePath+"/say",schemaPath:"#/properties/say/type",keyword:"type",params:{type: schema87.properties.say.type},message:"must be string,object"};
vErrors = addError(vErrors, err7);
errors++;
}
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.text === undefined){
const err8 = {instancePath:instancePath+"/say",schemaPath:"#/properties/say/required",keyword:"required",params:{missingProperty: "text"},message:"must have required property '"+"text"+"'"};
vErrors = addError(vErrors, err8);
errors++;
}
for(const key0 in data3){
if(!((key0 === "text") || (key0 === "synthesizer"))){
const err9 = {instancePath:instancePath+"/say",schemaPath:"#/properties/say/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err9);
errors++;
}
}
if(data3.text !== undefined){
if(typeof data3.text !== "string"){
const err10 = {instancePath:instancePath+"/say/text",schemaPath:"#/properties/say/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err10);
errors++;
}
}
if(data3.synthesizer !== undefined){
if(!(validate104.call(this, data3.synthesizer, {instancePath:instancePath+"/say/synthesizer",parentData:data3,parentDataProperty:"synthesizer",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate104.errors : addErrors(vErrors, validate104.errors);
errors = vErrors.length;
}
}
}
}
if(data.loop !== undefined){
if(typeof data.loop !== "boolean"){
const err11 = {instancePath:instancePath+"/loop",schemaPath:"#/properties/loop/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err11);
errors++;
}
}
if(data.gain !== undefined){
let data7 = data.gain;
if((!((typeof data7 == "number") && (isFinite(data7)))) && (typeof data7 !== "string")){
const err12 = {instancePath:instancePath+"/gain",schemaPath:"#/properties/gain/type",keyword:"type",params:{type: schema87.properties.gain.type},message:"must be number,string"};
vErrors = addError(vErrors, err12);
errors++;
}
}
}
validate234.errors = listErrors(vErrors);
return errors === 0;
}
validate234.evaluated = {"props":{"action":true,"track":true,"play":true,"say":true,"loop":true,"gain":true},"dynamicProps":false,"dynamicItems":false};


function validate233(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate233.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate234.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate234.errors : addErrors(vErrors, validate234.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb !== undefined){
let data0 = data.verb;
if(typeof data0 !== "string"){
const err0 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err0);
errors++;
}
if("dub" !== data0){
const err1 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "dub"},message:"must be equal to constant"};
vErrors = addError(vErrors, err1);
errors++;
}
if(this?.edition == "open-source" && true){
const err2 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/x-jambonz-edition",keyword:"x-jambonz-edition",params:{},message:"must pass \"x-jambonz-edition\" keyword validation"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err3 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err3);
errors++;
}
}
for(const key0 in data){
if((((((((key0 !== "verb") && (key0 !== "id")) && (key0 !== "action")) && (key0 !== "track")) && (key0 !== "play")) && (key0 !== "say")) && (key0 !== "loop")) && (key0 !== "gain")){
const err4 = {instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key0},message:"must NOT have unevaluated properties"};
vErrors = addError(vErrors, err4);
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err5);
errors++;
}
validate233.errors = listErrors(vErrors);
return errors === 0;
}
validate233.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate221(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate221.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.target === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "target"},message:"must have required property '"+"target"+"'"};
vErrors = addError(vErrors, err1);
errors++;
}
for(const key0 in data){
if(!(func1.call(schema85.properties, key0))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.verb !== undefined){
let data0 = data.verb;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err3);
errors++;
}
if("dial" !== data0){
const err4 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "dial"},message:"must be equal to constant"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err5 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err5);
errors++;
}
}
if(data.target !== undefined){
let data2 = data.target;
if(Array.isArray(data2)){
if(data2.length < 1){
const err6 = {instancePath:instancePath+"/target",schemaPath:"#/properties/target/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
vErrors = addError(vErrors, err6);
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
if(!(validate113.call(this, data2[i0], {instancePath:instancePath+"/target/" + i0,parentData:data2,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate113.errors : addErrors(vErrors, validate113.errors);
errors = vErrors.length;
}
}
}
else {
const err7 = {instancePath:instancePath+"/target",schemaPath:"#/properties/target/type",keyword:"type",params:{type: "array"},message:"must be array"};
vErrors = addError(vErrors, err7);
errors++;
}
}
if(data.actionHook !== undefined){
let data4 = data.actionHook;
if(!(validate118.call(this, data4, {instancePath:instancePath+"/actionHook",parentData:data,parentDataProperty:"actionHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate118.errors : addErrors(vErrors, validate118.errors);
errors = vErrors.length;
}
if(this?.answersHook?.(data4, "dialResult") === false){
const err8 = {instancePath:instancePath+"/actionHook",schemaPath:"#/properties/actionHook/x-webhook",keyword:"x-webhook",params:{webhooks: "dialResult"},message:"must be a hook that the project answers"};
vErrors = addError(vErrors, err8);
errors++;
}
}
if(data.timeout !== undefined){
let data5 = data.timeout;
if(!((typeof data5 == "number") && (isFinite(data5)))){
const err9 = {instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err9);
errors++;
}
}
if(data.timeLimit !== undefined){
let data6 = data.timeLimit;
if(!((typeof data6 == "number") && (isFinite(data6)))){
const err10 = {instancePath:instancePath+"/timeLimit",schemaPath:"#/properties/timeLimit/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err10);
errors++;
}
}
if(data.answerOnBridge !== undefined){
if(typeof data.answerOnBridge !== "boolean"){
const err11 = {instancePath:instancePath+"/answerOnBridge",schemaPath:"#/properties/answerOnBridge/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err11);
errors++;
}
}
if(data.callerId !== undefined){
if(typeof data.callerId !== "string"){
const err12 = {instancePath:instancePath+"/callerId",schemaPath:"#/properties/callerId/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err12);
errors++;
}
}
if(data.callerName !== undefined){
if(typeof data.callerName !== "string"){
const err13 = {instancePath:instancePath+"/callerName",schemaPath:"#/properties/callerName/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err13);
errors++;
}
}
if(data.headers !== undefined){
if(!(validate116.call(this, data.headers, {instancePath:instancePath+"/headers",parentData:data,parentDataProperty:"headers",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate116.errors : addErrors(vErrors, validate116.errors);
errors = vErrors.length;
}
}
if(data.confirmHook !== undefined){
let data11 = data.confirmHook;
if(!(validate118.call(this, data11, {instancePath:instancePath+"/confirmHook",parentData:data,parentDataProperty:"confirmHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate118.errors : addErrors(vErrors, validate118.errors);
errors = vErrors.length;
}
if(this?.answersHook?.(data11, "dialConfirm") === false){
const err14 = {instancePath:instancePath+"/confirmHook",schemaPath:"#/properties/confirmHook/x-webhook",keyword:"x-webhook",params:{webhooks: "dialConfirm"},message:"must be a hook that the project answers"};
vErrors = addError(vErrors, err14);
errors++;
}
}
if(data.referHook !== undefined){
let data12 = data.referHook;
if(!(validate118.call(this, data12, {instancePath:instancePath+"/referHook",parentData:data,parentDataProperty:"referHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate118.errors : addErrors(vErrors, validate118.errors);
errors = vErrors.length;
}
if(this?.answersHook?.(data12, "dialRefer") === false){
const err15 = {instancePath:instancePath+"/referHook",schemaPath:"#/properties/referHook/x-webhook",keyword:"x-webhook",params:{webhooks: "dialRefer"},message:"must be a hook that the project answers"};
vErrors = addError(vErrors, err15);
errors++;
}
}
if(data.onHoldHook !== undefined){
let data13 = data.onHoldHook;
if(!(validate118.call(this, data13, {instancePath:instancePath+"/onHoldHook",parentData:data,parentDataProperty:"onHoldHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate118.errors : addErrors(vErrors, validate118.errors);
errors = vErrors.length;
}
if(this?.answersHook?.(data13, "hold") === false){
const err16 = {instancePath:instancePath+"/onHoldHook",schemaPath:"#/properties/onHoldHook/x-webhook",keyword:"x-webhook",params:{webhooks: "hold"},message:"must be a hook that the project answers"};
vErrors = addError(vErrors, err16);
errors++;
}
}
if(data.dialMusic !== undefined){
if(typeof data.dialMusic !== "string"){
const err17 = {instancePath:instancePath+"/dialMusic",schemaPath:"#/properties/dialMusic/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err17);
errors++;
}
}
if(data.dtmfCapture !== undefined){
let data15 = data.dtmfCapture;
if(!data15 || typeof data15 != "object"){
const err18 = {instancePath:instancePath+"/dtmfCapture",schemaPath:"#/properties/dtmfCapture/type",keyword:"type",params:{type: schema85.properties.dtmfCapture.type},message:"must be array,object"};
vErrors = addError(vErrors, err18);
errors++;
}
if(Array.isArray(data15)){
const len1 = data15.length;
for(let i1=0; i1<len1; i1++){
if(typeof data15[i1] !== "string"){
const err19 = {instancePath:instancePath+"/dtmfCapture/" + i1,schemaPath:"#/properties/dtmfCapture/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err19);
errors++;
}
}
}
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
for(const key1 in data15){
if(!((key1 === "parentCall") || (key1 === "childCall"))){
const err20 = {instancePath:instancePath+"/dtmfCapture",schemaPath:"#/properties/dtmfCapture/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err20);
errors++;
}
}
if(data15.parentCall !== undefined){
let data17 = data15.parentCall;
if(Array.isArray(data17)){
const len2 = data17.length;
for(let i2=0; i2<len2; i2++){
if(typeof data17[i2] !== "string"){
const err21 = {instancePath:instancePath+"/dtmfCapture/parentCall/" + i2,schemaPath:"#/properties/dtmfCapture/properties/parentCall/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err21);
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/dtmfCapture/parentCall",schemaPath:"#/properties/dtmfCapture/properties/parentCall/type",keyword:"type",params:{type: "array"},message:"must be array"};
vErrors = addError(vErrors, err22);
errors++;
}
}
if(data15.childCall !== undefined){
let data19 = data15.childCall;
if(Array.isArray(data19)){
const len3 = data19.length;
for(let i3=0; i3<len3; i3++){
if(typeof data19[i3] !== "string"){
const err23 = {instancePath:instancePath+"/dtmfCapture/childCall/" + i3,schemaPath:"#/properties/dtmfCapture/properties/childCall/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err23);
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/dtmfCapture/childCall",schemaPath:"#/properties/dtmfCapture/properties/childCall/type",keyword:"type",params:{type: "array"},message:"must be array"};
vErrors = addError(vErrors, err24);
errors++;
}
}
}
}
if(data.dtmfHook !== undefined){
let data21 = data.dtmfHook;
if(!(validate118.call(this, data21, {instancePath:instancePath+"/dtmfHook",parentData:data,parentDataProperty:"dtmfHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate118.errors : addErrors(vErrors, validate118.errors);
errors = vErrors.length;
}
if(this?.answersHook?.(data21, "dialDtmf") === false){
const err25 = {instancePath:instancePath+"/dtmfHook",schemaPath:"#/properties/dtmfHook/x-webhook",keyword:"x-webhook",params:{webhooks: "dialDtmf"},message:"must be a hook that the project answers"};
vErrors = addError(vErrors, err25);
errors++;
}
}
if(data.anchorMedia !== undefined){
if(typeof data.anchorMedia !== "boolean"){
const err26 = {instancePath:instancePath+"/anchorMedia",schemaPath:"#/properties/anchorMedia/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err26);
errors++;
}
}
if(data.exitMediaPath !== undefined){
if(typeof data.exitMediaPath !== "boolean"){
const err27 = {instancePath:instancePath+"/exitMediaPath",schemaPath:"#/properties/exitMediaPath/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err27);
errors++;
}
}
if(data.listen !== undefined){
if(!(validate147.call(this, data.listen, {instancePath:instancePath+"/listen",parentData:data,parentDataProperty:"listen",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate147.errors : addErrors(vErrors, validate147.errors);
errors = vErrors.length;
}
}
if(data.stream !== undefined){
if(!(validate147.call(this, data.stream, {instancePath:instancePath+"/stream",parentData:data,parentDataProperty:"stream",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate147.errors : addErrors(vErrors, validate147.errors);
errors = vErrors.length;
}
}
if(data.transcribe !== undefined){
if(!(validate154.call(this, data.transcribe, {instancePath:instancePath+"/transcribe",parentData:data,parentDataProperty:"transcribe",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate154.errors : addErrors(vErrors, validate154.errors);
errors = vErrors.length;
}
}
if(data.amd !== undefined){
if(!(validate124.call(this, data.amd, {instancePath:instancePath+"/amd",parentData:data,parentDataProperty:"amd",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate124.errors : addErrors(vErrors, validate124.errors);
errors = vErrors.length;
}
}
if(data.dub !== undefined){
let data28 = data.dub;
if(Array.isArray(data28)){
const len4 = data28.length;
for(let i4=0; i4<len4; i4++){
if(!(validate233.call(this, data28[i4], {instancePath:instancePath+"/dub/" + i4,parentData:data28,parentDataProperty:i4,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate233.errors : addErrors(vErrors, validate233.errors);
errors = vErrors.length;
}
}
}
else {
const err28 = {instancePath:instancePath+"/dub",schemaPath:"#/properties/dub/type",keyword:"type",params:{type: "array"},message:"must be array"};
vErrors = addError(vErrors, err28);
errors++;
}
}
if(data.boostAudioSignal !== undefined){
let data30 = data.boostAudioSignal;
if((!((typeof data30 == "number") && (isFinite(data30)))) && (typeof data30 !== "string")){
const err29 = {instancePath:instancePath+"/boostAudioSignal",schemaPath:"#/properties/boostAudioSignal/type",keyword:"type",params:{type: schema85.properties.boostAudioSignal.type},message:"must be number,string"};
vErrors = addError(vErrors, err29);
errors++;
}
}
if(data.tag !== undefined){
let data31 = data.tag;
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
}
else {
const err30 = {instancePath:instancePath+"/tag",schemaPath:"#/properties/tag/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err30);
errors++;
}
}
if(data.forwardPAI !== undefined){
if(typeof data.forwardPAI !== "boolean"){
const err31 = {instancePath:instancePath+"/forwardPAI",schemaPath:"#/properties/forwardPAI/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err31);
errors++;
}
}
if(data.proxy !== undefined){
if(typeof data.proxy !== "string"){
const err32 = {instancePath:instancePath+"/proxy",schemaPath:"#/properties/proxy/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err32);
errors++;
}
}
if(data.srtpEncryption !== undefined){
let data34 = data.srtpEncryption;
if(typeof data34 !== "string"){
const err33 = {instancePath:instancePath+"/srtpEncryption",schemaPath:"#/properties/srtpEncryption/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err33);
errors++;
}
if(!((data34 === "sdes") || (data34 === "dtls"))){
const err34 = {instancePath:instancePath+"/srtpEncryption",schemaPath:"#/properties/srtpEncryption/enum",keyword:"enum",params:{allowedValues: schema85.properties.srtpEncryption.enum},message:"must be equal to one of the allowed values"};
vErrors = addError(vErrors, err34);
errors++;
}
}
if(data.codecs !== undefined){
let data35 = data.codecs;
if(this?.edition == "open-source" && true){
const err35 = {instancePath:instancePath+"/codecs",schemaPath:"#/properties/codecs/x-jambonz-edition",keyword:"x-jambonz-edition",params:{},message:"must pass \"x-jambonz-edition\" keyword validation"};
vErrors = addError(vErrors, err35);
errors++;
}
if(Array.isArray(data35)){
if(data35.length < 1){
const err36 = {instancePath:instancePath+"/codecs",schemaPath:"#/properties/codecs/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
vErrors = addError(vErrors, err36);
errors++;
}
const len5 = data35.length;
for(let i5=0; i5<len5; i5++){
if(typeof data35[i5] !== "string"){
const err37 = {instancePath:instancePath+"/codecs/" + i5,schemaPath:"#/properties/codecs/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err37);
errors++;
}
}
}
else {
const err38 = {instancePath:instancePath+"/codecs",schemaPath:"#/properties/codecs/type",keyword:"type",params:{type: "array"},message:"must be array"};
vErrors = addError(vErrors, err38);
errors++;
}
}
}
else {
const err39 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err39);
errors++;
}
validate221.errors = listErrors(vErrors);
return errors === 0;
}
validate221.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema88 = {"description":"Connects the caller with a Google Dialogflow agent, which listens and answers until it ends the conversation, the\ncaller hangs up, or verbs in the answer of `eventHook` take over.\n","type":"object","required":["verb","project","credentials","lang"],"properties":{"verb":{"description":"Always `dialogflow`.","type":"string","const":"dialogflow"},"id":{"description":"Your own name for this verb, returned as `verb_id` in the payload of `actionHook`.","type":"string"},"model":{"description":"Edition of Dialogflow: `es`, the default, `cx`, or `ces`, which the open-source server treats as `es`.\n","type":"string","enum":["es","cx","ces"]},"project":{"description":"Id of the Google Cloud project.","type":"string"},"credentials":{"description":"Key of a Google service account, as an object or as JSON text.","type":["string","object"],"minLength":1,"additionalProperties":true},"lang":{"description":"Language code of the conversation, such as `en-US`.","type":"string"},"agent":{"description":"Id of the agent (`cx`) or app (`ces`), needed for both. Not used with `es`.","type":"string"},"environment":{"description":"Environment of the agent, default the draft.","type":"string"},"region":{"description":"Google Cloud region; default us-central1 for `cx`, global for `es`.","type":"string"},"deployment":{"description":"Deployment of the app (`ces`), default the app's own.","type":"string","x-jambonz-edition":"commercial"},"sessionId":{"description":"Name of the conversation. A later `dialogflow` in the call with the same name continues it; default the call's\nsid.\n","type":"string","pattern":"^[A-Za-z0-9_-]{1,200}$","x-must-be":"up to 200 letters, digits, - and _","x-jambonz-edition":"commercial"},"welcomeEvent":{"description":"Event that starts the conversation; default none, and the agent waits for the caller to speak.","type":"string"},"welcomeEventParams":{"description":"Parameters of the welcome event, used with `es`.","type":"object","additionalProperties":true},"queryInput":{"description":"First input to the agent. Accepted, but the open-source server does not read it.","type":"object","properties":{"text":{"description":"A text, as if the caller had said it.","type":"string"},"intent":{"description":"An intent to start with.","type":"string"},"event":{"description":"An event to start with.","type":"string"},"dtmf":{"description":"Keys, as if the caller had pressed them.","type":"string"}},"additionalProperties":false},"noInputTimeout":{"description":"Seconds of silence, from the end of the agent's words, before `noInputEvent` is sent; default 20.","type":"number"},"noInputEvent":{"description":"Event to send when the caller stays silent, default actions_intent_NO_INPUT.","type":"string"},"passDtmfAsTextInput":{"description":"Send keys to the agent as text. Accepted, but the open-source server does not read it.","type":"boolean"},"bargein":{"description":"The caller's speech interrupts the agent, default false.","type":"boolean"},"thinkingMusic":{"description":"Address of a sound to play until the agent answers.","type":"string"},"tts":{"$ref":"#/components/schemas/synthesizer","description":"Voice that speaks the agent's text; default the audio that Dialogflow itself provides."},"events":{"description":"What to report to `eventHook`: intent, transcription, interim-transcription, end-utterance, dtmf, start-play,\nstop-play, no-input. Default all except interim-transcription and end-utterance. The open-source server never\nreports dtmf.\n","type":"array","items":{"description":"Name of an event.","type":"string"}},"eventHook":{"x-webhook":"dialogflowEvent","$ref":"#/components/schemas/hook","description":"Called with each event, as `event` and `data`. Verbs in the answer end the conversation and replace the rest of\nthe application, once the audio being played has ended.\n"},"toolHook":{"x-webhook":"dialogflowToolRequest","$ref":"#/components/schemas/hook","description":"Called for the result of a tool the agent calls (`cx`, `ces`). The answer is an object with `outputParameters` or\n`error`.\n","x-jambonz-edition":"commercial"},"actionHook":{"x-webhook":"dialogflowResult","$ref":"#/components/schemas/hook","description":"Called when the conversation has ended, with `dialogflow_result` completed, redirect or caller hungup. Verbs in\nthe answer replace the rest of the application, except after redirect.\n"}},"if":{"required":["model"],"properties":{"model":{"enum":["cx","ces"]}}},"then":{"required":["agent"],"properties":{"agent":{"minLength":1}}},"additionalProperties":false,"examples":[{"verb":"dialogflow","project":"acme-voice","lang":"en-US","credentials":{"type":"service_account","project_id":"acme-voice","client_email":"jambonz@acme-voice.iam.gserviceaccount.com","private_key":"-----BEGIN PRIVATE KEY-----\n\u2026\n-----END PRIVATE KEY-----\n"},"welcomeEvent":"WELCOME","eventHook":"/webhooks/dialogflow-event","actionHook":"/webhooks/dialogflow-ended"},{"verb":"dialogflow","model":"cx","project":"acme-voice","region":"europe-west3","agent":"5a3f7c1e-98b2-4c55-9c1d-0f6f1f2f7a11","lang":"de-DE","credentials":"{\"type\": \"service_account\", \"project_id\": \"acme-voice\"}","noInputTimeout":8,"bargein":true}]};
const pattern13 = new RegExp("^[A-Za-z0-9_-]{1,200}$", "u");

function validate238(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate238.evaluated;
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
vErrors = addError(vErrors, err0);
errors++;
}
else {
if(data.model !== undefined){
let data0 = data.model;
if(!((data0 === "cx") || (data0 === "ces"))){
const err1 = {};
vErrors = addError(vErrors, err1);
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
vErrors = addError(vErrors, err2);
errors++;
}
if(data.agent !== undefined){
let data1 = data.agent;
if(typeof data1 === "string"){
if(func18(data1) < 1){
const err3 = {instancePath:instancePath+"/agent",schemaPath:"#/then/properties/agent/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
vErrors = addError(vErrors, err3);
errors++;
}
}
}
}
var _valid0 = _errs4 === errors;
valid0 = _valid0;
if(valid0){
var props0 = {};
props0.agent = true;
props0.model = true;
}
}
if(!valid0){
const err4 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema"};
vErrors = addError(vErrors, err4);
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
vErrors = addError(vErrors, err5);
errors++;
}
if(data.project === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "project"},message:"must have required property '"+"project"+"'"};
vErrors = addError(vErrors, err6);
errors++;
}
if(data.credentials === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "credentials"},message:"must have required property '"+"credentials"+"'"};
vErrors = addError(vErrors, err7);
errors++;
}
if(data.lang === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "lang"},message:"must have required property '"+"lang"+"'"};
vErrors = addError(vErrors, err8);
errors++;
}
for(const key0 in data){
if(!(func1.call(schema88.properties, key0))){
const err9 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err9);
errors++;
}
}
if(data.verb !== undefined){
let data2 = data.verb;
if(typeof data2 !== "string"){
const err10 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err10);
errors++;
}
if("dialogflow" !== data2){
const err11 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "dialogflow"},message:"must be equal to constant"};
vErrors = addError(vErrors, err11);
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err12 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err12);
errors++;
}
}
if(data.model !== undefined){
let data4 = data.model;
if(typeof data4 !== "string"){
const err13 = {instancePath:instancePath+"/model",schemaPath:"#/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err13);
errors++;
}
if(!(((data4 === "es") || (data4 === "cx")) || (data4 === "ces"))){
const err14 = {instancePath:instancePath+"/model",schemaPath:"#/properties/model/enum",keyword:"enum",params:{allowedValues: schema88.properties.model.enum},message:"must be equal to one of the allowed values"};
vErrors = addError(vErrors, err14);
errors++;
}
}
if(data.project !== undefined){
if(typeof data.project !== "string"){
const err15 = {instancePath:instancePath+"/project",schemaPath:"#/properties/project/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err15);
errors++;
}
}
if(data.credentials !== undefined){
let data6 = data.credentials;
if((typeof data6 !== "string") && (!(data6 && typeof data6 == "object" && !Array.isArray(data6)))){
const err16 = {instancePath:instancePath+"/credentials",schemaPath:"#/properties/credentials/type",keyword:"type",params:{type: schema88.properties.credentials.type},message:"must be string,object"};
vErrors = addError(vErrors, err16);
errors++;
}
if(typeof data6 === "string"){
if(func18(data6) < 1){
const err17 = {instancePath:instancePath+"/credentials",schemaPath:"#/properties/credentials/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
vErrors = addError(vErrors, err17);
errors++;
}
}
}
if(data.lang !== undefined){
if(typeof data.lang !== "string"){
const err18 = {instancePath:instancePath+"/lang",schemaPath:"#/properties/lang/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err18);
errors++;
}
}
if(data.agent !== undefined){
if(typeof data.agent !== "string"){
const err19 = {instancePath:instancePath+"/agent",schemaPath:"#/properties/agent/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err19);
errors++;
}
}
if(data.environment !== undefined){
if(typeof data.environment !== "string"){
const err20 = {instancePath:instancePath+"/environment",schemaPath:"#/properties/environment/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err20);
errors++;
}
}
if(data.region !== undefined){
if(typeof data.region !== "string"){
const err21 = {instancePath:instancePath+"/region",schemaPath:"#/properties/region/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err21);
errors++;
}
}
if(data.deployment !== undefined){
if(typeof data.deployment !== "string"){
const err22 = {instancePath:instancePath+"/deployment",schemaPath:"#/properties/deployment/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err22);
errors++;
}
if(this?.edition == "open-source" && true){
const err23 = {instancePath:instancePath+"/deployment",schemaPath:"#/properties/deployment/x-jambonz-edition",keyword:"x-jambonz-edition",params:{},message:"must pass \"x-jambonz-edition\" keyword validation"};
vErrors = addError(vErrors, err23);
errors++;
}
}
if(data.sessionId !== undefined){
let data12 = data.sessionId;
if(this?.edition == "open-source" && true){
const err24 = {instancePath:instancePath+"/sessionId",schemaPath:"#/properties/sessionId/x-jambonz-edition",keyword:"x-jambonz-edition",params:{},message:"must pass \"x-jambonz-edition\" keyword validation"};
vErrors = addError(vErrors, err24);
errors++;
}
if(typeof data12 === "string"){
if(!pattern13.test(data12)){
const err25 = {instancePath:instancePath+"/sessionId",schemaPath:"#/properties/sessionId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,200}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,200}$"+"\""};
vErrors = addError(vErrors, err25);
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/sessionId",schemaPath:"#/properties/sessionId/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err26);
errors++;
}
}
if(data.welcomeEvent !== undefined){
if(typeof data.welcomeEvent !== "string"){
const err27 = {instancePath:instancePath+"/welcomeEvent",schemaPath:"#/properties/welcomeEvent/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err27);
errors++;
}
}
if(data.welcomeEventParams !== undefined){
let data14 = data.welcomeEventParams;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
}
else {
const err28 = {instancePath:instancePath+"/welcomeEventParams",schemaPath:"#/properties/welcomeEventParams/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err28);
errors++;
}
}
if(data.queryInput !== undefined){
let data15 = data.queryInput;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
for(const key1 in data15){
if(!((((key1 === "text") || (key1 === "intent")) || (key1 === "event")) || (key1 === "dtmf"))){
const err29 = {instancePath:instancePath+"/queryInput",schemaPath:"#/properties/queryInput/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err29);
errors++;
}
}
if(data15.text !== undefined){
if(typeof data15.text !== "string"){
const err30 = {instancePath:instancePath+"/queryInput/text",schemaPath:"#/properties/queryInput/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err30);
errors++;
}
}
if(data15.intent !== undefined){
if(typeof data15.intent !== "string"){
const err31 = {instancePath:instancePath+"/queryInput/intent",schemaPath:"#/properties/queryInput/properties/intent/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err31);
errors++;
}
}
if(data15.event !== undefined){
if(typeof data15.event !== "string"){
const err32 = {instancePath:instancePath+"/queryInput/event",schemaPath:"#/properties/queryInput/properties/event/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err32);
errors++;
}
}
if(data15.dtmf !== undefined){
if(typeof data15.dtmf !== "string"){
const err33 = {instancePath:instancePath+"/queryInput/dtmf",schemaPath:"#/properties/queryInput/properties/dtmf/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err33);
errors++;
}
}
}
else {
const err34 = {instancePath:instancePath+"/queryInput",schemaPath:"#/properties/queryInput/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err34);
errors++;
}
}
if(data.noInputTimeout !== undefined){
let data20 = data.noInputTimeout;
if(!((typeof data20 == "number") && (isFinite(data20)))){
const err35 = {instancePath:instancePath+"/noInputTimeout",schemaPath:"#/properties/noInputTimeout/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err35);
errors++;
}
}
if(data.noInputEvent !== undefined){
if(typeof data.noInputEvent !== "string"){
const err36 = {instancePath:instancePath+"/noInputEvent",schemaPath:"#/properties/noInputEvent/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err36);
errors++;
}
}
if(data.passDtmfAsTextInput !== undefined){
if(typeof data.passDtmfAsTextInput !== "boolean"){
const err37 = {instancePath:instancePath+"/passDtmfAsTextInput",schemaPath:"#/properties/passDtmfAsTextInput/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err37);
errors++;
}
}
if(data.bargein !== undefined){
if(typeof data.bargein !== "boolean"){
const err38 = {instancePath:instancePath+"/bargein",schemaPath:"#/properties/bargein/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err38);
errors++;
}
}
if(data.thinkingMusic !== undefined){
if(typeof data.thinkingMusic !== "string"){
const err39 = {instancePath:instancePath+"/thinkingMusic",schemaPath:"#/properties/thinkingMusic/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err39);
errors++;
}
}
if(data.tts !== undefined){
if(!(validate104.call(this, data.tts, {instancePath:instancePath+"/tts",parentData:data,parentDataProperty:"tts",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate104.errors : addErrors(vErrors, validate104.errors);
errors = vErrors.length;
}
}
if(data.events !== undefined){
let data26 = data.events;
if(Array.isArray(data26)){
const len0 = data26.length;
for(let i0=0; i0<len0; i0++){
if(typeof data26[i0] !== "string"){
const err40 = {instancePath:instancePath+"/events/" + i0,schemaPath:"#/properties/events/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err40);
errors++;
}
}
}
else {
const err41 = {instancePath:instancePath+"/events",schemaPath:"#/properties/events/type",keyword:"type",params:{type: "array"},message:"must be array"};
vErrors = addError(vErrors, err41);
errors++;
}
}
if(data.eventHook !== undefined){
let data28 = data.eventHook;
if(!(validate118.call(this, data28, {instancePath:instancePath+"/eventHook",parentData:data,parentDataProperty:"eventHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate118.errors : addErrors(vErrors, validate118.errors);
errors = vErrors.length;
}
if(this?.answersHook?.(data28, "dialogflowEvent") === false){
const err42 = {instancePath:instancePath+"/eventHook",schemaPath:"#/properties/eventHook/x-webhook",keyword:"x-webhook",params:{webhooks: "dialogflowEvent"},message:"must be a hook that the project answers"};
vErrors = addError(vErrors, err42);
errors++;
}
}
if(data.toolHook !== undefined){
let data29 = data.toolHook;
if(!(validate118.call(this, data29, {instancePath:instancePath+"/toolHook",parentData:data,parentDataProperty:"toolHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate118.errors : addErrors(vErrors, validate118.errors);
errors = vErrors.length;
}
if(this?.edition == "open-source" && true){
const err43 = {instancePath:instancePath+"/toolHook",schemaPath:"#/properties/toolHook/x-jambonz-edition",keyword:"x-jambonz-edition",params:{},message:"must pass \"x-jambonz-edition\" keyword validation"};
vErrors = addError(vErrors, err43);
errors++;
}
if(this?.answersHook?.(data29, "dialogflowToolRequest") === false){
const err44 = {instancePath:instancePath+"/toolHook",schemaPath:"#/properties/toolHook/x-webhook",keyword:"x-webhook",params:{webhooks: "dialogflowToolRequest"},message:"must be a hook that the project answers"};
vErrors = addError(vErrors, err44);
errors++;
}
}
if(data.actionHook !== undefined){
let data30 = data.actionHook;
if(!(validate118.call(this, data30, {instancePath:instancePath+"/actionHook",parentData:data,parentDataProperty:"actionHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate118.errors : addErrors(vErrors, validate118.errors);
errors = vErrors.length;
}
if(this?.answersHook?.(data30, "dialogflowResult") === false){
const err45 = {instancePath:instancePath+"/actionHook",schemaPath:"#/properties/actionHook/x-webhook",keyword:"x-webhook",params:{webhooks: "dialogflowResult"},message:"must be a hook that the project answers"};
vErrors = addError(vErrors, err45);
errors++;
}
}
}
else {
const err46 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err46);
errors++;
}
validate238.errors = listErrors(vErrors);
return errors === 0;
}
validate238.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

function validate243(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate243.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.dtmf === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "dtmf"},message:"must have required property '"+"dtmf"+"'"};
vErrors = addError(vErrors, err1);
errors++;
}
for(const key0 in data){
if(!((((key0 === "verb") || (key0 === "id")) || (key0 === "dtmf")) || (key0 === "duration"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.verb !== undefined){
let data0 = data.verb;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err3);
errors++;
}
if("dtmf" !== data0){
const err4 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "dtmf"},message:"must be equal to constant"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err5 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err5);
errors++;
}
}
if(data.dtmf !== undefined){
if(typeof data.dtmf !== "string"){
const err6 = {instancePath:instancePath+"/dtmf",schemaPath:"#/properties/dtmf/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err6);
errors++;
}
}
if(data.duration !== undefined){
let data3 = data.duration;
if(!((typeof data3 == "number") && (isFinite(data3)))){
const err7 = {instancePath:instancePath+"/duration",schemaPath:"#/properties/duration/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err7);
errors++;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err8);
errors++;
}
validate243.errors = listErrors(vErrors);
return errors === 0;
}
validate243.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

function validate244(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate244.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate234.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate234.errors : addErrors(vErrors, validate234.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.verb !== undefined){
let data0 = data.verb;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err1);
errors++;
}
if("dub" !== data0){
const err2 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "dub"},message:"must be equal to constant"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err3 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err3);
errors++;
}
}
for(const key0 in data){
if((((((((key0 !== "verb") && (key0 !== "id")) && (key0 !== "action")) && (key0 !== "track")) && (key0 !== "play")) && (key0 !== "say")) && (key0 !== "loop")) && (key0 !== "gain")){
const err4 = {instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key0},message:"must NOT have unevaluated properties"};
vErrors = addError(vErrors, err4);
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err5);
errors++;
}
validate244.errors = listErrors(vErrors);
return errors === 0;
}
validate244.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

function validate248(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate248.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.auth === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "auth"},message:"must have required property '"+"auth"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.auth !== undefined){
let data0 = data.auth;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.agent_id === undefined){
const err1 = {instancePath:instancePath+"/auth",schemaPath:"#/properties/auth/required",keyword:"required",params:{missingProperty: "agent_id"},message:"must have required property '"+"agent_id"+"'"};
vErrors = addError(vErrors, err1);
errors++;
}
if(data0.agent_id !== undefined){
let data1 = data0.agent_id;
if(typeof data1 === "string"){
if(func18(data1) < 1){
const err2 = {instancePath:instancePath+"/auth/agent_id",schemaPath:"#/properties/auth/properties/agent_id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
vErrors = addError(vErrors, err2);
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/auth/agent_id",schemaPath:"#/properties/auth/properties/agent_id/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data0.api_key !== undefined){
if(typeof data0.api_key !== "string"){
const err4 = {instancePath:instancePath+"/auth/api_key",schemaPath:"#/properties/auth/properties/api_key/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err4);
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
const err5 = {instancePath:instancePath+"/llmOptions/conversation_initiation_client_data",schemaPath:"#/properties/llmOptions/properties/conversation_initiation_client_data/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err5);
errors++;
}
}
}
}
}
validate248.errors = listErrors(vErrors);
return errors === 0;
}
validate248.evaluated = {"props":{"auth":true,"llmOptions":true},"dynamicProps":false,"dynamicItems":false};


function validate246(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate246.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate207.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate207.errors : addErrors(vErrors, validate207.errors);
errors = vErrors.length;
}
if(!(validate248.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate248.errors : addErrors(vErrors, validate248.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.llmOptions === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "llmOptions"},message:"must have required property '"+"llmOptions"+"'"};
vErrors = addError(vErrors, err1);
errors++;
}
if(data.verb !== undefined){
let data0 = data.verb;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err2);
errors++;
}
if("elevenlabs_s2s" !== data0){
const err3 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "elevenlabs_s2s"},message:"must be equal to constant"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data.vendor !== undefined){
if("elevenlabs" !== data.vendor){
const err4 = {instancePath:instancePath+"/vendor",schemaPath:"#/properties/vendor/const",keyword:"const",params:{allowedValue: "elevenlabs"},message:"must be equal to constant"};
vErrors = addError(vErrors, err4);
errors++;
}
}
for(const key0 in data){
if(((((((((((((((((key0 !== "verb") && (key0 !== "vendor")) && (key0 !== "auth")) && (key0 !== "llmOptions")) && (key0 !== "id")) && (key0 !== "model")) && (key0 !== "connectOptions")) && (key0 !== "mcpServers")) && (key0 !== "events")) && (key0 !== "eventHook")) && (key0 !== "toolHook")) && (key0 !== "actionHook")) && (key0 !== "handoff")) && (key0 !== "hangup")) && (key0 !== "responseTimeoutMs")) && (key0 !== "cancelOnResponseTimeout")) && (key0 !== "cancelOnBargeIn")){
const err5 = {instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key0},message:"must NOT have unevaluated properties"};
vErrors = addError(vErrors, err5);
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err6);
errors++;
}
validate246.errors = listErrors(vErrors);
return errors === 0;
}
validate246.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

function validate250(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate250.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.name === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
vErrors = addError(vErrors, err1);
errors++;
}
for(const key0 in data){
if(!((((((key0 === "verb") || (key0 === "id")) || (key0 === "name")) || (key0 === "priority")) || (key0 === "waitHook")) || (key0 === "actionHook"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.verb !== undefined){
let data0 = data.verb;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err3);
errors++;
}
if("enqueue" !== data0){
const err4 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "enqueue"},message:"must be equal to constant"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err5 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err5);
errors++;
}
}
if(data.name !== undefined){
if(typeof data.name !== "string"){
const err6 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err6);
errors++;
}
}
if(data.priority !== undefined){
let data3 = data.priority;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err7 = {instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
vErrors = addError(vErrors, err7);
errors++;
}
}
if(data.waitHook !== undefined){
let data4 = data.waitHook;
if(!(validate118.call(this, data4, {instancePath:instancePath+"/waitHook",parentData:data,parentDataProperty:"waitHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate118.errors : addErrors(vErrors, validate118.errors);
errors = vErrors.length;
}
if(this?.answersHook?.(data4, "queueWait") === false){
const err8 = {instancePath:instancePath+"/waitHook",schemaPath:"#/properties/waitHook/x-webhook",keyword:"x-webhook",params:{webhooks: "queueWait"},message:"must be a hook that the project answers"};
vErrors = addError(vErrors, err8);
errors++;
}
}
if(data.actionHook !== undefined){
let data5 = data.actionHook;
if(!(validate118.call(this, data5, {instancePath:instancePath+"/actionHook",parentData:data,parentDataProperty:"actionHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate118.errors : addErrors(vErrors, validate118.errors);
errors = vErrors.length;
}
if(this?.answersHook?.(data5, "enqueueResult") === false){
const err9 = {instancePath:instancePath+"/actionHook",schemaPath:"#/properties/actionHook/x-webhook",keyword:"x-webhook",params:{webhooks: "enqueueResult"},message:"must be a hook that the project answers"};
vErrors = addError(vErrors, err9);
errors++;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err10);
errors++;
}
validate250.errors = listErrors(vErrors);
return errors === 0;
}
validate250.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema94 = {"description":"Collects keys, speech or both, usually after a prompt, and sends the result to `actionHook`. The verbs in the answer\nreplace the rest of the application; with an empty answer, or no `actionHook`, the next verb follows. So the verbs\nafter a gather are for a silent caller, for an empty answer, and for a speech vendor that fails, which most vendors\ndo not report to `actionHook`.\n\nDigits end it when `numDigits` or `maxDigits` are reached, on `finishOnKey`, or after `interDigitTimeout`. Speech ends\nit with the recogniser's first final transcript, unless `recognizer.asrTimeout` asks for more.\n","type":"object","required":["verb"],"properties":{"verb":{"description":"Always `gather`.","type":"string","const":"gather"},"id":{"description":"Your own name for this verb, returned as `verb_id` in the payloads of `actionHook` and `partialResultHook`.\n","type":"string"},"input":{"description":"What to collect, default digits only.","type":"array","minItems":1,"items":{"description":"Keys or spoken words.","type":"string","enum":["digits","speech"]}},"actionHook":{"x-webhook":"gatherResult","$ref":"#/components/schemas/hook","description":"Called with the result: its `reason` is dtmfDetected, speechDetected, timeout, stt-low-confidence or error.\n"},"say":{"$ref":"#/components/schemas/say-options","description":"Prompt to speak first. It goes before `play` when both are given."},"play":{"$ref":"#/components/schemas/play-options","description":"Prompt to play first."},"timeout":{"description":"Seconds to wait for input, counted from the end of the prompt and again from each piece of speech; default 15, 0\nwaits without limit.\n","type":"number"},"numDigits":{"description":"Number of digits to collect.","type":"integer"},"minDigits":{"description":"Minimum number of digits that count as input when `timeout` or `interDigitTimeout` ends it. Set it together with\neither of them: without it, digits that are cut short by the timeout are lost, and `interDigitTimeout` does\nnothing.\n","type":"integer"},"maxDigits":{"description":"Maximum number of digits to collect.","type":"integer"},"finishOnKey":{"description":"Key that ends the input and is not part of it; default none.","type":"string"},"interDigitTimeout":{"description":"Seconds after a digit at which the input is complete, once `minDigits` are reached (without which it does\nnothing); default none.\n","type":"number"},"speechTimeout":{"description":"Seconds of silence that end speech. Accepted, but the open-source server does not read it: see\n`recognizer.asrTimeout` and the vendor's options.\n","type":"number"},"listenDuringPrompt":{"description":"Take input while the prompt still plays, default true. With false, keys and speech count from its end only.\n","type":"boolean"},"dtmfBargein":{"description":"A key interrupts the prompt. Default true when digits are collected.","type":"boolean"},"bargein":{"description":"Speech interrupts the prompt, default false.","type":"boolean"},"minBargeinWordCount":{"description":"Words that must be recognised before speech interrupts, default 1; 0 interrupts at the first sound of a voice.\n","type":"integer"},"partialResultHook":{"x-webhook":"gatherPartial","$ref":"#/components/schemas/hook","description":"Called with each interim transcript while someone speaks. The answer is ignored."},"recognizer":{"$ref":"#/components/schemas/recognizer","description":"Speech recognition to use, default the session's."},"fillerNoise":{"$ref":"#/components/schemas/filler-noise","description":"Sound to play until `actionHook` has answered, default the session's."},"actionHookDelayAction":{"$ref":"#/components/schemas/action-hook-delay-action","description":"What to do when `actionHook` takes long to answer, default the session's."}},"additionalProperties":false,"examples":[{"verb":"gather","input":["digits","speech"],"numDigits":1,"timeout":8,"bargein":true,"actionHook":"/webhooks/menu","recognizer":{"vendor":"deepgram","language":"en-US","hints":["sales","support"]},"say":{"text":"For sales, press 1 or say sales. For support, press 2 or say support."}},{"verb":"gather","input":["digits"],"minDigits":4,"maxDigits":10,"interDigitTimeout":3,"finishOnKey":"#","actionHook":"/webhooks/account","play":{"url":"https://cdn.example.com/prompts/account-number.wav"}}]};
function validate255(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate255.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate195.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate195.errors : addErrors(vErrors, validate195.errors);
errors = vErrors.length;
}
else {
var props0 = validate195.evaluated.props;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(props0 !== true){
props0 = props0 || {};
props0.verb = true;
props0.id = true;
}
if(data.verb !== undefined){
let data0 = data.verb;
if(typeof data0 !== "string"){
const err0 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err0);
errors++;
}
if("say" !== data0){
const err1 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "say"},message:"must be equal to constant"};
vErrors = addError(vErrors, err1);
errors++;
}
if(this?.edition == "open-source" && true){
const err2 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/x-jambonz-edition",keyword:"x-jambonz-edition",params:{},message:"must pass \"x-jambonz-edition\" keyword validation"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err3 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(props0 !== true){
for(const key0 in data){
if(!props0 || !props0[key0]){
const err4 = {instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key0},message:"must NOT have unevaluated properties"};
vErrors = addError(vErrors, err4);
errors++;
}
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err5);
errors++;
}
validate255.errors = listErrors(vErrors);
return errors === 0;
}
validate255.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

function validate258(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate258.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate191.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate191.errors : addErrors(vErrors, validate191.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb !== undefined){
let data0 = data.verb;
if(typeof data0 !== "string"){
const err0 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err0);
errors++;
}
if("play" !== data0){
const err1 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "play"},message:"must be equal to constant"};
vErrors = addError(vErrors, err1);
errors++;
}
if(this?.edition == "open-source" && true){
const err2 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/x-jambonz-edition",keyword:"x-jambonz-edition",params:{},message:"must pass \"x-jambonz-edition\" keyword validation"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err3 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err3);
errors++;
}
}
for(const key0 in data){
if((((((((key0 !== "verb") && (key0 !== "id")) && (key0 !== "url")) && (key0 !== "loop")) && (key0 !== "earlyMedia")) && (key0 !== "seekOffset")) && (key0 !== "timeoutSecs")) && (key0 !== "actionHook")){
const err4 = {instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key0},message:"must NOT have unevaluated properties"};
vErrors = addError(vErrors, err4);
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err5);
errors++;
}
validate258.errors = listErrors(vErrors);
return errors === 0;
}
validate258.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate253(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate253.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
for(const key0 in data){
if(!(func1.call(schema94.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err1);
errors++;
}
}
if(data.verb !== undefined){
let data0 = data.verb;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err2);
errors++;
}
if("gather" !== data0){
const err3 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "gather"},message:"must be equal to constant"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err4 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(data.input !== undefined){
let data2 = data.input;
if(Array.isArray(data2)){
if(data2.length < 1){
const err5 = {instancePath:instancePath+"/input",schemaPath:"#/properties/input/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
vErrors = addError(vErrors, err5);
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(typeof data3 !== "string"){
const err6 = {instancePath:instancePath+"/input/" + i0,schemaPath:"#/properties/input/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err6);
errors++;
}
if(!((data3 === "digits") || (data3 === "speech"))){
const err7 = {instancePath:instancePath+"/input/" + i0,schemaPath:"#/properties/input/items/enum",keyword:"enum",params:{allowedValues: schema94.properties.input.items.enum},message:"must be equal to one of the allowed values"};
vErrors = addError(vErrors, err7);
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/input",schemaPath:"#/properties/input/type",keyword:"type",params:{type: "array"},message:"must be array"};
vErrors = addError(vErrors, err8);
errors++;
}
}
if(data.actionHook !== undefined){
let data4 = data.actionHook;
if(!(validate118.call(this, data4, {instancePath:instancePath+"/actionHook",parentData:data,parentDataProperty:"actionHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate118.errors : addErrors(vErrors, validate118.errors);
errors = vErrors.length;
}
if(this?.answersHook?.(data4, "gatherResult") === false){
const err9 = {instancePath:instancePath+"/actionHook",schemaPath:"#/properties/actionHook/x-webhook",keyword:"x-webhook",params:{webhooks: "gatherResult"},message:"must be a hook that the project answers"};
vErrors = addError(vErrors, err9);
errors++;
}
}
if(data.say !== undefined){
if(!(validate255.call(this, data.say, {instancePath:instancePath+"/say",parentData:data,parentDataProperty:"say",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate255.errors : addErrors(vErrors, validate255.errors);
errors = vErrors.length;
}
}
if(data.play !== undefined){
if(!(validate258.call(this, data.play, {instancePath:instancePath+"/play",parentData:data,parentDataProperty:"play",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate258.errors : addErrors(vErrors, validate258.errors);
errors = vErrors.length;
}
}
if(data.timeout !== undefined){
let data7 = data.timeout;
if(!((typeof data7 == "number") && (isFinite(data7)))){
const err10 = {instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err10);
errors++;
}
}
if(data.numDigits !== undefined){
let data8 = data.numDigits;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err11 = {instancePath:instancePath+"/numDigits",schemaPath:"#/properties/numDigits/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
vErrors = addError(vErrors, err11);
errors++;
}
}
if(data.minDigits !== undefined){
let data9 = data.minDigits;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err12 = {instancePath:instancePath+"/minDigits",schemaPath:"#/properties/minDigits/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
vErrors = addError(vErrors, err12);
errors++;
}
}
if(data.maxDigits !== undefined){
let data10 = data.maxDigits;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
const err13 = {instancePath:instancePath+"/maxDigits",schemaPath:"#/properties/maxDigits/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
vErrors = addError(vErrors, err13);
errors++;
}
}
if(data.finishOnKey !== undefined){
if(typeof data.finishOnKey !== "string"){
const err14 = {instancePath:instancePath+"/finishOnKey",schemaPath:"#/properties/finishOnKey/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err14);
errors++;
}
}
if(data.interDigitTimeout !== undefined){
let data12 = data.interDigitTimeout;
if(!((typeof data12 == "number") && (isFinite(data12)))){
const err15 = {instancePath:instancePath+"/interDigitTimeout",schemaPath:"#/properties/interDigitTimeout/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err15);
errors++;
}
}
if(data.speechTimeout !== undefined){
let data13 = data.speechTimeout;
if(!((typeof data13 == "number") && (isFinite(data13)))){
const err16 = {instancePath:instancePath+"/speechTimeout",schemaPath:"#/properties/speechTimeout/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err16);
errors++;
}
}
if(data.listenDuringPrompt !== undefined){
if(typeof data.listenDuringPrompt !== "boolean"){
const err17 = {instancePath:instancePath+"/listenDuringPrompt",schemaPath:"#/properties/listenDuringPrompt/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err17);
errors++;
}
}
if(data.dtmfBargein !== undefined){
if(typeof data.dtmfBargein !== "boolean"){
const err18 = {instancePath:instancePath+"/dtmfBargein",schemaPath:"#/properties/dtmfBargein/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err18);
errors++;
}
}
if(data.bargein !== undefined){
if(typeof data.bargein !== "boolean"){
const err19 = {instancePath:instancePath+"/bargein",schemaPath:"#/properties/bargein/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err19);
errors++;
}
}
if(data.minBargeinWordCount !== undefined){
let data17 = data.minBargeinWordCount;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
const err20 = {instancePath:instancePath+"/minBargeinWordCount",schemaPath:"#/properties/minBargeinWordCount/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
vErrors = addError(vErrors, err20);
errors++;
}
}
if(data.partialResultHook !== undefined){
let data18 = data.partialResultHook;
if(!(validate118.call(this, data18, {instancePath:instancePath+"/partialResultHook",parentData:data,parentDataProperty:"partialResultHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate118.errors : addErrors(vErrors, validate118.errors);
errors = vErrors.length;
}
if(this?.answersHook?.(data18, "gatherPartial") === false){
const err21 = {instancePath:instancePath+"/partialResultHook",schemaPath:"#/properties/partialResultHook/x-webhook",keyword:"x-webhook",params:{webhooks: "gatherPartial"},message:"must be a hook that the project answers"};
vErrors = addError(vErrors, err21);
errors++;
}
}
if(data.recognizer !== undefined){
if(!(validate56.call(this, data.recognizer, {instancePath:instancePath+"/recognizer",parentData:data,parentDataProperty:"recognizer",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate56.errors : addErrors(vErrors, validate56.errors);
errors = vErrors.length;
}
}
if(data.fillerNoise !== undefined){
if(!(validate187.call(this, data.fillerNoise, {instancePath:instancePath+"/fillerNoise",parentData:data,parentDataProperty:"fillerNoise",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate187.errors : addErrors(vErrors, validate187.errors);
errors = vErrors.length;
}
}
if(data.actionHookDelayAction !== undefined){
if(!(validate189.call(this, data.actionHookDelayAction, {instancePath:instancePath+"/actionHookDelayAction",parentData:data,parentDataProperty:"actionHookDelayAction",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate189.errors : addErrors(vErrors, validate189.errors);
errors = vErrors.length;
}
}
}
else {
const err22 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err22);
errors++;
}
validate253.errors = listErrors(vErrors);
return errors === 0;
}
validate253.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

function validate267(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate267.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
if(!(validate216.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate216.errors : addErrors(vErrors, validate216.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.llmOptions !== undefined){
let data0 = data.llmOptions;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.setup === undefined){
const err0 = {instancePath:instancePath+"/llmOptions",schemaPath:"#/x-open-source-needs/properties/llmOptions/required",keyword:"required",params:{missingProperty: "setup"},message:"must have required property '"+"setup"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data0.setup !== undefined){
let data1 = data0.setup;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
}
else {
const err1 = {instancePath:instancePath+"/llmOptions/setup",schemaPath:"#/x-open-source-needs/properties/llmOptions/properties/setup/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err1);
errors++;
}
}
}
}
}
for(let i0=_errs0; i0<errors; i0++){
vErrors[i0].isOpenSourceNeed = true;
}
validate267.errors = listErrors(vErrors);
return errors === 0;
}
validate267.evaluated = {"props":{"llmOptions":true,"auth":true},"dynamicProps":false,"dynamicItems":false};


function validate265(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate265.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate207.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate207.errors : addErrors(vErrors, validate207.errors);
errors = vErrors.length;
}
if(!(validate267.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate267.errors : addErrors(vErrors, validate267.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.llmOptions === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "llmOptions"},message:"must have required property '"+"llmOptions"+"'"};
vErrors = addError(vErrors, err1);
errors++;
}
if(data.verb !== undefined){
let data0 = data.verb;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err2);
errors++;
}
if("google_s2s" !== data0){
const err3 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "google_s2s"},message:"must be equal to constant"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data.vendor !== undefined){
if("google" !== data.vendor){
const err4 = {instancePath:instancePath+"/vendor",schemaPath:"#/properties/vendor/const",keyword:"const",params:{allowedValue: "google"},message:"must be equal to constant"};
vErrors = addError(vErrors, err4);
errors++;
}
}
for(const key0 in data){
if(((((((((((((((((key0 !== "verb") && (key0 !== "vendor")) && (key0 !== "llmOptions")) && (key0 !== "auth")) && (key0 !== "id")) && (key0 !== "model")) && (key0 !== "connectOptions")) && (key0 !== "mcpServers")) && (key0 !== "events")) && (key0 !== "eventHook")) && (key0 !== "toolHook")) && (key0 !== "actionHook")) && (key0 !== "handoff")) && (key0 !== "hangup")) && (key0 !== "responseTimeoutMs")) && (key0 !== "cancelOnResponseTimeout")) && (key0 !== "cancelOnBargeIn")){
const err5 = {instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key0},message:"must NOT have unevaluated properties"};
vErrors = addError(vErrors, err5);
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err6);
errors++;
}
validate265.errors = listErrors(vErrors);
return errors === 0;
}
validate265.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema100 = {"description":"Required for a session of OpenAI's GPT Live API.","required":["auth"],"properties":{"auth":{"description":"Credentials for OpenAI.","required":["apiKey"],"properties":{"apiKey":{"description":"The API key.","type":"string","minLength":1}}},"llmOptions":{"description":"`session_update` sets up the session; the model begins by itself.","required":["session_update"],"properties":{"session_update":{"description":"The first session.update of the session. Set the model in the verb's `model`, not here.","type":"object","properties":{"model":false,"delegation":{"description":"Where tasks go that the model cannot do: `client` is your application, `responses` a second model, which\nmay call tools. `handoff`, `hangup` and `mcpServers` need `responses`.\n","type":"object","properties":{"type":{"description":"`client` or `responses`, which needs `responses` beside it.","type":"string","enum":["client","responses"]},"responses":{"description":"The second model, with its `instructions`.","type":"object","required":["model"],"properties":{"tools":{"description":"The functions that it may call.","type":"array","items":{"description":"One function, in the form of OpenAI's Responses API.","type":"object","additionalProperties":true}},"model":{"description":"Name of the second model.","type":"string"}},"additionalProperties":true},"tools":false},"if":{"required":["type"],"properties":{"type":{"const":"responses"}}},"then":{"required":["responses"]},"additionalProperties":true}},"additionalProperties":true}}}},"if":{"properties":{"handoff":false,"hangup":false,"mcpServers":false}},"else":{"properties":{"llmOptions":{"properties":{"session_update":{"required":["delegation"],"properties":{"delegation":{"required":["type"],"if":{"required":["type"],"properties":{"type":{"const":"client"}}},"then":{"properties":{"type":{"const":"responses"}}}}}}}}}}};

function validate272(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate272.evaluated;
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
if(data.handoff !== undefined){
var valid1 = false;
const err0 = {};
vErrors = addError(vErrors, err0);
errors++;
}
else {
var valid1 = true;
}
if(valid1){
if(data.hangup !== undefined){
var valid1 = false;
const err1 = {};
vErrors = addError(vErrors, err1);
errors++;
}
else {
var valid1 = true;
}
if(valid1){
if(data.mcpServers !== undefined){
var valid1 = false;
const err2 = {};
vErrors = addError(vErrors, err2);
errors++;
}
else {
var valid1 = true;
}
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
if(!_valid0){
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.llmOptions !== undefined){
let data3 = data.llmOptions;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.session_update !== undefined){
let data4 = data3.session_update;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.delegation === undefined){
const err3 = {instancePath:instancePath+"/llmOptions/session_update",schemaPath:"#/else/properties/llmOptions/properties/session_update/required",keyword:"required",params:{missingProperty: "delegation"},message:"must have required property '"+"delegation"+"'"};
vErrors = addError(vErrors, err3);
errors++;
}
if(data4.delegation !== undefined){
let data5 = data4.delegation;
const _errs6 = errors;
let valid5 = true;
const _errs7 = errors;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
let missing0;
if((data5.type === undefined) && (missing0 = "type")){
const err4 = {};
vErrors = addError(vErrors, err4);
errors++;
}
else {
if(data5.type !== undefined){
if("client" !== data5.type){
const err5 = {};
vErrors = addError(vErrors, err5);
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
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.type !== undefined){
if("responses" !== data5.type){
const err6 = {instancePath:instancePath+"/llmOptions/session_update/delegation/type",schemaPath:"#/else/properties/llmOptions/properties/session_update/properties/delegation/then/properties/type/const",keyword:"const",params:{allowedValue: "responses"},message:"must be equal to constant"};
vErrors = addError(vErrors, err6);
errors++;
}
}
}
var _valid1 = _errs9 === errors;
valid5 = _valid1;
if(valid5){
var props0 = {};
props0.type = true;
}
}
if(!valid5){
const err7 = {instancePath:instancePath+"/llmOptions/session_update/delegation",schemaPath:"#/else/properties/llmOptions/properties/session_update/properties/delegation/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema"};
vErrors = addError(vErrors, err7);
errors++;
}
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.type === undefined){
const err8 = {instancePath:instancePath+"/llmOptions/session_update/delegation",schemaPath:"#/else/properties/llmOptions/properties/session_update/properties/delegation/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'"};
vErrors = addError(vErrors, err8);
errors++;
}
}
}
}
}
}
}
}
var _valid0 = _errs2 === errors;
valid0 = _valid0;
if(valid0){
var props1 = {};
props1.llmOptions = true;
props1.handoff = true;
props1.hangup = true;
props1.mcpServers = true;
}
}
if(!valid0){
const err9 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: "else"},message:"must match \"else\" schema"};
vErrors = addError(vErrors, err9);
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.auth === undefined){
const err10 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "auth"},message:"must have required property '"+"auth"+"'"};
vErrors = addError(vErrors, err10);
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
const err11 = {instancePath:instancePath+"/auth",schemaPath:"#/properties/auth/required",keyword:"required",params:{missingProperty: "apiKey"},message:"must have required property '"+"apiKey"+"'"};
vErrors = addError(vErrors, err11);
errors++;
}
if(data8.apiKey !== undefined){
let data9 = data8.apiKey;
if(typeof data9 === "string"){
if(func18(data9) < 1){
const err12 = {instancePath:instancePath+"/auth/apiKey",schemaPath:"#/properties/auth/properties/apiKey/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
vErrors = addError(vErrors, err12);
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/auth/apiKey",schemaPath:"#/properties/auth/properties/apiKey/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err13);
errors++;
}
}
}
}
if(data.llmOptions !== undefined){
let data10 = data.llmOptions;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.session_update === undefined){
const err14 = {instancePath:instancePath+"/llmOptions",schemaPath:"#/properties/llmOptions/required",keyword:"required",params:{missingProperty: "session_update"},message:"must have required property '"+"session_update"+"'"};
vErrors = addError(vErrors, err14);
errors++;
}
if(data10.session_update !== undefined){
let data11 = data10.session_update;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(data11.model !== undefined){
const err15 = {instancePath:instancePath+"/llmOptions/session_update/model",schemaPath:"#/properties/llmOptions/properties/session_update/properties/model/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
vErrors = addError(vErrors, err15);
errors++;
}
if(data11.delegation !== undefined){
let data13 = data11.delegation;
const _errs20 = errors;
let valid12 = true;
const _errs21 = errors;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
let missing1;
if((data13.type === undefined) && (missing1 = "type")){
const err16 = {};
vErrors = addError(vErrors, err16);
errors++;
}
else {
if(data13.type !== undefined){
if("responses" !== data13.type){
const err17 = {};
vErrors = addError(vErrors, err17);
errors++;
}
}
}
}
var _valid2 = _errs21 === errors;
errors = _errs20;
if(vErrors !== null){
if(_errs20){
vErrors.length = _errs20;
}
else {
vErrors = null;
}
}
if(_valid2){
const _errs23 = errors;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.responses === undefined){
const err18 = {instancePath:instancePath+"/llmOptions/session_update/delegation",schemaPath:"#/properties/llmOptions/properties/session_update/properties/delegation/then/required",keyword:"required",params:{missingProperty: "responses"},message:"must have required property '"+"responses"+"'"};
vErrors = addError(vErrors, err18);
errors++;
}
}
var _valid2 = _errs23 === errors;
valid12 = _valid2;
}
if(!valid12){
const err19 = {instancePath:instancePath+"/llmOptions/session_update/delegation",schemaPath:"#/properties/llmOptions/properties/session_update/properties/delegation/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema"};
vErrors = addError(vErrors, err19);
errors++;
}
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.type !== undefined){
let data15 = data13.type;
if(typeof data15 !== "string"){
const err20 = {instancePath:instancePath+"/llmOptions/session_update/delegation/type",schemaPath:"#/properties/llmOptions/properties/session_update/properties/delegation/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err20);
errors++;
}
if(!((data15 === "client") || (data15 === "responses"))){
const err21 = {instancePath:instancePath+"/llmOptions/session_update/delegation/type",schemaPath:"#/properties/llmOptions/properties/session_update/properties/delegation/properties/type/enum",keyword:"enum",params:{allowedValues: schema100.properties.llmOptions.properties.session_update.properties.delegation.properties.type.enum},message:"must be equal to one of the allowed values"};
vErrors = addError(vErrors, err21);
errors++;
}
}
if(data13.responses !== undefined){
let data16 = data13.responses;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16.model === undefined){
const err22 = {instancePath:instancePath+"/llmOptions/session_update/delegation/responses",schemaPath:"#/properties/llmOptions/properties/session_update/properties/delegation/properties/responses/required",keyword:"required",params:{missingProperty: "model"},message:"must have required property '"+"model"+"'"};
vErrors = addError(vErrors, err22);
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
const err23 = {instancePath:instancePath+"/llmOptions/session_update/delegation/responses/tools/" + i0,schemaPath:"#/properties/llmOptions/properties/session_update/properties/delegation/properties/responses/properties/tools/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err23);
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/llmOptions/session_update/delegation/responses/tools",schemaPath:"#/properties/llmOptions/properties/session_update/properties/delegation/properties/responses/properties/tools/type",keyword:"type",params:{type: "array"},message:"must be array"};
vErrors = addError(vErrors, err24);
errors++;
}
}
if(data16.model !== undefined){
if(typeof data16.model !== "string"){
const err25 = {instancePath:instancePath+"/llmOptions/session_update/delegation/responses/model",schemaPath:"#/properties/llmOptions/properties/session_update/properties/delegation/properties/responses/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err25);
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/llmOptions/session_update/delegation/responses",schemaPath:"#/properties/llmOptions/properties/session_update/properties/delegation/properties/responses/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err26);
errors++;
}
}
if(data13.tools !== undefined){
const err27 = {instancePath:instancePath+"/llmOptions/session_update/delegation/tools",schemaPath:"#/properties/llmOptions/properties/session_update/properties/delegation/properties/tools/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
vErrors = addError(vErrors, err27);
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/llmOptions/session_update/delegation",schemaPath:"#/properties/llmOptions/properties/session_update/properties/delegation/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err28);
errors++;
}
}
}
else {
const err29 = {instancePath:instancePath+"/llmOptions/session_update",schemaPath:"#/properties/llmOptions/properties/session_update/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err29);
errors++;
}
}
}
}
}
validate272.errors = listErrors(vErrors);
evaluated0.props = props1;
return errors === 0;
}
validate272.evaluated = {"dynamicProps":true,"dynamicItems":false};


function validate270(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate270.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate207.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate207.errors : addErrors(vErrors, validate207.errors);
errors = vErrors.length;
}
if(!(validate272.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate272.errors : addErrors(vErrors, validate272.errors);
errors = vErrors.length;
}
else {
var props0 = validate272.evaluated.props;
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
if(this?.edition == "open-source" && true){
const err0 = {instancePath,schemaPath:"#/x-jambonz-edition",keyword:"x-jambonz-edition",params:{},message:"must pass \"x-jambonz-edition\" keyword validation"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
vErrors = addError(vErrors, err1);
errors++;
}
if(data.llmOptions === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "llmOptions"},message:"must have required property '"+"llmOptions"+"'"};
vErrors = addError(vErrors, err2);
errors++;
}
if(props0 !== true){
props0 = props0 || {};
props0.verb = true;
props0.vendor = true;
}
if(data.verb !== undefined){
let data0 = data.verb;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err3);
errors++;
}
if("gptlive_s2s" !== data0){
const err4 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "gptlive_s2s"},message:"must be equal to constant"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(data.vendor !== undefined){
if("gptlive" !== data.vendor){
const err5 = {instancePath:instancePath+"/vendor",schemaPath:"#/properties/vendor/const",keyword:"const",params:{allowedValue: "gptlive"},message:"must be equal to constant"};
vErrors = addError(vErrors, err5);
errors++;
}
}
if(props0 !== true){
for(const key0 in data){
if(!props0 || !props0[key0]){
const err6 = {instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key0},message:"must NOT have unevaluated properties"};
vErrors = addError(vErrors, err6);
errors++;
}
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err7);
errors++;
}
validate270.errors = listErrors(vErrors);
return errors === 0;
}
validate270.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

function validate274(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate274.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
for(const key0 in data){
if(!(((key0 === "verb") || (key0 === "id")) || (key0 === "headers"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err1);
errors++;
}
}
if(data.verb !== undefined){
let data0 = data.verb;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err2);
errors++;
}
if("hangup" !== data0){
const err3 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "hangup"},message:"must be equal to constant"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err4 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(data.headers !== undefined){
if(!(validate116.call(this, data.headers, {instancePath:instancePath+"/headers",parentData:data,parentDataProperty:"headers",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate116.errors : addErrors(vErrors, validate116.errors);
errors = vErrors.length;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err5);
errors++;
}
validate274.errors = listErrors(vErrors);
return errors === 0;
}
validate274.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

function validate276(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate276.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
for(const key0 in data){
if(!((key0 === "verb") || (key0 === "id"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err1);
errors++;
}
}
if(data.verb !== undefined){
let data0 = data.verb;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err2);
errors++;
}
if("leave" !== data0){
const err3 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "leave"},message:"must be equal to constant"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err4 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err4);
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err5);
errors++;
}
validate276.errors = listErrors(vErrors);
return errors === 0;
}
validate276.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema103 = {"description":"Connects the caller with an Amazon Lex bot, which listens and answers until the caller hangs up or verbs in the answer\nof `eventHook` take over.\n","type":"object","required":["verb","botId","botAlias","region","credentials"],"properties":{"verb":{"description":"Always `lex`.","type":"string","const":"lex"},"id":{"description":"Your own name for this verb, returned as `verb_id` in the payload of `actionHook`.","type":"string"},"botId":{"description":"Id of the bot.","type":"string"},"botAlias":{"description":"Id of the bot's alias.","type":"string"},"region":{"description":"AWS region of the bot, such as us-east-1.","type":"string"},"credentials":{"description":"AWS access key that may use the bot. When empty, the media server's own is used.","type":"object","properties":{"accessKey":{"description":"Access key id.","type":"string"},"secretAccessKey":{"description":"Secret access key.","type":"string"}},"dependentRequired":{"accessKey":["secretAccessKey"],"secretAccessKey":["accessKey"]},"additionalProperties":false},"locale":{"description":"Language of the conversation as Lex writes it, default en_US.","type":"string"},"intent":{"description":"Intent to start with.","type":"object","required":["name"],"properties":{"name":{"description":"Name of the intent.","type":"string"},"slots":{"description":"Values of its slots that are known already, by name.","type":"object","additionalProperties":true}},"additionalProperties":false},"welcomeMessage":{"description":"Text that the bot says first.","type":"string"},"metadata":{"description":"Session data of your own for the bot.","type":"object","additionalProperties":true},"bargein":{"description":"The caller's speech interrupts the bot, default false.","type":"boolean"},"passDtmf":{"description":"Send the keys that are pressed to the bot, default false.","type":"boolean"},"noInputTimeout":{"description":"Seconds to wait for the caller to speak, default Lex's own.","type":"number"},"tts":{"$ref":"#/components/schemas/synthesizer","description":"Voice that speaks the bot's text; default the audio that Lex itself provides."},"eventHook":{"x-webhook":"lexEvent","$ref":"#/components/schemas/hook","description":"Called with each event, as `event` and `data`: intent, transcription, response-text, dtmf, start-play, stop-play,\nplay-interrupted. Verbs in the answer end the conversation and replace the rest of the application.\n"},"actionHook":{"x-webhook":"lexResult","$ref":"#/components/schemas/hook","description":"Called when the conversation has ended, with `lex_result` redirect or caller hungup. Answer with an empty\narray: verbs would replace those that are running by then.\n"}},"additionalProperties":false,"examples":[{"verb":"lex","botId":"MTLNBIHLMW","botAlias":"TSTALIASID","region":"us-east-1","credentials":{"accessKey":"AKIAIOSFODNN7EXAMPLE","secretAccessKey":"wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY"},"locale":"en_US","intent":{"name":"BookHotel","slots":{"City":"Boston"}},"bargein":true,"eventHook":"/webhooks/lex-event","actionHook":"/webhooks/lex-ended"}]};

function validate277(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate277.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.botId === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "botId"},message:"must have required property '"+"botId"+"'"};
vErrors = addError(vErrors, err1);
errors++;
}
if(data.botAlias === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "botAlias"},message:"must have required property '"+"botAlias"+"'"};
vErrors = addError(vErrors, err2);
errors++;
}
if(data.region === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "region"},message:"must have required property '"+"region"+"'"};
vErrors = addError(vErrors, err3);
errors++;
}
if(data.credentials === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "credentials"},message:"must have required property '"+"credentials"+"'"};
vErrors = addError(vErrors, err4);
errors++;
}
for(const key0 in data){
if(!(func1.call(schema103.properties, key0))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err5);
errors++;
}
}
if(data.verb !== undefined){
let data0 = data.verb;
if(typeof data0 !== "string"){
const err6 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err6);
errors++;
}
if("lex" !== data0){
const err7 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "lex"},message:"must be equal to constant"};
vErrors = addError(vErrors, err7);
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err8 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err8);
errors++;
}
}
if(data.botId !== undefined){
if(typeof data.botId !== "string"){
const err9 = {instancePath:instancePath+"/botId",schemaPath:"#/properties/botId/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err9);
errors++;
}
}
if(data.botAlias !== undefined){
if(typeof data.botAlias !== "string"){
const err10 = {instancePath:instancePath+"/botAlias",schemaPath:"#/properties/botAlias/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err10);
errors++;
}
}
if(data.region !== undefined){
if(typeof data.region !== "string"){
const err11 = {instancePath:instancePath+"/region",schemaPath:"#/properties/region/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err11);
errors++;
}
}
if(data.credentials !== undefined){
let data5 = data.credentials;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key1 in data5){
if(!((key1 === "accessKey") || (key1 === "secretAccessKey"))){
const err12 = {instancePath:instancePath+"/credentials",schemaPath:"#/properties/credentials/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err12);
errors++;
}
}
if(data5.accessKey !== undefined){
if(typeof data5.accessKey !== "string"){
const err13 = {instancePath:instancePath+"/credentials/accessKey",schemaPath:"#/properties/credentials/properties/accessKey/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err13);
errors++;
}
}
if(data5.secretAccessKey !== undefined){
if(typeof data5.secretAccessKey !== "string"){
const err14 = {instancePath:instancePath+"/credentials/secretAccessKey",schemaPath:"#/properties/credentials/properties/secretAccessKey/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err14);
errors++;
}
}
if(data5.accessKey !== undefined){
if(data5.secretAccessKey === undefined){
const err15 = {instancePath:instancePath+"/credentials",schemaPath:"#/properties/credentials/dependentRequired",keyword:"dependentRequired",params:{property: "accessKey",
    missingProperty: "secretAccessKey",
    depsCount: 1,
    deps: "secretAccessKey"},message:"must have property secretAccessKey when property accessKey is present"};
vErrors = addError(vErrors, err15);
errors++;
}
}
if(data5.secretAccessKey !== undefined){
if(data5.accessKey === undefined){
const err16 = {instancePath:instancePath+"/credentials",schemaPath:"#/properties/credentials/dependentRequired",keyword:"dependentRequired",params:{property: "secretAccessKey",
    missingProperty: "accessKey",
    depsCount: 1,
    deps: "accessKey"},message:"must have property accessKey when property secretAccessKey is present"};
vErrors = addError(vErrors, err16);
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/credentials",schemaPath:"#/properties/credentials/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err17);
errors++;
}
}
if(data.locale !== undefined){
if(typeof data.locale !== "string"){
const err18 = {instancePath:instancePath+"/locale",schemaPath:"#/properties/locale/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err18);
errors++;
}
}
if(data.intent !== undefined){
let data9 = data.intent;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.name === undefined){
const err19 = {instancePath:instancePath+"/intent",schemaPath:"#/properties/intent/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
vErrors = addError(vErrors, err19);
errors++;
}
for(const key2 in data9){
if(!((key2 === "name") || (key2 === "slots"))){
const err20 = {instancePath:instancePath+"/intent",schemaPath:"#/properties/intent/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err20);
errors++;
}
}
if(data9.name !== undefined){
if(typeof data9.name !== "string"){
const err21 = {instancePath:instancePath+"/intent/name",schemaPath:"#/properties/intent/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err21);
errors++;
}
}
if(data9.slots !== undefined){
let data11 = data9.slots;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
}
else {
const err22 = {instancePath:instancePath+"/intent/slots",schemaPath:"#/properties/intent/properties/slots/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err22);
errors++;
}
}
}
else {
const err23 = {instancePath:instancePath+"/intent",schemaPath:"#/properties/intent/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err23);
errors++;
}
}
if(data.welcomeMessage !== undefined){
if(typeof data.welcomeMessage !== "string"){
const err24 = {instancePath:instancePath+"/welcomeMessage",schemaPath:"#/properties/welcomeMessage/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err24);
errors++;
}
}
if(data.metadata !== undefined){
let data13 = data.metadata;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
}
else {
const err25 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err25);
errors++;
}
}
if(data.bargein !== undefined){
if(typeof data.bargein !== "boolean"){
const err26 = {instancePath:instancePath+"/bargein",schemaPath:"#/properties/bargein/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err26);
errors++;
}
}
if(data.passDtmf !== undefined){
if(typeof data.passDtmf !== "boolean"){
const err27 = {instancePath:instancePath+"/passDtmf",schemaPath:"#/properties/passDtmf/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err27);
errors++;
}
}
if(data.noInputTimeout !== undefined){
let data16 = data.noInputTimeout;
if(!((typeof data16 == "number") && (isFinite(data16)))){
const err28 = {instancePath:instancePath+"/noInputTimeout",schemaPath:"#/properties/noInputTimeout/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err28);
errors++;
}
}
if(data.tts !== undefined){
if(!(validate104.call(this, data.tts, {instancePath:instancePath+"/tts",parentData:data,parentDataProperty:"tts",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate104.errors : addErrors(vErrors, validate104.errors);
errors = vErrors.length;
}
}
if(data.eventHook !== undefined){
let data18 = data.eventHook;
if(!(validate118.call(this, data18, {instancePath:instancePath+"/eventHook",parentData:data,parentDataProperty:"eventHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate118.errors : addErrors(vErrors, validate118.errors);
errors = vErrors.length;
}
if(this?.answersHook?.(data18, "lexEvent") === false){
const err29 = {instancePath:instancePath+"/eventHook",schemaPath:"#/properties/eventHook/x-webhook",keyword:"x-webhook",params:{webhooks: "lexEvent"},message:"must be a hook that the project answers"};
vErrors = addError(vErrors, err29);
errors++;
}
}
if(data.actionHook !== undefined){
let data19 = data.actionHook;
if(!(validate118.call(this, data19, {instancePath:instancePath+"/actionHook",parentData:data,parentDataProperty:"actionHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate118.errors : addErrors(vErrors, validate118.errors);
errors = vErrors.length;
}
if(this?.answersHook?.(data19, "lexResult") === false){
const err30 = {instancePath:instancePath+"/actionHook",schemaPath:"#/properties/actionHook/x-webhook",keyword:"x-webhook",params:{webhooks: "lexResult"},message:"must be a hook that the project answers"};
vErrors = addError(vErrors, err30);
errors++;
}
}
}
else {
const err31 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err31);
errors++;
}
validate277.errors = listErrors(vErrors);
return errors === 0;
}
validate277.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

function validate281(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate281.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate148.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate148.errors : addErrors(vErrors, validate148.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.verb !== undefined){
let data0 = data.verb;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err1);
errors++;
}
if("listen" !== data0){
const err2 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "listen"},message:"must be equal to constant"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err3 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err3);
errors++;
}
}
for(const key0 in data){
if(((((((((((((((((((key0 !== "verb") && (key0 !== "id")) && (key0 !== "url")) && (key0 !== "actionHook")) && (key0 !== "wsAuth")) && (key0 !== "auth")) && (key0 !== "mixType")) && (key0 !== "sampleRate")) && (key0 !== "metadata")) && (key0 !== "maxLength")) && (key0 !== "finishOnKey")) && (key0 !== "passDtmf")) && (key0 !== "playBeep")) && (key0 !== "bidirectionalAudio")) && (key0 !== "disableBidirectionalAudio")) && (key0 !== "transcribe")) && (key0 !== "timeout")) && (key0 !== "earlyMedia")) && (key0 !== "channel")){
const err4 = {instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key0},message:"must NOT have unevaluated properties"};
vErrors = addError(vErrors, err4);
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err5);
errors++;
}
validate281.errors = listErrors(vErrors);
return errors === 0;
}
validate281.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

function validate286(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate286.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
if(!(validate216.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate216.errors : addErrors(vErrors, validate216.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.llmOptions !== undefined){
let data0 = data.llmOptions;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.response_create === undefined){
const err0 = {instancePath:instancePath+"/llmOptions",schemaPath:"#/x-open-source-needs/properties/llmOptions/required",keyword:"required",params:{missingProperty: "response_create"},message:"must have required property '"+"response_create"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data0.response_create !== undefined){
let data1 = data0.response_create;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
}
else {
const err1 = {instancePath:instancePath+"/llmOptions/response_create",schemaPath:"#/x-open-source-needs/properties/llmOptions/properties/response_create/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err1);
errors++;
}
}
}
}
}
for(let i0=_errs0; i0<errors; i0++){
vErrors[i0].isOpenSourceNeed = true;
}
validate286.errors = listErrors(vErrors);
return errors === 0;
}
validate286.evaluated = {"props":{"llmOptions":true,"auth":true},"dynamicProps":false,"dynamicItems":false};

function validate289(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate289.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
if(!(validate286.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate286.errors : addErrors(vErrors, validate286.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.connectOptions === undefined){
const err0 = {instancePath,schemaPath:"#/x-open-source-needs/required",keyword:"required",params:{missingProperty: "connectOptions"},message:"must have required property '"+"connectOptions"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.connectOptions !== undefined){
let data0 = data.connectOptions;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.host === undefined){
const err1 = {instancePath:instancePath+"/connectOptions",schemaPath:"#/x-open-source-needs/properties/connectOptions/required",keyword:"required",params:{missingProperty: "host"},message:"must have required property '"+"host"+"'"};
vErrors = addError(vErrors, err1);
errors++;
}
if(data0.host !== undefined){
let data1 = data0.host;
if(typeof data1 === "string"){
if(func18(data1) < 1){
const err2 = {instancePath:instancePath+"/connectOptions/host",schemaPath:"#/x-open-source-needs/properties/connectOptions/properties/host/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
vErrors = addError(vErrors, err2);
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/connectOptions/host",schemaPath:"#/x-open-source-needs/properties/connectOptions/properties/host/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err3);
errors++;
}
}
}
}
}
for(let i0=_errs0; i0<errors; i0++){
vErrors[i0].isOpenSourceNeed = true;
}
validate289.errors = listErrors(vErrors);
return errors === 0;
}
validate289.evaluated = {"props":{"connectOptions":true,"llmOptions":true,"auth":true},"dynamicProps":false,"dynamicItems":false};


function validate285(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate285.evaluated;
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
vErrors = addError(vErrors, err0);
errors++;
}
else {
if(data.vendor !== undefined){
if("openai" !== data.vendor){
const err1 = {};
vErrors = addError(vErrors, err1);
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
if(!(validate286.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate286.errors : addErrors(vErrors, validate286.errors);
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
vErrors = addError(vErrors, err2);
errors++;
}
const _errs6 = errors;
let valid3 = true;
const _errs7 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((data.vendor === undefined) && (missing1 = "vendor")){
const err3 = {};
vErrors = addError(vErrors, err3);
errors++;
}
else {
if(data.vendor !== undefined){
if("microsoft" !== data.vendor){
const err4 = {};
vErrors = addError(vErrors, err4);
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
if(!(validate289.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate289.errors : addErrors(vErrors, validate289.errors);
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
vErrors = addError(vErrors, err5);
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
vErrors = addError(vErrors, err6);
errors++;
}
else {
if(data.vendor !== undefined){
if("google" !== data.vendor){
const err7 = {};
vErrors = addError(vErrors, err7);
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
if(!(validate267.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate267.errors : addErrors(vErrors, validate267.errors);
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
vErrors = addError(vErrors, err8);
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
vErrors = addError(vErrors, err9);
errors++;
}
else {
if(data.vendor !== undefined){
if("elevenlabs" !== data.vendor){
const err10 = {};
vErrors = addError(vErrors, err10);
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
if(!(validate248.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate248.errors : addErrors(vErrors, validate248.errors);
errors = vErrors.length;
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
const err11 = {instancePath,schemaPath:"#/allOf/3/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema"};
vErrors = addError(vErrors, err11);
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
const _errs21 = errors;
let valid9 = true;
const _errs22 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing4;
if((data.vendor === undefined) && (missing4 = "vendor")){
const err12 = {};
vErrors = addError(vErrors, err12);
errors++;
}
else {
if(data.vendor !== undefined){
if("gptlive" !== data.vendor){
const err13 = {};
vErrors = addError(vErrors, err13);
errors++;
}
}
}
}
var _valid4 = _errs22 === errors;
errors = _errs21;
if(vErrors !== null){
if(_errs21){
vErrors.length = _errs21;
}
else {
vErrors = null;
}
}
if(_valid4){
const _errs24 = errors;
if(!(validate272.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate272.errors : addErrors(vErrors, validate272.errors);
errors = vErrors.length;
}
else {
var props4 = validate272.evaluated.props;
}
var _valid4 = _errs24 === errors;
valid9 = _valid4;
if(valid9){
if(props4 !== true){
props4 = props4 || {};
props4.vendor = true;
}
}
}
if(!valid9){
const err14 = {instancePath,schemaPath:"#/allOf/4/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema"};
vErrors = addError(vErrors, err14);
errors++;
}
if(props0 !== true && props4 !== undefined){
if(props4 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props4);
}
}
const _errs26 = errors;
let valid11 = true;
const _errs27 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing5;
if((data.vendor === undefined) && (missing5 = "vendor")){
const err15 = {};
vErrors = addError(vErrors, err15);
errors++;
}
else {
if(data.vendor !== undefined){
let data5 = data.vendor;
if(!((data5 === "deepgram") || (data5 === "voiceagent"))){
const err16 = {};
vErrors = addError(vErrors, err16);
errors++;
}
}
}
}
var _valid5 = _errs27 === errors;
errors = _errs26;
if(vErrors !== null){
if(_errs26){
vErrors.length = _errs26;
}
else {
vErrors = null;
}
}
if(_valid5){
const _errs29 = errors;
if(!(validate215.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate215.errors : addErrors(vErrors, validate215.errors);
errors = vErrors.length;
}
var _valid5 = _errs29 === errors;
valid11 = _valid5;
if(valid11){
var props5 = {};
props5.llmOptions = true;
props5.auth = true;
props5.vendor = true;
}
}
if(!valid11){
const err17 = {instancePath,schemaPath:"#/allOf/5/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema"};
vErrors = addError(vErrors, err17);
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
const _errs31 = errors;
let valid13 = true;
const _errs32 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing6;
if((data.vendor === undefined) && (missing6 = "vendor")){
const err18 = {};
vErrors = addError(vErrors, err18);
errors++;
}
else {
if(data.vendor !== undefined){
let data6 = data.vendor;
if(!((data6 === "ultravox") || (data6 === "qwen"))){
const err19 = {};
vErrors = addError(vErrors, err19);
errors++;
}
}
}
}
var _valid6 = _errs32 === errors;
errors = _errs31;
if(vErrors !== null){
if(_errs31){
vErrors.length = _errs31;
}
else {
vErrors = null;
}
}
if(_valid6){
const _errs34 = errors;
if(!(validate216.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate216.errors : addErrors(vErrors, validate216.errors);
errors = vErrors.length;
}
var _valid6 = _errs34 === errors;
valid13 = _valid6;
if(valid13){
var props6 = {};
props6.auth = true;
props6.vendor = true;
}
}
if(!valid13){
const err20 = {instancePath,schemaPath:"#/allOf/6/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema"};
vErrors = addError(vErrors, err20);
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
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.vendor === undefined){
const err21 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "vendor"},message:"must have required property '"+"vendor"+"'"};
vErrors = addError(vErrors, err21);
errors++;
}
if(props0 !== true){
props0 = props0 || {};
props0.vendor = true;
}
if(data.vendor !== undefined){
let data7 = data.vendor;
if(this?.edition == "open-source" && ((((((false || data7 === "qwen") || data7 === "gptlive") || data7 === "voicelive") || data7 === "nova") || data7 === "xai") || data7 === "assemblyai")){
const err22 = {instancePath:instancePath+"/vendor",schemaPath:"#/properties/vendor/x-commercial-values",keyword:"x-commercial-values",params:{},message:"must pass \"x-commercial-values\" keyword validation"};
vErrors = addError(vErrors, err22);
errors++;
}
if(this?.edition == "open-source" && typeof data7 == "string" && !(((((((false || data7 === "openai") || data7 === "microsoft") || data7 === "google") || data7 === "elevenlabs") || data7 === "deepgram") || data7 === "voiceagent") || data7 === "ultravox")){
const err23 = {instancePath:instancePath+"/vendor",schemaPath:"#/properties/vendor/x-open-source-values",keyword:"x-open-source-values",params:{},message:"must pass \"x-open-source-values\" keyword validation"};
vErrors = addError(vErrors, err23);
errors++;
}
if(typeof data7 === "string"){
if(func18(data7) < 1){
const err24 = {instancePath:instancePath+"/vendor",schemaPath:"#/properties/vendor/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
vErrors = addError(vErrors, err24);
errors++;
}
}
}
}
validate285.errors = listErrors(vErrors);
evaluated0.props = props0;
return errors === 0;
}
validate285.evaluated = {"dynamicProps":true,"dynamicItems":false};


function validate283(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate283.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate207.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate207.errors : addErrors(vErrors, validate207.errors);
errors = vErrors.length;
}
if(!(validate285.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate285.errors : addErrors(vErrors, validate285.errors);
errors = vErrors.length;
}
else {
var props0 = validate285.evaluated.props;
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
vErrors = addError(vErrors, err0);
errors++;
}
if(data.llmOptions === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "llmOptions"},message:"must have required property '"+"llmOptions"+"'"};
vErrors = addError(vErrors, err1);
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
vErrors = addError(vErrors, err2);
errors++;
}
if("llm" !== data0){
const err3 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "llm"},message:"must be equal to constant"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(props0 !== true){
for(const key0 in data){
if(!props0 || !props0[key0]){
const err4 = {instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key0},message:"must NOT have unevaluated properties"};
vErrors = addError(vErrors, err4);
errors++;
}
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err5);
errors++;
}
validate283.errors = listErrors(vErrors);
return errors === 0;
}
validate283.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema109 = {"description":"Sends an SMS through one of the account's SMPP carriers; the call need not be answered. The next verb follows when the\ncarrier has accepted or refused it.\n","type":"object","required":["verb","to","from"],"properties":{"verb":{"description":"Always `message`.","type":"string","const":"message"},"id":{"description":"Your own name for this verb, returned as `verb_id` in the payload of `actionHook`.","type":"string"},"to":{"description":"Number to send to, best in E.164 form.","type":"string"},"from":{"description":"Number to send from; it must be one that the carrier lets you use.","type":"string"},"text":{"description":"The text to send.","type":"string"},"media":{"description":"Addresses of pictures or sounds to attach, one or several. Accepted, but the open-source server does not send\nthem.\n","type":["string","array"],"items":{"description":"Address of one file.","type":"string"}},"carrier":{"description":"Name of the carrier to use, default the first that sends messages.","type":"string"},"account_sid":{"description":"Accepted, but the open-source server always takes the call's account.","type":"string"},"message_sid":{"description":"Your own id for the message, default a new one.","type":"string"},"actionHook":{"x-webhook":"messageResult","$ref":"#/components/schemas/hook","description":"Called with `message_sid` and `message_status`: success, failure, no carriers, smpp configuration error or system\nerror. Verbs in the answer replace the rest of the application.\n"}},"additionalProperties":false,"examples":[{"verb":"message","to":"+14155550100","from":"+14155550199","text":"Your ticket is 4711. Reply to this message to add to it.","actionHook":"/webhooks/message-sent"}]};

function validate298(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate298.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.to === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "to"},message:"must have required property '"+"to"+"'"};
vErrors = addError(vErrors, err1);
errors++;
}
if(data.from === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'"};
vErrors = addError(vErrors, err2);
errors++;
}
for(const key0 in data){
if(!(func1.call(schema109.properties, key0))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data.verb !== undefined){
let data0 = data.verb;
if(typeof data0 !== "string"){
const err4 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err4);
errors++;
}
if("message" !== data0){
const err5 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "message"},message:"must be equal to constant"};
vErrors = addError(vErrors, err5);
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err6 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err6);
errors++;
}
}
if(data.to !== undefined){
if(typeof data.to !== "string"){
const err7 = {instancePath:instancePath+"/to",schemaPath:"#/properties/to/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err7);
errors++;
}
}
if(data.from !== undefined){
if(typeof data.from !== "string"){
const err8 = {instancePath:instancePath+"/from",schemaPath:"#/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err8);
errors++;
}
}
if(data.text !== undefined){
if(typeof data.text !== "string"){
const err9 = {instancePath:instancePath+"/text",schemaPath:"#/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err9);
errors++;
}
}
if(data.media !== undefined){
let data5 = data.media;
if((typeof data5 !== "string") && (!(Array.isArray(data5)))){
const err10 = {instancePath:instancePath+"/media",schemaPath:"#/properties/media/type",keyword:"type",params:{type: schema109.properties.media.type},message:"must be string,array"};
vErrors = addError(vErrors, err10);
errors++;
}
if(Array.isArray(data5)){
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
if(typeof data5[i0] !== "string"){
const err11 = {instancePath:instancePath+"/media/" + i0,schemaPath:"#/properties/media/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err11);
errors++;
}
}
}
}
if(data.carrier !== undefined){
if(typeof data.carrier !== "string"){
const err12 = {instancePath:instancePath+"/carrier",schemaPath:"#/properties/carrier/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err12);
errors++;
}
}
if(data.account_sid !== undefined){
if(typeof data.account_sid !== "string"){
const err13 = {instancePath:instancePath+"/account_sid",schemaPath:"#/properties/account_sid/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err13);
errors++;
}
}
if(data.message_sid !== undefined){
if(typeof data.message_sid !== "string"){
const err14 = {instancePath:instancePath+"/message_sid",schemaPath:"#/properties/message_sid/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err14);
errors++;
}
}
if(data.actionHook !== undefined){
let data10 = data.actionHook;
if(!(validate118.call(this, data10, {instancePath:instancePath+"/actionHook",parentData:data,parentDataProperty:"actionHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate118.errors : addErrors(vErrors, validate118.errors);
errors = vErrors.length;
}
if(this?.answersHook?.(data10, "messageResult") === false){
const err15 = {instancePath:instancePath+"/actionHook",schemaPath:"#/properties/actionHook/x-webhook",keyword:"x-webhook",params:{webhooks: "messageResult"},message:"must be a hook that the project answers"};
vErrors = addError(vErrors, err15);
errors++;
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err16);
errors++;
}
validate298.errors = listErrors(vErrors);
return errors === 0;
}
validate298.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

function validate300(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate300.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate207.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate207.errors : addErrors(vErrors, validate207.errors);
errors = vErrors.length;
}
if(!(validate289.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate289.errors : addErrors(vErrors, validate289.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.llmOptions === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "llmOptions"},message:"must have required property '"+"llmOptions"+"'"};
vErrors = addError(vErrors, err1);
errors++;
}
if(data.verb !== undefined){
let data0 = data.verb;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err2);
errors++;
}
if("microsoft_s2s" !== data0){
const err3 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "microsoft_s2s"},message:"must be equal to constant"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data.vendor !== undefined){
if("microsoft" !== data.vendor){
const err4 = {instancePath:instancePath+"/vendor",schemaPath:"#/properties/vendor/const",keyword:"const",params:{allowedValue: "microsoft"},message:"must be equal to constant"};
vErrors = addError(vErrors, err4);
errors++;
}
}
for(const key0 in data){
if(((((((((((((((((key0 !== "verb") && (key0 !== "vendor")) && (key0 !== "connectOptions")) && (key0 !== "llmOptions")) && (key0 !== "auth")) && (key0 !== "id")) && (key0 !== "model")) && (key0 !== "mcpServers")) && (key0 !== "events")) && (key0 !== "eventHook")) && (key0 !== "toolHook")) && (key0 !== "actionHook")) && (key0 !== "handoff")) && (key0 !== "hangup")) && (key0 !== "responseTimeoutMs")) && (key0 !== "cancelOnResponseTimeout")) && (key0 !== "cancelOnBargeIn")){
const err5 = {instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key0},message:"must NOT have unevaluated properties"};
vErrors = addError(vErrors, err5);
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err6);
errors++;
}
validate300.errors = listErrors(vErrors);
return errors === 0;
}
validate300.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema111 = {"description":"Connects the caller with Amazon Nova Sonic on Bedrock, which listens and speaks by itself. The same as `llm` with the\nvendor nova. The credentials need the permission bedrock:InvokeModelWithBidirectionalStream.\n","type":"object","x-jambonz-edition":"commercial","allOf":[{"$ref":"#/components/schemas/llm-base"}],"required":["verb","auth"],"properties":{"verb":{"description":"Always `nova_s2s`.","type":"string","const":"nova_s2s"},"vendor":{"description":"Always `nova`; may be left out.","const":"nova"},"auth":{"description":"Credentials for AWS and the region of Bedrock.","required":["accessKeyId","secretAccessKey"],"properties":{"accessKeyId":{"description":"Id of the access key.","type":"string","minLength":1},"secretAccessKey":{"description":"The secret of that key.","type":"string","minLength":1},"sessionToken":{"description":"Session token, with temporary credentials.","type":"string"},"region":{"description":"Region that serves the model, default us-east-1.","type":"string"}}},"llmOptions":{"description":"Instructions and settings of the session.","properties":{"systemPrompt":{"description":"Instructions for the whole conversation.","type":"string"},"speechPrompt":{"description":"One of the three sentences that Nova knows for the script of Hindi: Latin, Devanagari or both.\n","type":"string"},"history":{"description":"What was said before. Turns of the assistant at the beginning are dropped, and no more than 200 KB are sent.\n","type":"array","items":{"description":"One turn.","type":"object","required":["role","content"],"properties":{"role":{"description":"Who said it.","type":"string","enum":["user","assistant","USER","ASSISTANT"]},"content":{"description":"What was said.","type":"string"}},"additionalProperties":true}},"greeting":{"description":"A text sent as the caller's first turn, so that the model speaks first.","type":"string"},"sessionStart":{"description":"Merged into Nova's sessionStart event, such as `turnDetectionConfiguration`.","type":"object","additionalProperties":true},"promptStart":{"description":"Merged into Nova's promptStart event: the voice (`audioOutputConfiguration.voiceId`) and the tools\n(`toolConfiguration.tools`, each a `toolSpec`). jambonz sets the audio formats.\n","type":"object","additionalProperties":true},"dtmf":{"description":"Pass keys on, each complete entry as a text of the caller.","type":"object","required":["enable"],"properties":{"enable":{"description":"Switches it on or off.","type":"boolean"},"finishOnKey":{"description":"Key that ends an entry.","type":"string"},"numDigits":{"description":"Number of digits of an entry.","type":"number"},"minDigits":{"description":"Minimum number of digits of an entry.","type":"number"},"maxDigits":{"description":"Maximum number of digits of an entry.","type":"number"},"interDigitTimeout":{"description":"Seconds after a digit at which the entry is complete.","type":"number"},"timeout":{"description":"Seconds to wait for the first digit.","type":"number"}},"additionalProperties":true}}}},"unevaluatedProperties":false,"examples":[{"verb":"nova_s2s","model":"amazon.nova-2-5-sonic","auth":{"accessKeyId":"AKIAEXAMPLE","secretAccessKey":"aws-secret","region":"us-east-1"},"llmOptions":{"systemPrompt":"You are a friendly receptionist.","greeting":"Greet the caller.","promptStart":{"audioOutputConfiguration":{"voiceId":"tiffany"}}},"toolHook":"/webhooks/tool","actionHook":"/webhooks/llm-ended"}]};

function validate303(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate303.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate207.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate207.errors : addErrors(vErrors, validate207.errors);
errors = vErrors.length;
}
if(this?.edition == "open-source" && true){
const err0 = {instancePath,schemaPath:"#/x-jambonz-edition",keyword:"x-jambonz-edition",params:{},message:"must pass \"x-jambonz-edition\" keyword validation"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
vErrors = addError(vErrors, err1);
errors++;
}
if(data.auth === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "auth"},message:"must have required property '"+"auth"+"'"};
vErrors = addError(vErrors, err2);
errors++;
}
if(data.verb !== undefined){
let data0 = data.verb;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err3);
errors++;
}
if("nova_s2s" !== data0){
const err4 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "nova_s2s"},message:"must be equal to constant"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(data.vendor !== undefined){
if("nova" !== data.vendor){
const err5 = {instancePath:instancePath+"/vendor",schemaPath:"#/properties/vendor/const",keyword:"const",params:{allowedValue: "nova"},message:"must be equal to constant"};
vErrors = addError(vErrors, err5);
errors++;
}
}
if(data.auth !== undefined){
let data2 = data.auth;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.accessKeyId === undefined){
const err6 = {instancePath:instancePath+"/auth",schemaPath:"#/properties/auth/required",keyword:"required",params:{missingProperty: "accessKeyId"},message:"must have required property '"+"accessKeyId"+"'"};
vErrors = addError(vErrors, err6);
errors++;
}
if(data2.secretAccessKey === undefined){
const err7 = {instancePath:instancePath+"/auth",schemaPath:"#/properties/auth/required",keyword:"required",params:{missingProperty: "secretAccessKey"},message:"must have required property '"+"secretAccessKey"+"'"};
vErrors = addError(vErrors, err7);
errors++;
}
if(data2.accessKeyId !== undefined){
let data3 = data2.accessKeyId;
if(typeof data3 === "string"){
if(func18(data3) < 1){
const err8 = {instancePath:instancePath+"/auth/accessKeyId",schemaPath:"#/properties/auth/properties/accessKeyId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
vErrors = addError(vErrors, err8);
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/auth/accessKeyId",schemaPath:"#/properties/auth/properties/accessKeyId/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err9);
errors++;
}
}
if(data2.secretAccessKey !== undefined){
let data4 = data2.secretAccessKey;
if(typeof data4 === "string"){
if(func18(data4) < 1){
const err10 = {instancePath:instancePath+"/auth/secretAccessKey",schemaPath:"#/properties/auth/properties/secretAccessKey/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
vErrors = addError(vErrors, err10);
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/auth/secretAccessKey",schemaPath:"#/properties/auth/properties/secretAccessKey/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err11);
errors++;
}
}
if(data2.sessionToken !== undefined){
if(typeof data2.sessionToken !== "string"){
const err12 = {instancePath:instancePath+"/auth/sessionToken",schemaPath:"#/properties/auth/properties/sessionToken/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err12);
errors++;
}
}
if(data2.region !== undefined){
if(typeof data2.region !== "string"){
const err13 = {instancePath:instancePath+"/auth/region",schemaPath:"#/properties/auth/properties/region/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err13);
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
const err14 = {instancePath:instancePath+"/llmOptions/systemPrompt",schemaPath:"#/properties/llmOptions/properties/systemPrompt/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err14);
errors++;
}
}
if(data7.speechPrompt !== undefined){
if(typeof data7.speechPrompt !== "string"){
const err15 = {instancePath:instancePath+"/llmOptions/speechPrompt",schemaPath:"#/properties/llmOptions/properties/speechPrompt/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err15);
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
const err16 = {instancePath:instancePath+"/llmOptions/history/" + i0,schemaPath:"#/properties/llmOptions/properties/history/items/required",keyword:"required",params:{missingProperty: "role"},message:"must have required property '"+"role"+"'"};
vErrors = addError(vErrors, err16);
errors++;
}
if(data11.content === undefined){
const err17 = {instancePath:instancePath+"/llmOptions/history/" + i0,schemaPath:"#/properties/llmOptions/properties/history/items/required",keyword:"required",params:{missingProperty: "content"},message:"must have required property '"+"content"+"'"};
vErrors = addError(vErrors, err17);
errors++;
}
if(data11.role !== undefined){
let data12 = data11.role;
if(typeof data12 !== "string"){
const err18 = {instancePath:instancePath+"/llmOptions/history/" + i0+"/role",schemaPath:"#/properties/llmOptions/properties/history/items/properties/role/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err18);
errors++;
}
if(!((((data12 === "user") || (data12 === "assistant")) || (data12 === "USER")) || (data12 === "ASSISTANT"))){
const err19 = {instancePath:instancePath+"/llmOptions/history/" + i0+"/role",schemaPath:"#/properties/llmOptions/properties/history/items/properties/role/enum",keyword:"enum",params:{allowedValues: schema111.properties.llmOptions.properties.history.items.properties.role.enum},message:"must be equal to one of the allowed values"};
vErrors = addError(vErrors, err19);
errors++;
}
}
if(data11.content !== undefined){
if(typeof data11.content !== "string"){
const err20 = {instancePath:instancePath+"/llmOptions/history/" + i0+"/content",schemaPath:"#/properties/llmOptions/properties/history/items/properties/content/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err20);
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/llmOptions/history/" + i0,schemaPath:"#/properties/llmOptions/properties/history/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err21);
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/llmOptions/history",schemaPath:"#/properties/llmOptions/properties/history/type",keyword:"type",params:{type: "array"},message:"must be array"};
vErrors = addError(vErrors, err22);
errors++;
}
}
if(data7.greeting !== undefined){
if(typeof data7.greeting !== "string"){
const err23 = {instancePath:instancePath+"/llmOptions/greeting",schemaPath:"#/properties/llmOptions/properties/greeting/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err23);
errors++;
}
}
if(data7.sessionStart !== undefined){
let data15 = data7.sessionStart;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
}
else {
const err24 = {instancePath:instancePath+"/llmOptions/sessionStart",schemaPath:"#/properties/llmOptions/properties/sessionStart/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err24);
errors++;
}
}
if(data7.promptStart !== undefined){
let data16 = data7.promptStart;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
}
else {
const err25 = {instancePath:instancePath+"/llmOptions/promptStart",schemaPath:"#/properties/llmOptions/properties/promptStart/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err25);
errors++;
}
}
if(data7.dtmf !== undefined){
let data17 = data7.dtmf;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
if(data17.enable === undefined){
const err26 = {instancePath:instancePath+"/llmOptions/dtmf",schemaPath:"#/properties/llmOptions/properties/dtmf/required",keyword:"required",params:{missingProperty: "enable"},message:"must have required property '"+"enable"+"'"};
vErrors = addError(vErrors, err26);
errors++;
}
if(data17.enable !== undefined){
if(typeof data17.enable !== "boolean"){
const err27 = {instancePath:instancePath+"/llmOptions/dtmf/enable",schemaPath:"#/properties/llmOptions/properties/dtmf/properties/enable/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err27);
errors++;
}
}
if(data17.finishOnKey !== undefined){
if(typeof data17.finishOnKey !== "string"){
const err28 = {instancePath:instancePath+"/llmOptions/dtmf/finishOnKey",schemaPath:"#/properties/llmOptions/properties/dtmf/properties/finishOnKey/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err28);
errors++;
}
}
if(data17.numDigits !== undefined){
let data20 = data17.numDigits;
if(!((typeof data20 == "number") && (isFinite(data20)))){
const err29 = {instancePath:instancePath+"/llmOptions/dtmf/numDigits",schemaPath:"#/properties/llmOptions/properties/dtmf/properties/numDigits/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err29);
errors++;
}
}
if(data17.minDigits !== undefined){
let data21 = data17.minDigits;
if(!((typeof data21 == "number") && (isFinite(data21)))){
const err30 = {instancePath:instancePath+"/llmOptions/dtmf/minDigits",schemaPath:"#/properties/llmOptions/properties/dtmf/properties/minDigits/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err30);
errors++;
}
}
if(data17.maxDigits !== undefined){
let data22 = data17.maxDigits;
if(!((typeof data22 == "number") && (isFinite(data22)))){
const err31 = {instancePath:instancePath+"/llmOptions/dtmf/maxDigits",schemaPath:"#/properties/llmOptions/properties/dtmf/properties/maxDigits/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err31);
errors++;
}
}
if(data17.interDigitTimeout !== undefined){
let data23 = data17.interDigitTimeout;
if(!((typeof data23 == "number") && (isFinite(data23)))){
const err32 = {instancePath:instancePath+"/llmOptions/dtmf/interDigitTimeout",schemaPath:"#/properties/llmOptions/properties/dtmf/properties/interDigitTimeout/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err32);
errors++;
}
}
if(data17.timeout !== undefined){
let data24 = data17.timeout;
if(!((typeof data24 == "number") && (isFinite(data24)))){
const err33 = {instancePath:instancePath+"/llmOptions/dtmf/timeout",schemaPath:"#/properties/llmOptions/properties/dtmf/properties/timeout/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err33);
errors++;
}
}
}
else {
const err34 = {instancePath:instancePath+"/llmOptions/dtmf",schemaPath:"#/properties/llmOptions/properties/dtmf/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err34);
errors++;
}
}
}
}
for(const key0 in data){
if(((((((((((((((((key0 !== "verb") && (key0 !== "vendor")) && (key0 !== "auth")) && (key0 !== "llmOptions")) && (key0 !== "id")) && (key0 !== "model")) && (key0 !== "connectOptions")) && (key0 !== "mcpServers")) && (key0 !== "events")) && (key0 !== "eventHook")) && (key0 !== "toolHook")) && (key0 !== "actionHook")) && (key0 !== "handoff")) && (key0 !== "hangup")) && (key0 !== "responseTimeoutMs")) && (key0 !== "cancelOnResponseTimeout")) && (key0 !== "cancelOnBargeIn")){
const err35 = {instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key0},message:"must NOT have unevaluated properties"};
vErrors = addError(vErrors, err35);
errors++;
}
}
}
else {
const err36 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err36);
errors++;
}
validate303.errors = listErrors(vErrors);
return errors === 0;
}
validate303.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

function validate305(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate305.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate207.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate207.errors : addErrors(vErrors, validate207.errors);
errors = vErrors.length;
}
if(!(validate286.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate286.errors : addErrors(vErrors, validate286.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.llmOptions === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "llmOptions"},message:"must have required property '"+"llmOptions"+"'"};
vErrors = addError(vErrors, err1);
errors++;
}
if(data.verb !== undefined){
let data0 = data.verb;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err2);
errors++;
}
if("openai_s2s" !== data0){
const err3 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "openai_s2s"},message:"must be equal to constant"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data.vendor !== undefined){
if("openai" !== data.vendor){
const err4 = {instancePath:instancePath+"/vendor",schemaPath:"#/properties/vendor/const",keyword:"const",params:{allowedValue: "openai"},message:"must be equal to constant"};
vErrors = addError(vErrors, err4);
errors++;
}
}
for(const key0 in data){
if(((((((((((((((((key0 !== "verb") && (key0 !== "vendor")) && (key0 !== "llmOptions")) && (key0 !== "auth")) && (key0 !== "id")) && (key0 !== "model")) && (key0 !== "connectOptions")) && (key0 !== "mcpServers")) && (key0 !== "events")) && (key0 !== "eventHook")) && (key0 !== "toolHook")) && (key0 !== "actionHook")) && (key0 !== "handoff")) && (key0 !== "hangup")) && (key0 !== "responseTimeoutMs")) && (key0 !== "cancelOnResponseTimeout")) && (key0 !== "cancelOnBargeIn")){
const err5 = {instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key0},message:"must NOT have unevaluated properties"};
vErrors = addError(vErrors, err5);
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err6);
errors++;
}
validate305.errors = listErrors(vErrors);
return errors === 0;
}
validate305.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

function validate308(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate308.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.length === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "length"},message:"must have required property '"+"length"+"'"};
vErrors = addError(vErrors, err1);
errors++;
}
for(const key0 in data){
if(!(((key0 === "verb") || (key0 === "id")) || (key0 === "length"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.verb !== undefined){
let data0 = data.verb;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err3);
errors++;
}
if("pause" !== data0){
const err4 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "pause"},message:"must be equal to constant"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err5 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err5);
errors++;
}
}
if(data.length !== undefined){
let data2 = data.length;
if(!((typeof data2 == "number") && (isFinite(data2)))){
const err6 = {instancePath:instancePath+"/length",schemaPath:"#/properties/length/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err6);
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err7);
errors++;
}
validate308.errors = listErrors(vErrors);
return errors === 0;
}
validate308.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

function validate309(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate309.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate207.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate207.errors : addErrors(vErrors, validate207.errors);
errors = vErrors.length;
}
if(!(validate216.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate216.errors : addErrors(vErrors, validate216.errors);
errors = vErrors.length;
}
if(this?.edition == "open-source" && true){
const err0 = {instancePath,schemaPath:"#/x-jambonz-edition",keyword:"x-jambonz-edition",params:{},message:"must pass \"x-jambonz-edition\" keyword validation"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
vErrors = addError(vErrors, err1);
errors++;
}
if(data.llmOptions === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "llmOptions"},message:"must have required property '"+"llmOptions"+"'"};
vErrors = addError(vErrors, err2);
errors++;
}
if(data.verb !== undefined){
let data0 = data.verb;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err3);
errors++;
}
if("qwen_s2s" !== data0){
const err4 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "qwen_s2s"},message:"must be equal to constant"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(data.vendor !== undefined){
if("qwen" !== data.vendor){
const err5 = {instancePath:instancePath+"/vendor",schemaPath:"#/properties/vendor/const",keyword:"const",params:{allowedValue: "qwen"},message:"must be equal to constant"};
vErrors = addError(vErrors, err5);
errors++;
}
}
for(const key0 in data){
if(((((((((((((((((key0 !== "verb") && (key0 !== "vendor")) && (key0 !== "auth")) && (key0 !== "id")) && (key0 !== "model")) && (key0 !== "connectOptions")) && (key0 !== "llmOptions")) && (key0 !== "mcpServers")) && (key0 !== "events")) && (key0 !== "eventHook")) && (key0 !== "toolHook")) && (key0 !== "actionHook")) && (key0 !== "handoff")) && (key0 !== "hangup")) && (key0 !== "responseTimeoutMs")) && (key0 !== "cancelOnResponseTimeout")) && (key0 !== "cancelOnBargeIn")){
const err6 = {instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key0},message:"must NOT have unevaluated properties"};
vErrors = addError(vErrors, err6);
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err7);
errors++;
}
validate309.errors = listErrors(vErrors);
return errors === 0;
}
validate309.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const pattern14 = new RegExp("^https?://", "u");

function validate312(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate312.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.url === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "url"},message:"must have required property '"+"url"+"'"};
vErrors = addError(vErrors, err1);
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "verb") || (key0 === "id")) || (key0 === "url")) || (key0 === "prompt")) || (key0 === "recognizer")) || (key0 === "tts")) || (key0 === "eventHook")) || (key0 === "actionHook"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.verb !== undefined){
let data0 = data.verb;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err3);
errors++;
}
if("rasa" !== data0){
const err4 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "rasa"},message:"must be equal to constant"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err5 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err5);
errors++;
}
}
if(data.url !== undefined){
let data2 = data.url;
if(this?.answersHook?.(data2, "rasaMessage") === false){
const err6 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/x-webhook",keyword:"x-webhook",params:{webhooks: "rasaMessage"},message:"must be a hook that the project answers"};
vErrors = addError(vErrors, err6);
errors++;
}
if(typeof data2 === "string"){
if(!pattern14.test(data2)){
const err7 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/pattern",keyword:"pattern",params:{pattern: "^https?://"},message:"must match pattern \""+"^https?://"+"\""};
vErrors = addError(vErrors, err7);
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err8);
errors++;
}
}
if(data.prompt !== undefined){
if(typeof data.prompt !== "string"){
const err9 = {instancePath:instancePath+"/prompt",schemaPath:"#/properties/prompt/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err9);
errors++;
}
}
if(data.recognizer !== undefined){
if(!(validate56.call(this, data.recognizer, {instancePath:instancePath+"/recognizer",parentData:data,parentDataProperty:"recognizer",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate56.errors : addErrors(vErrors, validate56.errors);
errors = vErrors.length;
}
}
if(data.tts !== undefined){
if(!(validate104.call(this, data.tts, {instancePath:instancePath+"/tts",parentData:data,parentDataProperty:"tts",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate104.errors : addErrors(vErrors, validate104.errors);
errors = vErrors.length;
}
}
if(data.eventHook !== undefined){
let data6 = data.eventHook;
if(!(validate118.call(this, data6, {instancePath:instancePath+"/eventHook",parentData:data,parentDataProperty:"eventHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate118.errors : addErrors(vErrors, validate118.errors);
errors = vErrors.length;
}
if(this?.answersHook?.(data6, "rasaEvent") === false){
const err10 = {instancePath:instancePath+"/eventHook",schemaPath:"#/properties/eventHook/x-webhook",keyword:"x-webhook",params:{webhooks: "rasaEvent"},message:"must be a hook that the project answers"};
vErrors = addError(vErrors, err10);
errors++;
}
}
if(data.actionHook !== undefined){
let data7 = data.actionHook;
if(!(validate118.call(this, data7, {instancePath:instancePath+"/actionHook",parentData:data,parentDataProperty:"actionHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate118.errors : addErrors(vErrors, validate118.errors);
errors = vErrors.length;
}
if(this?.answersHook?.(data7, "rasaResult") === false){
const err11 = {instancePath:instancePath+"/actionHook",schemaPath:"#/properties/actionHook/x-webhook",keyword:"x-webhook",params:{webhooks: "rasaResult"},message:"must be a hook that the project answers"};
vErrors = addError(vErrors, err11);
errors++;
}
}
}
else {
const err12 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err12);
errors++;
}
validate312.errors = listErrors(vErrors);
return errors === 0;
}
validate312.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const pattern15 = new RegExp("^wss?://", "u");

function validate317(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate317.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.actionHook === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "actionHook"},message:"must have required property '"+"actionHook"+"'"};
vErrors = addError(vErrors, err1);
errors++;
}
for(const key0 in data){
if(!((((key0 === "verb") || (key0 === "id")) || (key0 === "actionHook")) || (key0 === "statusHook"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.verb !== undefined){
let data0 = data.verb;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err3);
errors++;
}
if("redirect" !== data0){
const err4 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "redirect"},message:"must be equal to constant"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err5 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err5);
errors++;
}
}
if(data.actionHook !== undefined){
let data2 = data.actionHook;
if(!(validate119.call(this, data2, {instancePath:instancePath+"/actionHook",parentData:data,parentDataProperty:"actionHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate119.errors : addErrors(vErrors, validate119.errors);
errors = vErrors.length;
}
if(this?.answersHook?.(data2, "redirectedCall") === false){
const err6 = {instancePath:instancePath+"/actionHook",schemaPath:"#/properties/actionHook/x-webhook",keyword:"x-webhook",params:{webhooks: "redirectedCall"},message:"must be a hook that the project answers"};
vErrors = addError(vErrors, err6);
errors++;
}
}
if(data.statusHook !== undefined){
let data3 = data.statusHook;
if(!(validate119.call(this, data3, {instancePath:instancePath+"/statusHook",parentData:data,parentDataProperty:"statusHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate119.errors : addErrors(vErrors, validate119.errors);
errors = vErrors.length;
}
const _errs8 = errors;
let valid1 = true;
const _errs9 = errors;
if(typeof data3 === "string"){
if(!pattern15.test(data3)){
const err7 = {};
vErrors = addError(vErrors, err7);
errors++;
}
}
var _valid0 = _errs9 === errors;
errors = _errs8;
if(vErrors !== null){
if(_errs8){
vErrors.length = _errs8;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs10 = errors;
if(this?.transport == "http"){
const err8 = {instancePath:instancePath+"/statusHook",schemaPath:"#/properties/statusHook/then/x-jambonz-transport",keyword:"x-jambonz-transport",params:{},message:"must pass \"x-jambonz-transport\" keyword validation"};
vErrors = addError(vErrors, err8);
errors++;
}
var _valid0 = _errs10 === errors;
valid1 = _valid0;
}
if(!valid1){
const err9 = {instancePath:instancePath+"/statusHook",schemaPath:"#/properties/statusHook/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema"};
vErrors = addError(vErrors, err9);
errors++;
}
if(this?.answersHook?.(data3, "callStatus") === false){
const err10 = {instancePath:instancePath+"/statusHook",schemaPath:"#/properties/statusHook/x-webhook",keyword:"x-webhook",params:{webhooks: "callStatus"},message:"must be a hook that the project answers"};
vErrors = addError(vErrors, err10);
errors++;
}
}
}
else {
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err11);
errors++;
}
validate317.errors = listErrors(vErrors);
return errors === 0;
}
validate317.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

function validate320(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate320.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate142.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate142.errors : addErrors(vErrors, validate142.errors);
errors = vErrors.length;
}
if(this?.edition == "open-source" && true){
const err0 = {instancePath,schemaPath:"#/x-jambonz-edition",keyword:"x-jambonz-edition",params:{},message:"must pass \"x-jambonz-edition\" keyword validation"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
vErrors = addError(vErrors, err1);
errors++;
}
if(data.verb !== undefined){
let data0 = data.verb;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err2);
errors++;
}
if("room" !== data0){
const err3 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "room"},message:"must be equal to constant"};
vErrors = addError(vErrors, err3);
errors++;
}
}
for(const key0 in data){
if((((((((((((((((((((key0 !== "verb") && (key0 !== "id")) && (key0 !== "name")) && (key0 !== "startConferenceOnEnter")) && (key0 !== "endConferenceOnExit")) && (key0 !== "endConferenceDuration")) && (key0 !== "maxParticipants")) && (key0 !== "joinMuted")) && (key0 !== "beep")) && (key0 !== "memberTag")) && (key0 !== "speakOnlyTo")) && (key0 !== "distributeDtmf")) && (key0 !== "waitHook")) && (key0 !== "enterHook")) && (key0 !== "statusHook")) && (key0 !== "statusEvents")) && (key0 !== "actionHook")) && (key0 !== "record")) && (key0 !== "listen")) && (key0 !== "stream")){
const err4 = {instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key0},message:"must NOT have unevaluated properties"};
vErrors = addError(vErrors, err4);
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err5);
errors++;
}
validate320.errors = listErrors(vErrors);
return errors === 0;
}
validate320.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

function validate322(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate322.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate207.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate207.errors : addErrors(vErrors, validate207.errors);
errors = vErrors.length;
}
if(!(validate285.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate285.errors : addErrors(vErrors, validate285.errors);
errors = vErrors.length;
}
else {
var props0 = validate285.evaluated.props;
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
vErrors = addError(vErrors, err0);
errors++;
}
if(data.llmOptions === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "llmOptions"},message:"must have required property '"+"llmOptions"+"'"};
vErrors = addError(vErrors, err1);
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
vErrors = addError(vErrors, err2);
errors++;
}
if("s2s" !== data0){
const err3 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "s2s"},message:"must be equal to constant"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(props0 !== true){
for(const key0 in data){
if(!props0 || !props0[key0]){
const err4 = {instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key0},message:"must NOT have unevaluated properties"};
vErrors = addError(vErrors, err4);
errors++;
}
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err5);
errors++;
}
validate322.errors = listErrors(vErrors);
return errors === 0;
}
validate322.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

function validate325(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate325.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.status === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "status"},message:"must have required property '"+"status"+"'"};
vErrors = addError(vErrors, err1);
errors++;
}
for(const key0 in data){
if(!(((((key0 === "verb") || (key0 === "id")) || (key0 === "status")) || (key0 === "reason")) || (key0 === "headers"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.verb !== undefined){
let data0 = data.verb;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err3);
errors++;
}
if("sip:decline" !== data0){
const err4 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "sip:decline"},message:"must be equal to constant"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err5 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err5);
errors++;
}
}
if(data.status !== undefined){
let data2 = data.status;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err6 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
vErrors = addError(vErrors, err6);
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 699 || isNaN(data2)){
const err7 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/maximum",keyword:"maximum",params:{comparison: "<=", limit: 699},message:"must be <= 699"};
vErrors = addError(vErrors, err7);
errors++;
}
if(data2 < 300 || isNaN(data2)){
const err8 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/minimum",keyword:"minimum",params:{comparison: ">=", limit: 300},message:"must be >= 300"};
vErrors = addError(vErrors, err8);
errors++;
}
}
}
if(data.reason !== undefined){
if(typeof data.reason !== "string"){
const err9 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err9);
errors++;
}
}
if(data.headers !== undefined){
if(!(validate116.call(this, data.headers, {instancePath:instancePath+"/headers",parentData:data,parentDataProperty:"headers",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate116.errors : addErrors(vErrors, validate116.errors);
errors = vErrors.length;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err10);
errors++;
}
validate325.errors = listErrors(vErrors);
return errors === 0;
}
validate325.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

function validate327(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate327.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.referTo === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "referTo"},message:"must have required property '"+"referTo"+"'"};
vErrors = addError(vErrors, err1);
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "verb") || (key0 === "id")) || (key0 === "referTo")) || (key0 === "referredBy")) || (key0 === "referredByDisplayName")) || (key0 === "headers")) || (key0 === "actionHook")) || (key0 === "eventHook"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.verb !== undefined){
let data0 = data.verb;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err3);
errors++;
}
if("sip:refer" !== data0){
const err4 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "sip:refer"},message:"must be equal to constant"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err5 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err5);
errors++;
}
}
if(data.referTo !== undefined){
if(typeof data.referTo !== "string"){
const err6 = {instancePath:instancePath+"/referTo",schemaPath:"#/properties/referTo/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err6);
errors++;
}
}
if(data.referredBy !== undefined){
if(typeof data.referredBy !== "string"){
const err7 = {instancePath:instancePath+"/referredBy",schemaPath:"#/properties/referredBy/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err7);
errors++;
}
}
if(data.referredByDisplayName !== undefined){
if(typeof data.referredByDisplayName !== "string"){
const err8 = {instancePath:instancePath+"/referredByDisplayName",schemaPath:"#/properties/referredByDisplayName/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err8);
errors++;
}
}
if(data.headers !== undefined){
if(!(validate116.call(this, data.headers, {instancePath:instancePath+"/headers",parentData:data,parentDataProperty:"headers",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate116.errors : addErrors(vErrors, validate116.errors);
errors = vErrors.length;
}
}
if(data.actionHook !== undefined){
let data6 = data.actionHook;
if(!(validate118.call(this, data6, {instancePath:instancePath+"/actionHook",parentData:data,parentDataProperty:"actionHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate118.errors : addErrors(vErrors, validate118.errors);
errors = vErrors.length;
}
if(this?.answersHook?.(data6, "referResult") === false){
const err9 = {instancePath:instancePath+"/actionHook",schemaPath:"#/properties/actionHook/x-webhook",keyword:"x-webhook",params:{webhooks: "referResult"},message:"must be a hook that the project answers"};
vErrors = addError(vErrors, err9);
errors++;
}
}
if(data.eventHook !== undefined){
let data7 = data.eventHook;
if(!(validate118.call(this, data7, {instancePath:instancePath+"/eventHook",parentData:data,parentDataProperty:"eventHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate118.errors : addErrors(vErrors, validate118.errors);
errors = vErrors.length;
}
if(this?.answersHook?.(data7, "referEvent") === false){
const err10 = {instancePath:instancePath+"/eventHook",schemaPath:"#/properties/eventHook/x-webhook",keyword:"x-webhook",params:{webhooks: "referEvent"},message:"must be a hook that the project answers"};
vErrors = addError(vErrors, err10);
errors++;
}
}
}
else {
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err11);
errors++;
}
validate327.errors = listErrors(vErrors);
return errors === 0;
}
validate327.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

function validate331(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate331.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.method === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "method"},message:"must have required property '"+"method"+"'"};
vErrors = addError(vErrors, err1);
errors++;
}
for(const key0 in data){
if(!((((((key0 === "verb") || (key0 === "id")) || (key0 === "method")) || (key0 === "headers")) || (key0 === "body")) || (key0 === "actionHook"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.verb !== undefined){
let data0 = data.verb;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err3);
errors++;
}
if("sip:request" !== data0){
const err4 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "sip:request"},message:"must be equal to constant"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err5 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err5);
errors++;
}
}
if(data.method !== undefined){
if(typeof data.method !== "string"){
const err6 = {instancePath:instancePath+"/method",schemaPath:"#/properties/method/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err6);
errors++;
}
}
if(data.headers !== undefined){
if(!(validate116.call(this, data.headers, {instancePath:instancePath+"/headers",parentData:data,parentDataProperty:"headers",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate116.errors : addErrors(vErrors, validate116.errors);
errors = vErrors.length;
}
}
if(data.body !== undefined){
if(typeof data.body !== "string"){
const err7 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err7);
errors++;
}
}
if(data.actionHook !== undefined){
let data5 = data.actionHook;
if(!(validate118.call(this, data5, {instancePath:instancePath+"/actionHook",parentData:data,parentDataProperty:"actionHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate118.errors : addErrors(vErrors, validate118.errors);
errors = vErrors.length;
}
if(this?.answersHook?.(data5, "sipRequestResult") === false){
const err8 = {instancePath:instancePath+"/actionHook",schemaPath:"#/properties/actionHook/x-webhook",keyword:"x-webhook",params:{webhooks: "sipRequestResult"},message:"must be a hook that the project answers"};
vErrors = addError(vErrors, err8);
errors++;
}
}
}
else {
const err9 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err9);
errors++;
}
validate331.errors = listErrors(vErrors);
return errors === 0;
}
validate331.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

function validate334(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate334.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate148.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate148.errors : addErrors(vErrors, validate148.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.verb !== undefined){
let data0 = data.verb;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err1);
errors++;
}
if("stream" !== data0){
const err2 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "stream"},message:"must be equal to constant"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err3 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err3);
errors++;
}
}
for(const key0 in data){
if(((((((((((((((((((key0 !== "verb") && (key0 !== "id")) && (key0 !== "url")) && (key0 !== "actionHook")) && (key0 !== "wsAuth")) && (key0 !== "auth")) && (key0 !== "mixType")) && (key0 !== "sampleRate")) && (key0 !== "metadata")) && (key0 !== "maxLength")) && (key0 !== "finishOnKey")) && (key0 !== "passDtmf")) && (key0 !== "playBeep")) && (key0 !== "bidirectionalAudio")) && (key0 !== "disableBidirectionalAudio")) && (key0 !== "transcribe")) && (key0 !== "timeout")) && (key0 !== "earlyMedia")) && (key0 !== "channel")){
const err4 = {instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key0},message:"must NOT have unevaluated properties"};
vErrors = addError(vErrors, err4);
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err5);
errors++;
}
validate334.errors = listErrors(vErrors);
return errors === 0;
}
validate334.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

function validate336(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate336.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.data === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "data"},message:"must have required property '"+"data"+"'"};
vErrors = addError(vErrors, err1);
errors++;
}
for(const key0 in data){
if(!(((key0 === "verb") || (key0 === "id")) || (key0 === "data"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.verb !== undefined){
let data0 = data.verb;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err3);
errors++;
}
if("tag" !== data0){
const err4 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "tag"},message:"must be equal to constant"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err5 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err5);
errors++;
}
}
if(data.data !== undefined){
let data2 = data.data;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
}
else {
const err6 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err6);
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err7);
errors++;
}
validate336.errors = listErrors(vErrors);
return errors === 0;
}
validate336.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

function validate337(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate337.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate155.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate155.errors : addErrors(vErrors, validate155.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.verb !== undefined){
let data0 = data.verb;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err1);
errors++;
}
if("transcribe" !== data0){
const err2 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "transcribe"},message:"must be equal to constant"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err3 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err3);
errors++;
}
}
for(const key0 in data){
if((((((((key0 !== "verb") && (key0 !== "id")) && (key0 !== "transcriptionHook")) && (key0 !== "translationHook")) && (key0 !== "recognizer")) && (key0 !== "earlyMedia")) && (key0 !== "channel")) && (key0 !== "enable")){
const err4 = {instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key0},message:"must NOT have unevaluated properties"};
vErrors = addError(vErrors, err4);
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err5);
errors++;
}
validate337.errors = listErrors(vErrors);
return errors === 0;
}
validate337.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

function validate339(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate339.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate112.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate112.errors : addErrors(vErrors, validate112.errors);
errors = vErrors.length;
}
if(this?.edition == "open-source" && true){
const err0 = {instancePath,schemaPath:"#/x-jambonz-edition",keyword:"x-jambonz-edition",params:{},message:"must pass \"x-jambonz-edition\" keyword validation"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
vErrors = addError(vErrors, err1);
errors++;
}
if(data.verb !== undefined){
let data0 = data.verb;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err2);
errors++;
}
if("transfer" !== data0){
const err3 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "transfer"},message:"must be equal to constant"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err4 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(data.brief !== undefined){
let data2 = data.brief;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.text === undefined){
const err5 = {instancePath:instancePath+"/brief",schemaPath:"#/properties/brief/required",keyword:"required",params:{missingProperty: "text"},message:"must have required property '"+"text"+"'"};
vErrors = addError(vErrors, err5);
errors++;
}
for(const key0 in data2){
if(!((key0 === "text") || (key0 === "synthesizer"))){
const err6 = {instancePath:instancePath+"/brief",schemaPath:"#/properties/brief/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err6);
errors++;
}
}
if(data2.text !== undefined){
if(typeof data2.text !== "string"){
const err7 = {instancePath:instancePath+"/brief/text",schemaPath:"#/properties/brief/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err7);
errors++;
}
}
if(data2.synthesizer !== undefined){
if(!(validate104.call(this, data2.synthesizer, {instancePath:instancePath+"/brief/synthesizer",parentData:data2,parentDataProperty:"synthesizer",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate104.errors : addErrors(vErrors, validate104.errors);
errors = vErrors.length;
}
}
}
else {
const err8 = {instancePath:instancePath+"/brief",schemaPath:"#/properties/brief/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err8);
errors++;
}
}
for(const key1 in data){
if(((((((((((((((key1 !== "verb") && (key1 !== "id")) && (key1 !== "brief")) && (key1 !== "mode")) && (key1 !== "blindMethod")) && (key1 !== "callerPresent")) && (key1 !== "target")) && (key1 !== "callerId")) && (key1 !== "timeout")) && (key1 !== "confirm")) && (key1 !== "amd")) && (key1 !== "onHoldHook")) && (key1 !== "disposition")) && (key1 !== "eventHook")) && (key1 !== "actionHook")){
const err9 = {instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key1},message:"must NOT have unevaluated properties"};
vErrors = addError(vErrors, err9);
errors++;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err10);
errors++;
}
validate339.errors = listErrors(vErrors);
return errors === 0;
}
validate339.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

function validate342(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate342.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate207.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate207.errors : addErrors(vErrors, validate207.errors);
errors = vErrors.length;
}
if(!(validate216.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate216.errors : addErrors(vErrors, validate216.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.llmOptions === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "llmOptions"},message:"must have required property '"+"llmOptions"+"'"};
vErrors = addError(vErrors, err1);
errors++;
}
if(data.verb !== undefined){
let data0 = data.verb;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err2);
errors++;
}
if("ultravox_s2s" !== data0){
const err3 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "ultravox_s2s"},message:"must be equal to constant"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data.vendor !== undefined){
if("ultravox" !== data.vendor){
const err4 = {instancePath:instancePath+"/vendor",schemaPath:"#/properties/vendor/const",keyword:"const",params:{allowedValue: "ultravox"},message:"must be equal to constant"};
vErrors = addError(vErrors, err4);
errors++;
}
}
for(const key0 in data){
if(((((((((((((((((key0 !== "verb") && (key0 !== "vendor")) && (key0 !== "auth")) && (key0 !== "id")) && (key0 !== "model")) && (key0 !== "connectOptions")) && (key0 !== "llmOptions")) && (key0 !== "mcpServers")) && (key0 !== "events")) && (key0 !== "eventHook")) && (key0 !== "toolHook")) && (key0 !== "actionHook")) && (key0 !== "handoff")) && (key0 !== "hangup")) && (key0 !== "responseTimeoutMs")) && (key0 !== "cancelOnResponseTimeout")) && (key0 !== "cancelOnBargeIn")){
const err5 = {instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key0},message:"must NOT have unevaluated properties"};
vErrors = addError(vErrors, err5);
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err6);
errors++;
}
validate342.errors = listErrors(vErrors);
return errors === 0;
}
validate342.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema127 = {"description":"Another name for `deepgram_s2s`.\n","type":"object","allOf":[{"$ref":"#/components/schemas/llm-base"},{"$ref":"#/components/schemas/deepgram-needs"}],"required":["verb","llmOptions"],"properties":{"verb":{"description":"Always `voiceagent_s2s`.","type":"string","const":"voiceagent_s2s"},"vendor":{"description":"May be left out. `deepgram` and `voiceagent` are the same.","enum":["deepgram","voiceagent"]}},"unevaluatedProperties":false,"examples":[{"verb":"voiceagent_s2s","auth":{"apiKey":"deepgram-key"},"llmOptions":{"Settings":{"agent":{"think":{"provider":{"type":"anthropic","model":"claude-3-5-haiku-latest"},"prompt":"You are a friendly receptionist."}}}},"actionHook":"/webhooks/llm-ended"}]};

function validate345(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate345.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate207.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate207.errors : addErrors(vErrors, validate207.errors);
errors = vErrors.length;
}
if(!(validate215.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate215.errors : addErrors(vErrors, validate215.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.llmOptions === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "llmOptions"},message:"must have required property '"+"llmOptions"+"'"};
vErrors = addError(vErrors, err1);
errors++;
}
if(data.verb !== undefined){
let data0 = data.verb;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err2);
errors++;
}
if("voiceagent_s2s" !== data0){
const err3 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "voiceagent_s2s"},message:"must be equal to constant"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data.vendor !== undefined){
let data1 = data.vendor;
if(!((data1 === "deepgram") || (data1 === "voiceagent"))){
const err4 = {instancePath:instancePath+"/vendor",schemaPath:"#/properties/vendor/enum",keyword:"enum",params:{allowedValues: schema127.properties.vendor.enum},message:"must be equal to one of the allowed values"};
vErrors = addError(vErrors, err4);
errors++;
}
}
for(const key0 in data){
if(((((((((((((((((key0 !== "verb") && (key0 !== "vendor")) && (key0 !== "llmOptions")) && (key0 !== "auth")) && (key0 !== "id")) && (key0 !== "model")) && (key0 !== "connectOptions")) && (key0 !== "mcpServers")) && (key0 !== "events")) && (key0 !== "eventHook")) && (key0 !== "toolHook")) && (key0 !== "actionHook")) && (key0 !== "handoff")) && (key0 !== "hangup")) && (key0 !== "responseTimeoutMs")) && (key0 !== "cancelOnResponseTimeout")) && (key0 !== "cancelOnBargeIn")){
const err5 = {instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key0},message:"must NOT have unevaluated properties"};
vErrors = addError(vErrors, err5);
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err6);
errors++;
}
validate345.errors = listErrors(vErrors);
return errors === 0;
}
validate345.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

function validate348(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate348.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate207.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate207.errors : addErrors(vErrors, validate207.errors);
errors = vErrors.length;
}
if(this?.edition == "open-source" && true){
const err0 = {instancePath,schemaPath:"#/x-jambonz-edition",keyword:"x-jambonz-edition",params:{},message:"must pass \"x-jambonz-edition\" keyword validation"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
vErrors = addError(vErrors, err1);
errors++;
}
if(data.auth === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "auth"},message:"must have required property '"+"auth"+"'"};
vErrors = addError(vErrors, err2);
errors++;
}
if(data.connectOptions === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "connectOptions"},message:"must have required property '"+"connectOptions"+"'"};
vErrors = addError(vErrors, err3);
errors++;
}
if(data.llmOptions === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "llmOptions"},message:"must have required property '"+"llmOptions"+"'"};
vErrors = addError(vErrors, err4);
errors++;
}
if(data.verb !== undefined){
let data0 = data.verb;
if(typeof data0 !== "string"){
const err5 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err5);
errors++;
}
if("voicelive_s2s" !== data0){
const err6 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "voicelive_s2s"},message:"must be equal to constant"};
vErrors = addError(vErrors, err6);
errors++;
}
}
if(data.vendor !== undefined){
if("voicelive" !== data.vendor){
const err7 = {instancePath:instancePath+"/vendor",schemaPath:"#/properties/vendor/const",keyword:"const",params:{allowedValue: "voicelive"},message:"must be equal to constant"};
vErrors = addError(vErrors, err7);
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
const err8 = {};
vErrors = addError(vErrors, err8);
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
const err9 = {instancePath:instancePath+"/auth",schemaPath:"#/properties/auth/else/required",keyword:"required",params:{missingProperty: "apiKey"},message:"must have required property '"+"apiKey"+"'"};
vErrors = addError(vErrors, err9);
errors++;
}
}
var _valid0 = _errs8 === errors;
valid2 = _valid0;
}
if(!valid2){
const err10 = {instancePath:instancePath+"/auth",schemaPath:"#/properties/auth/if",keyword:"if",params:{failingKeyword: "else"},message:"must match \"else\" schema"};
vErrors = addError(vErrors, err10);
errors++;
}
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.apiKey !== undefined){
let data3 = data2.apiKey;
if(typeof data3 === "string"){
if(func18(data3) < 1){
const err11 = {instancePath:instancePath+"/auth/apiKey",schemaPath:"#/properties/auth/properties/apiKey/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
vErrors = addError(vErrors, err11);
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/auth/apiKey",schemaPath:"#/properties/auth/properties/apiKey/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err12);
errors++;
}
}
if(data2.accessToken !== undefined){
let data4 = data2.accessToken;
if(typeof data4 === "string"){
if(func18(data4) < 1){
const err13 = {instancePath:instancePath+"/auth/accessToken",schemaPath:"#/properties/auth/properties/accessToken/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
vErrors = addError(vErrors, err13);
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/auth/accessToken",schemaPath:"#/properties/auth/properties/accessToken/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err14);
errors++;
}
}
}
}
if(data.connectOptions !== undefined){
let data5 = data.connectOptions;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.host === undefined){
const err15 = {instancePath:instancePath+"/connectOptions",schemaPath:"#/properties/connectOptions/required",keyword:"required",params:{missingProperty: "host"},message:"must have required property '"+"host"+"'"};
vErrors = addError(vErrors, err15);
errors++;
}
if(data5.host !== undefined){
if(typeof data5.host !== "string"){
const err16 = {instancePath:instancePath+"/connectOptions/host",schemaPath:"#/properties/connectOptions/properties/host/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err16);
errors++;
}
}
if(data5.apiVersion !== undefined){
if(typeof data5.apiVersion !== "string"){
const err17 = {instancePath:instancePath+"/connectOptions/apiVersion",schemaPath:"#/properties/connectOptions/properties/apiVersion/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err17);
errors++;
}
}
if(data5.agentId !== undefined){
if(typeof data5.agentId !== "string"){
const err18 = {instancePath:instancePath+"/connectOptions/agentId",schemaPath:"#/properties/connectOptions/properties/agentId/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err18);
errors++;
}
}
if(data5.projectId !== undefined){
if(typeof data5.projectId !== "string"){
const err19 = {instancePath:instancePath+"/connectOptions/projectId",schemaPath:"#/properties/connectOptions/properties/projectId/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err19);
errors++;
}
}
if(data5.path !== undefined){
if(typeof data5.path !== "string"){
const err20 = {instancePath:instancePath+"/connectOptions/path",schemaPath:"#/properties/connectOptions/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err20);
errors++;
}
}
}
}
if(data.llmOptions !== undefined){
let data11 = data.llmOptions;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(data11.session_update === undefined){
const err21 = {instancePath:instancePath+"/llmOptions",schemaPath:"#/properties/llmOptions/required",keyword:"required",params:{missingProperty: "session_update"},message:"must have required property '"+"session_update"+"'"};
vErrors = addError(vErrors, err21);
errors++;
}
if(data11.session_update !== undefined){
let data12 = data11.session_update;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
}
else {
const err22 = {instancePath:instancePath+"/llmOptions/session_update",schemaPath:"#/properties/llmOptions/properties/session_update/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err22);
errors++;
}
}
if(data11.response_create !== undefined){
let data13 = data11.response_create;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
}
else {
const err23 = {instancePath:instancePath+"/llmOptions/response_create",schemaPath:"#/properties/llmOptions/properties/response_create/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err23);
errors++;
}
}
}
}
for(const key0 in data){
if(((((((((((((((((key0 !== "verb") && (key0 !== "vendor")) && (key0 !== "auth")) && (key0 !== "connectOptions")) && (key0 !== "llmOptions")) && (key0 !== "id")) && (key0 !== "model")) && (key0 !== "mcpServers")) && (key0 !== "events")) && (key0 !== "eventHook")) && (key0 !== "toolHook")) && (key0 !== "actionHook")) && (key0 !== "handoff")) && (key0 !== "hangup")) && (key0 !== "responseTimeoutMs")) && (key0 !== "cancelOnResponseTimeout")) && (key0 !== "cancelOnBargeIn")){
const err24 = {instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key0},message:"must NOT have unevaluated properties"};
vErrors = addError(vErrors, err24);
errors++;
}
}
}
else {
const err25 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err25);
errors++;
}
validate348.errors = listErrors(vErrors);
return errors === 0;
}
validate348.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


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
const tag0 = data.verb;
if(typeof tag0 == "string"){
if(tag0 === "agent"){
if(!(validate55.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : addErrors(vErrors, validate55.errors);
errors = vErrors.length;
}
var props0 = true;
}
else if(tag0 === "alert"){
if(!(validate139.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate139.errors : addErrors(vErrors, validate139.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "answer"){
if(!(validate140.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate140.errors : addErrors(vErrors, validate140.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "conference"){
if(!(validate141.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate141.errors : addErrors(vErrors, validate141.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "config"){
if(!(validate165.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate165.errors : addErrors(vErrors, validate165.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "deepgram_s2s"){
if(!(validate206.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate206.errors : addErrors(vErrors, validate206.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "dequeue"){
if(!(validate219.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate219.errors : addErrors(vErrors, validate219.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "dial"){
if(!(validate221.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate221.errors : addErrors(vErrors, validate221.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "dialogflow"){
if(!(validate238.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate238.errors : addErrors(vErrors, validate238.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "dtmf"){
if(!(validate243.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate243.errors : addErrors(vErrors, validate243.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "dub"){
if(!(validate244.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate244.errors : addErrors(vErrors, validate244.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "elevenlabs_s2s"){
if(!(validate246.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate246.errors : addErrors(vErrors, validate246.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "enqueue"){
if(!(validate250.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate250.errors : addErrors(vErrors, validate250.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "gather"){
if(!(validate253.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate253.errors : addErrors(vErrors, validate253.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "google_s2s"){
if(!(validate265.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate265.errors : addErrors(vErrors, validate265.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "gptlive_s2s"){
if(!(validate270.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate270.errors : addErrors(vErrors, validate270.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "hangup"){
if(!(validate274.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate274.errors : addErrors(vErrors, validate274.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "leave"){
if(!(validate276.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate276.errors : addErrors(vErrors, validate276.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "lex"){
if(!(validate277.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate277.errors : addErrors(vErrors, validate277.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "listen"){
if(!(validate281.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate281.errors : addErrors(vErrors, validate281.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "llm"){
if(!(validate283.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate283.errors : addErrors(vErrors, validate283.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "message"){
if(!(validate298.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate298.errors : addErrors(vErrors, validate298.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "microsoft_s2s"){
if(!(validate300.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate300.errors : addErrors(vErrors, validate300.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "nova_s2s"){
if(!(validate303.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate303.errors : addErrors(vErrors, validate303.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "openai_s2s"){
if(!(validate305.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate305.errors : addErrors(vErrors, validate305.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "pause"){
if(!(validate308.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate308.errors : addErrors(vErrors, validate308.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "play"){
if(!(validate190.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate190.errors : addErrors(vErrors, validate190.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "qwen_s2s"){
if(!(validate309.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate309.errors : addErrors(vErrors, validate309.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "rasa"){
if(!(validate312.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate312.errors : addErrors(vErrors, validate312.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "redirect"){
if(!(validate317.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate317.errors : addErrors(vErrors, validate317.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "room"){
if(!(validate320.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate320.errors : addErrors(vErrors, validate320.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "s2s"){
if(!(validate322.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate322.errors : addErrors(vErrors, validate322.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "say"){
if(!(validate194.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate194.errors : addErrors(vErrors, validate194.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "sip:decline"){
if(!(validate325.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate325.errors : addErrors(vErrors, validate325.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "sip:refer"){
if(!(validate327.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate327.errors : addErrors(vErrors, validate327.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "sip:request"){
if(!(validate331.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate331.errors : addErrors(vErrors, validate331.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "stream"){
if(!(validate334.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate334.errors : addErrors(vErrors, validate334.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "tag"){
if(!(validate336.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate336.errors : addErrors(vErrors, validate336.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "transcribe"){
if(!(validate337.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate337.errors : addErrors(vErrors, validate337.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "transfer"){
if(!(validate339.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate339.errors : addErrors(vErrors, validate339.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "ultravox_s2s"){
if(!(validate342.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate342.errors : addErrors(vErrors, validate342.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "voiceagent_s2s"){
if(!(validate345.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate345.errors : addErrors(vErrors, validate345.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "voicelive_s2s"){
if(!(validate348.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate348.errors : addErrors(vErrors, validate348.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else {
const err0 = {instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "verb", tagValue: tag0},message:"value of tag \"verb\" must be in oneOf"};
vErrors = addError(vErrors, err0);
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "tag", tag: "verb", tagValue: tag0},message:"tag \"verb\" must be string"};
vErrors = addError(vErrors, err1);
errors++;
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err2);
errors++;
}
validate54.errors = listErrors(vErrors);
evaluated0.props = props0;
return errors === 0;
}
validate54.evaluated = {"dynamicProps":true,"dynamicItems":false};


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
if(Array.isArray(data)){
if(data.length < 1){
const err0 = {instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
vErrors = addError(vErrors, err0);
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate54.call(this, data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate54.errors : addErrors(vErrors, validate54.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"};
vErrors = addError(vErrors, err1);
errors++;
}
validate53.errors = listErrors(vErrors);
return errors === 0;
}
validate53.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

exports.answerCallByGet = validate394;

function validate394(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate394.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
if(data.length < 1){
const err0 = {instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
vErrors = addError(vErrors, err0);
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate54.call(this, data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate54.errors : addErrors(vErrors, validate54.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"};
vErrors = addError(vErrors, err1);
errors++;
}
validate394.errors = listErrors(vErrors);
return errors === 0;
}
validate394.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

exports.describeEnvVarsOfAnswerCall = validate396;
const pattern16 = new RegExp("^[a-zA-Z0-9_]+$", "u");
const schema131 = {"description":"One value that is filled in when the application is set up in the portal.","type":"object","required":["type","description"],"properties":{"type":{"description":"Type of the value.","type":"string","enum":["string","number","boolean"]},"description":{"description":"Purpose of the value; the portal shows it beside the field.","type":"string"},"required":{"description":"Whether it must be filled in, default false.","type":"boolean"},"default":{"description":"Value the field starts with, of the given `type`.","type":["string","number","boolean"]},"enum":{"description":"The values to choose from, of the given `type`; default any.","type":"array","items":{"description":"One of the values.","type":["string","number","boolean"]}},"obscure":{"description":"Hide the value in the portal, as for a password; default false.","type":"boolean"},"uiHint":{"description":"How the portal shows the field.","type":"string","enum":["input","textarea","filepicker"]},"jambonzResource":{"description":"Offer the account's resources of this kind to choose from.","type":"string","enum":["carriers"]}},"additionalProperties":false,"examples":[{"type":"string","description":"Number to which sales calls go","required":true,"default":"+14155550100"}]};

function validate397(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate397.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.description === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "description"},message:"must have required property '"+"description"+"'"};
vErrors = addError(vErrors, err1);
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "type") || (key0 === "description")) || (key0 === "required")) || (key0 === "default")) || (key0 === "enum")) || (key0 === "obscure")) || (key0 === "uiHint")) || (key0 === "jambonzResource"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.type !== undefined){
let data0 = data.type;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err3);
errors++;
}
if(!(((data0 === "string") || (data0 === "number")) || (data0 === "boolean"))){
const err4 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema131.properties.type.enum},message:"must be equal to one of the allowed values"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(data.description !== undefined){
if(typeof data.description !== "string"){
const err5 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err5);
errors++;
}
}
if(data.required !== undefined){
if(typeof data.required !== "boolean"){
const err6 = {instancePath:instancePath+"/required",schemaPath:"#/properties/required/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err6);
errors++;
}
}
if(data.default !== undefined){
let data3 = data.default;
if(((typeof data3 !== "string") && (!((typeof data3 == "number") && (isFinite(data3))))) && (typeof data3 !== "boolean")){
const err7 = {instancePath:instancePath+"/default",schemaPath:"#/properties/default/type",keyword:"type",params:{type: schema131.properties.default.type},message:"must be string,number,boolean"};
vErrors = addError(vErrors, err7);
errors++;
}
}
if(data.enum !== undefined){
let data4 = data.enum;
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
if(((typeof data5 !== "string") && (!((typeof data5 == "number") && (isFinite(data5))))) && (typeof data5 !== "boolean")){
const err8 = {instancePath:instancePath+"/enum/" + i0,schemaPath:"#/properties/enum/items/type",keyword:"type",params:{type: schema131.properties.enum.items.type},message:"must be string,number,boolean"};
vErrors = addError(vErrors, err8);
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/enum",schemaPath:"#/properties/enum/type",keyword:"type",params:{type: "array"},message:"must be array"};
vErrors = addError(vErrors, err9);
errors++;
}
}
if(data.obscure !== undefined){
if(typeof data.obscure !== "boolean"){
const err10 = {instancePath:instancePath+"/obscure",schemaPath:"#/properties/obscure/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err10);
errors++;
}
}
if(data.uiHint !== undefined){
let data7 = data.uiHint;
if(typeof data7 !== "string"){
const err11 = {instancePath:instancePath+"/uiHint",schemaPath:"#/properties/uiHint/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err11);
errors++;
}
if(!(((data7 === "input") || (data7 === "textarea")) || (data7 === "filepicker"))){
const err12 = {instancePath:instancePath+"/uiHint",schemaPath:"#/properties/uiHint/enum",keyword:"enum",params:{allowedValues: schema131.properties.uiHint.enum},message:"must be equal to one of the allowed values"};
vErrors = addError(vErrors, err12);
errors++;
}
}
if(data.jambonzResource !== undefined){
let data8 = data.jambonzResource;
if(typeof data8 !== "string"){
const err13 = {instancePath:instancePath+"/jambonzResource",schemaPath:"#/properties/jambonzResource/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err13);
errors++;
}
if(!(data8 === "carriers")){
const err14 = {instancePath:instancePath+"/jambonzResource",schemaPath:"#/properties/jambonzResource/enum",keyword:"enum",params:{allowedValues: schema131.properties.jambonzResource.enum},message:"must be equal to one of the allowed values"};
vErrors = addError(vErrors, err14);
errors++;
}
}
}
else {
const err15 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err15);
errors++;
}
validate397.errors = listErrors(vErrors);
return errors === 0;
}
validate397.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate396(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate396.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties"};
vErrors = addError(vErrors, err0);
errors++;
}
for(const key0 in data){
const _errs1 = errors;
if(typeof key0 === "string"){
if(!pattern16.test(key0)){
const err1 = {instancePath,schemaPath:"#/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9_]+$"},message:"must match pattern \""+"^[a-zA-Z0-9_]+$"+"\"",propertyName:key0};
vErrors = addError(vErrors, err1);
errors++;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
const err2 = {instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0},message:"property name must be valid"};
vErrors = addError(vErrors, err2);
errors++;
}
}
for(const key1 in data){
if(!(validate397.call(this, data[key1], {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate397.errors : addErrors(vErrors, validate397.errors);
errors = vErrors.length;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err3);
errors++;
}
validate396.errors = listErrors(vErrors);
return errors === 0;
}
validate396.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.authenticateClient = validate399;
const schema132 = {"description":"Whether a SIP device may register or call. Answer 200 in either case: any other HTTP status reaches the device as a\nSIP status.\n","type":"object","required":["status"],"properties":{"status":{"description":"`ok` admits the device, `fail` refuses it with 403.","type":"string","enum":["ok","fail"]},"message":{"description":"The reason, for readers of logs. The platform ignores it.","type":"string"},"application_sid":{"description":"Application that handles the calls the device places. Honoured when `method` is INVITE, ignored on REGISTER.\n","type":"string"},"expires":{"description":"Seconds the registration lasts, default what the device asked for. For REGISTER only. Devices on UDP get at most\n30, so that they keep their connection open.\n","type":"integer","minimum":1},"blacklist":{"description":"For `fail`: `true` marks the sender as a spammer in the refusal's X-Reason header. The documented form, a number\nof seconds to block the sender, has no effect; the sender is not blocked in either form.\n","type":["boolean","number"],"x-documented":{"type":"number"}},"headers":{"description":"For `fail`, SIP headers to add to the 403, such as Retry-After.","type":"object","additionalProperties":{"description":"The value of the header.","type":"string"}},"call_hook":{"description":"Stored with the registration; the open-source platform does not read it. For REGISTER.","type":"string"},"call_status_hook":{"description":"Stored with the registration; the open-source platform does not read it. For REGISTER.","type":"string"},"allow_direct_app_calling":{"description":"The device may call an application by dialling `app-` and its sid, and join a conference by `conference-` and its\nname. For REGISTER.\n","type":"boolean"},"allow_direct_queue_calling":{"description":"The device may take a call from a queue by dialling `queue-` and its name. For REGISTER.","type":"boolean"},"allow_direct_user_calling":{"description":"The device may call other registered users by dialling their names. For REGISTER.","type":"boolean"}},"additionalProperties":false,"examples":[{"status":"ok","expires":300,"allow_direct_user_calling":true},{"status":"fail","message":"unknown user","headers":{"Retry-After":"60"}}]};

function validate399(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate399.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.status === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "status"},message:"must have required property '"+"status"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
for(const key0 in data){
if(!(func1.call(schema132.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err1);
errors++;
}
}
if(data.status !== undefined){
let data0 = data.status;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err2);
errors++;
}
if(!((data0 === "ok") || (data0 === "fail"))){
const err3 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/enum",keyword:"enum",params:{allowedValues: schema132.properties.status.enum},message:"must be equal to one of the allowed values"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data.message !== undefined){
if(typeof data.message !== "string"){
const err4 = {instancePath:instancePath+"/message",schemaPath:"#/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(data.application_sid !== undefined){
if(typeof data.application_sid !== "string"){
const err5 = {instancePath:instancePath+"/application_sid",schemaPath:"#/properties/application_sid/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err5);
errors++;
}
}
if(data.expires !== undefined){
let data3 = data.expires;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err6 = {instancePath:instancePath+"/expires",schemaPath:"#/properties/expires/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
vErrors = addError(vErrors, err6);
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 1 || isNaN(data3)){
const err7 = {instancePath:instancePath+"/expires",schemaPath:"#/properties/expires/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
vErrors = addError(vErrors, err7);
errors++;
}
}
}
if(data.blacklist !== undefined){
let data4 = data.blacklist;
if((typeof data4 !== "boolean") && (!((typeof data4 == "number") && (isFinite(data4))))){
const err8 = {instancePath:instancePath+"/blacklist",schemaPath:"#/properties/blacklist/type",keyword:"type",params:{type: schema132.properties.blacklist.type},message:"must be boolean,number"};
vErrors = addError(vErrors, err8);
errors++;
}
}
if(data.headers !== undefined){
let data5 = data.headers;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key1 in data5){
if(typeof data5[key1] !== "string"){
const err9 = {instancePath:instancePath+"/headers/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/headers/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err9);
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err10);
errors++;
}
}
if(data.call_hook !== undefined){
if(typeof data.call_hook !== "string"){
const err11 = {instancePath:instancePath+"/call_hook",schemaPath:"#/properties/call_hook/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err11);
errors++;
}
}
if(data.call_status_hook !== undefined){
if(typeof data.call_status_hook !== "string"){
const err12 = {instancePath:instancePath+"/call_status_hook",schemaPath:"#/properties/call_status_hook/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err12);
errors++;
}
}
if(data.allow_direct_app_calling !== undefined){
if(typeof data.allow_direct_app_calling !== "boolean"){
const err13 = {instancePath:instancePath+"/allow_direct_app_calling",schemaPath:"#/properties/allow_direct_app_calling/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err13);
errors++;
}
}
if(data.allow_direct_queue_calling !== undefined){
if(typeof data.allow_direct_queue_calling !== "boolean"){
const err14 = {instancePath:instancePath+"/allow_direct_queue_calling",schemaPath:"#/properties/allow_direct_queue_calling/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err14);
errors++;
}
}
if(data.allow_direct_user_calling !== undefined){
if(typeof data.allow_direct_user_calling !== "boolean"){
const err15 = {instancePath:instancePath+"/allow_direct_user_calling",schemaPath:"#/properties/allow_direct_user_calling/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err15);
errors++;
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err16);
errors++;
}
validate399.errors = listErrors(vErrors);
return errors === 0;
}
validate399.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.runTool = validate400;
const schema133 = {"description":"The result of a tool that a language model has called. It must be an object: a string, `null`, an empty body or\nanother media type ends the model's session.\n\nThe documented form is `{result}`, but on the open-source server only Ultravox sessions understand it. Each other\nvendor expects its own message and silently drops anything else, and the model keeps waiting:\n\n- OpenAI, Microsoft: `type` and `item`\n- Ultravox: `result`\n- ElevenLabs, Deepgram: `data`\n- Google: `toolResponse`\n\nThe request does not name the vendor. One answer with `result`, `data` and `toolResponse`, but no `type`, serves all\nof them except OpenAI and Microsoft.\n","type":"object","properties":{"result":{"description":"The result, as text or as an object. Ultravox.","type":["string","object"],"additionalProperties":true,"x-documented":{"required":true}},"type":{"description":"Kind of message. `conversation.item.create` for OpenAI and Microsoft, which need it; left out, jambonz sets\n`client_tool_result`, which is what Ultravox needs.\n","type":"string"},"invocation_id":{"description":"For Ultravox, the request's `tool_call_id`. Set by jambonz when there is no `type`.","type":"string"},"item":{"description":"For OpenAI and Microsoft: `type` is function_call_output, `call_id` the request's `tool_call_id` and `output`\nthe result as a string.\n","type":"object","additionalProperties":true},"data":{"description":"For ElevenLabs `type` client_tool_result, `tool_call_id`, `result` and `is_error`; for Deepgram `type`\nFunctionCallResponse, `id` (the request's `tool_call_id`), `name` and `content` as a string.\n","type":"object","additionalProperties":true},"toolResponse":{"description":"For Google: `functionResponses`, an array with `id`, `name` and `response` for each call in the request's\n`function_calls`.\n","type":"object","additionalProperties":true}},"additionalProperties":true,"examples":[{"result":"It is half past nine."},{"type":"conversation.item.create","item":{"type":"function_call_output","call_id":"call_8fJx2","output":"It is half past nine."}},{"data":{"type":"client_tool_result","tool_call_id":"toolu_01A","result":"It is half past nine.","is_error":false}},{"toolResponse":{"functionResponses":[{"id":"function-call-1","name":"client-get-time","response":{"output":"It is half past nine."}}]}}]};

function validate400(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate400.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.result !== undefined){
let data0 = data.result;
if((typeof data0 !== "string") && (!(data0 && typeof data0 == "object" && !Array.isArray(data0)))){
const err0 = {instancePath:instancePath+"/result",schemaPath:"#/properties/result/type",keyword:"type",params:{type: schema133.properties.result.type},message:"must be string,object"};
vErrors = addError(vErrors, err0);
errors++;
}
}
if(data.type !== undefined){
if(typeof data.type !== "string"){
const err1 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err1);
errors++;
}
}
if(data.invocation_id !== undefined){
if(typeof data.invocation_id !== "string"){
const err2 = {instancePath:instancePath+"/invocation_id",schemaPath:"#/properties/invocation_id/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.item !== undefined){
let data3 = data.item;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
}
else {
const err3 = {instancePath:instancePath+"/item",schemaPath:"#/properties/item/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data.data !== undefined){
let data4 = data.data;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
}
else {
const err4 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(data.toolResponse !== undefined){
let data5 = data.toolResponse;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
}
else {
const err5 = {instancePath:instancePath+"/toolResponse",schemaPath:"#/properties/toolResponse/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err5);
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err6);
errors++;
}
validate400.errors = listErrors(vErrors);
return errors === 0;
}
validate400.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.chooseFromMenu = validate401;
function validate401(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate401.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate54.call(this, data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate54.errors : addErrors(vErrors, validate54.errors);
errors = vErrors.length;
}
}
}
else {
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"};
vErrors = addError(vErrors, err0);
errors++;
}
validate401.errors = listErrors(vErrors);
return errors === 0;
}
validate401.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

exports.finishSalesCall = validate403;

function validate403(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate403.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate54.call(this, data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate54.errors : addErrors(vErrors, validate54.errors);
errors = vErrors.length;
}
}
}
else {
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"};
vErrors = addError(vErrors, err0);
errors++;
}
validate403.errors = listErrors(vErrors);
return errors === 0;
}
validate403.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

exports.keepCallerWaiting = validate405;
function validate405(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate405.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
const tag0 = data0.verb;
if(typeof tag0 == "string"){
if(tag0 === "leave"){
if(!(validate276.call(this, data0, {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate276.errors : addErrors(vErrors, validate276.errors);
errors = vErrors.length;
}
var props0 = true;
}
else if(tag0 === "pause"){
if(!(validate308.call(this, data0, {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate308.errors : addErrors(vErrors, validate308.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "play"){
if(!(validate190.call(this, data0, {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate190.errors : addErrors(vErrors, validate190.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "say"){
if(!(validate194.call(this, data0, {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate194.errors : addErrors(vErrors, validate194.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "tag"){
if(!(validate336.call(this, data0, {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate336.errors : addErrors(vErrors, validate336.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else {
const err0 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "verb", tagValue: tag0},message:"value of tag \"verb\" must be in oneOf"};
vErrors = addError(vErrors, err0);
errors++;
}
}
else {
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/discriminator",keyword:"discriminator",params:{error: "tag", tag: "verb", tagValue: tag0},message:"tag \"verb\" must be string"};
vErrors = addError(vErrors, err1);
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err2);
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"};
vErrors = addError(vErrors, err3);
errors++;
}
validate405.errors = listErrors(vErrors);
return errors === 0;
}
validate405.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

exports.finishSupportCall = validate411;

function validate411(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate411.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate54.call(this, data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate54.errors : addErrors(vErrors, validate54.errors);
errors = vErrors.length;
}
}
}
else {
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"};
vErrors = addError(vErrors, err0);
errors++;
}
validate411.errors = listErrors(vErrors);
return errors === 0;
}
validate411.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

exports.verbs = validate413;
function validate414(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate414.evaluated;
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
if(!(validate55.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : addErrors(vErrors, validate55.errors);
errors = vErrors.length;
}
var props0 = true;
}
else if(tag0 === "alert"){
if(!(validate139.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate139.errors : addErrors(vErrors, validate139.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "answer"){
if(!(validate140.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate140.errors : addErrors(vErrors, validate140.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "conference"){
if(!(validate141.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate141.errors : addErrors(vErrors, validate141.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "config"){
if(!(validate165.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate165.errors : addErrors(vErrors, validate165.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "deepgram_s2s"){
if(!(validate206.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate206.errors : addErrors(vErrors, validate206.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "dequeue"){
if(!(validate219.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate219.errors : addErrors(vErrors, validate219.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "dial"){
if(!(validate221.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate221.errors : addErrors(vErrors, validate221.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "dialogflow"){
if(!(validate238.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate238.errors : addErrors(vErrors, validate238.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "dtmf"){
if(!(validate243.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate243.errors : addErrors(vErrors, validate243.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "dub"){
if(!(validate244.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate244.errors : addErrors(vErrors, validate244.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "elevenlabs_s2s"){
if(!(validate246.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate246.errors : addErrors(vErrors, validate246.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "enqueue"){
if(!(validate250.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate250.errors : addErrors(vErrors, validate250.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "gather"){
if(!(validate253.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate253.errors : addErrors(vErrors, validate253.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "google_s2s"){
if(!(validate265.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate265.errors : addErrors(vErrors, validate265.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "gptlive_s2s"){
if(!(validate270.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate270.errors : addErrors(vErrors, validate270.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "hangup"){
if(!(validate274.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate274.errors : addErrors(vErrors, validate274.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "leave"){
if(!(validate276.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate276.errors : addErrors(vErrors, validate276.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "lex"){
if(!(validate277.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate277.errors : addErrors(vErrors, validate277.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "listen"){
if(!(validate281.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate281.errors : addErrors(vErrors, validate281.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "llm"){
if(!(validate283.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate283.errors : addErrors(vErrors, validate283.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "message"){
if(!(validate298.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate298.errors : addErrors(vErrors, validate298.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "microsoft_s2s"){
if(!(validate300.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate300.errors : addErrors(vErrors, validate300.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "nova_s2s"){
if(!(validate303.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate303.errors : addErrors(vErrors, validate303.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "openai_s2s"){
if(!(validate305.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate305.errors : addErrors(vErrors, validate305.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "pause"){
if(!(validate308.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate308.errors : addErrors(vErrors, validate308.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "play"){
if(!(validate190.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate190.errors : addErrors(vErrors, validate190.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "qwen_s2s"){
if(!(validate309.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate309.errors : addErrors(vErrors, validate309.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "rasa"){
if(!(validate312.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate312.errors : addErrors(vErrors, validate312.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "redirect"){
if(!(validate317.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate317.errors : addErrors(vErrors, validate317.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "room"){
if(!(validate320.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate320.errors : addErrors(vErrors, validate320.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "s2s"){
if(!(validate322.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate322.errors : addErrors(vErrors, validate322.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "say"){
if(!(validate194.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate194.errors : addErrors(vErrors, validate194.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "sip:decline"){
if(!(validate325.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate325.errors : addErrors(vErrors, validate325.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "sip:refer"){
if(!(validate327.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate327.errors : addErrors(vErrors, validate327.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "sip:request"){
if(!(validate331.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate331.errors : addErrors(vErrors, validate331.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "stream"){
if(!(validate334.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate334.errors : addErrors(vErrors, validate334.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "tag"){
if(!(validate336.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate336.errors : addErrors(vErrors, validate336.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "transcribe"){
if(!(validate337.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate337.errors : addErrors(vErrors, validate337.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "transfer"){
if(!(validate339.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate339.errors : addErrors(vErrors, validate339.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "ultravox_s2s"){
if(!(validate342.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate342.errors : addErrors(vErrors, validate342.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "voiceagent_s2s"){
if(!(validate345.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate345.errors : addErrors(vErrors, validate345.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "voicelive_s2s"){
if(!(validate348.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate348.errors : addErrors(vErrors, validate348.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else {
const err0 = {instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "verb", tagValue: tag0},message:"value of tag \"verb\" must be in oneOf"};
vErrors = addError(vErrors, err0);
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "tag", tag: "verb", tagValue: tag0},message:"tag \"verb\" must be string"};
vErrors = addError(vErrors, err1);
errors++;
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err2);
errors++;
}
validate414.errors = listErrors(vErrors);
evaluated0.props = props0;
return errors === 0;
}
validate414.evaluated = {"dynamicProps":true,"dynamicItems":false};


function validate413(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate413.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate414.call(this, data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate414.errors : addErrors(vErrors, validate414.errors);
errors = vErrors.length;
}
}
}
else {
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"};
vErrors = addError(vErrors, err0);
errors++;
}
validate413.errors = listErrors(vErrors);
return errors === 0;
}
validate413.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

exports["#lent"] = { func18, validate119, validate166, func1, validate118, validate113, validate116, validate124, validate234, validate54, validate104, validate190, validate194 };
Object.defineProperty(exports, "command", { enumerable: true, get: () => require("./commands.cjs").command });
