// GENERATED from openapi/ by `npm run generate`. Do not edit.
"use strict";
const { func18, validate119, validate166, func1, validate118, validate113, validate116, validate124, validate234, validate54, validate104, validate190, validate194 } = require("./replies.cjs")["#lent"];

function addError(list, error) { if (list === null) return [error]; list.push(list.length < 500 ? error : list[0]); return list; }
function addErrors(list, more) { for (const error of more) addError(list, error); return list; }
function listErrors(list) { if (list !== null && list.length > 500) list.length = 500; return list; }

exports.command = validate459;
function validate461(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate461.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(func18(data) < 1){
const err0 = {instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
vErrors = addError(vErrors, err0);
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err1);
errors++;
}
validate461.errors = listErrors(vErrors);
return errors === 0;
}
validate461.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate460(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate460.evaluated;
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
if(data.command === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "command"},message:"must have required property '"+"command"+"'"};
vErrors = addError(vErrors, err1);
errors++;
}
if(data.data === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "data"},message:"must have required property '"+"data"+"'"};
vErrors = addError(vErrors, err2);
errors++;
}
for(const key0 in data){
if(!(((key0 === "command") || (key0 === "callSid")) || (key0 === "data"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data.command !== undefined){
let data0 = data.command;
if(typeof data0 !== "string"){
const err4 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err4);
errors++;
}
if("agent:update" !== data0){
const err5 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/const",keyword:"const",params:{allowedValue: "agent:update"},message:"must be equal to constant"};
vErrors = addError(vErrors, err5);
errors++;
}
}
if(data.callSid !== undefined){
if(!(validate461.call(this, data.callSid, {instancePath:instancePath+"/callSid",parentData:data,parentDataProperty:"callSid",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate461.errors : addErrors(vErrors, validate461.errors);
errors = vErrors.length;
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
validate460.errors = listErrors(vErrors);
return errors === 0;
}
validate460.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema143 = {"description":"Changes the volume of what a leg hears.\n","type":"object","required":["command","data"],"properties":{"command":{"description":"Always `boostAudioSignal`.","type":"string","const":"boostAudioSignal"},"callSid":{"$ref":"#/components/schemas/command-call-sid"},"data":{"description":"Change in decibels, as a number or as text with its unit. Write \"0 dB\" to undo it, because jambonz refuses the\nnumber 0 as missing.\n","type":["number","string"],"not":{"const":0},"pattern":"^\\s*[+-]?[0-9]+(\\.[0-9]+)?\\s*[dD][bB]\\s*$","x-must-be":"a number, or text such as -3 dB"}},"additionalProperties":false,"examples":[{"command":"boostAudioSignal","data":6},{"command":"boostAudioSignal","data":"-3 dB"}]};
const pattern17 = new RegExp("^\\s*[+-]?[0-9]+(\\.[0-9]+)?\\s*[dD][bB]\\s*$", "u");

function validate463(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate463.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.command === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "command"},message:"must have required property '"+"command"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.data === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "data"},message:"must have required property '"+"data"+"'"};
vErrors = addError(vErrors, err1);
errors++;
}
for(const key0 in data){
if(!(((key0 === "command") || (key0 === "callSid")) || (key0 === "data"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.command !== undefined){
let data0 = data.command;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err3);
errors++;
}
if("boostAudioSignal" !== data0){
const err4 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/const",keyword:"const",params:{allowedValue: "boostAudioSignal"},message:"must be equal to constant"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(data.callSid !== undefined){
if(!(validate461.call(this, data.callSid, {instancePath:instancePath+"/callSid",parentData:data,parentDataProperty:"callSid",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate461.errors : addErrors(vErrors, validate461.errors);
errors = vErrors.length;
}
}
if(data.data !== undefined){
let data2 = data.data;
if((!((typeof data2 == "number") && (isFinite(data2)))) && (typeof data2 !== "string")){
const err5 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: schema143.properties.data.type},message:"must be number,string"};
vErrors = addError(vErrors, err5);
errors++;
}
const _errs7 = errors;
const _errs8 = errors;
if(0 !== data2){
const err6 = {};
vErrors = addError(vErrors, err6);
errors++;
}
var valid1 = _errs8 === errors;
if(valid1){
const err7 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/not",keyword:"not",params:{},message:"must NOT be valid"};
vErrors = addError(vErrors, err7);
errors++;
}
else {
errors = _errs7;
if(vErrors !== null){
if(_errs7){
vErrors.length = _errs7;
}
else {
vErrors = null;
}
}
}
if(typeof data2 === "string"){
if(!pattern17.test(data2)){
const err8 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/pattern",keyword:"pattern",params:{pattern: "^\\s*[+-]?[0-9]+(\\.[0-9]+)?\\s*[dD][bB]\\s*$"},message:"must match pattern \""+"^\\s*[+-]?[0-9]+(\\.[0-9]+)?\\s*[dD][bB]\\s*$"+"\""};
vErrors = addError(vErrors, err8);
errors++;
}
}
}
}
else {
const err9 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err9);
errors++;
}
validate463.errors = listErrors(vErrors);
return errors === 0;
}
validate463.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema144 = {"description":"Ends the call: one that is answered as `completed`, one that is not as `no-answer`.\n","type":"object","required":["command","data"],"properties":{"command":{"description":"Always `call:status`.","type":"string","const":"call:status"},"callSid":{"$ref":"#/components/schemas/command-call-sid"},"data":{"description":"The new state.","type":"object","required":["call_status"],"properties":{"call_status":{"description":"`completed` hangs up; `no-answer` refuses a call that is not answered yet, or stops one that rings.","type":"string","enum":["completed","no-answer"]}},"additionalProperties":false}},"additionalProperties":false,"examples":[{"command":"call:status","data":{"call_status":"completed"}}]};

function validate465(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate465.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.command === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "command"},message:"must have required property '"+"command"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.data === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "data"},message:"must have required property '"+"data"+"'"};
vErrors = addError(vErrors, err1);
errors++;
}
for(const key0 in data){
if(!(((key0 === "command") || (key0 === "callSid")) || (key0 === "data"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.command !== undefined){
let data0 = data.command;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err3);
errors++;
}
if("call:status" !== data0){
const err4 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/const",keyword:"const",params:{allowedValue: "call:status"},message:"must be equal to constant"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(data.callSid !== undefined){
if(!(validate461.call(this, data.callSid, {instancePath:instancePath+"/callSid",parentData:data,parentDataProperty:"callSid",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate461.errors : addErrors(vErrors, validate461.errors);
errors = vErrors.length;
}
}
if(data.data !== undefined){
let data2 = data.data;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.call_status === undefined){
const err5 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/required",keyword:"required",params:{missingProperty: "call_status"},message:"must have required property '"+"call_status"+"'"};
vErrors = addError(vErrors, err5);
errors++;
}
for(const key1 in data2){
if(!(key1 === "call_status")){
const err6 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err6);
errors++;
}
}
if(data2.call_status !== undefined){
let data3 = data2.call_status;
if(typeof data3 !== "string"){
const err7 = {instancePath:instancePath+"/data/call_status",schemaPath:"#/properties/data/properties/call_status/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err7);
errors++;
}
if(!((data3 === "completed") || (data3 === "no-answer"))){
const err8 = {instancePath:instancePath+"/data/call_status",schemaPath:"#/properties/data/properties/call_status/enum",keyword:"enum",params:{allowedValues: schema144.properties.data.properties.call_status.enum},message:"must be equal to one of the allowed values"};
vErrors = addError(vErrors, err8);
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
validate465.errors = listErrors(vErrors);
return errors === 0;
}
validate465.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema145 = {"description":"Puts the call in a `conference` on hold: it hears and says nothing. Anywhere else it is ignored.\n","type":"object","required":["command","data"],"properties":{"command":{"description":"Always `conf:hold-status`.","type":"string","const":"conf:hold-status"},"callSid":{"$ref":"#/components/schemas/command-call-sid"},"data":{"description":"The new state.","type":"object","required":["conf_hold_status"],"properties":{"conf_hold_status":{"description":"The new state.","type":"string","enum":["hold","unhold"]},"wait_hook":{"x-webhook":"conferenceWait","$ref":"#/components/schemas/hook-url","description":"Called for what the call hears while it is on hold, again each time it has ended."}},"additionalProperties":false}},"additionalProperties":false,"examples":[{"command":"conf:hold-status","data":{"conf_hold_status":"hold"}}]};

function validate467(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate467.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.command === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "command"},message:"must have required property '"+"command"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.data === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "data"},message:"must have required property '"+"data"+"'"};
vErrors = addError(vErrors, err1);
errors++;
}
for(const key0 in data){
if(!(((key0 === "command") || (key0 === "callSid")) || (key0 === "data"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.command !== undefined){
let data0 = data.command;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err3);
errors++;
}
if("conf:hold-status" !== data0){
const err4 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/const",keyword:"const",params:{allowedValue: "conf:hold-status"},message:"must be equal to constant"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(data.callSid !== undefined){
if(!(validate461.call(this, data.callSid, {instancePath:instancePath+"/callSid",parentData:data,parentDataProperty:"callSid",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate461.errors : addErrors(vErrors, validate461.errors);
errors = vErrors.length;
}
}
if(data.data !== undefined){
let data2 = data.data;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.conf_hold_status === undefined){
const err5 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/required",keyword:"required",params:{missingProperty: "conf_hold_status"},message:"must have required property '"+"conf_hold_status"+"'"};
vErrors = addError(vErrors, err5);
errors++;
}
for(const key1 in data2){
if(!((key1 === "conf_hold_status") || (key1 === "wait_hook"))){
const err6 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err6);
errors++;
}
}
if(data2.conf_hold_status !== undefined){
let data3 = data2.conf_hold_status;
if(typeof data3 !== "string"){
const err7 = {instancePath:instancePath+"/data/conf_hold_status",schemaPath:"#/properties/data/properties/conf_hold_status/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err7);
errors++;
}
if(!((data3 === "hold") || (data3 === "unhold"))){
const err8 = {instancePath:instancePath+"/data/conf_hold_status",schemaPath:"#/properties/data/properties/conf_hold_status/enum",keyword:"enum",params:{allowedValues: schema145.properties.data.properties.conf_hold_status.enum},message:"must be equal to one of the allowed values"};
vErrors = addError(vErrors, err8);
errors++;
}
}
if(data2.wait_hook !== undefined){
let data4 = data2.wait_hook;
if(!(validate119.call(this, data4, {instancePath:instancePath+"/data/wait_hook",parentData:data2,parentDataProperty:"wait_hook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate119.errors : addErrors(vErrors, validate119.errors);
errors = vErrors.length;
}
if(this?.answersHook?.(data4, "conferenceWait") === false){
const err9 = {instancePath:instancePath+"/data/wait_hook",schemaPath:"#/properties/data/properties/wait_hook/x-webhook",keyword:"x-webhook",params:{webhooks: "conferenceWait"},message:"must be a hook that the project answers"};
vErrors = addError(vErrors, err9);
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
validate467.errors = listErrors(vErrors);
return errors === 0;
}
validate467.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema146 = {"description":"Mutes all members of the `conference` that are not moderators. Anywhere else it is ignored.\n","type":"object","required":["command","data"],"properties":{"command":{"description":"Always `conf:mute-status`.","type":"string","const":"conf:mute-status"},"callSid":{"$ref":"#/components/schemas/command-call-sid"},"data":{"description":"The new state.","type":"object","required":["conf_mute_status"],"properties":{"conf_mute_status":{"description":"The new state.","type":"string","enum":["mute","unmute"]}},"additionalProperties":false}},"additionalProperties":false,"examples":[{"command":"conf:mute-status","data":{"conf_mute_status":"mute"}}]};

function validate470(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate470.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.command === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "command"},message:"must have required property '"+"command"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.data === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "data"},message:"must have required property '"+"data"+"'"};
vErrors = addError(vErrors, err1);
errors++;
}
for(const key0 in data){
if(!(((key0 === "command") || (key0 === "callSid")) || (key0 === "data"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.command !== undefined){
let data0 = data.command;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err3);
errors++;
}
if("conf:mute-status" !== data0){
const err4 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/const",keyword:"const",params:{allowedValue: "conf:mute-status"},message:"must be equal to constant"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(data.callSid !== undefined){
if(!(validate461.call(this, data.callSid, {instancePath:instancePath+"/callSid",parentData:data,parentDataProperty:"callSid",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate461.errors : addErrors(vErrors, validate461.errors);
errors = vErrors.length;
}
}
if(data.data !== undefined){
let data2 = data.data;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.conf_mute_status === undefined){
const err5 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/required",keyword:"required",params:{missingProperty: "conf_mute_status"},message:"must have required property '"+"conf_mute_status"+"'"};
vErrors = addError(vErrors, err5);
errors++;
}
for(const key1 in data2){
if(!(key1 === "conf_mute_status")){
const err6 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err6);
errors++;
}
}
if(data2.conf_mute_status !== undefined){
let data3 = data2.conf_mute_status;
if(typeof data3 !== "string"){
const err7 = {instancePath:instancePath+"/data/conf_mute_status",schemaPath:"#/properties/data/properties/conf_mute_status/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err7);
errors++;
}
if(!((data3 === "mute") || (data3 === "unmute"))){
const err8 = {instancePath:instancePath+"/data/conf_mute_status",schemaPath:"#/properties/data/properties/conf_mute_status/enum",keyword:"enum",params:{allowedValues: schema146.properties.data.properties.conf_mute_status.enum},message:"must be equal to one of the allowed values"};
vErrors = addError(vErrors, err8);
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
validate470.errors = listErrors(vErrors);
return errors === 0;
}
validate470.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema147 = {"description":"Changes what the call may hear and say in its `conference`, or removes it. Anywhere else it is ignored.\n","type":"object","required":["command","data"],"properties":{"command":{"description":"Always `conf:participant-action`.","type":"string","const":"conf:participant-action"},"callSid":{"$ref":"#/components/schemas/command-call-sid"},"data":{"description":"The change.","type":"object","required":["action"],"properties":{"action":{"description":"`tag` marks the call with `tag`, `untag` removes the mark. `coach` lets only members with this `tag` hear the\ncall, `uncoach` all. `hold` and `unhold`, `mute` and `unmute` do what they say, `kick` removes the call.\n","type":"string","enum":["tag","untag","coach","uncoach","hold","unhold","mute","unmute","kick"]},"tag":{"description":"The mark, of your choice. Needed for `tag` and `coach`.","type":"string","minLength":1},"wait_hook":{"x-webhook":"conferenceWait","$ref":"#/components/schemas/hook-url","description":"Called for what the call hears while it is on hold. For `hold`."}},"if":{"required":["action"],"properties":{"action":{"enum":["tag","coach"]}}},"then":{"required":["tag"]},"additionalProperties":false}},"additionalProperties":false,"examples":[{"command":"conf:participant-action","data":{"action":"coach","tag":"agent"}},{"command":"conf:participant-action","data":{"action":"hold","wait_hook":"/webhooks/hold"}}]};

function validate472(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate472.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.command === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "command"},message:"must have required property '"+"command"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.data === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "data"},message:"must have required property '"+"data"+"'"};
vErrors = addError(vErrors, err1);
errors++;
}
for(const key0 in data){
if(!(((key0 === "command") || (key0 === "callSid")) || (key0 === "data"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.command !== undefined){
let data0 = data.command;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err3);
errors++;
}
if("conf:participant-action" !== data0){
const err4 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/const",keyword:"const",params:{allowedValue: "conf:participant-action"},message:"must be equal to constant"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(data.callSid !== undefined){
if(!(validate461.call(this, data.callSid, {instancePath:instancePath+"/callSid",parentData:data,parentDataProperty:"callSid",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate461.errors : addErrors(vErrors, validate461.errors);
errors = vErrors.length;
}
}
if(data.data !== undefined){
let data2 = data.data;
const _errs7 = errors;
let valid1 = true;
const _errs8 = errors;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing0;
if((data2.action === undefined) && (missing0 = "action")){
const err5 = {};
vErrors = addError(vErrors, err5);
errors++;
}
else {
if(data2.action !== undefined){
let data3 = data2.action;
if(!((data3 === "tag") || (data3 === "coach"))){
const err6 = {};
vErrors = addError(vErrors, err6);
errors++;
}
}
}
}
var _valid0 = _errs8 === errors;
errors = _errs7;
if(vErrors !== null){
if(_errs7){
vErrors.length = _errs7;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs10 = errors;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.tag === undefined){
const err7 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/then/required",keyword:"required",params:{missingProperty: "tag"},message:"must have required property '"+"tag"+"'"};
vErrors = addError(vErrors, err7);
errors++;
}
}
var _valid0 = _errs10 === errors;
valid1 = _valid0;
}
if(!valid1){
const err8 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema"};
vErrors = addError(vErrors, err8);
errors++;
}
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.action === undefined){
const err9 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/required",keyword:"required",params:{missingProperty: "action"},message:"must have required property '"+"action"+"'"};
vErrors = addError(vErrors, err9);
errors++;
}
for(const key1 in data2){
if(!(((key1 === "action") || (key1 === "tag")) || (key1 === "wait_hook"))){
const err10 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err10);
errors++;
}
}
if(data2.action !== undefined){
let data4 = data2.action;
if(typeof data4 !== "string"){
const err11 = {instancePath:instancePath+"/data/action",schemaPath:"#/properties/data/properties/action/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err11);
errors++;
}
if(!(((((((((data4 === "tag") || (data4 === "untag")) || (data4 === "coach")) || (data4 === "uncoach")) || (data4 === "hold")) || (data4 === "unhold")) || (data4 === "mute")) || (data4 === "unmute")) || (data4 === "kick"))){
const err12 = {instancePath:instancePath+"/data/action",schemaPath:"#/properties/data/properties/action/enum",keyword:"enum",params:{allowedValues: schema147.properties.data.properties.action.enum},message:"must be equal to one of the allowed values"};
vErrors = addError(vErrors, err12);
errors++;
}
}
if(data2.tag !== undefined){
let data5 = data2.tag;
if(typeof data5 === "string"){
if(func18(data5) < 1){
const err13 = {instancePath:instancePath+"/data/tag",schemaPath:"#/properties/data/properties/tag/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
vErrors = addError(vErrors, err13);
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/data/tag",schemaPath:"#/properties/data/properties/tag/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err14);
errors++;
}
}
if(data2.wait_hook !== undefined){
let data6 = data2.wait_hook;
if(!(validate119.call(this, data6, {instancePath:instancePath+"/data/wait_hook",parentData:data2,parentDataProperty:"wait_hook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate119.errors : addErrors(vErrors, validate119.errors);
errors = vErrors.length;
}
if(this?.answersHook?.(data6, "conferenceWait") === false){
const err15 = {instancePath:instancePath+"/data/wait_hook",schemaPath:"#/properties/data/properties/wait_hook/x-webhook",keyword:"x-webhook",params:{webhooks: "conferenceWait"},message:"must be a hook that the project answers"};
vErrors = addError(vErrors, err15);
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
validate472.errors = listErrors(vErrors);
return errors === 0;
}
validate472.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

function validate475(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate475.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.command === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "command"},message:"must have required property '"+"command"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.data === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "data"},message:"must have required property '"+"data"+"'"};
vErrors = addError(vErrors, err1);
errors++;
}
for(const key0 in data){
if(!(((key0 === "command") || (key0 === "callSid")) || (key0 === "data"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.command !== undefined){
let data0 = data.command;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err3);
errors++;
}
if("config" !== data0){
const err4 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/const",keyword:"const",params:{allowedValue: "config"},message:"must be equal to constant"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(data.callSid !== undefined){
if(!(validate461.call(this, data.callSid, {instancePath:instancePath+"/callSid",parentData:data,parentDataProperty:"callSid",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate461.errors : addErrors(vErrors, validate461.errors);
errors = vErrors.length;
}
}
if(data.data !== undefined){
let data2 = data.data;
if(!(validate166.call(this, data2, {instancePath:instancePath+"/data",parentData:data,parentDataProperty:"data",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate166.errors : addErrors(vErrors, validate166.errors);
errors = vErrors.length;
}
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.verb !== undefined){
let data3 = data2.verb;
if(typeof data3 !== "string"){
const err5 = {instancePath:instancePath+"/data/verb",schemaPath:"#/properties/data/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err5);
errors++;
}
if("config" !== data3){
const err6 = {instancePath:instancePath+"/data/verb",schemaPath:"#/properties/data/properties/verb/const",keyword:"const",params:{allowedValue: "config"},message:"must be equal to constant"};
vErrors = addError(vErrors, err6);
errors++;
}
}
if(data2.id !== undefined){
if(typeof data2.id !== "string"){
const err7 = {instancePath:instancePath+"/data/id",schemaPath:"#/properties/data/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err7);
errors++;
}
}
for(const key1 in data2){
if(((((((((((((((((((((((((((key1 !== "verb") && (key1 !== "id")) && (key1 !== "synthesizer")) && (key1 !== "recognizer")) && (key1 !== "reset")) && (key1 !== "bargeIn")) && (key1 !== "listen")) && (key1 !== "stream")) && (key1 !== "transcribe")) && (key1 !== "record")) && (key1 !== "amd")) && (key1 !== "vad")) && (key1 !== "fillerNoise")) && (key1 !== "actionHookDelayAction")) && (key1 !== "ttsStream")) && (key1 !== "autoStreamTts")) && (key1 !== "disableTtsCache")) && (key1 !== "trackTtsPlayout")) && (key1 !== "referHook")) && (key1 !== "sipRequestWithinDialogHook")) && (key1 !== "onHoldMusic")) && (key1 !== "boostAudioSignal")) && (key1 !== "notifyEvents")) && (key1 !== "notifySttLatency")) && (key1 !== "earlyMedia")) && (key1 !== "noiseIsolation")) && (key1 !== "turnTaking")){
const err8 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key1},message:"must NOT have unevaluated properties"};
vErrors = addError(vErrors, err8);
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
validate475.errors = listErrors(vErrors);
return errors === 0;
}
validate475.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema150 = {"description":"A call to start. It runs the application `application_sid`, or asks `call_hook` for its verbs.\n","type":"object","required":["from","to"],"properties":{"application_sid":{"description":"The application of the call. Its webhooks and voices replace those given here.","type":"string","minLength":36,"maxLength":36},"call_hook":{"x-webhook":"newCall","$ref":"#/components/schemas/hook","description":"Called for verbs when the call is answered. A path is on the host of this call, so it goes over a WebSocket of\nits own, as a `ws` URL does. An `http` URL goes over HTTP.\n"},"call_status_hook":{"description":"Gets the state of the call: a complete `http` or `https` URL. Without it the WebSocket of `call_hook` gets it. A\npath or a `ws` URL would end the request, because jambonz takes it for an HTTP server.\n","type":["string","object"],"pattern":"^https?://\\S*$","x-must-be":"a complete http or https URL","x-webhook":"callStatus","required":["url"],"properties":{"url":{"description":"The address, as in the short form.","type":"string","pattern":"^https?://\\S*$","x-must-be":"a complete http or https URL"},"method":{"description":"HTTP method, default POST.","type":"string","enum":["GET","POST"]},"username":{"description":"User name for the address.","type":"string"},"password":{"description":"Password for the address.","type":"string"}},"additionalProperties":false},"from":{"description":"Number shown to the called party.","type":"string","minLength":1,"maxLength":256},"fromHost":{"description":"Host of the From address, such as `voice.example.com`.","type":"string"},"callerName":{"description":"Name shown to the called party.","type":"string"},"to":{"$ref":"#/components/schemas/dial-target","description":"Who is called."},"headers":{"$ref":"#/components/schemas/sip-headers","description":"SIP headers to add to the INVITE."},"timeout":{"description":"Seconds to let it ring, default 60.","type":"integer"},"timeLimit":{"description":"Seconds after which the call ends, from when it is answered; default no limit.","type":"integer"},"tag":{"description":"Data of your own, in the webhooks of the call as `customerData`.","type":"object","additionalProperties":true},"amd":{"$ref":"#/components/schemas/amd","description":"Detect whether a person or a machine has answered."},"dual_streams":{"description":"Offer two streams of audio; default false.","type":"boolean"},"sipRequestWithinDialogHook":{"x-webhook":"inDialogRequest","$ref":"#/components/schemas/hook-url","description":"Called when a SIP INFO or MESSAGE arrives in the call. A string only."},"referHook":{"x-webhook":"dialRefer","$ref":"#/components/schemas/hook","description":"Called when the called party wants to be transferred by SIP REFER."},"speech_synthesis_vendor":{"description":"Vendor of the voice.","type":"string"},"speech_synthesis_language":{"description":"Language of the voice.","type":"string"},"speech_synthesis_voice":{"description":"The voice.","type":"string"},"speech_recognizer_vendor":{"description":"Vendor of the speech recognition.","type":"string"},"speech_recognizer_language":{"description":"Language of the speech recognition.","type":"string"}},"additionalProperties":false,"examples":[{"from":"+12125551212","to":{"type":"phone","number":"+14155550100"},"call_hook":"/webhooks/call","tag":{"reason":"callback"}}],"allOf":[{"if":{"anyOf":[{"required":["call_hook"]},{"required":["application_sid"]}]},"else":{"const":"one of: object with call_hook; object with application_sid"}}]};
const pattern18 = new RegExp("^https?://\\S*$", "u");

function validate480(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate480.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs2 = errors;
let valid1 = true;
const _errs3 = errors;
const _errs4 = errors;
let valid2 = false;
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.call_hook === undefined) && (missing0 = "call_hook")){
const err0 = {};
vErrors = addError(vErrors, err0);
errors++;
}
}
var _valid1 = _errs5 === errors;
valid2 = valid2 || _valid1;
const _errs6 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((data.application_sid === undefined) && (missing1 = "application_sid")){
const err1 = {};
vErrors = addError(vErrors, err1);
errors++;
}
}
var _valid1 = _errs6 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
const err2 = {};
vErrors = addError(vErrors, err2);
errors++;
}
else {
errors = _errs4;
if(vErrors !== null){
if(_errs4){
vErrors.length = _errs4;
}
else {
vErrors = null;
}
}
}
var _valid0 = _errs3 === errors;
errors = _errs2;
if(vErrors !== null){
if(_errs2){
vErrors.length = _errs2;
}
else {
vErrors = null;
}
}
if(!_valid0){
const _errs7 = errors;
if("one of: object with call_hook; object with application_sid" !== data){
const err3 = {instancePath,schemaPath:"#/allOf/0/else/const",keyword:"const",params:{allowedValue: "one of: object with call_hook; object with application_sid"},message:"must be equal to constant"};
vErrors = addError(vErrors, err3);
errors++;
}
var _valid0 = _errs7 === errors;
valid1 = _valid0;
}
if(!valid1){
const err4 = {instancePath,schemaPath:"#/allOf/0/if",keyword:"if",params:{failingKeyword: "else"},message:"must match \"else\" schema"};
vErrors = addError(vErrors, err4);
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.from === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'"};
vErrors = addError(vErrors, err5);
errors++;
}
if(data.to === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "to"},message:"must have required property '"+"to"+"'"};
vErrors = addError(vErrors, err6);
errors++;
}
for(const key0 in data){
if(!(func1.call(schema150.properties, key0))){
const err7 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err7);
errors++;
}
}
if(data.application_sid !== undefined){
let data0 = data.application_sid;
if(typeof data0 === "string"){
if(func18(data0) > 36){
const err8 = {instancePath:instancePath+"/application_sid",schemaPath:"#/properties/application_sid/maxLength",keyword:"maxLength",params:{limit: 36},message:"must NOT have more than 36 characters"};
vErrors = addError(vErrors, err8);
errors++;
}
if(func18(data0) < 36){
const err9 = {instancePath:instancePath+"/application_sid",schemaPath:"#/properties/application_sid/minLength",keyword:"minLength",params:{limit: 36},message:"must NOT have fewer than 36 characters"};
vErrors = addError(vErrors, err9);
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/application_sid",schemaPath:"#/properties/application_sid/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err10);
errors++;
}
}
if(data.call_hook !== undefined){
let data1 = data.call_hook;
if(!(validate118.call(this, data1, {instancePath:instancePath+"/call_hook",parentData:data,parentDataProperty:"call_hook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate118.errors : addErrors(vErrors, validate118.errors);
errors = vErrors.length;
}
if(this?.answersHook?.(data1, "newCall") === false){
const err11 = {instancePath:instancePath+"/call_hook",schemaPath:"#/properties/call_hook/x-webhook",keyword:"x-webhook",params:{webhooks: "newCall"},message:"must be a hook that the project answers"};
vErrors = addError(vErrors, err11);
errors++;
}
}
if(data.call_status_hook !== undefined){
let data2 = data.call_status_hook;
if((typeof data2 !== "string") && (!(data2 && typeof data2 == "object" && !Array.isArray(data2)))){
const err12 = {instancePath:instancePath+"/call_status_hook",schemaPath:"#/properties/call_status_hook/type",keyword:"type",params:{type: schema150.properties.call_status_hook.type},message:"must be string,object"};
vErrors = addError(vErrors, err12);
errors++;
}
if(this?.answersHook?.(data2, "callStatus") === false){
const err13 = {instancePath:instancePath+"/call_status_hook",schemaPath:"#/properties/call_status_hook/x-webhook",keyword:"x-webhook",params:{webhooks: "callStatus"},message:"must be a hook that the project answers"};
vErrors = addError(vErrors, err13);
errors++;
}
if(typeof data2 === "string"){
if(!pattern18.test(data2)){
const err14 = {instancePath:instancePath+"/call_status_hook",schemaPath:"#/properties/call_status_hook/pattern",keyword:"pattern",params:{pattern: "^https?://\\S*$"},message:"must match pattern \""+"^https?://\\S*$"+"\""};
vErrors = addError(vErrors, err14);
errors++;
}
}
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.url === undefined){
const err15 = {instancePath:instancePath+"/call_status_hook",schemaPath:"#/properties/call_status_hook/required",keyword:"required",params:{missingProperty: "url"},message:"must have required property '"+"url"+"'"};
vErrors = addError(vErrors, err15);
errors++;
}
for(const key1 in data2){
if(!((((key1 === "url") || (key1 === "method")) || (key1 === "username")) || (key1 === "password"))){
const err16 = {instancePath:instancePath+"/call_status_hook",schemaPath:"#/properties/call_status_hook/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err16);
errors++;
}
}
if(data2.url !== undefined){
let data3 = data2.url;
if(typeof data3 === "string"){
if(!pattern18.test(data3)){
const err17 = {instancePath:instancePath+"/call_status_hook/url",schemaPath:"#/properties/call_status_hook/properties/url/pattern",keyword:"pattern",params:{pattern: "^https?://\\S*$"},message:"must match pattern \""+"^https?://\\S*$"+"\""};
vErrors = addError(vErrors, err17);
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/call_status_hook/url",schemaPath:"#/properties/call_status_hook/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err18);
errors++;
}
}
if(data2.method !== undefined){
let data4 = data2.method;
if(typeof data4 !== "string"){
const err19 = {instancePath:instancePath+"/call_status_hook/method",schemaPath:"#/properties/call_status_hook/properties/method/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err19);
errors++;
}
if(!((data4 === "GET") || (data4 === "POST"))){
const err20 = {instancePath:instancePath+"/call_status_hook/method",schemaPath:"#/properties/call_status_hook/properties/method/enum",keyword:"enum",params:{allowedValues: schema150.properties.call_status_hook.properties.method.enum},message:"must be equal to one of the allowed values"};
vErrors = addError(vErrors, err20);
errors++;
}
}
if(data2.username !== undefined){
if(typeof data2.username !== "string"){
const err21 = {instancePath:instancePath+"/call_status_hook/username",schemaPath:"#/properties/call_status_hook/properties/username/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err21);
errors++;
}
}
if(data2.password !== undefined){
if(typeof data2.password !== "string"){
const err22 = {instancePath:instancePath+"/call_status_hook/password",schemaPath:"#/properties/call_status_hook/properties/password/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err22);
errors++;
}
}
}
}
if(data.from !== undefined){
let data7 = data.from;
if(typeof data7 === "string"){
if(func18(data7) > 256){
const err23 = {instancePath:instancePath+"/from",schemaPath:"#/properties/from/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"};
vErrors = addError(vErrors, err23);
errors++;
}
if(func18(data7) < 1){
const err24 = {instancePath:instancePath+"/from",schemaPath:"#/properties/from/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
vErrors = addError(vErrors, err24);
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/from",schemaPath:"#/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err25);
errors++;
}
}
if(data.fromHost !== undefined){
if(typeof data.fromHost !== "string"){
const err26 = {instancePath:instancePath+"/fromHost",schemaPath:"#/properties/fromHost/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err26);
errors++;
}
}
if(data.callerName !== undefined){
if(typeof data.callerName !== "string"){
const err27 = {instancePath:instancePath+"/callerName",schemaPath:"#/properties/callerName/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err27);
errors++;
}
}
if(data.to !== undefined){
if(!(validate113.call(this, data.to, {instancePath:instancePath+"/to",parentData:data,parentDataProperty:"to",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate113.errors : addErrors(vErrors, validate113.errors);
errors = vErrors.length;
}
}
if(data.headers !== undefined){
if(!(validate116.call(this, data.headers, {instancePath:instancePath+"/headers",parentData:data,parentDataProperty:"headers",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate116.errors : addErrors(vErrors, validate116.errors);
errors = vErrors.length;
}
}
if(data.timeout !== undefined){
let data12 = data.timeout;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
const err28 = {instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
vErrors = addError(vErrors, err28);
errors++;
}
}
if(data.timeLimit !== undefined){
let data13 = data.timeLimit;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err29 = {instancePath:instancePath+"/timeLimit",schemaPath:"#/properties/timeLimit/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
vErrors = addError(vErrors, err29);
errors++;
}
}
if(data.tag !== undefined){
let data14 = data.tag;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
}
else {
const err30 = {instancePath:instancePath+"/tag",schemaPath:"#/properties/tag/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err30);
errors++;
}
}
if(data.amd !== undefined){
if(!(validate124.call(this, data.amd, {instancePath:instancePath+"/amd",parentData:data,parentDataProperty:"amd",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate124.errors : addErrors(vErrors, validate124.errors);
errors = vErrors.length;
}
}
if(data.dual_streams !== undefined){
if(typeof data.dual_streams !== "boolean"){
const err31 = {instancePath:instancePath+"/dual_streams",schemaPath:"#/properties/dual_streams/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err31);
errors++;
}
}
if(data.sipRequestWithinDialogHook !== undefined){
let data17 = data.sipRequestWithinDialogHook;
if(!(validate119.call(this, data17, {instancePath:instancePath+"/sipRequestWithinDialogHook",parentData:data,parentDataProperty:"sipRequestWithinDialogHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate119.errors : addErrors(vErrors, validate119.errors);
errors = vErrors.length;
}
if(this?.answersHook?.(data17, "inDialogRequest") === false){
const err32 = {instancePath:instancePath+"/sipRequestWithinDialogHook",schemaPath:"#/properties/sipRequestWithinDialogHook/x-webhook",keyword:"x-webhook",params:{webhooks: "inDialogRequest"},message:"must be a hook that the project answers"};
vErrors = addError(vErrors, err32);
errors++;
}
}
if(data.referHook !== undefined){
let data18 = data.referHook;
if(!(validate118.call(this, data18, {instancePath:instancePath+"/referHook",parentData:data,parentDataProperty:"referHook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate118.errors : addErrors(vErrors, validate118.errors);
errors = vErrors.length;
}
if(this?.answersHook?.(data18, "dialRefer") === false){
const err33 = {instancePath:instancePath+"/referHook",schemaPath:"#/properties/referHook/x-webhook",keyword:"x-webhook",params:{webhooks: "dialRefer"},message:"must be a hook that the project answers"};
vErrors = addError(vErrors, err33);
errors++;
}
}
if(data.speech_synthesis_vendor !== undefined){
if(typeof data.speech_synthesis_vendor !== "string"){
const err34 = {instancePath:instancePath+"/speech_synthesis_vendor",schemaPath:"#/properties/speech_synthesis_vendor/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err34);
errors++;
}
}
if(data.speech_synthesis_language !== undefined){
if(typeof data.speech_synthesis_language !== "string"){
const err35 = {instancePath:instancePath+"/speech_synthesis_language",schemaPath:"#/properties/speech_synthesis_language/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err35);
errors++;
}
}
if(data.speech_synthesis_voice !== undefined){
if(typeof data.speech_synthesis_voice !== "string"){
const err36 = {instancePath:instancePath+"/speech_synthesis_voice",schemaPath:"#/properties/speech_synthesis_voice/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err36);
errors++;
}
}
if(data.speech_recognizer_vendor !== undefined){
if(typeof data.speech_recognizer_vendor !== "string"){
const err37 = {instancePath:instancePath+"/speech_recognizer_vendor",schemaPath:"#/properties/speech_recognizer_vendor/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err37);
errors++;
}
}
if(data.speech_recognizer_language !== undefined){
if(typeof data.speech_recognizer_language !== "string"){
const err38 = {instancePath:instancePath+"/speech_recognizer_language",schemaPath:"#/properties/speech_recognizer_language/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
validate480.errors = listErrors(vErrors);
return errors === 0;
}
validate480.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate478(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate478.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.command === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "command"},message:"must have required property '"+"command"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.data === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "data"},message:"must have required property '"+"data"+"'"};
vErrors = addError(vErrors, err1);
errors++;
}
for(const key0 in data){
if(!(((key0 === "command") || (key0 === "callSid")) || (key0 === "data"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.command !== undefined){
let data0 = data.command;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err3);
errors++;
}
if("dial" !== data0){
const err4 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/const",keyword:"const",params:{allowedValue: "dial"},message:"must be equal to constant"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(data.callSid !== undefined){
if(!(validate461.call(this, data.callSid, {instancePath:instancePath+"/callSid",parentData:data,parentDataProperty:"callSid",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate461.errors : addErrors(vErrors, validate461.errors);
errors = vErrors.length;
}
}
if(data.data !== undefined){
if(!(validate480.call(this, data.data, {instancePath:instancePath+"/data",parentData:data,parentDataProperty:"data",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate480.errors : addErrors(vErrors, validate480.errors);
errors = vErrors.length;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err5);
errors++;
}
validate478.errors = listErrors(vErrors);
return errors === 0;
}
validate478.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

function validate488(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate488.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.command === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "command"},message:"must have required property '"+"command"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.data === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "data"},message:"must have required property '"+"data"+"'"};
vErrors = addError(vErrors, err1);
errors++;
}
for(const key0 in data){
if(!(((key0 === "command") || (key0 === "callSid")) || (key0 === "data"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.command !== undefined){
let data0 = data.command;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err3);
errors++;
}
if("dtmf" !== data0){
const err4 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/const",keyword:"const",params:{allowedValue: "dtmf"},message:"must be equal to constant"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(data.callSid !== undefined){
if(!(validate461.call(this, data.callSid, {instancePath:instancePath+"/callSid",parentData:data,parentDataProperty:"callSid",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate461.errors : addErrors(vErrors, validate461.errors);
errors = vErrors.length;
}
}
if(data.data !== undefined){
let data2 = data.data;
const _errs8 = errors;
let valid2 = true;
const _errs9 = errors;
const _errs10 = errors;
let valid3 = false;
const _errs11 = errors;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing0;
if((data2.dtmf === undefined) && (missing0 = "dtmf")){
const err5 = {};
vErrors = addError(vErrors, err5);
errors++;
}
}
var _valid1 = _errs11 === errors;
valid3 = valid3 || _valid1;
const _errs12 = errors;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing1;
if((data2.digit === undefined) && (missing1 = "digit")){
const err6 = {};
vErrors = addError(vErrors, err6);
errors++;
}
}
var _valid1 = _errs12 === errors;
valid3 = valid3 || _valid1;
if(!valid3){
const err7 = {};
vErrors = addError(vErrors, err7);
errors++;
}
else {
errors = _errs10;
if(vErrors !== null){
if(_errs10){
vErrors.length = _errs10;
}
else {
vErrors = null;
}
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
if(!_valid0){
const _errs13 = errors;
if("one of: object with dtmf; object with digit" !== data2){
const err8 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/allOf/0/else/const",keyword:"const",params:{allowedValue: "one of: object with dtmf; object with digit"},message:"must be equal to constant"};
vErrors = addError(vErrors, err8);
errors++;
}
var _valid0 = _errs13 === errors;
valid2 = _valid0;
}
if(!valid2){
const err9 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/allOf/0/if",keyword:"if",params:{failingKeyword: "else"},message:"must match \"else\" schema"};
vErrors = addError(vErrors, err9);
errors++;
}
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
if(!(((key1 === "dtmf") || (key1 === "digit")) || (key1 === "duration"))){
const err10 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err10);
errors++;
}
}
if(data2.dtmf !== undefined){
let data3 = data2.dtmf;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.digit === undefined){
const err11 = {instancePath:instancePath+"/data/dtmf",schemaPath:"#/properties/data/properties/dtmf/required",keyword:"required",params:{missingProperty: "digit"},message:"must have required property '"+"digit"+"'"};
vErrors = addError(vErrors, err11);
errors++;
}
for(const key2 in data3){
if(!((key2 === "digit") || (key2 === "duration"))){
const err12 = {instancePath:instancePath+"/data/dtmf",schemaPath:"#/properties/data/properties/dtmf/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err12);
errors++;
}
}
if(data3.digit !== undefined){
let data4 = data3.digit;
if(typeof data4 === "string"){
if(func18(data4) < 1){
const err13 = {instancePath:instancePath+"/data/dtmf/digit",schemaPath:"#/properties/data/properties/dtmf/properties/digit/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
vErrors = addError(vErrors, err13);
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/data/dtmf/digit",schemaPath:"#/properties/data/properties/dtmf/properties/digit/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err14);
errors++;
}
}
if(data3.duration !== undefined){
let data5 = data3.duration;
if(!((typeof data5 == "number") && (isFinite(data5)))){
const err15 = {instancePath:instancePath+"/data/dtmf/duration",schemaPath:"#/properties/data/properties/dtmf/properties/duration/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err15);
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/data/dtmf",schemaPath:"#/properties/data/properties/dtmf/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err16);
errors++;
}
}
if(data2.digit !== undefined){
let data6 = data2.digit;
if(this?.edition == "open-source" && true){
const err17 = {instancePath:instancePath+"/data/digit",schemaPath:"#/properties/data/properties/digit/x-jambonz-edition",keyword:"x-jambonz-edition",params:{},message:"must pass \"x-jambonz-edition\" keyword validation"};
vErrors = addError(vErrors, err17);
errors++;
}
if(typeof data6 === "string"){
if(func18(data6) < 1){
const err18 = {instancePath:instancePath+"/data/digit",schemaPath:"#/properties/data/properties/digit/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
vErrors = addError(vErrors, err18);
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/data/digit",schemaPath:"#/properties/data/properties/digit/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err19);
errors++;
}
}
if(data2.duration !== undefined){
let data7 = data2.duration;
if(!((typeof data7 == "number") && (isFinite(data7)))){
const err20 = {instancePath:instancePath+"/data/duration",schemaPath:"#/properties/data/properties/duration/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err20);
errors++;
}
if(this?.edition == "open-source" && true){
const err21 = {instancePath:instancePath+"/data/duration",schemaPath:"#/properties/data/properties/duration/x-jambonz-edition",keyword:"x-jambonz-edition",params:{},message:"must pass \"x-jambonz-edition\" keyword validation"};
vErrors = addError(vErrors, err21);
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err22);
errors++;
}
}
}
else {
const err23 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err23);
errors++;
}
validate488.errors = listErrors(vErrors);
return errors === 0;
}
validate488.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

function validate490(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate490.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.command === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "command"},message:"must have required property '"+"command"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.data === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "data"},message:"must have required property '"+"data"+"'"};
vErrors = addError(vErrors, err1);
errors++;
}
for(const key0 in data){
if(!(((key0 === "command") || (key0 === "callSid")) || (key0 === "data"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.command !== undefined){
let data0 = data.command;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err3);
errors++;
}
if("dub" !== data0){
const err4 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/const",keyword:"const",params:{allowedValue: "dub"},message:"must be equal to constant"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(data.callSid !== undefined){
if(!(validate461.call(this, data.callSid, {instancePath:instancePath+"/callSid",parentData:data,parentDataProperty:"callSid",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate461.errors : addErrors(vErrors, validate461.errors);
errors = vErrors.length;
}
}
if(data.data !== undefined){
let data2 = data.data;
if(!(validate234.call(this, data2, {instancePath:instancePath+"/data",parentData:data,parentDataProperty:"data",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate234.errors : addErrors(vErrors, validate234.errors);
errors = vErrors.length;
}
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.verb !== undefined){
let data3 = data2.verb;
if(typeof data3 !== "string"){
const err5 = {instancePath:instancePath+"/data/verb",schemaPath:"#/properties/data/properties/verb/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err5);
errors++;
}
if("dub" !== data3){
const err6 = {instancePath:instancePath+"/data/verb",schemaPath:"#/properties/data/properties/verb/const",keyword:"const",params:{allowedValue: "dub"},message:"must be equal to constant"};
vErrors = addError(vErrors, err6);
errors++;
}
}
if(data2.id !== undefined){
if(typeof data2.id !== "string"){
const err7 = {instancePath:instancePath+"/data/id",schemaPath:"#/properties/data/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err7);
errors++;
}
}
for(const key1 in data2){
if((((((((key1 !== "verb") && (key1 !== "id")) && (key1 !== "action")) && (key1 !== "track")) && (key1 !== "play")) && (key1 !== "say")) && (key1 !== "loop")) && (key1 !== "gain")){
const err8 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key1},message:"must NOT have unevaluated properties"};
vErrors = addError(vErrors, err8);
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
validate490.errors = listErrors(vErrors);
return errors === 0;
}
validate490.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema153 = {"description":"Pauses or resumes the audio that a `listen`, `stream` or `dial` streams. `stream:status` is another name for it. A stream in\nthe background (`listen` of `config`) is not affected.\n","type":"object","required":["command","data"],"properties":{"command":{"description":"Always `listen:status`.","type":"string","const":"listen:status"},"callSid":{"$ref":"#/components/schemas/command-call-sid"},"data":{"description":"The new state.","type":"object","properties":{"listen_status":{"description":"The new state.","type":"string","enum":["pause","resume"]},"stream_status":{"description":"Another name for `listen_status`.","type":"string","enum":["pause","resume"]}},"additionalProperties":false,"allOf":[{"if":{"anyOf":[{"required":["listen_status"]},{"required":["stream_status"]}]},"else":{"const":"one of: object with listen_status; object with stream_status"}}]}},"additionalProperties":false,"examples":[{"command":"listen:status","data":{"listen_status":"pause"}}]};

function validate493(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate493.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.command === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "command"},message:"must have required property '"+"command"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.data === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "data"},message:"must have required property '"+"data"+"'"};
vErrors = addError(vErrors, err1);
errors++;
}
for(const key0 in data){
if(!(((key0 === "command") || (key0 === "callSid")) || (key0 === "data"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.command !== undefined){
let data0 = data.command;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err3);
errors++;
}
if("listen:status" !== data0){
const err4 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/const",keyword:"const",params:{allowedValue: "listen:status"},message:"must be equal to constant"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(data.callSid !== undefined){
if(!(validate461.call(this, data.callSid, {instancePath:instancePath+"/callSid",parentData:data,parentDataProperty:"callSid",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate461.errors : addErrors(vErrors, validate461.errors);
errors = vErrors.length;
}
}
if(data.data !== undefined){
let data2 = data.data;
const _errs8 = errors;
let valid2 = true;
const _errs9 = errors;
const _errs10 = errors;
let valid3 = false;
const _errs11 = errors;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing0;
if((data2.listen_status === undefined) && (missing0 = "listen_status")){
const err5 = {};
vErrors = addError(vErrors, err5);
errors++;
}
}
var _valid1 = _errs11 === errors;
valid3 = valid3 || _valid1;
const _errs12 = errors;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing1;
if((data2.stream_status === undefined) && (missing1 = "stream_status")){
const err6 = {};
vErrors = addError(vErrors, err6);
errors++;
}
}
var _valid1 = _errs12 === errors;
valid3 = valid3 || _valid1;
if(!valid3){
const err7 = {};
vErrors = addError(vErrors, err7);
errors++;
}
else {
errors = _errs10;
if(vErrors !== null){
if(_errs10){
vErrors.length = _errs10;
}
else {
vErrors = null;
}
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
if(!_valid0){
const _errs13 = errors;
if("one of: object with listen_status; object with stream_status" !== data2){
const err8 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/allOf/0/else/const",keyword:"const",params:{allowedValue: "one of: object with listen_status; object with stream_status"},message:"must be equal to constant"};
vErrors = addError(vErrors, err8);
errors++;
}
var _valid0 = _errs13 === errors;
valid2 = _valid0;
}
if(!valid2){
const err9 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/allOf/0/if",keyword:"if",params:{failingKeyword: "else"},message:"must match \"else\" schema"};
vErrors = addError(vErrors, err9);
errors++;
}
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
if(!((key1 === "listen_status") || (key1 === "stream_status"))){
const err10 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err10);
errors++;
}
}
if(data2.listen_status !== undefined){
let data3 = data2.listen_status;
if(typeof data3 !== "string"){
const err11 = {instancePath:instancePath+"/data/listen_status",schemaPath:"#/properties/data/properties/listen_status/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err11);
errors++;
}
if(!((data3 === "pause") || (data3 === "resume"))){
const err12 = {instancePath:instancePath+"/data/listen_status",schemaPath:"#/properties/data/properties/listen_status/enum",keyword:"enum",params:{allowedValues: schema153.properties.data.properties.listen_status.enum},message:"must be equal to one of the allowed values"};
vErrors = addError(vErrors, err12);
errors++;
}
}
if(data2.stream_status !== undefined){
let data4 = data2.stream_status;
if(typeof data4 !== "string"){
const err13 = {instancePath:instancePath+"/data/stream_status",schemaPath:"#/properties/data/properties/stream_status/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err13);
errors++;
}
if(!((data4 === "pause") || (data4 === "resume"))){
const err14 = {instancePath:instancePath+"/data/stream_status",schemaPath:"#/properties/data/properties/stream_status/enum",keyword:"enum",params:{allowedValues: schema153.properties.data.properties.stream_status.enum},message:"must be equal to one of the allowed values"};
vErrors = addError(vErrors, err14);
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
validate493.errors = listErrors(vErrors);
return errors === 0;
}
validate493.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

function validate495(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate495.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.command === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "command"},message:"must have required property '"+"command"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.tool_call_id === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "tool_call_id"},message:"must have required property '"+"tool_call_id"+"'"};
vErrors = addError(vErrors, err1);
errors++;
}
if(data.data === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "data"},message:"must have required property '"+"data"+"'"};
vErrors = addError(vErrors, err2);
errors++;
}
for(const key0 in data){
if(!((((key0 === "command") || (key0 === "tool_call_id")) || (key0 === "callSid")) || (key0 === "data"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data.command !== undefined){
let data0 = data.command;
if(typeof data0 !== "string"){
const err4 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err4);
errors++;
}
if("llm:tool-output" !== data0){
const err5 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/const",keyword:"const",params:{allowedValue: "llm:tool-output"},message:"must be equal to constant"};
vErrors = addError(vErrors, err5);
errors++;
}
}
if(data.tool_call_id !== undefined){
let data1 = data.tool_call_id;
if(typeof data1 === "string"){
if(func18(data1) < 1){
const err6 = {instancePath:instancePath+"/tool_call_id",schemaPath:"#/properties/tool_call_id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
vErrors = addError(vErrors, err6);
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/tool_call_id",schemaPath:"#/properties/tool_call_id/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err7);
errors++;
}
}
if(data.callSid !== undefined){
if(!(validate461.call(this, data.callSid, {instancePath:instancePath+"/callSid",parentData:data,parentDataProperty:"callSid",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate461.errors : addErrors(vErrors, validate461.errors);
errors = vErrors.length;
}
}
if(data.data !== undefined){
let data3 = data.data;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
}
else {
const err8 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
validate495.errors = listErrors(vErrors);
return errors === 0;
}
validate495.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

function validate497(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate497.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.command === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "command"},message:"must have required property '"+"command"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.data === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "data"},message:"must have required property '"+"data"+"'"};
vErrors = addError(vErrors, err1);
errors++;
}
for(const key0 in data){
if(!(((key0 === "command") || (key0 === "callSid")) || (key0 === "data"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.command !== undefined){
let data0 = data.command;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err3);
errors++;
}
if("llm:update" !== data0){
const err4 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/const",keyword:"const",params:{allowedValue: "llm:update"},message:"must be equal to constant"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(data.callSid !== undefined){
if(!(validate461.call(this, data.callSid, {instancePath:instancePath+"/callSid",parentData:data,parentDataProperty:"callSid",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate461.errors : addErrors(vErrors, validate461.errors);
errors = vErrors.length;
}
}
if(data.data !== undefined){
let data2 = data.data;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
}
else {
const err5 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
validate497.errors = listErrors(vErrors);
return errors === 0;
}
validate497.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema156 = {"description":"Moves the audio of a connected `dial` off the server or back: less delay, but no recording, whisper or transcription\nwhile it is off. Anywhere else it is ignored.\n","type":"object","required":["command","data"],"properties":{"command":{"description":"Always `media:path`.","type":"string","const":"media:path"},"callSid":{"$ref":"#/components/schemas/command-call-sid"},"data":{"description":"`full-media` through the server, `partial-media` through its border only, `no-media` directly between the parties.\n","type":"string","enum":["full-media","partial-media","no-media"]}},"additionalProperties":false,"examples":[{"command":"media:path","data":"partial-media"}]};

function validate499(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate499.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.command === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "command"},message:"must have required property '"+"command"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.data === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "data"},message:"must have required property '"+"data"+"'"};
vErrors = addError(vErrors, err1);
errors++;
}
for(const key0 in data){
if(!(((key0 === "command") || (key0 === "callSid")) || (key0 === "data"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.command !== undefined){
let data0 = data.command;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err3);
errors++;
}
if("media:path" !== data0){
const err4 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/const",keyword:"const",params:{allowedValue: "media:path"},message:"must be equal to constant"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(data.callSid !== undefined){
if(!(validate461.call(this, data.callSid, {instancePath:instancePath+"/callSid",parentData:data,parentDataProperty:"callSid",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate461.errors : addErrors(vErrors, validate461.errors);
errors = vErrors.length;
}
}
if(data.data !== undefined){
let data2 = data.data;
if(typeof data2 !== "string"){
const err5 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err5);
errors++;
}
if(!(((data2 === "full-media") || (data2 === "partial-media")) || (data2 === "no-media"))){
const err6 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/enum",keyword:"enum",params:{allowedValues: schema156.properties.data.enum},message:"must be equal to one of the allowed values"};
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
validate499.errors = listErrors(vErrors);
return errors === 0;
}
validate499.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema157 = {"description":"Mutes a leg of a `dial`, or the call in a `conference`. Anywhere else it is ignored.\n","type":"object","required":["command","data"],"properties":{"command":{"description":"Always `mute:status`.","type":"string","const":"mute:status"},"callSid":{"$ref":"#/components/schemas/command-call-sid"},"data":{"description":"`mute` or `unmute`, alone or as `mute_status`.","type":["string","object"],"pattern":"^(mute|unmute)$","x-must-be":"mute or unmute","required":["mute_status"],"properties":{"mute_status":{"description":"The new state.","type":"string","enum":["mute","unmute"]}},"additionalProperties":false}},"additionalProperties":false,"examples":[{"command":"mute:status","data":{"mute_status":"mute"}},{"command":"mute:status","data":"unmute"}]};
const pattern20 = new RegExp("^(mute|unmute)$", "u");

function validate501(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate501.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.command === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "command"},message:"must have required property '"+"command"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.data === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "data"},message:"must have required property '"+"data"+"'"};
vErrors = addError(vErrors, err1);
errors++;
}
for(const key0 in data){
if(!(((key0 === "command") || (key0 === "callSid")) || (key0 === "data"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.command !== undefined){
let data0 = data.command;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err3);
errors++;
}
if("mute:status" !== data0){
const err4 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/const",keyword:"const",params:{allowedValue: "mute:status"},message:"must be equal to constant"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(data.callSid !== undefined){
if(!(validate461.call(this, data.callSid, {instancePath:instancePath+"/callSid",parentData:data,parentDataProperty:"callSid",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate461.errors : addErrors(vErrors, validate461.errors);
errors = vErrors.length;
}
}
if(data.data !== undefined){
let data2 = data.data;
if((typeof data2 !== "string") && (!(data2 && typeof data2 == "object" && !Array.isArray(data2)))){
const err5 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: schema157.properties.data.type},message:"must be string,object"};
vErrors = addError(vErrors, err5);
errors++;
}
if(typeof data2 === "string"){
if(!pattern20.test(data2)){
const err6 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/pattern",keyword:"pattern",params:{pattern: "^(mute|unmute)$"},message:"must match pattern \""+"^(mute|unmute)$"+"\""};
vErrors = addError(vErrors, err6);
errors++;
}
}
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.mute_status === undefined){
const err7 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/required",keyword:"required",params:{missingProperty: "mute_status"},message:"must have required property '"+"mute_status"+"'"};
vErrors = addError(vErrors, err7);
errors++;
}
for(const key1 in data2){
if(!(key1 === "mute_status")){
const err8 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err8);
errors++;
}
}
if(data2.mute_status !== undefined){
let data3 = data2.mute_status;
if(typeof data3 !== "string"){
const err9 = {instancePath:instancePath+"/data/mute_status",schemaPath:"#/properties/data/properties/mute_status/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err9);
errors++;
}
if(!((data3 === "mute") || (data3 === "unmute"))){
const err10 = {instancePath:instancePath+"/data/mute_status",schemaPath:"#/properties/data/properties/mute_status/enum",keyword:"enum",params:{allowedValues: schema157.properties.data.properties.mute_status.enum},message:"must be equal to one of the allowed values"};
vErrors = addError(vErrors, err10);
errors++;
}
}
}
}
}
else {
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err11);
errors++;
}
validate501.errors = listErrors(vErrors);
return errors === 0;
}
validate501.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema158 = {"description":"Switches the filter for noise on or off.\n","type":"object","x-jambonz-edition":"commercial","required":["command","data"],"properties":{"command":{"description":"Always `noiseIsolation:status`.","type":"string","const":"noiseIsolation:status"},"callSid":{"$ref":"#/components/schemas/command-call-sid"},"data":{"description":"The new state, and the filter.","type":"object","required":["noise_isolation_status"],"properties":{"noise_isolation_status":{"description":"The new state.","type":"string","enum":["enable","disable"]},"vendor":{"description":"Filter to use, such as krisp or rnnoise.","type":"string"},"level":{"description":"Strength of the suppression, from 0 to 100.","type":"number"},"model":{"description":"Model of the filter, by the vendor's name for it.","type":"string"}},"additionalProperties":false}},"additionalProperties":false,"examples":[{"command":"noiseIsolation:status","data":{"noise_isolation_status":"enable","vendor":"krisp"}}]};

function validate503(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate503.evaluated;
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
if(data.command === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "command"},message:"must have required property '"+"command"+"'"};
vErrors = addError(vErrors, err1);
errors++;
}
if(data.data === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "data"},message:"must have required property '"+"data"+"'"};
vErrors = addError(vErrors, err2);
errors++;
}
for(const key0 in data){
if(!(((key0 === "command") || (key0 === "callSid")) || (key0 === "data"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data.command !== undefined){
let data0 = data.command;
if(typeof data0 !== "string"){
const err4 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err4);
errors++;
}
if("noiseIsolation:status" !== data0){
const err5 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/const",keyword:"const",params:{allowedValue: "noiseIsolation:status"},message:"must be equal to constant"};
vErrors = addError(vErrors, err5);
errors++;
}
}
if(data.callSid !== undefined){
if(!(validate461.call(this, data.callSid, {instancePath:instancePath+"/callSid",parentData:data,parentDataProperty:"callSid",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate461.errors : addErrors(vErrors, validate461.errors);
errors = vErrors.length;
}
}
if(data.data !== undefined){
let data2 = data.data;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.noise_isolation_status === undefined){
const err6 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/required",keyword:"required",params:{missingProperty: "noise_isolation_status"},message:"must have required property '"+"noise_isolation_status"+"'"};
vErrors = addError(vErrors, err6);
errors++;
}
for(const key1 in data2){
if(!((((key1 === "noise_isolation_status") || (key1 === "vendor")) || (key1 === "level")) || (key1 === "model"))){
const err7 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err7);
errors++;
}
}
if(data2.noise_isolation_status !== undefined){
let data3 = data2.noise_isolation_status;
if(typeof data3 !== "string"){
const err8 = {instancePath:instancePath+"/data/noise_isolation_status",schemaPath:"#/properties/data/properties/noise_isolation_status/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err8);
errors++;
}
if(!((data3 === "enable") || (data3 === "disable"))){
const err9 = {instancePath:instancePath+"/data/noise_isolation_status",schemaPath:"#/properties/data/properties/noise_isolation_status/enum",keyword:"enum",params:{allowedValues: schema158.properties.data.properties.noise_isolation_status.enum},message:"must be equal to one of the allowed values"};
vErrors = addError(vErrors, err9);
errors++;
}
}
if(data2.vendor !== undefined){
if(typeof data2.vendor !== "string"){
const err10 = {instancePath:instancePath+"/data/vendor",schemaPath:"#/properties/data/properties/vendor/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err10);
errors++;
}
}
if(data2.level !== undefined){
let data5 = data2.level;
if(!((typeof data5 == "number") && (isFinite(data5)))){
const err11 = {instancePath:instancePath+"/data/level",schemaPath:"#/properties/data/properties/level/type",keyword:"type",params:{type: "number"},message:"must be number"};
vErrors = addError(vErrors, err11);
errors++;
}
}
if(data2.model !== undefined){
if(typeof data2.model !== "string"){
const err12 = {instancePath:instancePath+"/data/model",schemaPath:"#/properties/data/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err12);
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
validate503.errors = listErrors(vErrors);
return errors === 0;
}
validate503.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema159 = {"description":"Starts, stops, pauses or resumes recording the call.\n","type":"object","required":["command","data"],"properties":{"command":{"description":"Always `record`.","type":"string","const":"record"},"callSid":{"$ref":"#/components/schemas/command-call-sid"},"data":{"description":"What to do, and where the recording goes.","type":"object","required":["action"],"properties":{"action":{"description":"What to do.","type":"string","enum":["startCallRecording","stopCallRecording","pauseCallRecording","resumeCallRecording"]},"type":{"description":"`cloud` records into the storage set up for the account, `siprec` (the default) at a SIPREC server. Repeat it\nwith each action.\n","type":"string","enum":["cloud","siprec"]},"silence":{"description":"Record silence while it is paused, in place of nothing; default false. For `cloud`.","type":"boolean"},"recordingID":{"description":"Id for the recording at the SIPREC server. For `siprec`.","type":"string"},"siprecServerURL":{"description":"SIP address of the SIPREC server, or several. For `siprec`.","type":["string","array"],"items":{"description":"SIP address of one server.","type":"string"}},"headers":{"$ref":"#/components/schemas/sip-headers","description":"SIP headers to add to the INVITE to the SIPREC server. For `siprec`."}},"additionalProperties":false}},"additionalProperties":false,"examples":[{"command":"record","data":{"action":"startCallRecording","type":"cloud"}},{"command":"record","data":{"action":"pauseCallRecording","type":"cloud","silence":true}}]};

function validate505(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate505.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.command === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "command"},message:"must have required property '"+"command"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.data === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "data"},message:"must have required property '"+"data"+"'"};
vErrors = addError(vErrors, err1);
errors++;
}
for(const key0 in data){
if(!(((key0 === "command") || (key0 === "callSid")) || (key0 === "data"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.command !== undefined){
let data0 = data.command;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err3);
errors++;
}
if("record" !== data0){
const err4 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/const",keyword:"const",params:{allowedValue: "record"},message:"must be equal to constant"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(data.callSid !== undefined){
if(!(validate461.call(this, data.callSid, {instancePath:instancePath+"/callSid",parentData:data,parentDataProperty:"callSid",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate461.errors : addErrors(vErrors, validate461.errors);
errors = vErrors.length;
}
}
if(data.data !== undefined){
let data2 = data.data;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.action === undefined){
const err5 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/required",keyword:"required",params:{missingProperty: "action"},message:"must have required property '"+"action"+"'"};
vErrors = addError(vErrors, err5);
errors++;
}
for(const key1 in data2){
if(!((((((key1 === "action") || (key1 === "type")) || (key1 === "silence")) || (key1 === "recordingID")) || (key1 === "siprecServerURL")) || (key1 === "headers"))){
const err6 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err6);
errors++;
}
}
if(data2.action !== undefined){
let data3 = data2.action;
if(typeof data3 !== "string"){
const err7 = {instancePath:instancePath+"/data/action",schemaPath:"#/properties/data/properties/action/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err7);
errors++;
}
if(!((((data3 === "startCallRecording") || (data3 === "stopCallRecording")) || (data3 === "pauseCallRecording")) || (data3 === "resumeCallRecording"))){
const err8 = {instancePath:instancePath+"/data/action",schemaPath:"#/properties/data/properties/action/enum",keyword:"enum",params:{allowedValues: schema159.properties.data.properties.action.enum},message:"must be equal to one of the allowed values"};
vErrors = addError(vErrors, err8);
errors++;
}
}
if(data2.type !== undefined){
let data4 = data2.type;
if(typeof data4 !== "string"){
const err9 = {instancePath:instancePath+"/data/type",schemaPath:"#/properties/data/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err9);
errors++;
}
if(!((data4 === "cloud") || (data4 === "siprec"))){
const err10 = {instancePath:instancePath+"/data/type",schemaPath:"#/properties/data/properties/type/enum",keyword:"enum",params:{allowedValues: schema159.properties.data.properties.type.enum},message:"must be equal to one of the allowed values"};
vErrors = addError(vErrors, err10);
errors++;
}
}
if(data2.silence !== undefined){
if(typeof data2.silence !== "boolean"){
const err11 = {instancePath:instancePath+"/data/silence",schemaPath:"#/properties/data/properties/silence/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err11);
errors++;
}
}
if(data2.recordingID !== undefined){
if(typeof data2.recordingID !== "string"){
const err12 = {instancePath:instancePath+"/data/recordingID",schemaPath:"#/properties/data/properties/recordingID/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err12);
errors++;
}
}
if(data2.siprecServerURL !== undefined){
let data7 = data2.siprecServerURL;
if((typeof data7 !== "string") && (!(Array.isArray(data7)))){
const err13 = {instancePath:instancePath+"/data/siprecServerURL",schemaPath:"#/properties/data/properties/siprecServerURL/type",keyword:"type",params:{type: schema159.properties.data.properties.siprecServerURL.type},message:"must be string,array"};
vErrors = addError(vErrors, err13);
errors++;
}
if(Array.isArray(data7)){
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
if(typeof data7[i0] !== "string"){
const err14 = {instancePath:instancePath+"/data/siprecServerURL/" + i0,schemaPath:"#/properties/data/properties/siprecServerURL/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err14);
errors++;
}
}
}
}
if(data2.headers !== undefined){
if(!(validate116.call(this, data2.headers, {instancePath:instancePath+"/data/headers",parentData:data2,parentDataProperty:"headers",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate116.errors : addErrors(vErrors, validate116.errors);
errors = vErrors.length;
}
}
}
else {
const err15 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
validate505.errors = listErrors(vErrors);
return errors === 0;
}
validate505.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema160 = {"description":"Gives the call new verbs at any time: as a list, or by a webhook that is asked for them. They replace the running verb\nand the remaining ones; with `queueCommand` a list is carried out after these.\n","type":"object","required":["command","data"],"properties":{"command":{"description":"Always `redirect`.","type":"string","const":"redirect"},"queueCommand":{"description":"Carry out the verbs after those that remain, in place of at once; default false. Only with a list of verbs.\n","type":"boolean"},"callSid":{"$ref":"#/components/schemas/command-call-sid"},"data":{"description":"The verbs, or where to ask for them.","allOf":[{"type":["object","array"]},{"if":{"type":"object"},"then":{}},{"if":{"type":"object"},"then":{"type":"object","properties":{"call_hook":{"x-webhook":"updatedCall","$ref":"#/components/schemas/hook","description":"Asked for the verbs of this call. A path or a `ws` URL is asked over the same WebSocket; with an `http` URL\nthe rest of the call goes over HTTP.\n"},"child_call_hook":{"x-webhook":"updatedCall","$ref":"#/components/schemas/hook","description":"Asked for the verbs of the dialled leg, which becomes a call of its own. Without `call_hook` the caller's leg\ncontinues with its next verb. Only while a `dial` is connected.\n"}},"additionalProperties":false,"allOf":[{"if":{"anyOf":[{"required":["call_hook"]},{"required":["child_call_hook"]}]},"else":{"const":"one of: object with call_hook; object with child_call_hook"}}]}},{"if":{"type":["array"]},"then":{"description":"The verbs. An empty list ends the running verb, and the call waits for the next command.\n","type":"array","items":{"$ref":"#/components/schemas/verb"}}}]}},"additionalProperties":false,"examples":[{"command":"redirect","data":[{"verb":"say","text":"One moment, please."}]},{"command":"redirect","queueCommand":true,"data":[{"verb":"play","url":"https://cdn.example.com/sounds/bell.mp3"}]},{"command":"redirect","data":{"call_hook":"/webhooks/after-hours"}}]};

function validate508(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate508.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.command === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "command"},message:"must have required property '"+"command"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.data === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "data"},message:"must have required property '"+"data"+"'"};
vErrors = addError(vErrors, err1);
errors++;
}
for(const key0 in data){
if(!((((key0 === "command") || (key0 === "queueCommand")) || (key0 === "callSid")) || (key0 === "data"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.command !== undefined){
let data0 = data.command;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err3);
errors++;
}
if("redirect" !== data0){
const err4 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/const",keyword:"const",params:{allowedValue: "redirect"},message:"must be equal to constant"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(data.queueCommand !== undefined){
if(typeof data.queueCommand !== "boolean"){
const err5 = {instancePath:instancePath+"/queueCommand",schemaPath:"#/properties/queueCommand/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err5);
errors++;
}
}
if(data.callSid !== undefined){
if(!(validate461.call(this, data.callSid, {instancePath:instancePath+"/callSid",parentData:data,parentDataProperty:"callSid",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate461.errors : addErrors(vErrors, validate461.errors);
errors = vErrors.length;
}
}
if(data.data !== undefined){
let data3 = data.data;
if(!data3 || typeof data3 != "object"){
const err6 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/allOf/0/type",keyword:"type",params:{type: schema160.properties.data.allOf[0].type},message:"must be object,array"};
vErrors = addError(vErrors, err6);
errors++;
}
const _errs13 = errors;
let valid2 = true;
const _errs14 = errors;
if(!(data3 && typeof data3 == "object" && !Array.isArray(data3))){
const err7 = {};
vErrors = addError(vErrors, err7);
errors++;
}
var _valid0 = _errs14 === errors;
errors = _errs13;
if(vErrors !== null){
if(_errs13){
vErrors.length = _errs13;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs16 = errors;
const _errs19 = errors;
let valid4 = true;
const _errs20 = errors;
const _errs21 = errors;
let valid5 = false;
const _errs22 = errors;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
let missing0;
if((data3.call_hook === undefined) && (missing0 = "call_hook")){
const err8 = {};
vErrors = addError(vErrors, err8);
errors++;
}
}
var _valid2 = _errs22 === errors;
valid5 = valid5 || _valid2;
const _errs23 = errors;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
let missing1;
if((data3.child_call_hook === undefined) && (missing1 = "child_call_hook")){
const err9 = {};
vErrors = addError(vErrors, err9);
errors++;
}
}
var _valid2 = _errs23 === errors;
valid5 = valid5 || _valid2;
if(!valid5){
const err10 = {};
vErrors = addError(vErrors, err10);
errors++;
}
else {
errors = _errs21;
if(vErrors !== null){
if(_errs21){
vErrors.length = _errs21;
}
else {
vErrors = null;
}
}
}
var _valid1 = _errs20 === errors;
errors = _errs19;
if(vErrors !== null){
if(_errs19){
vErrors.length = _errs19;
}
else {
vErrors = null;
}
}
if(!_valid1){
const _errs24 = errors;
if("one of: object with call_hook; object with child_call_hook" !== data3){
const err11 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/allOf/2/then/allOf/0/else/const",keyword:"const",params:{allowedValue: "one of: object with call_hook; object with child_call_hook"},message:"must be equal to constant"};
vErrors = addError(vErrors, err11);
errors++;
}
var _valid1 = _errs24 === errors;
valid4 = _valid1;
}
if(!valid4){
const err12 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/allOf/2/then/allOf/0/if",keyword:"if",params:{failingKeyword: "else"},message:"must match \"else\" schema"};
vErrors = addError(vErrors, err12);
errors++;
}
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key1 in data3){
if(!((key1 === "call_hook") || (key1 === "child_call_hook"))){
const err13 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/allOf/2/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err13);
errors++;
}
}
if(data3.call_hook !== undefined){
let data4 = data3.call_hook;
if(!(validate118.call(this, data4, {instancePath:instancePath+"/data/call_hook",parentData:data3,parentDataProperty:"call_hook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate118.errors : addErrors(vErrors, validate118.errors);
errors = vErrors.length;
}
if(this?.answersHook?.(data4, "updatedCall") === false){
const err14 = {instancePath:instancePath+"/data/call_hook",schemaPath:"#/properties/data/allOf/2/then/properties/call_hook/x-webhook",keyword:"x-webhook",params:{webhooks: "updatedCall"},message:"must be a hook that the project answers"};
vErrors = addError(vErrors, err14);
errors++;
}
}
if(data3.child_call_hook !== undefined){
let data5 = data3.child_call_hook;
if(!(validate118.call(this, data5, {instancePath:instancePath+"/data/child_call_hook",parentData:data3,parentDataProperty:"child_call_hook",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate118.errors : addErrors(vErrors, validate118.errors);
errors = vErrors.length;
}
if(this?.answersHook?.(data5, "updatedCall") === false){
const err15 = {instancePath:instancePath+"/data/child_call_hook",schemaPath:"#/properties/data/allOf/2/then/properties/child_call_hook/x-webhook",keyword:"x-webhook",params:{webhooks: "updatedCall"},message:"must be a hook that the project answers"};
vErrors = addError(vErrors, err15);
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/allOf/2/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err16);
errors++;
}
var _valid0 = _errs16 === errors;
valid2 = _valid0;
}
if(!valid2){
const err17 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/allOf/2/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema"};
vErrors = addError(vErrors, err17);
errors++;
}
const _errs29 = errors;
let valid7 = true;
const _errs30 = errors;
if(!(Array.isArray(data3))){
const err18 = {};
vErrors = addError(vErrors, err18);
errors++;
}
var _valid3 = _errs30 === errors;
errors = _errs29;
if(vErrors !== null){
if(_errs29){
vErrors.length = _errs29;
}
else {
vErrors = null;
}
}
if(_valid3){
const _errs32 = errors;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
if(!(validate54.call(this, data3[i0], {instancePath:instancePath+"/data/" + i0,parentData:data3,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate54.errors : addErrors(vErrors, validate54.errors);
errors = vErrors.length;
}
}
}
else {
const err19 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/allOf/3/then/type",keyword:"type",params:{type: "array"},message:"must be array"};
vErrors = addError(vErrors, err19);
errors++;
}
var _valid3 = _errs32 === errors;
valid7 = _valid3;
}
if(!valid7){
const err20 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/allOf/3/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema"};
vErrors = addError(vErrors, err20);
errors++;
}
}
}
else {
const err21 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err21);
errors++;
}
validate508.errors = listErrors(vErrors);
return errors === 0;
}
validate508.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

function validate513(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate513.evaluated;
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
if(data.command === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "command"},message:"must have required property '"+"command"+"'"};
vErrors = addError(vErrors, err1);
errors++;
}
if(data.data === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "data"},message:"must have required property '"+"data"+"'"};
vErrors = addError(vErrors, err2);
errors++;
}
for(const key0 in data){
if(!(((key0 === "command") || (key0 === "callSid")) || (key0 === "data"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data.command !== undefined){
let data0 = data.command;
if(typeof data0 !== "string"){
const err4 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err4);
errors++;
}
if("room:play" !== data0){
const err5 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/const",keyword:"const",params:{allowedValue: "room:play"},message:"must be equal to constant"};
vErrors = addError(vErrors, err5);
errors++;
}
}
if(data.callSid !== undefined){
if(!(validate461.call(this, data.callSid, {instancePath:instancePath+"/callSid",parentData:data,parentDataProperty:"callSid",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate461.errors : addErrors(vErrors, validate461.errors);
errors = vErrors.length;
}
}
if(data.data !== undefined){
let data2 = data.data;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.url === undefined){
const err6 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/required",keyword:"required",params:{missingProperty: "url"},message:"must have required property '"+"url"+"'"};
vErrors = addError(vErrors, err6);
errors++;
}
for(const key1 in data2){
if(!(((key1 === "url") || (key1 === "id")) || (key1 === "replace"))){
const err7 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err7);
errors++;
}
}
if(data2.url !== undefined){
if(typeof data2.url !== "string"){
const err8 = {instancePath:instancePath+"/data/url",schemaPath:"#/properties/data/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err8);
errors++;
}
}
if(data2.id !== undefined){
if(typeof data2.id !== "string"){
const err9 = {instancePath:instancePath+"/data/id",schemaPath:"#/properties/data/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err9);
errors++;
}
}
if(data2.replace !== undefined){
if(typeof data2.replace !== "boolean"){
const err10 = {instancePath:instancePath+"/data/replace",schemaPath:"#/properties/data/properties/replace/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err10);
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
validate513.errors = listErrors(vErrors);
return errors === 0;
}
validate513.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema162 = {"description":"Speaks text to all members of the conference that the call is in.\n","type":"object","x-jambonz-edition":"commercial","required":["command","data"],"properties":{"command":{"description":"Always `room:say`.","type":"string","const":"room:say"},"callSid":{"$ref":"#/components/schemas/command-call-sid"},"data":{"description":"What to say.","type":"object","required":["text"],"properties":{"text":{"description":"The text, or several pieces of it.","type":["string","array"],"items":{"description":"One piece of text.","type":"string"}},"synthesizer":{"$ref":"#/components/schemas/synthesizer","description":"Voice for this text, default the session's."},"loop":{"description":"How often to say it.","type":["number","string"]},"stream":{"description":"Not supported yet.","type":"boolean"},"id":{"description":"Your own name for it, in the events say-start and say-done of the conference's `statusHook`.","type":"string"},"replace":{"description":"Replace what is being said or played.","type":"boolean"}},"additionalProperties":false}},"additionalProperties":false,"examples":[{"command":"room:say","data":{"text":"Five minutes are left.","id":"notice"}}]};

function validate515(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate515.evaluated;
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
if(data.command === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "command"},message:"must have required property '"+"command"+"'"};
vErrors = addError(vErrors, err1);
errors++;
}
if(data.data === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "data"},message:"must have required property '"+"data"+"'"};
vErrors = addError(vErrors, err2);
errors++;
}
for(const key0 in data){
if(!(((key0 === "command") || (key0 === "callSid")) || (key0 === "data"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data.command !== undefined){
let data0 = data.command;
if(typeof data0 !== "string"){
const err4 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err4);
errors++;
}
if("room:say" !== data0){
const err5 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/const",keyword:"const",params:{allowedValue: "room:say"},message:"must be equal to constant"};
vErrors = addError(vErrors, err5);
errors++;
}
}
if(data.callSid !== undefined){
if(!(validate461.call(this, data.callSid, {instancePath:instancePath+"/callSid",parentData:data,parentDataProperty:"callSid",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate461.errors : addErrors(vErrors, validate461.errors);
errors = vErrors.length;
}
}
if(data.data !== undefined){
let data2 = data.data;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.text === undefined){
const err6 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/required",keyword:"required",params:{missingProperty: "text"},message:"must have required property '"+"text"+"'"};
vErrors = addError(vErrors, err6);
errors++;
}
for(const key1 in data2){
if(!((((((key1 === "text") || (key1 === "synthesizer")) || (key1 === "loop")) || (key1 === "stream")) || (key1 === "id")) || (key1 === "replace"))){
const err7 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err7);
errors++;
}
}
if(data2.text !== undefined){
let data3 = data2.text;
if((typeof data3 !== "string") && (!(Array.isArray(data3)))){
const err8 = {instancePath:instancePath+"/data/text",schemaPath:"#/properties/data/properties/text/type",keyword:"type",params:{type: schema162.properties.data.properties.text.type},message:"must be string,array"};
vErrors = addError(vErrors, err8);
errors++;
}
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
if(typeof data3[i0] !== "string"){
const err9 = {instancePath:instancePath+"/data/text/" + i0,schemaPath:"#/properties/data/properties/text/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err9);
errors++;
}
}
}
}
if(data2.synthesizer !== undefined){
if(!(validate104.call(this, data2.synthesizer, {instancePath:instancePath+"/data/synthesizer",parentData:data2,parentDataProperty:"synthesizer",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate104.errors : addErrors(vErrors, validate104.errors);
errors = vErrors.length;
}
}
if(data2.loop !== undefined){
let data6 = data2.loop;
if((!((typeof data6 == "number") && (isFinite(data6)))) && (typeof data6 !== "string")){
const err10 = {instancePath:instancePath+"/data/loop",schemaPath:"#/properties/data/properties/loop/type",keyword:"type",params:{type: schema162.properties.data.properties.loop.type},message:"must be number,string"};
vErrors = addError(vErrors, err10);
errors++;
}
}
if(data2.stream !== undefined){
if(typeof data2.stream !== "boolean"){
const err11 = {instancePath:instancePath+"/data/stream",schemaPath:"#/properties/data/properties/stream/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err11);
errors++;
}
}
if(data2.id !== undefined){
if(typeof data2.id !== "string"){
const err12 = {instancePath:instancePath+"/data/id",schemaPath:"#/properties/data/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err12);
errors++;
}
}
if(data2.replace !== undefined){
if(typeof data2.replace !== "boolean"){
const err13 = {instancePath:instancePath+"/data/replace",schemaPath:"#/properties/data/properties/replace/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
vErrors = addError(vErrors, err13);
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
validate515.errors = listErrors(vErrors);
return errors === 0;
}
validate515.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

function validate518(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate518.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.command === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "command"},message:"must have required property '"+"command"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.data === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "data"},message:"must have required property '"+"data"+"'"};
vErrors = addError(vErrors, err1);
errors++;
}
for(const key0 in data){
if(!(((key0 === "command") || (key0 === "callSid")) || (key0 === "data"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.command !== undefined){
let data0 = data.command;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err3);
errors++;
}
if("sip:request" !== data0){
const err4 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/const",keyword:"const",params:{allowedValue: "sip:request"},message:"must be equal to constant"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(data.callSid !== undefined){
if(!(validate461.call(this, data.callSid, {instancePath:instancePath+"/callSid",parentData:data,parentDataProperty:"callSid",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate461.errors : addErrors(vErrors, validate461.errors);
errors = vErrors.length;
}
}
if(data.data !== undefined){
let data2 = data.data;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.sip_request === undefined){
const err5 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/required",keyword:"required",params:{missingProperty: "sip_request"},message:"must have required property '"+"sip_request"+"'"};
vErrors = addError(vErrors, err5);
errors++;
}
for(const key1 in data2){
if(!(key1 === "sip_request")){
const err6 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err6);
errors++;
}
}
if(data2.sip_request !== undefined){
let data3 = data2.sip_request;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.method === undefined){
const err7 = {instancePath:instancePath+"/data/sip_request",schemaPath:"#/properties/data/properties/sip_request/required",keyword:"required",params:{missingProperty: "method"},message:"must have required property '"+"method"+"'"};
vErrors = addError(vErrors, err7);
errors++;
}
for(const key2 in data3){
if(!((((key2 === "method") || (key2 === "content_type")) || (key2 === "content")) || (key2 === "headers"))){
const err8 = {instancePath:instancePath+"/data/sip_request",schemaPath:"#/properties/data/properties/sip_request/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err8);
errors++;
}
}
if(data3.method !== undefined){
let data4 = data3.method;
if(typeof data4 === "string"){
if(func18(data4) < 1){
const err9 = {instancePath:instancePath+"/data/sip_request/method",schemaPath:"#/properties/data/properties/sip_request/properties/method/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
vErrors = addError(vErrors, err9);
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/data/sip_request/method",schemaPath:"#/properties/data/properties/sip_request/properties/method/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err10);
errors++;
}
}
if(data3.content_type !== undefined){
if(typeof data3.content_type !== "string"){
const err11 = {instancePath:instancePath+"/data/sip_request/content_type",schemaPath:"#/properties/data/properties/sip_request/properties/content_type/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err11);
errors++;
}
}
if(data3.content !== undefined){
if(typeof data3.content !== "string"){
const err12 = {instancePath:instancePath+"/data/sip_request/content",schemaPath:"#/properties/data/properties/sip_request/properties/content/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err12);
errors++;
}
}
if(data3.headers !== undefined){
if(!(validate116.call(this, data3.headers, {instancePath:instancePath+"/data/sip_request/headers",parentData:data3,parentDataProperty:"headers",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate116.errors : addErrors(vErrors, validate116.errors);
errors = vErrors.length;
}
}
if(data3.content !== undefined){
if(data3.content_type === undefined){
const err13 = {instancePath:instancePath+"/data/sip_request",schemaPath:"#/properties/data/properties/sip_request/dependentRequired",keyword:"dependentRequired",params:{property: "content",
    missingProperty: "content_type",
    depsCount: 1,
    deps: "content_type"},message:"must have property content_type when property content is present"};
vErrors = addError(vErrors, err13);
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/data/sip_request",schemaPath:"#/properties/data/properties/sip_request/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err14);
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
validate518.errors = listErrors(vErrors);
return errors === 0;
}
validate518.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema164 = {"description":"Pauses or resumes the audio that a `listen`, `stream` or `dial` streams. `listen:status` is another name for it. A stream in\nthe background (`listen` of `config`) is not affected.\n","type":"object","required":["command","data"],"properties":{"command":{"description":"Always `stream:status`.","type":"string","const":"stream:status"},"callSid":{"$ref":"#/components/schemas/command-call-sid"},"data":{"description":"The new state.","type":"object","properties":{"listen_status":{"description":"The new state.","type":"string","enum":["pause","resume"]},"stream_status":{"description":"Another name for `listen_status`.","type":"string","enum":["pause","resume"]}},"additionalProperties":false,"allOf":[{"if":{"anyOf":[{"required":["listen_status"]},{"required":["stream_status"]}]},"else":{"const":"one of: object with listen_status; object with stream_status"}}]}},"additionalProperties":false,"examples":[{"command":"stream:status","data":{"stream_status":"pause"}}]};

function validate521(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate521.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.command === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "command"},message:"must have required property '"+"command"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.data === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "data"},message:"must have required property '"+"data"+"'"};
vErrors = addError(vErrors, err1);
errors++;
}
for(const key0 in data){
if(!(((key0 === "command") || (key0 === "callSid")) || (key0 === "data"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.command !== undefined){
let data0 = data.command;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err3);
errors++;
}
if("stream:status" !== data0){
const err4 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/const",keyword:"const",params:{allowedValue: "stream:status"},message:"must be equal to constant"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(data.callSid !== undefined){
if(!(validate461.call(this, data.callSid, {instancePath:instancePath+"/callSid",parentData:data,parentDataProperty:"callSid",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate461.errors : addErrors(vErrors, validate461.errors);
errors = vErrors.length;
}
}
if(data.data !== undefined){
let data2 = data.data;
const _errs8 = errors;
let valid2 = true;
const _errs9 = errors;
const _errs10 = errors;
let valid3 = false;
const _errs11 = errors;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing0;
if((data2.listen_status === undefined) && (missing0 = "listen_status")){
const err5 = {};
vErrors = addError(vErrors, err5);
errors++;
}
}
var _valid1 = _errs11 === errors;
valid3 = valid3 || _valid1;
const _errs12 = errors;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing1;
if((data2.stream_status === undefined) && (missing1 = "stream_status")){
const err6 = {};
vErrors = addError(vErrors, err6);
errors++;
}
}
var _valid1 = _errs12 === errors;
valid3 = valid3 || _valid1;
if(!valid3){
const err7 = {};
vErrors = addError(vErrors, err7);
errors++;
}
else {
errors = _errs10;
if(vErrors !== null){
if(_errs10){
vErrors.length = _errs10;
}
else {
vErrors = null;
}
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
if(!_valid0){
const _errs13 = errors;
if("one of: object with listen_status; object with stream_status" !== data2){
const err8 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/allOf/0/else/const",keyword:"const",params:{allowedValue: "one of: object with listen_status; object with stream_status"},message:"must be equal to constant"};
vErrors = addError(vErrors, err8);
errors++;
}
var _valid0 = _errs13 === errors;
valid2 = _valid0;
}
if(!valid2){
const err9 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/allOf/0/if",keyword:"if",params:{failingKeyword: "else"},message:"must match \"else\" schema"};
vErrors = addError(vErrors, err9);
errors++;
}
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
if(!((key1 === "listen_status") || (key1 === "stream_status"))){
const err10 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err10);
errors++;
}
}
if(data2.listen_status !== undefined){
let data3 = data2.listen_status;
if(typeof data3 !== "string"){
const err11 = {instancePath:instancePath+"/data/listen_status",schemaPath:"#/properties/data/properties/listen_status/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err11);
errors++;
}
if(!((data3 === "pause") || (data3 === "resume"))){
const err12 = {instancePath:instancePath+"/data/listen_status",schemaPath:"#/properties/data/properties/listen_status/enum",keyword:"enum",params:{allowedValues: schema164.properties.data.properties.listen_status.enum},message:"must be equal to one of the allowed values"};
vErrors = addError(vErrors, err12);
errors++;
}
}
if(data2.stream_status !== undefined){
let data4 = data2.stream_status;
if(typeof data4 !== "string"){
const err13 = {instancePath:instancePath+"/data/stream_status",schemaPath:"#/properties/data/properties/stream_status/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err13);
errors++;
}
if(!((data4 === "pause") || (data4 === "resume"))){
const err14 = {instancePath:instancePath+"/data/stream_status",schemaPath:"#/properties/data/properties/stream_status/enum",keyword:"enum",params:{allowedValues: schema164.properties.data.properties.stream_status.enum},message:"must be equal to one of the allowed values"};
vErrors = addError(vErrors, err14);
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
validate521.errors = listErrors(vErrors);
return errors === 0;
}
validate521.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

function validate523(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate523.evaluated;
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
if(data.command === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "command"},message:"must have required property '"+"command"+"'"};
vErrors = addError(vErrors, err1);
errors++;
}
if(data.data === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "data"},message:"must have required property '"+"data"+"'"};
vErrors = addError(vErrors, err2);
errors++;
}
for(const key0 in data){
if(!(((key0 === "command") || (key0 === "callSid")) || (key0 === "data"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data.command !== undefined){
let data0 = data.command;
if(typeof data0 !== "string"){
const err4 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err4);
errors++;
}
if("stt:reconfigure" !== data0){
const err5 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/const",keyword:"const",params:{allowedValue: "stt:reconfigure"},message:"must be equal to constant"};
vErrors = addError(vErrors, err5);
errors++;
}
}
if(data.callSid !== undefined){
if(!(validate461.call(this, data.callSid, {instancePath:instancePath+"/callSid",parentData:data,parentDataProperty:"callSid",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate461.errors : addErrors(vErrors, validate461.errors);
errors = vErrors.length;
}
}
if(data.data !== undefined){
let data2 = data.data;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
if(!(key1 === "languageHints")){
const err6 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err6);
errors++;
}
}
if(data2.languageHints !== undefined){
let data3 = data2.languageHints;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
if(typeof data3[i0] !== "string"){
const err7 = {instancePath:instancePath+"/data/languageHints/" + i0,schemaPath:"#/properties/data/properties/languageHints/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err7);
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/data/languageHints",schemaPath:"#/properties/data/properties/languageHints/type",keyword:"type",params:{type: "array"},message:"must be array"};
vErrors = addError(vErrors, err8);
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
validate523.errors = listErrors(vErrors);
return errors === 0;
}
validate523.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

function validate525(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate525.evaluated;
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
if(data.command === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "command"},message:"must have required property '"+"command"+"'"};
vErrors = addError(vErrors, err1);
errors++;
}
if(data.data === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "data"},message:"must have required property '"+"data"+"'"};
vErrors = addError(vErrors, err2);
errors++;
}
for(const key0 in data){
if(!(((key0 === "command") || (key0 === "callSid")) || (key0 === "data"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data.command !== undefined){
let data0 = data.command;
if(typeof data0 !== "string"){
const err4 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err4);
errors++;
}
if("tag" !== data0){
const err5 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/const",keyword:"const",params:{allowedValue: "tag"},message:"must be equal to constant"};
vErrors = addError(vErrors, err5);
errors++;
}
}
if(data.callSid !== undefined){
if(!(validate461.call(this, data.callSid, {instancePath:instancePath+"/callSid",parentData:data,parentDataProperty:"callSid",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate461.errors : addErrors(vErrors, validate461.errors);
errors = vErrors.length;
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
validate525.errors = listErrors(vErrors);
return errors === 0;
}
validate525.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema167 = {"description":"Pauses or resumes a transcription: in the background, and that of a running `transcribe`, `dial`, `listen` or `stream`.\n","type":"object","required":["command","data"],"properties":{"command":{"description":"Always `transcribe:status`.","type":"string","const":"transcribe:status"},"callSid":{"$ref":"#/components/schemas/command-call-sid"},"data":{"description":"The new state.","type":"object","required":["transcribe_status"],"properties":{"transcribe_status":{"description":"The new state.","type":"string","enum":["pause","resume"]}},"additionalProperties":false}},"additionalProperties":false,"examples":[{"command":"transcribe:status","data":{"transcribe_status":"pause"}}]};

function validate527(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate527.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.command === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "command"},message:"must have required property '"+"command"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.data === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "data"},message:"must have required property '"+"data"+"'"};
vErrors = addError(vErrors, err1);
errors++;
}
for(const key0 in data){
if(!(((key0 === "command") || (key0 === "callSid")) || (key0 === "data"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.command !== undefined){
let data0 = data.command;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err3);
errors++;
}
if("transcribe:status" !== data0){
const err4 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/const",keyword:"const",params:{allowedValue: "transcribe:status"},message:"must be equal to constant"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(data.callSid !== undefined){
if(!(validate461.call(this, data.callSid, {instancePath:instancePath+"/callSid",parentData:data,parentDataProperty:"callSid",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate461.errors : addErrors(vErrors, validate461.errors);
errors = vErrors.length;
}
}
if(data.data !== undefined){
let data2 = data.data;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.transcribe_status === undefined){
const err5 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/required",keyword:"required",params:{missingProperty: "transcribe_status"},message:"must have required property '"+"transcribe_status"+"'"};
vErrors = addError(vErrors, err5);
errors++;
}
for(const key1 in data2){
if(!(key1 === "transcribe_status")){
const err6 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err6);
errors++;
}
}
if(data2.transcribe_status !== undefined){
let data3 = data2.transcribe_status;
if(typeof data3 !== "string"){
const err7 = {instancePath:instancePath+"/data/transcribe_status",schemaPath:"#/properties/data/properties/transcribe_status/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err7);
errors++;
}
if(!((data3 === "pause") || (data3 === "resume"))){
const err8 = {instancePath:instancePath+"/data/transcribe_status",schemaPath:"#/properties/data/properties/transcribe_status/enum",keyword:"enum",params:{allowedValues: schema167.properties.data.properties.transcribe_status.enum},message:"must be equal to one of the allowed values"};
vErrors = addError(vErrors, err8);
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
validate527.errors = listErrors(vErrors);
return errors === 0;
}
validate527.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

function validate529(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate529.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.command === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "command"},message:"must have required property '"+"command"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
for(const key0 in data){
if(!((key0 === "command") || (key0 === "callSid"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err1);
errors++;
}
}
if(data.command !== undefined){
let data0 = data.command;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err2);
errors++;
}
if("tts:clear" !== data0){
const err3 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/const",keyword:"const",params:{allowedValue: "tts:clear"},message:"must be equal to constant"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data.callSid !== undefined){
if(!(validate461.call(this, data.callSid, {instancePath:instancePath+"/callSid",parentData:data,parentDataProperty:"callSid",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate461.errors : addErrors(vErrors, validate461.errors);
errors = vErrors.length;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err4);
errors++;
}
validate529.errors = listErrors(vErrors);
return errors === 0;
}
validate529.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

function validate531(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate531.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.command === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "command"},message:"must have required property '"+"command"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
for(const key0 in data){
if(!((key0 === "command") || (key0 === "callSid"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err1);
errors++;
}
}
if(data.command !== undefined){
let data0 = data.command;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err2);
errors++;
}
if("tts:flush" !== data0){
const err3 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/const",keyword:"const",params:{allowedValue: "tts:flush"},message:"must be equal to constant"};
vErrors = addError(vErrors, err3);
errors++;
}
}
if(data.callSid !== undefined){
if(!(validate461.call(this, data.callSid, {instancePath:instancePath+"/callSid",parentData:data,parentDataProperty:"callSid",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate461.errors : addErrors(vErrors, validate461.errors);
errors = vErrors.length;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err4);
errors++;
}
validate531.errors = listErrors(vErrors);
return errors === 0;
}
validate531.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema170 = {"description":"Adds text to the speech that is streamed (`stream` of `say`, `ttsStream` of `config`). The answer is the webhook\n`tokensResult` with the same `id`.\n","type":"object","required":["command","data"],"properties":{"command":{"description":"Always `tts:tokens`.","type":"string","const":"tts:tokens"},"callSid":{"$ref":"#/components/schemas/command-call-sid"},"data":{"description":"The text.","type":"object","required":["id","tokens"],"properties":{"id":{"description":"Your own number or name for this piece, which its result carries.","type":["number","string"]},"tokens":{"description":"The text. jambonz holds 1,000 characters that are not spoken yet, so it never takes a longer piece.\n","type":"string","allOf":[{"x-open-source-needs":{"maxLength":1000}}]}},"additionalProperties":false}},"additionalProperties":false,"examples":[{"command":"tts:tokens","data":{"id":1,"tokens":"Your order "}}]};

function validate533(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate533.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.command === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "command"},message:"must have required property '"+"command"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.data === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "data"},message:"must have required property '"+"data"+"'"};
vErrors = addError(vErrors, err1);
errors++;
}
for(const key0 in data){
if(!(((key0 === "command") || (key0 === "callSid")) || (key0 === "data"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.command !== undefined){
let data0 = data.command;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err3);
errors++;
}
if("tts:tokens" !== data0){
const err4 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/const",keyword:"const",params:{allowedValue: "tts:tokens"},message:"must be equal to constant"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(data.callSid !== undefined){
if(!(validate461.call(this, data.callSid, {instancePath:instancePath+"/callSid",parentData:data,parentDataProperty:"callSid",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate461.errors : addErrors(vErrors, validate461.errors);
errors = vErrors.length;
}
}
if(data.data !== undefined){
let data2 = data.data;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.id === undefined){
const err5 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
vErrors = addError(vErrors, err5);
errors++;
}
if(data2.tokens === undefined){
const err6 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/required",keyword:"required",params:{missingProperty: "tokens"},message:"must have required property '"+"tokens"+"'"};
vErrors = addError(vErrors, err6);
errors++;
}
for(const key1 in data2){
if(!((key1 === "id") || (key1 === "tokens"))){
const err7 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err7);
errors++;
}
}
if(data2.id !== undefined){
let data3 = data2.id;
if((!((typeof data3 == "number") && (isFinite(data3)))) && (typeof data3 !== "string")){
const err8 = {instancePath:instancePath+"/data/id",schemaPath:"#/properties/data/properties/id/type",keyword:"type",params:{type: schema170.properties.data.properties.id.type},message:"must be number,string"};
vErrors = addError(vErrors, err8);
errors++;
}
}
if(data2.tokens !== undefined){
let data4 = data2.tokens;
if(typeof data4 !== "string"){
const err9 = {instancePath:instancePath+"/data/tokens",schemaPath:"#/properties/data/properties/tokens/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err9);
errors++;
}
const _errs13 = errors;
if(typeof data4 === "string"){
if(func18(data4) > 1000){
const err10 = {instancePath:instancePath+"/data/tokens",schemaPath:"#/properties/data/properties/tokens/allOf/0/x-open-source-needs/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters"};
vErrors = addError(vErrors, err10);
errors++;
}
}
for(let i0=_errs13; i0<errors; i0++){
vErrors[i0].isOpenSourceNeed = true;
}
}
}
else {
const err11 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
validate533.errors = listErrors(vErrors);
return errors === 0;
}
validate533.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema171 = {"description":"Lets one leg of a `dial` hear something that the other does not. Anywhere else it is ignored. By default the caller\nhears it; `callSid` of the dialled party names that one.\n","type":"object","required":["command","data"],"properties":{"command":{"description":"Always `whisper`.","type":"string","const":"whisper"},"callSid":{"$ref":"#/components/schemas/command-call-sid"},"data":{"description":"What the leg hears.","type":"object","required":["whisper"],"properties":{"whisper":{"description":"A `say` or `play`, or several. Each is heard once, whatever its `loop`.","allOf":[{"type":["object","array"]},{"if":{"type":"object"},"then":{}},{"if":{"type":"object"},"then":{"$ref":"#/components/schemas/whisper-verb"}},{"if":{"type":["array"]},"then":{"type":"array","minItems":1,"items":{"$ref":"#/components/schemas/whisper-verb"}}}]}},"additionalProperties":false}},"additionalProperties":false,"examples":[{"command":"whisper","data":{"whisper":[{"verb":"say","text":"One minute is left."}]}},{"command":"whisper","callSid":"65697994-594b-44c7-af2f-5b0a3f1c7de4","data":{"whisper":{"verb":"play","url":"https://cdn.example.com/sounds/beep.mp3"}}}]};
function validate537(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate537.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
const tag0 = data.verb;
if(typeof tag0 == "string"){
if(tag0 === "play"){
if(!(validate190.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate190.errors : addErrors(vErrors, validate190.errors);
errors = vErrors.length;
}
var props0 = true;
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
validate537.errors = listErrors(vErrors);
evaluated0.props = props0;
return errors === 0;
}
validate537.evaluated = {"dynamicProps":true,"dynamicItems":false};


function validate535(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate535.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.command === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "command"},message:"must have required property '"+"command"+"'"};
vErrors = addError(vErrors, err0);
errors++;
}
if(data.data === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "data"},message:"must have required property '"+"data"+"'"};
vErrors = addError(vErrors, err1);
errors++;
}
for(const key0 in data){
if(!(((key0 === "command") || (key0 === "callSid")) || (key0 === "data"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err2);
errors++;
}
}
if(data.command !== undefined){
let data0 = data.command;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/type",keyword:"type",params:{type: "string"},message:"must be string"};
vErrors = addError(vErrors, err3);
errors++;
}
if("whisper" !== data0){
const err4 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/const",keyword:"const",params:{allowedValue: "whisper"},message:"must be equal to constant"};
vErrors = addError(vErrors, err4);
errors++;
}
}
if(data.callSid !== undefined){
if(!(validate461.call(this, data.callSid, {instancePath:instancePath+"/callSid",parentData:data,parentDataProperty:"callSid",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate461.errors : addErrors(vErrors, validate461.errors);
errors = vErrors.length;
}
}
if(data.data !== undefined){
let data2 = data.data;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.whisper === undefined){
const err5 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/required",keyword:"required",params:{missingProperty: "whisper"},message:"must have required property '"+"whisper"+"'"};
vErrors = addError(vErrors, err5);
errors++;
}
for(const key1 in data2){
if(!(key1 === "whisper")){
const err6 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err6);
errors++;
}
}
if(data2.whisper !== undefined){
let data3 = data2.whisper;
if(!data3 || typeof data3 != "object"){
const err7 = {instancePath:instancePath+"/data/whisper",schemaPath:"#/properties/data/properties/whisper/allOf/0/type",keyword:"type",params:{type: schema171.properties.data.properties.whisper.allOf[0].type},message:"must be object,array"};
vErrors = addError(vErrors, err7);
errors++;
}
const _errs14 = errors;
let valid3 = true;
const _errs15 = errors;
if(!(data3 && typeof data3 == "object" && !Array.isArray(data3))){
const err8 = {};
vErrors = addError(vErrors, err8);
errors++;
}
var _valid0 = _errs15 === errors;
errors = _errs14;
if(vErrors !== null){
if(_errs14){
vErrors.length = _errs14;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs17 = errors;
if(!(validate537.call(this, data3, {instancePath:instancePath+"/data/whisper",parentData:data2,parentDataProperty:"whisper",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate537.errors : addErrors(vErrors, validate537.errors);
errors = vErrors.length;
}
var _valid0 = _errs17 === errors;
valid3 = _valid0;
}
if(!valid3){
const err9 = {instancePath:instancePath+"/data/whisper",schemaPath:"#/properties/data/properties/whisper/allOf/2/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema"};
vErrors = addError(vErrors, err9);
errors++;
}
const _errs19 = errors;
let valid4 = true;
const _errs20 = errors;
if(!(Array.isArray(data3))){
const err10 = {};
vErrors = addError(vErrors, err10);
errors++;
}
var _valid1 = _errs20 === errors;
errors = _errs19;
if(vErrors !== null){
if(_errs19){
vErrors.length = _errs19;
}
else {
vErrors = null;
}
}
if(_valid1){
const _errs22 = errors;
if(Array.isArray(data3)){
if(data3.length < 1){
const err11 = {instancePath:instancePath+"/data/whisper",schemaPath:"#/properties/data/properties/whisper/allOf/3/then/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
vErrors = addError(vErrors, err11);
errors++;
}
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
if(!(validate537.call(this, data3[i0], {instancePath:instancePath+"/data/whisper/" + i0,parentData:data3,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate537.errors : addErrors(vErrors, validate537.errors);
errors = vErrors.length;
}
}
}
else {
const err12 = {instancePath:instancePath+"/data/whisper",schemaPath:"#/properties/data/properties/whisper/allOf/3/then/type",keyword:"type",params:{type: "array"},message:"must be array"};
vErrors = addError(vErrors, err12);
errors++;
}
var _valid1 = _errs22 === errors;
valid4 = _valid1;
}
if(!valid4){
const err13 = {instancePath:instancePath+"/data/whisper",schemaPath:"#/properties/data/properties/whisper/allOf/3/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema"};
vErrors = addError(vErrors, err13);
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
validate535.errors = listErrors(vErrors);
return errors === 0;
}
validate535.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate459(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate459.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
const tag0 = data.command;
if(typeof tag0 == "string"){
if(tag0 === "agent:update"){
if(!(validate460.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate460.errors : addErrors(vErrors, validate460.errors);
errors = vErrors.length;
}
var props0 = true;
}
else if(tag0 === "boostAudioSignal"){
if(!(validate463.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate463.errors : addErrors(vErrors, validate463.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "call:status"){
if(!(validate465.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate465.errors : addErrors(vErrors, validate465.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "conf:hold-status"){
if(!(validate467.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate467.errors : addErrors(vErrors, validate467.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "conf:mute-status"){
if(!(validate470.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate470.errors : addErrors(vErrors, validate470.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "conf:participant-action"){
if(!(validate472.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate472.errors : addErrors(vErrors, validate472.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "config"){
if(!(validate475.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate475.errors : addErrors(vErrors, validate475.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "dial"){
if(!(validate478.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate478.errors : addErrors(vErrors, validate478.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "dtmf"){
if(!(validate488.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate488.errors : addErrors(vErrors, validate488.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "dub"){
if(!(validate490.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate490.errors : addErrors(vErrors, validate490.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "listen:status"){
if(!(validate493.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate493.errors : addErrors(vErrors, validate493.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "llm:tool-output"){
if(!(validate495.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate495.errors : addErrors(vErrors, validate495.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "llm:update"){
if(!(validate497.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate497.errors : addErrors(vErrors, validate497.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "media:path"){
if(!(validate499.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate499.errors : addErrors(vErrors, validate499.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "mute:status"){
if(!(validate501.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate501.errors : addErrors(vErrors, validate501.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "noiseIsolation:status"){
if(!(validate503.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate503.errors : addErrors(vErrors, validate503.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "record"){
if(!(validate505.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate505.errors : addErrors(vErrors, validate505.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "redirect"){
if(!(validate508.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate508.errors : addErrors(vErrors, validate508.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "room:play"){
if(!(validate513.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate513.errors : addErrors(vErrors, validate513.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "room:say"){
if(!(validate515.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate515.errors : addErrors(vErrors, validate515.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "sip:request"){
if(!(validate518.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate518.errors : addErrors(vErrors, validate518.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "stream:status"){
if(!(validate521.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate521.errors : addErrors(vErrors, validate521.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "stt:reconfigure"){
if(!(validate523.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate523.errors : addErrors(vErrors, validate523.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "tag"){
if(!(validate525.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate525.errors : addErrors(vErrors, validate525.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "transcribe:status"){
if(!(validate527.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate527.errors : addErrors(vErrors, validate527.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "tts:clear"){
if(!(validate529.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate529.errors : addErrors(vErrors, validate529.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "tts:flush"){
if(!(validate531.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate531.errors : addErrors(vErrors, validate531.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "tts:tokens"){
if(!(validate533.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate533.errors : addErrors(vErrors, validate533.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "whisper"){
if(!(validate535.call(this, data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate535.errors : addErrors(vErrors, validate535.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else {
const err0 = {instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "command", tagValue: tag0},message:"value of tag \"command\" must be in oneOf"};
vErrors = addError(vErrors, err0);
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "tag", tag: "command", tagValue: tag0},message:"tag \"command\" must be string"};
vErrors = addError(vErrors, err1);
errors++;
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
vErrors = addError(vErrors, err2);
errors++;
}
validate459.errors = listErrors(vErrors);
evaluated0.props = props0;
return errors === 0;
}
validate459.evaluated = {"dynamicProps":true,"dynamicItems":false};
