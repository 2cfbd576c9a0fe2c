// GENERATED from openapi/ by `npm run generate`. Do not edit.
"use strict";
exports.$verbs = validate20;
const schema31 = {"type":"array","items":{"$ref":"document#/components/schemas/verb"}};
const schema33 = {"description":"One instruction to jambonz. `verb` names it and decides which other properties it has.","x-verb-functions":true,"type":"object","oneOf":[{"$ref":"#/components/schemas/answer"},{"$ref":"#/components/schemas/dial"},{"$ref":"#/components/schemas/enqueue"},{"$ref":"#/components/schemas/gather"},{"$ref":"#/components/schemas/hangup"},{"$ref":"#/components/schemas/leave"},{"$ref":"#/components/schemas/pause"},{"$ref":"#/components/schemas/play"},{"$ref":"#/components/schemas/redirect"},{"$ref":"#/components/schemas/say"},{"$ref":"#/components/schemas/sip-decline"},{"$ref":"#/components/schemas/tag"}],"discriminator":{"propertyName":"verb"}};
const schema75 = {"description":"Answers the call. Most verbs answer it by themselves; this one is for when nothing else would, such as before a\n`pause`. On a call that is already answered it does nothing.\n","type":"object","required":["verb"],"properties":{"verb":{"type":"string","enum":["answer"],"description":"Always `answer`. (enum property replaced by openapi-typescript)"},"id":{"description":"Your own name for this verb. No webhook carries it.","type":"string"}},"additionalProperties":false,"examples":[{"verb":"answer"}]};
const schema76 = {"description":"Takes a waiting caller out of the queue; the call goes on behind the `enqueue`. It belongs in the answer of a\n`waitHook`: verbs behind it there are not run. Anywhere else it waits until the call ends.\n","type":"object","required":["verb"],"properties":{"verb":{"type":"string","enum":["leave"],"description":"Always `leave`. (enum property replaced by openapi-typescript)"},"id":{"description":"Your own name for this verb. No webhook carries it.","type":"string"}},"additionalProperties":false,"examples":[{"verb":"leave"}]};
const schema77 = {"description":"Waits before the next verb. It does not answer the call: put `answer` before it when the caller should not hear\nringing meanwhile.\n","type":"object","required":["verb","length"],"properties":{"verb":{"type":"string","enum":["pause"],"description":"Always `pause`. (enum property replaced by openapi-typescript)"},"id":{"description":"Your own name for this verb. No webhook carries it.","type":"string"},"length":{"description":"How long to wait, in seconds.","type":"number"}},"additionalProperties":false,"examples":[{"verb":"pause","length":1.5}]};
const schema78 = {"description":"Attaches data of your own to the call. Later webhooks of the call carry it as `customerData`; a second tag replaces\nthe first one's data.\n","type":"object","required":["verb","data"],"properties":{"verb":{"type":"string","enum":["tag"],"description":"Always `tag`. (enum property replaced by openapi-typescript)"},"id":{"description":"Your own name for this verb. No webhook carries it.","type":"string"},"data":{"description":"The data, anything that JSON can hold in an object.","type":"object","additionalProperties":true}},"additionalProperties":false,"examples":[{"verb":"tag","data":{"customer":"C-1042","language":"en"}}]};
const schema34 = {"description":"Rings one or more targets, all at once, and connects the caller with the first to answer; the others stop ringing.\nIt ends when either side hangs up, when nobody answers, or when all have declined. If the caller is still there,\n`actionHook` is asked how to go on, or the next verb follows.\n","type":"object","required":["verb","target"],"properties":{"verb":{"type":"string","enum":["dial"],"description":"Always `dial`. (enum property replaced by openapi-typescript)"},"id":{"description":"Your own name for this verb, returned as `verb_id` in the payload of `actionHook`.","type":"string"},"target":{"description":"Whom to ring. Duplicates, and all after the tenth, are left out.","type":"array","minItems":1,"items":{"$ref":"#/components/schemas/dial-target"}},"actionHook":{"$ref":"#/components/schemas/hook","description":"Called when it has ended, with `dial_call_status`, `dial_sip_status` and `dial_call_sid`. Verbs in the answer\nreplace the rest of the application.\n"},"timeout":{"description":"Seconds to ring before giving up, default 60.","type":"number"},"timeLimit":{"description":"Seconds after which a connected call is ended, default no limit.","type":"number"},"answerOnBridge":{"description":"Answer the caller only when a target has answered, so that the caller hears ringing and is not billed for it;\ndefault false: answer at once.\n","type":"boolean"},"callerId":{"description":"Number to show to the targets, default the caller's.","type":"string"},"callerName":{"description":"Display name to show to the targets.","type":"string"},"headers":{"$ref":"#/components/schemas/sip-headers","description":"SIP headers to add to the outgoing INVITEs. They win over those passed on from the caller."},"confirmHook":{"$ref":"#/components/schemas/hook","description":"Asked when a target answers, before the caller is connected. An empty answer accepts. Verbs run for the target\nalone (announce the caller, gather a key) and accept if the target is still there when they end; an error\ndeclines.\n"},"referHook":{"$ref":"#/components/schemas/hook","description":"Asked when a side wants to transfer the other by SIP REFER. Verbs in the answer become the application of the\nside to be transferred. Without it a REFER is refused with 501.\n"},"onHoldHook":{"$ref":"#/components/schemas/hook","description":"Asked, again and again, while one side holds the call, for what the other hears: an array of `play`, `say` and\n`pause`. An empty array ends the asking.\n"},"dialMusic":{"description":"Sound for the caller while it rings, in place of ringing tone: a file's address or a FreeSWITCH `tone_stream://`.\n","type":"string"},"dtmfCapture":{"description":"Key sequences to watch for during the call. An array watches both sides. With an object, version 0.9 of the\nopen-source server watches both lists on the called side only.\n","type":["array","object"],"items":{"description":"Keys pressed one after another, no more than 3 seconds apart, such as `*2`.","type":"string"},"properties":{"parentCall":{"description":"Sequences from the caller.","type":"array","items":{"description":"Keys pressed one after another.","type":"string"}},"childCall":{"description":"Sequences from the called party.","type":"array","items":{"description":"Keys pressed one after another.","type":"string"}}},"additionalProperties":false},"dtmfHook":{"$ref":"#/components/schemas/hook","description":"Called with each sequence of `dtmfCapture`, which does nothing without it. The answer is ignored."},"anchorMedia":{"description":"Keep the audio passing through the media server once connected, default false. It stays there anyway while\nsomething needs it: `listen`, `transcribe`, `dub`, `amd`, a recording, different codecs. Wins over\n`exitMediaPath`.\n","type":"boolean"},"exitMediaPath":{"description":"Take jambonz out of the audio path entirely once connected, default false. Nothing can then listen, transcribe\nor record.\n","type":"boolean"},"listen":{"$ref":"#/components/schemas/listen-options","description":"Stream the connected call's audio to a WebSocket server."},"stream":{"$ref":"#/components/schemas/listen-options","description":"Another name for `listen`, which wins when both are given."},"transcribe":{"$ref":"#/components/schemas/transcribe-options","description":"Transcribe the connected call."},"amd":{"$ref":"#/components/schemas/amd","description":"Find out whether a person or a machine has answered."},"dub":{"description":"Sound tracks to mix in; the called party hears them.","type":"array","items":{"$ref":"#/components/schemas/dub-options"}},"boostAudioSignal":{"description":"Change of the called party's volume in decibels, as a number (6) or a string with its unit (\"-3 dB\"); default 0.\nA string without the unit counts as 0.\n","type":["number","string"]},"tag":{"description":"Data of your own for the outgoing calls; their webhooks carry it as `customerData`, as after a `tag` verb.\n","type":"object","additionalProperties":true},"forwardPAI":{"description":"Pass on the caller's P-Asserted-Identity and Privacy headers. Default true, unless the platform is set up\notherwise.\n","type":"boolean"},"proxy":{"description":"Border controller that shall place the calls, as `host:port` without `sip:`; default the one through which the\ncaller came. Not to be confused with the `proxy` of a target.\n","type":"string"},"srtpEncryption":{"description":"Ask targets of type `sip` for encrypted audio, with keys exchanged by SDES or DTLS; default neither.","type":"string","enum":["sdes","dtls"]},"codecs":{"description":"Codecs to offer, in order of preference, such as G722 and PCMU; default the media server's.","type":"array","minItems":1,"items":{"description":"Name of a codec, in upper or lower case.","type":"string"},"x-jambonz-edition":"commercial"}},"additionalProperties":false,"examples":[{"verb":"dial","target":[{"type":"phone","number":"+14155550100"},{"type":"user","name":"alice"}],"callerId":"+14155550199","answerOnBridge":true,"timeout":25,"actionHook":"/webhooks/dialled"},{"verb":"dial","target":[{"type":"sip","sipUri":"sip:desk@pbx.example.com","headers":{"X-Ticket":"4711"}}],"confirmHook":"/webhooks/screen","dtmfCapture":["*2"],"dtmfHook":"/webhooks/keys","transcribe":{"transcriptionHook":"/webhooks/transcript","recognizer":{"vendor":"deepgram","language":"en-US"}}}]};
const schema37 = {"description":"SIP headers to add, by name. Names are sent as written; by convention your own begin with `X-`.\n","type":"object","additionalProperties":{"description":"The value of the header.","type":["string","number"]},"examples":[{"X-Ticket":"4711","X-Department":"billing"}]};
const func1 = Object.prototype.hasOwnProperty;
const schema35 = {"description":"Somebody to ring: a phone number, a SIP address, a registered SIP user or a Microsoft Teams user. The type decides\nwhich of `number`, `sipUri` and `name` is needed; without it the attempt fails only after the call is under way,\nso this contract asks for it here.\n","type":"object","required":["type"],"properties":{"type":{"description":"`phone` and `teams` need `number`, `sip` needs `sipUri`, `user` needs `name`.","type":"string","enum":["phone","sip","user","teams"]},"number":{"description":"Phone number to ring, best in E.164 form. For `phone` and `teams`.","type":"string"},"sipUri":{"description":"SIP URI to ring, such as `sip:alice@pbx.example.com`. For `sip`.","type":"string"},"name":{"description":"Registered user to ring, as `alice` or `alice@voice.example.com`; the account's SIP realm is appended when\nthere is no `@`. For `user`.\n","type":"string"},"tenant":{"description":"Teams tenant domain, default the one set up for the account. For `teams`.","type":"string"},"vmail":{"description":"Ring the user's Teams voicemail, not the user; default false. For `teams`.","type":"boolean"},"trunk":{"description":"Name of the carrier that shall take the call. By default the carrier that owns the calling number, or least-cost\nrouting, decides. For `phone`.\n","type":"string"},"overrideTo":{"description":"Address to put in place of the registered one in the outgoing INVITE. For `user`.","type":"string"},"from":{"description":"Parts of the From address shown to this target.","type":"object","properties":{"user":{"description":"User part, before the `@`.","type":"string"},"host":{"description":"Host part, after the `@`.","type":"string"}},"additionalProperties":false},"auth":{"$ref":"#/components/schemas/credentials","description":"Credentials to use when the target challenges the call."},"headers":{"$ref":"#/components/schemas/sip-headers","description":"SIP headers to add for this target; they win over the `headers` of the dial."},"proxy":{"description":"SIP proxy through which this target is reached, as a SIP URI.","type":"string"},"confirmHook":{"$ref":"#/components/schemas/hook","description":"Asked when this target answers, in place of the `confirmHook` of the dial."},"method":{"description":"Method of `confirmHook`. Accepted, but the open-source server does not read it: put the method into the hook.\n","type":"string","enum":["GET","POST"]}},"if":{"required":["type"],"properties":{"type":{"enum":["phone","teams"]}}},"then":{"required":["number"]},"else":{"if":{"required":["type"],"properties":{"type":{"const":"sip"}}},"then":{"required":["sipUri"]},"else":{"if":{"required":["type"],"properties":{"type":{"const":"user"}}},"then":{"required":["name"]}}},"additionalProperties":false,"examples":[{"type":"phone","number":"+14155550100","trunk":"MyCarrier"},{"type":"sip","sipUri":"sip:alice@pbx.example.com","auth":{"username":"jambonz","password":"s3cret"}},{"type":"user","name":"alice"},{"type":"teams","number":"+14155550100","tenant":"contoso.example.com"}]};
const schema36 = {"description":"A user name and a password, for a WebSocket server or for a SIP endpoint that challenges the call.","type":"object","required":["username","password"],"properties":{"username":{"description":"User name.","type":"string"},"password":{"description":"Password, in clear.","type":"string"}},"additionalProperties":false,"examples":[{"username":"recorder","password":"s3cret"}]};
const schema38 = {"description":"Where jambonz calls you back. Either the address alone, or an object when the method matters too.\n\nAn address starts with `/` (resolved against scheme, host and port of the application's call hook; the path of\nthe call hook is dropped) or is a complete `http`, `https`, `ws` or `wss` URL. Anything else is never requested.\nRetries are asked for in the fragment: `/menu#rc=2&rp=all`.\n\njambonz always authenticates with the credentials of the application's call hook, whatever stands in here.\nA GET hook carries nothing of the call: no body and no added query, so use POST.\n","type":["string","object"],"format":"hook","pattern":"^(/|(http|ws)s?://)\\S*$","x-must-be":"a path that begins with / or an absolute URL","required":["url"],"properties":{"url":{"$ref":"#/components/schemas/hook-url","description":"The address, as in the short form."},"method":{"description":"HTTP method, default POST. With GET nothing about the call is sent.","type":"string","enum":["GET","POST"]},"username":{"description":"Accepted but ignored. The credentials of the application's call hook are used.","type":"string"},"password":{"description":"Accepted but ignored, as `username` is.","type":"string"},"basicAuth":{"$ref":"#/components/schemas/credentials","description":"Another accepted spelling of `username` and `password`; the open-source server ignores it as well."}},"additionalProperties":false,"examples":["/webhooks/menu","https://ivr.example.com/webhooks/menu#rc=2&rp=all",{"url":"/webhooks/menu","method":"POST"}]};
const schema39 = {"description":"The address of a hook, where only a string is taken: a `/` path, resolved against scheme, host and port of the\napplication's call hook, or a complete URL. Anything else is never requested.\n","type":"string","format":"hook","pattern":"^(/|(http|ws)s?://)\\S*$","x-must-be":"a path that begins with / or an absolute URL","examples":["/webhooks/menu","https://ivr.example.com/webhooks/menu#rc=2&rp=all"]};
const pattern4 = new RegExp("^(/|(http|ws)s?://)\\S*$", "u");

