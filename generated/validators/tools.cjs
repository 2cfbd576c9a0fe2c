// GENERATED from openapi/ by `npm run generate`. Do not edit.
"use strict";
function addError(list, error) { if (list === null) return [error]; list.push(list.length < 500 ? error : list[0]); return list; }
function addErrors(list, more) { for (const error of more) addError(list, error); return list; }
function listErrors(list) { if (list !== null && list.length > 500) list.length = 500; return list; }

exports["client-get-time"] = validate20;
const schema31 = {"type":"object","properties":{"timezone":{"description":"IANA name of the time zone, such as Europe/Berlin; default UTC.","type":"string"}},"additionalProperties":false};

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
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(key0 === "timezone")){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
vErrors = addError(vErrors, err0);
errors++;
}
}
if(data.timezone !== undefined){
if(typeof data.timezone !== "string"){
const err1 = {instancePath:instancePath+"/timezone",schemaPath:"#/properties/timezone/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
validate20.errors = listErrors(vErrors);
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
