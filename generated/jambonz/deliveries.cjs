// GENERATED from openapi/ by `npm run generate`. Do not edit.
"use strict";

function addError(list, error) { if (list === null) return [error]; list.push(list.length < 500 ? error : list[0]); return list; }
function addErrors(list, more) { for (const error of more) addError(list, error); return list; }
function listErrors(list) { if (list !== null && list.length > 500) list.length = 500; return list; }

exports.adulting = validate53;
const schema20 = {"description":"A dialled leg has become a call of its own, with its own application, for instance by a REST request or because the other party was referred elsewhere. The fields are those of the new call.","type":"object","allOf":[{"$ref":"#/components/schemas/call-state"}],"required":["parent_call_info"],"properties":{"parent_call_info":{"description":"The call that had dialled the leg.","$ref":"#/components/schemas/call-state"}},"examples":[{"call_sid":"65697994-594b-44c7-af2f-5b0a3f1c7de4","direction":"outbound","from":"+12125551212","to":"sip:anna@sip.example.org","call_id":"1dfb7a86-2772-123d-37bf-0a1b2c3d4e5f","sip_status":200,"sip_reason":"OK","call_status":"in-progress","caller_id":"+12125551212","account_sid":"bad98250-b34d-459d-9e90-f97dfb9bc519","trace_id":"0ae5fab65c09f8689514bb876f62cf4c","application_sid":"72c5c38f-9bba-40ce-aa83-aaa6be55e1b5","fs_sip_address":"172.20.11.38:5060","parent_call_sid":"5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2","parent_call_info":{"call_sid":"5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2","direction":"inbound","from":"+12125551212","to":"+14155551234","call_id":"4ebb574f-2772-123d-6a91-06a34c1f9e20","sip_status":200,"sip_reason":"OK","call_status":"in-progress","account_sid":"bad98250-b34d-459d-9e90-f97dfb9bc519","trace_id":"0ae5fab65c09f8689514bb876f62cf4c","application_sid":"72c5c38f-9bba-40ce-aa83-aaa6be55e1b5","fs_sip_address":"172.20.11.38:5060","originating_sip_ip":"192.0.2.10","customerData":{"orderId":4711}}}]};
const schema21 = {"description":"The state of a running or ended call, as status reports and action hooks carry it. It differs from the first webhook of an inbound call: caller name, SIP message and environment variables are only sent there, and the server's addresses have other names.","type":"object","allOf":[{"$ref":"#/components/schemas/call-details"}],"properties":{"duration":{"description":"Length of the call in whole seconds, once it has completed.","type":"integer"}},"examples":[{"call_sid":"5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2","direction":"inbound","from":"+12125551212","to":"+14155551234","call_id":"4ebb574f-2772-123d-6a91-06a34c1f9e20","sbc_callid":"2025052317511700005@192.0.2.10","sip_status":200,"sip_reason":"OK","call_status":"in-progress","account_sid":"bad98250-b34d-459d-9e90-f97dfb9bc519","trace_id":"49d4e9a4754078d4682ad8a9faf7a9cf","application_sid":"72c5c38f-9bba-40ce-aa83-aaa6be55e1b5","fs_sip_address":"172.20.11.38:5060","originating_sip_ip":"192.0.2.10","originating_sip_trunk_name":"MyCarrier","customerData":{"plan":"gold"}}]};
const schema22 = {"description":"A running or ended call, as status reports and action hooks describe it, without its `duration`, because that name has another meaning in reports of a conference.","type":"object","allOf":[{"$ref":"#/components/schemas/call"}],"properties":{"parent_call_sid":{"description":"On a dialled leg, the `call_sid` of the call that dialled it.","type":"string"},"caller_id":{"description":"On a dialled leg, the number shown to the called party.","type":"string"},"call_termination_by":{"description":"Who hung up, once the call has ended. `caller` or `jambonz`.","type":"string"},"headers":{"description":"Headers of the BYE that ended the call, names in snake_case (`X-Cause` arrives as `x_cause`), without those that SIP itself needs. A Reason header arrives here as `reason`.","type":"object","additionalProperties":true},"fs_sip_address":{"description":"Private SIP address (`host:port`) of the feature server in charge. Missing in some Kubernetes installations.","type":"string"},"fs_public_ip":{"description":"Public address of that feature server, on some AWS installations.","type":"string"},"customerData":{"description":"Data that your `tag` verb or the `tag` of a REST request attached to the call, unchanged. The only name that is camelCase on the wire.","type":"object","additionalProperties":true},"api_base_url":{"description":"Base URL of the REST API, where the operator has set one.","type":"string"}}};
const schema23 = {"description":"The fields that every webhook about a call carries: the parties, the account and the state of the call. Only fields that come with each delivery of each kind are required.","type":"object","required":["call_sid","account_sid","direction","from","to","call_id","call_status","sip_status","sip_reason"],"properties":{"call_sid":{"description":"Identifies the call, in every webhook about it and in the REST API. Each leg that is dialled out has its own.","type":"string"},"account_sid":{"description":"The jambonz account the call belongs to. It decides which webhook secret signs.","type":"string"},"application_sid":{"description":"The jambonz application in charge. Missing when a REST request started the call with hooks of its own in place of an application.","type":"string","x-documented":{"required":true}},"direction":{"description":"`inbound` when the call came in, `outbound` when jambonz placed it, by REST request or as a dialled leg.","type":"string","enum":["inbound","outbound"]},"from":{"description":"The caller: the user part of the SIP From address, usually a number. May be the empty string.","type":"string"},"to":{"description":"The called party. For inbound calls the user part as it was dialled, with or without `+`, and possibly empty; for outbound calls the requested target: a number, `user@realm` or a whole SIP URI.","type":"string"},"call_id":{"description":"SIP Call-ID of the leg between the session border controller and the feature server. Any text, seldom a UUID.","type":"string"},"sbc_callid":{"description":"SIP Call-ID of the leg between the carrier or phone and the session border controller: the one to look for in a carrier's trace.","type":"string"},"call_status":{"$ref":"#/components/schemas/call-phase"},"sip_status":{"description":"SIP status code behind `call_status`, for instance 100, 200 or 486.","type":"integer","x-documented":{"type":"number"}},"sip_reason":{"description":"Reason phrase of that status, for instance `OK` or `Busy Here`. It may lag behind: a call placed by REST may say `Trying` after it was answered. Decide by `sip_status`.","type":"string"},"sip_reason_header":{"description":"Reason header (RFC 3326) of the SIP message behind the change, such as `Q.850;cause=18`; several are joined by commas. Only the commercial server sends it, in status reports.","type":"string","x-jambonz-edition":"commercial"},"trace_id":{"description":"Trace id, 32 hexadecimal digits; all zeros if tracing is off. Present in every webhook of the open-source server, although the documentation and its examples lack it.","type":"string"},"originating_sip_ip":{"description":"Address the call came from, for calls from outside.","type":"string"},"originating_sip_trunk_name":{"description":"Name of the carrier the call came in through, as set up in the portal. Missing for calls from registered SIP users.","type":"string"}}};
const schema24 = {"description":"The state of a call. It moves from `trying` through `ringing` or `early-media` to `in-progress`, and ends in `completed`, `failed`, `busy` or `no-answer`; states may be skipped, repeated or arrive late. `queued` is reserved by the platform and not sent today.","type":"string","enum":["trying","ringing","early-media","in-progress","completed","failed","busy","no-answer","queued"],"examples":["in-progress"]};

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
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err0);
errors++;
}
if(!(((((((((data === "trying") || (data === "ringing")) || (data === "early-media")) || (data === "in-progress")) || (data === "completed")) || (data === "failed")) || (data === "busy")) || (data === "no-answer")) || (data === "queued"))){
const err1 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema24.enum},message:"must be equal to one of the allowed values"};
vErrors = addError(vErrors, err1);
errors++;
}
validate57.errors = listErrors(vErrors);
return errors === 0;
}
validate57.evaluated = {"dynamicProps":false,"dynamicItems":false};


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
if(data.call_sid === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "call_sid"},message:"must have required property '"+"call_sid"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.account_sid === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "account_sid"},message:"must have required property '"+"account_sid"+"'"};
vErrors = addError(vErrors, err1);
errors++;
}
if(data.direction === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "direction"},message:"must have required property '"+"direction"+"'"};
vErrors = addError(vErrors, err2);
errors++;
}
if(data.from === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'"};
vErrors = addError(vErrors, err3);
errors++;
}
if(data.to === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "to"},message:"must have required property '"+"to"+"'"};
vErrors = addError(vErrors, err4);
errors++;
}
if(data.call_id === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "call_id"},message:"must have required property '"+"call_id"+"'"};
vErrors = addError(vErrors, err5);
errors++;
}
if(data.call_status === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "call_status"},message:"must have required property '"+"call_status"+"'"};
vErrors = addError(vErrors, err6);
errors++;
}
if(data.sip_status === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "sip_status"},message:"must have required property '"+"sip_status"+"'"};
vErrors = addError(vErrors, err7);
errors++;
}
if(data.sip_reason === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "sip_reason"},message:"must have required property '"+"sip_reason"+"'"};
vErrors = addError(vErrors, err8);
errors++;
}
if(data.call_sid !== undefined){
if(typeof data.call_sid !== "string"){
const err9 = {instancePath:instancePath+"/call_sid",schemaPath:"#/properties/call_sid/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err9);
errors++;
}
}
if(data.account_sid !== undefined){
if(typeof data.account_sid !== "string"){
const err10 = {instancePath:instancePath+"/account_sid",schemaPath:"#/properties/account_sid/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err10);
errors++;
}
}
if(data.application_sid !== undefined){
if(typeof data.application_sid !== "string"){
const err11 = {instancePath:instancePath+"/application_sid",schemaPath:"#/properties/application_sid/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err11);
errors++;
}
}
if(data.direction !== undefined){
let data3 = data.direction;
if(typeof data3 !== "string"){
const err12 = {instancePath:instancePath+"/direction",schemaPath:"#/properties/direction/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err12);
errors++;
}
if(!((data3 === "inbound") || (data3 === "outbound"))){
const err13 = {instancePath:instancePath+"/direction",schemaPath:"#/properties/direction/enum",keyword:"enum",params:{allowedValues: schema23.properties.direction.enum},message:"must be equal to one of the allowed values"};
vErrors = addError(vErrors, err13);
errors++;
}
}
if(data.from !== undefined){
if(typeof data.from !== "string"){
const err14 = {instancePath:instancePath+"/from",schemaPath:"#/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err14);
errors++;
}
}
if(data.to !== undefined){
if(typeof data.to !== "string"){
const err15 = {instancePath:instancePath+"/to",schemaPath:"#/properties/to/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err15);
errors++;
}
}
if(data.call_id !== undefined){
if(typeof data.call_id !== "string"){
const err16 = {instancePath:instancePath+"/call_id",schemaPath:"#/properties/call_id/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err16);
errors++;
}
}
if(data.sbc_callid !== undefined){
if(typeof data.sbc_callid !== "string"){
const err17 = {instancePath:instancePath+"/sbc_callid",schemaPath:"#/properties/sbc_callid/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err17);
errors++;
}
}
if(data.call_status !== undefined){
if(!(validate57(data.call_status, {instancePath:instancePath+"/call_status",parentData:data,parentDataProperty:"call_status",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : addErrors(vErrors, validate57.errors);
errors = vErrors.length;
}
}
if(data.sip_status !== undefined){
let data9 = data.sip_status;
if(!((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9)))){
const err18 = {instancePath:instancePath+"/sip_status",schemaPath:"#/properties/sip_status/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
vErrors = addError(vErrors, err18);
errors++;
}
}
if(data.sip_reason !== undefined){
if(typeof data.sip_reason !== "string"){
const err19 = {instancePath:instancePath+"/sip_reason",schemaPath:"#/properties/sip_reason/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err19);
errors++;
}
}
if(data.sip_reason_header !== undefined){
if(typeof data.sip_reason_header !== "string"){
const err20 = {instancePath:instancePath+"/sip_reason_header",schemaPath:"#/properties/sip_reason_header/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err20);
errors++;
}
}
if(data.trace_id !== undefined){
if(typeof data.trace_id !== "string"){
const err21 = {instancePath:instancePath+"/trace_id",schemaPath:"#/properties/trace_id/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err21);
errors++;
}
}
if(data.originating_sip_ip !== undefined){
if(typeof data.originating_sip_ip !== "string"){
const err22 = {instancePath:instancePath+"/originating_sip_ip",schemaPath:"#/properties/originating_sip_ip/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err22);
errors++;
}
}
if(data.originating_sip_trunk_name !== undefined){
if(typeof data.originating_sip_trunk_name !== "string"){
const err23 = {instancePath:instancePath+"/originating_sip_trunk_name",schemaPath:"#/properties/originating_sip_trunk_name/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err23);
errors++;
}
}
}
else {
const err24 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err24);
errors++;
}
validate56.errors = listErrors(vErrors);
return errors === 0;
}
validate56.evaluated = {"props":{"call_sid":true,"account_sid":true,"application_sid":true,"direction":true,"from":true,"to":true,"call_id":true,"sbc_callid":true,"call_status":true,"sip_status":true,"sip_reason":true,"sip_reason_header":true,"trace_id":true,"originating_sip_ip":true,"originating_sip_trunk_name":true},"dynamicProps":false,"dynamicItems":false};


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
if(!(validate56(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate56.errors : addErrors(vErrors, validate56.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.parent_call_sid !== undefined){
if(typeof data.parent_call_sid !== "string"){
const err0 = {instancePath:instancePath+"/parent_call_sid",schemaPath:"#/properties/parent_call_sid/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err0);
errors++;
}
}
if(data.caller_id !== undefined){
if(typeof data.caller_id !== "string"){
const err1 = {instancePath:instancePath+"/caller_id",schemaPath:"#/properties/caller_id/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err1);
errors++;
}
}
if(data.call_termination_by !== undefined){
if(typeof data.call_termination_by !== "string"){
const err2 = {instancePath:instancePath+"/call_termination_by",schemaPath:"#/properties/call_termination_by/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.headers !== undefined){
let data3 = data.headers;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
}
else {
const err3 = {instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data.fs_sip_address !== undefined){
if(typeof data.fs_sip_address !== "string"){
const err4 = {instancePath:instancePath+"/fs_sip_address",schemaPath:"#/properties/fs_sip_address/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(data.fs_public_ip !== undefined){
if(typeof data.fs_public_ip !== "string"){
const err5 = {instancePath:instancePath+"/fs_public_ip",schemaPath:"#/properties/fs_public_ip/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err5);
errors++;
}
}
if(data.customerData !== undefined){
let data6 = data.customerData;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
}
else {
const err6 = {instancePath:instancePath+"/customerData",schemaPath:"#/properties/customerData/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err6);
errors++;
}
}
if(data.api_base_url !== undefined){
if(typeof data.api_base_url !== "string"){
const err7 = {instancePath:instancePath+"/api_base_url",schemaPath:"#/properties/api_base_url/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
validate55.errors = listErrors(vErrors);
return errors === 0;
}
validate55.evaluated = {"props":{"parent_call_sid":true,"caller_id":true,"call_termination_by":true,"headers":true,"fs_sip_address":true,"fs_public_ip":true,"customerData":true,"api_base_url":true,"call_sid":true,"account_sid":true,"application_sid":true,"direction":true,"from":true,"to":true,"call_id":true,"sbc_callid":true,"call_status":true,"sip_status":true,"sip_reason":true,"sip_reason_header":true,"trace_id":true,"originating_sip_ip":true,"originating_sip_trunk_name":true},"dynamicProps":false,"dynamicItems":false};


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
if(!(validate55(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : addErrors(vErrors, validate55.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.duration !== undefined){
let data0 = data.duration;
if(!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))){
const err0 = {instancePath:instancePath+"/duration",schemaPath:"#/properties/duration/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
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
validate54.errors = listErrors(vErrors);
return errors === 0;
}
validate54.evaluated = {"props":{"duration":true,"parent_call_sid":true,"caller_id":true,"call_termination_by":true,"headers":true,"fs_sip_address":true,"fs_public_ip":true,"customerData":true,"api_base_url":true,"call_sid":true,"account_sid":true,"application_sid":true,"direction":true,"from":true,"to":true,"call_id":true,"sbc_callid":true,"call_status":true,"sip_status":true,"sip_reason":true,"sip_reason_header":true,"trace_id":true,"originating_sip_ip":true,"originating_sip_trunk_name":true},"dynamicProps":false,"dynamicItems":false};


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
vErrors = vErrors === null ? validate54.errors : addErrors(vErrors, validate54.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.parent_call_info === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "parent_call_info"},message:"must have required property '"+"parent_call_info"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.parent_call_info !== undefined){
if(!(validate54(data.parent_call_info, {instancePath:instancePath+"/parent_call_info",parentData:data,parentDataProperty:"parent_call_info",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate54.errors : addErrors(vErrors, validate54.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err1);
errors++;
}
validate53.errors = listErrors(vErrors);
return errors === 0;
}
validate53.evaluated = {"props":{"parent_call_info":true,"duration":true,"parent_call_sid":true,"caller_id":true,"call_termination_by":true,"headers":true,"fs_sip_address":true,"fs_public_ip":true,"customerData":true,"api_base_url":true,"call_sid":true,"account_sid":true,"application_sid":true,"direction":true,"from":true,"to":true,"call_id":true,"sbc_callid":true,"call_status":true,"sip_status":true,"sip_reason":true,"sip_reason_header":true,"trace_id":true,"originating_sip_ip":true,"originating_sip_trunk_name":true},"dynamicProps":false,"dynamicItems":false};

exports.agentEvent = validate63;
const schema25 = {"description":"A turn in the conversation of an `agent`, or a part of one. `type` decides which other fields there are.","type":"object","x-jambonz-edition":"commercial","required":["type"],"properties":{"type":{"description":"`user_transcript` when the caller has finished speaking, `llm_response` when the model has finished its answer, `user_interruption` when the caller speaks over the agent, `turn_end` at the end of a turn.","type":"string"},"transcript":{"description":"What the caller said. With `user_transcript` and `turn_end`.","type":"string"},"response":{"description":"What the model answered, with `llm_response` and `turn_end`. After an interruption `turn_end` may carry only what was spoken of it.","type":"string"},"interrupted":{"description":"Whether the caller interrupted the answer. With `turn_end`.","type":"boolean"},"latency":{"description":"How long the parts of the turn took, in milliseconds. With `turn_end`.","type":"object","properties":{"transcriber_latency":{"description":"From the end of the caller's words to the final transcript.","type":"integer"},"turn_detection_latency":{"description":"From the final transcript to the detected end of the turn. Missing if the end came first.","type":"integer"},"model_latency":{"description":"From the question to the model's first token. Missing if `preflight` was a hit.","type":"integer"},"voice_latency":{"description":"From the first text sent to the voice to its first audio.","type":"integer"},"preflight":{"description":"What became of the answer that `earlyGeneration` prepared.","type":"object","properties":{"result":{"description":"`hit` if the answer was used, `miss` if the caller said something else, `pending` if it was not ready.","type":"string"},"tokens":{"description":"Number of tokens that were ready. With `hit`.","type":"integer"}}}}}},"examples":[{"type":"turn_end","transcript":"A table for two at eight.","response":"I have a table at eight. May I have your name?","interrupted":false,"latency":{"transcriber_latency":180,"turn_detection_latency":220,"voice_latency":140,"preflight":{"result":"hit","tokens":12}}},{"type":"user_transcript","transcript":"A table for two at eight."},{"type":"llm_response","response":"I have a table at eight. May I have your name?"},{"type":"user_interruption"}]};

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
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.type !== undefined){
if(typeof data.type !== "string"){
const err1 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err1);
errors++;
}
}
if(data.transcript !== undefined){
if(typeof data.transcript !== "string"){
const err2 = {instancePath:instancePath+"/transcript",schemaPath:"#/properties/transcript/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.response !== undefined){
if(typeof data.response !== "string"){
const err3 = {instancePath:instancePath+"/response",schemaPath:"#/properties/response/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data.interrupted !== undefined){
if(typeof data.interrupted !== "boolean"){
const err4 = {instancePath:instancePath+"/interrupted",schemaPath:"#/properties/interrupted/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(data.latency !== undefined){
let data4 = data.latency;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.transcriber_latency !== undefined){
let data5 = data4.transcriber_latency;
if(!((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5)))){
const err5 = {instancePath:instancePath+"/latency/transcriber_latency",schemaPath:"#/properties/latency/properties/transcriber_latency/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
vErrors = addError(vErrors, err5);
errors++;
}
}
if(data4.turn_detection_latency !== undefined){
let data6 = data4.turn_detection_latency;
if(!((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6)))){
const err6 = {instancePath:instancePath+"/latency/turn_detection_latency",schemaPath:"#/properties/latency/properties/turn_detection_latency/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
vErrors = addError(vErrors, err6);
errors++;
}
}
if(data4.model_latency !== undefined){
let data7 = data4.model_latency;
if(!((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7)))){
const err7 = {instancePath:instancePath+"/latency/model_latency",schemaPath:"#/properties/latency/properties/model_latency/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
vErrors = addError(vErrors, err7);
errors++;
}
}
if(data4.voice_latency !== undefined){
let data8 = data4.voice_latency;
if(!((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8)))){
const err8 = {instancePath:instancePath+"/latency/voice_latency",schemaPath:"#/properties/latency/properties/voice_latency/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
vErrors = addError(vErrors, err8);
errors++;
}
}
if(data4.preflight !== undefined){
let data9 = data4.preflight;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.result !== undefined){
if(typeof data9.result !== "string"){
const err9 = {instancePath:instancePath+"/latency/preflight/result",schemaPath:"#/properties/latency/properties/preflight/properties/result/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err9);
errors++;
}
}
if(data9.tokens !== undefined){
let data11 = data9.tokens;
if(!((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11)))){
const err10 = {instancePath:instancePath+"/latency/preflight/tokens",schemaPath:"#/properties/latency/properties/preflight/properties/tokens/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
vErrors = addError(vErrors, err10);
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/latency/preflight",schemaPath:"#/properties/latency/properties/preflight/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err11);
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/latency",schemaPath:"#/properties/latency/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
validate63.errors = listErrors(vErrors);
return errors === 0;
}
validate63.evaluated = {"props":{"type":true,"transcript":true,"response":true,"interrupted":true,"latency":true},"dynamicProps":false,"dynamicItems":false};

exports.alertEvent = validate64;
const schema26 = {"description":"An alert of the platform, such as a webhook that failed: one of up to five alert hooks of an account. Only the commercial server sends it, at most once an hour for each kind of alert. Its form is not documented; the example assumes the fields of an alert in the REST API.","type":"object","x-jambonz-edition":"commercial","additionalProperties":true,"examples":[{"time":"2025-05-23T17:51:17.123Z","account_sid":"bad98250-b34d-459d-9e90-f97dfb9bc519","alert_type":"webhook-connection-failure","message":"unable to connect to https://ivr.example.com/webhooks/menu"}]};

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
}
else {
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err0);
errors++;
}
validate64.errors = listErrors(vErrors);
return errors === 0;
}
validate64.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.amdEvent = validate65;
const schema27 = {"description":"Answering machine detection reports a finding. Several reports follow each other, for instance `amd_machine_detected`, `amd_tone_detected`, `amd_machine_stopped_speaking`, `amd_stopped`.","type":"object","allOf":[{"$ref":"#/components/schemas/call-state"}],"required":["type"],"properties":{"type":{"description":"`amd_human_detected`, `amd_machine_detected`, `amd_no_speech_detected` when nothing was said, `amd_decision_timeout` when it could not be decided, `amd_tone_detected` for a beep, `amd_machine_stopped_speaking` when it is time to leave a message, or `amd_stopped` when detection has ended. The open-source server also knows `amd_error` and `amd_tone_timeout`, but never sends them.","type":"string"},"reason":{"description":"Why it is taken for a person (`short greeting`) or a machine (`hint`, `digit count`, `long greeting`).","type":"string"},"greeting":{"description":"What was said. Missing with the reason `hint`.","type":"string"},"hint":{"description":"The phrase typical of voice mail that was found in it, with the reason `hint`.","type":"string"},"language":{"description":"Language of the greeting, such as `en-US`.","type":["string","null"]},"frequency":{"description":"Pitch of the beep in hertz, with `amd_tone_detected`. Null when it was not measured.","type":["integer","null"]},"variance":{"description":"Variance of that pitch. Null when it was not measured.","type":["integer","null"]}},"examples":[{"call_sid":"0d8b1c52-4f0e-4d1c-9a64-2b7f5e3c9d10","direction":"outbound","from":"+14155551234","to":"+12125551212","call_id":"7c0a9f1e-2775-123d-a6a1-06a34c1f9e20","sbc_callid":"8f2b6d3c-2775-123d-6b91-02f1c7d0aa31","sip_status":200,"sip_reason":"OK","call_status":"in-progress","account_sid":"bad98250-b34d-459d-9e90-f97dfb9bc519","trace_id":"0ae5fab65c09f8689514bb876f62cf4c","fs_sip_address":"172.20.11.38:5060","customerData":{"campaign":"reminders"},"type":"amd_human_detected","reason":"short greeting","greeting":"Hello?","language":"en-US"},{"call_sid":"0d8b1c52-4f0e-4d1c-9a64-2b7f5e3c9d10","direction":"outbound","from":"+14155551234","to":"+12125551212","call_id":"7c0a9f1e-2775-123d-a6a1-06a34c1f9e20","sbc_callid":"8f2b6d3c-2775-123d-6b91-02f1c7d0aa31","sip_status":200,"sip_reason":"OK","call_status":"in-progress","account_sid":"bad98250-b34d-459d-9e90-f97dfb9bc519","trace_id":"0ae5fab65c09f8689514bb876f62cf4c","fs_sip_address":"172.20.11.38:5060","customerData":{"campaign":"reminders"},"type":"amd_machine_detected","reason":"hint","hint":"leave a message","language":"en-US"},{"call_sid":"0d8b1c52-4f0e-4d1c-9a64-2b7f5e3c9d10","direction":"outbound","from":"+14155551234","to":"+12125551212","call_id":"7c0a9f1e-2775-123d-a6a1-06a34c1f9e20","sbc_callid":"8f2b6d3c-2775-123d-6b91-02f1c7d0aa31","sip_status":200,"sip_reason":"OK","call_status":"in-progress","account_sid":"bad98250-b34d-459d-9e90-f97dfb9bc519","trace_id":"0ae5fab65c09f8689514bb876f62cf4c","fs_sip_address":"172.20.11.38:5060","customerData":{"campaign":"reminders"},"type":"amd_tone_detected","frequency":1004,"variance":0},{"call_sid":"0d8b1c52-4f0e-4d1c-9a64-2b7f5e3c9d10","direction":"outbound","from":"+14155551234","to":"+12125551212","call_id":"7c0a9f1e-2775-123d-a6a1-06a34c1f9e20","sbc_callid":"8f2b6d3c-2775-123d-6b91-02f1c7d0aa31","sip_status":200,"sip_reason":"OK","call_status":"in-progress","account_sid":"bad98250-b34d-459d-9e90-f97dfb9bc519","trace_id":"0ae5fab65c09f8689514bb876f62cf4c","fs_sip_address":"172.20.11.38:5060","customerData":{"campaign":"reminders"},"type":"amd_stopped"}]};

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
if(!(validate54(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate54.errors : addErrors(vErrors, validate54.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.type !== undefined){
if(typeof data.type !== "string"){
const err1 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err1);
errors++;
}
}
if(data.reason !== undefined){
if(typeof data.reason !== "string"){
const err2 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.greeting !== undefined){
if(typeof data.greeting !== "string"){
const err3 = {instancePath:instancePath+"/greeting",schemaPath:"#/properties/greeting/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data.hint !== undefined){
if(typeof data.hint !== "string"){
const err4 = {instancePath:instancePath+"/hint",schemaPath:"#/properties/hint/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(data.language !== undefined){
let data4 = data.language;
if((typeof data4 !== "string") && (data4 !== null)){
const err5 = {instancePath:instancePath+"/language",schemaPath:"#/properties/language/type",keyword:"type",params:{type: schema27.properties.language.type},message:"must be string,null"};
vErrors = addError(vErrors, err5);
errors++;
}
}
if(data.frequency !== undefined){
let data5 = data.frequency;
if((!((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5)))) && (data5 !== null)){
const err6 = {instancePath:instancePath+"/frequency",schemaPath:"#/properties/frequency/type",keyword:"type",params:{type: schema27.properties.frequency.type},message:"must be integer,null"};
vErrors = addError(vErrors, err6);
errors++;
}
}
if(data.variance !== undefined){
let data6 = data.variance;
if((!((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6)))) && (data6 !== null)){
const err7 = {instancePath:instancePath+"/variance",schemaPath:"#/properties/variance/type",keyword:"type",params:{type: schema27.properties.variance.type},message:"must be integer,null"};
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
validate65.errors = listErrors(vErrors);
return errors === 0;
}
validate65.evaluated = {"props":{"type":true,"reason":true,"greeting":true,"hint":true,"language":true,"frequency":true,"variance":true,"duration":true,"parent_call_sid":true,"caller_id":true,"call_termination_by":true,"headers":true,"fs_sip_address":true,"fs_public_ip":true,"customerData":true,"api_base_url":true,"call_sid":true,"account_sid":true,"application_sid":true,"direction":true,"from":true,"to":true,"call_id":true,"sbc_callid":true,"call_status":true,"sip_status":true,"sip_reason":true,"sip_reason_header":true,"trace_id":true,"originating_sip_ip":true,"originating_sip_trunk_name":true},"dynamicProps":false,"dynamicItems":false};

exports.authRequest = validate67;
const schema28 = {"description":"A SIP device asks for access: it registers, unregisters (`expires` 0) or, with method INVITE, places a call. The fields are those of its Authorization header, parsed; the answer decides. To check a password, compute the MD5 digest (RFC 2617, or RFC 2069 when there is no `qop`) over `method` and `uri` as given here and compare it with `response`. jambonz does not track nonces, so detecting replays is up to you.","type":"object","required":["method","realm","username","expires","nonce","uri","response"],"properties":{"method":{"description":"SIP method that was challenged. `REGISTER` or `INVITE`.","type":"string"},"realm":{"description":"The SIP realm, which is the domain the device registers with.","type":"string"},"username":{"description":"User name the device gave.","type":"string"},"expires":{"description":"Requested duration of the registration in seconds; 0 ends it. Null for INVITE, which the documentation does not mention.","type":["integer","null"],"x-documented":{"type":"number"}},"nonce":{"description":"The challenge that `response` answers. Digits, made by jambonz.","type":"string"},"uri":{"description":"Request URI as the device wrote it into the header, the text that the digest covers. It may be any SIP URI and may be cut short at a comma, so it is not checked as a URI.","type":"string","x-documented":{"format":"uri"}},"response":{"description":"The digest, 32 hexadecimal digits in lower case.","type":"string"},"scheme":{"description":"Authentication scheme. Always `digest`.","type":"string"},"algorithm":{"description":"Digest algorithm the device named; `MD5` when it named none. jambonz offers only MD5.","type":"string"},"qop":{"description":"Quality of protection, `auth`. Missing in the RFC 2069 form.","type":"string"},"cnonce":{"description":"Nonce of the device, part of the digest with `qop`.","type":"string"},"nc":{"description":"Nonce count, eight hexadecimal digits that go into the digest as they are (`00000001`). A number is accepted too, because the documentation's example is one.","type":["string","number"],"x-documented":{"type":"string"}},"opaque":{"description":"Returned unchanged from the challenge, where the device sends it. May be empty.","type":"string"},"source_address":{"description":"Address the request came from.","type":"string"},"source_port":{"description":"Port it came from.","type":"integer"},"headers":{"description":"All headers of the SIP request by name, Authorization included: keep them out of logs. Missing unless the method of the hook is stored as `POST`.","type":"object","additionalProperties":{"type":"string"}}}};

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
if(data.method === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "method"},message:"must have required property '"+"method"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.realm === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "realm"},message:"must have required property '"+"realm"+"'"};
vErrors = addError(vErrors, err1);
errors++;
}
if(data.username === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "username"},message:"must have required property '"+"username"+"'"};
vErrors = addError(vErrors, err2);
errors++;
}
if(data.expires === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "expires"},message:"must have required property '"+"expires"+"'"};
vErrors = addError(vErrors, err3);
errors++;
}
if(data.nonce === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "nonce"},message:"must have required property '"+"nonce"+"'"};
vErrors = addError(vErrors, err4);
errors++;
}
if(data.uri === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "uri"},message:"must have required property '"+"uri"+"'"};
vErrors = addError(vErrors, err5);
errors++;
}
if(data.response === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "response"},message:"must have required property '"+"response"+"'"};
vErrors = addError(vErrors, err6);
errors++;
}
if(data.method !== undefined){
if(typeof data.method !== "string"){
const err7 = {instancePath:instancePath+"/method",schemaPath:"#/properties/method/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err7);
errors++;
}
}
if(data.realm !== undefined){
if(typeof data.realm !== "string"){
const err8 = {instancePath:instancePath+"/realm",schemaPath:"#/properties/realm/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err8);
errors++;
}
}
if(data.username !== undefined){
if(typeof data.username !== "string"){
const err9 = {instancePath:instancePath+"/username",schemaPath:"#/properties/username/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err9);
errors++;
}
}
if(data.expires !== undefined){
let data3 = data.expires;
if((!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))) && (data3 !== null)){
const err10 = {instancePath:instancePath+"/expires",schemaPath:"#/properties/expires/type",keyword:"type",params:{type: schema28.properties.expires.type},message:"must be integer,null"};
vErrors = addError(vErrors, err10);
errors++;
}
}
if(data.nonce !== undefined){
if(typeof data.nonce !== "string"){
const err11 = {instancePath:instancePath+"/nonce",schemaPath:"#/properties/nonce/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err11);
errors++;
}
}
if(data.uri !== undefined){
if(typeof data.uri !== "string"){
const err12 = {instancePath:instancePath+"/uri",schemaPath:"#/properties/uri/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err12);
errors++;
}
}
if(data.response !== undefined){
if(typeof data.response !== "string"){
const err13 = {instancePath:instancePath+"/response",schemaPath:"#/properties/response/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err13);
errors++;
}
}
if(data.scheme !== undefined){
if(typeof data.scheme !== "string"){
const err14 = {instancePath:instancePath+"/scheme",schemaPath:"#/properties/scheme/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err14);
errors++;
}
}
if(data.algorithm !== undefined){
if(typeof data.algorithm !== "string"){
const err15 = {instancePath:instancePath+"/algorithm",schemaPath:"#/properties/algorithm/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err15);
errors++;
}
}
if(data.qop !== undefined){
if(typeof data.qop !== "string"){
const err16 = {instancePath:instancePath+"/qop",schemaPath:"#/properties/qop/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err16);
errors++;
}
}
if(data.cnonce !== undefined){
if(typeof data.cnonce !== "string"){
const err17 = {instancePath:instancePath+"/cnonce",schemaPath:"#/properties/cnonce/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err17);
errors++;
}
}
if(data.nc !== undefined){
let data11 = data.nc;
if((typeof data11 !== "string") && (!(typeof data11 == "number"))){
const err18 = {instancePath:instancePath+"/nc",schemaPath:"#/properties/nc/type",keyword:"type",params:{type: schema28.properties.nc.type},message:"must be string,number"};
vErrors = addError(vErrors, err18);
errors++;
}
}
if(data.opaque !== undefined){
if(typeof data.opaque !== "string"){
const err19 = {instancePath:instancePath+"/opaque",schemaPath:"#/properties/opaque/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err19);
errors++;
}
}
if(data.source_address !== undefined){
if(typeof data.source_address !== "string"){
const err20 = {instancePath:instancePath+"/source_address",schemaPath:"#/properties/source_address/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err20);
errors++;
}
}
if(data.source_port !== undefined){
let data14 = data.source_port;
if(!((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14)))){
const err21 = {instancePath:instancePath+"/source_port",schemaPath:"#/properties/source_port/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
vErrors = addError(vErrors, err21);
errors++;
}
}
if(data.headers !== undefined){
let data15 = data.headers;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
for(const key0 in data15){
if(typeof data15[key0] !== "string"){
const err22 = {instancePath:instancePath+"/headers/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/headers/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err22);
errors++;
}
}
}
else {
const err23 = {instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err23);
errors++;
}
}
}
else {
const err24 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err24);
errors++;
}
validate67.errors = listErrors(vErrors);
return errors === 0;
}
validate67.evaluated = {"props":{"method":true,"realm":true,"username":true,"expires":true,"nonce":true,"uri":true,"response":true,"scheme":true,"algorithm":true,"qop":true,"cnonce":true,"nc":true,"opaque":true,"source_address":true,"source_port":true,"headers":true},"dynamicProps":false,"dynamicItems":false};

exports.callStatus = validate68;
const schema29 = {"description":"A change in the state of a call or of a leg it dialled. Reports can repeat, arrive out of order or be missing, so do not treat them as a sequence. An inbound call reports `trying`, `in-progress` and `completed` (never `ringing`), or `no-answer` or `failed` when it was given up or declined; a call that was rejected before an application was found reports nothing.","type":"object","allOf":[{"$ref":"#/components/schemas/call-state"}],"properties":{"error":{"description":"Present in one extra report, sent when the reply to a `gather` action hook could not be used: `invalid actionHook response`. The call continues with the verbs after the gather.","type":"string"},"reason":{"description":"What was wrong with that reply.","type":"string"}}};

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
if(!(validate54(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate54.errors : addErrors(vErrors, validate54.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.error !== undefined){
if(typeof data.error !== "string"){
const err0 = {instancePath:instancePath+"/error",schemaPath:"#/properties/error/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
validate68.errors = listErrors(vErrors);
return errors === 0;
}
validate68.evaluated = {"props":{"error":true,"reason":true,"duration":true,"parent_call_sid":true,"caller_id":true,"call_termination_by":true,"headers":true,"fs_sip_address":true,"fs_public_ip":true,"customerData":true,"api_base_url":true,"call_sid":true,"account_sid":true,"application_sid":true,"direction":true,"from":true,"to":true,"call_id":true,"sbc_callid":true,"call_status":true,"sip_status":true,"sip_reason":true,"sip_reason_header":true,"trace_id":true,"originating_sip_ip":true,"originating_sip_trunk_name":true},"dynamicProps":false,"dynamicItems":false};

exports.conferenceResult = validate70;
const schema30 = {"description":"The `conference` is over for this participant. The reason is not included; see the `conference-status` events.","type":"object","allOf":[{"$ref":"#/components/schemas/verb-result"}],"examples":[{"call_sid":"5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2","direction":"inbound","from":"+12125551212","to":"+14155551234","call_id":"4ebb574f-2772-123d-6a91-06a34c1f9e20","sbc_callid":"2025052317511700005@192.0.2.10","sip_status":200,"sip_reason":"OK","call_status":"in-progress","account_sid":"bad98250-b34d-459d-9e90-f97dfb9bc519","trace_id":"49d4e9a4754078d4682ad8a9faf7a9cf","application_sid":"72c5c38f-9bba-40ce-aa83-aaa6be55e1b5","fs_sip_address":"172.20.11.38:5060","originating_sip_ip":"192.0.2.10","originating_sip_trunk_name":"MyCarrier"},{"call_sid":"5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2","direction":"inbound","from":"+12125551212","to":"+14155551234","call_id":"4ebb574f-2772-123d-6a91-06a34c1f9e20","sbc_callid":"2025052317511700005@192.0.2.10","sip_status":200,"sip_reason":"OK","call_status":"in-progress","account_sid":"bad98250-b34d-459d-9e90-f97dfb9bc519","trace_id":"49d4e9a4754078d4682ad8a9faf7a9cf","application_sid":"72c5c38f-9bba-40ce-aa83-aaa6be55e1b5","fs_sip_address":"172.20.11.38:5060","originating_sip_ip":"192.0.2.10","originating_sip_trunk_name":"MyCarrier","verb_id":"team-meeting"}]};
const schema31 = {"description":"The fields that every action hook carries; some carry no others.","type":"object","allOf":[{"$ref":"#/components/schemas/call-state"}],"properties":{"verb_id":{"description":"The `id` of the verb, if it had one.","type":"string"}}};

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
if(!(validate54(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate54.errors : addErrors(vErrors, validate54.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.verb_id !== undefined){
if(typeof data.verb_id !== "string"){
const err0 = {instancePath:instancePath+"/verb_id",schemaPath:"#/properties/verb_id/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
validate71.errors = listErrors(vErrors);
return errors === 0;
}
validate71.evaluated = {"props":{"verb_id":true,"duration":true,"parent_call_sid":true,"caller_id":true,"call_termination_by":true,"headers":true,"fs_sip_address":true,"fs_public_ip":true,"customerData":true,"api_base_url":true,"call_sid":true,"account_sid":true,"application_sid":true,"direction":true,"from":true,"to":true,"call_id":true,"sbc_callid":true,"call_status":true,"sip_status":true,"sip_reason":true,"sip_reason_header":true,"trace_id":true,"originating_sip_ip":true,"originating_sip_trunk_name":true},"dynamicProps":false,"dynamicItems":false};


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
if(!(data && typeof data == "object" && !Array.isArray(data))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err0);
errors++;
}
if(!(validate71(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate71.errors : addErrors(vErrors, validate71.errors);
errors = vErrors.length;
}
validate70.errors = listErrors(vErrors);
return errors === 0;
}
validate70.evaluated = {"props":{"verb_id":true,"duration":true,"parent_call_sid":true,"caller_id":true,"call_termination_by":true,"headers":true,"fs_sip_address":true,"fs_public_ip":true,"customerData":true,"api_base_url":true,"call_sid":true,"account_sid":true,"application_sid":true,"direction":true,"from":true,"to":true,"call_id":true,"sbc_callid":true,"call_status":true,"sip_status":true,"sip_reason":true,"sip_reason_header":true,"trace_id":true,"originating_sip_ip":true,"originating_sip_trunk_name":true},"dynamicProps":false,"dynamicItems":false};

exports.conferenceStatus = validate74;
const schema32 = {"description":"An event in a `conference`. Each participant's call sends its own reports. The `conference` verb that starts the conference decides which events are sent, and to which hook. When the answer of its action hook has verbs, `leave` and `end` may be sent a second time: do not count participants by these events, use `members`.","type":"object","allOf":[{"$ref":"#/components/schemas/call-details"}],"required":["event","conference_sid","friendly_name","duration","time"],"properties":{"event":{"description":"`start`, `join`, `start-talking`, `stop-talking`, `leave` or `end`.","type":"string"},"conference_sid":{"description":"The conference, as `conf:`, the account and the name given to the verb.","type":"string"},"friendly_name":{"description":"The name given to the verb.","type":"string"},"duration":{"description":"Seconds since the conference started, with decimals. After this participant has hung up (`leave`, `end`) it is the length of their call in whole seconds instead, because both have the same name. Null for a participant who arrived at the moment the conference started.","type":["number","null"]},"members":{"description":"Number of participants. Missing until it is known.","type":"integer"},"time":{"description":"Time of the event, as `2025-05-23T17:51:17.123Z`.","type":"string"},"b3":{"description":"Tracing context, which other webhooks carry as a header of this name.","type":"string"}},"examples":[{"event":"join","duration":12.345,"time":"2025-05-23T17:51:17.123Z","members":2,"conference_sid":"conf:bad98250-b34d-459d-9e90-f97dfb9bc519:team","friendly_name":"team","call_sid":"5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2","direction":"inbound","from":"+12125551212","to":"+14155551234","call_id":"4ebb574f-2772-123d-6a91-06a34c1f9e20","sbc_callid":"2025052317511700005@192.0.2.10","sip_status":200,"sip_reason":"OK","call_status":"in-progress","account_sid":"bad98250-b34d-459d-9e90-f97dfb9bc519","trace_id":"49d4e9a4754078d4682ad8a9faf7a9cf","application_sid":"72c5c38f-9bba-40ce-aa83-aaa6be55e1b5","fs_sip_address":"172.20.11.38:5060","originating_sip_ip":"192.0.2.10","originating_sip_trunk_name":"MyCarrier","b3":"49d4e9a4754078d4682ad8a9faf7a9cf-5f067aa0ba902b7c-1"},{"event":"leave","duration":63,"time":"2025-05-23T17:52:07.801Z","members":1,"conference_sid":"conf:bad98250-b34d-459d-9e90-f97dfb9bc519:team","friendly_name":"team","call_sid":"5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2","direction":"inbound","from":"+12125551212","to":"+14155551234","call_id":"4ebb574f-2772-123d-6a91-06a34c1f9e20","sip_status":200,"sip_reason":"OK","call_status":"completed","account_sid":"bad98250-b34d-459d-9e90-f97dfb9bc519","trace_id":"49d4e9a4754078d4682ad8a9faf7a9cf","call_termination_by":"caller"}]};

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
if(!(validate55(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : addErrors(vErrors, validate55.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.event === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "event"},message:"must have required property '"+"event"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.conference_sid === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "conference_sid"},message:"must have required property '"+"conference_sid"+"'"};
vErrors = addError(vErrors, err1);
errors++;
}
if(data.friendly_name === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "friendly_name"},message:"must have required property '"+"friendly_name"+"'"};
vErrors = addError(vErrors, err2);
errors++;
}
if(data.duration === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "duration"},message:"must have required property '"+"duration"+"'"};
vErrors = addError(vErrors, err3);
errors++;
}
if(data.time === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "time"},message:"must have required property '"+"time"+"'"};
vErrors = addError(vErrors, err4);
errors++;
}
if(data.event !== undefined){
if(typeof data.event !== "string"){
const err5 = {instancePath:instancePath+"/event",schemaPath:"#/properties/event/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err5);
errors++;
}
}
if(data.conference_sid !== undefined){
if(typeof data.conference_sid !== "string"){
const err6 = {instancePath:instancePath+"/conference_sid",schemaPath:"#/properties/conference_sid/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err6);
errors++;
}
}
if(data.friendly_name !== undefined){
if(typeof data.friendly_name !== "string"){
const err7 = {instancePath:instancePath+"/friendly_name",schemaPath:"#/properties/friendly_name/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err7);
errors++;
}
}
if(data.duration !== undefined){
let data3 = data.duration;
if((!(typeof data3 == "number")) && (data3 !== null)){
const err8 = {instancePath:instancePath+"/duration",schemaPath:"#/properties/duration/type",keyword:"type",params:{type: schema32.properties.duration.type},message:"must be number,null"};
vErrors = addError(vErrors, err8);
errors++;
}
}
if(data.members !== undefined){
let data4 = data.members;
if(!((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4)))){
const err9 = {instancePath:instancePath+"/members",schemaPath:"#/properties/members/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
vErrors = addError(vErrors, err9);
errors++;
}
}
if(data.time !== undefined){
if(typeof data.time !== "string"){
const err10 = {instancePath:instancePath+"/time",schemaPath:"#/properties/time/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err10);
errors++;
}
}
if(data.b3 !== undefined){
if(typeof data.b3 !== "string"){
const err11 = {instancePath:instancePath+"/b3",schemaPath:"#/properties/b3/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
validate74.errors = listErrors(vErrors);
return errors === 0;
}
validate74.evaluated = {"props":{"event":true,"conference_sid":true,"friendly_name":true,"duration":true,"members":true,"time":true,"b3":true,"parent_call_sid":true,"caller_id":true,"call_termination_by":true,"headers":true,"fs_sip_address":true,"fs_public_ip":true,"customerData":true,"api_base_url":true,"call_sid":true,"account_sid":true,"application_sid":true,"direction":true,"from":true,"to":true,"call_id":true,"sbc_callid":true,"call_status":true,"sip_status":true,"sip_reason":true,"sip_reason_header":true,"trace_id":true,"originating_sip_ip":true,"originating_sip_trunk_name":true},"dynamicProps":false,"dynamicItems":false};

exports.conferenceWait = validate76;
const schema33 = {"description":"Asks what a participant of a `conference` hears: while waiting for it to start or being on hold (sent again as soon as the last answer has been played), or once on entering.","type":"object","allOf":[{"$ref":"#/components/schemas/call-info"}],"examples":[{"direction":"inbound","trace_id":"49d4e9a4754078d4682ad8a9faf7a9cf","has_recording":false,"caller_name":"Anna Schmidt","call_sid":"5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2","account_sid":"bad98250-b34d-459d-9e90-f97dfb9bc519","application_sid":"72c5c38f-9bba-40ce-aa83-aaa6be55e1b5","from":"+12125551212","to":"+14155551234","call_id":"4ebb574f-2772-123d-6a91-06a34c1f9e20","sip_status":200,"sip_reason":"OK","call_status":"in-progress","sbc_callid":"2025052317511700005@192.0.2.10","originating_sip_ip":"192.0.2.10","originating_sip_trunk_name":"MyCarrier","local_sip_address":"172.20.11.38:5060"},{"direction":"inbound","trace_id":"49d4e9a4754078d4682ad8a9faf7a9cf","has_recording":false,"caller_name":"Anna Schmidt","call_sid":"5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2","account_sid":"bad98250-b34d-459d-9e90-f97dfb9bc519","application_sid":"72c5c38f-9bba-40ce-aa83-aaa6be55e1b5","from":"+12125551212","to":"+14155551234","call_id":"4ebb574f-2772-123d-6a91-06a34c1f9e20","sip_status":200,"sip_reason":"OK","call_status":"in-progress","sbc_callid":"2025052317511700005@192.0.2.10","originating_sip_ip":"192.0.2.10","originating_sip_trunk_name":"MyCarrier","local_sip_address":"172.20.11.38:5060","customerdata":{"plan":"gold","order_id":4711}}]};
const schema34 = {"description":"A call, as the hooks of a running `conference` and `transcribe` describe it. They send the server's internal record of the call, while other hooks send a normalized form. So the caller's name is repeated, the server's addresses have the names of the first webhook, and data attached by a `tag` arrives as `customerdata`.","type":"object","allOf":[{"$ref":"#/components/schemas/call"}],"properties":{"caller_name":{"description":"Display name of the caller. Empty when there is none; if the phone put the name in quotes, the quotes are part of the value. On calls that jambonz placed it belongs to the calling side.","type":"string"},"has_recording":{"description":"Whether the call is being recorded.","type":"boolean"},"participants":{"description":"SIPREC only: the parties of the recorded conversation, caller first. jambonz names two; more than 100 are refused.","type":"array","maxItems":100,"items":{"$ref":"#/components/schemas/siprec-participant"}},"parent_call_sid":{"description":"On a dialled leg, the `call_sid` of the call that dialled it.","type":"string"},"caller_id":{"description":"On a dialled leg, the number shown to the called party.","type":"string"},"duration":{"description":"Length of the call in whole seconds, once it has completed.","type":"integer"},"call_termination_by":{"description":"Who hung up, once the call has ended. `caller` or `jambonz`.","type":"string"},"local_sip_address":{"description":"Private SIP address (`host:port`) of the feature server. Missing in some Kubernetes installations.","type":"string"},"public_ip":{"description":"Public address of that feature server, on some AWS installations.","type":"string"},"customerdata":{"description":"Data that a `tag` verb or the `tag` of a REST request attached to the call. Unlike in `customerData` of other hooks, the names inside are converted to snake_case too: `orderId` arrives as `order_id`.","type":"object","additionalProperties":true},"sipheaders":{"description":"Headers of the BYE that ended the call, names in snake_case. Other hooks call it `headers`.","type":"object","additionalProperties":true}},"examples":[{"direction":"inbound","trace_id":"49d4e9a4754078d4682ad8a9faf7a9cf","has_recording":false,"caller_name":"Anna Schmidt","call_sid":"5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2","account_sid":"bad98250-b34d-459d-9e90-f97dfb9bc519","application_sid":"72c5c38f-9bba-40ce-aa83-aaa6be55e1b5","from":"+12125551212","to":"+14155551234","call_id":"4ebb574f-2772-123d-6a91-06a34c1f9e20","sip_status":200,"sip_reason":"OK","call_status":"in-progress","sbc_callid":"2025052317511700005@192.0.2.10","originating_sip_ip":"192.0.2.10","originating_sip_trunk_name":"MyCarrier","local_sip_address":"172.20.11.38:5060","customerdata":{"order_id":4711}}]};
const schema35 = {"description":"One party of a conversation that a recorder forks to jambonz.","type":"object","required":["participant"],"properties":{"participant":{"description":"Role of the party. `caller` or `callee`.","type":"string"},"uri_user":{"description":"User part of the party's address, if the recorder sends it (Cisco does).","type":"string"},"uri_host":{"description":"Host part of that address.","type":"string"}}};

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
if(data.participant === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "participant"},message:"must have required property '"+"participant"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.participant !== undefined){
if(typeof data.participant !== "string"){
const err1 = {instancePath:instancePath+"/participant",schemaPath:"#/properties/participant/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err1);
errors++;
}
}
if(data.uri_user !== undefined){
if(typeof data.uri_user !== "string"){
const err2 = {instancePath:instancePath+"/uri_user",schemaPath:"#/properties/uri_user/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.uri_host !== undefined){
if(typeof data.uri_host !== "string"){
const err3 = {instancePath:instancePath+"/uri_host",schemaPath:"#/properties/uri_host/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
validate79.errors = listErrors(vErrors);
return errors === 0;
}
validate79.evaluated = {"props":{"participant":true,"uri_user":true,"uri_host":true},"dynamicProps":false,"dynamicItems":false};


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
if(!(validate56(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate56.errors : addErrors(vErrors, validate56.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.caller_name !== undefined){
if(typeof data.caller_name !== "string"){
const err0 = {instancePath:instancePath+"/caller_name",schemaPath:"#/properties/caller_name/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err0);
errors++;
}
}
if(data.has_recording !== undefined){
if(typeof data.has_recording !== "boolean"){
const err1 = {instancePath:instancePath+"/has_recording",schemaPath:"#/properties/has_recording/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err1);
errors++;
}
}
if(data.participants !== undefined){
let data2 = data.participants;
if(Array.isArray(data2)){
if(data2.length > 100){
const err2 = {instancePath:instancePath+"/participants",schemaPath:"#/properties/participants/maxItems",keyword:"maxItems",params:{limit: 100},message:"must NOT have more than 100 items"};
vErrors = addError(vErrors, err2);
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
if(!(validate79(data2[i0], {instancePath:instancePath+"/participants/" + i0,parentData:data2,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate79.errors : addErrors(vErrors, validate79.errors);
errors = vErrors.length;
}
}
}
else {
const err3 = {instancePath:instancePath+"/participants",schemaPath:"#/properties/participants/type",keyword:"type",params:{type: "array"},message:"must be array"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data.parent_call_sid !== undefined){
if(typeof data.parent_call_sid !== "string"){
const err4 = {instancePath:instancePath+"/parent_call_sid",schemaPath:"#/properties/parent_call_sid/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(data.caller_id !== undefined){
if(typeof data.caller_id !== "string"){
const err5 = {instancePath:instancePath+"/caller_id",schemaPath:"#/properties/caller_id/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err5);
errors++;
}
}
if(data.duration !== undefined){
let data6 = data.duration;
if(!((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6)))){
const err6 = {instancePath:instancePath+"/duration",schemaPath:"#/properties/duration/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
vErrors = addError(vErrors, err6);
errors++;
}
}
if(data.call_termination_by !== undefined){
if(typeof data.call_termination_by !== "string"){
const err7 = {instancePath:instancePath+"/call_termination_by",schemaPath:"#/properties/call_termination_by/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err7);
errors++;
}
}
if(data.local_sip_address !== undefined){
if(typeof data.local_sip_address !== "string"){
const err8 = {instancePath:instancePath+"/local_sip_address",schemaPath:"#/properties/local_sip_address/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err8);
errors++;
}
}
if(data.public_ip !== undefined){
if(typeof data.public_ip !== "string"){
const err9 = {instancePath:instancePath+"/public_ip",schemaPath:"#/properties/public_ip/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err9);
errors++;
}
}
if(data.customerdata !== undefined){
let data10 = data.customerdata;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
}
else {
const err10 = {instancePath:instancePath+"/customerdata",schemaPath:"#/properties/customerdata/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err10);
errors++;
}
}
if(data.sipheaders !== undefined){
let data11 = data.sipheaders;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
}
else {
const err11 = {instancePath:instancePath+"/sipheaders",schemaPath:"#/properties/sipheaders/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
validate77.errors = listErrors(vErrors);
return errors === 0;
}
validate77.evaluated = {"props":{"caller_name":true,"has_recording":true,"participants":true,"parent_call_sid":true,"caller_id":true,"duration":true,"call_termination_by":true,"local_sip_address":true,"public_ip":true,"customerdata":true,"sipheaders":true,"call_sid":true,"account_sid":true,"application_sid":true,"direction":true,"from":true,"to":true,"call_id":true,"sbc_callid":true,"call_status":true,"sip_status":true,"sip_reason":true,"sip_reason_header":true,"trace_id":true,"originating_sip_ip":true,"originating_sip_trunk_name":true},"dynamicProps":false,"dynamicItems":false};


function validate76(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate76.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(data && typeof data == "object" && !Array.isArray(data))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err0);
errors++;
}
if(!(validate77(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate77.errors : addErrors(vErrors, validate77.errors);
errors = vErrors.length;
}
validate76.errors = listErrors(vErrors);
return errors === 0;
}
validate76.evaluated = {"props":{"caller_name":true,"has_recording":true,"participants":true,"parent_call_sid":true,"caller_id":true,"duration":true,"call_termination_by":true,"local_sip_address":true,"public_ip":true,"customerdata":true,"sipheaders":true,"call_sid":true,"account_sid":true,"application_sid":true,"direction":true,"from":true,"to":true,"call_id":true,"sbc_callid":true,"call_status":true,"sip_status":true,"sip_reason":true,"sip_reason_header":true,"trace_id":true,"originating_sip_ip":true,"originating_sip_trunk_name":true},"dynamicProps":false,"dynamicItems":false};

exports.dequeueResult = validate82;
const schema36 = {"description":"How a `dequeue` ended.","type":"object","allOf":[{"$ref":"#/components/schemas/verb-result"}],"required":["dequeue_result"],"properties":{"dequeue_result":{"description":"`complete` after a conversation with a caller from the queue, `timeout` when no caller was waiting, `hangup` when the waiting caller was lost before the two were connected.","type":"string"}},"examples":[{"call_sid":"5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2","direction":"inbound","from":"+12125551212","to":"+14155551234","call_id":"4ebb574f-2772-123d-6a91-06a34c1f9e20","sbc_callid":"2025052317511700005@192.0.2.10","sip_status":200,"sip_reason":"OK","call_status":"in-progress","account_sid":"bad98250-b34d-459d-9e90-f97dfb9bc519","trace_id":"49d4e9a4754078d4682ad8a9faf7a9cf","application_sid":"72c5c38f-9bba-40ce-aa83-aaa6be55e1b5","fs_sip_address":"172.20.11.38:5060","originating_sip_ip":"192.0.2.10","originating_sip_trunk_name":"MyCarrier","dequeue_result":"complete"},{"call_sid":"5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2","direction":"inbound","from":"+12125551212","to":"+14155551234","call_id":"4ebb574f-2772-123d-6a91-06a34c1f9e20","sbc_callid":"2025052317511700005@192.0.2.10","sip_status":200,"sip_reason":"OK","call_status":"in-progress","account_sid":"bad98250-b34d-459d-9e90-f97dfb9bc519","trace_id":"49d4e9a4754078d4682ad8a9faf7a9cf","application_sid":"72c5c38f-9bba-40ce-aa83-aaa6be55e1b5","fs_sip_address":"172.20.11.38:5060","originating_sip_ip":"192.0.2.10","originating_sip_trunk_name":"MyCarrier","verb_id":"next-caller","dequeue_result":"timeout"}]};

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
if(!(validate71(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate71.errors : addErrors(vErrors, validate71.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.dequeue_result === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "dequeue_result"},message:"must have required property '"+"dequeue_result"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.dequeue_result !== undefined){
if(typeof data.dequeue_result !== "string"){
const err1 = {instancePath:instancePath+"/dequeue_result",schemaPath:"#/properties/dequeue_result/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
validate82.errors = listErrors(vErrors);
return errors === 0;
}
validate82.evaluated = {"props":{"dequeue_result":true,"verb_id":true,"duration":true,"parent_call_sid":true,"caller_id":true,"call_termination_by":true,"headers":true,"fs_sip_address":true,"fs_public_ip":true,"customerData":true,"api_base_url":true,"call_sid":true,"account_sid":true,"application_sid":true,"direction":true,"from":true,"to":true,"call_id":true,"sbc_callid":true,"call_status":true,"sip_status":true,"sip_reason":true,"sip_reason_header":true,"trace_id":true,"originating_sip_ip":true,"originating_sip_trunk_name":true},"dynamicProps":false,"dynamicItems":false};

exports.dialConfirm = validate84;
const schema37 = {"description":"A party that a `dial` rang has answered and is not yet connected. The call described is that party's; the caller's is `parent_call_sid`.","type":"object","allOf":[{"$ref":"#/components/schemas/call-state"}],"required":["parent_call_sid"],"examples":[{"call_sid":"56666f6c-5884-42a0-837d-0d9d6d1f7f5e","direction":"outbound","from":"+12125551212","to":"+14155550100","call_id":"9a77c0de-2772-123d-6a91-06a34c1f9e20","sbc_callid":"9f1c2f0e-2772-123d-6a91-06a34c1f9e20","sip_status":200,"sip_reason":"OK","call_status":"in-progress","caller_id":"+12125551212","account_sid":"bad98250-b34d-459d-9e90-f97dfb9bc519","trace_id":"49d4e9a4754078d4682ad8a9faf7a9cf","application_sid":"72c5c38f-9bba-40ce-aa83-aaa6be55e1b5","fs_sip_address":"172.20.11.38:5060","parent_call_sid":"5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2"}]};

function validate84(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate84.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate54(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate54.errors : addErrors(vErrors, validate54.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.parent_call_sid === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "parent_call_sid"},message:"must have required property '"+"parent_call_sid"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err1);
errors++;
}
validate84.errors = listErrors(vErrors);
return errors === 0;
}
validate84.evaluated = {"props":{"duration":true,"parent_call_sid":true,"caller_id":true,"call_termination_by":true,"headers":true,"fs_sip_address":true,"fs_public_ip":true,"customerData":true,"api_base_url":true,"call_sid":true,"account_sid":true,"application_sid":true,"direction":true,"from":true,"to":true,"call_id":true,"sbc_callid":true,"call_status":true,"sip_status":true,"sip_reason":true,"sip_reason_header":true,"trace_id":true,"originating_sip_ip":true,"originating_sip_trunk_name":true},"dynamicProps":false,"dynamicItems":false};

exports.dialDtmf = validate86;
const schema38 = {"description":"A key sequence that `dtmfCapture` of a `dial` watches for was pressed. The call described is that of the side that pressed it: on the called side it has a `parent_call_sid`.","type":"object","allOf":[{"$ref":"#/components/schemas/call-state"}],"required":["dtmf"],"properties":{"dtmf":{"description":"The sequence, as written in `dtmfCapture`.","type":"string"}},"examples":[{"call_sid":"5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2","direction":"inbound","from":"+12125551212","to":"+14155551234","call_id":"4ebb574f-2772-123d-6a91-06a34c1f9e20","sbc_callid":"2025052317511700005@192.0.2.10","sip_status":200,"sip_reason":"OK","call_status":"in-progress","account_sid":"bad98250-b34d-459d-9e90-f97dfb9bc519","trace_id":"49d4e9a4754078d4682ad8a9faf7a9cf","application_sid":"72c5c38f-9bba-40ce-aa83-aaa6be55e1b5","fs_sip_address":"172.20.11.38:5060","originating_sip_ip":"192.0.2.10","originating_sip_trunk_name":"MyCarrier","dtmf":"*2"},{"call_sid":"56666f6c-5884-42a0-837d-0d9d6d1f7f5e","direction":"outbound","from":"+12125551212","to":"+14155550100","call_id":"9a77c0de-2772-123d-6a91-06a34c1f9e20","sbc_callid":"9f1c2f0e-2772-123d-6a91-06a34c1f9e20","sip_status":200,"sip_reason":"OK","call_status":"in-progress","caller_id":"+12125551212","account_sid":"bad98250-b34d-459d-9e90-f97dfb9bc519","trace_id":"49d4e9a4754078d4682ad8a9faf7a9cf","application_sid":"72c5c38f-9bba-40ce-aa83-aaa6be55e1b5","fs_sip_address":"172.20.11.38:5060","parent_call_sid":"5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2","dtmf":"#9"}]};

function validate86(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate86.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate54(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate54.errors : addErrors(vErrors, validate54.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.dtmf === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "dtmf"},message:"must have required property '"+"dtmf"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.dtmf !== undefined){
if(typeof data.dtmf !== "string"){
const err1 = {instancePath:instancePath+"/dtmf",schemaPath:"#/properties/dtmf/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
validate86.errors = listErrors(vErrors);
return errors === 0;
}
validate86.evaluated = {"props":{"dtmf":true,"duration":true,"parent_call_sid":true,"caller_id":true,"call_termination_by":true,"headers":true,"fs_sip_address":true,"fs_public_ip":true,"customerData":true,"api_base_url":true,"call_sid":true,"account_sid":true,"application_sid":true,"direction":true,"from":true,"to":true,"call_id":true,"sbc_callid":true,"call_status":true,"sip_status":true,"sip_reason":true,"sip_reason_header":true,"trace_id":true,"originating_sip_ip":true,"originating_sip_trunk_name":true},"dynamicProps":false,"dynamicItems":false};

exports.dialRefer = validate88;
const schema39 = {"description":"A phone asks to transfer the call (SIP REFER). During a `dial` with a `referHook` of its own either side may ask, and the call described is that of the side that asks; otherwise it is the call whose `config` verb or REST request named the hook. A REFER without a Referred-By header is refused before this webhook is sent.","type":"object","allOf":[{"$ref":"#/components/schemas/call-state"}],"required":["refer_details"],"properties":{"refer_details":{"description":"The parties of the transfer. In addition to the listed fields, it holds each X- header of the REFER, with its name in snake_case: `X-Ticket` arrives as `x_ticket`.","type":"object","required":["sip_refer_to","referring_call_sid","referred_call_sid"],"properties":{"sip_refer_to":{"description":"Refer-To header, the address to which the other party is sent.","type":"string"},"refer_to_user":{"description":"User part or number in it. Missing when the address has none.","type":"string"},"sip_referred_by":{"description":"Referred-By header, the side that asks.","type":"string"},"referred_by_user":{"description":"User part or number in it.","type":"string"},"sip_user_agent":{"description":"Name and version of the phone that asks.","type":"string"},"referring_call_sid":{"description":"The `call_sid` of the side that asks.","type":"string"},"referred_call_sid":{"description":"The `call_sid` of the other side, the one to be sent away. Null outside a `dial`.","type":["string","null"]}},"additionalProperties":true}},"examples":[{"call_sid":"5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2","direction":"inbound","from":"+12125551212","to":"+14155551234","call_id":"4ebb574f-2772-123d-6a91-06a34c1f9e20","sbc_callid":"2025052317511700005@192.0.2.10","sip_status":200,"sip_reason":"OK","call_status":"in-progress","account_sid":"bad98250-b34d-459d-9e90-f97dfb9bc519","trace_id":"49d4e9a4754078d4682ad8a9faf7a9cf","application_sid":"72c5c38f-9bba-40ce-aa83-aaa6be55e1b5","fs_sip_address":"172.20.11.38:5060","originating_sip_ip":"192.0.2.10","originating_sip_trunk_name":"MyCarrier","refer_details":{"sip_refer_to":"<sip:+14155550123@sip.example.org>","refer_to_user":"+14155550123","sip_referred_by":"<sip:anna@sip.example.org>","sip_user_agent":"Polycom/5.9.3","referred_by_user":"anna","referring_call_sid":"5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2","referred_call_sid":"56666f6c-5884-42a0-837d-0d9d6d1f7f5e","x_ticket":"4711"}},{"call_sid":"5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2","direction":"inbound","from":"+12125551212","to":"+14155551234","call_id":"4ebb574f-2772-123d-6a91-06a34c1f9e20","sbc_callid":"2025052317511700005@192.0.2.10","sip_status":200,"sip_reason":"OK","call_status":"in-progress","account_sid":"bad98250-b34d-459d-9e90-f97dfb9bc519","trace_id":"49d4e9a4754078d4682ad8a9faf7a9cf","application_sid":"72c5c38f-9bba-40ce-aa83-aaa6be55e1b5","fs_sip_address":"172.20.11.38:5060","originating_sip_ip":"192.0.2.10","originating_sip_trunk_name":"MyCarrier","refer_details":{"sip_refer_to":"<sip:billing@sip.example.org>","sip_referred_by":"<sip:anna@sip.example.org>","refer_to_user":"billing","referred_by_user":"anna","referring_call_sid":"5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2","referred_call_sid":null}}]};

function validate88(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate88.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate54(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate54.errors : addErrors(vErrors, validate54.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.refer_details === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "refer_details"},message:"must have required property '"+"refer_details"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.refer_details !== undefined){
let data0 = data.refer_details;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.sip_refer_to === undefined){
const err1 = {instancePath:instancePath+"/refer_details",schemaPath:"#/properties/refer_details/required",keyword:"required",params:{missingProperty: "sip_refer_to"},message:"must have required property '"+"sip_refer_to"+"'"};
vErrors = addError(vErrors, err1);
errors++;
}
if(data0.referring_call_sid === undefined){
const err2 = {instancePath:instancePath+"/refer_details",schemaPath:"#/properties/refer_details/required",keyword:"required",params:{missingProperty: "referring_call_sid"},message:"must have required property '"+"referring_call_sid"+"'"};
vErrors = addError(vErrors, err2);
errors++;
}
if(data0.referred_call_sid === undefined){
const err3 = {instancePath:instancePath+"/refer_details",schemaPath:"#/properties/refer_details/required",keyword:"required",params:{missingProperty: "referred_call_sid"},message:"must have required property '"+"referred_call_sid"+"'"};
vErrors = addError(vErrors, err3);
errors++;
}
if(data0.sip_refer_to !== undefined){
if(typeof data0.sip_refer_to !== "string"){
const err4 = {instancePath:instancePath+"/refer_details/sip_refer_to",schemaPath:"#/properties/refer_details/properties/sip_refer_to/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(data0.refer_to_user !== undefined){
if(typeof data0.refer_to_user !== "string"){
const err5 = {instancePath:instancePath+"/refer_details/refer_to_user",schemaPath:"#/properties/refer_details/properties/refer_to_user/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err5);
errors++;
}
}
if(data0.sip_referred_by !== undefined){
if(typeof data0.sip_referred_by !== "string"){
const err6 = {instancePath:instancePath+"/refer_details/sip_referred_by",schemaPath:"#/properties/refer_details/properties/sip_referred_by/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err6);
errors++;
}
}
if(data0.referred_by_user !== undefined){
if(typeof data0.referred_by_user !== "string"){
const err7 = {instancePath:instancePath+"/refer_details/referred_by_user",schemaPath:"#/properties/refer_details/properties/referred_by_user/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err7);
errors++;
}
}
if(data0.sip_user_agent !== undefined){
if(typeof data0.sip_user_agent !== "string"){
const err8 = {instancePath:instancePath+"/refer_details/sip_user_agent",schemaPath:"#/properties/refer_details/properties/sip_user_agent/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err8);
errors++;
}
}
if(data0.referring_call_sid !== undefined){
if(typeof data0.referring_call_sid !== "string"){
const err9 = {instancePath:instancePath+"/refer_details/referring_call_sid",schemaPath:"#/properties/refer_details/properties/referring_call_sid/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err9);
errors++;
}
}
if(data0.referred_call_sid !== undefined){
let data7 = data0.referred_call_sid;
if((typeof data7 !== "string") && (data7 !== null)){
const err10 = {instancePath:instancePath+"/refer_details/referred_call_sid",schemaPath:"#/properties/refer_details/properties/referred_call_sid/type",keyword:"type",params:{type: schema39.properties.refer_details.properties.referred_call_sid.type},message:"must be string,null"};
vErrors = addError(vErrors, err10);
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/refer_details",schemaPath:"#/properties/refer_details/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
validate88.errors = listErrors(vErrors);
return errors === 0;
}
validate88.evaluated = {"props":{"refer_details":true,"duration":true,"parent_call_sid":true,"caller_id":true,"call_termination_by":true,"headers":true,"fs_sip_address":true,"fs_public_ip":true,"customerData":true,"api_base_url":true,"call_sid":true,"account_sid":true,"application_sid":true,"direction":true,"from":true,"to":true,"call_id":true,"sbc_callid":true,"call_status":true,"sip_status":true,"sip_reason":true,"sip_reason_header":true,"trace_id":true,"originating_sip_ip":true,"originating_sip_trunk_name":true},"dynamicProps":false,"dynamicItems":false};

exports.dialResult = validate90;
const schema40 = {"description":"How a `dial` ended. Without any attempt, for instance because no target could be reached, the `dial_` fields are missing.","type":"object","allOf":[{"$ref":"#/components/schemas/verb-result"}],"properties":{"dial_call_status":{"description":"How the call to the target ended: `completed` when the two were connected, else `busy`, `no-answer` or `failed`. When time runs out or the caller hangs up while the target rings it may also stay at `trying`, `ringing` or `early-media`, and at `in-progress` after a declined confirmation; no status of the leg is then reported. Treat all but `completed` as not connected.","type":"string"},"dial_sip_status":{"description":"SIP status code behind it, 200 when connected.","type":"integer"},"dial_call_sid":{"description":"The `call_sid` of the dialled leg.","type":"string"},"dial_sbc_callid":{"description":"SIP Call-ID of that leg between the session border controller and the target.","type":"string"}},"examples":[{"call_sid":"5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2","direction":"inbound","from":"+12125551212","to":"+14155551234","call_id":"4ebb574f-2772-123d-6a91-06a34c1f9e20","sbc_callid":"2025052317511700005@192.0.2.10","sip_status":200,"sip_reason":"OK","call_status":"in-progress","account_sid":"bad98250-b34d-459d-9e90-f97dfb9bc519","trace_id":"49d4e9a4754078d4682ad8a9faf7a9cf","application_sid":"72c5c38f-9bba-40ce-aa83-aaa6be55e1b5","fs_sip_address":"172.20.11.38:5060","originating_sip_ip":"192.0.2.10","originating_sip_trunk_name":"MyCarrier","dial_call_status":"completed","dial_sip_status":200,"dial_call_sid":"56666f6c-5884-42a0-837d-0d9d6d1f7f5e","dial_sbc_callid":"9f1c2f0e-2772-123d-6a91-06a34c1f9e20"},{"call_sid":"5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2","direction":"inbound","from":"+12125551212","to":"+14155551234","call_id":"4ebb574f-2772-123d-6a91-06a34c1f9e20","sbc_callid":"2025052317511700005@192.0.2.10","sip_status":200,"sip_reason":"OK","call_status":"in-progress","account_sid":"bad98250-b34d-459d-9e90-f97dfb9bc519","trace_id":"49d4e9a4754078d4682ad8a9faf7a9cf","application_sid":"72c5c38f-9bba-40ce-aa83-aaa6be55e1b5","fs_sip_address":"172.20.11.38:5060","originating_sip_ip":"192.0.2.10","originating_sip_trunk_name":"MyCarrier","dial_call_status":"busy","dial_sip_status":486,"dial_call_sid":"56666f6c-5884-42a0-837d-0d9d6d1f7f5e","dial_sbc_callid":"9f1c2f0e-2772-123d-6a91-06a34c1f9e20"},{"call_sid":"5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2","direction":"inbound","from":"+12125551212","to":"+14155551234","call_id":"4ebb574f-2772-123d-6a91-06a34c1f9e20","sbc_callid":"2025052317511700005@192.0.2.10","sip_status":200,"sip_reason":"OK","call_status":"in-progress","account_sid":"bad98250-b34d-459d-9e90-f97dfb9bc519","trace_id":"49d4e9a4754078d4682ad8a9faf7a9cf","application_sid":"72c5c38f-9bba-40ce-aa83-aaa6be55e1b5","fs_sip_address":"172.20.11.38:5060","originating_sip_ip":"192.0.2.10","originating_sip_trunk_name":"MyCarrier","verb_id":"sales","dial_call_status":"no-answer","dial_sip_status":487,"dial_call_sid":"56666f6c-5884-42a0-837d-0d9d6d1f7f5e"},{"call_sid":"5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2","direction":"inbound","from":"+12125551212","to":"+14155551234","call_id":"4ebb574f-2772-123d-6a91-06a34c1f9e20","sbc_callid":"2025052317511700005@192.0.2.10","sip_status":200,"sip_reason":"OK","call_status":"in-progress","account_sid":"bad98250-b34d-459d-9e90-f97dfb9bc519","trace_id":"49d4e9a4754078d4682ad8a9faf7a9cf","application_sid":"72c5c38f-9bba-40ce-aa83-aaa6be55e1b5","fs_sip_address":"172.20.11.38:5060","originating_sip_ip":"192.0.2.10","originating_sip_trunk_name":"MyCarrier"}]};

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
if(!(validate71(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate71.errors : addErrors(vErrors, validate71.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.dial_call_status !== undefined){
if(typeof data.dial_call_status !== "string"){
const err0 = {instancePath:instancePath+"/dial_call_status",schemaPath:"#/properties/dial_call_status/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err0);
errors++;
}
}
if(data.dial_sip_status !== undefined){
let data1 = data.dial_sip_status;
if(!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))){
const err1 = {instancePath:instancePath+"/dial_sip_status",schemaPath:"#/properties/dial_sip_status/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
vErrors = addError(vErrors, err1);
errors++;
}
}
if(data.dial_call_sid !== undefined){
if(typeof data.dial_call_sid !== "string"){
const err2 = {instancePath:instancePath+"/dial_call_sid",schemaPath:"#/properties/dial_call_sid/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.dial_sbc_callid !== undefined){
if(typeof data.dial_sbc_callid !== "string"){
const err3 = {instancePath:instancePath+"/dial_sbc_callid",schemaPath:"#/properties/dial_sbc_callid/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
validate90.errors = listErrors(vErrors);
return errors === 0;
}
validate90.evaluated = {"props":{"dial_call_status":true,"dial_sip_status":true,"dial_call_sid":true,"dial_sbc_callid":true,"verb_id":true,"duration":true,"parent_call_sid":true,"caller_id":true,"call_termination_by":true,"headers":true,"fs_sip_address":true,"fs_public_ip":true,"customerData":true,"api_base_url":true,"call_sid":true,"account_sid":true,"application_sid":true,"direction":true,"from":true,"to":true,"call_id":true,"sbc_callid":true,"call_status":true,"sip_status":true,"sip_reason":true,"sip_reason_header":true,"trace_id":true,"originating_sip_ip":true,"originating_sip_trunk_name":true},"dynamicProps":false,"dynamicItems":false};

exports.dialogflowEvent = validate92;
const schema41 = {"description":"An event in a conversation with a Dialogflow agent.","type":"object","allOf":[{"$ref":"#/components/schemas/call-state"}],"required":["event"],"properties":{"event":{"description":"`intent`, `transcription` (interim ones too, if `interim-transcription` is requested), `end-utterance`, `start-play`, `stop-play`, `dtmf` or `no-input`.","type":"string"},"data":{"description":"Details of the event, names in snake_case. For `intent` and `transcription` Dialogflow's own message, for `start-play` and `stop-play` the `path` of the audio file, for `dtmf` the key as `dtmf`. Missing for `end-utterance` and `no-input`.","type":"object","additionalProperties":true}},"examples":[{"call_sid":"5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2","direction":"inbound","from":"+12125551212","to":"+14155551234","call_id":"4ebb574f-2772-123d-6a91-06a34c1f9e20","sbc_callid":"2025052317511700005@192.0.2.10","sip_status":200,"sip_reason":"OK","call_status":"in-progress","account_sid":"bad98250-b34d-459d-9e90-f97dfb9bc519","trace_id":"49d4e9a4754078d4682ad8a9faf7a9cf","application_sid":"72c5c38f-9bba-40ce-aa83-aaa6be55e1b5","fs_sip_address":"172.20.11.38:5060","originating_sip_ip":"192.0.2.10","originating_sip_trunk_name":"MyCarrier","event":"intent","data":{"response_id":"4c6a1c0f-7b5e-4d0b-9a53-0d2f6b0f9b7e-2a7d4f10","query_result":{"query_text":"what are your opening hours","language_code":"en","fulfillment_text":"We are open from nine to five.","intent":{"display_name":"opening-hours"}}}},{"call_sid":"5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2","direction":"inbound","from":"+12125551212","to":"+14155551234","call_id":"4ebb574f-2772-123d-6a91-06a34c1f9e20","sbc_callid":"2025052317511700005@192.0.2.10","sip_status":200,"sip_reason":"OK","call_status":"in-progress","account_sid":"bad98250-b34d-459d-9e90-f97dfb9bc519","trace_id":"49d4e9a4754078d4682ad8a9faf7a9cf","application_sid":"72c5c38f-9bba-40ce-aa83-aaa6be55e1b5","fs_sip_address":"172.20.11.38:5060","originating_sip_ip":"192.0.2.10","originating_sip_trunk_name":"MyCarrier","event":"no-input"}]};

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
if(!(validate54(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate54.errors : addErrors(vErrors, validate54.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.event === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "event"},message:"must have required property '"+"event"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.event !== undefined){
if(typeof data.event !== "string"){
const err1 = {instancePath:instancePath+"/event",schemaPath:"#/properties/event/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err1);
errors++;
}
}
if(data.data !== undefined){
let data1 = data.data;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
}
else {
const err2 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err2);
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err3);
errors++;
}
validate92.errors = listErrors(vErrors);
return errors === 0;
}
validate92.evaluated = {"props":{"event":true,"data":true,"duration":true,"parent_call_sid":true,"caller_id":true,"call_termination_by":true,"headers":true,"fs_sip_address":true,"fs_public_ip":true,"customerData":true,"api_base_url":true,"call_sid":true,"account_sid":true,"application_sid":true,"direction":true,"from":true,"to":true,"call_id":true,"sbc_callid":true,"call_status":true,"sip_status":true,"sip_reason":true,"sip_reason_header":true,"trace_id":true,"originating_sip_ip":true,"originating_sip_trunk_name":true},"dynamicProps":false,"dynamicItems":false};

exports.dialogflowResult = validate94;
const schema42 = {"description":"The conversation with a Dialogflow agent has ended.","type":"object","allOf":[{"$ref":"#/components/schemas/verb-result"}],"required":["dialogflow_result"],"properties":{"dialogflow_result":{"description":"`completed` when an intent ended it, `redirect` when your answer to an event did, `caller hungup` also when something else interrupted the verb.","type":"string"}},"examples":[{"call_sid":"5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2","direction":"inbound","from":"+12125551212","to":"+14155551234","call_id":"4ebb574f-2772-123d-6a91-06a34c1f9e20","sbc_callid":"2025052317511700005@192.0.2.10","sip_status":200,"sip_reason":"OK","call_status":"in-progress","account_sid":"bad98250-b34d-459d-9e90-f97dfb9bc519","trace_id":"49d4e9a4754078d4682ad8a9faf7a9cf","application_sid":"72c5c38f-9bba-40ce-aa83-aaa6be55e1b5","fs_sip_address":"172.20.11.38:5060","originating_sip_ip":"192.0.2.10","originating_sip_trunk_name":"MyCarrier","dialogflow_result":"completed"},{"call_sid":"5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2","direction":"inbound","from":"+12125551212","to":"+14155551234","call_id":"4ebb574f-2772-123d-6a91-06a34c1f9e20","sbc_callid":"2025052317511700005@192.0.2.10","sip_status":200,"sip_reason":"OK","call_status":"completed","account_sid":"bad98250-b34d-459d-9e90-f97dfb9bc519","trace_id":"49d4e9a4754078d4682ad8a9faf7a9cf","application_sid":"72c5c38f-9bba-40ce-aa83-aaa6be55e1b5","fs_sip_address":"172.20.11.38:5060","originating_sip_ip":"192.0.2.10","originating_sip_trunk_name":"MyCarrier","call_termination_by":"caller","duration":63,"dialogflow_result":"caller hungup"}]};

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
if(!(validate71(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate71.errors : addErrors(vErrors, validate71.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.dialogflow_result === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "dialogflow_result"},message:"must have required property '"+"dialogflow_result"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.dialogflow_result !== undefined){
if(typeof data.dialogflow_result !== "string"){
const err1 = {instancePath:instancePath+"/dialogflow_result",schemaPath:"#/properties/dialogflow_result/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
validate94.errors = listErrors(vErrors);
return errors === 0;
}
validate94.evaluated = {"props":{"dialogflow_result":true,"verb_id":true,"duration":true,"parent_call_sid":true,"caller_id":true,"call_termination_by":true,"headers":true,"fs_sip_address":true,"fs_public_ip":true,"customerData":true,"api_base_url":true,"call_sid":true,"account_sid":true,"application_sid":true,"direction":true,"from":true,"to":true,"call_id":true,"sbc_callid":true,"call_status":true,"sip_status":true,"sip_reason":true,"sip_reason_header":true,"trace_id":true,"originating_sip_ip":true,"originating_sip_trunk_name":true},"dynamicProps":false,"dynamicItems":false};

exports.dialogflowToolRequest = validate96;
const schema43 = {"description":"A Dialogflow agent asks for the result of a tool, in the form of its edition: `cx` sends `tool`, `action` and `input_parameters`, `ces` sends `id`, `display_name`, `tool` and `args`.","type":"object","x-jambonz-edition":"commercial","required":["tool"],"properties":{"tool":{"description":"Resource name of the tool.","type":"string"},"action":{"description":"What the tool shall do. With `cx`.","type":"string"},"input_parameters":{"description":"Arguments of the action. With `cx`.","type":"object","additionalProperties":true},"id":{"description":"Identifies the request; the answer need not repeat it. With `ces`.","type":"string"},"display_name":{"description":"Name of the tool, as its author sees it. With `ces`.","type":"string"},"args":{"description":"Arguments of the tool. With `ces`.","type":"object","additionalProperties":true}},"examples":[{"tool":"projects/acme-voice/locations/global/agents/5a3f7c1e/tools/0f6f1f2f","action":"free-tables","input_parameters":{"time":"20:00"}},{"id":"call-7d1f","display_name":"free-tables","tool":"projects/acme-voice/locations/eu/apps/reservations/tools/free-tables","args":{"time":"20:00"}}]};

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
if(data.tool === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "tool"},message:"must have required property '"+"tool"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.tool !== undefined){
if(typeof data.tool !== "string"){
const err1 = {instancePath:instancePath+"/tool",schemaPath:"#/properties/tool/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err1);
errors++;
}
}
if(data.action !== undefined){
if(typeof data.action !== "string"){
const err2 = {instancePath:instancePath+"/action",schemaPath:"#/properties/action/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.input_parameters !== undefined){
let data2 = data.input_parameters;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
}
else {
const err3 = {instancePath:instancePath+"/input_parameters",schemaPath:"#/properties/input_parameters/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
if(data.display_name !== undefined){
if(typeof data.display_name !== "string"){
const err5 = {instancePath:instancePath+"/display_name",schemaPath:"#/properties/display_name/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err5);
errors++;
}
}
if(data.args !== undefined){
let data5 = data.args;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
}
else {
const err6 = {instancePath:instancePath+"/args",schemaPath:"#/properties/args/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
validate96.errors = listErrors(vErrors);
return errors === 0;
}
validate96.evaluated = {"props":{"tool":true,"action":true,"input_parameters":true,"id":true,"display_name":true,"args":true},"dynamicProps":false,"dynamicItems":false};

exports.enqueueResult = validate97;
const schema44 = {"description":"How a caller left the queue of an `enqueue`. Verbs in the reply are carried out only while the caller is still there.","type":"object","allOf":[{"$ref":"#/components/schemas/verb-result"}],"required":["queue_sid","queue_time","queue_result"],"properties":{"queue_sid":{"description":"The queue, as `queue:`, the account and the name given to `enqueue`.","type":"string"},"queue_time":{"description":"Whole seconds since the caller joined, the conversation that followed included.","type":"integer"},"queue_result":{"description":"`bridged` after a conversation with the party that took the call, `hangup` when the caller gave up, `leave` when the wait hook sent a `leave`, `error` when connecting failed.","type":"string"}},"examples":[{"call_sid":"5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2","direction":"inbound","from":"+12125551212","to":"+14155551234","call_id":"4ebb574f-2772-123d-6a91-06a34c1f9e20","sbc_callid":"2025052317511700005@192.0.2.10","sip_status":200,"sip_reason":"OK","call_status":"in-progress","account_sid":"bad98250-b34d-459d-9e90-f97dfb9bc519","trace_id":"49d4e9a4754078d4682ad8a9faf7a9cf","application_sid":"72c5c38f-9bba-40ce-aa83-aaa6be55e1b5","fs_sip_address":"172.20.11.38:5060","originating_sip_ip":"192.0.2.10","originating_sip_trunk_name":"MyCarrier","queue_sid":"queue:bad98250-b34d-459d-9e90-f97dfb9bc519:support","queue_time":184,"queue_result":"bridged"},{"call_sid":"5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2","direction":"inbound","from":"+12125551212","to":"+14155551234","call_id":"4ebb574f-2772-123d-6a91-06a34c1f9e20","sbc_callid":"2025052317511700005@192.0.2.10","sip_status":200,"sip_reason":"OK","call_status":"in-progress","account_sid":"bad98250-b34d-459d-9e90-f97dfb9bc519","trace_id":"49d4e9a4754078d4682ad8a9faf7a9cf","application_sid":"72c5c38f-9bba-40ce-aa83-aaa6be55e1b5","fs_sip_address":"172.20.11.38:5060","originating_sip_ip":"192.0.2.10","originating_sip_trunk_name":"MyCarrier","queue_sid":"queue:bad98250-b34d-459d-9e90-f97dfb9bc519:support","queue_time":120,"queue_result":"leave"},{"call_sid":"5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2","direction":"inbound","from":"+12125551212","to":"+14155551234","call_id":"4ebb574f-2772-123d-6a91-06a34c1f9e20","sbc_callid":"2025052317511700005@192.0.2.10","sip_status":200,"sip_reason":"OK","call_status":"completed","account_sid":"bad98250-b34d-459d-9e90-f97dfb9bc519","trace_id":"49d4e9a4754078d4682ad8a9faf7a9cf","application_sid":"72c5c38f-9bba-40ce-aa83-aaa6be55e1b5","fs_sip_address":"172.20.11.38:5060","originating_sip_ip":"192.0.2.10","originating_sip_trunk_name":"MyCarrier","duration":63,"call_termination_by":"caller","queue_sid":"queue:bad98250-b34d-459d-9e90-f97dfb9bc519:support","queue_time":48,"queue_result":"hangup"},{"call_sid":"5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2","direction":"inbound","from":"+12125551212","to":"+14155551234","call_id":"4ebb574f-2772-123d-6a91-06a34c1f9e20","sbc_callid":"2025052317511700005@192.0.2.10","sip_status":200,"sip_reason":"OK","call_status":"in-progress","account_sid":"bad98250-b34d-459d-9e90-f97dfb9bc519","trace_id":"49d4e9a4754078d4682ad8a9faf7a9cf","application_sid":"72c5c38f-9bba-40ce-aa83-aaa6be55e1b5","fs_sip_address":"172.20.11.38:5060","originating_sip_ip":"192.0.2.10","originating_sip_trunk_name":"MyCarrier","queue_sid":"queue:bad98250-b34d-459d-9e90-f97dfb9bc519:support","queue_time":31,"verb_id":"support","queue_result":"error"}]};

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
if(!(validate71(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate71.errors : addErrors(vErrors, validate71.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.queue_sid === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "queue_sid"},message:"must have required property '"+"queue_sid"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.queue_time === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "queue_time"},message:"must have required property '"+"queue_time"+"'"};
vErrors = addError(vErrors, err1);
errors++;
}
if(data.queue_result === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "queue_result"},message:"must have required property '"+"queue_result"+"'"};
vErrors = addError(vErrors, err2);
errors++;
}
if(data.queue_sid !== undefined){
if(typeof data.queue_sid !== "string"){
const err3 = {instancePath:instancePath+"/queue_sid",schemaPath:"#/properties/queue_sid/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data.queue_time !== undefined){
let data1 = data.queue_time;
if(!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))){
const err4 = {instancePath:instancePath+"/queue_time",schemaPath:"#/properties/queue_time/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(data.queue_result !== undefined){
if(typeof data.queue_result !== "string"){
const err5 = {instancePath:instancePath+"/queue_result",schemaPath:"#/properties/queue_result/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
validate97.errors = listErrors(vErrors);
return errors === 0;
}
validate97.evaluated = {"props":{"queue_sid":true,"queue_time":true,"queue_result":true,"verb_id":true,"duration":true,"parent_call_sid":true,"caller_id":true,"call_termination_by":true,"headers":true,"fs_sip_address":true,"fs_public_ip":true,"customerData":true,"api_base_url":true,"call_sid":true,"account_sid":true,"application_sid":true,"direction":true,"from":true,"to":true,"call_id":true,"sbc_callid":true,"call_status":true,"sip_status":true,"sip_reason":true,"sip_reason_header":true,"trace_id":true,"originating_sip_ip":true,"originating_sip_trunk_name":true},"dynamicProps":false,"dynamicItems":false};

exports.errorReport = validate99;
const schema45 = {"description":"What went wrong in a call: a vendor that failed, or a message from this server that jambonz does not accept. All properties are missing if the application of a `dial` command does not exist. The body does not identify the call: `call_sid` of the WebSocket message does.","type":"object","properties":{"msg":{"description":"Kind of failure: `TTS error`, `ASR error`, `invalid actionHook response` of a `gather`, or `InvalidMessage` for a message that is no command or ack.","type":"string"},"details":{"description":"What happened, in the words of jambonz or of the vendor.","type":"string"},"failover":{"description":"`in progress` if the fallback vendor takes over, `not available` if there is none. With some failures of vendors.","type":"string"},"content":{"description":"The message that jambonz does not accept. With `InvalidMessage`.","type":"string"},"verb":{"description":"The verb that failed. With failures of vendors and of action hooks.","type":"string"},"id":{"description":"The `id` of the verb, if it had one.","type":"string"}},"examples":[{"msg":"TTS error","details":"TTS vendor elevenlabs error: Error: synthesizing speech with elevenlabs: 401","failover":"in progress","verb":"say","id":"greeting"},{"msg":"ASR error","details":"STT Vendor deepgram error: connection refused","failover":"not available","verb":"gather"},{"msg":"InvalidMessage","details":"data property not supplied","content":"{\"type\":\"command\",\"command\":\"whisper\"}"}]};

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
if(data.msg !== undefined){
if(typeof data.msg !== "string"){
const err0 = {instancePath:instancePath+"/msg",schemaPath:"#/properties/msg/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err0);
errors++;
}
}
if(data.details !== undefined){
if(typeof data.details !== "string"){
const err1 = {instancePath:instancePath+"/details",schemaPath:"#/properties/details/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err1);
errors++;
}
}
if(data.failover !== undefined){
if(typeof data.failover !== "string"){
const err2 = {instancePath:instancePath+"/failover",schemaPath:"#/properties/failover/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.content !== undefined){
if(typeof data.content !== "string"){
const err3 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data.verb !== undefined){
if(typeof data.verb !== "string"){
const err4 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err6);
errors++;
}
validate99.errors = listErrors(vErrors);
return errors === 0;
}
validate99.evaluated = {"props":{"msg":true,"details":true,"failover":true,"content":true,"verb":true,"id":true},"dynamicProps":false,"dynamicItems":false};

exports.gatherPartial = validate100;
const schema46 = {"description":"An interim result of a `gather`, sent while the caller is still speaking. Several may arrive per second.","type":"object","allOf":[{"$ref":"#/components/schemas/verb-result"}],"required":["speech"],"properties":{"speech":{"$ref":"#/components/schemas/speech-result"}},"examples":[{"call_sid":"5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2","direction":"inbound","from":"+12125551212","to":"+14155551234","call_id":"4ebb574f-2772-123d-6a91-06a34c1f9e20","sbc_callid":"2025052317511700005@192.0.2.10","sip_status":200,"sip_reason":"OK","call_status":"in-progress","account_sid":"bad98250-b34d-459d-9e90-f97dfb9bc519","trace_id":"49d4e9a4754078d4682ad8a9faf7a9cf","application_sid":"72c5c38f-9bba-40ce-aa83-aaa6be55e1b5","fs_sip_address":"172.20.11.38:5060","originating_sip_ip":"192.0.2.10","originating_sip_trunk_name":"MyCarrier","verb_id":"menu","speech":{"language_code":"en-US","channel_tag":1,"is_final":false,"alternatives":[{"transcript":"I would like to","confidence":0.91}],"vendor":{"name":"deepgram","evt":{"type":"Results","duration":0.81,"is_final":false,"speech_final":false}}}}]};
const schema47 = {"description":"The result of speech recognition, in the same form for every vendor.","type":"object","required":["alternatives"],"properties":{"alternatives":{"description":"Possible transcripts, the likeliest first. Vendors return up to 30; more than 100 are refused.","type":"array","maxItems":100,"items":{"type":"object","required":["transcript"],"properties":{"transcript":{"description":"The words.","type":"string"},"confidence":{"description":"Confidence of the vendor, 0 to 1. Some vendors do not report it.","type":["number","null"]}}}},"is_final":{"description":"False while the transcript may still change. Final in action hooks.","type":"boolean"},"language_code":{"description":"Language heard, such as `en-US`.","type":["string","null"]},"channel_tag":{"description":"Audio channel: 1 is the caller, 2 the other party.","type":["number","null"]},"vendor":{"description":"The source of the result.","type":"object","properties":{"name":{"description":"Vendor, such as `deepgram`.","type":"string"},"evt":{"description":"The vendor's own message, names in snake_case. An array when jambonz joined several utterances."}}}}};

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
if(data.alternatives === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "alternatives"},message:"must have required property '"+"alternatives"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.alternatives !== undefined){
let data0 = data.alternatives;
if(Array.isArray(data0)){
if(data0.length > 100){
const err1 = {instancePath:instancePath+"/alternatives",schemaPath:"#/properties/alternatives/maxItems",keyword:"maxItems",params:{limit: 100},message:"must NOT have more than 100 items"};
vErrors = addError(vErrors, err1);
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.transcript === undefined){
const err2 = {instancePath:instancePath+"/alternatives/" + i0,schemaPath:"#/properties/alternatives/items/required",keyword:"required",params:{missingProperty: "transcript"},message:"must have required property '"+"transcript"+"'"};
vErrors = addError(vErrors, err2);
errors++;
}
if(data1.transcript !== undefined){
if(typeof data1.transcript !== "string"){
const err3 = {instancePath:instancePath+"/alternatives/" + i0+"/transcript",schemaPath:"#/properties/alternatives/items/properties/transcript/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data1.confidence !== undefined){
let data3 = data1.confidence;
if((!(typeof data3 == "number")) && (data3 !== null)){
const err4 = {instancePath:instancePath+"/alternatives/" + i0+"/confidence",schemaPath:"#/properties/alternatives/items/properties/confidence/type",keyword:"type",params:{type: schema47.properties.alternatives.items.properties.confidence.type},message:"must be number,null"};
vErrors = addError(vErrors, err4);
errors++;
}
}
}
else {
const err5 = {instancePath:instancePath+"/alternatives/" + i0,schemaPath:"#/properties/alternatives/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err5);
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/alternatives",schemaPath:"#/properties/alternatives/type",keyword:"type",params:{type: "array"},message:"must be array"};
vErrors = addError(vErrors, err6);
errors++;
}
}
if(data.is_final !== undefined){
if(typeof data.is_final !== "boolean"){
const err7 = {instancePath:instancePath+"/is_final",schemaPath:"#/properties/is_final/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err7);
errors++;
}
}
if(data.language_code !== undefined){
let data5 = data.language_code;
if((typeof data5 !== "string") && (data5 !== null)){
const err8 = {instancePath:instancePath+"/language_code",schemaPath:"#/properties/language_code/type",keyword:"type",params:{type: schema47.properties.language_code.type},message:"must be string,null"};
vErrors = addError(vErrors, err8);
errors++;
}
}
if(data.channel_tag !== undefined){
let data6 = data.channel_tag;
if((!(typeof data6 == "number")) && (data6 !== null)){
const err9 = {instancePath:instancePath+"/channel_tag",schemaPath:"#/properties/channel_tag/type",keyword:"type",params:{type: schema47.properties.channel_tag.type},message:"must be number,null"};
vErrors = addError(vErrors, err9);
errors++;
}
}
if(data.vendor !== undefined){
let data7 = data.vendor;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.name !== undefined){
if(typeof data7.name !== "string"){
const err10 = {instancePath:instancePath+"/vendor/name",schemaPath:"#/properties/vendor/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err10);
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/vendor",schemaPath:"#/properties/vendor/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
validate102.errors = listErrors(vErrors);
return errors === 0;
}
validate102.evaluated = {"props":{"alternatives":true,"is_final":true,"language_code":true,"channel_tag":true,"vendor":true},"dynamicProps":false,"dynamicItems":false};


function validate100(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate100.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate71(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate71.errors : addErrors(vErrors, validate71.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.speech === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "speech"},message:"must have required property '"+"speech"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.speech !== undefined){
if(!(validate102(data.speech, {instancePath:instancePath+"/speech",parentData:data,parentDataProperty:"speech",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate102.errors : addErrors(vErrors, validate102.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err1);
errors++;
}
validate100.errors = listErrors(vErrors);
return errors === 0;
}
validate100.evaluated = {"props":{"speech":true,"verb_id":true,"duration":true,"parent_call_sid":true,"caller_id":true,"call_termination_by":true,"headers":true,"fs_sip_address":true,"fs_public_ip":true,"customerData":true,"api_base_url":true,"call_sid":true,"account_sid":true,"application_sid":true,"direction":true,"from":true,"to":true,"call_id":true,"sbc_callid":true,"call_status":true,"sip_status":true,"sip_reason":true,"sip_reason_header":true,"trace_id":true,"originating_sip_ip":true,"originating_sip_trunk_name":true},"dynamicProps":false,"dynamicItems":false};

exports.gatherResult = validate104;
const schema48 = {"description":"How a `gather` ended, and the keys or speech it collected. With the vendor `deepgramflux` and no `partialResultHook` it is also sent while the caller still speaks, with `is_final` false in `speech`; the reply to that is ignored.","type":"object","allOf":[{"$ref":"#/components/schemas/verb-result"},{"$ref":"#/components/schemas/speech-timing"}],"required":["reason"],"properties":{"reason":{"description":"`dtmfDetected` (see `digits`), `speechDetected` (see `speech`), `timeout` when no usable input came, `stt-low-confidence` when the speech was not understood well enough, or `error` (see `details`).","type":"string"},"digits":{"description":"Keys pressed, of 0-9, `*` and `#`, without the key that ended the input; empty when that was the only one.","type":"string"},"speech":{"$ref":"#/components/schemas/speech-result"},"details":{"description":"The error reported by the recognition, in the vendor's form.","type":["string","object"],"additionalProperties":true}},"examples":[{"call_sid":"5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2","direction":"inbound","from":"+12125551212","to":"+14155551234","call_id":"4ebb574f-2772-123d-6a91-06a34c1f9e20","sbc_callid":"2025052317511700005@192.0.2.10","sip_status":200,"sip_reason":"OK","call_status":"in-progress","account_sid":"bad98250-b34d-459d-9e90-f97dfb9bc519","trace_id":"49d4e9a4754078d4682ad8a9faf7a9cf","application_sid":"72c5c38f-9bba-40ce-aa83-aaa6be55e1b5","fs_sip_address":"172.20.11.38:5060","originating_sip_ip":"192.0.2.10","originating_sip_trunk_name":"MyCarrier","reason":"dtmfDetected","digits":"1"},{"call_sid":"5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2","direction":"inbound","from":"+12125551212","to":"+14155551234","call_id":"4ebb574f-2772-123d-6a91-06a34c1f9e20","sbc_callid":"2025052317511700005@192.0.2.10","sip_status":200,"sip_reason":"OK","call_status":"in-progress","account_sid":"bad98250-b34d-459d-9e90-f97dfb9bc519","trace_id":"49d4e9a4754078d4682ad8a9faf7a9cf","application_sid":"72c5c38f-9bba-40ce-aa83-aaa6be55e1b5","fs_sip_address":"172.20.11.38:5060","originating_sip_ip":"192.0.2.10","originating_sip_trunk_name":"MyCarrier","reason":"speechDetected","speech":{"language_code":"en-US","channel_tag":1,"is_final":true,"alternatives":[{"transcript":"I would like to talk to support please.","confidence":0.97}],"vendor":{"name":"deepgram","evt":{"type":"Results","duration":1.62,"is_final":true,"speech_final":true}}},"stt_latency_ms":"412","stt_talkspurts":"[[1748022677,1748022679]]","stt_start_time":1748022675,"stt_stop_time":1748022680,"stt_usage":"4.87"},{"call_sid":"5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2","direction":"inbound","from":"+12125551212","to":"+14155551234","call_id":"4ebb574f-2772-123d-6a91-06a34c1f9e20","sbc_callid":"2025052317511700005@192.0.2.10","sip_status":200,"sip_reason":"OK","call_status":"in-progress","account_sid":"bad98250-b34d-459d-9e90-f97dfb9bc519","trace_id":"49d4e9a4754078d4682ad8a9faf7a9cf","application_sid":"72c5c38f-9bba-40ce-aa83-aaa6be55e1b5","fs_sip_address":"172.20.11.38:5060","originating_sip_ip":"192.0.2.10","originating_sip_trunk_name":"MyCarrier","customerData":{"plan":"gold"},"verb_id":"menu","reason":"timeout"},{"call_sid":"5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2","direction":"inbound","from":"+12125551212","to":"+14155551234","call_id":"4ebb574f-2772-123d-6a91-06a34c1f9e20","sbc_callid":"2025052317511700005@192.0.2.10","sip_status":200,"sip_reason":"OK","call_status":"in-progress","account_sid":"bad98250-b34d-459d-9e90-f97dfb9bc519","trace_id":"49d4e9a4754078d4682ad8a9faf7a9cf","application_sid":"72c5c38f-9bba-40ce-aa83-aaa6be55e1b5","fs_sip_address":"172.20.11.38:5060","originating_sip_ip":"192.0.2.10","originating_sip_trunk_name":"MyCarrier","reason":"stt-low-confidence","speech":{"language_code":"en-US","channel_tag":1,"is_final":true,"alternatives":[{"transcript":"sails","confidence":0.31}],"vendor":{"name":"deepgram","evt":{"type":"Results","duration":1.62,"is_final":true,"speech_final":true}}}},{"call_sid":"5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2","direction":"inbound","from":"+12125551212","to":"+14155551234","call_id":"4ebb574f-2772-123d-6a91-06a34c1f9e20","sbc_callid":"2025052317511700005@192.0.2.10","sip_status":200,"sip_reason":"OK","call_status":"in-progress","account_sid":"bad98250-b34d-459d-9e90-f97dfb9bc519","trace_id":"49d4e9a4754078d4682ad8a9faf7a9cf","application_sid":"72c5c38f-9bba-40ce-aa83-aaa6be55e1b5","fs_sip_address":"172.20.11.38:5060","originating_sip_ip":"192.0.2.10","originating_sip_trunk_name":"MyCarrier","reason":"error","details":"{\"code\":\"invalid_api_key\"}"}]};
const schema49 = {"description":"Time and usage of the recognition. Sent only with final results, and only if the server measures them. Either all of these fields are present or none.","type":"object","properties":{"stt_latency_ms":{"description":"Milliseconds from the end of speech to the transcript, as text; after a `gather` those of several transcripts, joined by commas.","type":"string"},"stt_talkspurts":{"description":"When the caller was talking: a JSON text of `[start, stop]` pairs in seconds since 1970.","type":"string"},"stt_start_time":{"description":"When recognition began, in seconds since 1970.","type":"integer"},"stt_stop_time":{"description":"When recognition ended, in seconds since 1970.","type":"integer"},"stt_usage":{"description":"Seconds of recognition, as a decimal text such as `3.42`.","type":"string"}}};

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
if(data.stt_latency_ms !== undefined){
if(typeof data.stt_latency_ms !== "string"){
const err0 = {instancePath:instancePath+"/stt_latency_ms",schemaPath:"#/properties/stt_latency_ms/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err0);
errors++;
}
}
if(data.stt_talkspurts !== undefined){
if(typeof data.stt_talkspurts !== "string"){
const err1 = {instancePath:instancePath+"/stt_talkspurts",schemaPath:"#/properties/stt_talkspurts/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err1);
errors++;
}
}
if(data.stt_start_time !== undefined){
let data2 = data.stt_start_time;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
const err2 = {instancePath:instancePath+"/stt_start_time",schemaPath:"#/properties/stt_start_time/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.stt_stop_time !== undefined){
let data3 = data.stt_stop_time;
if(!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))){
const err3 = {instancePath:instancePath+"/stt_stop_time",schemaPath:"#/properties/stt_stop_time/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data.stt_usage !== undefined){
if(typeof data.stt_usage !== "string"){
const err4 = {instancePath:instancePath+"/stt_usage",schemaPath:"#/properties/stt_usage/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
validate106.errors = listErrors(vErrors);
return errors === 0;
}
validate106.evaluated = {"props":{"stt_latency_ms":true,"stt_talkspurts":true,"stt_start_time":true,"stt_stop_time":true,"stt_usage":true},"dynamicProps":false,"dynamicItems":false};


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
if(!(validate71(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate71.errors : addErrors(vErrors, validate71.errors);
errors = vErrors.length;
}
if(!(validate106(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate106.errors : addErrors(vErrors, validate106.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.reason === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.reason !== undefined){
if(typeof data.reason !== "string"){
const err1 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err1);
errors++;
}
}
if(data.digits !== undefined){
if(typeof data.digits !== "string"){
const err2 = {instancePath:instancePath+"/digits",schemaPath:"#/properties/digits/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.speech !== undefined){
if(!(validate102(data.speech, {instancePath:instancePath+"/speech",parentData:data,parentDataProperty:"speech",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate102.errors : addErrors(vErrors, validate102.errors);
errors = vErrors.length;
}
}
if(data.details !== undefined){
let data3 = data.details;
if((typeof data3 !== "string") && (!(data3 && typeof data3 == "object" && !Array.isArray(data3)))){
const err3 = {instancePath:instancePath+"/details",schemaPath:"#/properties/details/type",keyword:"type",params:{type: schema48.properties.details.type},message:"must be string,object"};
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
validate104.errors = listErrors(vErrors);
return errors === 0;
}
validate104.evaluated = {"props":{"reason":true,"digits":true,"speech":true,"details":true,"stt_latency_ms":true,"stt_talkspurts":true,"stt_start_time":true,"stt_stop_time":true,"stt_usage":true,"verb_id":true,"duration":true,"parent_call_sid":true,"caller_id":true,"call_termination_by":true,"headers":true,"fs_sip_address":true,"fs_public_ip":true,"customerData":true,"api_base_url":true,"call_sid":true,"account_sid":true,"application_sid":true,"direction":true,"from":true,"to":true,"call_id":true,"sbc_callid":true,"call_status":true,"sip_status":true,"sip_reason":true,"sip_reason_header":true,"trace_id":true,"originating_sip_ip":true,"originating_sip_trunk_name":true},"dynamicProps":false,"dynamicItems":false};

exports.hold = validate109;
const schema50 = {"description":"One side of a `dial` has put the call on hold and jambonz asks what the other side hears. Sent once for each hold. The call described is the one that dialled, whichever side holds.","type":"object","allOf":[{"$ref":"#/components/schemas/call-state"}],"required":["hold_detail"],"properties":{"hold_detail":{"description":"Which side holds.","type":"object","required":["from","to"],"properties":{"from":{"description":"From header of the re-INVITE, the side that holds.","type":"string"},"to":{"description":"To header of the re-INVITE, the side that waits.","type":"string"}}}},"examples":[{"call_sid":"5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2","direction":"inbound","from":"+12125551212","to":"+14155551234","call_id":"4ebb574f-2772-123d-6a91-06a34c1f9e20","sbc_callid":"2025052317511700005@192.0.2.10","sip_status":200,"sip_reason":"OK","call_status":"in-progress","account_sid":"bad98250-b34d-459d-9e90-f97dfb9bc519","trace_id":"49d4e9a4754078d4682ad8a9faf7a9cf","application_sid":"72c5c38f-9bba-40ce-aa83-aaa6be55e1b5","fs_sip_address":"172.20.11.38:5060","originating_sip_ip":"192.0.2.10","originating_sip_trunk_name":"MyCarrier","hold_detail":{"from":"<sip:+12125551212@192.0.2.10>;tag=gK0c3f7a1d","to":"<sip:+14155551234@172.20.11.38>;tag=7X2pUa4QH5m9S"}}]};

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
if(!(validate54(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate54.errors : addErrors(vErrors, validate54.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.hold_detail === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "hold_detail"},message:"must have required property '"+"hold_detail"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.hold_detail !== undefined){
let data0 = data.hold_detail;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.from === undefined){
const err1 = {instancePath:instancePath+"/hold_detail",schemaPath:"#/properties/hold_detail/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'"};
vErrors = addError(vErrors, err1);
errors++;
}
if(data0.to === undefined){
const err2 = {instancePath:instancePath+"/hold_detail",schemaPath:"#/properties/hold_detail/required",keyword:"required",params:{missingProperty: "to"},message:"must have required property '"+"to"+"'"};
vErrors = addError(vErrors, err2);
errors++;
}
if(data0.from !== undefined){
if(typeof data0.from !== "string"){
const err3 = {instancePath:instancePath+"/hold_detail/from",schemaPath:"#/properties/hold_detail/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data0.to !== undefined){
if(typeof data0.to !== "string"){
const err4 = {instancePath:instancePath+"/hold_detail/to",schemaPath:"#/properties/hold_detail/properties/to/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err4);
errors++;
}
}
}
else {
const err5 = {instancePath:instancePath+"/hold_detail",schemaPath:"#/properties/hold_detail/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
validate109.errors = listErrors(vErrors);
return errors === 0;
}
validate109.evaluated = {"props":{"hold_detail":true,"duration":true,"parent_call_sid":true,"caller_id":true,"call_termination_by":true,"headers":true,"fs_sip_address":true,"fs_public_ip":true,"customerData":true,"api_base_url":true,"call_sid":true,"account_sid":true,"application_sid":true,"direction":true,"from":true,"to":true,"call_id":true,"sbc_callid":true,"call_status":true,"sip_status":true,"sip_reason":true,"sip_reason_header":true,"trace_id":true,"originating_sip_ip":true,"originating_sip_trunk_name":true},"dynamicProps":false,"dynamicItems":false};

exports.inDialogRequest = validate111;
const schema51 = {"description":"The far end has sent a SIP request inside the call: an INFO, a MESSAGE, or, on servers set up to report it, the re-INVITE that puts the call on hold or resumes it. jambonz has answered the request already.","type":"object","allOf":[{"$ref":"#/components/schemas/call-state"}],"required":["sip_method","sip_headers"],"properties":{"sip_method":{"description":"`INFO`, `MESSAGE` or `INVITE`.","type":"string"},"sip_body":{"description":"Body of the request.","type":"string"},"sip_headers":{"description":"Headers of the request, names in snake_case: `Content-Type` arrives as `content_type`.","type":"object","additionalProperties":true},"event":{"description":"With INVITE: `hold`, `unhold`, or `reinvite` when a recorder (SIPREC) changed something else.","type":"string"},"on_hold":{"description":"With INVITE: whether the call is on hold now.","type":"boolean"},"siprec":{"description":"True when a recorder sent the INVITE; `sip_body` then holds its metadata as well.","type":"boolean"}},"examples":[{"call_sid":"5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2","direction":"inbound","from":"+12125551212","to":"+14155551234","call_id":"4ebb574f-2772-123d-6a91-06a34c1f9e20","sbc_callid":"2025052317511700005@192.0.2.10","sip_status":200,"sip_reason":"OK","call_status":"in-progress","account_sid":"bad98250-b34d-459d-9e90-f97dfb9bc519","trace_id":"49d4e9a4754078d4682ad8a9faf7a9cf","application_sid":"72c5c38f-9bba-40ce-aa83-aaa6be55e1b5","fs_sip_address":"172.20.11.38:5060","originating_sip_ip":"192.0.2.10","originating_sip_trunk_name":"MyCarrier","sip_method":"INFO","sip_body":"Signal=5\r\nDuration=160\r\n","sip_headers":{"via":"SIP/2.0/UDP 192.0.2.10;branch=z9hG4bK3aH7pQeS2vB1K","from":"<sip:+12125551212@192.0.2.10>;tag=gK0c3f7a1d","to":"<sip:+14155551234@172.20.11.38>;tag=7X2pUa4QH5m9S","call_id":"4ebb574f-2772-123d-6a91-06a34c1f9e20","cseq":"2 INFO","content_type":"application/dtmf-relay","x_ticket":"4711"}},{"call_sid":"5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2","direction":"inbound","from":"+12125551212","to":"+14155551234","call_id":"4ebb574f-2772-123d-6a91-06a34c1f9e20","sbc_callid":"2025052317511700005@192.0.2.10","sip_status":200,"sip_reason":"OK","call_status":"in-progress","account_sid":"bad98250-b34d-459d-9e90-f97dfb9bc519","trace_id":"49d4e9a4754078d4682ad8a9faf7a9cf","application_sid":"72c5c38f-9bba-40ce-aa83-aaa6be55e1b5","fs_sip_address":"172.20.11.38:5060","originating_sip_ip":"192.0.2.10","originating_sip_trunk_name":"MyCarrier","sip_method":"INVITE","event":"hold","on_hold":true,"sip_body":"v=0\r\no=- 1748022675 1748022676 IN IP4 192.0.2.10\r\ns=-\r\nc=IN IP4 192.0.2.10\r\nt=0 0\r\nm=audio 40376 RTP/AVP 0\r\na=sendonly\r\n","sip_headers":{"from":"<sip:+12125551212@192.0.2.10>;tag=gK0c3f7a1d","cseq":"3 INVITE","content_type":"application/sdp"}}]};

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
if(!(validate54(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate54.errors : addErrors(vErrors, validate54.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.sip_method === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "sip_method"},message:"must have required property '"+"sip_method"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.sip_headers === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "sip_headers"},message:"must have required property '"+"sip_headers"+"'"};
vErrors = addError(vErrors, err1);
errors++;
}
if(data.sip_method !== undefined){
if(typeof data.sip_method !== "string"){
const err2 = {instancePath:instancePath+"/sip_method",schemaPath:"#/properties/sip_method/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.sip_body !== undefined){
if(typeof data.sip_body !== "string"){
const err3 = {instancePath:instancePath+"/sip_body",schemaPath:"#/properties/sip_body/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data.sip_headers !== undefined){
let data2 = data.sip_headers;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
}
else {
const err4 = {instancePath:instancePath+"/sip_headers",schemaPath:"#/properties/sip_headers/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(data.event !== undefined){
if(typeof data.event !== "string"){
const err5 = {instancePath:instancePath+"/event",schemaPath:"#/properties/event/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err5);
errors++;
}
}
if(data.on_hold !== undefined){
if(typeof data.on_hold !== "boolean"){
const err6 = {instancePath:instancePath+"/on_hold",schemaPath:"#/properties/on_hold/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err6);
errors++;
}
}
if(data.siprec !== undefined){
if(typeof data.siprec !== "boolean"){
const err7 = {instancePath:instancePath+"/siprec",schemaPath:"#/properties/siprec/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
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
validate111.evaluated = {"props":{"sip_method":true,"sip_body":true,"sip_headers":true,"event":true,"on_hold":true,"siprec":true,"duration":true,"parent_call_sid":true,"caller_id":true,"call_termination_by":true,"headers":true,"fs_sip_address":true,"fs_public_ip":true,"customerData":true,"api_base_url":true,"call_sid":true,"account_sid":true,"application_sid":true,"direction":true,"from":true,"to":true,"call_id":true,"sbc_callid":true,"call_status":true,"sip_status":true,"sip_reason":true,"sip_reason_header":true,"trace_id":true,"originating_sip_ip":true,"originating_sip_trunk_name":true},"dynamicProps":false,"dynamicItems":false};

exports.inboundMessage = validate113;
const schema52 = {"description":"A text message has arrived: the messaging webhook of an application. The open-source server never sends it, because a bug in its code fails before the request. So no field is required, and the fields are those that this code intends to send.","type":"object","properties":{"carrier":{"description":"The partner through which the message came.","type":"string"},"message_sid":{"description":"Identifies the message.","type":"string"},"account_sid":{"description":"The jambonz account it belongs to.","type":"string"},"service_provider_sid":{"description":"The service provider of that account.","type":"string"},"application_sid":{"description":"The jambonz application in charge.","type":"string"},"from":{"description":"Number of the sender.","type":"string"},"to":{"description":"Number it was sent to.","type":"string"},"cc":{"description":"Further recipients, in the form of the carrier."},"text":{"description":"The text of the message.","type":"string"},"media":{"description":"Pictures and other attachments, in the form of the carrier."}},"examples":[{"carrier":"mysmscarrier","message_sid":"2b8e5a40-9d8a-4f6e-8b5e-3f4d7f3c1a22","account_sid":"bad98250-b34d-459d-9e90-f97dfb9bc519","service_provider_sid":"6072f617-6151-4c15-8eb9-74a4967ab701","application_sid":"72c5c38f-9bba-40ce-aa83-aaa6be55e1b5","from":"+12125551212","to":"+14155551234","text":"Are you open today?"}]};

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
if(data.carrier !== undefined){
if(typeof data.carrier !== "string"){
const err0 = {instancePath:instancePath+"/carrier",schemaPath:"#/properties/carrier/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err0);
errors++;
}
}
if(data.message_sid !== undefined){
if(typeof data.message_sid !== "string"){
const err1 = {instancePath:instancePath+"/message_sid",schemaPath:"#/properties/message_sid/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err1);
errors++;
}
}
if(data.account_sid !== undefined){
if(typeof data.account_sid !== "string"){
const err2 = {instancePath:instancePath+"/account_sid",schemaPath:"#/properties/account_sid/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.service_provider_sid !== undefined){
if(typeof data.service_provider_sid !== "string"){
const err3 = {instancePath:instancePath+"/service_provider_sid",schemaPath:"#/properties/service_provider_sid/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data.application_sid !== undefined){
if(typeof data.application_sid !== "string"){
const err4 = {instancePath:instancePath+"/application_sid",schemaPath:"#/properties/application_sid/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(data.from !== undefined){
if(typeof data.from !== "string"){
const err5 = {instancePath:instancePath+"/from",schemaPath:"#/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err5);
errors++;
}
}
if(data.to !== undefined){
if(typeof data.to !== "string"){
const err6 = {instancePath:instancePath+"/to",schemaPath:"#/properties/to/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err6);
errors++;
}
}
if(data.text !== undefined){
if(typeof data.text !== "string"){
const err7 = {instancePath:instancePath+"/text",schemaPath:"#/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
validate113.errors = listErrors(vErrors);
return errors === 0;
}
validate113.evaluated = {"props":{"carrier":true,"message_sid":true,"account_sid":true,"service_provider_sid":true,"application_sid":true,"from":true,"to":true,"cc":true,"text":true,"media":true},"dynamicProps":false,"dynamicItems":false};

exports.lexEvent = validate114;
const schema53 = {"description":"An event in a conversation with an Amazon Lex bot. The request does not identify the call: put the call into the query of the hook.","type":"object","required":["event"],"properties":{"event":{"description":"`intent`, `transcription`, `response-text`, `start-play`, `stop-play`, `play-interrupted` or `dtmf`.","type":"string"},"data":{"description":"Details of the event, names in snake_case: for `start-play` and `stop-play` the `path` of the audio file, for `dtmf` the key as `dtmf`, empty for `play-interrupted`, otherwise Lex's own message.","type":"object","additionalProperties":true}},"examples":[{"event":"response-text","data":{"messages":[{"type":"PlainText","msg":"Which city are you travelling to?"}]}},{"event":"dtmf","data":{"dtmf":"5","duration":1600}}]};

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
if(data.event === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "event"},message:"must have required property '"+"event"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.event !== undefined){
if(typeof data.event !== "string"){
const err1 = {instancePath:instancePath+"/event",schemaPath:"#/properties/event/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err1);
errors++;
}
}
if(data.data !== undefined){
let data1 = data.data;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
}
else {
const err2 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err2);
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err3);
errors++;
}
validate114.errors = listErrors(vErrors);
return errors === 0;
}
validate114.evaluated = {"props":{"event":true,"data":true},"dynamicProps":false,"dynamicItems":false};

exports.lexResult = validate115;
const schema54 = {"description":"The conversation with an Amazon Lex bot has ended. If your answer to an event ended it, two reports come: `redirect`, and then `caller hungup` although the caller is still there.","type":"object","allOf":[{"$ref":"#/components/schemas/verb-result"}],"required":["lex_result"],"properties":{"lex_result":{"description":"`redirect`, or `caller hungup`, also when something else interrupted the verb.","type":"string"}},"examples":[{"call_sid":"5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2","direction":"inbound","from":"+12125551212","to":"+14155551234","call_id":"4ebb574f-2772-123d-6a91-06a34c1f9e20","sbc_callid":"2025052317511700005@192.0.2.10","sip_status":200,"sip_reason":"OK","call_status":"completed","account_sid":"bad98250-b34d-459d-9e90-f97dfb9bc519","trace_id":"49d4e9a4754078d4682ad8a9faf7a9cf","application_sid":"72c5c38f-9bba-40ce-aa83-aaa6be55e1b5","fs_sip_address":"172.20.11.38:5060","originating_sip_ip":"192.0.2.10","originating_sip_trunk_name":"MyCarrier","call_termination_by":"caller","duration":63,"lex_result":"caller hungup"},{"call_sid":"5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2","direction":"inbound","from":"+12125551212","to":"+14155551234","call_id":"4ebb574f-2772-123d-6a91-06a34c1f9e20","sbc_callid":"2025052317511700005@192.0.2.10","sip_status":200,"sip_reason":"OK","call_status":"in-progress","account_sid":"bad98250-b34d-459d-9e90-f97dfb9bc519","trace_id":"49d4e9a4754078d4682ad8a9faf7a9cf","application_sid":"72c5c38f-9bba-40ce-aa83-aaa6be55e1b5","fs_sip_address":"172.20.11.38:5060","originating_sip_ip":"192.0.2.10","originating_sip_trunk_name":"MyCarrier","lex_result":"redirect"}]};

function validate115(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate115.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate71(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate71.errors : addErrors(vErrors, validate71.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.lex_result === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "lex_result"},message:"must have required property '"+"lex_result"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.lex_result !== undefined){
if(typeof data.lex_result !== "string"){
const err1 = {instancePath:instancePath+"/lex_result",schemaPath:"#/properties/lex_result/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
validate115.errors = listErrors(vErrors);
return errors === 0;
}
validate115.evaluated = {"props":{"lex_result":true,"verb_id":true,"duration":true,"parent_call_sid":true,"caller_id":true,"call_termination_by":true,"headers":true,"fs_sip_address":true,"fs_public_ip":true,"customerData":true,"api_base_url":true,"call_sid":true,"account_sid":true,"application_sid":true,"direction":true,"from":true,"to":true,"call_id":true,"sbc_callid":true,"call_status":true,"sip_status":true,"sip_reason":true,"sip_reason_header":true,"trace_id":true,"originating_sip_ip":true,"originating_sip_trunk_name":true},"dynamicProps":false,"dynamicItems":false};

exports.listenResult = validate117;
const schema55 = {"description":"A `listen` (or `stream`) has ended.","type":"object","allOf":[{"$ref":"#/components/schemas/verb-result"}],"properties":{"dial_call_duration":{"description":"Whole seconds of audio that were sent. Missing when the other end could not be reached or disconnected with an error.","type":"integer"},"digits":{"description":"The key of `finishOnKey`, when it ended the streaming.","type":"string"}},"examples":[{"call_sid":"5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2","direction":"inbound","from":"+12125551212","to":"+14155551234","call_id":"4ebb574f-2772-123d-6a91-06a34c1f9e20","sbc_callid":"2025052317511700005@192.0.2.10","sip_status":200,"sip_reason":"OK","call_status":"in-progress","account_sid":"bad98250-b34d-459d-9e90-f97dfb9bc519","trace_id":"49d4e9a4754078d4682ad8a9faf7a9cf","application_sid":"72c5c38f-9bba-40ce-aa83-aaa6be55e1b5","fs_sip_address":"172.20.11.38:5060","originating_sip_ip":"192.0.2.10","originating_sip_trunk_name":"MyCarrier","dial_call_duration":21,"digits":"#"},{"call_sid":"5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2","direction":"inbound","from":"+12125551212","to":"+14155551234","call_id":"4ebb574f-2772-123d-6a91-06a34c1f9e20","sbc_callid":"2025052317511700005@192.0.2.10","sip_status":200,"sip_reason":"OK","call_status":"in-progress","account_sid":"bad98250-b34d-459d-9e90-f97dfb9bc519","trace_id":"49d4e9a4754078d4682ad8a9faf7a9cf","application_sid":"72c5c38f-9bba-40ce-aa83-aaa6be55e1b5","fs_sip_address":"172.20.11.38:5060","originating_sip_ip":"192.0.2.10","originating_sip_trunk_name":"MyCarrier","verb_id":"voicemail"}]};

function validate117(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate117.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate71(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate71.errors : addErrors(vErrors, validate71.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.dial_call_duration !== undefined){
let data0 = data.dial_call_duration;
if(!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))){
const err0 = {instancePath:instancePath+"/dial_call_duration",schemaPath:"#/properties/dial_call_duration/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
vErrors = addError(vErrors, err0);
errors++;
}
}
if(data.digits !== undefined){
if(typeof data.digits !== "string"){
const err1 = {instancePath:instancePath+"/digits",schemaPath:"#/properties/digits/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
validate117.errors = listErrors(vErrors);
return errors === 0;
}
validate117.evaluated = {"props":{"dial_call_duration":true,"digits":true,"verb_id":true,"duration":true,"parent_call_sid":true,"caller_id":true,"call_termination_by":true,"headers":true,"fs_sip_address":true,"fs_public_ip":true,"customerData":true,"api_base_url":true,"call_sid":true,"account_sid":true,"application_sid":true,"direction":true,"from":true,"to":true,"call_id":true,"sbc_callid":true,"call_status":true,"sip_status":true,"sip_reason":true,"sip_reason_header":true,"trace_id":true,"originating_sip_ip":true,"originating_sip_trunk_name":true},"dynamicProps":false,"dynamicItems":false};

exports.llmEvent = validate119;
const schema56 = {"description":"An event of the language model's vendor, one of those that `events` of the verb selects. It is only the vendor's own message, with its names in snake_case (`serverContent` arrives as `server_content`; names below `args` are unchanged). Over HTTP the request does not identify the call: put the call into the query of the hook. Over a WebSocket `call_sid` of the message identifies it.","type":"object","properties":{"type":{"description":"Kind of event, such as `response.done`. Missing with Google.","type":"string"}},"additionalProperties":true,"examples":[{"type":"response.audio_transcript.done","event_id":"event_BaQ8kR2mVxYt","response_id":"resp_BaQ8jHc1ZpLw","item_id":"item_BaQ8jWn4TgDs","output_index":0,"content_index":0,"transcript":"It is half past nine."},{"server_content":{"output_transcription":{"text":"It is half past nine."}}}]};

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
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type !== undefined){
if(typeof data.type !== "string"){
const err0 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
validate119.errors = listErrors(vErrors);
return errors === 0;
}
validate119.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.llmResult = validate120;
const schema57 = {"description":"The conversation with a language model has ended.","type":"object","allOf":[{"$ref":"#/components/schemas/verb-result"}],"required":["completion_reason"],"properties":{"completion_reason":{"description":"`normal conversation end`, also when the caller hung up; `connection failure`, with Ultravox followed by ` - ` and the cause when the session could not be created; `disconnect from remote end`; `server failure` and `server error` when the vendor reports one; `client error calling function` when the `toolHook` failed, `client error calling mcp function` when an MCP server did; of `agent` also `no_response`, after `noResponseMaxPrompts`.","type":"string"},"error":{"description":"Details in the form of the vendor, or about a failed tool hook, often an empty object."}},"examples":[{"call_sid":"5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2","direction":"inbound","from":"+12125551212","to":"+14155551234","call_id":"4ebb574f-2772-123d-6a91-06a34c1f9e20","sbc_callid":"2025052317511700005@192.0.2.10","sip_status":200,"sip_reason":"OK","call_status":"completed","account_sid":"bad98250-b34d-459d-9e90-f97dfb9bc519","trace_id":"49d4e9a4754078d4682ad8a9faf7a9cf","application_sid":"72c5c38f-9bba-40ce-aa83-aaa6be55e1b5","fs_sip_address":"172.20.11.38:5060","originating_sip_ip":"192.0.2.10","originating_sip_trunk_name":"MyCarrier","call_termination_by":"caller","duration":63,"completion_reason":"normal conversation end"},{"call_sid":"5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2","direction":"inbound","from":"+12125551212","to":"+14155551234","call_id":"4ebb574f-2772-123d-6a91-06a34c1f9e20","sbc_callid":"2025052317511700005@192.0.2.10","sip_status":200,"sip_reason":"OK","call_status":"in-progress","account_sid":"bad98250-b34d-459d-9e90-f97dfb9bc519","trace_id":"49d4e9a4754078d4682ad8a9faf7a9cf","application_sid":"72c5c38f-9bba-40ce-aa83-aaa6be55e1b5","fs_sip_address":"172.20.11.38:5060","originating_sip_ip":"192.0.2.10","originating_sip_trunk_name":"MyCarrier","verb_id":"assistant","completion_reason":"server error","error":{"type":"invalid_request_error","code":"rate_limit_exceeded","message":"You have run out of credits."}}]};

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
if(!(validate71(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate71.errors : addErrors(vErrors, validate71.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.completion_reason === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "completion_reason"},message:"must have required property '"+"completion_reason"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.completion_reason !== undefined){
if(typeof data.completion_reason !== "string"){
const err1 = {instancePath:instancePath+"/completion_reason",schemaPath:"#/properties/completion_reason/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
validate120.errors = listErrors(vErrors);
return errors === 0;
}
validate120.evaluated = {"props":{"completion_reason":true,"error":true,"verb_id":true,"duration":true,"parent_call_sid":true,"caller_id":true,"call_termination_by":true,"headers":true,"fs_sip_address":true,"fs_public_ip":true,"customerData":true,"api_base_url":true,"call_sid":true,"account_sid":true,"application_sid":true,"direction":true,"from":true,"to":true,"call_id":true,"sbc_callid":true,"call_status":true,"sip_status":true,"sip_reason":true,"sip_reason_header":true,"trace_id":true,"originating_sip_ip":true,"originating_sip_trunk_name":true},"dynamicProps":false,"dynamicItems":false};

exports.messageResult = validate122;
const schema58 = {"description":"The result of sending the text message of a `message` verb.","type":"object","allOf":[{"$ref":"#/components/schemas/verb-result"}],"required":["message_sid","message_status"],"properties":{"message_sid":{"description":"Identifies the message; your own if the verb named one.","type":"string"},"message_status":{"description":"`success` when the carrier accepted it, `failure` when the carrier refused it, `no carriers` when the account has no carrier for messages, `smpp configuration error`, or `system error`.","type":"string"},"carrier":{"description":"Name of the carrier that was used.","type":"string"},"carrier_message_id":{"description":"The carrier's own id for the message.","type":"string"},"message_failure_reason":{"description":"Why it failed.","type":"string"}},"examples":[{"call_sid":"5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2","direction":"inbound","from":"+12125551212","to":"+14155551234","call_id":"4ebb574f-2772-123d-6a91-06a34c1f9e20","sbc_callid":"2025052317511700005@192.0.2.10","sip_status":200,"sip_reason":"OK","call_status":"in-progress","account_sid":"bad98250-b34d-459d-9e90-f97dfb9bc519","trace_id":"49d4e9a4754078d4682ad8a9faf7a9cf","application_sid":"72c5c38f-9bba-40ce-aa83-aaa6be55e1b5","fs_sip_address":"172.20.11.38:5060","originating_sip_ip":"192.0.2.10","originating_sip_trunk_name":"MyCarrier","message_sid":"2b8e5a40-9d8a-4f6e-8b5e-3f4d7f3c1a22","carrier":"MySmsCarrier","carrier_message_id":"7f0a19c2","message_status":"success"},{"call_sid":"5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2","direction":"inbound","from":"+12125551212","to":"+14155551234","call_id":"4ebb574f-2772-123d-6a91-06a34c1f9e20","sbc_callid":"2025052317511700005@192.0.2.10","sip_status":200,"sip_reason":"OK","call_status":"in-progress","account_sid":"bad98250-b34d-459d-9e90-f97dfb9bc519","trace_id":"49d4e9a4754078d4682ad8a9faf7a9cf","application_sid":"72c5c38f-9bba-40ce-aa83-aaa6be55e1b5","fs_sip_address":"172.20.11.38:5060","originating_sip_ip":"192.0.2.10","originating_sip_trunk_name":"MyCarrier","message_sid":"2b8e5a40-9d8a-4f6e-8b5e-3f4d7f3c1a22","message_status":"no carriers"}]};

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
if(!(validate71(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate71.errors : addErrors(vErrors, validate71.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.message_sid === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "message_sid"},message:"must have required property '"+"message_sid"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.message_status === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "message_status"},message:"must have required property '"+"message_status"+"'"};
vErrors = addError(vErrors, err1);
errors++;
}
if(data.message_sid !== undefined){
if(typeof data.message_sid !== "string"){
const err2 = {instancePath:instancePath+"/message_sid",schemaPath:"#/properties/message_sid/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.message_status !== undefined){
if(typeof data.message_status !== "string"){
const err3 = {instancePath:instancePath+"/message_status",schemaPath:"#/properties/message_status/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data.carrier !== undefined){
if(typeof data.carrier !== "string"){
const err4 = {instancePath:instancePath+"/carrier",schemaPath:"#/properties/carrier/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(data.carrier_message_id !== undefined){
if(typeof data.carrier_message_id !== "string"){
const err5 = {instancePath:instancePath+"/carrier_message_id",schemaPath:"#/properties/carrier_message_id/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err5);
errors++;
}
}
if(data.message_failure_reason !== undefined){
if(typeof data.message_failure_reason !== "string"){
const err6 = {instancePath:instancePath+"/message_failure_reason",schemaPath:"#/properties/message_failure_reason/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
validate122.errors = listErrors(vErrors);
return errors === 0;
}
validate122.evaluated = {"props":{"message_sid":true,"message_status":true,"carrier":true,"carrier_message_id":true,"message_failure_reason":true,"verb_id":true,"duration":true,"parent_call_sid":true,"caller_id":true,"call_termination_by":true,"headers":true,"fs_sip_address":true,"fs_public_ip":true,"customerData":true,"api_base_url":true,"call_sid":true,"account_sid":true,"application_sid":true,"direction":true,"from":true,"to":true,"call_id":true,"sbc_callid":true,"call_status":true,"sip_status":true,"sip_reason":true,"sip_reason_header":true,"trace_id":true,"originating_sip_ip":true,"originating_sip_trunk_name":true},"dynamicProps":false,"dynamicItems":false};

exports.newCall = validate124;
const schema59 = {"description":"A call asks for instructions. Four events lead here: a call comes in; the called party answers a call that a REST request started; a recorder forks a call to jambonz (SIPREC); a call moves from one feature server to another. They carry different fields, so few are required. This is the only webhook with the caller's name, the SIP message and the environment variables: keep what you need.","type":"object","allOf":[{"$ref":"#/components/schemas/call"}],"properties":{"caller_name":{"description":"Display name of the caller. Empty when there is none; if the phone put the name in quotes, the quotes are part of the value (`\"John Doe\"`). Missing for calls started by REST and for moved calls.","type":"string","x-documented":{"required":true}},"sip":{"$ref":"#/components/schemas/sip-message"},"env_vars":{"description":"Values the operator filled in for the variables this application declares (see the OPTIONS operation): text, numbers and booleans. They are not checked here: a value of another type is replaced by its default and does not fail the call. Absent without variables.","type":"object","additionalProperties":true},"defaults":{"$ref":"#/components/schemas/speech-defaults"},"participants":{"description":"SIPREC only: the parties of the recorded conversation, caller first. jambonz names two; more than 100 are refused.","type":"array","maxItems":100,"items":{"$ref":"#/components/schemas/siprec-participant"}},"has_recording":{"description":"Whether the call is being recorded. False when a call arrives.","type":"boolean"},"local_sip_address":{"description":"Inbound calls: private SIP address (`host:port`) of the feature server. Other webhooks call it `fs_sip_address`.","type":"string"},"public_ip":{"description":"Inbound calls: public address of the feature server, on some AWS installations. Other webhooks call it `fs_public_ip`.","type":"string"},"fs_sip_address":{"description":"Calls started by REST use this name for `local_sip_address`.","type":"string"},"fs_public_ip":{"description":"Calls started by REST use this name for `public_ip`.","type":"string"},"service_provider_sid":{"description":"The service provider the account belongs to. Inbound calls only.","type":"string"},"customerData":{"description":"Data that the `tag` of the REST request attached to the call that it started, unchanged. The only name that is camelCase on the wire.","type":"object","additionalProperties":true},"api_base_url":{"description":"Calls started by REST: base URL of the REST API, where the operator has set one.","type":"string"},"customerdata":{"description":"Data that a `tag` verb attached before the call moved to this feature server. Unlike in `customerData`, the names inside are converted to snake_case.","type":"object","additionalProperties":true}}};
const schema60 = {"description":"The INVITE that brought the call, for inbound calls whose hook uses POST. Later webhooks do not repeat it.","type":"object","required":["headers","raw","body","method","version","uri","payload"],"properties":{"headers":{"description":"Headers by name, repeated ones joined by commas. Names are in lower case, except those written with a leading `X-` or `P-` and `Diversion`, which keep their spelling; `P-Asserted-Identity` is still lower-cased.","type":"object","additionalProperties":{"type":"string"}},"raw":{"description":"The whole message as text.","type":"string"},"body":{"description":"Body of the message, mostly an SDP offer. Empty when there is none.","type":"string"},"method":{"description":"SIP method, `INVITE`.","type":"string"},"version":{"description":"SIP version, the string `2.0`. A number is accepted too, because the documentation's example is one.","type":["string","number"],"x-documented":{"type":"string"}},"uri":{"description":"Request-URI, the recipient of the message.","type":"string"},"payload":{"description":"The body split into its parts, in practice always an array: one part for a plain body, several for multipart ones (SIPREC: the SDP and the recording metadata). The documentation says object, so an object is accepted too. More than 100 parts are refused.","type":["array","object"],"maxItems":100,"additionalProperties":true,"x-documented":{"type":"object"},"items":{"type":"object","properties":{"type":{"description":"Media type of the part. Missing when the message has no Content-Type.","type":"string"},"content":{"description":"The part itself.","type":"string"}}}}}};

function validate126(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate126.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.headers === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "headers"},message:"must have required property '"+"headers"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.raw === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "raw"},message:"must have required property '"+"raw"+"'"};
vErrors = addError(vErrors, err1);
errors++;
}
if(data.body === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "body"},message:"must have required property '"+"body"+"'"};
vErrors = addError(vErrors, err2);
errors++;
}
if(data.method === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "method"},message:"must have required property '"+"method"+"'"};
vErrors = addError(vErrors, err3);
errors++;
}
if(data.version === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "version"},message:"must have required property '"+"version"+"'"};
vErrors = addError(vErrors, err4);
errors++;
}
if(data.uri === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "uri"},message:"must have required property '"+"uri"+"'"};
vErrors = addError(vErrors, err5);
errors++;
}
if(data.payload === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "payload"},message:"must have required property '"+"payload"+"'"};
vErrors = addError(vErrors, err6);
errors++;
}
if(data.headers !== undefined){
let data0 = data.headers;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key0 in data0){
if(typeof data0[key0] !== "string"){
const err7 = {instancePath:instancePath+"/headers/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/headers/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err7);
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err8);
errors++;
}
}
if(data.raw !== undefined){
if(typeof data.raw !== "string"){
const err9 = {instancePath:instancePath+"/raw",schemaPath:"#/properties/raw/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err9);
errors++;
}
}
if(data.body !== undefined){
if(typeof data.body !== "string"){
const err10 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err10);
errors++;
}
}
if(data.method !== undefined){
if(typeof data.method !== "string"){
const err11 = {instancePath:instancePath+"/method",schemaPath:"#/properties/method/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err11);
errors++;
}
}
if(data.version !== undefined){
let data5 = data.version;
if((typeof data5 !== "string") && (!(typeof data5 == "number"))){
const err12 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: schema60.properties.version.type},message:"must be string,number"};
vErrors = addError(vErrors, err12);
errors++;
}
}
if(data.uri !== undefined){
if(typeof data.uri !== "string"){
const err13 = {instancePath:instancePath+"/uri",schemaPath:"#/properties/uri/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err13);
errors++;
}
}
if(data.payload !== undefined){
let data7 = data.payload;
if(!data7 || typeof data7 != "object"){
const err14 = {instancePath:instancePath+"/payload",schemaPath:"#/properties/payload/type",keyword:"type",params:{type: schema60.properties.payload.type},message:"must be array,object"};
vErrors = addError(vErrors, err14);
errors++;
}
if(Array.isArray(data7)){
if(data7.length > 100){
const err15 = {instancePath:instancePath+"/payload",schemaPath:"#/properties/payload/maxItems",keyword:"maxItems",params:{limit: 100},message:"must NOT have more than 100 items"};
vErrors = addError(vErrors, err15);
errors++;
}
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
let data8 = data7[i0];
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.type !== undefined){
if(typeof data8.type !== "string"){
const err16 = {instancePath:instancePath+"/payload/" + i0+"/type",schemaPath:"#/properties/payload/items/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err16);
errors++;
}
}
if(data8.content !== undefined){
if(typeof data8.content !== "string"){
const err17 = {instancePath:instancePath+"/payload/" + i0+"/content",schemaPath:"#/properties/payload/items/properties/content/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err17);
errors++;
}
}
}
else {
const err18 = {instancePath:instancePath+"/payload/" + i0,schemaPath:"#/properties/payload/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err18);
errors++;
}
}
}
}
}
else {
const err19 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err19);
errors++;
}
validate126.errors = listErrors(vErrors);
return errors === 0;
}
validate126.evaluated = {"props":{"headers":true,"raw":true,"body":true,"method":true,"version":true,"uri":true,"payload":true},"dynamicProps":false,"dynamicItems":false};

const schema61 = {"description":"Speech settings of the application, used by every verb without its own. Unset values are null.","type":"object","properties":{"synthesizer":{"description":"Text to speech.","type":"object","properties":{"vendor":{"description":"Vendor of the voice, such as `google`.","type":["string","null"]},"label":{"description":"Which of several credentials for the vendor.","type":["string","null"]},"language":{"description":"Language tag, such as `en-US`.","type":["string","null"]},"voice":{"description":"Name of the voice; for custom voices of Google an object with `model` and `reported_usage`.","type":["string","object","null"],"additionalProperties":true},"fallback_vendor":{"description":"Vendor to turn to when the first one fails.","type":["string","null"]},"fallback_label":{"description":"Credentials for the fallback vendor.","type":["string","null"]},"fallback_language":{"description":"Language tag for the fallback vendor.","type":["string","null"]},"fallback_voice":{"description":"Voice of the fallback vendor.","type":["string","object","null"],"additionalProperties":true}}},"recognizer":{"description":"Speech to text.","type":"object","properties":{"vendor":{"description":"Vendor of the recognition, such as `deepgram`.","type":["string","null"]},"label":{"description":"Which of several credentials for the vendor.","type":["string","null"]},"language":{"description":"Language tag, such as `en-US`.","type":["string","null"]},"fallback_vendor":{"description":"Vendor to turn to when the first one fails.","type":["string","null"]},"fallback_label":{"description":"Credentials for the fallback vendor.","type":["string","null"]},"fallback_language":{"description":"Language tag for the fallback vendor.","type":["string","null"]}}}}};

function validate128(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate128.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.synthesizer !== undefined){
let data0 = data.synthesizer;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.vendor !== undefined){
let data1 = data0.vendor;
if((typeof data1 !== "string") && (data1 !== null)){
const err0 = {instancePath:instancePath+"/synthesizer/vendor",schemaPath:"#/properties/synthesizer/properties/vendor/type",keyword:"type",params:{type: schema61.properties.synthesizer.properties.vendor.type},message:"must be string,null"};
vErrors = addError(vErrors, err0);
errors++;
}
}
if(data0.label !== undefined){
let data2 = data0.label;
if((typeof data2 !== "string") && (data2 !== null)){
const err1 = {instancePath:instancePath+"/synthesizer/label",schemaPath:"#/properties/synthesizer/properties/label/type",keyword:"type",params:{type: schema61.properties.synthesizer.properties.label.type},message:"must be string,null"};
vErrors = addError(vErrors, err1);
errors++;
}
}
if(data0.language !== undefined){
let data3 = data0.language;
if((typeof data3 !== "string") && (data3 !== null)){
const err2 = {instancePath:instancePath+"/synthesizer/language",schemaPath:"#/properties/synthesizer/properties/language/type",keyword:"type",params:{type: schema61.properties.synthesizer.properties.language.type},message:"must be string,null"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data0.voice !== undefined){
let data4 = data0.voice;
if(((typeof data4 !== "string") && (!(data4 && typeof data4 == "object" && !Array.isArray(data4)))) && (data4 !== null)){
const err3 = {instancePath:instancePath+"/synthesizer/voice",schemaPath:"#/properties/synthesizer/properties/voice/type",keyword:"type",params:{type: schema61.properties.synthesizer.properties.voice.type},message:"must be string,object,null"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data0.fallback_vendor !== undefined){
let data5 = data0.fallback_vendor;
if((typeof data5 !== "string") && (data5 !== null)){
const err4 = {instancePath:instancePath+"/synthesizer/fallback_vendor",schemaPath:"#/properties/synthesizer/properties/fallback_vendor/type",keyword:"type",params:{type: schema61.properties.synthesizer.properties.fallback_vendor.type},message:"must be string,null"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(data0.fallback_label !== undefined){
let data6 = data0.fallback_label;
if((typeof data6 !== "string") && (data6 !== null)){
const err5 = {instancePath:instancePath+"/synthesizer/fallback_label",schemaPath:"#/properties/synthesizer/properties/fallback_label/type",keyword:"type",params:{type: schema61.properties.synthesizer.properties.fallback_label.type},message:"must be string,null"};
vErrors = addError(vErrors, err5);
errors++;
}
}
if(data0.fallback_language !== undefined){
let data7 = data0.fallback_language;
if((typeof data7 !== "string") && (data7 !== null)){
const err6 = {instancePath:instancePath+"/synthesizer/fallback_language",schemaPath:"#/properties/synthesizer/properties/fallback_language/type",keyword:"type",params:{type: schema61.properties.synthesizer.properties.fallback_language.type},message:"must be string,null"};
vErrors = addError(vErrors, err6);
errors++;
}
}
if(data0.fallback_voice !== undefined){
let data8 = data0.fallback_voice;
if(((typeof data8 !== "string") && (!(data8 && typeof data8 == "object" && !Array.isArray(data8)))) && (data8 !== null)){
const err7 = {instancePath:instancePath+"/synthesizer/fallback_voice",schemaPath:"#/properties/synthesizer/properties/fallback_voice/type",keyword:"type",params:{type: schema61.properties.synthesizer.properties.fallback_voice.type},message:"must be string,object,null"};
vErrors = addError(vErrors, err7);
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/synthesizer",schemaPath:"#/properties/synthesizer/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err8);
errors++;
}
}
if(data.recognizer !== undefined){
let data9 = data.recognizer;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.vendor !== undefined){
let data10 = data9.vendor;
if((typeof data10 !== "string") && (data10 !== null)){
const err9 = {instancePath:instancePath+"/recognizer/vendor",schemaPath:"#/properties/recognizer/properties/vendor/type",keyword:"type",params:{type: schema61.properties.recognizer.properties.vendor.type},message:"must be string,null"};
vErrors = addError(vErrors, err9);
errors++;
}
}
if(data9.label !== undefined){
let data11 = data9.label;
if((typeof data11 !== "string") && (data11 !== null)){
const err10 = {instancePath:instancePath+"/recognizer/label",schemaPath:"#/properties/recognizer/properties/label/type",keyword:"type",params:{type: schema61.properties.recognizer.properties.label.type},message:"must be string,null"};
vErrors = addError(vErrors, err10);
errors++;
}
}
if(data9.language !== undefined){
let data12 = data9.language;
if((typeof data12 !== "string") && (data12 !== null)){
const err11 = {instancePath:instancePath+"/recognizer/language",schemaPath:"#/properties/recognizer/properties/language/type",keyword:"type",params:{type: schema61.properties.recognizer.properties.language.type},message:"must be string,null"};
vErrors = addError(vErrors, err11);
errors++;
}
}
if(data9.fallback_vendor !== undefined){
let data13 = data9.fallback_vendor;
if((typeof data13 !== "string") && (data13 !== null)){
const err12 = {instancePath:instancePath+"/recognizer/fallback_vendor",schemaPath:"#/properties/recognizer/properties/fallback_vendor/type",keyword:"type",params:{type: schema61.properties.recognizer.properties.fallback_vendor.type},message:"must be string,null"};
vErrors = addError(vErrors, err12);
errors++;
}
}
if(data9.fallback_label !== undefined){
let data14 = data9.fallback_label;
if((typeof data14 !== "string") && (data14 !== null)){
const err13 = {instancePath:instancePath+"/recognizer/fallback_label",schemaPath:"#/properties/recognizer/properties/fallback_label/type",keyword:"type",params:{type: schema61.properties.recognizer.properties.fallback_label.type},message:"must be string,null"};
vErrors = addError(vErrors, err13);
errors++;
}
}
if(data9.fallback_language !== undefined){
let data15 = data9.fallback_language;
if((typeof data15 !== "string") && (data15 !== null)){
const err14 = {instancePath:instancePath+"/recognizer/fallback_language",schemaPath:"#/properties/recognizer/properties/fallback_language/type",keyword:"type",params:{type: schema61.properties.recognizer.properties.fallback_language.type},message:"must be string,null"};
vErrors = addError(vErrors, err14);
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/recognizer",schemaPath:"#/properties/recognizer/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
validate128.errors = listErrors(vErrors);
return errors === 0;
}
validate128.evaluated = {"props":{"synthesizer":true,"recognizer":true},"dynamicProps":false,"dynamicItems":false};


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
if(!(validate56(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate56.errors : addErrors(vErrors, validate56.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.caller_name !== undefined){
if(typeof data.caller_name !== "string"){
const err0 = {instancePath:instancePath+"/caller_name",schemaPath:"#/properties/caller_name/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err0);
errors++;
}
}
if(data.sip !== undefined){
if(!(validate126(data.sip, {instancePath:instancePath+"/sip",parentData:data,parentDataProperty:"sip",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate126.errors : addErrors(vErrors, validate126.errors);
errors = vErrors.length;
}
}
if(data.env_vars !== undefined){
let data2 = data.env_vars;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
}
else {
const err1 = {instancePath:instancePath+"/env_vars",schemaPath:"#/properties/env_vars/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err1);
errors++;
}
}
if(data.defaults !== undefined){
if(!(validate128(data.defaults, {instancePath:instancePath+"/defaults",parentData:data,parentDataProperty:"defaults",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate128.errors : addErrors(vErrors, validate128.errors);
errors = vErrors.length;
}
}
if(data.participants !== undefined){
let data4 = data.participants;
if(Array.isArray(data4)){
if(data4.length > 100){
const err2 = {instancePath:instancePath+"/participants",schemaPath:"#/properties/participants/maxItems",keyword:"maxItems",params:{limit: 100},message:"must NOT have more than 100 items"};
vErrors = addError(vErrors, err2);
errors++;
}
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
if(!(validate79(data4[i0], {instancePath:instancePath+"/participants/" + i0,parentData:data4,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate79.errors : addErrors(vErrors, validate79.errors);
errors = vErrors.length;
}
}
}
else {
const err3 = {instancePath:instancePath+"/participants",schemaPath:"#/properties/participants/type",keyword:"type",params:{type: "array"},message:"must be array"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data.has_recording !== undefined){
if(typeof data.has_recording !== "boolean"){
const err4 = {instancePath:instancePath+"/has_recording",schemaPath:"#/properties/has_recording/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(data.local_sip_address !== undefined){
if(typeof data.local_sip_address !== "string"){
const err5 = {instancePath:instancePath+"/local_sip_address",schemaPath:"#/properties/local_sip_address/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err5);
errors++;
}
}
if(data.public_ip !== undefined){
if(typeof data.public_ip !== "string"){
const err6 = {instancePath:instancePath+"/public_ip",schemaPath:"#/properties/public_ip/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err6);
errors++;
}
}
if(data.fs_sip_address !== undefined){
if(typeof data.fs_sip_address !== "string"){
const err7 = {instancePath:instancePath+"/fs_sip_address",schemaPath:"#/properties/fs_sip_address/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err7);
errors++;
}
}
if(data.fs_public_ip !== undefined){
if(typeof data.fs_public_ip !== "string"){
const err8 = {instancePath:instancePath+"/fs_public_ip",schemaPath:"#/properties/fs_public_ip/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err8);
errors++;
}
}
if(data.service_provider_sid !== undefined){
if(typeof data.service_provider_sid !== "string"){
const err9 = {instancePath:instancePath+"/service_provider_sid",schemaPath:"#/properties/service_provider_sid/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err9);
errors++;
}
}
if(data.customerData !== undefined){
let data12 = data.customerData;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
}
else {
const err10 = {instancePath:instancePath+"/customerData",schemaPath:"#/properties/customerData/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err10);
errors++;
}
}
if(data.api_base_url !== undefined){
if(typeof data.api_base_url !== "string"){
const err11 = {instancePath:instancePath+"/api_base_url",schemaPath:"#/properties/api_base_url/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err11);
errors++;
}
}
if(data.customerdata !== undefined){
let data14 = data.customerdata;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
}
else {
const err12 = {instancePath:instancePath+"/customerdata",schemaPath:"#/properties/customerdata/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
validate124.errors = listErrors(vErrors);
return errors === 0;
}
validate124.evaluated = {"props":{"caller_name":true,"sip":true,"env_vars":true,"defaults":true,"participants":true,"has_recording":true,"local_sip_address":true,"public_ip":true,"fs_sip_address":true,"fs_public_ip":true,"service_provider_sid":true,"customerData":true,"api_base_url":true,"customerdata":true,"call_sid":true,"account_sid":true,"application_sid":true,"direction":true,"from":true,"to":true,"call_id":true,"sbc_callid":true,"call_status":true,"sip_status":true,"sip_reason":true,"sip_reason_header":true,"trace_id":true,"originating_sip_ip":true,"originating_sip_trunk_name":true},"dynamicProps":false,"dynamicItems":false};

exports.playResult = validate131;
const schema62 = {"description":"A `play` has ended or its file was not found. Inside a running conference no report is sent.","type":"object","allOf":[{"$ref":"#/components/schemas/verb-result"}],"required":["reason"],"properties":{"reason":{"description":"`playCompleted`, also when it was cut short, or `playFailed` if the file was not found.","type":"string"},"status":{"description":"`fail` when it failed.","type":"string"},"playback_seconds":{"description":"Whole seconds played, all repetitions together. Null when it was not measured.","type":["integer","null"]},"playback_milliseconds":{"description":"The same in milliseconds.","type":["integer","null"]},"playback_last_offset_pos":{"description":"Position in the file at which it stopped, in samples, as a decimal text.","type":"string"}},"examples":[{"call_sid":"5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2","direction":"inbound","from":"+12125551212","to":"+14155551234","call_id":"4ebb574f-2772-123d-6a91-06a34c1f9e20","sbc_callid":"2025052317511700005@192.0.2.10","sip_status":200,"sip_reason":"OK","call_status":"in-progress","account_sid":"bad98250-b34d-459d-9e90-f97dfb9bc519","trace_id":"49d4e9a4754078d4682ad8a9faf7a9cf","application_sid":"72c5c38f-9bba-40ce-aa83-aaa6be55e1b5","fs_sip_address":"172.20.11.38:5060","originating_sip_ip":"192.0.2.10","originating_sip_trunk_name":"MyCarrier","playback_seconds":4,"playback_milliseconds":4160,"playback_last_offset_pos":"33280","reason":"playCompleted"},{"call_sid":"5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2","direction":"inbound","from":"+12125551212","to":"+14155551234","call_id":"4ebb574f-2772-123d-6a91-06a34c1f9e20","sbc_callid":"2025052317511700005@192.0.2.10","sip_status":200,"sip_reason":"OK","call_status":"in-progress","account_sid":"bad98250-b34d-459d-9e90-f97dfb9bc519","trace_id":"49d4e9a4754078d4682ad8a9faf7a9cf","application_sid":"72c5c38f-9bba-40ce-aa83-aaa6be55e1b5","fs_sip_address":"172.20.11.38:5060","originating_sip_ip":"192.0.2.10","originating_sip_trunk_name":"MyCarrier","verb_id":"greeting","status":"fail","reason":"playFailed"}]};

function validate131(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate131.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate71(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate71.errors : addErrors(vErrors, validate71.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.reason === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.reason !== undefined){
if(typeof data.reason !== "string"){
const err1 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err1);
errors++;
}
}
if(data.status !== undefined){
if(typeof data.status !== "string"){
const err2 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.playback_seconds !== undefined){
let data2 = data.playback_seconds;
if((!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))) && (data2 !== null)){
const err3 = {instancePath:instancePath+"/playback_seconds",schemaPath:"#/properties/playback_seconds/type",keyword:"type",params:{type: schema62.properties.playback_seconds.type},message:"must be integer,null"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data.playback_milliseconds !== undefined){
let data3 = data.playback_milliseconds;
if((!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))) && (data3 !== null)){
const err4 = {instancePath:instancePath+"/playback_milliseconds",schemaPath:"#/properties/playback_milliseconds/type",keyword:"type",params:{type: schema62.properties.playback_milliseconds.type},message:"must be integer,null"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(data.playback_last_offset_pos !== undefined){
if(typeof data.playback_last_offset_pos !== "string"){
const err5 = {instancePath:instancePath+"/playback_last_offset_pos",schemaPath:"#/properties/playback_last_offset_pos/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
validate131.errors = listErrors(vErrors);
return errors === 0;
}
validate131.evaluated = {"props":{"reason":true,"status":true,"playback_seconds":true,"playback_milliseconds":true,"playback_last_offset_pos":true,"verb_id":true,"duration":true,"parent_call_sid":true,"caller_id":true,"call_termination_by":true,"headers":true,"fs_sip_address":true,"fs_public_ip":true,"customerData":true,"api_base_url":true,"call_sid":true,"account_sid":true,"application_sid":true,"direction":true,"from":true,"to":true,"call_id":true,"sbc_callid":true,"call_status":true,"sip_status":true,"sip_reason":true,"sip_reason_header":true,"trace_id":true,"originating_sip_ip":true,"originating_sip_trunk_name":true},"dynamicProps":false,"dynamicItems":false};

exports.queueEvent = validate133;
const schema63 = {"description":"A caller has joined or left a queue. Sent for all queues of an account, to the queue event hook set up in it, with that hook's own credentials.","type":"object","allOf":[{"$ref":"#/components/schemas/call-state"}],"required":["event","queue","length"],"properties":{"event":{"description":"`join` or `leave`.","type":"string"},"queue":{"description":"The name given to `enqueue`.","type":"string"},"length":{"description":"Number of callers waiting now.","type":"integer"},"join_time":{"description":"When the caller joined, in milliseconds since 1970. With `join`.","type":"integer"},"leave_reason":{"description":"With `leave`: `dequeued` when another call took this one, `abandoned` when the caller hung up or your application took the caller out.","type":"string"},"leave_time":{"description":"When the caller left, in milliseconds since 1970. With `leave`.","type":"integer"},"dequeuer":{"$ref":"#/components/schemas/call-state","description":"The call that took this one, with `dequeued`."}},"examples":[{"event":"join","queue":"support","length":3,"join_time":1748022675123,"call_sid":"5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2","direction":"inbound","from":"+12125551212","to":"+14155551234","call_id":"4ebb574f-2772-123d-6a91-06a34c1f9e20","sbc_callid":"2025052317511700005@192.0.2.10","sip_status":200,"sip_reason":"OK","call_status":"in-progress","account_sid":"bad98250-b34d-459d-9e90-f97dfb9bc519","trace_id":"49d4e9a4754078d4682ad8a9faf7a9cf","application_sid":"72c5c38f-9bba-40ce-aa83-aaa6be55e1b5","fs_sip_address":"172.20.11.38:5060","originating_sip_ip":"192.0.2.10","originating_sip_trunk_name":"MyCarrier"},{"event":"leave","queue":"support","length":2,"leave_reason":"dequeued","leave_time":1748022721456,"dequeuer":{"call_sid":"c0b1f1de-6a55-4e83-9e0e-6f6a3a5d4e11","direction":"inbound","from":"anna","to":"800","call_id":"b57f6f2a-2772-123d-6a91-06a34c1f9e20","sip_status":200,"sip_reason":"OK","call_status":"in-progress","account_sid":"bad98250-b34d-459d-9e90-f97dfb9bc519","trace_id":"151b12417e6460b82a97188348066439","application_sid":"72c5c38f-9bba-40ce-aa83-aaa6be55e1b5","fs_sip_address":"172.20.11.38:5060"},"call_sid":"5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2","direction":"inbound","from":"+12125551212","to":"+14155551234","call_id":"4ebb574f-2772-123d-6a91-06a34c1f9e20","sbc_callid":"2025052317511700005@192.0.2.10","sip_status":200,"sip_reason":"OK","call_status":"in-progress","account_sid":"bad98250-b34d-459d-9e90-f97dfb9bc519","trace_id":"49d4e9a4754078d4682ad8a9faf7a9cf","application_sid":"72c5c38f-9bba-40ce-aa83-aaa6be55e1b5","fs_sip_address":"172.20.11.38:5060","originating_sip_ip":"192.0.2.10","originating_sip_trunk_name":"MyCarrier"}]};

function validate133(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate133.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate54(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate54.errors : addErrors(vErrors, validate54.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.event === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "event"},message:"must have required property '"+"event"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.queue === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "queue"},message:"must have required property '"+"queue"+"'"};
vErrors = addError(vErrors, err1);
errors++;
}
if(data.length === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "length"},message:"must have required property '"+"length"+"'"};
vErrors = addError(vErrors, err2);
errors++;
}
if(data.event !== undefined){
if(typeof data.event !== "string"){
const err3 = {instancePath:instancePath+"/event",schemaPath:"#/properties/event/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data.queue !== undefined){
if(typeof data.queue !== "string"){
const err4 = {instancePath:instancePath+"/queue",schemaPath:"#/properties/queue/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(data.length !== undefined){
let data2 = data.length;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
const err5 = {instancePath:instancePath+"/length",schemaPath:"#/properties/length/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
vErrors = addError(vErrors, err5);
errors++;
}
}
if(data.join_time !== undefined){
let data3 = data.join_time;
if(!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))){
const err6 = {instancePath:instancePath+"/join_time",schemaPath:"#/properties/join_time/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
vErrors = addError(vErrors, err6);
errors++;
}
}
if(data.leave_reason !== undefined){
if(typeof data.leave_reason !== "string"){
const err7 = {instancePath:instancePath+"/leave_reason",schemaPath:"#/properties/leave_reason/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err7);
errors++;
}
}
if(data.leave_time !== undefined){
let data5 = data.leave_time;
if(!((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5)))){
const err8 = {instancePath:instancePath+"/leave_time",schemaPath:"#/properties/leave_time/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
vErrors = addError(vErrors, err8);
errors++;
}
}
if(data.dequeuer !== undefined){
if(!(validate54(data.dequeuer, {instancePath:instancePath+"/dequeuer",parentData:data,parentDataProperty:"dequeuer",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate54.errors : addErrors(vErrors, validate54.errors);
errors = vErrors.length;
}
}
}
else {
const err9 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err9);
errors++;
}
validate133.errors = listErrors(vErrors);
return errors === 0;
}
validate133.evaluated = {"props":{"event":true,"queue":true,"length":true,"join_time":true,"leave_reason":true,"leave_time":true,"dequeuer":true,"duration":true,"parent_call_sid":true,"caller_id":true,"call_termination_by":true,"headers":true,"fs_sip_address":true,"fs_public_ip":true,"customerData":true,"api_base_url":true,"call_sid":true,"account_sid":true,"application_sid":true,"direction":true,"from":true,"to":true,"call_id":true,"sbc_callid":true,"call_status":true,"sip_status":true,"sip_reason":true,"sip_reason_header":true,"trace_id":true,"originating_sip_ip":true,"originating_sip_trunk_name":true},"dynamicProps":false,"dynamicItems":false};

exports.queueWait = validate136;
const schema64 = {"description":"Asks what a caller waiting in a queue hears. Sent again as soon as the last answer has been played, so the position in the queue is always current. Carries less than other hooks: no numbers, no account. If the platform cannot look up the queue, only its name and the waiting time are sent.","type":"object","required":["queue_sid","queue_time"],"properties":{"queue_sid":{"description":"The queue, as `queue:`, the account and the name given to `enqueue`.","type":"string"},"queue_time":{"description":"Whole seconds since the caller joined.","type":"integer"},"queue_size":{"description":"Number of callers waiting.","type":"integer"},"queue_position":{"description":"Position of this caller, counted from 0.","type":"integer"},"call_sid":{"description":"The call.","type":"string"},"call_id":{"description":"SIP Call-ID of its leg on the feature server.","type":"string"},"customerData":{"description":"Data that a `tag` verb or a REST request attached to the call, unchanged.","type":"object","additionalProperties":true}},"examples":[{"queue_sid":"queue:bad98250-b34d-459d-9e90-f97dfb9bc519:support","queue_time":0,"queue_size":3,"queue_position":2,"call_sid":"5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2","call_id":"4ebb574f-2772-123d-6a91-06a34c1f9e20"},{"queue_sid":"queue:bad98250-b34d-459d-9e90-f97dfb9bc519:support","queue_time":95,"queue_size":1,"queue_position":0,"call_sid":"5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2","call_id":"4ebb574f-2772-123d-6a91-06a34c1f9e20","customerData":{"plan":"gold"}},{"queue_sid":"queue:bad98250-b34d-459d-9e90-f97dfb9bc519:support","queue_time":40}]};

function validate136(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate136.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.queue_sid === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "queue_sid"},message:"must have required property '"+"queue_sid"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.queue_time === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "queue_time"},message:"must have required property '"+"queue_time"+"'"};
vErrors = addError(vErrors, err1);
errors++;
}
if(data.queue_sid !== undefined){
if(typeof data.queue_sid !== "string"){
const err2 = {instancePath:instancePath+"/queue_sid",schemaPath:"#/properties/queue_sid/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.queue_time !== undefined){
let data1 = data.queue_time;
if(!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))){
const err3 = {instancePath:instancePath+"/queue_time",schemaPath:"#/properties/queue_time/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data.queue_size !== undefined){
let data2 = data.queue_size;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
const err4 = {instancePath:instancePath+"/queue_size",schemaPath:"#/properties/queue_size/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(data.queue_position !== undefined){
let data3 = data.queue_position;
if(!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))){
const err5 = {instancePath:instancePath+"/queue_position",schemaPath:"#/properties/queue_position/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
vErrors = addError(vErrors, err5);
errors++;
}
}
if(data.call_sid !== undefined){
if(typeof data.call_sid !== "string"){
const err6 = {instancePath:instancePath+"/call_sid",schemaPath:"#/properties/call_sid/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err6);
errors++;
}
}
if(data.call_id !== undefined){
if(typeof data.call_id !== "string"){
const err7 = {instancePath:instancePath+"/call_id",schemaPath:"#/properties/call_id/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err7);
errors++;
}
}
if(data.customerData !== undefined){
let data6 = data.customerData;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
}
else {
const err8 = {instancePath:instancePath+"/customerData",schemaPath:"#/properties/customerData/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
validate136.errors = listErrors(vErrors);
return errors === 0;
}
validate136.evaluated = {"props":{"queue_sid":true,"queue_time":true,"queue_size":true,"queue_position":true,"call_sid":true,"call_id":true,"customerData":true},"dynamicProps":false,"dynamicItems":false};

exports.rasaEvent = validate137;
const schema65 = {"description":"A message in a conversation with a Rasa bot, from either side.","type":"object","allOf":[{"$ref":"#/components/schemas/call-state"}],"required":["event"],"properties":{"event":{"description":"`userMessage` or `botMessage`.","type":"string"},"message":{"description":"The words of the caller, or the bot's answer: the whole array of its messages with names in snake_case. A bot answers with a few; more than 100 are refused.","type":["string","array"],"maxItems":100,"items":{"type":"object","properties":{"recipient_id":{"description":"The `call_sid`, which the bot was given as sender.","type":"string"},"text":{"description":"What is spoken.","type":"string"}}}}},"examples":[{"call_sid":"5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2","direction":"inbound","from":"+12125551212","to":"+14155551234","call_id":"4ebb574f-2772-123d-6a91-06a34c1f9e20","sbc_callid":"2025052317511700005@192.0.2.10","sip_status":200,"sip_reason":"OK","call_status":"in-progress","account_sid":"bad98250-b34d-459d-9e90-f97dfb9bc519","trace_id":"49d4e9a4754078d4682ad8a9faf7a9cf","application_sid":"72c5c38f-9bba-40ce-aa83-aaa6be55e1b5","fs_sip_address":"172.20.11.38:5060","originating_sip_ip":"192.0.2.10","originating_sip_trunk_name":"MyCarrier","event":"userMessage","message":"What are your opening hours?"},{"call_sid":"5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2","direction":"inbound","from":"+12125551212","to":"+14155551234","call_id":"4ebb574f-2772-123d-6a91-06a34c1f9e20","sbc_callid":"2025052317511700005@192.0.2.10","sip_status":200,"sip_reason":"OK","call_status":"in-progress","account_sid":"bad98250-b34d-459d-9e90-f97dfb9bc519","trace_id":"49d4e9a4754078d4682ad8a9faf7a9cf","application_sid":"72c5c38f-9bba-40ce-aa83-aaa6be55e1b5","fs_sip_address":"172.20.11.38:5060","originating_sip_ip":"192.0.2.10","originating_sip_trunk_name":"MyCarrier","event":"botMessage","message":[{"recipient_id":"5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2","text":"We are open from nine to five."}]}]};

function validate137(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate137.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate54(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate54.errors : addErrors(vErrors, validate54.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.event === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "event"},message:"must have required property '"+"event"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.event !== undefined){
if(typeof data.event !== "string"){
const err1 = {instancePath:instancePath+"/event",schemaPath:"#/properties/event/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err1);
errors++;
}
}
if(data.message !== undefined){
let data1 = data.message;
if((typeof data1 !== "string") && (!(Array.isArray(data1)))){
const err2 = {instancePath:instancePath+"/message",schemaPath:"#/properties/message/type",keyword:"type",params:{type: schema65.properties.message.type},message:"must be string,array"};
vErrors = addError(vErrors, err2);
errors++;
}
if(Array.isArray(data1)){
if(data1.length > 100){
const err3 = {instancePath:instancePath+"/message",schemaPath:"#/properties/message/maxItems",keyword:"maxItems",params:{limit: 100},message:"must NOT have more than 100 items"};
vErrors = addError(vErrors, err3);
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.recipient_id !== undefined){
if(typeof data2.recipient_id !== "string"){
const err4 = {instancePath:instancePath+"/message/" + i0+"/recipient_id",schemaPath:"#/properties/message/items/properties/recipient_id/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(data2.text !== undefined){
if(typeof data2.text !== "string"){
const err5 = {instancePath:instancePath+"/message/" + i0+"/text",schemaPath:"#/properties/message/items/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err5);
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/message/" + i0,schemaPath:"#/properties/message/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err6);
errors++;
}
}
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err7);
errors++;
}
validate137.errors = listErrors(vErrors);
return errors === 0;
}
validate137.evaluated = {"props":{"event":true,"message":true,"duration":true,"parent_call_sid":true,"caller_id":true,"call_termination_by":true,"headers":true,"fs_sip_address":true,"fs_public_ip":true,"customerData":true,"api_base_url":true,"call_sid":true,"account_sid":true,"application_sid":true,"direction":true,"from":true,"to":true,"call_id":true,"sbc_callid":true,"call_status":true,"sip_status":true,"sip_reason":true,"sip_reason_header":true,"trace_id":true,"originating_sip_ip":true,"originating_sip_trunk_name":true},"dynamicProps":false,"dynamicItems":false};

exports.rasaMessage = validate139;
const schema66 = {"description":"The words of the caller, for a Rasa bot. The `rasa` verb sends them to its `url` in the form of Rasa's REST channel, so the bot need not be Rasa; it can be one of your own. jambonz neither signs this request nor sends credentials with it.","type":"object","required":["sender","message"],"properties":{"sender":{"description":"The `call_sid`.","type":"string"},"message":{"description":"The words of the caller.","type":"string"}},"examples":[{"sender":"5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2","message":"What are your opening hours?"}]};

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
if(data.sender === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "sender"},message:"must have required property '"+"sender"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.message === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "message"},message:"must have required property '"+"message"+"'"};
vErrors = addError(vErrors, err1);
errors++;
}
if(data.sender !== undefined){
if(typeof data.sender !== "string"){
const err2 = {instancePath:instancePath+"/sender",schemaPath:"#/properties/sender/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.message !== undefined){
if(typeof data.message !== "string"){
const err3 = {instancePath:instancePath+"/message",schemaPath:"#/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
validate139.errors = listErrors(vErrors);
return errors === 0;
}
validate139.evaluated = {"props":{"sender":true,"message":true},"dynamicProps":false,"dynamicItems":false};

exports.rasaResult = validate140;
const schema67 = {"description":"The conversation with a Rasa bot has ended.","type":"object","allOf":[{"$ref":"#/components/schemas/verb-result"}],"required":["rasa_result"],"properties":{"rasa_result":{"description":"`timeout` when the caller said nothing, `webhookError` when the request to the bot failed, `redirect` when your answer to an event ended it, `caller hungup` also when something else interrupted the verb.","type":"string"}},"examples":[{"call_sid":"5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2","direction":"inbound","from":"+12125551212","to":"+14155551234","call_id":"4ebb574f-2772-123d-6a91-06a34c1f9e20","sbc_callid":"2025052317511700005@192.0.2.10","sip_status":200,"sip_reason":"OK","call_status":"in-progress","account_sid":"bad98250-b34d-459d-9e90-f97dfb9bc519","trace_id":"49d4e9a4754078d4682ad8a9faf7a9cf","application_sid":"72c5c38f-9bba-40ce-aa83-aaa6be55e1b5","fs_sip_address":"172.20.11.38:5060","originating_sip_ip":"192.0.2.10","originating_sip_trunk_name":"MyCarrier","rasa_result":"timeout"},{"call_sid":"5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2","direction":"inbound","from":"+12125551212","to":"+14155551234","call_id":"4ebb574f-2772-123d-6a91-06a34c1f9e20","sbc_callid":"2025052317511700005@192.0.2.10","sip_status":200,"sip_reason":"OK","call_status":"completed","account_sid":"bad98250-b34d-459d-9e90-f97dfb9bc519","trace_id":"49d4e9a4754078d4682ad8a9faf7a9cf","application_sid":"72c5c38f-9bba-40ce-aa83-aaa6be55e1b5","fs_sip_address":"172.20.11.38:5060","originating_sip_ip":"192.0.2.10","originating_sip_trunk_name":"MyCarrier","call_termination_by":"caller","duration":63,"rasa_result":"caller hungup"}]};

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
if(!(validate71(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate71.errors : addErrors(vErrors, validate71.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.rasa_result === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "rasa_result"},message:"must have required property '"+"rasa_result"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.rasa_result !== undefined){
if(typeof data.rasa_result !== "string"){
const err1 = {instancePath:instancePath+"/rasa_result",schemaPath:"#/properties/rasa_result/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
validate140.errors = listErrors(vErrors);
return errors === 0;
}
validate140.evaluated = {"props":{"rasa_result":true,"verb_id":true,"duration":true,"parent_call_sid":true,"caller_id":true,"call_termination_by":true,"headers":true,"fs_sip_address":true,"fs_public_ip":true,"customerData":true,"api_base_url":true,"call_sid":true,"account_sid":true,"application_sid":true,"direction":true,"from":true,"to":true,"call_id":true,"sbc_callid":true,"call_status":true,"sip_status":true,"sip_reason":true,"sip_reason_header":true,"trace_id":true,"originating_sip_ip":true,"originating_sip_trunk_name":true},"dynamicProps":false,"dynamicItems":false};

exports.redirectedCall = validate142;
const schema68 = {"description":"A `redirect` verb asks for the verbs to continue with.","type":"object","allOf":[{"$ref":"#/components/schemas/verb-result"}],"examples":[{"call_sid":"5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2","direction":"inbound","from":"+12125551212","to":"+14155551234","call_id":"4ebb574f-2772-123d-6a91-06a34c1f9e20","sbc_callid":"2025052317511700005@192.0.2.10","sip_status":200,"sip_reason":"OK","call_status":"in-progress","account_sid":"bad98250-b34d-459d-9e90-f97dfb9bc519","trace_id":"49d4e9a4754078d4682ad8a9faf7a9cf","application_sid":"72c5c38f-9bba-40ce-aa83-aaa6be55e1b5","fs_sip_address":"172.20.11.38:5060","originating_sip_ip":"192.0.2.10","originating_sip_trunk_name":"MyCarrier","customerData":{"plan":"gold"}}]};

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
if(!(data && typeof data == "object" && !Array.isArray(data))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err0);
errors++;
}
if(!(validate71(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate71.errors : addErrors(vErrors, validate71.errors);
errors = vErrors.length;
}
validate142.errors = listErrors(vErrors);
return errors === 0;
}
validate142.evaluated = {"props":{"verb_id":true,"duration":true,"parent_call_sid":true,"caller_id":true,"call_termination_by":true,"headers":true,"fs_sip_address":true,"fs_public_ip":true,"customerData":true,"api_base_url":true,"call_sid":true,"account_sid":true,"application_sid":true,"direction":true,"from":true,"to":true,"call_id":true,"sbc_callid":true,"call_status":true,"sip_status":true,"sip_reason":true,"sip_reason_header":true,"trace_id":true,"originating_sip_ip":true,"originating_sip_trunk_name":true},"dynamicProps":false,"dynamicItems":false};

exports.referEvent = validate144;
const schema69 = {"description":"The far end reports the progress of the transfer that a `sip:refer` requested. The request does not identify the call: put the call into the query of the hook.","type":"object","required":["event","call_status"],"properties":{"event":{"description":"Always `transfer-status`.","type":"string"},"call_status":{"description":"SIP status of the call that the far end places, such as 100, 180 or 200: a number, unlike the `call_status` of other webhooks.","type":"integer"}},"examples":[{"event":"transfer-status","call_status":180},{"event":"transfer-status","call_status":200}]};

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
if(data.event === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "event"},message:"must have required property '"+"event"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.call_status === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "call_status"},message:"must have required property '"+"call_status"+"'"};
vErrors = addError(vErrors, err1);
errors++;
}
if(data.event !== undefined){
if(typeof data.event !== "string"){
const err2 = {instancePath:instancePath+"/event",schemaPath:"#/properties/event/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.call_status !== undefined){
let data1 = data.call_status;
if(!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))){
const err3 = {instancePath:instancePath+"/call_status",schemaPath:"#/properties/call_status/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
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
validate144.errors = listErrors(vErrors);
return errors === 0;
}
validate144.evaluated = {"props":{"event":true,"call_status":true},"dynamicProps":false,"dynamicItems":false};

exports.referResult = validate145;
const schema70 = {"description":"The result of the transfer that a `sip:refer` requested.","type":"object","allOf":[{"$ref":"#/components/schemas/verb-result"}],"required":["refer_status"],"properties":{"refer_status":{"description":"SIP status the far end answered the REFER with. 202 means that it will try.","type":"integer"},"final_referred_call_status":{"description":"SIP status of the call that the far end then placed: 200 when the transfer succeeded. Missing when the REFER was refused, or no final status arrived within 15 seconds; if it arrives later, this hook is called again.","type":"integer"}},"examples":[{"call_sid":"5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2","direction":"inbound","from":"+12125551212","to":"+14155551234","call_id":"4ebb574f-2772-123d-6a91-06a34c1f9e20","sbc_callid":"2025052317511700005@192.0.2.10","sip_status":200,"sip_reason":"OK","call_status":"in-progress","account_sid":"bad98250-b34d-459d-9e90-f97dfb9bc519","trace_id":"49d4e9a4754078d4682ad8a9faf7a9cf","application_sid":"72c5c38f-9bba-40ce-aa83-aaa6be55e1b5","fs_sip_address":"172.20.11.38:5060","originating_sip_ip":"192.0.2.10","originating_sip_trunk_name":"MyCarrier","refer_status":202,"final_referred_call_status":200},{"call_sid":"5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2","direction":"inbound","from":"+12125551212","to":"+14155551234","call_id":"4ebb574f-2772-123d-6a91-06a34c1f9e20","sbc_callid":"2025052317511700005@192.0.2.10","sip_status":200,"sip_reason":"OK","call_status":"in-progress","account_sid":"bad98250-b34d-459d-9e90-f97dfb9bc519","trace_id":"49d4e9a4754078d4682ad8a9faf7a9cf","application_sid":"72c5c38f-9bba-40ce-aa83-aaa6be55e1b5","fs_sip_address":"172.20.11.38:5060","originating_sip_ip":"192.0.2.10","originating_sip_trunk_name":"MyCarrier","refer_status":603,"verb_id":"to-billing"}]};

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
if(!(validate71(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate71.errors : addErrors(vErrors, validate71.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.refer_status === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "refer_status"},message:"must have required property '"+"refer_status"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.refer_status !== undefined){
let data0 = data.refer_status;
if(!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))){
const err1 = {instancePath:instancePath+"/refer_status",schemaPath:"#/properties/refer_status/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
vErrors = addError(vErrors, err1);
errors++;
}
}
if(data.final_referred_call_status !== undefined){
let data1 = data.final_referred_call_status;
if(!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))){
const err2 = {instancePath:instancePath+"/final_referred_call_status",schemaPath:"#/properties/final_referred_call_status/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
vErrors = addError(vErrors, err2);
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err3);
errors++;
}
validate145.errors = listErrors(vErrors);
return errors === 0;
}
validate145.evaluated = {"props":{"refer_status":true,"final_referred_call_status":true,"verb_id":true,"duration":true,"parent_call_sid":true,"caller_id":true,"call_termination_by":true,"headers":true,"fs_sip_address":true,"fs_public_ip":true,"customerData":true,"api_base_url":true,"call_sid":true,"account_sid":true,"application_sid":true,"direction":true,"from":true,"to":true,"call_id":true,"sbc_callid":true,"call_status":true,"sip_status":true,"sip_reason":true,"sip_reason_header":true,"trace_id":true,"originating_sip_ip":true,"originating_sip_trunk_name":true},"dynamicProps":false,"dynamicItems":false};

exports.sipRequestResult = validate147;
const schema71 = {"description":"The result of the SIP request of a `sip:request` verb. If this webhook fails, jambonz sends it a second time, with `result` `failed` and the reason in `err`.","type":"object","allOf":[{"$ref":"#/components/schemas/verb-result"}],"required":["result"],"properties":{"result":{"description":"`success` when the request was answered, whatever the answer; `failed` when it could not be sent or this webhook failed before.","type":"string"},"sip_status":{"description":"With `success` the SIP status of that answer, in place of the call's own; `sip_reason` stays the call's.","type":"integer"},"err":{"description":"What went wrong, with `failed`.","type":"string"}},"examples":[{"call_sid":"5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2","direction":"inbound","from":"+12125551212","to":"+14155551234","call_id":"4ebb574f-2772-123d-6a91-06a34c1f9e20","sbc_callid":"2025052317511700005@192.0.2.10","sip_status":200,"sip_reason":"OK","call_status":"in-progress","account_sid":"bad98250-b34d-459d-9e90-f97dfb9bc519","trace_id":"49d4e9a4754078d4682ad8a9faf7a9cf","application_sid":"72c5c38f-9bba-40ce-aa83-aaa6be55e1b5","fs_sip_address":"172.20.11.38:5060","originating_sip_ip":"192.0.2.10","originating_sip_trunk_name":"MyCarrier","result":"success"},{"call_sid":"5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2","direction":"inbound","from":"+12125551212","to":"+14155551234","call_id":"4ebb574f-2772-123d-6a91-06a34c1f9e20","sbc_callid":"2025052317511700005@192.0.2.10","sip_status":200,"sip_reason":"OK","call_status":"in-progress","account_sid":"bad98250-b34d-459d-9e90-f97dfb9bc519","trace_id":"49d4e9a4754078d4682ad8a9faf7a9cf","application_sid":"72c5c38f-9bba-40ce-aa83-aaa6be55e1b5","fs_sip_address":"172.20.11.38:5060","originating_sip_ip":"192.0.2.10","originating_sip_trunk_name":"MyCarrier","verb_id":"dtmf-info","result":"failed","err":"Unexpected HTTP Response"}]};

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
if(!(validate71(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate71.errors : addErrors(vErrors, validate71.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.result === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "result"},message:"must have required property '"+"result"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.result !== undefined){
if(typeof data.result !== "string"){
const err1 = {instancePath:instancePath+"/result",schemaPath:"#/properties/result/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err1);
errors++;
}
}
if(data.sip_status !== undefined){
let data1 = data.sip_status;
if(!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))){
const err2 = {instancePath:instancePath+"/sip_status",schemaPath:"#/properties/sip_status/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.err !== undefined){
if(typeof data.err !== "string"){
const err3 = {instancePath:instancePath+"/err",schemaPath:"#/properties/err/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
validate147.errors = listErrors(vErrors);
return errors === 0;
}
validate147.evaluated = {"props":{"result":true,"sip_status":true,"err":true,"verb_id":true,"duration":true,"parent_call_sid":true,"caller_id":true,"call_termination_by":true,"headers":true,"fs_sip_address":true,"fs_public_ip":true,"customerData":true,"api_base_url":true,"call_sid":true,"account_sid":true,"application_sid":true,"direction":true,"from":true,"to":true,"call_id":true,"sbc_callid":true,"call_status":true,"sip_reason":true,"sip_reason_header":true,"trace_id":true,"originating_sip_ip":true,"originating_sip_trunk_name":true},"dynamicProps":false,"dynamicItems":false};

exports.streamingEvent = validate149;
const schema72 = {"description":"An event of the speech that jambonz streams from a text-to-speech vendor. Over HTTP the request does not identify the call; over a WebSocket `call_sid` of the message does.","type":"object","required":["event_type"],"properties":{"event_type":{"description":"`stream_open`, `stream_closed`, `stream_paused`, or `user_interruption` when the caller spoke over it. `stream_resumed`, when there is room for text again after `stream_paused`, arrives over a WebSocket only. The commercial server also sends `tts_spoken`, if `trackTtsPlayout` of `config` is on and the vendor reports what it has spoken.","type":"string"},"text":{"description":"What was spoken up to the end or the interruption. With `tts_spoken`.","type":"string","x-jambonz-edition":"commercial"},"bargein":{"description":"Whether the caller interrupted it. With `tts_spoken`.","type":"boolean","x-jambonz-edition":"commercial"}},"examples":[{"event_type":"stream_open"},{"event_type":"user_interruption"},{"event_type":"tts_spoken","text":"Your order left our warehouse","bargein":true}]};

function validate149(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate149.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.event_type === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "event_type"},message:"must have required property '"+"event_type"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.event_type !== undefined){
if(typeof data.event_type !== "string"){
const err1 = {instancePath:instancePath+"/event_type",schemaPath:"#/properties/event_type/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err1);
errors++;
}
}
if(data.text !== undefined){
if(typeof data.text !== "string"){
const err2 = {instancePath:instancePath+"/text",schemaPath:"#/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.bargein !== undefined){
if(typeof data.bargein !== "boolean"){
const err3 = {instancePath:instancePath+"/bargein",schemaPath:"#/properties/bargein/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
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
validate149.errors = listErrors(vErrors);
return errors === 0;
}
validate149.evaluated = {"props":{"event_type":true,"text":true,"bargein":true},"dynamicProps":false,"dynamicItems":false};

exports.tokensResult = validate150;
const schema73 = {"description":"Whether jambonz takes the text of a command `tts:tokens`. The body does not identify the call: `call_sid` of the WebSocket message does.","type":"object","required":["id"],"properties":{"id":{"description":"The `id` of the command.","type":["number","string"]},"status":{"description":"`ok`, or `failed` if the text is not taken. Missing if jambonz failed, or the call has no streamed speech.","type":"string"},"reason":{"description":"Why it failed: `full` if more than 1,000 characters wait to be spoken (send it again after the event `stream_resumed`), `missing tokens`, or that the connection to the vendor failed.","type":"string"}},"examples":[{"id":1,"status":"ok"},{"id":2,"status":"failed","reason":"full"},{"id":3,"status":"failed","reason":"connection to deepgram failed"}]};

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
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.id !== undefined){
let data0 = data.id;
if((!(typeof data0 == "number")) && (typeof data0 !== "string")){
const err1 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: schema73.properties.id.type},message:"must be number,string"};
vErrors = addError(vErrors, err1);
errors++;
}
}
if(data.status !== undefined){
if(typeof data.status !== "string"){
const err2 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.reason !== undefined){
if(typeof data.reason !== "string"){
const err3 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
validate150.errors = listErrors(vErrors);
return errors === 0;
}
validate150.evaluated = {"props":{"id":true,"status":true,"reason":true},"dynamicProps":false,"dynamicItems":false};

exports.toolRequest = validate151;
const schema74 = {"description":"A language model asks for the result of a function while it talks to the caller. The body depends on the vendor of the model, does not name it, and on the open-source server says nothing about the call. Most send `name` and `args`; Google sends `function_calls`, several at once; the commercial `agent` verb sends `arguments`.","type":"object","required":["tool_call_id"],"properties":{"tool_call_id":{"description":"Identifies the request; some vendors require it in the reply. With Google it is the constant text `function_call_id`; the real ids are in `function_calls`.","type":"string"},"name":{"description":"Function to run. Missing with Google.","type":"string","x-documented":{"required":true}},"args":{"description":"Arguments, as the model wrote them: usually an object, but any JSON value is possible. Missing with Google, with the `agent` verb, and with ElevenLabs when there are none.","x-documented":{"type":"object"}},"arguments":{"description":"Arguments from the `agent` verb, in place of `args`.","x-jambonz-edition":"commercial"},"type":{"description":"Google only: `toolCall`.","type":"string"},"function_calls":{"description":"Google only: the functions to run, usually one. The server runs each of them, so more than 100 are refused.","type":"array","maxItems":100,"items":{"type":"object","required":["name"],"properties":{"id":{"description":"Identifies this one; the reply refers to it.","type":"string"},"name":{"description":"Function to run.","type":"string"},"args":{"description":"Its arguments, any JSON value."}}}},"customerData":{"description":"Data that a `tag` verb attached to the call, unchanged.","type":"object","additionalProperties":true,"x-jambonz-edition":"commercial"}}};

function validate151(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate151.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.tool_call_id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "tool_call_id"},message:"must have required property '"+"tool_call_id"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.tool_call_id !== undefined){
if(typeof data.tool_call_id !== "string"){
const err1 = {instancePath:instancePath+"/tool_call_id",schemaPath:"#/properties/tool_call_id/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err1);
errors++;
}
}
if(data.name !== undefined){
if(typeof data.name !== "string"){
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.type !== undefined){
if(typeof data.type !== "string"){
const err3 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data.function_calls !== undefined){
let data3 = data.function_calls;
if(Array.isArray(data3)){
if(data3.length > 100){
const err4 = {instancePath:instancePath+"/function_calls",schemaPath:"#/properties/function_calls/maxItems",keyword:"maxItems",params:{limit: 100},message:"must NOT have more than 100 items"};
vErrors = addError(vErrors, err4);
errors++;
}
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.name === undefined){
const err5 = {instancePath:instancePath+"/function_calls/" + i0,schemaPath:"#/properties/function_calls/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
vErrors = addError(vErrors, err5);
errors++;
}
if(data4.id !== undefined){
if(typeof data4.id !== "string"){
const err6 = {instancePath:instancePath+"/function_calls/" + i0+"/id",schemaPath:"#/properties/function_calls/items/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err6);
errors++;
}
}
if(data4.name !== undefined){
if(typeof data4.name !== "string"){
const err7 = {instancePath:instancePath+"/function_calls/" + i0+"/name",schemaPath:"#/properties/function_calls/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err7);
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/function_calls/" + i0,schemaPath:"#/properties/function_calls/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err8);
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/function_calls",schemaPath:"#/properties/function_calls/type",keyword:"type",params:{type: "array"},message:"must be array"};
vErrors = addError(vErrors, err9);
errors++;
}
}
if(data.customerData !== undefined){
let data7 = data.customerData;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
}
else {
const err10 = {instancePath:instancePath+"/customerData",schemaPath:"#/properties/customerData/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
validate151.errors = listErrors(vErrors);
return errors === 0;
}
validate151.evaluated = {"props":{"tool_call_id":true,"name":true,"args":true,"arguments":true,"type":true,"function_calls":true,"customerData":true},"dynamicProps":false,"dynamicItems":false};

exports.transcription = validate152;
const schema75 = {"description":"A `transcribe` reports speech: a final result, an interim one if it requests those, or an event of the vendor. Carries `speech` or `speech_event`.","type":"object","allOf":[{"$ref":"#/components/schemas/call-info"},{"$ref":"#/components/schemas/speech-timing"}],"properties":{"speech":{"$ref":"#/components/schemas/speech-result"},"speech_event":{"description":"An event about the speech other than its text, in the vendor's form with names in snake_case. So far only Deepgram's `UtteranceEnd`, if interim results are requested.","type":"object","properties":{"type":{"description":"Kind of event.","type":"string"}},"additionalProperties":true},"b3":{"description":"Tracing context, which other webhooks carry as a header of this name.","type":"string"}},"examples":[{"direction":"inbound","trace_id":"49d4e9a4754078d4682ad8a9faf7a9cf","has_recording":false,"caller_name":"Anna Schmidt","call_sid":"5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2","account_sid":"bad98250-b34d-459d-9e90-f97dfb9bc519","application_sid":"72c5c38f-9bba-40ce-aa83-aaa6be55e1b5","from":"+12125551212","to":"+14155551234","call_id":"4ebb574f-2772-123d-6a91-06a34c1f9e20","sip_status":200,"sip_reason":"OK","call_status":"in-progress","sbc_callid":"2025052317511700005@192.0.2.10","originating_sip_ip":"192.0.2.10","originating_sip_trunk_name":"MyCarrier","local_sip_address":"172.20.11.38:5060","b3":"49d4e9a4754078d4682ad8a9faf7a9cf-5f067aa0ba902b7c-1","stt_latency_ms":"412","stt_talkspurts":"[[1748022677,1748022679]]","stt_start_time":1748022675,"stt_stop_time":1748022680,"stt_usage":"4.87","speech":{"language_code":"en-US","channel_tag":2,"is_final":true,"alternatives":[{"transcript":"Thanks for calling, how can I help?","confidence":0.98}],"vendor":{"name":"deepgram","evt":{"type":"Results","duration":1.62,"is_final":true,"speech_final":true}}}},{"direction":"inbound","trace_id":"49d4e9a4754078d4682ad8a9faf7a9cf","has_recording":false,"caller_name":"Anna Schmidt","call_sid":"5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2","account_sid":"bad98250-b34d-459d-9e90-f97dfb9bc519","application_sid":"72c5c38f-9bba-40ce-aa83-aaa6be55e1b5","from":"+12125551212","to":"+14155551234","call_id":"4ebb574f-2772-123d-6a91-06a34c1f9e20","sip_status":200,"sip_reason":"OK","call_status":"in-progress","sbc_callid":"2025052317511700005@192.0.2.10","originating_sip_ip":"192.0.2.10","originating_sip_trunk_name":"MyCarrier","local_sip_address":"172.20.11.38:5060","b3":"49d4e9a4754078d4682ad8a9faf7a9cf-5f067aa0ba902b7c-1","speech_event":{"type":"UtteranceEnd","channel":[0,1],"last_word_end":2.39}}]};

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
if(!(validate77(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate77.errors : addErrors(vErrors, validate77.errors);
errors = vErrors.length;
}
if(!(validate106(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate106.errors : addErrors(vErrors, validate106.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.speech !== undefined){
if(!(validate102(data.speech, {instancePath:instancePath+"/speech",parentData:data,parentDataProperty:"speech",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate102.errors : addErrors(vErrors, validate102.errors);
errors = vErrors.length;
}
}
if(data.speech_event !== undefined){
let data1 = data.speech_event;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.type !== undefined){
if(typeof data1.type !== "string"){
const err0 = {instancePath:instancePath+"/speech_event/type",schemaPath:"#/properties/speech_event/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err0);
errors++;
}
}
}
else {
const err1 = {instancePath:instancePath+"/speech_event",schemaPath:"#/properties/speech_event/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err1);
errors++;
}
}
if(data.b3 !== undefined){
if(typeof data.b3 !== "string"){
const err2 = {instancePath:instancePath+"/b3",schemaPath:"#/properties/b3/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err2);
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err3);
errors++;
}
validate152.errors = listErrors(vErrors);
return errors === 0;
}
validate152.evaluated = {"props":{"speech":true,"speech_event":true,"b3":true,"stt_latency_ms":true,"stt_talkspurts":true,"stt_start_time":true,"stt_stop_time":true,"stt_usage":true,"caller_name":true,"has_recording":true,"participants":true,"parent_call_sid":true,"caller_id":true,"duration":true,"call_termination_by":true,"local_sip_address":true,"public_ip":true,"customerdata":true,"sipheaders":true,"call_sid":true,"account_sid":true,"application_sid":true,"direction":true,"from":true,"to":true,"call_id":true,"sbc_callid":true,"call_status":true,"sip_status":true,"sip_reason":true,"sip_reason_header":true,"trace_id":true,"originating_sip_ip":true,"originating_sip_trunk_name":true},"dynamicProps":false,"dynamicItems":false};

exports.transferResult = validate156;
const schema76 = {"description":"How a `transfer` ended. `sip_status` is that of the leg to the person, where there was one.","type":"object","x-jambonz-edition":"commercial","allOf":[{"$ref":"#/components/schemas/verb-result"}],"required":["transfer_result"],"properties":{"transfer_result":{"description":"`bridged` when the two were connected, `returned` when the caller is back with you, `voicemail` when the caller was sent there, `failed` when the transfer failed.","type":"string"},"transfer_reason":{"description":"Why: `completed`, `no-answer`, `busy`, `declined` by the person or for a machine, `caller-abandoned` when the caller hung up before, or `error`.","type":"string"},"dial_call_sid":{"description":"The `call_sid` of the leg to the person. Missing when there was none.","type":"string"}},"examples":[{"call_sid":"5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2","direction":"inbound","from":"+12125551212","to":"+14155551234","call_id":"4ebb574f-2772-123d-6a91-06a34c1f9e20","sbc_callid":"2025052317511700005@192.0.2.10","sip_status":200,"sip_reason":"OK","call_status":"in-progress","account_sid":"bad98250-b34d-459d-9e90-f97dfb9bc519","trace_id":"49d4e9a4754078d4682ad8a9faf7a9cf","application_sid":"72c5c38f-9bba-40ce-aa83-aaa6be55e1b5","originating_sip_ip":"192.0.2.10","originating_sip_trunk_name":"MyCarrier","transfer_result":"bridged","transfer_reason":"completed","dial_call_sid":"56666f6c-5884-42a0-837d-0d9d6d1f7f5e"},{"call_sid":"5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2","direction":"inbound","from":"+12125551212","to":"+14155551234","call_id":"4ebb574f-2772-123d-6a91-06a34c1f9e20","sbc_callid":"2025052317511700005@192.0.2.10","sip_status":486,"sip_reason":"Busy Here","call_status":"in-progress","account_sid":"bad98250-b34d-459d-9e90-f97dfb9bc519","trace_id":"49d4e9a4754078d4682ad8a9faf7a9cf","application_sid":"72c5c38f-9bba-40ce-aa83-aaa6be55e1b5","originating_sip_ip":"192.0.2.10","originating_sip_trunk_name":"MyCarrier","verb_id":"to-billing","transfer_result":"returned","transfer_reason":"busy","dial_call_sid":"56666f6c-5884-42a0-837d-0d9d6d1f7f5e"}]};

function validate156(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate156.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate71(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate71.errors : addErrors(vErrors, validate71.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.transfer_result === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "transfer_result"},message:"must have required property '"+"transfer_result"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.transfer_result !== undefined){
if(typeof data.transfer_result !== "string"){
const err1 = {instancePath:instancePath+"/transfer_result",schemaPath:"#/properties/transfer_result/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err1);
errors++;
}
}
if(data.transfer_reason !== undefined){
if(typeof data.transfer_reason !== "string"){
const err2 = {instancePath:instancePath+"/transfer_reason",schemaPath:"#/properties/transfer_reason/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.dial_call_sid !== undefined){
if(typeof data.dial_call_sid !== "string"){
const err3 = {instancePath:instancePath+"/dial_call_sid",schemaPath:"#/properties/dial_call_sid/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
validate156.errors = listErrors(vErrors);
return errors === 0;
}
validate156.evaluated = {"props":{"transfer_result":true,"transfer_reason":true,"dial_call_sid":true,"verb_id":true,"duration":true,"parent_call_sid":true,"caller_id":true,"call_termination_by":true,"headers":true,"fs_sip_address":true,"fs_public_ip":true,"customerData":true,"api_base_url":true,"call_sid":true,"account_sid":true,"application_sid":true,"direction":true,"from":true,"to":true,"call_id":true,"sbc_callid":true,"call_status":true,"sip_status":true,"sip_reason":true,"sip_reason_header":true,"trace_id":true,"originating_sip_ip":true,"originating_sip_trunk_name":true},"dynamicProps":false,"dynamicItems":false};

exports.translation = validate158;
const schema77 = {"description":"A `transcribe` reports a translation. Only Speechmatics translates, if its options request it.","type":"object","allOf":[{"$ref":"#/components/schemas/call-info"}],"required":["translation"],"properties":{"translation":{"description":"The translation.","type":"object","required":["channel","translation"],"properties":{"channel":{"description":"Audio channel: 1 is the caller, 2 the other party.","type":"integer"},"language":{"description":"Language it was translated into, such as `de`.","type":"string"},"translation":{"description":"The translated text.","type":"string"}}},"b3":{"description":"Tracing context, which other webhooks carry as a header of this name.","type":"string"}},"examples":[{"direction":"inbound","trace_id":"49d4e9a4754078d4682ad8a9faf7a9cf","has_recording":false,"caller_name":"Anna Schmidt","call_sid":"5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2","account_sid":"bad98250-b34d-459d-9e90-f97dfb9bc519","application_sid":"72c5c38f-9bba-40ce-aa83-aaa6be55e1b5","from":"+12125551212","to":"+14155551234","call_id":"4ebb574f-2772-123d-6a91-06a34c1f9e20","sip_status":200,"sip_reason":"OK","call_status":"in-progress","sbc_callid":"2025052317511700005@192.0.2.10","originating_sip_ip":"192.0.2.10","originating_sip_trunk_name":"MyCarrier","local_sip_address":"172.20.11.38:5060","b3":"49d4e9a4754078d4682ad8a9faf7a9cf-5f067aa0ba902b7c-1","translation":{"channel":1,"language":"de","translation":"Ich m\u00f6chte bitte mit dem Support sprechen."}}]};

function validate158(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate158.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate77(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate77.errors : addErrors(vErrors, validate77.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.translation === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "translation"},message:"must have required property '"+"translation"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.translation !== undefined){
let data0 = data.translation;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.channel === undefined){
const err1 = {instancePath:instancePath+"/translation",schemaPath:"#/properties/translation/required",keyword:"required",params:{missingProperty: "channel"},message:"must have required property '"+"channel"+"'"};
vErrors = addError(vErrors, err1);
errors++;
}
if(data0.translation === undefined){
const err2 = {instancePath:instancePath+"/translation",schemaPath:"#/properties/translation/required",keyword:"required",params:{missingProperty: "translation"},message:"must have required property '"+"translation"+"'"};
vErrors = addError(vErrors, err2);
errors++;
}
if(data0.channel !== undefined){
let data1 = data0.channel;
if(!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))){
const err3 = {instancePath:instancePath+"/translation/channel",schemaPath:"#/properties/translation/properties/channel/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data0.language !== undefined){
if(typeof data0.language !== "string"){
const err4 = {instancePath:instancePath+"/translation/language",schemaPath:"#/properties/translation/properties/language/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(data0.translation !== undefined){
if(typeof data0.translation !== "string"){
const err5 = {instancePath:instancePath+"/translation/translation",schemaPath:"#/properties/translation/properties/translation/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err5);
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/translation",schemaPath:"#/properties/translation/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err6);
errors++;
}
}
if(data.b3 !== undefined){
if(typeof data.b3 !== "string"){
const err7 = {instancePath:instancePath+"/b3",schemaPath:"#/properties/b3/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
validate158.errors = listErrors(vErrors);
return errors === 0;
}
validate158.evaluated = {"props":{"translation":true,"b3":true,"caller_name":true,"has_recording":true,"participants":true,"parent_call_sid":true,"caller_id":true,"duration":true,"call_termination_by":true,"local_sip_address":true,"public_ip":true,"customerdata":true,"sipheaders":true,"call_sid":true,"account_sid":true,"application_sid":true,"direction":true,"from":true,"to":true,"call_id":true,"sbc_callid":true,"call_status":true,"sip_status":true,"sip_reason":true,"sip_reason_header":true,"trace_id":true,"originating_sip_ip":true,"originating_sip_trunk_name":true},"dynamicProps":false,"dynamicItems":false};

exports.updatedCall = validate160;
const schema78 = {"description":"A REST request (`call_hook`, `child_call_hook` of updateCall) makes a running call ask for new verbs. With `child_call_hook` the fields describe the dialled leg, and that leg gets the verbs.","type":"object","allOf":[{"$ref":"#/components/schemas/call-state"}],"examples":[{"call_sid":"5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2","direction":"inbound","from":"+12125551212","to":"+14155551234","call_id":"4ebb574f-2772-123d-6a91-06a34c1f9e20","sbc_callid":"2025052317511700005@192.0.2.10","sip_status":200,"sip_reason":"OK","call_status":"in-progress","account_sid":"bad98250-b34d-459d-9e90-f97dfb9bc519","trace_id":"49d4e9a4754078d4682ad8a9faf7a9cf","application_sid":"72c5c38f-9bba-40ce-aa83-aaa6be55e1b5","fs_sip_address":"172.20.11.38:5060","originating_sip_ip":"192.0.2.10","originating_sip_trunk_name":"MyCarrier"},{"call_sid":"56666f6c-5884-42a0-837d-0d9d6d1f7f5e","direction":"outbound","from":"+12125551212","to":"+14155550100","call_id":"9a77c0de-2772-123d-6a91-06a34c1f9e20","sbc_callid":"9f1c2f0e-2772-123d-6a91-06a34c1f9e20","sip_status":200,"sip_reason":"OK","call_status":"in-progress","caller_id":"+12125551212","account_sid":"bad98250-b34d-459d-9e90-f97dfb9bc519","trace_id":"49d4e9a4754078d4682ad8a9faf7a9cf","application_sid":"72c5c38f-9bba-40ce-aa83-aaa6be55e1b5","fs_sip_address":"172.20.11.38:5060","parent_call_sid":"5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2"}]};

function validate160(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate160.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(data && typeof data == "object" && !Array.isArray(data))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err0);
errors++;
}
if(!(validate54(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate54.errors : addErrors(vErrors, validate54.errors);
errors = vErrors.length;
}
validate160.errors = listErrors(vErrors);
return errors === 0;
}
validate160.evaluated = {"props":{"duration":true,"parent_call_sid":true,"caller_id":true,"call_termination_by":true,"headers":true,"fs_sip_address":true,"fs_public_ip":true,"customerData":true,"api_base_url":true,"call_sid":true,"account_sid":true,"application_sid":true,"direction":true,"from":true,"to":true,"call_id":true,"sbc_callid":true,"call_status":true,"sip_status":true,"sip_reason":true,"sip_reason_header":true,"trace_id":true,"originating_sip_ip":true,"originating_sip_trunk_name":true},"dynamicProps":false,"dynamicItems":false};

exports.verbStatus = validate162;
const schema79 = {"description":"What happens to a verb, while `notifyEvents` of `config` is on. The body does not identify the call: `call_sid` of the WebSocket message does.","type":"object","required":["event"],"properties":{"event":{"description":"`starting` and `finished` for each verb. `synthesized-audio`, `start-playback`, `stop-playback` and `kill-playback` for `say` and `play`, also inside a `gather`; `play` does not report `stop-playback`. `dtmf-bargein-detected` or `speech-bargein-detected` when the caller interrupts the prompt of a `gather`.","type":"string"},"name":{"description":"The verb. With `starting` and `finished`.","type":"string"},"verb":{"description":"The verb. With all other events.","type":"string"},"id":{"description":"The `id` of the verb, if it had one.","type":"string"},"vendor":{"description":"The vendor of the speech with `synthesized-audio`; the source of the result with `speech-bargein-detected`.","type":["string","object"],"properties":{"name":{"description":"Vendor, such as `deepgram`.","type":"string"}}},"language":{"description":"Language of the speech. With `synthesized-audio`.","type":["string","null"]},"characters":{"description":"Length of the text. With `synthesized-audio` of speech that was not cached.","type":"number"},"elapsed_time":{"description":"How long the vendor took, in milliseconds. With `synthesized-audio` of speech that was not cached.","type":"number"},"served_from_cache":{"description":"Whether the speech was cached. With `synthesized-audio`.","type":"boolean"},"dtmf":{"description":"The key. With `dtmf-bargein-detected`.","type":"string"},"duration":{"description":"How long the key was pressed. With `dtmf-bargein-detected`.","type":["string","number"]},"alternatives":{"description":"What was heard so far, the likeliest first. With `speech-bargein-detected`, with the other properties of a speech result; with the vendor `openai` there is `words` instead.","type":"array","maxItems":100,"items":{"type":"object","required":["transcript"],"properties":{"transcript":{"description":"The words.","type":"string"},"confidence":{"description":"Confidence of the vendor, 0 to 1. Some vendors do not report it.","type":["number","null"]}}}},"is_final":{"description":"Whether the transcript is final. With `speech-bargein-detected`.","type":"boolean"},"language_code":{"description":"Language heard, such as `en-US`. With `speech-bargein-detected`.","type":["string","null"]},"channel_tag":{"description":"Audio channel: 1 is the caller, 2 the other party. With `speech-bargein-detected`.","type":["number","null"]},"words":{"description":"The words heard so far. With `speech-bargein-detected` of the vendor `openai`.","type":"array","maxItems":1000,"items":{"description":"One word.","type":"string"}}},"examples":[{"event":"starting","id":"greeting","name":"say"},{"event":"synthesized-audio","vendor":"google","language":"en-US","characters":42,"elapsed_time":310,"served_from_cache":false,"id":"greeting","verb":"say"},{"event":"start-playback","verb":"play"},{"event":"dtmf-bargein-detected","dtmf":"1","duration":"1600","verb":"gather"},{"event":"speech-bargein-detected","language_code":"en-US","channel_tag":1,"is_final":false,"alternatives":[{"transcript":"sales please","confidence":0.9}],"vendor":{"name":"deepgram","evt":{"is_final":false}},"verb":"gather"}]};

function validate162(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate162.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.event === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "event"},message:"must have required property '"+"event"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.event !== undefined){
if(typeof data.event !== "string"){
const err1 = {instancePath:instancePath+"/event",schemaPath:"#/properties/event/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err1);
errors++;
}
}
if(data.name !== undefined){
if(typeof data.name !== "string"){
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.verb !== undefined){
if(typeof data.verb !== "string"){
const err3 = {instancePath:instancePath+"/verb",schemaPath:"#/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
if(data.vendor !== undefined){
let data4 = data.vendor;
if((typeof data4 !== "string") && (!(data4 && typeof data4 == "object" && !Array.isArray(data4)))){
const err5 = {instancePath:instancePath+"/vendor",schemaPath:"#/properties/vendor/type",keyword:"type",params:{type: schema79.properties.vendor.type},message:"must be string,object"};
vErrors = addError(vErrors, err5);
errors++;
}
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.name !== undefined){
if(typeof data4.name !== "string"){
const err6 = {instancePath:instancePath+"/vendor/name",schemaPath:"#/properties/vendor/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err6);
errors++;
}
}
}
}
if(data.language !== undefined){
let data6 = data.language;
if((typeof data6 !== "string") && (data6 !== null)){
const err7 = {instancePath:instancePath+"/language",schemaPath:"#/properties/language/type",keyword:"type",params:{type: schema79.properties.language.type},message:"must be string,null"};
vErrors = addError(vErrors, err7);
errors++;
}
}
if(data.characters !== undefined){
if(!(typeof data.characters == "number")){
const err8 = {instancePath:instancePath+"/characters",schemaPath:"#/properties/characters/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err8);
errors++;
}
}
if(data.elapsed_time !== undefined){
if(!(typeof data.elapsed_time == "number")){
const err9 = {instancePath:instancePath+"/elapsed_time",schemaPath:"#/properties/elapsed_time/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err9);
errors++;
}
}
if(data.served_from_cache !== undefined){
if(typeof data.served_from_cache !== "boolean"){
const err10 = {instancePath:instancePath+"/served_from_cache",schemaPath:"#/properties/served_from_cache/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err10);
errors++;
}
}
if(data.dtmf !== undefined){
if(typeof data.dtmf !== "string"){
const err11 = {instancePath:instancePath+"/dtmf",schemaPath:"#/properties/dtmf/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err11);
errors++;
}
}
if(data.duration !== undefined){
let data11 = data.duration;
if((typeof data11 !== "string") && (!(typeof data11 == "number"))){
const err12 = {instancePath:instancePath+"/duration",schemaPath:"#/properties/duration/type",keyword:"type",params:{type: schema79.properties.duration.type},message:"must be string,number"};
vErrors = addError(vErrors, err12);
errors++;
}
}
if(data.alternatives !== undefined){
let data12 = data.alternatives;
if(Array.isArray(data12)){
if(data12.length > 100){
const err13 = {instancePath:instancePath+"/alternatives",schemaPath:"#/properties/alternatives/maxItems",keyword:"maxItems",params:{limit: 100},message:"must NOT have more than 100 items"};
vErrors = addError(vErrors, err13);
errors++;
}
const len0 = data12.length;
for(let i0=0; i0<len0; i0++){
let data13 = data12[i0];
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.transcript === undefined){
const err14 = {instancePath:instancePath+"/alternatives/" + i0,schemaPath:"#/properties/alternatives/items/required",keyword:"required",params:{missingProperty: "transcript"},message:"must have required property '"+"transcript"+"'"};
vErrors = addError(vErrors, err14);
errors++;
}
if(data13.transcript !== undefined){
if(typeof data13.transcript !== "string"){
const err15 = {instancePath:instancePath+"/alternatives/" + i0+"/transcript",schemaPath:"#/properties/alternatives/items/properties/transcript/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err15);
errors++;
}
}
if(data13.confidence !== undefined){
let data15 = data13.confidence;
if((!(typeof data15 == "number")) && (data15 !== null)){
const err16 = {instancePath:instancePath+"/alternatives/" + i0+"/confidence",schemaPath:"#/properties/alternatives/items/properties/confidence/type",keyword:"type",params:{type: schema79.properties.alternatives.items.properties.confidence.type},message:"must be number,null"};
vErrors = addError(vErrors, err16);
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/alternatives/" + i0,schemaPath:"#/properties/alternatives/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err17);
errors++;
}
}
}
else {
const err18 = {instancePath:instancePath+"/alternatives",schemaPath:"#/properties/alternatives/type",keyword:"type",params:{type: "array"},message:"must be array"};
vErrors = addError(vErrors, err18);
errors++;
}
}
if(data.is_final !== undefined){
if(typeof data.is_final !== "boolean"){
const err19 = {instancePath:instancePath+"/is_final",schemaPath:"#/properties/is_final/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err19);
errors++;
}
}
if(data.language_code !== undefined){
let data17 = data.language_code;
if((typeof data17 !== "string") && (data17 !== null)){
const err20 = {instancePath:instancePath+"/language_code",schemaPath:"#/properties/language_code/type",keyword:"type",params:{type: schema79.properties.language_code.type},message:"must be string,null"};
vErrors = addError(vErrors, err20);
errors++;
}
}
if(data.channel_tag !== undefined){
let data18 = data.channel_tag;
if((!(typeof data18 == "number")) && (data18 !== null)){
const err21 = {instancePath:instancePath+"/channel_tag",schemaPath:"#/properties/channel_tag/type",keyword:"type",params:{type: schema79.properties.channel_tag.type},message:"must be number,null"};
vErrors = addError(vErrors, err21);
errors++;
}
}
if(data.words !== undefined){
let data19 = data.words;
if(Array.isArray(data19)){
if(data19.length > 1000){
const err22 = {instancePath:instancePath+"/words",schemaPath:"#/properties/words/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items"};
vErrors = addError(vErrors, err22);
errors++;
}
const len1 = data19.length;
for(let i1=0; i1<len1; i1++){
if(typeof data19[i1] !== "string"){
const err23 = {instancePath:instancePath+"/words/" + i1,schemaPath:"#/properties/words/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err23);
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/words",schemaPath:"#/properties/words/type",keyword:"type",params:{type: "array"},message:"must be array"};
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
validate162.errors = listErrors(vErrors);
return errors === 0;
}
validate162.evaluated = {"props":{"event":true,"name":true,"verb":true,"id":true,"vendor":true,"language":true,"characters":true,"elapsed_time":true,"served_from_cache":true,"dtmf":true,"duration":true,"alternatives":true,"is_final":true,"language_code":true,"channel_tag":true,"words":true},"dynamicProps":false,"dynamicItems":false};