function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate25.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema38.type},message:"must be string,object"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(typeof data === "string"){
if(!pattern4.test(data)){
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
if(!pattern4.test(data0)){
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
const err7 = {instancePath:instancePath+"/method",schemaPath:"#/properties/method/enum",keyword:"enum",params:{allowedValues: schema38.properties.method.enum},message:"must be equal to one of the allowed values"};
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
validate25.errors = vErrors;
return errors === 0;
}
validate25.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


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
if(!(func1.call(schema35.properties, key0))){
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
const err15 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema35.properties.type.enum},message:"must be equal to one of the allowed values"};
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
const err33 = {instancePath:instancePath+"/headers/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/components/schemas/sip-headers/additionalProperties/type",keyword:"type",params:{type: schema37.additionalProperties.type},message:"must be string,number"};
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
if(!(validate25(data.confirmHook, {instancePath:instancePath+"/confirmHook",parentData:data,parentDataProperty:"confirmHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
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
const err37 = {instancePath:instancePath+"/method",schemaPath:"#/properties/method/enum",keyword:"enum",params:{allowedValues: schema35.properties.method.enum},message:"must be equal to one of the allowed values"};
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
validate24.errors = vErrors;
return errors === 0;
}
validate24.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema42 = {"description":"A stream of audio inside another verb: the properties of `listen`, without `verb`, which jambonz refuses here.\n","type":"object","allOf":[{"$ref":"#/components/schemas/listen-base"}],"properties":{"verb":false,"id":{"description":"Your own name for the stream, returned as `verb_id` in the payload of its action hook.","type":"string"}},"unevaluatedProperties":false,"examples":[{"url":"wss://recorder.example.com/calls","mixType":"stereo","metadata":{"project":"onboarding"}}]};
const schema43 = {"description":"Which audio goes to which WebSocket server and how: common to the `listen` verb and the stream inside a `dial`.\n","required":["url"],"properties":{"url":{"description":"WebSocket server that gets the audio: a `ws` or `wss` URL, or a path on the host of the application's call hook.\n","type":"string"},"actionHook":{"$ref":"#/components/schemas/hook","description":"Called when streaming has ended. Verbs in the answer replace the rest of the application, except inside another\nverb, where the answer is ignored.\n"},"wsAuth":{"$ref":"#/components/schemas/credentials","description":"Credentials for the WebSocket server. For a path, those of the call hook are used."},"auth":{"$ref":"#/components/schemas/credentials","description":"Accepted by the open-source server but not used; write `wsAuth`.","deprecated":true},"mixType":{"description":"`mono` (the default) is the caller alone, `mixed` both sides in one channel, `stereo` one side in each of two.\n","type":"string","enum":["mono","stereo","mixed"]},"sampleRate":{"description":"Sample rate of the audio, in Hz; default 8000.","type":"integer"},"metadata":{"description":"Anything of your own; it is added to the call data in the first message to the server.","type":"object","additionalProperties":true},"maxLength":{"description":"Stop after this many seconds; default no limit.","type":"number"},"finishOnKey":{"description":"Key that ends it; default none.","type":"string"},"passDtmf":{"description":"Tell the server which keys are pressed; default false.","type":"boolean"},"playBeep":{"description":"Play a beep before it starts; default false.","type":"boolean"},"bidirectionalAudio":{"$ref":"#/components/schemas/bidirectional-audio","description":"Audio that the server sends back to the call."},"disableBidirectionalAudio":{"description":"Take no audio from the server; default false. Write `bidirectionalAudio.enabled` instead.","type":"boolean","deprecated":true},"transcribe":{"$ref":"#/components/schemas/transcribe-options","description":"Transcribe the call at the same time."},"timeout":{"description":"Seconds. Accepted, but nothing in the open-source server reads it; `maxLength` is the limit that works.","type":"number"},"earlyMedia":{"description":"Start without answering a call that is not answered yet; default false.","type":"boolean"},"channel":{"description":"Inside a `dial`, 2 streams the called party's leg; any other value, and the default, the caller's.","type":"integer"}}};
const schema46 = {"description":"Whether and how the WebSocket server behind a `listen` may send audio back to the caller.","type":"object","properties":{"enabled":{"description":"Accept audio from the server, default true.","type":"boolean"},"streaming":{"description":"The server sends raw audio continuously, as binary frames. Default false: it sends whole clips in JSON messages.\n","type":"boolean"},"sampleRate":{"description":"Sample rate of the audio coming back, in Hz, such as 8000, 16000 or 24000.","type":"integer"}},"additionalProperties":false,"examples":[{"enabled":true,"streaming":true,"sampleRate":24000}]};
const schema47 = {"description":"Transcription inside another verb: the properties of `transcribe`, without `verb`, which jambonz refuses here.\n","type":"object","allOf":[{"$ref":"#/components/schemas/transcribe-base"}],"properties":{"verb":false,"id":{"description":"Your own name for the transcription. No webhook carries it.","type":"string"}},"unevaluatedProperties":false,"examples":[{"transcriptionHook":"/webhooks/transcript","recognizer":{"vendor":"deepgram","language":"en-US"}}]};
const schema48 = {"description":"What is transcribed, and where to. Common to the `transcribe` verb and its use inside other verbs.","properties":{"transcriptionHook":{"$ref":"#/components/schemas/hook-url","description":"Called with each transcript, always by POST. Verbs in the answer replace the running application, except inside\nanother verb.\n"},"translationHook":{"$ref":"#/components/schemas/hook-url","description":"Called with each translation, for vendors that translate, in the same way."},"recognizer":{"$ref":"#/components/schemas/recognizer","description":"Speech recognition to use, default the session's."},"earlyMedia":{"description":"Start without answering a call that is not answered yet; default false.","type":"boolean"},"channel":{"description":"Inside a `dial`: 1 transcribes the caller only, 2 the called party only; by default both, each by itself.\nElsewhere it is always the caller.\n","type":"integer","enum":[1,2]},"enable":{"description":"Starts or stops transcribing in the background; the open-source server takes it in `config` only.","type":"boolean","x-jambonz-edition":"commercial"}}};
const schema51 = {"description":"Speech to text: which vendor and language listen, and how. What is left out comes from the session (the `config`\nverb) or from the application's settings in the portal.\n\nThe `…Options` objects carry one vendor's own settings and are not checked here. The open-source server does check\ntheir names, and refuses the whole reply for one it does not know, except in `gladiaOptions` and\n`customOptions.options`.\n","type":"object","required":["vendor"],"properties":{"vendor":{"description":"Speech vendor, as named in the portal: google, aws, microsoft, deepgram, assemblyai, speechmatics, openai, …;\n`custom:<name>` for one of your own, `default` for the application's.\n","type":"string"},"label":{"description":"Which of several credentials of the same vendor to use. Once a recognizer is given, the application's label no\nlonger applies: leaving this out means the credentials without a label.\n","type":"string"},"language":{"description":"Language code, such as `en-US`; `default` for the application's.","type":"string"},"fallbackVendor":{"description":"Vendor to try when the first one fails. The rest of the call then stays with it.","type":"string"},"fallbackLabel":{"description":"Label of the fallback vendor's credentials.","type":"string"},"fallbackLanguage":{"description":"Language code for the fallback vendor.","type":"string"},"hints":{"description":"Words and phrases to expect. Either all strings or all objects: the platform goes by the first one.\n","type":"array","items":{"description":"A phrase, or a phrase with a weight of its own.","type":["string","object"],"required":["phrase"],"properties":{"phrase":{"description":"The word or phrase.","type":"string"},"boost":{"description":"How strongly to favour it, on the vendor's scale.","type":"number"}},"additionalProperties":false}},"hintsBoost":{"description":"How strongly to favour the hints, on the vendor's scale (google, nvidia, soniox, custom).","type":"number"},"altLanguages":{"description":"Further languages the speaker may use (google, microsoft).","type":"array","items":{"description":"Language code.","type":"string"}},"model":{"description":"Recognition model, by the vendor's name for it.","type":"string"},"interim":{"description":"Report transcripts while someone is still speaking, default false. Read by `transcribe`; `gather` decides for\nitself and reports to its `partialResultHook`.\n","type":"boolean"},"singleUtterance":{"description":"Stop after the first utterance, default false (google).","type":"boolean"},"minConfidence":{"description":"Confidence below which `gather` gives up with the reason `stt-low-confidence`, 0 to 1. Default none.\n","type":"number","minimum":0,"maximum":1},"asrTimeout":{"description":"Collect several utterances into one and end after this many seconds without another. Default none: the first\nfinal transcript ends the gather. For deepgram the value is brought into the range 1 to 5.\n","type":"number"},"asrDtmfTerminationDigit":{"description":"Key that ends the collecting of `asrTimeout` at once.","type":"string"},"fastRecognitionTimeout":{"description":"Seconds after the latest interim transcript at which `gather` takes it as final. Default none: wait for the\nvendor.\n","type":"number"},"initialSpeechTimeoutMs":{"description":"Milliseconds to wait for the first word (microsoft).","type":"number"},"vad":{"$ref":"#/components/schemas/vad","description":"Voice activity detection. Accepted here, but the open-source server reads only the `vad` of the `config` verb.\n"},"punctuation":{"description":"Punctuate the transcript. Unset, the vendor decides.","type":"boolean"},"profanityFilter":{"description":"Mask profanity (google, nvidia, soniox).","type":"boolean"},"profanityOption":{"description":"What becomes of profanity (microsoft).","type":"string","enum":["masked","removed","raw"]},"words":{"description":"Report the time of each word (google, nvidia, cobalt).","type":"boolean"},"enhancedModel":{"description":"Use the enhanced variant of the model, default true (google).","type":"boolean"},"diarization":{"description":"Tell speakers apart (google, nvidia).","type":"boolean"},"diarizationMinSpeakers":{"description":"Fewest speakers to expect (google).","type":"integer"},"diarizationMaxSpeakers":{"description":"Most speakers to expect (google, nvidia).","type":"integer"},"separateRecognitionPerChannel":{"description":"Recognise each direction by itself. Default true for a `transcribe` inside a `dial`; false leaves the caller only.\n","type":"boolean"},"interactionType":{"description":"Kind of conversation, as a hint for recognition (google).","type":"string","enum":["unspecified","discussion","presentation","phone_call","voicemail","voice_search","voice_command","dictation"]},"naicsCode":{"description":"Industry of the conversation as a NAICS code, as a hint for recognition (google).","type":"integer"},"vocabularyName":{"description":"Name of a custom vocabulary (aws).","type":"string"},"vocabularyFilterName":{"description":"Name of a vocabulary filter (aws).","type":"string"},"filterMethod":{"description":"What the vocabulary filter does with a word (aws).","type":"string","enum":["remove","mask","tag"]},"requestSnr":{"description":"Report the signal-to-noise ratio (microsoft).","type":"boolean"},"azureServiceEndpoint":{"description":"Address of a speech service endpoint of your own (microsoft).","type":"string"},"azureSttEndpointId":{"description":"Id of a custom model's endpoint (microsoft).","type":"string"},"outputFormat":{"description":"Level of detail. Accepted, but nothing in the open-source server reads it.","type":"string","enum":["simple","detailed"]},"dualChannel":{"description":"Send both directions of the call. Accepted, but nothing in the open-source server reads it.","type":"boolean"},"identifyChannels":{"description":"Label what comes from which direction. Accepted, but nothing in the open-source server reads it.","type":"boolean"},"autogeneratePrompt":{"description":"Make up a prompt for the vendor from the conversation. Accepted, but nothing in the open-source server reads it.\n","type":"boolean"},"assemblyAiOptions":{"description":"AssemblyAI's own settings.","type":"object","additionalProperties":true},"awsOptions":{"description":"AWS Transcribe's own settings.","type":"object","additionalProperties":true},"azureOptions":{"description":"Microsoft Azure's own settings.","type":"object","additionalProperties":true},"cobaltOptions":{"description":"Cobalt's own settings.","type":"object","additionalProperties":true},"customOptions":{"description":"Settings of a custom vendor; what is meant for your own service goes into its `options`.","type":"object","additionalProperties":true},"deepgramOptions":{"description":"Deepgram's own settings.","type":"object","additionalProperties":true},"elevenlabsOptions":{"description":"ElevenLabs' own settings.","type":"object","additionalProperties":true},"gladiaOptions":{"description":"Gladia's own settings, sent to Gladia as they are.","type":"object","additionalProperties":true},"googleOptions":{"description":"Google's own settings.","type":"object","additionalProperties":true},"houndifyOptions":{"description":"Houndify's own settings.","type":"object","additionalProperties":true},"ibmOptions":{"description":"IBM Watson's own settings.","type":"object","additionalProperties":true},"modulateOptions":{"description":"Modulate's own settings.","type":"object","additionalProperties":true,"x-jambonz-edition":"commercial"},"nuanceOptions":{"description":"Nuance's own settings.","type":"object","additionalProperties":true},"nvidiaOptions":{"description":"NVIDIA Riva's own settings.","type":"object","additionalProperties":true},"openaiOptions":{"description":"OpenAI's own settings.","type":"object","additionalProperties":true},"sonioxOptions":{"description":"Soniox's own settings.","type":"object","additionalProperties":true},"speechmaticsOptions":{"description":"Speechmatics' own settings.","type":"object","additionalProperties":true},"verbioOptions":{"description":"Verbio's own settings.","type":"object","additionalProperties":true},"xaiOptions":{"description":"xAI's own settings.","type":"object","additionalProperties":true,"x-jambonz-edition":"commercial"}},"additionalProperties":false,"examples":[{"vendor":"deepgram","language":"en-US","hints":["sales","support","billing"],"deepgramOptions":{"model":"nova-3","smartFormatting":true}},{"vendor":"google","language":"en-US","altLanguages":["es-US"],"hints":[{"phrase":"jambonz","boost":20}]}]};
const schema52 = {"description":"Voice activity detection: noticing that someone speaks, without recognising words. It is what interrupts a prompt\nat the first sound when `minBargeinWordCount` is 0.\n","type":"object","properties":{"enable":{"description":"Switches it on, default false.","type":"boolean"},"voiceMs":{"description":"Milliseconds of voice before it counts as speech, default 250.","type":"number"},"silenceMs":{"description":"Milliseconds of silence before speech counts as ended, default 150.","type":"number"},"strategy":{"description":"`one-shot` (the default) stops after the first detection; any other value goes on.","type":"string"},"mode":{"description":"Aggressiveness of the webrtc detector, from 0 to 3 (hardest on noise); default 2.","type":"integer","minimum":0,"maximum":3},"vendor":{"description":"Detector, default silero.","type":"string","enum":["webrtc","silero"]},"threshold":{"description":"Probability from which the silero detector takes sound for speech, 0 to 1; default 0.5.","type":"number","minimum":0,"maximum":1},"speechPadMs":{"description":"Milliseconds the silero detector adds on both sides of speech, default 30.","type":"number"}},"additionalProperties":false,"examples":[{"enable":true,"vendor":"silero","threshold":0.6,"voiceMs":300}]};

function validate38(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate38.evaluated;
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
if(!(func1.call(schema51.properties, key0))){
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
const err8 = {instancePath:instancePath+"/hints/" + i0,schemaPath:"#/properties/hints/items/type",keyword:"type",params:{type: schema51.properties.hints.items.type},message:"must be string,object"};
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
const err36 = {instancePath:instancePath+"/vad/vendor",schemaPath:"#/components/schemas/vad/properties/vendor/enum",keyword:"enum",params:{allowedValues: schema52.properties.vendor.enum},message:"must be equal to one of the allowed values"};
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
const err45 = {instancePath:instancePath+"/profanityOption",schemaPath:"#/properties/profanityOption/enum",keyword:"enum",params:{allowedValues: schema51.properties.profanityOption.enum},message:"must be equal to one of the allowed values"};
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
const err53 = {instancePath:instancePath+"/interactionType",schemaPath:"#/properties/interactionType/enum",keyword:"enum",params:{allowedValues: schema51.properties.interactionType.enum},message:"must be equal to one of the allowed values"};
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
const err58 = {instancePath:instancePath+"/filterMethod",schemaPath:"#/properties/filterMethod/enum",keyword:"enum",params:{allowedValues: schema51.properties.filterMethod.enum},message:"must be equal to one of the allowed values"};
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
const err63 = {instancePath:instancePath+"/outputFormat",schemaPath:"#/properties/outputFormat/enum",keyword:"enum",params:{allowedValues: schema51.properties.outputFormat.enum},message:"must be equal to one of the allowed values"};
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
validate38.errors = vErrors;
return errors === 0;
}
validate38.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate37(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate37.evaluated;
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
if(!pattern4.test(data0)){
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
if(!pattern4.test(data1)){
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
if(!(validate38(data.recognizer, {instancePath:instancePath+"/recognizer",parentData:data,parentDataProperty:"recognizer",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
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
const err6 = {instancePath:instancePath+"/channel",schemaPath:"#/properties/channel/enum",keyword:"enum",params:{allowedValues: schema48.properties.channel.enum},message:"must be equal to one of the allowed values"};
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
validate37.errors = vErrors;
return errors === 0;
}
validate37.evaluated = {"props":{"transcriptionHook":true,"translationHook":true,"recognizer":true,"earlyMedia":true,"channel":true,"enable":true},"dynamicProps":false,"dynamicItems":false};


function validate36(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate36.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate37(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
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
validate36.errors = vErrors;
return errors === 0;
}
validate36.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate34(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate34.evaluated;
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
if(!(validate25(data.actionHook, {instancePath:instancePath+"/actionHook",parentData:data,parentDataProperty:"actionHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
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
const err15 = {instancePath:instancePath+"/mixType",schemaPath:"#/properties/mixType/enum",keyword:"enum",params:{allowedValues: schema43.properties.mixType.enum},message:"must be equal to one of the allowed values"};
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
if(!(validate36(data.transcribe, {instancePath:instancePath+"/transcribe",parentData:data,parentDataProperty:"transcribe",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
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
validate34.errors = vErrors;
return errors === 0;
}
validate34.evaluated = {"props":{"url":true,"actionHook":true,"wsAuth":true,"auth":true,"mixType":true,"sampleRate":true,"metadata":true,"maxLength":true,"finishOnKey":true,"passDtmf":true,"playBeep":true,"bidirectionalAudio":true,"disableBidirectionalAudio":true,"transcribe":true,"timeout":true,"earlyMedia":true,"channel":true},"dynamicProps":false,"dynamicItems":false};


function validate33(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate33.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate34(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
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
validate33.errors = vErrors;
return errors === 0;
}
validate33.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema53 = {"description":"Answering machine detection: tells a person from a voicemail greeting by what is said after answering. It runs beside\nthe call and uses speech recognition, so it costs what recognition costs.\n","type":"object","required":["actionHook"],"properties":{"actionHook":{"$ref":"#/components/schemas/hook","description":"Called once for each finding; its `type` is one of amd_human_detected, amd_machine_detected,\namd_no_speech_detected, amd_decision_timeout, amd_machine_stopped_speaking, amd_tone_detected, amd_stopped.\nVerbs in the answer replace the running application.\n"},"thresholdWordCount":{"description":"A greeting of this many words or more is a machine's, a shorter one a person's; default 9.","type":"integer"},"digitCount":{"description":"This many digits in a row make it a machine's greeting; default 0, which switches the test off.","type":"integer"},"timers":{"description":"The time limits, all in milliseconds.","type":"object","properties":{"noSpeechTimeoutMs":{"description":"Silence after answering before amd_no_speech_detected, default 5000.","type":"number"},"decisionTimeoutMs":{"description":"Time before amd_decision_timeout when nothing could be decided, default 15000.","type":"number"},"toneTimeoutMs":{"description":"How long to listen for the beep, default 20000.","type":"number"},"greetingCompletionTimeoutMs":{"description":"Pause after which a machine's greeting counts as finished (amd_machine_stopped_speaking), default 2000;\n1000 once a beep was heard.\n","type":"number"}},"additionalProperties":false},"recognizer":{"$ref":"#/components/schemas/recognizer","description":"Speech recognition for the detection, default the session's."}},"additionalProperties":false,"examples":[{"actionHook":"/webhooks/amd","thresholdWordCount":6,"timers":{"decisionTimeoutMs":10000}}]};

function validate46(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate46.evaluated;
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
if(!(validate25(data.actionHook, {instancePath:instancePath+"/actionHook",parentData:data,parentDataProperty:"actionHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
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
if(!(validate38(data.recognizer, {instancePath:instancePath+"/recognizer",parentData:data,parentDataProperty:"recognizer",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
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
validate46.errors = vErrors;
return errors === 0;
}
validate46.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema54 = {"description":"One change to a sound track inside a `dial`: the properties of `dub`, without `verb`, which jambonz refuses here.\n","type":"object","allOf":[{"$ref":"#/components/schemas/dub-base"}],"properties":{"verb":false,"id":{"description":"Your own name for the change. No webhook carries it.","type":"string"}},"unevaluatedProperties":false,"examples":[{"action":"addTrack","track":"music","play":"https://cdn.example.com/sounds/background.mp3","loop":true,"gain":-15}]};
const schema55 = {"description":"One change to a track of extra sound that is mixed into the call: common to the `dub` verb and the list inside a\n`dial`.\n","required":["action","track"],"properties":{"action":{"description":"What to do with the track. `addTrack` makes it, and also plays `play` or says `say` when given; `playOnTrack` and\n`sayOnTrack` put sound on it, `silenceTrack` stops that, `removeTrack` drops the track.\n","type":"string","enum":["addTrack","removeTrack","silenceTrack","playOnTrack","sayOnTrack"]},"track":{"description":"Name of the track, yours to choose.","type":"string"},"play":{"description":"Address of a WAV or MP3 file to play on the track.","type":"string"},"say":{"description":"Text to speak on the track, or the text together with a voice.","type":["string","object"],"required":["text"],"properties":{"text":{"description":"What to say.","type":"string"},"synthesizer":{"$ref":"#/components/schemas/synthesizer","description":"Voice for it, default the session's."}},"additionalProperties":false},"loop":{"description":"Repeat the file of `play` until it is stopped; default false.","type":"boolean"},"gain":{"description":"Change of volume in decibels, as a number (-15) or a string with its unit (\"-15 dB\"); default 0. A string\nwithout the unit counts as 0.\n","type":["number","string"]}}};
const schema56 = {"description":"Text to speech: which vendor, language and voice speak. What is left out comes from the session (the `config`\nverb) or from the application's settings in the portal, as does any value written `default`.\n","type":"object","required":["vendor"],"properties":{"vendor":{"description":"Speech vendor, as named in the portal: google, aws, microsoft, elevenlabs, deepgram, cartesia, …;\n`custom:<name>` for one of your own, `default` for the application's.\n","type":"string"},"label":{"description":"Which of several credentials of the same vendor to use. Once a synthesizer is given, the application's label\nno longer applies: leaving this out means the credentials without a label.\n","type":"string"},"language":{"description":"Language code, such as `en-US`.","type":"string"},"voice":{"description":"Name or id of the voice in the vendor's own naming; an object for voices that need more than a name, such as\nGoogle custom voices.\n","type":["string","object"],"additionalProperties":true},"fallbackVendor":{"description":"Vendor to try when the first one fails. The rest of the call then stays with it.","type":"string"},"fallbackLabel":{"description":"Label of the fallback vendor's credentials.","type":"string"},"fallbackLanguage":{"description":"Language code for the fallback vendor.","type":"string"},"fallbackVoice":{"description":"Voice for the fallback vendor, in the same forms as `voice`.","type":["string","object"],"additionalProperties":true},"engine":{"description":"Quality tier where the vendor has several (AWS Polly); default neural.","type":"string","enum":["standard","neural","generative","long-form"]},"gender":{"description":"Preferred gender of the voice. Accepted, but nothing in the open-source server reads it.","type":"string","enum":["MALE","FEMALE","NEUTRAL"]},"options":{"description":"The vendor's own settings, passed through unchecked: `model_id`, `voice_settings`, `speed`, …\nThey are merged over those of the session.\n","type":"object","additionalProperties":true}},"additionalProperties":false,"examples":[{"vendor":"elevenlabs","voice":"EXAVITQu4vr4xnSDxMaL","options":{"model_id":"eleven_turbo_v2_5","voice_settings":{"stability":0.5}},"fallbackVendor":"google","fallbackLanguage":"en-US","fallbackVoice":"en-US-Wavenet-D"}]};

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
const err3 = {instancePath:instancePath+"/action",schemaPath:"#/properties/action/enum",keyword:"enum",params:{allowedValues: schema55.properties.action.enum},message:"must be equal to one of the allowed values"};
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
const err6 = {instancePath:instancePath+"/say",schemaPath:"#/properties/say/type",keyword:"type",params:{type: schema55.properties.say.type},message:"must be string,object"};
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
if(!(func1.call(schema56.properties, key1))){
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
const err15 = {instancePath:instancePath+"/say/synthesizer/voice",schemaPath:"#/components/schemas/synthesizer/properties/voice/type",keyword:"type",params:{type: schema56.properties.voice.type},message:"must be string,object"};
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
const err19 = {instancePath:instancePath+"/say/synthesizer/fallbackVoice",schemaPath:"#/components/schemas/synthesizer/properties/fallbackVoice/type",keyword:"type",params:{type: schema56.properties.fallbackVoice.type},message:"must be string,object"};
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
const err21 = {instancePath:instancePath+"/say/synthesizer/engine",schemaPath:"#/components/schemas/synthesizer/properties/engine/enum",keyword:"enum",params:{allowedValues: schema56.properties.engine.enum},message:"must be equal to one of the allowed values"};
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
const err23 = {instancePath:instancePath+"/say/synthesizer/gender",schemaPath:"#/components/schemas/synthesizer/properties/gender/enum",keyword:"enum",params:{allowedValues: schema56.properties.gender.enum},message:"must be equal to one of the allowed values"};
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
const err27 = {instancePath:instancePath+"/gain",schemaPath:"#/properties/gain/type",keyword:"type",params:{type: schema55.properties.gain.type},message:"must be number,string"};
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
validate51.errors = vErrors;
return errors === 0;
}
validate51.evaluated = {"props":{"action":true,"track":true,"play":true,"say":true,"loop":true,"gain":true},"dynamicProps":false,"dynamicItems":false};


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
validate50.errors = vErrors;
return errors === 0;
}
validate50.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


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
if(!(func1.call(schema34.properties, key0))){
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
if(!(data0 === "dial")){
const err4 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/enum",keyword:"enum",params:{allowedValues: schema34.properties.verb.enum},message:"must be equal to one of the allowed values"};
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
if(!(validate24(data2[i0], {instancePath:instancePath+"/target/" + i0,parentData:data2,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
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
if(!(validate25(data.actionHook, {instancePath:instancePath+"/actionHook",parentData:data,parentDataProperty:"actionHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
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
const err13 = {instancePath:instancePath+"/headers/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/components/schemas/sip-headers/additionalProperties/type",keyword:"type",params:{type: schema37.additionalProperties.type},message:"must be string,number"};
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
if(!(validate25(data.confirmHook, {instancePath:instancePath+"/confirmHook",parentData:data,parentDataProperty:"confirmHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.referHook !== undefined){
if(!(validate25(data.referHook, {instancePath:instancePath+"/referHook",parentData:data,parentDataProperty:"referHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.onHoldHook !== undefined){
if(!(validate25(data.onHoldHook, {instancePath:instancePath+"/onHoldHook",parentData:data,parentDataProperty:"onHoldHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
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
const err16 = {instancePath:instancePath+"/dtmfCapture",schemaPath:"#/properties/dtmfCapture/type",keyword:"type",params:{type: schema34.properties.dtmfCapture.type},message:"must be array,object"};
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
if(!(validate25(data.dtmfHook, {instancePath:instancePath+"/dtmfHook",parentData:data,parentDataProperty:"dtmfHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
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
if(!(validate33(data.listen, {instancePath:instancePath+"/listen",parentData:data,parentDataProperty:"listen",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
errors = vErrors.length;
}
}
if(data.stream !== undefined){
if(!(validate33(data.stream, {instancePath:instancePath+"/stream",parentData:data,parentDataProperty:"stream",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
errors = vErrors.length;
}
}
if(data.transcribe !== undefined){
if(!(validate36(data.transcribe, {instancePath:instancePath+"/transcribe",parentData:data,parentDataProperty:"transcribe",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
errors = vErrors.length;
}
}
if(data.amd !== undefined){
if(!(validate46(data.amd, {instancePath:instancePath+"/amd",parentData:data,parentDataProperty:"amd",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors);
errors = vErrors.length;
}
}
if(data.dub !== undefined){
let data29 = data.dub;
if(Array.isArray(data29)){
const len4 = data29.length;
for(let i4=0; i4<len4; i4++){
if(!(validate50(data29[i4], {instancePath:instancePath+"/dub/" + i4,parentData:data29,parentDataProperty:i4,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
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
const err26 = {instancePath:instancePath+"/boostAudioSignal",schemaPath:"#/properties/boostAudioSignal/type",keyword:"type",params:{type: schema34.properties.boostAudioSignal.type},message:"must be number,string"};
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
const err31 = {instancePath:instancePath+"/srtpEncryption",schemaPath:"#/properties/srtpEncryption/enum",keyword:"enum",params:{allowedValues: schema34.properties.srtpEncryption.enum},message:"must be equal to one of the allowed values"};
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
validate23.errors = vErrors;
return errors === 0;
}
validate23.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema57 = {"description":"Puts the caller into a queue until another call takes the caller out (`dequeue`), which connects the two, or until\nthe caller hangs up or a `leave` comes. Queues need no setting up; they belong to the account.\n","type":"object","required":["verb","name"],"properties":{"verb":{"type":"string","enum":["enqueue"],"description":"Always `enqueue`. (enum property replaced by openapi-typescript)"},"id":{"description":"Your own name for this verb, returned as `verb_id` in the payload of `actionHook`.","type":"string"},"name":{"description":"Name of the queue.","type":"string"},"priority":{"description":"Place in the queue, from 0 (served first) to 999, the default. A negative number counts as 999.","type":"integer"},"waitHook":{"$ref":"#/components/schemas/hook","description":"Asked for what the caller hears, and again whenever that has ended, as long as the caller waits. The answer is an\narray of `say`, `play`, `pause`, `tag` and `leave`. After an empty array, an error or any other verb it is not\nasked again, and the caller waits in silence.\n"},"actionHook":{"$ref":"#/components/schemas/hook","description":"Called when the caller is out of the queue, with `queue_result` bridged, hangup, leave or error and `queue_time`\nin seconds. Verbs in the answer replace the rest of the application.\n"}},"additionalProperties":false,"examples":[{"verb":"enqueue","name":"support","priority":5,"waitHook":"/webhooks/wait","actionHook":"/webhooks/queue-left"}]};

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
if(!(data0 === "enqueue")){
const err4 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/enum",keyword:"enum",params:{allowedValues: schema57.properties.verb.enum},message:"must be equal to one of the allowed values"};
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
if(!(validate25(data.waitHook, {instancePath:instancePath+"/waitHook",parentData:data,parentDataProperty:"waitHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.actionHook !== undefined){
if(!(validate25(data.actionHook, {instancePath:instancePath+"/actionHook",parentData:data,parentDataProperty:"actionHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
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
validate54.errors = vErrors;
return errors === 0;
}
validate54.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema58 = {"description":"Collects keys, speech or both, usually after a prompt, and sends what it got to `actionHook`. The verbs in the answer\nreplace the rest of the application; with an empty answer, or no `actionHook`, the next verb follows. So the verbs\nbehind a gather are for the caller who says nothing, and for when your answer is empty.\n\nDigits end it when `numDigits` or `maxDigits` are there, on `finishOnKey`, or after `interDigitTimeout`. Speech ends\nit with the recogniser's first final transcript, unless `recognizer.asrTimeout` asks for more.\n","type":"object","required":["verb"],"properties":{"verb":{"type":"string","enum":["gather"],"description":"Always `gather`. (enum property replaced by openapi-typescript)"},"id":{"description":"Your own name for this verb, returned as `verb_id` in the payloads of `actionHook` and `partialResultHook`.\n","type":"string"},"input":{"description":"What to collect, default digits only.","type":"array","minItems":1,"items":{"description":"Keys or spoken words.","type":"string","enum":["digits","speech"]}},"actionHook":{"$ref":"#/components/schemas/hook","description":"Called with the result: its `reason` is dtmfDetected, speechDetected, timeout, stt-low-confidence or error.\n"},"say":{"$ref":"#/components/schemas/say-options","description":"Prompt to speak first. It goes before `play` when both are given."},"play":{"$ref":"#/components/schemas/play-options","description":"Prompt to play first."},"timeout":{"description":"Seconds to wait for input, counted from the end of the prompt and again from each piece of speech; default 15,\n0 waits for ever.\n","type":"number"},"numDigits":{"description":"Number of digits to collect.","type":"integer"},"minDigits":{"description":"Fewest digits that count as input when `timeout` or `interDigitTimeout` ends it. Set it with either of them:\nwithout it digits that are cut short by the timeout are lost, and `interDigitTimeout` does nothing.\n","type":"integer"},"maxDigits":{"description":"Most digits to collect.","type":"integer"},"finishOnKey":{"description":"Key that ends the input and is not part of it; default none.","type":"string"},"interDigitTimeout":{"description":"Seconds after a digit at which the input is complete, once there are `minDigits` (without which it does nothing);\ndefault none.\n","type":"number"},"speechTimeout":{"description":"Seconds of silence that end speech. Accepted, but nothing in the open-source server reads it: see\n`recognizer.asrTimeout` and the vendor's options.\n","type":"number"},"listenDuringPrompt":{"description":"Take input while the prompt still plays, default true. With false, keys and speech count from its end only.\n","type":"boolean"},"dtmfBargein":{"description":"A key interrupts the prompt. Default true when digits are collected.","type":"boolean"},"bargein":{"description":"Speech interrupts the prompt, default false.","type":"boolean"},"minBargeinWordCount":{"description":"Words that must be recognised before speech interrupts, default 1; 0 interrupts at the first sound of a voice.\n","type":"integer"},"partialResultHook":{"$ref":"#/components/schemas/hook","description":"Called with each interim transcript while someone speaks. The answer is ignored."},"recognizer":{"$ref":"#/components/schemas/recognizer","description":"Speech recognition to use, default the session's."},"fillerNoise":{"$ref":"#/components/schemas/filler-noise","description":"Sound to play until `actionHook` has answered, default the session's."},"actionHookDelayAction":{"$ref":"#/components/schemas/action-hook-delay-action","description":"What to do when `actionHook` takes long to answer, default the session's."}},"additionalProperties":false,"examples":[{"verb":"gather","input":["digits","speech"],"numDigits":1,"timeout":8,"bargein":true,"actionHook":"/webhooks/menu","recognizer":{"vendor":"deepgram","language":"en-US","hints":["sales","support"]},"say":{"text":"For sales, press 1 or say sales. For support, press 2 or say support."}},{"verb":"gather","input":["digits"],"minDigits":4,"maxDigits":10,"interDigitTimeout":3,"finishOnKey":"#","actionHook":"/webhooks/account","play":{"url":"https://cdn.example.com/prompts/account-number.wav"}}]};
const schema64 = {"description":"A sound for the caller to hear while your server thinks: it begins when a `gather` has its speech or digits and\nends with your answer.\n","type":"object","required":["enable"],"properties":{"enable":{"description":"Switches it on or off. The open-source server minds this in `config` only: `fillerNoise` in a `gather` plays\neven with `enable: false`.\n","type":"boolean"},"url":{"description":"The audio file, WAV or MP3. It is not repeated, so choose one longer than your answers take.","type":"string"},"startDelaySecs":{"description":"Seconds to wait before it starts, default 0; a quick answer then comes without any noise.","type":"number"}},"additionalProperties":false,"examples":[{"enable":true,"url":"https://cdn.example.com/sounds/typing.wav","startDelaySecs":1.5}]};
const schema59 = {"description":"A spoken prompt inside another verb: the properties of `say`, without `verb`, which jambonz refuses here.\n","type":"object","allOf":[{"$ref":"#/components/schemas/say-base"}],"properties":{"verb":false,"id":{"description":"Your own name for the prompt. No webhook carries it.","type":"string"}},"unevaluatedProperties":false,"examples":[{"text":"For sales, press 1. For support, press 2."}]};
const schema60 = {"description":"What is spoken and how: common to the `say` verb and the prompt inside a `gather`. `text` is needed unless\n`stream` is true.\n","properties":{"text":{"description":"What to say: plain text, or SSML in `<speak>` tags. The entries of an array are all spoken, one after another.\nAn entry such as `silence_stream://500` is a silence of that many milliseconds.\n","type":["string","array"],"items":{"description":"One piece of text.","type":"string"}},"instructions":{"description":"How to say it, in plain words (\"calm and friendly\"), for vendors that follow such instructions.","type":"string"},"stream":{"description":"Speak text that is streamed in later over a WebSocket; default false. Only for WebSocket applications: in the\nanswer to a webhook the open-source server ends the call at this verb.\n","type":"boolean"},"loop":{"description":"How often to say it, default 1, or `forever`: until something ends it. 0 counts as 1.\n","type":["integer","string"],"pattern":"^(forever|[1-9][0-9]*)$","x-must-be":"forever or a whole number from 1"},"synthesizer":{"$ref":"#/components/schemas/synthesizer","description":"Voice for this text, default the session's."},"earlyMedia":{"description":"Speak without answering a call that is not answered yet; default false.","type":"boolean"},"disableTtsCache":{"description":"Synthesize anew even if the same text was spoken before; default the session's setting, else false.","type":"boolean"},"closeStreamOnEmpty":{"description":"For `stream`: end the verb when all text received so far is spoken. The open-source server accepts it but never\nreads it, and always ends there.\n","type":"boolean"}},"if":{"required":["stream"],"properties":{"stream":{"const":true}}},"else":{"required":["text"]}};
const pattern8 = new RegExp("^(forever|[1-9][0-9]*)$", "u");

function validate60(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate60.evaluated;
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
let missing0;
if((data.stream === undefined) && (missing0 = "stream")){
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
if(data.stream !== undefined){
if(true !== data.stream){
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
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.text === undefined){
const err2 = {instancePath,schemaPath:"#/else/required",keyword:"required",params:{missingProperty: "text"},message:"must have required property '"+"text"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs3 === errors;
valid0 = _valid0;
}
if(!valid0){
const err3 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: "else"},message:"must match \"else\" schema"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.text !== undefined){
let data1 = data.text;
if((typeof data1 !== "string") && (!(Array.isArray(data1)))){
const err4 = {instancePath:instancePath+"/text",schemaPath:"#/properties/text/type",keyword:"type",params:{type: schema60.properties.text.type},message:"must be string,array"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(typeof data1[i0] !== "string"){
const err5 = {instancePath:instancePath+"/text/" + i0,schemaPath:"#/properties/text/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
if(data.instructions !== undefined){
if(typeof data.instructions !== "string"){
const err6 = {instancePath:instancePath+"/instructions",schemaPath:"#/properties/instructions/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.stream !== undefined){
if(typeof data.stream !== "boolean"){
const err7 = {instancePath:instancePath+"/stream",schemaPath:"#/properties/stream/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.loop !== undefined){
let data5 = data.loop;
if((!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))) && (typeof data5 !== "string")){
const err8 = {instancePath:instancePath+"/loop",schemaPath:"#/properties/loop/type",keyword:"type",params:{type: schema60.properties.loop.type},message:"must be integer,string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(typeof data5 === "string"){
if(!pattern8.test(data5)){
const err9 = {instancePath:instancePath+"/loop",schemaPath:"#/properties/loop/pattern",keyword:"pattern",params:{pattern: "^(forever|[1-9][0-9]*)$"},message:"must match pattern \""+"^(forever|[1-9][0-9]*)$"+"\""};
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
if(data.synthesizer !== undefined){
let data6 = data.synthesizer;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.vendor === undefined){
const err10 = {instancePath:instancePath+"/synthesizer",schemaPath:"#/components/schemas/synthesizer/required",keyword:"required",params:{missingProperty: "vendor"},message:"must have required property '"+"vendor"+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
for(const key0 in data6){
if(!(func1.call(schema56.properties, key0))){
const err11 = {instancePath:instancePath+"/synthesizer",schemaPath:"#/components/schemas/synthesizer/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data6.vendor !== undefined){
if(typeof data6.vendor !== "string"){
const err12 = {instancePath:instancePath+"/synthesizer/vendor",schemaPath:"#/components/schemas/synthesizer/properties/vendor/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data6.label !== undefined){
if(typeof data6.label !== "string"){
const err13 = {instancePath:instancePath+"/synthesizer/label",schemaPath:"#/components/schemas/synthesizer/properties/label/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data6.language !== undefined){
if(typeof data6.language !== "string"){
const err14 = {instancePath:instancePath+"/synthesizer/language",schemaPath:"#/components/schemas/synthesizer/properties/language/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data6.voice !== undefined){
let data10 = data6.voice;
if((typeof data10 !== "string") && (!(data10 && typeof data10 == "object" && !Array.isArray(data10)))){
const err15 = {instancePath:instancePath+"/synthesizer/voice",schemaPath:"#/components/schemas/synthesizer/properties/voice/type",keyword:"type",params:{type: schema56.properties.voice.type},message:"must be string,object"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data6.fallbackVendor !== undefined){
if(typeof data6.fallbackVendor !== "string"){
const err16 = {instancePath:instancePath+"/synthesizer/fallbackVendor",schemaPath:"#/components/schemas/synthesizer/properties/fallbackVendor/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data6.fallbackLabel !== undefined){
if(typeof data6.fallbackLabel !== "string"){
const err17 = {instancePath:instancePath+"/synthesizer/fallbackLabel",schemaPath:"#/components/schemas/synthesizer/properties/fallbackLabel/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data6.fallbackLanguage !== undefined){
if(typeof data6.fallbackLanguage !== "string"){
const err18 = {instancePath:instancePath+"/synthesizer/fallbackLanguage",schemaPath:"#/components/schemas/synthesizer/properties/fallbackLanguage/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data6.fallbackVoice !== undefined){
let data14 = data6.fallbackVoice;
if((typeof data14 !== "string") && (!(data14 && typeof data14 == "object" && !Array.isArray(data14)))){
const err19 = {instancePath:instancePath+"/synthesizer/fallbackVoice",schemaPath:"#/components/schemas/synthesizer/properties/fallbackVoice/type",keyword:"type",params:{type: schema56.properties.fallbackVoice.type},message:"must be string,object"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data6.engine !== undefined){
let data15 = data6.engine;
if(typeof data15 !== "string"){
const err20 = {instancePath:instancePath+"/synthesizer/engine",schemaPath:"#/components/schemas/synthesizer/properties/engine/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(!((((data15 === "standard") || (data15 === "neural")) || (data15 === "generative")) || (data15 === "long-form"))){
const err21 = {instancePath:instancePath+"/synthesizer/engine",schemaPath:"#/components/schemas/synthesizer/properties/engine/enum",keyword:"enum",params:{allowedValues: schema56.properties.engine.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data6.gender !== undefined){
let data16 = data6.gender;
if(typeof data16 !== "string"){
const err22 = {instancePath:instancePath+"/synthesizer/gender",schemaPath:"#/components/schemas/synthesizer/properties/gender/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(!(((data16 === "MALE") || (data16 === "FEMALE")) || (data16 === "NEUTRAL"))){
const err23 = {instancePath:instancePath+"/synthesizer/gender",schemaPath:"#/components/schemas/synthesizer/properties/gender/enum",keyword:"enum",params:{allowedValues: schema56.properties.gender.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data6.options !== undefined){
let data17 = data6.options;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
}
else {
const err24 = {instancePath:instancePath+"/synthesizer/options",schemaPath:"#/components/schemas/synthesizer/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err25 = {instancePath:instancePath+"/synthesizer",schemaPath:"#/components/schemas/synthesizer/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.earlyMedia !== undefined){
if(typeof data.earlyMedia !== "boolean"){
const err26 = {instancePath:instancePath+"/earlyMedia",schemaPath:"#/properties/earlyMedia/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.disableTtsCache !== undefined){
if(typeof data.disableTtsCache !== "boolean"){
const err27 = {instancePath:instancePath+"/disableTtsCache",schemaPath:"#/properties/disableTtsCache/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.closeStreamOnEmpty !== undefined){
if(typeof data.closeStreamOnEmpty !== "boolean"){
const err28 = {instancePath:instancePath+"/closeStreamOnEmpty",schemaPath:"#/properties/closeStreamOnEmpty/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
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
validate60.errors = vErrors;
return errors === 0;
}
validate60.evaluated = {"props":{"text":true,"instructions":true,"stream":true,"loop":true,"synthesizer":true,"earlyMedia":true,"disableTtsCache":true,"closeStreamOnEmpty":true},"dynamicProps":false,"dynamicItems":false};


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
if(!(validate60(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
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
validate59.errors = vErrors;
return errors === 0;
}
validate59.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema62 = {"description":"A recorded prompt inside another verb: the properties of `play`, without `verb`, which jambonz refuses here.\n","type":"object","allOf":[{"$ref":"#/components/schemas/play-base"}],"properties":{"verb":false,"id":{"description":"Your own name for the prompt, returned as `verb_id` in the payload of its action hook.","type":"string"}},"unevaluatedProperties":false,"examples":[{"url":"https://cdn.example.com/prompts/menu.wav"}]};
const schema63 = {"description":"What is played, and how. Common to the `play` verb and the prompt inside a `gather`.","required":["url"],"properties":{"url":{"description":"Address of a WAV or MP3 file. The entries of an array are all played, one after another.\n","type":["string","array"],"items":{"description":"Address of one file.","type":"string"}},"loop":{"description":"How often to play it, default 1, or `forever`: until something ends it. 0 counts as 1.\n","type":["integer","string"],"pattern":"^(forever|[1-9][0-9]*)$","x-must-be":"forever or a whole number from 1"},"earlyMedia":{"description":"Play without answering a call that is not answered yet; default false.","type":"boolean"},"seekOffset":{"description":"Where in the file to start, in samples: 16000 is two seconds into audio of 8000 Hz. Applies to the first round\nof a loop; default the beginning.\n","type":["integer","string"]},"timeoutSecs":{"description":"Stop after this many seconds, whatever is left; default play to the end.","type":["number","string"]},"actionHook":{"$ref":"#/components/schemas/hook","description":"Called when playing has ended, with how much was played, or when the file was not found. Verbs in the answer\nreplace the rest of the application, even when it was the prompt of a `gather`; they are ignored where the play\nitself came from a `waitHook`, `confirmHook` or `onHoldHook`.\n"}}};

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
const err1 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/type",keyword:"type",params:{type: schema63.properties.url.type},message:"must be string,array"};
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
const err3 = {instancePath:instancePath+"/loop",schemaPath:"#/properties/loop/type",keyword:"type",params:{type: schema63.properties.loop.type},message:"must be integer,string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(typeof data2 === "string"){
if(!pattern8.test(data2)){
const err4 = {instancePath:instancePath+"/loop",schemaPath:"#/properties/loop/pattern",keyword:"pattern",params:{pattern: "^(forever|[1-9][0-9]*)$"},message:"must match pattern \""+"^(forever|[1-9][0-9]*)$"+"\""};
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
if(data.earlyMedia !== undefined){
if(typeof data.earlyMedia !== "boolean"){
const err5 = {instancePath:instancePath+"/earlyMedia",schemaPath:"#/properties/earlyMedia/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.seekOffset !== undefined){
let data4 = data.seekOffset;
if((!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))) && (typeof data4 !== "string")){
const err6 = {instancePath:instancePath+"/seekOffset",schemaPath:"#/properties/seekOffset/type",keyword:"type",params:{type: schema63.properties.seekOffset.type},message:"must be integer,string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.timeoutSecs !== undefined){
let data5 = data.timeoutSecs;
if((!((typeof data5 == "number") && (isFinite(data5)))) && (typeof data5 !== "string")){
const err7 = {instancePath:instancePath+"/timeoutSecs",schemaPath:"#/properties/timeoutSecs/type",keyword:"type",params:{type: schema63.properties.timeoutSecs.type},message:"must be number,string"};
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
if(!(validate25(data.actionHook, {instancePath:instancePath+"/actionHook",parentData:data,parentDataProperty:"actionHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
}
validate64.errors = vErrors;
return errors === 0;
}
validate64.evaluated = {"props":{"url":true,"loop":true,"earlyMedia":true,"seekOffset":true,"timeoutSecs":true,"actionHook":true},"dynamicProps":false,"dynamicItems":false};


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
if(!(validate64(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
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
validate63.errors = vErrors;
return errors === 0;
}
validate63.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema65 = {"description":"What the caller hears when an action hook takes long to answer: prompts while waiting, and a way out when no answer\ncomes. The clock starts when the `gather` has its result.\n","type":"object","properties":{"enabled":{"description":"Default true; `false` ends what an earlier verb set up for the session. The open-source server does not heed a\n`false` when nothing was set up yet: leave the whole object out.\n","type":"boolean"},"noResponseTimeout":{"description":"Seconds without an answer before the first action is played. Nothing is played when absent or 0.","type":"number"},"noResponseGiveUpTimeout":{"description":"Seconds without an answer before giving up, from the same start: `giveUpActions` then replace the application,\nor without them the call is hung up. Never when absent or 0.\n","type":"number"},"retries":{"description":"How many actions are played at most, default 1; in spite of the name, the first one counts. Each further one\nstarts `noResponseTimeout` seconds after the last has ended, going through `actions` in turn and around again.\n","type":"integer"},"actions":{"description":"What to play while waiting, one at a time. Only `say` and `play` are allowed here.","type":"array","minItems":1,"items":{"type":"object","oneOf":[{"$ref":"#/components/schemas/play"},{"$ref":"#/components/schemas/say"}],"discriminator":{"propertyName":"verb"}}},"giveUpActions":{"description":"The verbs to go on with after giving up.","type":"array","items":{"$ref":"#/components/schemas/verb"}}},"dependentRequired":{"noResponseTimeout":["actions"]},"additionalProperties":false,"examples":[{"noResponseTimeout":3,"retries":2,"noResponseGiveUpTimeout":20,"actions":[{"verb":"say","text":"One moment, please."},{"verb":"say","text":"Still looking that up."}],"giveUpActions":[{"verb":"say","text":"Sorry, something is wrong on our side. Please call again later."},{"verb":"hangup"}]}]};
const schema66 = {"description":"Plays recorded sound to the caller, answering the call first unless `earlyMedia` is set. The next verb follows when\nit has ended. A file that cannot be found raises an alert in the portal, and the call goes on in the same way.\n","type":"object","allOf":[{"$ref":"#/components/schemas/play-base"},{"type":"object","required":["verb"],"properties":{"verb":{"type":"string","enum":["play"],"description":"discriminator enum property added by openapi-typescript"}}}],"required":["verb"],"properties":{"verb":{"description":"Always `play`.","type":"string","const":"play"},"id":{"description":"Your own name for this verb, returned as `verb_id` in the payload of its action hook.","type":"string"}},"unevaluatedProperties":false,"examples":[{"verb":"play","url":"https://cdn.example.com/sounds/hold-music.mp3","loop":"forever"},{"verb":"play","url":["https://cdn.example.com/prompts/your-number-is.wav","https://cdn.example.com/prompts/seven.wav"],"actionHook":"/webhooks/played"}]};

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
if(!(validate64(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err0 = {instancePath,schemaPath:"#/allOf/1/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
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
const err1 = {instancePath:instancePath+"/verb",schemaPath:"#/allOf/1/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!(data0 === "play")){
const err2 = {instancePath:instancePath+"/verb",schemaPath:"#/allOf/1/properties/verb/enum",keyword:"enum",params:{allowedValues: schema66.allOf[1].properties.verb.enum},message:"must be equal to one of the allowed values"};
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
const err3 = {instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
if(data.verb !== undefined){
let data1 = data.verb;
if(typeof data1 !== "string"){
const err5 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if("play" !== data1){
const err6 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "play"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err7 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
for(const key0 in data){
if((((((((key0 !== "verb") && (key0 !== "id")) && (key0 !== "url")) && (key0 !== "loop")) && (key0 !== "earlyMedia")) && (key0 !== "seekOffset")) && (key0 !== "timeoutSecs")) && (key0 !== "actionHook")){
const err8 = {instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key0},message:"must NOT have unevaluated properties"};
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
const err9 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate71.errors = vErrors;
return errors === 0;
}
validate71.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema67 = {"description":"Speaks text to the caller, answering the call first unless `earlyMedia` is set. The next verb follows when all of\nit is spoken.\n","type":"object","allOf":[{"$ref":"#/components/schemas/say-base"},{"type":"object","required":["verb"],"properties":{"verb":{"type":"string","enum":["say"],"description":"discriminator enum property added by openapi-typescript"}}}],"required":["verb"],"properties":{"verb":{"description":"Always `say`.","type":"string","const":"say"},"id":{"description":"Your own name for this verb. No webhook carries it.","type":"string"}},"unevaluatedProperties":false,"examples":[{"verb":"say","text":"Thank you for calling. Your call may be recorded."},{"verb":"say","text":["<speak>Your balance is <say-as interpret-as=\"currency\">$42.50</say-as>.</speak>","Goodbye."],"synthesizer":{"vendor":"google","language":"en-US","voice":"en-US-Wavenet-D"}}]};

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
if(!(validate60(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err0 = {instancePath,schemaPath:"#/allOf/1/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
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
const err1 = {instancePath:instancePath+"/verb",schemaPath:"#/allOf/1/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!(data0 === "say")){
const err2 = {instancePath:instancePath+"/verb",schemaPath:"#/allOf/1/properties/verb/enum",keyword:"enum",params:{allowedValues: schema67.allOf[1].properties.verb.enum},message:"must be equal to one of the allowed values"};
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
const err3 = {instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
if(data.verb !== undefined){
let data1 = data.verb;
if(typeof data1 !== "string"){
const err5 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if("say" !== data1){
const err6 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/const",keyword:"const",params:{allowedValue: "say"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err7 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
for(const key0 in data){
if((((((((((key0 !== "verb") && (key0 !== "id")) && (key0 !== "text")) && (key0 !== "instructions")) && (key0 !== "stream")) && (key0 !== "loop")) && (key0 !== "synthesizer")) && (key0 !== "earlyMedia")) && (key0 !== "disableTtsCache")) && (key0 !== "closeStreamOnEmpty")){
const err8 = {instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key0},message:"must NOT have unevaluated properties"};
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
const err9 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate73.errors = vErrors;
return errors === 0;
}
validate73.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const wrapper0 = {validate: validate22};

function validate70(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate70.evaluated;
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
if(!(validate71(data5, {instancePath:instancePath+"/actions/" + i0,parentData:data4,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
errors = vErrors.length;
}
var props0 = true;
}
else if(tag0 === "say"){
if(!(validate73(data5, {instancePath:instancePath+"/actions/" + i0,parentData:data4,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate73.errors : vErrors.concat(validate73.errors);
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
validate70.errors = vErrors;
return errors === 0;
}
validate70.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


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
if(!(func1.call(schema58.properties, key0))){
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
if(!(data0 === "gather")){
const err3 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/enum",keyword:"enum",params:{allowedValues: schema58.properties.verb.enum},message:"must be equal to one of the allowed values"};
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
const err7 = {instancePath:instancePath+"/input/" + i0,schemaPath:"#/properties/input/items/enum",keyword:"enum",params:{allowedValues: schema58.properties.input.items.enum},message:"must be equal to one of the allowed values"};
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
if(!(validate25(data.actionHook, {instancePath:instancePath+"/actionHook",parentData:data,parentDataProperty:"actionHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.say !== undefined){
if(!(validate59(data.say, {instancePath:instancePath+"/say",parentData:data,parentDataProperty:"say",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
errors = vErrors.length;
}
}
if(data.play !== undefined){
if(!(validate63(data.play, {instancePath:instancePath+"/play",parentData:data,parentDataProperty:"play",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
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
if(!(validate25(data.partialResultHook, {instancePath:instancePath+"/partialResultHook",parentData:data,parentDataProperty:"partialResultHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.recognizer !== undefined){
if(!(validate38(data.recognizer, {instancePath:instancePath+"/recognizer",parentData:data,parentDataProperty:"recognizer",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
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
if(!(validate70(data.actionHookDelayAction, {instancePath:instancePath+"/actionHookDelayAction",parentData:data,parentDataProperty:"actionHookDelayAction",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
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
validate57.errors = vErrors;
return errors === 0;
}
validate57.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema68 = {"description":"Ends the call. A call that is not answered yet cannot be hung up: the verb is passed over, and jambonz declines the\ncall with 603 when no verb is left. Use `sip:decline` there.\n","type":"object","required":["verb"],"properties":{"verb":{"type":"string","enum":["hangup"],"description":"Always `hangup`. (enum property replaced by openapi-typescript)"},"id":{"description":"Your own name for this verb. No webhook carries it.","type":"string"},"headers":{"$ref":"#/components/schemas/sip-headers","description":"SIP headers to add to the BYE."}},"additionalProperties":false,"examples":[{"verb":"hangup"},{"verb":"hangup","headers":{"X-Reason":"outside office hours"}}]};

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
if(!(data0 === "hangup")){
const err3 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/enum",keyword:"enum",params:{allowedValues: schema68.properties.verb.enum},message:"must be equal to one of the allowed values"};
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
const err5 = {instancePath:instancePath+"/headers/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/components/schemas/sip-headers/additionalProperties/type",keyword:"type",params:{type: schema37.additionalProperties.type},message:"must be string,number"};
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
validate78.errors = vErrors;
return errors === 0;
}
validate78.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema70 = {"description":"Hands the call to another webhook: its answer replaces the rest of the application. An empty answer goes on with the\nnext verb; a failed request ends the call.\n","type":"object","required":["verb","actionHook"],"properties":{"verb":{"type":"string","enum":["redirect"],"description":"Always `redirect`. (enum property replaced by openapi-typescript)"},"id":{"description":"Your own name for this verb, returned as `verb_id` in the payload of `actionHook`.","type":"string"},"actionHook":{"$ref":"#/components/schemas/hook-url","description":"Asked for the verbs: a `/` path or a complete URL. A string only, because an object ends the call in version 0.9\nof the open-source server. When it is on another host, that host becomes the base of all later `/` hooks, and it\ngets no credentials.\n"},"statusHook":{"$ref":"#/components/schemas/hook-url","description":"Gets the call's status from now on, in place of the application's call status hook. A string only: an object is\nignored.\n"}},"additionalProperties":false,"examples":[{"verb":"redirect","actionHook":"/webhooks/after-hours"},{"verb":"redirect","actionHook":"https://billing.example.com/calls","statusHook":"https://billing.example.com/call-status"}]};

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
if(!(data0 === "redirect")){
const err4 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/enum",keyword:"enum",params:{allowedValues: schema70.properties.verb.enum},message:"must be equal to one of the allowed values"};
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
if(!pattern4.test(data2)){
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
if(!pattern4.test(data3)){
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
validate79.errors = vErrors;
return errors === 0;
}
validate79.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema73 = {"description":"Rejects an incoming call that is not answered yet, with a SIP status of your choice. On an answered call the verb is\npassed over: end it with `hangup`.\n","type":"object","required":["verb","status"],"properties":{"verb":{"type":"string","enum":["sip:decline"],"description":"Always `sip:decline`. (enum property replaced by openapi-typescript)"},"id":{"description":"Your own name for this verb. No webhook carries it.","type":"string"},"status":{"description":"SIP status code, such as 486 (busy), 404, 480 or 603.","type":"integer","minimum":300,"maximum":699},"reason":{"description":"Reason phrase, default the usual one for the status.","type":"string"},"headers":{"$ref":"#/components/schemas/sip-headers","description":"SIP headers to add to the response. `X-Reason` is set unless you set it."}},"additionalProperties":false,"examples":[{"verb":"sip:decline","status":486,"reason":"Busy Here","headers":{"Retry-After":"120"}}]};

function validate80(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate80.evaluated;
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
if(!(data0 === "sip:decline")){
const err4 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/enum",keyword:"enum",params:{allowedValues: schema73.properties.verb.enum},message:"must be equal to one of the allowed values"};
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
const err10 = {instancePath:instancePath+"/headers/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/components/schemas/sip-headers/additionalProperties/type",keyword:"type",params:{type: schema37.additionalProperties.type},message:"must be string,number"};
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
validate80.errors = vErrors;
return errors === 0;
}
validate80.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


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
if(tag0 === "answer"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err0 = {instancePath,schemaPath:"#/components/schemas/answer/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "verb") || (key0 === "id"))){
const err1 = {instancePath,schemaPath:"#/components/schemas/answer/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
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
const err2 = {instancePath:instancePath+"/verb",schemaPath:"#/components/schemas/answer/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!(data0 === "answer")){
const err3 = {instancePath:instancePath+"/verb",schemaPath:"#/components/schemas/answer/properties/verb/enum",keyword:"enum",params:{allowedValues: schema75.properties.verb.enum},message:"must be equal to one of the allowed values"};
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
const err4 = {instancePath:instancePath+"/id",schemaPath:"#/components/schemas/answer/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err5 = {instancePath,schemaPath:"#/components/schemas/answer/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
var props0 = true;
}
else if(tag0 === "dial"){
if(!(validate23(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "enqueue"){
if(!(validate54(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "gather"){
if(!(validate57(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "hangup"){
if(!(validate78(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate78.errors : vErrors.concat(validate78.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "leave"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err6 = {instancePath,schemaPath:"#/components/schemas/leave/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key1 in data){
if(!((key1 === "verb") || (key1 === "id"))){
const err7 = {instancePath,schemaPath:"#/components/schemas/leave/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.verb !== undefined){
let data2 = data.verb;
if(typeof data2 !== "string"){
const err8 = {instancePath:instancePath+"/verb",schemaPath:"#/components/schemas/leave/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!(data2 === "leave")){
const err9 = {instancePath:instancePath+"/verb",schemaPath:"#/components/schemas/leave/properties/verb/enum",keyword:"enum",params:{allowedValues: schema76.properties.verb.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err10 = {instancePath:instancePath+"/id",schemaPath:"#/components/schemas/leave/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err11 = {instancePath,schemaPath:"#/components/schemas/leave/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "pause"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err12 = {instancePath,schemaPath:"#/components/schemas/pause/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data.length === undefined){
const err13 = {instancePath,schemaPath:"#/components/schemas/pause/required",keyword:"required",params:{missingProperty: "length"},message:"must have required property '"+"length"+"'"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
for(const key2 in data){
if(!(((key2 === "verb") || (key2 === "id")) || (key2 === "length"))){
const err14 = {instancePath,schemaPath:"#/components/schemas/pause/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.verb !== undefined){
let data4 = data.verb;
if(typeof data4 !== "string"){
const err15 = {instancePath:instancePath+"/verb",schemaPath:"#/components/schemas/pause/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(!(data4 === "pause")){
const err16 = {instancePath:instancePath+"/verb",schemaPath:"#/components/schemas/pause/properties/verb/enum",keyword:"enum",params:{allowedValues: schema77.properties.verb.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err17 = {instancePath:instancePath+"/id",schemaPath:"#/components/schemas/pause/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.length !== undefined){
let data6 = data.length;
if(!((typeof data6 == "number") && (isFinite(data6)))){
const err18 = {instancePath:instancePath+"/length",schemaPath:"#/components/schemas/pause/properties/length/type",keyword:"type",params:{type: "number"},message:"must be number"};
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
const err19 = {instancePath,schemaPath:"#/components/schemas/pause/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "play"){
if(!(validate71(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "redirect"){
if(!(validate79(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "say"){
if(!(validate73(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate73.errors : vErrors.concat(validate73.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "sip:decline"){
if(!(validate80(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate80.errors : vErrors.concat(validate80.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "tag"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb === undefined){
const err20 = {instancePath,schemaPath:"#/components/schemas/tag/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data.data === undefined){
const err21 = {instancePath,schemaPath:"#/components/schemas/tag/required",keyword:"required",params:{missingProperty: "data"},message:"must have required property '"+"data"+"'"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
for(const key3 in data){
if(!(((key3 === "verb") || (key3 === "id")) || (key3 === "data"))){
const err22 = {instancePath,schemaPath:"#/components/schemas/tag/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.verb !== undefined){
let data7 = data.verb;
if(typeof data7 !== "string"){
const err23 = {instancePath:instancePath+"/verb",schemaPath:"#/components/schemas/tag/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(!(data7 === "tag")){
const err24 = {instancePath:instancePath+"/verb",schemaPath:"#/components/schemas/tag/properties/verb/enum",keyword:"enum",params:{allowedValues: schema78.properties.verb.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err25 = {instancePath:instancePath+"/id",schemaPath:"#/components/schemas/tag/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.data !== undefined){
let data9 = data.data;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
}
else {
const err26 = {instancePath:instancePath+"/data",schemaPath:"#/components/schemas/tag/properties/data/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
else {
const err27 = {instancePath,schemaPath:"#/components/schemas/tag/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(props0 !== true){
props0 = true;
}
}
else {
const err28 = {instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "verb", tagValue: tag0},message:"value of tag \"verb\" must be in oneOf"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "tag", tag: "verb", tagValue: tag0},message:"tag \"verb\" must be string"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
validate22.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate22.evaluated = {"dynamicProps":true,"dynamicItems":false};


function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
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
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

exports.answerCall = validate90;
const schema79 = {"description":"What jambonz shall do with a new call: at least one verb, run in order. All of them are checked before the first one\nruns, and one mistake refuses them all. When the last has ended, so does the call.\n","type":"array","minItems":1,"items":{"$ref":"#/components/schemas/verb"},"examples":[[{"verb":"gather","input":["digits"],"numDigits":1,"actionHook":"/webhooks/menu","say":{"text":"For sales, press 1. For support, press 2."}},{"verb":"say","text":"We did not get that. Goodbye."},{"verb":"hangup"}]]};

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
validate90.errors = vErrors;
return errors === 0;
}
validate90.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

exports.answerCallByGet = validate92;

function validate92(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate92.evaluated;
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
validate92.errors = vErrors;
return errors === 0;
}
validate92.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

exports.describeEnvVars = validate94;
const schema81 = {"description":"The variables that the portal asks for when an application is set up, by name: letters, digits and `_`. Their values\ncome back as `env_vars` with each new call. There must be at least one; a server without any does not answer with\nJSON here, or answers 404.\n","type":"object","minProperties":1,"x-must-be":"a name of letters, digits and _","propertyNames":{"pattern":"^[a-zA-Z0-9_]+$"},"additionalProperties":{"$ref":"#/components/schemas/env-var"},"examples":[{"SALES_NUMBER":{"type":"string","description":"Number to which sales calls go","required":true},"GREETING":{"type":"string","description":"What callers hear first","uiHint":"textarea"},"MAX_WAIT":{"type":"number","description":"Longest wait in the queue, in minutes","default":10}}]};
const schema82 = {"description":"One value that whoever sets up the application in the portal fills in.","type":"object","required":["type","description"],"properties":{"type":{"description":"Type of the value.","type":"string","enum":["string","number","boolean"]},"description":{"description":"What it is for; the portal shows it beside the field.","type":"string"},"required":{"description":"Whether it must be filled in, default false.","type":"boolean"},"default":{"description":"Value the field starts with, of the given `type`.","type":["string","number","boolean"]},"enum":{"description":"The values to choose from, of the given `type`; default any.","type":"array","items":{"description":"One of the values.","type":["string","number","boolean"]}},"obscure":{"description":"Hide the value in the portal, as for a password; default false.","type":"boolean"},"uiHint":{"description":"How the portal shows the field.","type":"string","enum":["input","textarea","filepicker"]},"jambonzResource":{"description":"Offer the account's own things of this kind to choose from.","type":"string","enum":["carriers"]}},"additionalProperties":false,"examples":[{"type":"string","description":"Number to which sales calls go","required":true,"default":"+14155550100"}]};
const pattern12 = new RegExp("^[a-zA-Z0-9_]+$", "u");

function validate94(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate94.evaluated;
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
if(!pattern12.test(key0)){
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
const err7 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/type",schemaPath:"#/components/schemas/env-var/properties/type/enum",keyword:"enum",params:{allowedValues: schema82.properties.type.enum},message:"must be equal to one of the allowed values"};
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
const err10 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/default",schemaPath:"#/components/schemas/env-var/properties/default/type",keyword:"type",params:{type: schema82.properties.default.type},message:"must be string,number,boolean"};
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
const err11 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/enum/" + i0,schemaPath:"#/components/schemas/env-var/properties/enum/items/type",keyword:"type",params:{type: schema82.properties.enum.items.type},message:"must be string,number,boolean"};
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
const err15 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/uiHint",schemaPath:"#/components/schemas/env-var/properties/uiHint/enum",keyword:"enum",params:{allowedValues: schema82.properties.uiHint.enum},message:"must be equal to one of the allowed values"};
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
const err17 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/jambonzResource",schemaPath:"#/components/schemas/env-var/properties/jambonzResource/enum",keyword:"enum",params:{allowedValues: schema82.properties.jambonzResource.enum},message:"must be equal to one of the allowed values"};
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
validate94.errors = vErrors;
return errors === 0;
}
validate94.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.authenticateClient = validate95;
const schema83 = {"description":"Whether a SIP device may register or call. Answer 200 in either case: any other HTTP status reaches the device as a\nSIP status.\n","type":"object","required":["status"],"properties":{"status":{"description":"`ok` admits the device, `fail` refuses it with 403.","type":"string","enum":["ok","fail"]},"message":{"description":"Why, for people who read logs. The platform ignores it.","type":"string"},"application_sid":{"description":"Application that handles the calls the device places. Honoured when `method` is INVITE, ignored on REGISTER.\n","type":"string"},"expires":{"description":"Seconds the registration lasts, default what the device asked for. For REGISTER only. Devices on UDP are told at\nmost 30, so that they keep their connection open.\n","type":"integer","minimum":1},"blacklist":{"description":"For `fail`: `true` calls the sender a spammer in the refusal's X-Reason header. The documented form, a number of\nseconds to block the sender, has no effect, and nothing is blocked either way.\n","type":["boolean","number"],"x-documented":{"type":"number"}},"headers":{"description":"For `fail`, SIP headers to add to the 403, such as Retry-After.","type":"object","additionalProperties":{"description":"The value of the header.","type":"string"}},"call_hook":{"description":"Kept with the registration; nothing in the open-source platform reads it. For REGISTER.","type":"string"},"call_status_hook":{"description":"Kept with the registration; nothing in the open-source platform reads it. For REGISTER.","type":"string"},"allow_direct_app_calling":{"description":"The device may call an application by dialling `app-` and its sid, and join a conference by `conference-` and its\nname. For REGISTER.\n","type":"boolean"},"allow_direct_queue_calling":{"description":"The device may take a call from a queue by dialling `queue-` and its name. For REGISTER.","type":"boolean"},"allow_direct_user_calling":{"description":"The device may call other registered users by dialling their names. For REGISTER.","type":"boolean"}},"additionalProperties":false,"examples":[{"status":"ok","expires":300,"allow_direct_user_calling":true},{"status":"fail","message":"unknown user","headers":{"Retry-After":"60"}}]};

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
if(data.status === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "status"},message:"must have required property '"+"status"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema83.properties, key0))){
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
if(data.status !== undefined){
let data0 = data.status;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!((data0 === "ok") || (data0 === "fail"))){
const err3 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/enum",keyword:"enum",params:{allowedValues: schema83.properties.status.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.message !== undefined){
if(typeof data.message !== "string"){
const err4 = {instancePath:instancePath+"/message",schemaPath:"#/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.application_sid !== undefined){
if(typeof data.application_sid !== "string"){
const err5 = {instancePath:instancePath+"/application_sid",schemaPath:"#/properties/application_sid/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.expires !== undefined){
let data3 = data.expires;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err6 = {instancePath:instancePath+"/expires",schemaPath:"#/properties/expires/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 1 || isNaN(data3)){
const err7 = {instancePath:instancePath+"/expires",schemaPath:"#/properties/expires/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
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
if(data.blacklist !== undefined){
let data4 = data.blacklist;
if((typeof data4 !== "boolean") && (!((typeof data4 == "number") && (isFinite(data4))))){
const err8 = {instancePath:instancePath+"/blacklist",schemaPath:"#/properties/blacklist/type",keyword:"type",params:{type: schema83.properties.blacklist.type},message:"must be boolean,number"};
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
if(typeof data5[key1] !== "string"){
const err9 = {instancePath:instancePath+"/headers/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/headers/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err10 = {instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.call_hook !== undefined){
if(typeof data.call_hook !== "string"){
const err11 = {instancePath:instancePath+"/call_hook",schemaPath:"#/properties/call_hook/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.call_status_hook !== undefined){
if(typeof data.call_status_hook !== "string"){
const err12 = {instancePath:instancePath+"/call_status_hook",schemaPath:"#/properties/call_status_hook/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.allow_direct_app_calling !== undefined){
if(typeof data.allow_direct_app_calling !== "boolean"){
const err13 = {instancePath:instancePath+"/allow_direct_app_calling",schemaPath:"#/properties/allow_direct_app_calling/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.allow_direct_queue_calling !== undefined){
if(typeof data.allow_direct_queue_calling !== "boolean"){
const err14 = {instancePath:instancePath+"/allow_direct_queue_calling",schemaPath:"#/properties/allow_direct_queue_calling/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.allow_direct_user_calling !== undefined){
if(typeof data.allow_direct_user_calling !== "boolean"){
const err15 = {instancePath:instancePath+"/allow_direct_user_calling",schemaPath:"#/properties/allow_direct_user_calling/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
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
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate95.errors = vErrors;
return errors === 0;
}
validate95.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.runTool = validate96;
const schema84 = {"description":"The result of a tool that a language model has called. It must be an object: a string, `null`, an empty body or\nanother media type ends the model's session.\n\nThe documented form is `{result}`, but of the open-source server's sessions only Ultravox's understands it. Each\nother vendor wants its own message, drops anything else without a word, and the model waits in vain:\n\n- OpenAI, Microsoft: `type` and `item`\n- Ultravox: `result`\n- ElevenLabs, Deepgram: `data`\n- Google: `toolResponse`\n\nThe request does not say which vendor asks. One answer with `result`, `data` and `toolResponse`, but no `type`,\nserves all of them except OpenAI and Microsoft.\n","type":"object","properties":{"result":{"description":"The result, as text or as an object. Ultravox.","type":["string","object"],"additionalProperties":true,"x-documented":{"required":true}},"type":{"description":"Kind of message. `conversation.item.create` for OpenAI and Microsoft, which need it; left out, jambonz sets\n`client_tool_result`, which is what Ultravox needs.\n","type":"string"},"invocation_id":{"description":"For Ultravox, the request's `tool_call_id`. Set by jambonz when there is no `type`.","type":"string"},"item":{"description":"For OpenAI and Microsoft: `type` is function_call_output, `call_id` the request's `tool_call_id` and `output`\nthe result as a string.\n","type":"object","additionalProperties":true},"data":{"description":"For ElevenLabs `type` client_tool_result, `tool_call_id`, `result` and `is_error`; for Deepgram `type`\nFunctionCallResponse, `id` (the request's `tool_call_id`), `name` and `content` as a string.\n","type":"object","additionalProperties":true},"toolResponse":{"description":"For Google: `functionResponses`, an array with `id`, `name` and `response` for each call in the request's\n`function_calls`.\n","type":"object","additionalProperties":true}},"additionalProperties":true,"examples":[{"result":"It is half past nine."},{"type":"conversation.item.create","item":{"type":"function_call_output","call_id":"call_8fJx2","output":"It is half past nine."}},{"data":{"type":"client_tool_result","tool_call_id":"toolu_01A","result":"It is half past nine.","is_error":false}},{"toolResponse":{"functionResponses":[{"id":"function-call-1","name":"client-get-time","response":{"output":"It is half past nine."}}]}}]};

function validate96(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate96.evaluated;
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
const err0 = {instancePath:instancePath+"/result",schemaPath:"#/properties/result/type",keyword:"type",params:{type: schema84.properties.result.type},message:"must be string,object"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.type !== undefined){
if(typeof data.type !== "string"){
const err1 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.invocation_id !== undefined){
if(typeof data.invocation_id !== "string"){
const err2 = {instancePath:instancePath+"/invocation_id",schemaPath:"#/properties/invocation_id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.item !== undefined){
let data3 = data.item;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
}
else {
const err3 = {instancePath:instancePath+"/item",schemaPath:"#/properties/item/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.data !== undefined){
let data4 = data.data;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
}
else {
const err4 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.toolResponse !== undefined){
let data5 = data.toolResponse;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
}
else {
const err5 = {instancePath:instancePath+"/toolResponse",schemaPath:"#/properties/toolResponse/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
validate96.errors = vErrors;
return errors === 0;
}
validate96.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.chooseFromMenu = validate97;
const schema85 = {"description":"How the call goes on after a verb has reported: these verbs replace those that are left. An empty array carries on\nwith the verbs that are left, which ends the call when there are none. So does anything but an array, such as a 204.\n\nOne wrong verb refuses all of them, and that or a failed request is only noted: the call carries on as with an empty\narray. But after `redirect`, `sip:request` and a language model it ends.\n","type":"array","items":{"$ref":"#/components/schemas/verb"},"examples":[[{"verb":"say","text":"Connecting you to sales."},{"verb":"dial","target":[{"type":"phone","number":"+14155550100"}]}],[]]};

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
validate97.errors = vErrors;
return errors === 0;
}
validate97.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

exports.finishSalesCall = validate99;

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
validate99.errors = vErrors;
return errors === 0;
}
validate99.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

exports.keepCallerWaiting = validate101;
const schema87 = {"description":"What a caller in a queue hears: `say`, `play` and `pause`, besides `tag`, and `leave` to take the caller out. With any\nother verb jambonz does not ask again, and the caller waits in silence.\n\nWhen all of it has ended jambonz asks the `waitHook` again, until the caller is taken from the queue. An empty array\nends the asking: the caller stays in the queue, in silence. An answer that takes no time, such as a single `tag`, is\nasked for again about every half second.\n","type":"array","items":{"type":"object","oneOf":[{"$ref":"#/components/schemas/leave"},{"$ref":"#/components/schemas/pause"},{"$ref":"#/components/schemas/play"},{"$ref":"#/components/schemas/say"},{"$ref":"#/components/schemas/tag"}],"discriminator":{"propertyName":"verb"}},"examples":[[{"verb":"say","text":"You are next in line."},{"verb":"play","url":"https://cdn.example.com/sounds/hold-music.mp3","timeoutSecs":20}],[{"verb":"leave"}],[]]};

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
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
const tag0 = data0.verb;
if(typeof tag0 == "string"){
if(tag0 === "leave"){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.verb === undefined){
const err0 = {instancePath:instancePath+"/" + i0,schemaPath:"#/components/schemas/leave/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data0){
if(!((key0 === "verb") || (key0 === "id"))){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/components/schemas/leave/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data0.verb !== undefined){
let data1 = data0.verb;
if(typeof data1 !== "string"){
const err2 = {instancePath:instancePath+"/" + i0+"/verb",schemaPath:"#/components/schemas/leave/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!(data1 === "leave")){
const err3 = {instancePath:instancePath+"/" + i0+"/verb",schemaPath:"#/components/schemas/leave/properties/verb/enum",keyword:"enum",params:{allowedValues: schema76.properties.verb.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0.id !== undefined){
if(typeof data0.id !== "string"){
const err4 = {instancePath:instancePath+"/" + i0+"/id",schemaPath:"#/components/schemas/leave/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err5 = {instancePath:instancePath+"/" + i0,schemaPath:"#/components/schemas/leave/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
var props0 = true;
}
else if(tag0 === "pause"){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.verb === undefined){
const err6 = {instancePath:instancePath+"/" + i0,schemaPath:"#/components/schemas/pause/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data0.length === undefined){
const err7 = {instancePath:instancePath+"/" + i0,schemaPath:"#/components/schemas/pause/required",keyword:"required",params:{missingProperty: "length"},message:"must have required property '"+"length"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key1 in data0){
if(!(((key1 === "verb") || (key1 === "id")) || (key1 === "length"))){
const err8 = {instancePath:instancePath+"/" + i0,schemaPath:"#/components/schemas/pause/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data0.verb !== undefined){
let data3 = data0.verb;
if(typeof data3 !== "string"){
const err9 = {instancePath:instancePath+"/" + i0+"/verb",schemaPath:"#/components/schemas/pause/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(!(data3 === "pause")){
const err10 = {instancePath:instancePath+"/" + i0+"/verb",schemaPath:"#/components/schemas/pause/properties/verb/enum",keyword:"enum",params:{allowedValues: schema77.properties.verb.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data0.id !== undefined){
if(typeof data0.id !== "string"){
const err11 = {instancePath:instancePath+"/" + i0+"/id",schemaPath:"#/components/schemas/pause/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data0.length !== undefined){
let data5 = data0.length;
if(!((typeof data5 == "number") && (isFinite(data5)))){
const err12 = {instancePath:instancePath+"/" + i0+"/length",schemaPath:"#/components/schemas/pause/properties/length/type",keyword:"type",params:{type: "number"},message:"must be number"};
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
const err13 = {instancePath:instancePath+"/" + i0,schemaPath:"#/components/schemas/pause/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
else if(tag0 === "play"){
if(!(validate71(data0, {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "say"){
if(!(validate73(data0, {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate73.errors : vErrors.concat(validate73.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "tag"){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.verb === undefined){
const err14 = {instancePath:instancePath+"/" + i0,schemaPath:"#/components/schemas/tag/required",keyword:"required",params:{missingProperty: "verb"},message:"must have required property '"+"verb"+"'"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data0.data === undefined){
const err15 = {instancePath:instancePath+"/" + i0,schemaPath:"#/components/schemas/tag/required",keyword:"required",params:{missingProperty: "data"},message:"must have required property '"+"data"+"'"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
for(const key2 in data0){
if(!(((key2 === "verb") || (key2 === "id")) || (key2 === "data"))){
const err16 = {instancePath:instancePath+"/" + i0,schemaPath:"#/components/schemas/tag/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data0.verb !== undefined){
let data6 = data0.verb;
if(typeof data6 !== "string"){
const err17 = {instancePath:instancePath+"/" + i0+"/verb",schemaPath:"#/components/schemas/tag/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(!(data6 === "tag")){
const err18 = {instancePath:instancePath+"/" + i0+"/verb",schemaPath:"#/components/schemas/tag/properties/verb/enum",keyword:"enum",params:{allowedValues: schema78.properties.verb.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data0.id !== undefined){
if(typeof data0.id !== "string"){
const err19 = {instancePath:instancePath+"/" + i0+"/id",schemaPath:"#/components/schemas/tag/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data0.data !== undefined){
let data8 = data0.data;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
}
else {
const err20 = {instancePath:instancePath+"/" + i0+"/data",schemaPath:"#/components/schemas/tag/properties/data/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err21 = {instancePath:instancePath+"/" + i0,schemaPath:"#/components/schemas/tag/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(props0 !== true){
props0 = true;
}
}
else {
const err22 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "verb", tagValue: tag0},message:"value of tag \"verb\" must be in oneOf"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/discriminator",keyword:"discriminator",params:{error: "tag", tag: "verb", tagValue: tag0},message:"tag \"verb\" must be string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err25 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
validate101.errors = vErrors;
return errors === 0;
}
validate101.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

exports.finishSupportCall = validate104;

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
validate104.errors = vErrors;
return errors === 0;
}
validate104.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};
