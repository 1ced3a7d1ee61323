// @ts-nocheck
// Generated from schemas/ by `npm run generate`. Do not edit.

exports['manifest'] = validate52;
const schema19 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://holotype.invalid/schemas/manifest/2-0-4","type":"object","additionalProperties":false,"required":["manifestVersion","tool","capturedAt","host","scope","tree","accounting","sections","gaps","substitutions"],"properties":{"manifestVersion":{"const":"2-0-4"},"tool":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/tool"},"capturedAt":{"type":"string","maxLength":32,"pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$"},"host":{"type":"object","additionalProperties":false,"required":["name","kind","privileged"],"properties":{"name":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"kind":{"enum":["live","root"]},"privileged":{"type":"boolean"}}},"scope":{"type":"object","additionalProperties":false,"required":["kind","rules"],"properties":{"kind":{"enum":["system","paths","run"]},"rules":{"type":"array","maxItems":100000,"items":{"$ref":"#/$defs/rule"}}}},"tree":{"type":"object","additionalProperties":false,"required":["digest","entries","files","bytes","chunks"],"properties":{"digest":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/digest"},"entries":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"files":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"bytes":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"chunks":{"type":"array","maxItems":10000,"items":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/chunk"}}}},"accounting":{"type":"array","maxItems":1000,"items":{"type":"object","additionalProperties":false,"required":["class","reason","paths","files","bytes"],"properties":{"class":{"enum":["packaged","changed","unmanaged","generated","substituted","left-out"]},"reason":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"paths":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"files":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"bytes":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"mount":{"type":"object","additionalProperties":false,"required":["path","type"],"properties":{"path":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"type":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"paths":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"bytes":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"}}}}}},"sections":{"$ref":"https://holotype.invalid/schemas/manifest/sections/1-0-0"},"gaps":{"type":"array","maxItems":100000,"items":{"type":"object","additionalProperties":false,"required":["section","where","why"],"properties":{"section":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"where":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"why":{"enum":["absent","denied","timed-out","unsupported","excluded","unreadable","changing"]},"detail":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"asked":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"listed":{"type":"object","additionalProperties":false,"required":["there","held"],"properties":{"there":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"held":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"usual":{"const":true}}}}}},"substitutions":{"type":"array","maxItems":1000,"items":{"type":"object","additionalProperties":false,"required":["path","reason"],"properties":{"path":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"reason":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"content":{"type":"string","maxLength":1048576}}}},"run":{"$ref":"https://holotype.invalid/schemas/manifest-run/2-0-0"},"about":{"$ref":"https://holotype.invalid/schemas/about/1-0-0#/$defs/about"},"private":{"const":true}},"$defs":{"rule":{"type":"object","additionalProperties":false,"required":["path","held","reason"],"properties":{"path":{"type":"string","minLength":1,"maxLength":16384,"pattern":"^/"},"held":{"type":"boolean"},"reason":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"paths":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"files":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"bytes":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"}}}}};
const func1 = Object.prototype.hasOwnProperty;
const func2 = (function ucs2length(str) {
    const len = str.length;
    let length = 0;
    let pos = 0;
    let value;
    while (pos < len) {
        length++;
        value = str.charCodeAt(pos++);
        if (value >= 0xd800 && value <= 0xdbff && pos < len) {
            // high surrogate, and there is a next character
            value = str.charCodeAt(pos);
            if ((value & 0xfc00) === 0xdc00)
                pos++; // low surrogate
        }
    }
    return length;
});
const schema21 = {"type":"object","additionalProperties":false,"required":["name","version"],"properties":{"name":{"$ref":"#/$defs/word"},"version":{"$ref":"#/$defs/word"}}};
const schema22 = {"type":"string","maxLength":1024};

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
if(errors === 0){
if(typeof data === "string"){
if(func2(data) > 1024){
validate55.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters"}];
return false;
}
}
else {
validate55.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate55.errors = vErrors;
return errors === 0;
}
validate55.evaluated = {"dynamicProps":false,"dynamicItems":false};


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
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.name === undefined) && (missing0 = "name")) || ((data.version === undefined) && (missing0 = "version"))){
validate54.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "name") || (key0 === "version"))){
validate54.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.name !== undefined){
const _errs2 = errors;
if(!(validate55(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.version !== undefined){
const _errs3 = errors;
if(!(validate55(data.version, {instancePath:instancePath+"/version",parentData:data,parentDataProperty:"version",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate54.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate54.errors = vErrors;
return errors === 0;
}
validate54.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


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
if(errors === 0){
if(typeof data === "string"){
if(func2(data) > 1024){
validate59.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters"}];
return false;
}
}
else {
validate59.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate59.errors = vErrors;
return errors === 0;
}
validate59.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema24 = {"type":"object","additionalProperties":false,"required":["path","held","reason"],"properties":{"path":{"type":"string","minLength":1,"maxLength":16384,"pattern":"^/"},"held":{"type":"boolean"},"reason":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"paths":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"files":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"bytes":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"}}};
const pattern4 = new RegExp("^/", "u");
const schema25 = {"type":"integer","minimum":0,"maximum":9007199254740991};

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
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
validate63.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === 0){
if((typeof data == "number") && (isFinite(data))){
if(data > 9007199254740991 || isNaN(data)){
validate63.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data < 0 || isNaN(data)){
validate63.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
validate63.errors = vErrors;
return errors === 0;
}
validate63.evaluated = {"dynamicProps":false,"dynamicItems":false};


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
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.path === undefined) && (missing0 = "path")) || ((data.held === undefined) && (missing0 = "held"))) || ((data.reason === undefined) && (missing0 = "reason"))){
validate61.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "path") || (key0 === "held")) || (key0 === "reason")) || (key0 === "paths")) || (key0 === "files")) || (key0 === "bytes"))){
validate61.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.path !== undefined){
let data0 = data.path;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(func2(data0) > 16384){
validate61.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/maxLength",keyword:"maxLength",params:{limit: 16384},message:"must NOT have more than 16384 characters"}];
return false;
}
else {
if(func2(data0) < 1){
validate61.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
else {
if(!pattern4.test(data0)){
validate61.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/pattern",keyword:"pattern",params:{pattern: "^/"},message:"must match pattern \""+"^/"+"\""}];
return false;
}
}
}
}
else {
validate61.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.held !== undefined){
const _errs4 = errors;
if(typeof data.held !== "boolean"){
validate61.errors = [{instancePath:instancePath+"/held",schemaPath:"#/properties/held/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reason !== undefined){
const _errs6 = errors;
if(!(validate59(data.reason, {instancePath:instancePath+"/reason",parentData:data,parentDataProperty:"reason",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
errors = vErrors.length;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.paths !== undefined){
const _errs7 = errors;
if(!(validate63(data.paths, {instancePath:instancePath+"/paths",parentData:data,parentDataProperty:"paths",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
errors = vErrors.length;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.files !== undefined){
const _errs8 = errors;
if(!(validate63(data.files, {instancePath:instancePath+"/files",parentData:data,parentDataProperty:"files",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
errors = vErrors.length;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.bytes !== undefined){
const _errs9 = errors;
if(!(validate63(data.bytes, {instancePath:instancePath+"/bytes",parentData:data,parentDataProperty:"bytes",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
errors = vErrors.length;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
else {
validate61.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate61.errors = vErrors;
return errors === 0;
}
validate61.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema26 = {"type":"string","pattern":"^sha256:[0-9a-f]{64}$","maxLength":71};
const pattern5 = new RegExp("^sha256:[0-9a-f]{64}$", "u");

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
if(errors === 0){
if(typeof data === "string"){
if(func2(data) > 71){
validate68.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 71},message:"must NOT have more than 71 characters"}];
return false;
}
else {
if(!pattern5.test(data)){
validate68.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"},message:"must match pattern \""+"^sha256:[0-9a-f]{64}$"+"\""}];
return false;
}
}
}
else {
validate68.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate68.errors = vErrors;
return errors === 0;
}
validate68.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema27 = {"type":"object","additionalProperties":false,"required":["digest","size","contentDigest","contentSize","lines"],"properties":{"digest":{"$ref":"#/$defs/digest"},"size":{"$ref":"#/$defs/size"},"contentDigest":{"$ref":"#/$defs/digest"},"contentSize":{"$ref":"#/$defs/size"},"lines":{"$ref":"#/$defs/size"}}};

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
if(errors === 0){
if(typeof data === "string"){
if(func2(data) > 71){
validate74.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 71},message:"must NOT have more than 71 characters"}];
return false;
}
else {
if(!pattern5.test(data)){
validate74.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"},message:"must match pattern \""+"^sha256:[0-9a-f]{64}$"+"\""}];
return false;
}
}
}
else {
validate74.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate74.errors = vErrors;
return errors === 0;
}
validate74.evaluated = {"dynamicProps":false,"dynamicItems":false};


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
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
validate76.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === 0){
if((typeof data == "number") && (isFinite(data))){
if(data > 9007199254740991 || isNaN(data)){
validate76.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data < 0 || isNaN(data)){
validate76.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
validate76.errors = vErrors;
return errors === 0;
}
validate76.evaluated = {"dynamicProps":false,"dynamicItems":false};


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
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.digest === undefined) && (missing0 = "digest")) || ((data.size === undefined) && (missing0 = "size"))) || ((data.contentDigest === undefined) && (missing0 = "contentDigest"))) || ((data.contentSize === undefined) && (missing0 = "contentSize"))) || ((data.lines === undefined) && (missing0 = "lines"))){
validate73.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "digest") || (key0 === "size")) || (key0 === "contentDigest")) || (key0 === "contentSize")) || (key0 === "lines"))){
validate73.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.digest !== undefined){
const _errs2 = errors;
if(!(validate74(data.digest, {instancePath:instancePath+"/digest",parentData:data,parentDataProperty:"digest",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.size !== undefined){
const _errs3 = errors;
if(!(validate76(data.size, {instancePath:instancePath+"/size",parentData:data,parentDataProperty:"size",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.contentDigest !== undefined){
const _errs4 = errors;
if(!(validate74(data.contentDigest, {instancePath:instancePath+"/contentDigest",parentData:data,parentDataProperty:"contentDigest",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.contentSize !== undefined){
const _errs5 = errors;
if(!(validate76(data.contentSize, {instancePath:instancePath+"/contentSize",parentData:data,parentDataProperty:"contentSize",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lines !== undefined){
const _errs6 = errors;
if(!(validate76(data.lines, {instancePath:instancePath+"/lines",parentData:data,parentDataProperty:"lines",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors);
errors = vErrors.length;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate73.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate73.errors = vErrors;
return errors === 0;
}
validate73.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema30 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://holotype.invalid/schemas/manifest/sections/1-0-0","type":"object","additionalProperties":false,"properties":{"os":{"$ref":"https://holotype.invalid/schemas/manifest/sections/os/1-0-0"},"dpkg":{"$ref":"https://holotype.invalid/schemas/manifest/sections/dpkg/1-0-0"},"apt":{"$ref":"https://holotype.invalid/schemas/manifest/sections/apt/1-0-0"},"python":{"$ref":"https://holotype.invalid/schemas/manifest/sections/python/1-0-0"},"git":{"$ref":"https://holotype.invalid/schemas/manifest/sections/git/1-0-0"},"libc":{"$ref":"https://holotype.invalid/schemas/manifest/sections/libc/1-0-0"},"kernel":{"$ref":"https://holotype.invalid/schemas/manifest/sections/kernel/1-0-0"},"cpu":{"$ref":"https://holotype.invalid/schemas/manifest/sections/cpu/1-0-0"},"memory":{"$ref":"https://holotype.invalid/schemas/manifest/sections/memory/1-0-0"},"pci":{"$ref":"https://holotype.invalid/schemas/manifest/sections/pci/1-0-0"},"gpu":{"$ref":"https://holotype.invalid/schemas/manifest/sections/gpu/1-0-0"},"limits":{"$ref":"https://holotype.invalid/schemas/manifest/sections/limits/1-0-0"},"locale":{"$ref":"https://holotype.invalid/schemas/manifest/sections/locale/1-0-0"},"environment":{"$ref":"https://holotype.invalid/schemas/manifest/sections/environment/1-0-0"}}};
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://holotype.invalid/schemas/manifest/sections/os/1-0-0","type":"object","additionalProperties":false,"required":["idLike","usrMerged"],"properties":{"id":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"idLike":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/words"},"name":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"prettyName":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"versionId":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"versionCodename":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"variantId":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"buildId":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"cpeName":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"debianVersion":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"architecture":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"usrMerged":{"type":"boolean"},"container":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"virtualMachine":{"type":"boolean"}}};

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
if(errors === 0){
if(typeof data === "string"){
if(func2(data) > 1024){
validate92.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters"}];
return false;
}
}
else {
validate92.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate92.errors = vErrors;
return errors === 0;
}
validate92.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema33 = {"type":"array","maxItems":65536,"items":{"$ref":"#/$defs/word"}};

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
if(errors === 0){
if(Array.isArray(data)){
if(data.length > 65536){
validate94.errors = [{instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 65536},message:"must NOT have more than 65536 items"}];
return false;
}
else {
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs1 = errors;
if(!(validate55(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
}
else {
validate94.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
validate94.errors = vErrors;
return errors === 0;
}
validate94.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate91(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://holotype.invalid/schemas/manifest/sections/os/1-0-0" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate91.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.idLike === undefined) && (missing0 = "idLike")) || ((data.usrMerged === undefined) && (missing0 = "usrMerged"))){
validate91.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema31.properties, key0))){
validate91.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.id !== undefined){
const _errs2 = errors;
if(!(validate92(data.id, {instancePath:instancePath+"/id",parentData:data,parentDataProperty:"id",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate92.errors : vErrors.concat(validate92.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.idLike !== undefined){
const _errs3 = errors;
if(!(validate94(data.idLike, {instancePath:instancePath+"/idLike",parentData:data,parentDataProperty:"idLike",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate94.errors : vErrors.concat(validate94.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
const _errs4 = errors;
if(!(validate92(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate92.errors : vErrors.concat(validate92.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.prettyName !== undefined){
const _errs5 = errors;
if(!(validate92(data.prettyName, {instancePath:instancePath+"/prettyName",parentData:data,parentDataProperty:"prettyName",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate92.errors : vErrors.concat(validate92.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.versionId !== undefined){
const _errs6 = errors;
if(!(validate92(data.versionId, {instancePath:instancePath+"/versionId",parentData:data,parentDataProperty:"versionId",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate92.errors : vErrors.concat(validate92.errors);
errors = vErrors.length;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.versionCodename !== undefined){
const _errs7 = errors;
if(!(validate92(data.versionCodename, {instancePath:instancePath+"/versionCodename",parentData:data,parentDataProperty:"versionCodename",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate92.errors : vErrors.concat(validate92.errors);
errors = vErrors.length;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.variantId !== undefined){
const _errs8 = errors;
if(!(validate92(data.variantId, {instancePath:instancePath+"/variantId",parentData:data,parentDataProperty:"variantId",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate92.errors : vErrors.concat(validate92.errors);
errors = vErrors.length;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.buildId !== undefined){
const _errs9 = errors;
if(!(validate92(data.buildId, {instancePath:instancePath+"/buildId",parentData:data,parentDataProperty:"buildId",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate92.errors : vErrors.concat(validate92.errors);
errors = vErrors.length;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.cpeName !== undefined){
const _errs10 = errors;
if(!(validate92(data.cpeName, {instancePath:instancePath+"/cpeName",parentData:data,parentDataProperty:"cpeName",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate92.errors : vErrors.concat(validate92.errors);
errors = vErrors.length;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.debianVersion !== undefined){
const _errs11 = errors;
if(!(validate92(data.debianVersion, {instancePath:instancePath+"/debianVersion",parentData:data,parentDataProperty:"debianVersion",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate92.errors : vErrors.concat(validate92.errors);
errors = vErrors.length;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.architecture !== undefined){
const _errs12 = errors;
if(!(validate92(data.architecture, {instancePath:instancePath+"/architecture",parentData:data,parentDataProperty:"architecture",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate92.errors : vErrors.concat(validate92.errors);
errors = vErrors.length;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.usrMerged !== undefined){
const _errs13 = errors;
if(typeof data.usrMerged !== "boolean"){
validate91.errors = [{instancePath:instancePath+"/usrMerged",schemaPath:"#/properties/usrMerged/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.container !== undefined){
const _errs15 = errors;
if(!(validate92(data.container, {instancePath:instancePath+"/container",parentData:data,parentDataProperty:"container",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate92.errors : vErrors.concat(validate92.errors);
errors = vErrors.length;
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.virtualMachine !== undefined){
const _errs16 = errors;
if(typeof data.virtualMachine !== "boolean"){
validate91.errors = [{instancePath:instancePath+"/virtualMachine",schemaPath:"#/properties/virtualMachine/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate91.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate91.errors = vErrors;
return errors === 0;
}
validate91.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema34 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://holotype.invalid/schemas/manifest/sections/dpkg/1-0-0","type":"object","additionalProperties":false,"required":["architecture","foreignArchitectures","packages","indexes","diversions","statOverrides"],"properties":{"architecture":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"foreignArchitectures":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/words"},"packages":{"type":"array","maxItems":100000,"items":{"$ref":"#/$defs/package"}},"indexes":{"type":"array","maxItems":10000,"items":{"$ref":"#/$defs/index"}},"diversions":{"type":"array","maxItems":100000,"items":{"type":"object","additionalProperties":false,"required":["from","to"],"properties":{"from":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"to":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"by":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"}}}},"statOverrides":{"type":"array","maxItems":100000,"items":{"type":"object","additionalProperties":false,"required":["path","user","group","mode"],"properties":{"path":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"user":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"group":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"mode":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"}}}}},"$defs":{"package":{"type":"object","additionalProperties":false,"required":["purl","name","version","architecture","status","essential","origin"],"properties":{"purl":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"name":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"version":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"architecture":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"status":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"essential":{"type":"boolean"},"manual":{"type":"boolean"},"source":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"sourceVersion":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"depends":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/text"},"preDepends":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/text"},"provides":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/text"},"origin":{"$ref":"#/$defs/origin"}}},"index":{"type":"object","additionalProperties":false,"required":["file","uri","suite","component","architecture","read"],"properties":{"file":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"uri":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"suite":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"component":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"architecture":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"signedBy":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"read":{"type":"boolean"},"release":{"$ref":"#/$defs/release"}}},"release":{"type":"object","additionalProperties":false,"required":["file","sha256"],"properties":{"file":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"sha256":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/sha256"},"origin":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"label":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"suite":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"codename":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"version":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"date":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"}}},"origin":{"oneOf":[{"$ref":"#/$defs/listed"},{"$ref":"#/$defs/unlisted"},{"$ref":"#/$defs/unknown"}]},"listed":{"type":"object","additionalProperties":false,"required":["kind","uri","suite","component","filename","size","sha256"],"properties":{"kind":{"const":"listed"},"uri":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"archive":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"suite":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"codename":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"component":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"signedBy":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"filename":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"size":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"sha256":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/sha256"}}},"unlisted":{"type":"object","additionalProperties":false,"required":["kind","otherVersions"],"properties":{"kind":{"const":"unlisted"},"otherVersions":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/words"}}},"unknown":{"type":"object","additionalProperties":false,"required":["kind"],"properties":{"kind":{"const":"unknown"}}}}};

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
if(errors === 0){
if(typeof data === "string"){
if(func2(data) > 1024){
validate109.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters"}];
return false;
}
}
else {
validate109.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate109.errors = vErrors;
return errors === 0;
}
validate109.evaluated = {"dynamicProps":false,"dynamicItems":false};


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
if(errors === 0){
if(Array.isArray(data)){
if(data.length > 65536){
validate111.errors = [{instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 65536},message:"must NOT have more than 65536 items"}];
return false;
}
else {
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs1 = errors;
if(!(validate55(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
}
else {
validate111.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
validate111.errors = vErrors;
return errors === 0;
}
validate111.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

const schema37 = {"type":"object","additionalProperties":false,"required":["purl","name","version","architecture","status","essential","origin"],"properties":{"purl":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"name":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"version":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"architecture":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"status":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"essential":{"type":"boolean"},"manual":{"type":"boolean"},"source":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"sourceVersion":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"depends":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/text"},"preDepends":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/text"},"provides":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/text"},"origin":{"$ref":"#/$defs/origin"}}};
const schema38 = {"type":"string","maxLength":65536};

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
if(errors === 0){
if(typeof data === "string"){
if(func2(data) > 65536){
validate122.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 65536},message:"must NOT have more than 65536 characters"}];
return false;
}
}
else {
validate122.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate122.errors = vErrors;
return errors === 0;
}
validate122.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema39 = {"oneOf":[{"$ref":"#/$defs/listed"},{"$ref":"#/$defs/unlisted"},{"$ref":"#/$defs/unknown"}]};
const schema40 = {"type":"object","additionalProperties":false,"required":["kind","uri","suite","component","filename","size","sha256"],"properties":{"kind":{"const":"listed"},"uri":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"archive":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"suite":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"codename":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"component":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"signedBy":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"filename":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"size":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"sha256":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/sha256"}}};

function validate135(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate135.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
validate135.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === 0){
if((typeof data == "number") && (isFinite(data))){
if(data > 9007199254740991 || isNaN(data)){
validate135.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data < 0 || isNaN(data)){
validate135.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
validate135.errors = vErrors;
return errors === 0;
}
validate135.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema42 = {"type":"string","pattern":"^[0-9a-f]{64}$","maxLength":64};
const pattern7 = new RegExp("^[0-9a-f]{64}$", "u");

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
if(errors === 0){
if(typeof data === "string"){
if(func2(data) > 64){
validate137.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern7.test(data)){
validate137.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""}];
return false;
}
}
}
else {
validate137.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate137.errors = vErrors;
return errors === 0;
}
validate137.evaluated = {"dynamicProps":false,"dynamicItems":false};


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
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((data.kind === undefined) && (missing0 = "kind")) || ((data.uri === undefined) && (missing0 = "uri"))) || ((data.suite === undefined) && (missing0 = "suite"))) || ((data.component === undefined) && (missing0 = "component"))) || ((data.filename === undefined) && (missing0 = "filename"))) || ((data.size === undefined) && (missing0 = "size"))) || ((data.sha256 === undefined) && (missing0 = "sha256"))){
validate127.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema40.properties, key0))){
validate127.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.kind !== undefined){
const _errs2 = errors;
if("listed" !== data.kind){
validate127.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "listed"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.uri !== undefined){
const _errs3 = errors;
if(!(validate109(data.uri, {instancePath:instancePath+"/uri",parentData:data,parentDataProperty:"uri",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate109.errors : vErrors.concat(validate109.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.archive !== undefined){
const _errs4 = errors;
if(!(validate109(data.archive, {instancePath:instancePath+"/archive",parentData:data,parentDataProperty:"archive",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate109.errors : vErrors.concat(validate109.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.suite !== undefined){
const _errs5 = errors;
if(!(validate109(data.suite, {instancePath:instancePath+"/suite",parentData:data,parentDataProperty:"suite",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate109.errors : vErrors.concat(validate109.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.codename !== undefined){
const _errs6 = errors;
if(!(validate109(data.codename, {instancePath:instancePath+"/codename",parentData:data,parentDataProperty:"codename",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate109.errors : vErrors.concat(validate109.errors);
errors = vErrors.length;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.component !== undefined){
const _errs7 = errors;
if(!(validate109(data.component, {instancePath:instancePath+"/component",parentData:data,parentDataProperty:"component",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate109.errors : vErrors.concat(validate109.errors);
errors = vErrors.length;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.signedBy !== undefined){
const _errs8 = errors;
if(!(validate109(data.signedBy, {instancePath:instancePath+"/signedBy",parentData:data,parentDataProperty:"signedBy",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate109.errors : vErrors.concat(validate109.errors);
errors = vErrors.length;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.filename !== undefined){
const _errs9 = errors;
if(!(validate109(data.filename, {instancePath:instancePath+"/filename",parentData:data,parentDataProperty:"filename",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate109.errors : vErrors.concat(validate109.errors);
errors = vErrors.length;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.size !== undefined){
const _errs10 = errors;
if(!(validate135(data.size, {instancePath:instancePath+"/size",parentData:data,parentDataProperty:"size",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate135.errors : vErrors.concat(validate135.errors);
errors = vErrors.length;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sha256 !== undefined){
const _errs11 = errors;
if(!(validate137(data.sha256, {instancePath:instancePath+"/sha256",parentData:data,parentDataProperty:"sha256",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate137.errors : vErrors.concat(validate137.errors);
errors = vErrors.length;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate127.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate127.errors = vErrors;
return errors === 0;
}
validate127.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema43 = {"type":"object","additionalProperties":false,"required":["kind","otherVersions"],"properties":{"kind":{"const":"unlisted"},"otherVersions":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/words"}}};

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
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.kind === undefined) && (missing0 = "kind")) || ((data.otherVersions === undefined) && (missing0 = "otherVersions"))){
validate140.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "kind") || (key0 === "otherVersions"))){
validate140.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.kind !== undefined){
const _errs2 = errors;
if("unlisted" !== data.kind){
validate140.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "unlisted"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.otherVersions !== undefined){
const _errs3 = errors;
if(!(validate111(data.otherVersions, {instancePath:instancePath+"/otherVersions",parentData:data,parentDataProperty:"otherVersions",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate111.errors : vErrors.concat(validate111.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate140.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate140.errors = vErrors;
return errors === 0;
}
validate140.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema44 = {"type":"object","additionalProperties":false,"required":["kind"],"properties":{"kind":{"const":"unknown"}}};

function validate143(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate143.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.kind === undefined) && (missing0 = "kind")){
validate143.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(key0 === "kind")){
validate143.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.kind !== undefined){
if("unknown" !== data.kind){
validate143.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "unknown"},message:"must be equal to constant"}];
return false;
}
}
}
}
}
else {
validate143.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate143.errors = vErrors;
return errors === 0;
}
validate143.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


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
const _errs0 = errors;
let valid0 = false;
let passing0 = null;
const _errs1 = errors;
if(!(validate127(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate127.errors : vErrors.concat(validate127.errors);
errors = vErrors.length;
}
var _valid0 = _errs1 === errors;
if(_valid0){
valid0 = true;
passing0 = 0;
var props0 = true;
}
const _errs2 = errors;
if(!(validate140(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate140.errors : vErrors.concat(validate140.errors);
errors = vErrors.length;
}
var _valid0 = _errs2 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid0 = true;
passing0 = 1;
if(props0 !== true){
props0 = true;
}
}
const _errs3 = errors;
if(!(validate143(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate143.errors : vErrors.concat(validate143.errors);
errors = vErrors.length;
}
var _valid0 = _errs3 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 2];
}
else {
if(_valid0){
valid0 = true;
passing0 = 2;
if(props0 !== true){
props0 = true;
}
}
}
}
if(!valid0){
const err0 = {instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
validate126.errors = vErrors;
return false;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate126.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate126.evaluated = {"dynamicProps":true,"dynamicItems":false};


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
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((data.purl === undefined) && (missing0 = "purl")) || ((data.name === undefined) && (missing0 = "name"))) || ((data.version === undefined) && (missing0 = "version"))) || ((data.architecture === undefined) && (missing0 = "architecture"))) || ((data.status === undefined) && (missing0 = "status"))) || ((data.essential === undefined) && (missing0 = "essential"))) || ((data.origin === undefined) && (missing0 = "origin"))){
validate114.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema37.properties, key0))){
validate114.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.purl !== undefined){
const _errs2 = errors;
if(!(validate109(data.purl, {instancePath:instancePath+"/purl",parentData:data,parentDataProperty:"purl",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate109.errors : vErrors.concat(validate109.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
const _errs3 = errors;
if(!(validate109(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate109.errors : vErrors.concat(validate109.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.version !== undefined){
const _errs4 = errors;
if(!(validate109(data.version, {instancePath:instancePath+"/version",parentData:data,parentDataProperty:"version",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate109.errors : vErrors.concat(validate109.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.architecture !== undefined){
const _errs5 = errors;
if(!(validate109(data.architecture, {instancePath:instancePath+"/architecture",parentData:data,parentDataProperty:"architecture",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate109.errors : vErrors.concat(validate109.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.status !== undefined){
const _errs6 = errors;
if(!(validate109(data.status, {instancePath:instancePath+"/status",parentData:data,parentDataProperty:"status",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate109.errors : vErrors.concat(validate109.errors);
errors = vErrors.length;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.essential !== undefined){
const _errs7 = errors;
if(typeof data.essential !== "boolean"){
validate114.errors = [{instancePath:instancePath+"/essential",schemaPath:"#/properties/essential/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.manual !== undefined){
const _errs9 = errors;
if(typeof data.manual !== "boolean"){
validate114.errors = [{instancePath:instancePath+"/manual",schemaPath:"#/properties/manual/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.source !== undefined){
const _errs11 = errors;
if(!(validate109(data.source, {instancePath:instancePath+"/source",parentData:data,parentDataProperty:"source",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate109.errors : vErrors.concat(validate109.errors);
errors = vErrors.length;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sourceVersion !== undefined){
const _errs12 = errors;
if(!(validate109(data.sourceVersion, {instancePath:instancePath+"/sourceVersion",parentData:data,parentDataProperty:"sourceVersion",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate109.errors : vErrors.concat(validate109.errors);
errors = vErrors.length;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.depends !== undefined){
const _errs13 = errors;
if(!(validate122(data.depends, {instancePath:instancePath+"/depends",parentData:data,parentDataProperty:"depends",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate122.errors : vErrors.concat(validate122.errors);
errors = vErrors.length;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.preDepends !== undefined){
const _errs14 = errors;
if(!(validate122(data.preDepends, {instancePath:instancePath+"/preDepends",parentData:data,parentDataProperty:"preDepends",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate122.errors : vErrors.concat(validate122.errors);
errors = vErrors.length;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.provides !== undefined){
const _errs15 = errors;
if(!(validate122(data.provides, {instancePath:instancePath+"/provides",parentData:data,parentDataProperty:"provides",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate122.errors : vErrors.concat(validate122.errors);
errors = vErrors.length;
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.origin !== undefined){
const _errs16 = errors;
if(!(validate126(data.origin, {instancePath:instancePath+"/origin",parentData:data,parentDataProperty:"origin",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate126.errors : vErrors.concat(validate126.errors);
errors = vErrors.length;
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate114.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate114.errors = vErrors;
return errors === 0;
}
validate114.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema45 = {"type":"object","additionalProperties":false,"required":["file","uri","suite","component","architecture","read"],"properties":{"file":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"uri":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"suite":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"component":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"architecture":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"signedBy":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"read":{"type":"boolean"},"release":{"$ref":"#/$defs/release"}}};
const schema46 = {"type":"object","additionalProperties":false,"required":["file","sha256"],"properties":{"file":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"sha256":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/sha256"},"origin":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"label":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"suite":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"codename":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"version":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"date":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"}}};

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
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.file === undefined) && (missing0 = "file")) || ((data.sha256 === undefined) && (missing0 = "sha256"))){
validate154.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((((key0 === "file") || (key0 === "sha256")) || (key0 === "origin")) || (key0 === "label")) || (key0 === "suite")) || (key0 === "codename")) || (key0 === "version")) || (key0 === "date"))){
validate154.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.file !== undefined){
const _errs2 = errors;
if(!(validate109(data.file, {instancePath:instancePath+"/file",parentData:data,parentDataProperty:"file",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate109.errors : vErrors.concat(validate109.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sha256 !== undefined){
const _errs3 = errors;
if(!(validate137(data.sha256, {instancePath:instancePath+"/sha256",parentData:data,parentDataProperty:"sha256",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate137.errors : vErrors.concat(validate137.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.origin !== undefined){
const _errs4 = errors;
if(!(validate109(data.origin, {instancePath:instancePath+"/origin",parentData:data,parentDataProperty:"origin",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate109.errors : vErrors.concat(validate109.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.label !== undefined){
const _errs5 = errors;
if(!(validate109(data.label, {instancePath:instancePath+"/label",parentData:data,parentDataProperty:"label",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate109.errors : vErrors.concat(validate109.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.suite !== undefined){
const _errs6 = errors;
if(!(validate109(data.suite, {instancePath:instancePath+"/suite",parentData:data,parentDataProperty:"suite",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate109.errors : vErrors.concat(validate109.errors);
errors = vErrors.length;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.codename !== undefined){
const _errs7 = errors;
if(!(validate109(data.codename, {instancePath:instancePath+"/codename",parentData:data,parentDataProperty:"codename",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate109.errors : vErrors.concat(validate109.errors);
errors = vErrors.length;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.version !== undefined){
const _errs8 = errors;
if(!(validate109(data.version, {instancePath:instancePath+"/version",parentData:data,parentDataProperty:"version",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate109.errors : vErrors.concat(validate109.errors);
errors = vErrors.length;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.date !== undefined){
const _errs9 = errors;
if(!(validate109(data.date, {instancePath:instancePath+"/date",parentData:data,parentDataProperty:"date",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate109.errors : vErrors.concat(validate109.errors);
errors = vErrors.length;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
else {
validate154.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate154.errors = vErrors;
return errors === 0;
}
validate154.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


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
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.file === undefined) && (missing0 = "file")) || ((data.uri === undefined) && (missing0 = "uri"))) || ((data.suite === undefined) && (missing0 = "suite"))) || ((data.component === undefined) && (missing0 = "component"))) || ((data.architecture === undefined) && (missing0 = "architecture"))) || ((data.read === undefined) && (missing0 = "read"))){
validate147.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((((key0 === "file") || (key0 === "uri")) || (key0 === "suite")) || (key0 === "component")) || (key0 === "architecture")) || (key0 === "signedBy")) || (key0 === "read")) || (key0 === "release"))){
validate147.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.file !== undefined){
const _errs2 = errors;
if(!(validate109(data.file, {instancePath:instancePath+"/file",parentData:data,parentDataProperty:"file",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate109.errors : vErrors.concat(validate109.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.uri !== undefined){
const _errs3 = errors;
if(!(validate109(data.uri, {instancePath:instancePath+"/uri",parentData:data,parentDataProperty:"uri",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate109.errors : vErrors.concat(validate109.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.suite !== undefined){
const _errs4 = errors;
if(!(validate109(data.suite, {instancePath:instancePath+"/suite",parentData:data,parentDataProperty:"suite",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate109.errors : vErrors.concat(validate109.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.component !== undefined){
const _errs5 = errors;
if(!(validate109(data.component, {instancePath:instancePath+"/component",parentData:data,parentDataProperty:"component",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate109.errors : vErrors.concat(validate109.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.architecture !== undefined){
const _errs6 = errors;
if(!(validate109(data.architecture, {instancePath:instancePath+"/architecture",parentData:data,parentDataProperty:"architecture",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate109.errors : vErrors.concat(validate109.errors);
errors = vErrors.length;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.signedBy !== undefined){
const _errs7 = errors;
if(!(validate109(data.signedBy, {instancePath:instancePath+"/signedBy",parentData:data,parentDataProperty:"signedBy",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate109.errors : vErrors.concat(validate109.errors);
errors = vErrors.length;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.read !== undefined){
const _errs8 = errors;
if(typeof data.read !== "boolean"){
validate147.errors = [{instancePath:instancePath+"/read",schemaPath:"#/properties/read/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.release !== undefined){
const _errs10 = errors;
if(!(validate154(data.release, {instancePath:instancePath+"/release",parentData:data,parentDataProperty:"release",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate154.errors : vErrors.concat(validate154.errors);
errors = vErrors.length;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
else {
validate147.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate147.errors = vErrors;
return errors === 0;
}
validate147.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate108(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://holotype.invalid/schemas/manifest/sections/dpkg/1-0-0" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate108.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.architecture === undefined) && (missing0 = "architecture")) || ((data.foreignArchitectures === undefined) && (missing0 = "foreignArchitectures"))) || ((data.packages === undefined) && (missing0 = "packages"))) || ((data.indexes === undefined) && (missing0 = "indexes"))) || ((data.diversions === undefined) && (missing0 = "diversions"))) || ((data.statOverrides === undefined) && (missing0 = "statOverrides"))){
validate108.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "architecture") || (key0 === "foreignArchitectures")) || (key0 === "packages")) || (key0 === "indexes")) || (key0 === "diversions")) || (key0 === "statOverrides"))){
validate108.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.architecture !== undefined){
const _errs2 = errors;
if(!(validate109(data.architecture, {instancePath:instancePath+"/architecture",parentData:data,parentDataProperty:"architecture",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate109.errors : vErrors.concat(validate109.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.foreignArchitectures !== undefined){
const _errs3 = errors;
if(!(validate111(data.foreignArchitectures, {instancePath:instancePath+"/foreignArchitectures",parentData:data,parentDataProperty:"foreignArchitectures",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate111.errors : vErrors.concat(validate111.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.packages !== undefined){
let data2 = data.packages;
const _errs4 = errors;
if(errors === _errs4){
if(Array.isArray(data2)){
if(data2.length > 100000){
validate108.errors = [{instancePath:instancePath+"/packages",schemaPath:"#/properties/packages/maxItems",keyword:"maxItems",params:{limit: 100000},message:"must NOT have more than 100000 items"}];
return false;
}
else {
var valid1 = true;
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
const _errs6 = errors;
if(!(validate114(data2[i0], {instancePath:instancePath+"/packages/" + i0,parentData:data2,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate114.errors : vErrors.concat(validate114.errors);
errors = vErrors.length;
}
var valid1 = _errs6 === errors;
if(!valid1){
break;
}
}
}
}
else {
validate108.errors = [{instancePath:instancePath+"/packages",schemaPath:"#/properties/packages/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.indexes !== undefined){
let data4 = data.indexes;
const _errs7 = errors;
if(errors === _errs7){
if(Array.isArray(data4)){
if(data4.length > 10000){
validate108.errors = [{instancePath:instancePath+"/indexes",schemaPath:"#/properties/indexes/maxItems",keyword:"maxItems",params:{limit: 10000},message:"must NOT have more than 10000 items"}];
return false;
}
else {
var valid2 = true;
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
const _errs9 = errors;
if(!(validate147(data4[i1], {instancePath:instancePath+"/indexes/" + i1,parentData:data4,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate147.errors : vErrors.concat(validate147.errors);
errors = vErrors.length;
}
var valid2 = _errs9 === errors;
if(!valid2){
break;
}
}
}
}
else {
validate108.errors = [{instancePath:instancePath+"/indexes",schemaPath:"#/properties/indexes/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.diversions !== undefined){
let data6 = data.diversions;
const _errs10 = errors;
if(errors === _errs10){
if(Array.isArray(data6)){
if(data6.length > 100000){
validate108.errors = [{instancePath:instancePath+"/diversions",schemaPath:"#/properties/diversions/maxItems",keyword:"maxItems",params:{limit: 100000},message:"must NOT have more than 100000 items"}];
return false;
}
else {
var valid3 = true;
const len2 = data6.length;
for(let i2=0; i2<len2; i2++){
let data7 = data6[i2];
const _errs12 = errors;
if(errors === _errs12){
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
let missing1;
if(((data7.from === undefined) && (missing1 = "from")) || ((data7.to === undefined) && (missing1 = "to"))){
validate108.errors = [{instancePath:instancePath+"/diversions/" + i2,schemaPath:"#/properties/diversions/items/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs14 = errors;
for(const key1 in data7){
if(!(((key1 === "from") || (key1 === "to")) || (key1 === "by"))){
validate108.errors = [{instancePath:instancePath+"/diversions/" + i2,schemaPath:"#/properties/diversions/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs14 === errors){
if(data7.from !== undefined){
const _errs15 = errors;
if(!(validate109(data7.from, {instancePath:instancePath+"/diversions/" + i2+"/from",parentData:data7,parentDataProperty:"from",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate109.errors : vErrors.concat(validate109.errors);
errors = vErrors.length;
}
var valid4 = _errs15 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data7.to !== undefined){
const _errs16 = errors;
if(!(validate109(data7.to, {instancePath:instancePath+"/diversions/" + i2+"/to",parentData:data7,parentDataProperty:"to",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate109.errors : vErrors.concat(validate109.errors);
errors = vErrors.length;
}
var valid4 = _errs16 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data7.by !== undefined){
const _errs17 = errors;
if(!(validate109(data7.by, {instancePath:instancePath+"/diversions/" + i2+"/by",parentData:data7,parentDataProperty:"by",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate109.errors : vErrors.concat(validate109.errors);
errors = vErrors.length;
}
var valid4 = _errs17 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
}
else {
validate108.errors = [{instancePath:instancePath+"/diversions/" + i2,schemaPath:"#/properties/diversions/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid3 = _errs12 === errors;
if(!valid3){
break;
}
}
}
}
else {
validate108.errors = [{instancePath:instancePath+"/diversions",schemaPath:"#/properties/diversions/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.statOverrides !== undefined){
let data11 = data.statOverrides;
const _errs18 = errors;
if(errors === _errs18){
if(Array.isArray(data11)){
if(data11.length > 100000){
validate108.errors = [{instancePath:instancePath+"/statOverrides",schemaPath:"#/properties/statOverrides/maxItems",keyword:"maxItems",params:{limit: 100000},message:"must NOT have more than 100000 items"}];
return false;
}
else {
var valid5 = true;
const len3 = data11.length;
for(let i3=0; i3<len3; i3++){
let data12 = data11[i3];
const _errs20 = errors;
if(errors === _errs20){
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
let missing2;
if(((((data12.path === undefined) && (missing2 = "path")) || ((data12.user === undefined) && (missing2 = "user"))) || ((data12.group === undefined) && (missing2 = "group"))) || ((data12.mode === undefined) && (missing2 = "mode"))){
validate108.errors = [{instancePath:instancePath+"/statOverrides/" + i3,schemaPath:"#/properties/statOverrides/items/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs22 = errors;
for(const key2 in data12){
if(!((((key2 === "path") || (key2 === "user")) || (key2 === "group")) || (key2 === "mode"))){
validate108.errors = [{instancePath:instancePath+"/statOverrides/" + i3,schemaPath:"#/properties/statOverrides/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs22 === errors){
if(data12.path !== undefined){
const _errs23 = errors;
if(!(validate109(data12.path, {instancePath:instancePath+"/statOverrides/" + i3+"/path",parentData:data12,parentDataProperty:"path",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate109.errors : vErrors.concat(validate109.errors);
errors = vErrors.length;
}
var valid6 = _errs23 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data12.user !== undefined){
const _errs24 = errors;
if(!(validate109(data12.user, {instancePath:instancePath+"/statOverrides/" + i3+"/user",parentData:data12,parentDataProperty:"user",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate109.errors : vErrors.concat(validate109.errors);
errors = vErrors.length;
}
var valid6 = _errs24 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data12.group !== undefined){
const _errs25 = errors;
if(!(validate109(data12.group, {instancePath:instancePath+"/statOverrides/" + i3+"/group",parentData:data12,parentDataProperty:"group",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate109.errors : vErrors.concat(validate109.errors);
errors = vErrors.length;
}
var valid6 = _errs25 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data12.mode !== undefined){
const _errs26 = errors;
if(!(validate109(data12.mode, {instancePath:instancePath+"/statOverrides/" + i3+"/mode",parentData:data12,parentDataProperty:"mode",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate109.errors : vErrors.concat(validate109.errors);
errors = vErrors.length;
}
var valid6 = _errs26 === errors;
}
else {
var valid6 = true;
}
}
}
}
}
}
}
else {
validate108.errors = [{instancePath:instancePath+"/statOverrides/" + i3,schemaPath:"#/properties/statOverrides/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid5 = _errs20 === errors;
if(!valid5){
break;
}
}
}
}
else {
validate108.errors = [{instancePath:instancePath+"/statOverrides",schemaPath:"#/properties/statOverrides/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
else {
validate108.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate108.errors = vErrors;
return errors === 0;
}
validate108.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema47 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://holotype.invalid/schemas/manifest/sections/apt/1-0-0","type":"object","additionalProperties":false,"required":["sources","keyrings"],"properties":{"sources":{"type":"array","maxItems":10000,"items":{"type":"object","additionalProperties":false,"required":["file","format","enabled","types","uris","suites","components","architectures","signedBy"],"properties":{"file":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"format":{"enum":["deb822","one-line"]},"enabled":{"type":"boolean"},"types":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/words"},"uris":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/words"},"suites":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/words"},"components":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/words"},"architectures":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/words"},"signedBy":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/words"},"inlineKey":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/text"},"trusted":{"type":"boolean"}}}},"keyrings":{"type":"array","maxItems":10000,"items":{"type":"object","additionalProperties":false,"required":["path","sha256","size","trustedForAll"],"properties":{"path":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"sha256":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/sha256"},"size":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"trustedForAll":{"type":"boolean"}}}}}};

function validate174(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate174.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(func2(data) > 1024){
validate174.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters"}];
return false;
}
}
else {
validate174.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate174.errors = vErrors;
return errors === 0;
}
validate174.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate176(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate176.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
if(data.length > 65536){
validate176.errors = [{instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 65536},message:"must NOT have more than 65536 items"}];
return false;
}
else {
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs1 = errors;
if(!(validate55(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
}
else {
validate176.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
validate176.errors = vErrors;
return errors === 0;
}
validate176.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


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
if(errors === 0){
if(typeof data === "string"){
if(func2(data) > 65536){
validate184.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 65536},message:"must NOT have more than 65536 characters"}];
return false;
}
}
else {
validate184.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate184.errors = vErrors;
return errors === 0;
}
validate184.evaluated = {"dynamicProps":false,"dynamicItems":false};


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
if(errors === 0){
if(typeof data === "string"){
if(func2(data) > 64){
validate187.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern7.test(data)){
validate187.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""}];
return false;
}
}
}
else {
validate187.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate187.errors = vErrors;
return errors === 0;
}
validate187.evaluated = {"dynamicProps":false,"dynamicItems":false};


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
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
validate189.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === 0){
if((typeof data == "number") && (isFinite(data))){
if(data > 9007199254740991 || isNaN(data)){
validate189.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data < 0 || isNaN(data)){
validate189.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
validate189.errors = vErrors;
return errors === 0;
}
validate189.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate173(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://holotype.invalid/schemas/manifest/sections/apt/1-0-0" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate173.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.sources === undefined) && (missing0 = "sources")) || ((data.keyrings === undefined) && (missing0 = "keyrings"))){
validate173.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "sources") || (key0 === "keyrings"))){
validate173.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.sources !== undefined){
let data0 = data.sources;
const _errs2 = errors;
if(errors === _errs2){
if(Array.isArray(data0)){
if(data0.length > 10000){
validate173.errors = [{instancePath:instancePath+"/sources",schemaPath:"#/properties/sources/maxItems",keyword:"maxItems",params:{limit: 10000},message:"must NOT have more than 10000 items"}];
return false;
}
else {
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
const _errs4 = errors;
if(errors === _errs4){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if((((((((((data1.file === undefined) && (missing1 = "file")) || ((data1.format === undefined) && (missing1 = "format"))) || ((data1.enabled === undefined) && (missing1 = "enabled"))) || ((data1.types === undefined) && (missing1 = "types"))) || ((data1.uris === undefined) && (missing1 = "uris"))) || ((data1.suites === undefined) && (missing1 = "suites"))) || ((data1.components === undefined) && (missing1 = "components"))) || ((data1.architectures === undefined) && (missing1 = "architectures"))) || ((data1.signedBy === undefined) && (missing1 = "signedBy"))){
validate173.errors = [{instancePath:instancePath+"/sources/" + i0,schemaPath:"#/properties/sources/items/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs6 = errors;
for(const key1 in data1){
if(!(func1.call(schema47.properties.sources.items.properties, key1))){
validate173.errors = [{instancePath:instancePath+"/sources/" + i0,schemaPath:"#/properties/sources/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs6 === errors){
if(data1.file !== undefined){
const _errs7 = errors;
if(!(validate174(data1.file, {instancePath:instancePath+"/sources/" + i0+"/file",parentData:data1,parentDataProperty:"file",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate174.errors : vErrors.concat(validate174.errors);
errors = vErrors.length;
}
var valid2 = _errs7 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.format !== undefined){
let data3 = data1.format;
const _errs8 = errors;
if(!((data3 === "deb822") || (data3 === "one-line"))){
validate173.errors = [{instancePath:instancePath+"/sources/" + i0+"/format",schemaPath:"#/properties/sources/items/properties/format/enum",keyword:"enum",params:{allowedValues: schema47.properties.sources.items.properties.format.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid2 = _errs8 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.enabled !== undefined){
const _errs9 = errors;
if(typeof data1.enabled !== "boolean"){
validate173.errors = [{instancePath:instancePath+"/sources/" + i0+"/enabled",schemaPath:"#/properties/sources/items/properties/enabled/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid2 = _errs9 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.types !== undefined){
const _errs11 = errors;
if(!(validate176(data1.types, {instancePath:instancePath+"/sources/" + i0+"/types",parentData:data1,parentDataProperty:"types",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate176.errors : vErrors.concat(validate176.errors);
errors = vErrors.length;
}
var valid2 = _errs11 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.uris !== undefined){
const _errs12 = errors;
if(!(validate176(data1.uris, {instancePath:instancePath+"/sources/" + i0+"/uris",parentData:data1,parentDataProperty:"uris",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate176.errors : vErrors.concat(validate176.errors);
errors = vErrors.length;
}
var valid2 = _errs12 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.suites !== undefined){
const _errs13 = errors;
if(!(validate176(data1.suites, {instancePath:instancePath+"/sources/" + i0+"/suites",parentData:data1,parentDataProperty:"suites",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate176.errors : vErrors.concat(validate176.errors);
errors = vErrors.length;
}
var valid2 = _errs13 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.components !== undefined){
const _errs14 = errors;
if(!(validate176(data1.components, {instancePath:instancePath+"/sources/" + i0+"/components",parentData:data1,parentDataProperty:"components",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate176.errors : vErrors.concat(validate176.errors);
errors = vErrors.length;
}
var valid2 = _errs14 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.architectures !== undefined){
const _errs15 = errors;
if(!(validate176(data1.architectures, {instancePath:instancePath+"/sources/" + i0+"/architectures",parentData:data1,parentDataProperty:"architectures",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate176.errors : vErrors.concat(validate176.errors);
errors = vErrors.length;
}
var valid2 = _errs15 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.signedBy !== undefined){
const _errs16 = errors;
if(!(validate176(data1.signedBy, {instancePath:instancePath+"/sources/" + i0+"/signedBy",parentData:data1,parentDataProperty:"signedBy",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate176.errors : vErrors.concat(validate176.errors);
errors = vErrors.length;
}
var valid2 = _errs16 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.inlineKey !== undefined){
const _errs17 = errors;
if(!(validate184(data1.inlineKey, {instancePath:instancePath+"/sources/" + i0+"/inlineKey",parentData:data1,parentDataProperty:"inlineKey",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate184.errors : vErrors.concat(validate184.errors);
errors = vErrors.length;
}
var valid2 = _errs17 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.trusted !== undefined){
const _errs18 = errors;
if(typeof data1.trusted !== "boolean"){
validate173.errors = [{instancePath:instancePath+"/sources/" + i0+"/trusted",schemaPath:"#/properties/sources/items/properties/trusted/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid2 = _errs18 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate173.errors = [{instancePath:instancePath+"/sources/" + i0,schemaPath:"#/properties/sources/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid1 = _errs4 === errors;
if(!valid1){
break;
}
}
}
}
else {
validate173.errors = [{instancePath:instancePath+"/sources",schemaPath:"#/properties/sources/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.keyrings !== undefined){
let data13 = data.keyrings;
const _errs20 = errors;
if(errors === _errs20){
if(Array.isArray(data13)){
if(data13.length > 10000){
validate173.errors = [{instancePath:instancePath+"/keyrings",schemaPath:"#/properties/keyrings/maxItems",keyword:"maxItems",params:{limit: 10000},message:"must NOT have more than 10000 items"}];
return false;
}
else {
var valid3 = true;
const len1 = data13.length;
for(let i1=0; i1<len1; i1++){
let data14 = data13[i1];
const _errs22 = errors;
if(errors === _errs22){
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
let missing2;
if(((((data14.path === undefined) && (missing2 = "path")) || ((data14.sha256 === undefined) && (missing2 = "sha256"))) || ((data14.size === undefined) && (missing2 = "size"))) || ((data14.trustedForAll === undefined) && (missing2 = "trustedForAll"))){
validate173.errors = [{instancePath:instancePath+"/keyrings/" + i1,schemaPath:"#/properties/keyrings/items/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs24 = errors;
for(const key2 in data14){
if(!((((key2 === "path") || (key2 === "sha256")) || (key2 === "size")) || (key2 === "trustedForAll"))){
validate173.errors = [{instancePath:instancePath+"/keyrings/" + i1,schemaPath:"#/properties/keyrings/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs24 === errors){
if(data14.path !== undefined){
const _errs25 = errors;
if(!(validate174(data14.path, {instancePath:instancePath+"/keyrings/" + i1+"/path",parentData:data14,parentDataProperty:"path",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate174.errors : vErrors.concat(validate174.errors);
errors = vErrors.length;
}
var valid4 = _errs25 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data14.sha256 !== undefined){
const _errs26 = errors;
if(!(validate187(data14.sha256, {instancePath:instancePath+"/keyrings/" + i1+"/sha256",parentData:data14,parentDataProperty:"sha256",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate187.errors : vErrors.concat(validate187.errors);
errors = vErrors.length;
}
var valid4 = _errs26 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data14.size !== undefined){
const _errs27 = errors;
if(!(validate189(data14.size, {instancePath:instancePath+"/keyrings/" + i1+"/size",parentData:data14,parentDataProperty:"size",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate189.errors : vErrors.concat(validate189.errors);
errors = vErrors.length;
}
var valid4 = _errs27 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data14.trustedForAll !== undefined){
const _errs28 = errors;
if(typeof data14.trustedForAll !== "boolean"){
validate173.errors = [{instancePath:instancePath+"/keyrings/" + i1+"/trustedForAll",schemaPath:"#/properties/keyrings/items/properties/trustedForAll/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid4 = _errs28 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
}
}
else {
validate173.errors = [{instancePath:instancePath+"/keyrings/" + i1,schemaPath:"#/properties/keyrings/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid3 = _errs22 === errors;
if(!valid3){
break;
}
}
}
}
else {
validate173.errors = [{instancePath:instancePath+"/keyrings",schemaPath:"#/properties/keyrings/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate173.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate173.errors = vErrors;
return errors === 0;
}
validate173.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema53 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://holotype.invalid/schemas/manifest/sections/python/1-0-0","type":"object","additionalProperties":false,"required":["prefixes"],"properties":{"prefixes":{"type":"array","maxItems":10000,"items":{"$ref":"#/$defs/prefix"}}},"$defs":{"prefix":{"type":"object","additionalProperties":false,"required":["path","kind","interpreters","sites"],"properties":{"path":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"kind":{"enum":["system","local","user","pyenv","venv","conda"]},"base":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"systemSites":{"type":"boolean"},"interpreters":{"type":"array","maxItems":100,"items":{"$ref":"#/$defs/interpreter"}},"sites":{"type":"array","maxItems":100,"items":{"$ref":"#/$defs/site"}}}},"interpreter":{"type":"object","additionalProperties":false,"required":["implementation","version","library"],"properties":{"implementation":{"enum":["cpython","pypy"]},"version":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"library":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"}}},"site":{"type":"object","additionalProperties":false,"required":["path","distributions"],"properties":{"path":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"distributions":{"type":"array","maxItems":65536,"items":{"$ref":"#/$defs/distribution"}}}},"distribution":{"type":"object","additionalProperties":false,"required":["name","version","format","editable","record","tags","requires"],"properties":{"name":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"version":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"format":{"enum":["dist-info","egg-info","egg","egg-link"]},"installer":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"requested":{"type":"boolean"},"editable":{"type":"boolean"},"directUrl":{"$ref":"#/$defs/directUrl"},"record":{"oneOf":[{"$ref":"#/$defs/recordPresent"},{"$ref":"#/$defs/recordAbsent"}]},"tags":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/words"},"requires":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/words"}}},"directUrl":{"type":"object","additionalProperties":false,"required":["url"],"properties":{"url":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"vcs":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"commit":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"sha256":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/sha256"}}},"recordPresent":{"type":"object","additionalProperties":false,"required":["kind","files"],"properties":{"kind":{"const":"present"},"files":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"}}},"recordAbsent":{"type":"object","additionalProperties":false,"required":["kind"],"properties":{"kind":{"const":"absent"}}}}};
const schema54 = {"type":"object","additionalProperties":false,"required":["path","kind","interpreters","sites"],"properties":{"path":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"kind":{"enum":["system","local","user","pyenv","venv","conda"]},"base":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"systemSites":{"type":"boolean"},"interpreters":{"type":"array","maxItems":100,"items":{"$ref":"#/$defs/interpreter"}},"sites":{"type":"array","maxItems":100,"items":{"$ref":"#/$defs/site"}}}};

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
if(errors === 0){
if(typeof data === "string"){
if(func2(data) > 1024){
validate194.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters"}];
return false;
}
}
else {
validate194.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate194.errors = vErrors;
return errors === 0;
}
validate194.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema56 = {"type":"object","additionalProperties":false,"required":["implementation","version","library"],"properties":{"implementation":{"enum":["cpython","pypy"]},"version":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"library":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"}}};

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
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.implementation === undefined) && (missing0 = "implementation")) || ((data.version === undefined) && (missing0 = "version"))) || ((data.library === undefined) && (missing0 = "library"))){
validate197.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "implementation") || (key0 === "version")) || (key0 === "library"))){
validate197.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.implementation !== undefined){
let data0 = data.implementation;
const _errs2 = errors;
if(!((data0 === "cpython") || (data0 === "pypy"))){
validate197.errors = [{instancePath:instancePath+"/implementation",schemaPath:"#/properties/implementation/enum",keyword:"enum",params:{allowedValues: schema56.properties.implementation.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.version !== undefined){
const _errs3 = errors;
if(!(validate194(data.version, {instancePath:instancePath+"/version",parentData:data,parentDataProperty:"version",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate194.errors : vErrors.concat(validate194.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.library !== undefined){
const _errs4 = errors;
if(!(validate194(data.library, {instancePath:instancePath+"/library",parentData:data,parentDataProperty:"library",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate194.errors : vErrors.concat(validate194.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate197.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate197.errors = vErrors;
return errors === 0;
}
validate197.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema57 = {"type":"object","additionalProperties":false,"required":["path","distributions"],"properties":{"path":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"distributions":{"type":"array","maxItems":65536,"items":{"$ref":"#/$defs/distribution"}}}};
const schema58 = {"type":"object","additionalProperties":false,"required":["name","version","format","editable","record","tags","requires"],"properties":{"name":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"version":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"format":{"enum":["dist-info","egg-info","egg","egg-link"]},"installer":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"requested":{"type":"boolean"},"editable":{"type":"boolean"},"directUrl":{"$ref":"#/$defs/directUrl"},"record":{"oneOf":[{"$ref":"#/$defs/recordPresent"},{"$ref":"#/$defs/recordAbsent"}]},"tags":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/words"},"requires":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/words"}}};
const schema59 = {"type":"object","additionalProperties":false,"required":["url"],"properties":{"url":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"vcs":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"commit":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"sha256":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/sha256"}}};

function validate211(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate211.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(func2(data) > 64){
validate211.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern7.test(data)){
validate211.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""}];
return false;
}
}
}
else {
validate211.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate211.errors = vErrors;
return errors === 0;
}
validate211.evaluated = {"dynamicProps":false,"dynamicItems":false};


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
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.url === undefined) && (missing0 = "url")){
validate207.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "url") || (key0 === "vcs")) || (key0 === "commit")) || (key0 === "sha256"))){
validate207.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.url !== undefined){
const _errs2 = errors;
if(!(validate194(data.url, {instancePath:instancePath+"/url",parentData:data,parentDataProperty:"url",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate194.errors : vErrors.concat(validate194.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.vcs !== undefined){
const _errs3 = errors;
if(!(validate194(data.vcs, {instancePath:instancePath+"/vcs",parentData:data,parentDataProperty:"vcs",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate194.errors : vErrors.concat(validate194.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.commit !== undefined){
const _errs4 = errors;
if(!(validate194(data.commit, {instancePath:instancePath+"/commit",parentData:data,parentDataProperty:"commit",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate194.errors : vErrors.concat(validate194.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sha256 !== undefined){
const _errs5 = errors;
if(!(validate211(data.sha256, {instancePath:instancePath+"/sha256",parentData:data,parentDataProperty:"sha256",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate211.errors : vErrors.concat(validate211.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate207.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate207.errors = vErrors;
return errors === 0;
}
validate207.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema61 = {"type":"object","additionalProperties":false,"required":["kind","files"],"properties":{"kind":{"const":"present"},"files":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"}}};

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
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
validate215.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === 0){
if((typeof data == "number") && (isFinite(data))){
if(data > 9007199254740991 || isNaN(data)){
validate215.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data < 0 || isNaN(data)){
validate215.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
validate215.errors = vErrors;
return errors === 0;
}
validate215.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate214(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate214.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.kind === undefined) && (missing0 = "kind")) || ((data.files === undefined) && (missing0 = "files"))){
validate214.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "kind") || (key0 === "files"))){
validate214.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.kind !== undefined){
const _errs2 = errors;
if("present" !== data.kind){
validate214.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "present"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.files !== undefined){
const _errs3 = errors;
if(!(validate215(data.files, {instancePath:instancePath+"/files",parentData:data,parentDataProperty:"files",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate215.errors : vErrors.concat(validate215.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate214.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate214.errors = vErrors;
return errors === 0;
}
validate214.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema63 = {"type":"object","additionalProperties":false,"required":["kind"],"properties":{"kind":{"const":"absent"}}};

function validate218(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate218.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.kind === undefined) && (missing0 = "kind")){
validate218.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(key0 === "kind")){
validate218.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.kind !== undefined){
if("absent" !== data.kind){
validate218.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "absent"},message:"must be equal to constant"}];
return false;
}
}
}
}
}
else {
validate218.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate218.errors = vErrors;
return errors === 0;
}
validate218.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate220(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate220.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
if(data.length > 65536){
validate220.errors = [{instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 65536},message:"must NOT have more than 65536 items"}];
return false;
}
else {
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs1 = errors;
if(!(validate55(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
}
else {
validate220.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
validate220.errors = vErrors;
return errors === 0;
}
validate220.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate203(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate203.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((data.name === undefined) && (missing0 = "name")) || ((data.version === undefined) && (missing0 = "version"))) || ((data.format === undefined) && (missing0 = "format"))) || ((data.editable === undefined) && (missing0 = "editable"))) || ((data.record === undefined) && (missing0 = "record"))) || ((data.tags === undefined) && (missing0 = "tags"))) || ((data.requires === undefined) && (missing0 = "requires"))){
validate203.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema58.properties, key0))){
validate203.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.name !== undefined){
const _errs2 = errors;
if(!(validate194(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate194.errors : vErrors.concat(validate194.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.version !== undefined){
const _errs3 = errors;
if(!(validate194(data.version, {instancePath:instancePath+"/version",parentData:data,parentDataProperty:"version",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate194.errors : vErrors.concat(validate194.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.format !== undefined){
let data2 = data.format;
const _errs4 = errors;
if(!((((data2 === "dist-info") || (data2 === "egg-info")) || (data2 === "egg")) || (data2 === "egg-link"))){
validate203.errors = [{instancePath:instancePath+"/format",schemaPath:"#/properties/format/enum",keyword:"enum",params:{allowedValues: schema58.properties.format.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.installer !== undefined){
const _errs5 = errors;
if(!(validate194(data.installer, {instancePath:instancePath+"/installer",parentData:data,parentDataProperty:"installer",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate194.errors : vErrors.concat(validate194.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.requested !== undefined){
const _errs6 = errors;
if(typeof data.requested !== "boolean"){
validate203.errors = [{instancePath:instancePath+"/requested",schemaPath:"#/properties/requested/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.editable !== undefined){
const _errs8 = errors;
if(typeof data.editable !== "boolean"){
validate203.errors = [{instancePath:instancePath+"/editable",schemaPath:"#/properties/editable/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.directUrl !== undefined){
const _errs10 = errors;
if(!(validate207(data.directUrl, {instancePath:instancePath+"/directUrl",parentData:data,parentDataProperty:"directUrl",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate207.errors : vErrors.concat(validate207.errors);
errors = vErrors.length;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.record !== undefined){
let data7 = data.record;
const _errs11 = errors;
const _errs12 = errors;
let valid1 = false;
let passing0 = null;
const _errs13 = errors;
if(!(validate214(data7, {instancePath:instancePath+"/record",parentData:data,parentDataProperty:"record",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate214.errors : vErrors.concat(validate214.errors);
errors = vErrors.length;
}
var _valid0 = _errs13 === errors;
if(_valid0){
valid1 = true;
passing0 = 0;
var props0 = true;
}
const _errs14 = errors;
if(!(validate218(data7, {instancePath:instancePath+"/record",parentData:data,parentDataProperty:"record",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate218.errors : vErrors.concat(validate218.errors);
errors = vErrors.length;
}
var _valid0 = _errs14 === errors;
if(_valid0 && valid1){
valid1 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid1 = true;
passing0 = 1;
if(props0 !== true){
props0 = true;
}
}
}
if(!valid1){
const err0 = {instancePath:instancePath+"/record",schemaPath:"#/properties/record/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
validate203.errors = vErrors;
return false;
}
else {
errors = _errs12;
if(vErrors !== null){
if(_errs12){
vErrors.length = _errs12;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tags !== undefined){
const _errs15 = errors;
if(!(validate220(data.tags, {instancePath:instancePath+"/tags",parentData:data,parentDataProperty:"tags",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate220.errors : vErrors.concat(validate220.errors);
errors = vErrors.length;
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.requires !== undefined){
const _errs16 = errors;
if(!(validate220(data.requires, {instancePath:instancePath+"/requires",parentData:data,parentDataProperty:"requires",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate220.errors : vErrors.concat(validate220.errors);
errors = vErrors.length;
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate203.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate203.errors = vErrors;
return errors === 0;
}
validate203.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate201(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate201.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.path === undefined) && (missing0 = "path")) || ((data.distributions === undefined) && (missing0 = "distributions"))){
validate201.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "path") || (key0 === "distributions"))){
validate201.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.path !== undefined){
const _errs2 = errors;
if(!(validate194(data.path, {instancePath:instancePath+"/path",parentData:data,parentDataProperty:"path",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate194.errors : vErrors.concat(validate194.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.distributions !== undefined){
let data1 = data.distributions;
const _errs3 = errors;
if(errors === _errs3){
if(Array.isArray(data1)){
if(data1.length > 65536){
validate201.errors = [{instancePath:instancePath+"/distributions",schemaPath:"#/properties/distributions/maxItems",keyword:"maxItems",params:{limit: 65536},message:"must NOT have more than 65536 items"}];
return false;
}
else {
var valid1 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
const _errs5 = errors;
if(!(validate203(data1[i0], {instancePath:instancePath+"/distributions/" + i0,parentData:data1,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate203.errors : vErrors.concat(validate203.errors);
errors = vErrors.length;
}
var valid1 = _errs5 === errors;
if(!valid1){
break;
}
}
}
}
else {
validate201.errors = [{instancePath:instancePath+"/distributions",schemaPath:"#/properties/distributions/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate201.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate201.errors = vErrors;
return errors === 0;
}
validate201.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


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
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.path === undefined) && (missing0 = "path")) || ((data.kind === undefined) && (missing0 = "kind"))) || ((data.interpreters === undefined) && (missing0 = "interpreters"))) || ((data.sites === undefined) && (missing0 = "sites"))){
validate193.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "path") || (key0 === "kind")) || (key0 === "base")) || (key0 === "systemSites")) || (key0 === "interpreters")) || (key0 === "sites"))){
validate193.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.path !== undefined){
const _errs2 = errors;
if(!(validate194(data.path, {instancePath:instancePath+"/path",parentData:data,parentDataProperty:"path",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate194.errors : vErrors.concat(validate194.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kind !== undefined){
let data1 = data.kind;
const _errs3 = errors;
if(!((((((data1 === "system") || (data1 === "local")) || (data1 === "user")) || (data1 === "pyenv")) || (data1 === "venv")) || (data1 === "conda"))){
validate193.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema54.properties.kind.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.base !== undefined){
const _errs4 = errors;
if(!(validate194(data.base, {instancePath:instancePath+"/base",parentData:data,parentDataProperty:"base",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate194.errors : vErrors.concat(validate194.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.systemSites !== undefined){
const _errs5 = errors;
if(typeof data.systemSites !== "boolean"){
validate193.errors = [{instancePath:instancePath+"/systemSites",schemaPath:"#/properties/systemSites/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.interpreters !== undefined){
let data4 = data.interpreters;
const _errs7 = errors;
if(errors === _errs7){
if(Array.isArray(data4)){
if(data4.length > 100){
validate193.errors = [{instancePath:instancePath+"/interpreters",schemaPath:"#/properties/interpreters/maxItems",keyword:"maxItems",params:{limit: 100},message:"must NOT have more than 100 items"}];
return false;
}
else {
var valid1 = true;
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
const _errs9 = errors;
if(!(validate197(data4[i0], {instancePath:instancePath+"/interpreters/" + i0,parentData:data4,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate197.errors : vErrors.concat(validate197.errors);
errors = vErrors.length;
}
var valid1 = _errs9 === errors;
if(!valid1){
break;
}
}
}
}
else {
validate193.errors = [{instancePath:instancePath+"/interpreters",schemaPath:"#/properties/interpreters/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sites !== undefined){
let data6 = data.sites;
const _errs10 = errors;
if(errors === _errs10){
if(Array.isArray(data6)){
if(data6.length > 100){
validate193.errors = [{instancePath:instancePath+"/sites",schemaPath:"#/properties/sites/maxItems",keyword:"maxItems",params:{limit: 100},message:"must NOT have more than 100 items"}];
return false;
}
else {
var valid2 = true;
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
const _errs12 = errors;
if(!(validate201(data6[i1], {instancePath:instancePath+"/sites/" + i1,parentData:data6,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate201.errors : vErrors.concat(validate201.errors);
errors = vErrors.length;
}
var valid2 = _errs12 === errors;
if(!valid2){
break;
}
}
}
}
else {
validate193.errors = [{instancePath:instancePath+"/sites",schemaPath:"#/properties/sites/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
else {
validate193.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate193.errors = vErrors;
return errors === 0;
}
validate193.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate192(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://holotype.invalid/schemas/manifest/sections/python/1-0-0" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate192.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.prefixes === undefined) && (missing0 = "prefixes")){
validate192.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(key0 === "prefixes")){
validate192.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.prefixes !== undefined){
let data0 = data.prefixes;
const _errs2 = errors;
if(errors === _errs2){
if(Array.isArray(data0)){
if(data0.length > 10000){
validate192.errors = [{instancePath:instancePath+"/prefixes",schemaPath:"#/properties/prefixes/maxItems",keyword:"maxItems",params:{limit: 10000},message:"must NOT have more than 10000 items"}];
return false;
}
else {
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
const _errs4 = errors;
if(!(validate193(data0[i0], {instancePath:instancePath+"/prefixes/" + i0,parentData:data0,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate193.errors : vErrors.concat(validate193.errors);
errors = vErrors.length;
}
var valid1 = _errs4 === errors;
if(!valid1){
break;
}
}
}
}
else {
validate192.errors = [{instancePath:instancePath+"/prefixes",schemaPath:"#/properties/prefixes/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
}
}
}
}
else {
validate192.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate192.errors = vErrors;
return errors === 0;
}
validate192.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema65 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://holotype.invalid/schemas/manifest/sections/git/1-0-0","type":"object","additionalProperties":false,"required":["workTrees"],"properties":{"workTrees":{"type":"array","maxItems":100,"items":{"type":"object","additionalProperties":false,"required":["path","commit","tree","remotes","files"],"properties":{"path":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/text"},"commit":{"$ref":"#/$defs/object"},"tree":{"$ref":"#/$defs/object"},"revision":{"type":"string","maxLength":50,"pattern":"^swh:1:rev:[0-9a-f]{40}$"},"directory":{"type":"string","maxLength":50,"pattern":"^swh:1:dir:[0-9a-f]{40}$"},"remotes":{"type":"array","maxItems":100,"items":{"type":"object","additionalProperties":false,"required":["url","refs"],"properties":{"url":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"refs":{"type":"array","minItems":1,"maxItems":10,"items":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"}}}}},"files":{"type":"array","maxItems":20000,"items":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/text"}}}}}},"$defs":{"object":{"type":"string","maxLength":64,"pattern":"^[0-9a-f]{40}([0-9a-f]{24})?$"}}};

function validate229(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate229.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(func2(data) > 65536){
validate229.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 65536},message:"must NOT have more than 65536 characters"}];
return false;
}
}
else {
validate229.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate229.errors = vErrors;
return errors === 0;
}
validate229.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema67 = {"type":"string","maxLength":64,"pattern":"^[0-9a-f]{40}([0-9a-f]{24})?$"};
const pattern10 = new RegExp("^[0-9a-f]{40}([0-9a-f]{24})?$", "u");

function validate231(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate231.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(func2(data) > 64){
validate231.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern10.test(data)){
validate231.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{40}([0-9a-f]{24})?$"},message:"must match pattern \""+"^[0-9a-f]{40}([0-9a-f]{24})?$"+"\""}];
return false;
}
}
}
else {
validate231.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate231.errors = vErrors;
return errors === 0;
}
validate231.evaluated = {"dynamicProps":false,"dynamicItems":false};


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
if(errors === 0){
if(typeof data === "string"){
if(func2(data) > 1024){
validate234.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters"}];
return false;
}
}
else {
validate234.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate234.errors = vErrors;
return errors === 0;
}
validate234.evaluated = {"dynamicProps":false,"dynamicItems":false};

const pattern11 = new RegExp("^swh:1:rev:[0-9a-f]{40}$", "u");
const pattern12 = new RegExp("^swh:1:dir:[0-9a-f]{40}$", "u");

function validate228(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://holotype.invalid/schemas/manifest/sections/git/1-0-0" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate228.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.workTrees === undefined) && (missing0 = "workTrees")){
validate228.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(key0 === "workTrees")){
validate228.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.workTrees !== undefined){
let data0 = data.workTrees;
const _errs2 = errors;
if(errors === _errs2){
if(Array.isArray(data0)){
if(data0.length > 100){
validate228.errors = [{instancePath:instancePath+"/workTrees",schemaPath:"#/properties/workTrees/maxItems",keyword:"maxItems",params:{limit: 100},message:"must NOT have more than 100 items"}];
return false;
}
else {
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
const _errs4 = errors;
if(errors === _errs4){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if((((((data1.path === undefined) && (missing1 = "path")) || ((data1.commit === undefined) && (missing1 = "commit"))) || ((data1.tree === undefined) && (missing1 = "tree"))) || ((data1.remotes === undefined) && (missing1 = "remotes"))) || ((data1.files === undefined) && (missing1 = "files"))){
validate228.errors = [{instancePath:instancePath+"/workTrees/" + i0,schemaPath:"#/properties/workTrees/items/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs6 = errors;
for(const key1 in data1){
if(!(((((((key1 === "path") || (key1 === "commit")) || (key1 === "tree")) || (key1 === "revision")) || (key1 === "directory")) || (key1 === "remotes")) || (key1 === "files"))){
validate228.errors = [{instancePath:instancePath+"/workTrees/" + i0,schemaPath:"#/properties/workTrees/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs6 === errors){
if(data1.path !== undefined){
const _errs7 = errors;
if(!(validate229(data1.path, {instancePath:instancePath+"/workTrees/" + i0+"/path",parentData:data1,parentDataProperty:"path",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate229.errors : vErrors.concat(validate229.errors);
errors = vErrors.length;
}
var valid2 = _errs7 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.commit !== undefined){
const _errs8 = errors;
if(!(validate231(data1.commit, {instancePath:instancePath+"/workTrees/" + i0+"/commit",parentData:data1,parentDataProperty:"commit",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate231.errors : vErrors.concat(validate231.errors);
errors = vErrors.length;
}
var valid2 = _errs8 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.tree !== undefined){
const _errs9 = errors;
if(!(validate231(data1.tree, {instancePath:instancePath+"/workTrees/" + i0+"/tree",parentData:data1,parentDataProperty:"tree",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate231.errors : vErrors.concat(validate231.errors);
errors = vErrors.length;
}
var valid2 = _errs9 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.revision !== undefined){
let data5 = data1.revision;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data5 === "string"){
if(func2(data5) > 50){
validate228.errors = [{instancePath:instancePath+"/workTrees/" + i0+"/revision",schemaPath:"#/properties/workTrees/items/properties/revision/maxLength",keyword:"maxLength",params:{limit: 50},message:"must NOT have more than 50 characters"}];
return false;
}
else {
if(!pattern11.test(data5)){
validate228.errors = [{instancePath:instancePath+"/workTrees/" + i0+"/revision",schemaPath:"#/properties/workTrees/items/properties/revision/pattern",keyword:"pattern",params:{pattern: "^swh:1:rev:[0-9a-f]{40}$"},message:"must match pattern \""+"^swh:1:rev:[0-9a-f]{40}$"+"\""}];
return false;
}
}
}
else {
validate228.errors = [{instancePath:instancePath+"/workTrees/" + i0+"/revision",schemaPath:"#/properties/workTrees/items/properties/revision/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs10 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.directory !== undefined){
let data6 = data1.directory;
const _errs12 = errors;
if(errors === _errs12){
if(typeof data6 === "string"){
if(func2(data6) > 50){
validate228.errors = [{instancePath:instancePath+"/workTrees/" + i0+"/directory",schemaPath:"#/properties/workTrees/items/properties/directory/maxLength",keyword:"maxLength",params:{limit: 50},message:"must NOT have more than 50 characters"}];
return false;
}
else {
if(!pattern12.test(data6)){
validate228.errors = [{instancePath:instancePath+"/workTrees/" + i0+"/directory",schemaPath:"#/properties/workTrees/items/properties/directory/pattern",keyword:"pattern",params:{pattern: "^swh:1:dir:[0-9a-f]{40}$"},message:"must match pattern \""+"^swh:1:dir:[0-9a-f]{40}$"+"\""}];
return false;
}
}
}
else {
validate228.errors = [{instancePath:instancePath+"/workTrees/" + i0+"/directory",schemaPath:"#/properties/workTrees/items/properties/directory/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs12 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.remotes !== undefined){
let data7 = data1.remotes;
const _errs14 = errors;
if(errors === _errs14){
if(Array.isArray(data7)){
if(data7.length > 100){
validate228.errors = [{instancePath:instancePath+"/workTrees/" + i0+"/remotes",schemaPath:"#/properties/workTrees/items/properties/remotes/maxItems",keyword:"maxItems",params:{limit: 100},message:"must NOT have more than 100 items"}];
return false;
}
else {
var valid3 = true;
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
let data8 = data7[i1];
const _errs16 = errors;
if(errors === _errs16){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
let missing2;
if(((data8.url === undefined) && (missing2 = "url")) || ((data8.refs === undefined) && (missing2 = "refs"))){
validate228.errors = [{instancePath:instancePath+"/workTrees/" + i0+"/remotes/" + i1,schemaPath:"#/properties/workTrees/items/properties/remotes/items/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs18 = errors;
for(const key2 in data8){
if(!((key2 === "url") || (key2 === "refs"))){
validate228.errors = [{instancePath:instancePath+"/workTrees/" + i0+"/remotes/" + i1,schemaPath:"#/properties/workTrees/items/properties/remotes/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs18 === errors){
if(data8.url !== undefined){
const _errs19 = errors;
if(!(validate234(data8.url, {instancePath:instancePath+"/workTrees/" + i0+"/remotes/" + i1+"/url",parentData:data8,parentDataProperty:"url",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate234.errors : vErrors.concat(validate234.errors);
errors = vErrors.length;
}
var valid4 = _errs19 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data8.refs !== undefined){
let data10 = data8.refs;
const _errs20 = errors;
if(errors === _errs20){
if(Array.isArray(data10)){
if(data10.length > 10){
validate228.errors = [{instancePath:instancePath+"/workTrees/" + i0+"/remotes/" + i1+"/refs",schemaPath:"#/properties/workTrees/items/properties/remotes/items/properties/refs/maxItems",keyword:"maxItems",params:{limit: 10},message:"must NOT have more than 10 items"}];
return false;
}
else {
if(data10.length < 1){
validate228.errors = [{instancePath:instancePath+"/workTrees/" + i0+"/remotes/" + i1+"/refs",schemaPath:"#/properties/workTrees/items/properties/remotes/items/properties/refs/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid5 = true;
const len2 = data10.length;
for(let i2=0; i2<len2; i2++){
const _errs22 = errors;
if(!(validate234(data10[i2], {instancePath:instancePath+"/workTrees/" + i0+"/remotes/" + i1+"/refs/" + i2,parentData:data10,parentDataProperty:i2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate234.errors : vErrors.concat(validate234.errors);
errors = vErrors.length;
}
var valid5 = _errs22 === errors;
if(!valid5){
break;
}
}
}
}
}
else {
validate228.errors = [{instancePath:instancePath+"/workTrees/" + i0+"/remotes/" + i1+"/refs",schemaPath:"#/properties/workTrees/items/properties/remotes/items/properties/refs/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid4 = _errs20 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
else {
validate228.errors = [{instancePath:instancePath+"/workTrees/" + i0+"/remotes/" + i1,schemaPath:"#/properties/workTrees/items/properties/remotes/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid3 = _errs16 === errors;
if(!valid3){
break;
}
}
}
}
else {
validate228.errors = [{instancePath:instancePath+"/workTrees/" + i0+"/remotes",schemaPath:"#/properties/workTrees/items/properties/remotes/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid2 = _errs14 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.files !== undefined){
let data12 = data1.files;
const _errs23 = errors;
if(errors === _errs23){
if(Array.isArray(data12)){
if(data12.length > 20000){
validate228.errors = [{instancePath:instancePath+"/workTrees/" + i0+"/files",schemaPath:"#/properties/workTrees/items/properties/files/maxItems",keyword:"maxItems",params:{limit: 20000},message:"must NOT have more than 20000 items"}];
return false;
}
else {
var valid6 = true;
const len3 = data12.length;
for(let i3=0; i3<len3; i3++){
const _errs25 = errors;
if(!(validate229(data12[i3], {instancePath:instancePath+"/workTrees/" + i0+"/files/" + i3,parentData:data12,parentDataProperty:i3,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate229.errors : vErrors.concat(validate229.errors);
errors = vErrors.length;
}
var valid6 = _errs25 === errors;
if(!valid6){
break;
}
}
}
}
else {
validate228.errors = [{instancePath:instancePath+"/workTrees/" + i0+"/files",schemaPath:"#/properties/workTrees/items/properties/files/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid2 = _errs23 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate228.errors = [{instancePath:instancePath+"/workTrees/" + i0,schemaPath:"#/properties/workTrees/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid1 = _errs4 === errors;
if(!valid1){
break;
}
}
}
}
else {
validate228.errors = [{instancePath:instancePath+"/workTrees",schemaPath:"#/properties/workTrees/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
}
}
}
}
else {
validate228.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate228.errors = vErrors;
return errors === 0;
}
validate228.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema69 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://holotype.invalid/schemas/manifest/sections/libc/1-0-0","type":"object","additionalProperties":false,"required":["kind","path","loader","architecture"],"properties":{"kind":{"enum":["glibc","musl"]},"version":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"build":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"path":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"loader":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"architecture":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"minimumKernel":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"}}};

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
if(errors === 0){
if(typeof data === "string"){
if(func2(data) > 1024){
validate240.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters"}];
return false;
}
}
else {
validate240.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate240.errors = vErrors;
return errors === 0;
}
validate240.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate239(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://holotype.invalid/schemas/manifest/sections/libc/1-0-0" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate239.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.kind === undefined) && (missing0 = "kind")) || ((data.path === undefined) && (missing0 = "path"))) || ((data.loader === undefined) && (missing0 = "loader"))) || ((data.architecture === undefined) && (missing0 = "architecture"))){
validate239.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((((key0 === "kind") || (key0 === "version")) || (key0 === "build")) || (key0 === "path")) || (key0 === "loader")) || (key0 === "architecture")) || (key0 === "minimumKernel"))){
validate239.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.kind !== undefined){
let data0 = data.kind;
const _errs2 = errors;
if(!((data0 === "glibc") || (data0 === "musl"))){
validate239.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema69.properties.kind.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.version !== undefined){
const _errs3 = errors;
if(!(validate240(data.version, {instancePath:instancePath+"/version",parentData:data,parentDataProperty:"version",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate240.errors : vErrors.concat(validate240.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.build !== undefined){
const _errs4 = errors;
if(!(validate240(data.build, {instancePath:instancePath+"/build",parentData:data,parentDataProperty:"build",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate240.errors : vErrors.concat(validate240.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.path !== undefined){
const _errs5 = errors;
if(!(validate240(data.path, {instancePath:instancePath+"/path",parentData:data,parentDataProperty:"path",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate240.errors : vErrors.concat(validate240.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.loader !== undefined){
const _errs6 = errors;
if(!(validate240(data.loader, {instancePath:instancePath+"/loader",parentData:data,parentDataProperty:"loader",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate240.errors : vErrors.concat(validate240.errors);
errors = vErrors.length;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.architecture !== undefined){
const _errs7 = errors;
if(!(validate240(data.architecture, {instancePath:instancePath+"/architecture",parentData:data,parentDataProperty:"architecture",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate240.errors : vErrors.concat(validate240.errors);
errors = vErrors.length;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.minimumKernel !== undefined){
const _errs8 = errors;
if(!(validate240(data.minimumKernel, {instancePath:instancePath+"/minimumKernel",parentData:data,parentDataProperty:"minimumKernel",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate240.errors : vErrors.concat(validate240.errors);
errors = vErrors.length;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate239.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate239.errors = vErrors;
return errors === 0;
}
validate239.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema71 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://holotype.invalid/schemas/manifest/sections/kernel/1-0-0","oneOf":[{"$ref":"#/$defs/running"},{"$ref":"#/$defs/stopped"}],"$defs":{"running":{"type":"object","additionalProperties":false,"required":["state","release","parameters","sysctls","installed"],"properties":{"state":{"const":"running"},"release":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"version":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"machine":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"compiler":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"config":{"$ref":"#/$defs/config"},"parameters":{"type":"array","maxItems":10000,"items":{"$ref":"#/$defs/parameter"}},"modules":{"$ref":"#/$defs/modules"},"builtIn":{"type":"object","additionalProperties":false,"required":["source","count"],"properties":{"source":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"count":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"}}},"taint":{"type":"object","additionalProperties":false,"required":["value","flags"],"properties":{"value":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"flags":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/words"}}},"sysctls":{"type":"array","maxItems":1000,"items":{"$ref":"#/$defs/sysctl"}},"lockdown":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"securityModules":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/words"},"clocksource":{"type":"object","additionalProperties":false,"required":["current","available"],"properties":{"current":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"available":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/words"}}},"efi":{"type":"boolean"},"installed":{"type":"array","maxItems":1000,"items":{"$ref":"#/$defs/installedKernel"}}}},"stopped":{"type":"object","additionalProperties":false,"required":["state","installed"],"properties":{"state":{"const":"stopped"},"installed":{"type":"array","maxItems":1000,"items":{"$ref":"#/$defs/installedKernel"}}}},"config":{"type":"object","additionalProperties":false,"required":["source","sha256","options"],"properties":{"source":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"sha256":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/sha256"},"options":{"type":"array","maxItems":10000,"items":{"type":"object","additionalProperties":false,"required":["name","value"],"properties":{"name":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"value":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"}}}}}},"parameter":{"type":"object","additionalProperties":false,"required":["name"],"properties":{"name":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"value":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"}}},"modules":{"oneOf":[{"$ref":"#/$defs/noModules"},{"$ref":"#/$defs/loadedModules"}]},"noModules":{"type":"object","additionalProperties":false,"required":["state"],"properties":{"state":{"const":"absent"}}},"loadedModules":{"type":"object","additionalProperties":false,"required":["state","loaded"],"properties":{"state":{"const":"present"},"loaded":{"type":"array","maxItems":10000,"items":{"$ref":"#/$defs/module"}}}},"module":{"type":"object","additionalProperties":false,"required":["name"],"properties":{"name":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"version":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"srcversion":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"taint":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"}}},"sysctl":{"type":"object","additionalProperties":false,"required":["name","value"],"properties":{"name":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"value":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"}}},"installedKernel":{"type":"object","additionalProperties":false,"required":["release","image","modules"],"properties":{"release":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"image":{"type":"boolean"},"modules":{"type":"boolean"}}}}};
const schema72 = {"type":"object","additionalProperties":false,"required":["state","release","parameters","sysctls","installed"],"properties":{"state":{"const":"running"},"release":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"version":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"machine":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"compiler":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"config":{"$ref":"#/$defs/config"},"parameters":{"type":"array","maxItems":10000,"items":{"$ref":"#/$defs/parameter"}},"modules":{"$ref":"#/$defs/modules"},"builtIn":{"type":"object","additionalProperties":false,"required":["source","count"],"properties":{"source":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"count":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"}}},"taint":{"type":"object","additionalProperties":false,"required":["value","flags"],"properties":{"value":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"flags":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/words"}}},"sysctls":{"type":"array","maxItems":1000,"items":{"$ref":"#/$defs/sysctl"}},"lockdown":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"securityModules":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/words"},"clocksource":{"type":"object","additionalProperties":false,"required":["current","available"],"properties":{"current":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"available":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/words"}}},"efi":{"type":"boolean"},"installed":{"type":"array","maxItems":1000,"items":{"$ref":"#/$defs/installedKernel"}}}};

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
if(errors === 0){
if(typeof data === "string"){
if(func2(data) > 1024){
validate250.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters"}];
return false;
}
}
else {
validate250.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate250.errors = vErrors;
return errors === 0;
}
validate250.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema74 = {"type":"object","additionalProperties":false,"required":["source","sha256","options"],"properties":{"source":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"sha256":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/sha256"},"options":{"type":"array","maxItems":10000,"items":{"type":"object","additionalProperties":false,"required":["name","value"],"properties":{"name":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"value":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"}}}}}};

function validate257(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate257.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(func2(data) > 64){
validate257.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern7.test(data)){
validate257.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""}];
return false;
}
}
}
else {
validate257.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate257.errors = vErrors;
return errors === 0;
}
validate257.evaluated = {"dynamicProps":false,"dynamicItems":false};


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
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.source === undefined) && (missing0 = "source")) || ((data.sha256 === undefined) && (missing0 = "sha256"))) || ((data.options === undefined) && (missing0 = "options"))){
validate255.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "source") || (key0 === "sha256")) || (key0 === "options"))){
validate255.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.source !== undefined){
const _errs2 = errors;
if(!(validate250(data.source, {instancePath:instancePath+"/source",parentData:data,parentDataProperty:"source",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate250.errors : vErrors.concat(validate250.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sha256 !== undefined){
const _errs3 = errors;
if(!(validate257(data.sha256, {instancePath:instancePath+"/sha256",parentData:data,parentDataProperty:"sha256",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate257.errors : vErrors.concat(validate257.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.options !== undefined){
let data2 = data.options;
const _errs4 = errors;
if(errors === _errs4){
if(Array.isArray(data2)){
if(data2.length > 10000){
validate255.errors = [{instancePath:instancePath+"/options",schemaPath:"#/properties/options/maxItems",keyword:"maxItems",params:{limit: 10000},message:"must NOT have more than 10000 items"}];
return false;
}
else {
var valid1 = true;
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
const _errs6 = errors;
if(errors === _errs6){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
let missing1;
if(((data3.name === undefined) && (missing1 = "name")) || ((data3.value === undefined) && (missing1 = "value"))){
validate255.errors = [{instancePath:instancePath+"/options/" + i0,schemaPath:"#/properties/options/items/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs8 = errors;
for(const key1 in data3){
if(!((key1 === "name") || (key1 === "value"))){
validate255.errors = [{instancePath:instancePath+"/options/" + i0,schemaPath:"#/properties/options/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs8 === errors){
if(data3.name !== undefined){
const _errs9 = errors;
if(!(validate250(data3.name, {instancePath:instancePath+"/options/" + i0+"/name",parentData:data3,parentDataProperty:"name",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate250.errors : vErrors.concat(validate250.errors);
errors = vErrors.length;
}
var valid2 = _errs9 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.value !== undefined){
const _errs10 = errors;
if(!(validate250(data3.value, {instancePath:instancePath+"/options/" + i0+"/value",parentData:data3,parentDataProperty:"value",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate250.errors : vErrors.concat(validate250.errors);
errors = vErrors.length;
}
var valid2 = _errs10 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
else {
validate255.errors = [{instancePath:instancePath+"/options/" + i0,schemaPath:"#/properties/options/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid1 = _errs6 === errors;
if(!valid1){
break;
}
}
}
}
else {
validate255.errors = [{instancePath:instancePath+"/options",schemaPath:"#/properties/options/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate255.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate255.errors = vErrors;
return errors === 0;
}
validate255.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema76 = {"type":"object","additionalProperties":false,"required":["name"],"properties":{"name":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"value":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"}}};

function validate262(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate262.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.name === undefined) && (missing0 = "name")){
validate262.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "name") || (key0 === "value"))){
validate262.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.name !== undefined){
const _errs2 = errors;
if(!(validate250(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate250.errors : vErrors.concat(validate250.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.value !== undefined){
const _errs3 = errors;
if(!(validate250(data.value, {instancePath:instancePath+"/value",parentData:data,parentDataProperty:"value",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate250.errors : vErrors.concat(validate250.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate262.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate262.errors = vErrors;
return errors === 0;
}
validate262.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema77 = {"oneOf":[{"$ref":"#/$defs/noModules"},{"$ref":"#/$defs/loadedModules"}]};
const schema78 = {"type":"object","additionalProperties":false,"required":["state"],"properties":{"state":{"const":"absent"}}};

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
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.state === undefined) && (missing0 = "state")){
validate267.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(key0 === "state")){
validate267.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.state !== undefined){
if("absent" !== data.state){
validate267.errors = [{instancePath:instancePath+"/state",schemaPath:"#/properties/state/const",keyword:"const",params:{allowedValue: "absent"},message:"must be equal to constant"}];
return false;
}
}
}
}
}
else {
validate267.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate267.errors = vErrors;
return errors === 0;
}
validate267.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema79 = {"type":"object","additionalProperties":false,"required":["state","loaded"],"properties":{"state":{"const":"present"},"loaded":{"type":"array","maxItems":10000,"items":{"$ref":"#/$defs/module"}}}};
const schema80 = {"type":"object","additionalProperties":false,"required":["name"],"properties":{"name":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"version":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"srcversion":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"taint":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"}}};

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
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.name === undefined) && (missing0 = "name")){
validate270.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "name") || (key0 === "version")) || (key0 === "srcversion")) || (key0 === "taint"))){
validate270.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.name !== undefined){
const _errs2 = errors;
if(!(validate250(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate250.errors : vErrors.concat(validate250.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.version !== undefined){
const _errs3 = errors;
if(!(validate250(data.version, {instancePath:instancePath+"/version",parentData:data,parentDataProperty:"version",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate250.errors : vErrors.concat(validate250.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.srcversion !== undefined){
const _errs4 = errors;
if(!(validate250(data.srcversion, {instancePath:instancePath+"/srcversion",parentData:data,parentDataProperty:"srcversion",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate250.errors : vErrors.concat(validate250.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.taint !== undefined){
const _errs5 = errors;
if(!(validate250(data.taint, {instancePath:instancePath+"/taint",parentData:data,parentDataProperty:"taint",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate250.errors : vErrors.concat(validate250.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate270.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate270.errors = vErrors;
return errors === 0;
}
validate270.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate269(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate269.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.state === undefined) && (missing0 = "state")) || ((data.loaded === undefined) && (missing0 = "loaded"))){
validate269.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "state") || (key0 === "loaded"))){
validate269.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.state !== undefined){
const _errs2 = errors;
if("present" !== data.state){
validate269.errors = [{instancePath:instancePath+"/state",schemaPath:"#/properties/state/const",keyword:"const",params:{allowedValue: "present"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.loaded !== undefined){
let data1 = data.loaded;
const _errs3 = errors;
if(errors === _errs3){
if(Array.isArray(data1)){
if(data1.length > 10000){
validate269.errors = [{instancePath:instancePath+"/loaded",schemaPath:"#/properties/loaded/maxItems",keyword:"maxItems",params:{limit: 10000},message:"must NOT have more than 10000 items"}];
return false;
}
else {
var valid1 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
const _errs5 = errors;
if(!(validate270(data1[i0], {instancePath:instancePath+"/loaded/" + i0,parentData:data1,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate270.errors : vErrors.concat(validate270.errors);
errors = vErrors.length;
}
var valid1 = _errs5 === errors;
if(!valid1){
break;
}
}
}
}
else {
validate269.errors = [{instancePath:instancePath+"/loaded",schemaPath:"#/properties/loaded/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate269.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate269.errors = vErrors;
return errors === 0;
}
validate269.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate266(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate266.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
let valid0 = false;
let passing0 = null;
const _errs1 = errors;
if(!(validate267(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate267.errors : vErrors.concat(validate267.errors);
errors = vErrors.length;
}
var _valid0 = _errs1 === errors;
if(_valid0){
valid0 = true;
passing0 = 0;
var props0 = true;
}
const _errs2 = errors;
if(!(validate269(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate269.errors : vErrors.concat(validate269.errors);
errors = vErrors.length;
}
var _valid0 = _errs2 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid0 = true;
passing0 = 1;
if(props0 !== true){
props0 = true;
}
}
}
if(!valid0){
const err0 = {instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
validate266.errors = vErrors;
return false;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate266.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate266.evaluated = {"dynamicProps":true,"dynamicItems":false};


function validate279(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate279.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
validate279.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === 0){
if((typeof data == "number") && (isFinite(data))){
if(data > 9007199254740991 || isNaN(data)){
validate279.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data < 0 || isNaN(data)){
validate279.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
validate279.errors = vErrors;
return errors === 0;
}
validate279.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate282(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate282.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
if(data.length > 65536){
validate282.errors = [{instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 65536},message:"must NOT have more than 65536 items"}];
return false;
}
else {
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs1 = errors;
if(!(validate55(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
}
else {
validate282.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
validate282.errors = vErrors;
return errors === 0;
}
validate282.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

const schema83 = {"type":"object","additionalProperties":false,"required":["name","value"],"properties":{"name":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"value":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"}}};

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
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.name === undefined) && (missing0 = "name")) || ((data.value === undefined) && (missing0 = "value"))){
validate285.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "name") || (key0 === "value"))){
validate285.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.name !== undefined){
const _errs2 = errors;
if(!(validate250(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate250.errors : vErrors.concat(validate250.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.value !== undefined){
const _errs3 = errors;
if(!(validate250(data.value, {instancePath:instancePath+"/value",parentData:data,parentDataProperty:"value",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate250.errors : vErrors.concat(validate250.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate285.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate285.errors = vErrors;
return errors === 0;
}
validate285.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema84 = {"type":"object","additionalProperties":false,"required":["release","image","modules"],"properties":{"release":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"image":{"type":"boolean"},"modules":{"type":"boolean"}}};

function validate293(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate293.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.release === undefined) && (missing0 = "release")) || ((data.image === undefined) && (missing0 = "image"))) || ((data.modules === undefined) && (missing0 = "modules"))){
validate293.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "release") || (key0 === "image")) || (key0 === "modules"))){
validate293.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.release !== undefined){
const _errs2 = errors;
if(!(validate250(data.release, {instancePath:instancePath+"/release",parentData:data,parentDataProperty:"release",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate250.errors : vErrors.concat(validate250.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.image !== undefined){
const _errs3 = errors;
if(typeof data.image !== "boolean"){
validate293.errors = [{instancePath:instancePath+"/image",schemaPath:"#/properties/image/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.modules !== undefined){
const _errs5 = errors;
if(typeof data.modules !== "boolean"){
validate293.errors = [{instancePath:instancePath+"/modules",schemaPath:"#/properties/modules/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate293.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate293.errors = vErrors;
return errors === 0;
}
validate293.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate249(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate249.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.state === undefined) && (missing0 = "state")) || ((data.release === undefined) && (missing0 = "release"))) || ((data.parameters === undefined) && (missing0 = "parameters"))) || ((data.sysctls === undefined) && (missing0 = "sysctls"))) || ((data.installed === undefined) && (missing0 = "installed"))){
validate249.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema72.properties, key0))){
validate249.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.state !== undefined){
const _errs2 = errors;
if("running" !== data.state){
validate249.errors = [{instancePath:instancePath+"/state",schemaPath:"#/properties/state/const",keyword:"const",params:{allowedValue: "running"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.release !== undefined){
const _errs3 = errors;
if(!(validate250(data.release, {instancePath:instancePath+"/release",parentData:data,parentDataProperty:"release",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate250.errors : vErrors.concat(validate250.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.version !== undefined){
const _errs4 = errors;
if(!(validate250(data.version, {instancePath:instancePath+"/version",parentData:data,parentDataProperty:"version",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate250.errors : vErrors.concat(validate250.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.machine !== undefined){
const _errs5 = errors;
if(!(validate250(data.machine, {instancePath:instancePath+"/machine",parentData:data,parentDataProperty:"machine",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate250.errors : vErrors.concat(validate250.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.compiler !== undefined){
const _errs6 = errors;
if(!(validate250(data.compiler, {instancePath:instancePath+"/compiler",parentData:data,parentDataProperty:"compiler",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate250.errors : vErrors.concat(validate250.errors);
errors = vErrors.length;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.config !== undefined){
const _errs7 = errors;
if(!(validate255(data.config, {instancePath:instancePath+"/config",parentData:data,parentDataProperty:"config",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate255.errors : vErrors.concat(validate255.errors);
errors = vErrors.length;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.parameters !== undefined){
let data6 = data.parameters;
const _errs8 = errors;
if(errors === _errs8){
if(Array.isArray(data6)){
if(data6.length > 10000){
validate249.errors = [{instancePath:instancePath+"/parameters",schemaPath:"#/properties/parameters/maxItems",keyword:"maxItems",params:{limit: 10000},message:"must NOT have more than 10000 items"}];
return false;
}
else {
var valid1 = true;
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
const _errs10 = errors;
if(!(validate262(data6[i0], {instancePath:instancePath+"/parameters/" + i0,parentData:data6,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate262.errors : vErrors.concat(validate262.errors);
errors = vErrors.length;
}
var valid1 = _errs10 === errors;
if(!valid1){
break;
}
}
}
}
else {
validate249.errors = [{instancePath:instancePath+"/parameters",schemaPath:"#/properties/parameters/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.modules !== undefined){
const _errs11 = errors;
if(!(validate266(data.modules, {instancePath:instancePath+"/modules",parentData:data,parentDataProperty:"modules",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate266.errors : vErrors.concat(validate266.errors);
errors = vErrors.length;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.builtIn !== undefined){
let data9 = data.builtIn;
const _errs12 = errors;
if(errors === _errs12){
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
let missing1;
if(((data9.source === undefined) && (missing1 = "source")) || ((data9.count === undefined) && (missing1 = "count"))){
validate249.errors = [{instancePath:instancePath+"/builtIn",schemaPath:"#/properties/builtIn/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs14 = errors;
for(const key1 in data9){
if(!((key1 === "source") || (key1 === "count"))){
validate249.errors = [{instancePath:instancePath+"/builtIn",schemaPath:"#/properties/builtIn/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs14 === errors){
if(data9.source !== undefined){
const _errs15 = errors;
if(!(validate250(data9.source, {instancePath:instancePath+"/builtIn/source",parentData:data9,parentDataProperty:"source",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate250.errors : vErrors.concat(validate250.errors);
errors = vErrors.length;
}
var valid2 = _errs15 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data9.count !== undefined){
const _errs16 = errors;
if(!(validate279(data9.count, {instancePath:instancePath+"/builtIn/count",parentData:data9,parentDataProperty:"count",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate279.errors : vErrors.concat(validate279.errors);
errors = vErrors.length;
}
var valid2 = _errs16 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
else {
validate249.errors = [{instancePath:instancePath+"/builtIn",schemaPath:"#/properties/builtIn/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.taint !== undefined){
let data12 = data.taint;
const _errs17 = errors;
if(errors === _errs17){
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
let missing2;
if(((data12.value === undefined) && (missing2 = "value")) || ((data12.flags === undefined) && (missing2 = "flags"))){
validate249.errors = [{instancePath:instancePath+"/taint",schemaPath:"#/properties/taint/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs19 = errors;
for(const key2 in data12){
if(!((key2 === "value") || (key2 === "flags"))){
validate249.errors = [{instancePath:instancePath+"/taint",schemaPath:"#/properties/taint/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs19 === errors){
if(data12.value !== undefined){
const _errs20 = errors;
if(!(validate279(data12.value, {instancePath:instancePath+"/taint/value",parentData:data12,parentDataProperty:"value",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate279.errors : vErrors.concat(validate279.errors);
errors = vErrors.length;
}
var valid3 = _errs20 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data12.flags !== undefined){
const _errs21 = errors;
if(!(validate282(data12.flags, {instancePath:instancePath+"/taint/flags",parentData:data12,parentDataProperty:"flags",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate282.errors : vErrors.concat(validate282.errors);
errors = vErrors.length;
}
var valid3 = _errs21 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
else {
validate249.errors = [{instancePath:instancePath+"/taint",schemaPath:"#/properties/taint/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sysctls !== undefined){
let data15 = data.sysctls;
const _errs22 = errors;
if(errors === _errs22){
if(Array.isArray(data15)){
if(data15.length > 1000){
validate249.errors = [{instancePath:instancePath+"/sysctls",schemaPath:"#/properties/sysctls/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items"}];
return false;
}
else {
var valid4 = true;
const len1 = data15.length;
for(let i1=0; i1<len1; i1++){
const _errs24 = errors;
if(!(validate285(data15[i1], {instancePath:instancePath+"/sysctls/" + i1,parentData:data15,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate285.errors : vErrors.concat(validate285.errors);
errors = vErrors.length;
}
var valid4 = _errs24 === errors;
if(!valid4){
break;
}
}
}
}
else {
validate249.errors = [{instancePath:instancePath+"/sysctls",schemaPath:"#/properties/sysctls/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lockdown !== undefined){
const _errs25 = errors;
if(!(validate250(data.lockdown, {instancePath:instancePath+"/lockdown",parentData:data,parentDataProperty:"lockdown",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate250.errors : vErrors.concat(validate250.errors);
errors = vErrors.length;
}
var valid0 = _errs25 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.securityModules !== undefined){
const _errs26 = errors;
if(!(validate282(data.securityModules, {instancePath:instancePath+"/securityModules",parentData:data,parentDataProperty:"securityModules",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate282.errors : vErrors.concat(validate282.errors);
errors = vErrors.length;
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.clocksource !== undefined){
let data19 = data.clocksource;
const _errs27 = errors;
if(errors === _errs27){
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
let missing3;
if(((data19.current === undefined) && (missing3 = "current")) || ((data19.available === undefined) && (missing3 = "available"))){
validate249.errors = [{instancePath:instancePath+"/clocksource",schemaPath:"#/properties/clocksource/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"}];
return false;
}
else {
const _errs29 = errors;
for(const key3 in data19){
if(!((key3 === "current") || (key3 === "available"))){
validate249.errors = [{instancePath:instancePath+"/clocksource",schemaPath:"#/properties/clocksource/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs29 === errors){
if(data19.current !== undefined){
const _errs30 = errors;
if(!(validate250(data19.current, {instancePath:instancePath+"/clocksource/current",parentData:data19,parentDataProperty:"current",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate250.errors : vErrors.concat(validate250.errors);
errors = vErrors.length;
}
var valid5 = _errs30 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data19.available !== undefined){
const _errs31 = errors;
if(!(validate282(data19.available, {instancePath:instancePath+"/clocksource/available",parentData:data19,parentDataProperty:"available",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate282.errors : vErrors.concat(validate282.errors);
errors = vErrors.length;
}
var valid5 = _errs31 === errors;
}
else {
var valid5 = true;
}
}
}
}
}
else {
validate249.errors = [{instancePath:instancePath+"/clocksource",schemaPath:"#/properties/clocksource/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs27 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.efi !== undefined){
const _errs32 = errors;
if(typeof data.efi !== "boolean"){
validate249.errors = [{instancePath:instancePath+"/efi",schemaPath:"#/properties/efi/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs32 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.installed !== undefined){
let data23 = data.installed;
const _errs34 = errors;
if(errors === _errs34){
if(Array.isArray(data23)){
if(data23.length > 1000){
validate249.errors = [{instancePath:instancePath+"/installed",schemaPath:"#/properties/installed/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items"}];
return false;
}
else {
var valid6 = true;
const len2 = data23.length;
for(let i2=0; i2<len2; i2++){
const _errs36 = errors;
if(!(validate293(data23[i2], {instancePath:instancePath+"/installed/" + i2,parentData:data23,parentDataProperty:i2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate293.errors : vErrors.concat(validate293.errors);
errors = vErrors.length;
}
var valid6 = _errs36 === errors;
if(!valid6){
break;
}
}
}
}
else {
validate249.errors = [{instancePath:instancePath+"/installed",schemaPath:"#/properties/installed/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs34 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate249.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate249.errors = vErrors;
return errors === 0;
}
validate249.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema85 = {"type":"object","additionalProperties":false,"required":["state","installed"],"properties":{"state":{"const":"stopped"},"installed":{"type":"array","maxItems":1000,"items":{"$ref":"#/$defs/installedKernel"}}}};

function validate297(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate297.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.state === undefined) && (missing0 = "state")) || ((data.installed === undefined) && (missing0 = "installed"))){
validate297.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "state") || (key0 === "installed"))){
validate297.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.state !== undefined){
const _errs2 = errors;
if("stopped" !== data.state){
validate297.errors = [{instancePath:instancePath+"/state",schemaPath:"#/properties/state/const",keyword:"const",params:{allowedValue: "stopped"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.installed !== undefined){
let data1 = data.installed;
const _errs3 = errors;
if(errors === _errs3){
if(Array.isArray(data1)){
if(data1.length > 1000){
validate297.errors = [{instancePath:instancePath+"/installed",schemaPath:"#/properties/installed/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items"}];
return false;
}
else {
var valid1 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
const _errs5 = errors;
if(!(validate293(data1[i0], {instancePath:instancePath+"/installed/" + i0,parentData:data1,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate293.errors : vErrors.concat(validate293.errors);
errors = vErrors.length;
}
var valid1 = _errs5 === errors;
if(!valid1){
break;
}
}
}
}
else {
validate297.errors = [{instancePath:instancePath+"/installed",schemaPath:"#/properties/installed/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate297.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate297.errors = vErrors;
return errors === 0;
}
validate297.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate248(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://holotype.invalid/schemas/manifest/sections/kernel/1-0-0" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate248.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
let valid0 = false;
let passing0 = null;
const _errs1 = errors;
if(!(validate249(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate249.errors : vErrors.concat(validate249.errors);
errors = vErrors.length;
}
var _valid0 = _errs1 === errors;
if(_valid0){
valid0 = true;
passing0 = 0;
var props0 = true;
}
const _errs2 = errors;
if(!(validate297(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate297.errors : vErrors.concat(validate297.errors);
errors = vErrors.length;
}
var _valid0 = _errs2 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid0 = true;
passing0 = 1;
if(props0 !== true){
props0 = true;
}
}
}
if(!valid0){
const err0 = {instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
validate248.errors = vErrors;
return false;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate248.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate248.evaluated = {"dynamicProps":true,"dynamicItems":false};

const schema86 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://holotype.invalid/schemas/manifest/sections/cpu/1-0-0","type":"object","additionalProperties":false,"required":["models","caches","vulnerabilities"],"properties":{"architecture":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"models":{"type":"array","maxItems":1000,"items":{"oneOf":[{"$ref":"#/$defs/x86"},{"$ref":"#/$defs/arm"},{"$ref":"#/$defs/other"}]}},"topology":{"type":"object","additionalProperties":false,"required":["sockets","dies","cores","threads","online","present","possible"],"properties":{"sockets":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"dies":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"cores":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"threads":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"online":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"present":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"possible":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"isolated":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"}}},"caches":{"type":"array","maxItems":1000,"items":{"$ref":"#/$defs/cache"}},"simultaneousMultithreading":{"type":"object","additionalProperties":false,"required":["control"],"properties":{"active":{"type":"boolean"},"control":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"}}},"frequency":{"type":"object","additionalProperties":false,"required":["driver"],"properties":{"driver":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"governor":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"energyPreference":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"boost":{"type":"boolean"},"minKilohertz":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"maxKilohertz":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"}}},"hypervisor":{"type":"object","additionalProperties":false,"required":[],"properties":{"vendor":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"source":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"}}},"vulnerabilities":{"type":"array","maxItems":1000,"items":{"type":"object","additionalProperties":false,"required":["name","status"],"properties":{"name":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"status":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"}}}}},"$defs":{"x86":{"type":"object","additionalProperties":false,"required":["kind","cpus","vendor","family","model","stepping","name","flags","bugs"],"properties":{"kind":{"const":"x86"},"cpus":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"vendor":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"family":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"model":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"stepping":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"name":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"microcode":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"flags":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/words"},"bugs":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/words"},"level":{"enum":["v1","v2","v3","v4"]},"microarchitecture":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"physicalAddressBits":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"virtualAddressBits":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"}}},"arm":{"type":"object","additionalProperties":false,"required":["kind","cpus","implementer","variant","part","revision","features"],"properties":{"kind":{"const":"arm"},"cpus":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"implementer":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"variant":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"part":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"revision":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"features":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/words"},"microarchitecture":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"}}},"other":{"type":"object","additionalProperties":false,"required":["kind","cpus"],"properties":{"kind":{"const":"other"},"cpus":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"name":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"}}},"cache":{"type":"object","additionalProperties":false,"required":["level","type","bytes"],"properties":{"level":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"type":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"bytes":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"ways":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"lineBytes":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"sets":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"sharedBy":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"}}}}};

function validate302(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate302.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(func2(data) > 1024){
validate302.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters"}];
return false;
}
}
else {
validate302.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate302.errors = vErrors;
return errors === 0;
}
validate302.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema88 = {"type":"object","additionalProperties":false,"required":["kind","cpus","vendor","family","model","stepping","name","flags","bugs"],"properties":{"kind":{"const":"x86"},"cpus":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"vendor":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"family":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"model":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"stepping":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"name":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"microcode":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"flags":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/words"},"bugs":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/words"},"level":{"enum":["v1","v2","v3","v4"]},"microarchitecture":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"physicalAddressBits":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"virtualAddressBits":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"}}};

function validate307(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate307.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
validate307.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === 0){
if((typeof data == "number") && (isFinite(data))){
if(data > 9007199254740991 || isNaN(data)){
validate307.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data < 0 || isNaN(data)){
validate307.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
validate307.errors = vErrors;
return errors === 0;
}
validate307.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate313(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate313.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
if(data.length > 65536){
validate313.errors = [{instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 65536},message:"must NOT have more than 65536 items"}];
return false;
}
else {
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs1 = errors;
if(!(validate55(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
}
else {
validate313.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
validate313.errors = vErrors;
return errors === 0;
}
validate313.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate304(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate304.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((data.kind === undefined) && (missing0 = "kind")) || ((data.cpus === undefined) && (missing0 = "cpus"))) || ((data.vendor === undefined) && (missing0 = "vendor"))) || ((data.family === undefined) && (missing0 = "family"))) || ((data.model === undefined) && (missing0 = "model"))) || ((data.stepping === undefined) && (missing0 = "stepping"))) || ((data.name === undefined) && (missing0 = "name"))) || ((data.flags === undefined) && (missing0 = "flags"))) || ((data.bugs === undefined) && (missing0 = "bugs"))){
validate304.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema88.properties, key0))){
validate304.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.kind !== undefined){
const _errs2 = errors;
if("x86" !== data.kind){
validate304.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "x86"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.cpus !== undefined){
const _errs3 = errors;
if(!(validate302(data.cpus, {instancePath:instancePath+"/cpus",parentData:data,parentDataProperty:"cpus",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate302.errors : vErrors.concat(validate302.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.vendor !== undefined){
const _errs4 = errors;
if(!(validate302(data.vendor, {instancePath:instancePath+"/vendor",parentData:data,parentDataProperty:"vendor",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate302.errors : vErrors.concat(validate302.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.family !== undefined){
const _errs5 = errors;
if(!(validate307(data.family, {instancePath:instancePath+"/family",parentData:data,parentDataProperty:"family",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate307.errors : vErrors.concat(validate307.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.model !== undefined){
const _errs6 = errors;
if(!(validate307(data.model, {instancePath:instancePath+"/model",parentData:data,parentDataProperty:"model",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate307.errors : vErrors.concat(validate307.errors);
errors = vErrors.length;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.stepping !== undefined){
const _errs7 = errors;
if(!(validate307(data.stepping, {instancePath:instancePath+"/stepping",parentData:data,parentDataProperty:"stepping",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate307.errors : vErrors.concat(validate307.errors);
errors = vErrors.length;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
const _errs8 = errors;
if(!(validate302(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate302.errors : vErrors.concat(validate302.errors);
errors = vErrors.length;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.microcode !== undefined){
const _errs9 = errors;
if(!(validate302(data.microcode, {instancePath:instancePath+"/microcode",parentData:data,parentDataProperty:"microcode",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate302.errors : vErrors.concat(validate302.errors);
errors = vErrors.length;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.flags !== undefined){
const _errs10 = errors;
if(!(validate313(data.flags, {instancePath:instancePath+"/flags",parentData:data,parentDataProperty:"flags",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate313.errors : vErrors.concat(validate313.errors);
errors = vErrors.length;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.bugs !== undefined){
const _errs11 = errors;
if(!(validate313(data.bugs, {instancePath:instancePath+"/bugs",parentData:data,parentDataProperty:"bugs",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate313.errors : vErrors.concat(validate313.errors);
errors = vErrors.length;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.level !== undefined){
let data10 = data.level;
const _errs12 = errors;
if(!((((data10 === "v1") || (data10 === "v2")) || (data10 === "v3")) || (data10 === "v4"))){
validate304.errors = [{instancePath:instancePath+"/level",schemaPath:"#/properties/level/enum",keyword:"enum",params:{allowedValues: schema88.properties.level.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.microarchitecture !== undefined){
const _errs13 = errors;
if(!(validate302(data.microarchitecture, {instancePath:instancePath+"/microarchitecture",parentData:data,parentDataProperty:"microarchitecture",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate302.errors : vErrors.concat(validate302.errors);
errors = vErrors.length;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.physicalAddressBits !== undefined){
const _errs14 = errors;
if(!(validate307(data.physicalAddressBits, {instancePath:instancePath+"/physicalAddressBits",parentData:data,parentDataProperty:"physicalAddressBits",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate307.errors : vErrors.concat(validate307.errors);
errors = vErrors.length;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.virtualAddressBits !== undefined){
const _errs15 = errors;
if(!(validate307(data.virtualAddressBits, {instancePath:instancePath+"/virtualAddressBits",parentData:data,parentDataProperty:"virtualAddressBits",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate307.errors : vErrors.concat(validate307.errors);
errors = vErrors.length;
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate304.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate304.errors = vErrors;
return errors === 0;
}
validate304.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema91 = {"type":"object","additionalProperties":false,"required":["kind","cpus","implementer","variant","part","revision","features"],"properties":{"kind":{"const":"arm"},"cpus":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"implementer":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"variant":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"part":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"revision":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"features":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/words"},"microarchitecture":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"}}};

function validate321(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate321.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((data.kind === undefined) && (missing0 = "kind")) || ((data.cpus === undefined) && (missing0 = "cpus"))) || ((data.implementer === undefined) && (missing0 = "implementer"))) || ((data.variant === undefined) && (missing0 = "variant"))) || ((data.part === undefined) && (missing0 = "part"))) || ((data.revision === undefined) && (missing0 = "revision"))) || ((data.features === undefined) && (missing0 = "features"))){
validate321.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((((key0 === "kind") || (key0 === "cpus")) || (key0 === "implementer")) || (key0 === "variant")) || (key0 === "part")) || (key0 === "revision")) || (key0 === "features")) || (key0 === "microarchitecture"))){
validate321.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.kind !== undefined){
const _errs2 = errors;
if("arm" !== data.kind){
validate321.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "arm"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.cpus !== undefined){
const _errs3 = errors;
if(!(validate302(data.cpus, {instancePath:instancePath+"/cpus",parentData:data,parentDataProperty:"cpus",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate302.errors : vErrors.concat(validate302.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.implementer !== undefined){
const _errs4 = errors;
if(!(validate302(data.implementer, {instancePath:instancePath+"/implementer",parentData:data,parentDataProperty:"implementer",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate302.errors : vErrors.concat(validate302.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.variant !== undefined){
const _errs5 = errors;
if(!(validate302(data.variant, {instancePath:instancePath+"/variant",parentData:data,parentDataProperty:"variant",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate302.errors : vErrors.concat(validate302.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.part !== undefined){
const _errs6 = errors;
if(!(validate302(data.part, {instancePath:instancePath+"/part",parentData:data,parentDataProperty:"part",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate302.errors : vErrors.concat(validate302.errors);
errors = vErrors.length;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.revision !== undefined){
const _errs7 = errors;
if(!(validate302(data.revision, {instancePath:instancePath+"/revision",parentData:data,parentDataProperty:"revision",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate302.errors : vErrors.concat(validate302.errors);
errors = vErrors.length;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.features !== undefined){
const _errs8 = errors;
if(!(validate313(data.features, {instancePath:instancePath+"/features",parentData:data,parentDataProperty:"features",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate313.errors : vErrors.concat(validate313.errors);
errors = vErrors.length;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.microarchitecture !== undefined){
const _errs9 = errors;
if(!(validate302(data.microarchitecture, {instancePath:instancePath+"/microarchitecture",parentData:data,parentDataProperty:"microarchitecture",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate302.errors : vErrors.concat(validate302.errors);
errors = vErrors.length;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
else {
validate321.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate321.errors = vErrors;
return errors === 0;
}
validate321.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema92 = {"type":"object","additionalProperties":false,"required":["kind","cpus"],"properties":{"kind":{"const":"other"},"cpus":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"name":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"}}};

function validate330(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate330.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.kind === undefined) && (missing0 = "kind")) || ((data.cpus === undefined) && (missing0 = "cpus"))){
validate330.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "kind") || (key0 === "cpus")) || (key0 === "name"))){
validate330.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.kind !== undefined){
const _errs2 = errors;
if("other" !== data.kind){
validate330.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "other"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.cpus !== undefined){
const _errs3 = errors;
if(!(validate302(data.cpus, {instancePath:instancePath+"/cpus",parentData:data,parentDataProperty:"cpus",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate302.errors : vErrors.concat(validate302.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
const _errs4 = errors;
if(!(validate302(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate302.errors : vErrors.concat(validate302.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate330.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate330.errors = vErrors;
return errors === 0;
}
validate330.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema93 = {"type":"object","additionalProperties":false,"required":["level","type","bytes"],"properties":{"level":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"type":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"bytes":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"ways":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"lineBytes":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"sets":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"sharedBy":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"}}};

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
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.level === undefined) && (missing0 = "level")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.bytes === undefined) && (missing0 = "bytes"))){
validate342.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((((key0 === "level") || (key0 === "type")) || (key0 === "bytes")) || (key0 === "ways")) || (key0 === "lineBytes")) || (key0 === "sets")) || (key0 === "sharedBy"))){
validate342.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.level !== undefined){
const _errs2 = errors;
if(!(validate307(data.level, {instancePath:instancePath+"/level",parentData:data,parentDataProperty:"level",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate307.errors : vErrors.concat(validate307.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
const _errs3 = errors;
if(!(validate302(data.type, {instancePath:instancePath+"/type",parentData:data,parentDataProperty:"type",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate302.errors : vErrors.concat(validate302.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.bytes !== undefined){
const _errs4 = errors;
if(!(validate307(data.bytes, {instancePath:instancePath+"/bytes",parentData:data,parentDataProperty:"bytes",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate307.errors : vErrors.concat(validate307.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ways !== undefined){
const _errs5 = errors;
if(!(validate307(data.ways, {instancePath:instancePath+"/ways",parentData:data,parentDataProperty:"ways",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate307.errors : vErrors.concat(validate307.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lineBytes !== undefined){
const _errs6 = errors;
if(!(validate307(data.lineBytes, {instancePath:instancePath+"/lineBytes",parentData:data,parentDataProperty:"lineBytes",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate307.errors : vErrors.concat(validate307.errors);
errors = vErrors.length;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sets !== undefined){
const _errs7 = errors;
if(!(validate307(data.sets, {instancePath:instancePath+"/sets",parentData:data,parentDataProperty:"sets",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate307.errors : vErrors.concat(validate307.errors);
errors = vErrors.length;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sharedBy !== undefined){
const _errs8 = errors;
if(!(validate302(data.sharedBy, {instancePath:instancePath+"/sharedBy",parentData:data,parentDataProperty:"sharedBy",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate302.errors : vErrors.concat(validate302.errors);
errors = vErrors.length;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate342.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate342.errors = vErrors;
return errors === 0;
}
validate342.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate301(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://holotype.invalid/schemas/manifest/sections/cpu/1-0-0" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate301.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.models === undefined) && (missing0 = "models")) || ((data.caches === undefined) && (missing0 = "caches"))) || ((data.vulnerabilities === undefined) && (missing0 = "vulnerabilities"))){
validate301.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((((key0 === "architecture") || (key0 === "models")) || (key0 === "topology")) || (key0 === "caches")) || (key0 === "simultaneousMultithreading")) || (key0 === "frequency")) || (key0 === "hypervisor")) || (key0 === "vulnerabilities"))){
validate301.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.architecture !== undefined){
const _errs2 = errors;
if(!(validate302(data.architecture, {instancePath:instancePath+"/architecture",parentData:data,parentDataProperty:"architecture",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate302.errors : vErrors.concat(validate302.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.models !== undefined){
let data1 = data.models;
const _errs3 = errors;
if(errors === _errs3){
if(Array.isArray(data1)){
if(data1.length > 1000){
validate301.errors = [{instancePath:instancePath+"/models",schemaPath:"#/properties/models/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items"}];
return false;
}
else {
var valid1 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
const _errs5 = errors;
const _errs6 = errors;
let valid2 = false;
let passing0 = null;
const _errs7 = errors;
if(!(validate304(data2, {instancePath:instancePath+"/models/" + i0,parentData:data1,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate304.errors : vErrors.concat(validate304.errors);
errors = vErrors.length;
}
var _valid0 = _errs7 === errors;
if(_valid0){
valid2 = true;
passing0 = 0;
var props0 = true;
}
const _errs8 = errors;
if(!(validate321(data2, {instancePath:instancePath+"/models/" + i0,parentData:data1,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate321.errors : vErrors.concat(validate321.errors);
errors = vErrors.length;
}
var _valid0 = _errs8 === errors;
if(_valid0 && valid2){
valid2 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid2 = true;
passing0 = 1;
if(props0 !== true){
props0 = true;
}
}
const _errs9 = errors;
if(!(validate330(data2, {instancePath:instancePath+"/models/" + i0,parentData:data1,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate330.errors : vErrors.concat(validate330.errors);
errors = vErrors.length;
}
var _valid0 = _errs9 === errors;
if(_valid0 && valid2){
valid2 = false;
passing0 = [passing0, 2];
}
else {
if(_valid0){
valid2 = true;
passing0 = 2;
if(props0 !== true){
props0 = true;
}
}
}
}
if(!valid2){
const err0 = {instancePath:instancePath+"/models/" + i0,schemaPath:"#/properties/models/items/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
validate301.errors = vErrors;
return false;
}
else {
errors = _errs6;
if(vErrors !== null){
if(_errs6){
vErrors.length = _errs6;
}
else {
vErrors = null;
}
}
}
var valid1 = _errs5 === errors;
if(!valid1){
break;
}
}
}
}
else {
validate301.errors = [{instancePath:instancePath+"/models",schemaPath:"#/properties/models/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.topology !== undefined){
let data3 = data.topology;
const _errs10 = errors;
if(errors === _errs10){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
let missing1;
if((((((((data3.sockets === undefined) && (missing1 = "sockets")) || ((data3.dies === undefined) && (missing1 = "dies"))) || ((data3.cores === undefined) && (missing1 = "cores"))) || ((data3.threads === undefined) && (missing1 = "threads"))) || ((data3.online === undefined) && (missing1 = "online"))) || ((data3.present === undefined) && (missing1 = "present"))) || ((data3.possible === undefined) && (missing1 = "possible"))){
validate301.errors = [{instancePath:instancePath+"/topology",schemaPath:"#/properties/topology/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs12 = errors;
for(const key1 in data3){
if(!((((((((key1 === "sockets") || (key1 === "dies")) || (key1 === "cores")) || (key1 === "threads")) || (key1 === "online")) || (key1 === "present")) || (key1 === "possible")) || (key1 === "isolated"))){
validate301.errors = [{instancePath:instancePath+"/topology",schemaPath:"#/properties/topology/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs12 === errors){
if(data3.sockets !== undefined){
const _errs13 = errors;
if(!(validate307(data3.sockets, {instancePath:instancePath+"/topology/sockets",parentData:data3,parentDataProperty:"sockets",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate307.errors : vErrors.concat(validate307.errors);
errors = vErrors.length;
}
var valid3 = _errs13 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data3.dies !== undefined){
const _errs14 = errors;
if(!(validate307(data3.dies, {instancePath:instancePath+"/topology/dies",parentData:data3,parentDataProperty:"dies",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate307.errors : vErrors.concat(validate307.errors);
errors = vErrors.length;
}
var valid3 = _errs14 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data3.cores !== undefined){
const _errs15 = errors;
if(!(validate307(data3.cores, {instancePath:instancePath+"/topology/cores",parentData:data3,parentDataProperty:"cores",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate307.errors : vErrors.concat(validate307.errors);
errors = vErrors.length;
}
var valid3 = _errs15 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data3.threads !== undefined){
const _errs16 = errors;
if(!(validate307(data3.threads, {instancePath:instancePath+"/topology/threads",parentData:data3,parentDataProperty:"threads",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate307.errors : vErrors.concat(validate307.errors);
errors = vErrors.length;
}
var valid3 = _errs16 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data3.online !== undefined){
const _errs17 = errors;
if(!(validate302(data3.online, {instancePath:instancePath+"/topology/online",parentData:data3,parentDataProperty:"online",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate302.errors : vErrors.concat(validate302.errors);
errors = vErrors.length;
}
var valid3 = _errs17 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data3.present !== undefined){
const _errs18 = errors;
if(!(validate302(data3.present, {instancePath:instancePath+"/topology/present",parentData:data3,parentDataProperty:"present",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate302.errors : vErrors.concat(validate302.errors);
errors = vErrors.length;
}
var valid3 = _errs18 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data3.possible !== undefined){
const _errs19 = errors;
if(!(validate302(data3.possible, {instancePath:instancePath+"/topology/possible",parentData:data3,parentDataProperty:"possible",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate302.errors : vErrors.concat(validate302.errors);
errors = vErrors.length;
}
var valid3 = _errs19 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data3.isolated !== undefined){
const _errs20 = errors;
if(!(validate302(data3.isolated, {instancePath:instancePath+"/topology/isolated",parentData:data3,parentDataProperty:"isolated",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate302.errors : vErrors.concat(validate302.errors);
errors = vErrors.length;
}
var valid3 = _errs20 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
}
}
}
}
}
else {
validate301.errors = [{instancePath:instancePath+"/topology",schemaPath:"#/properties/topology/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.caches !== undefined){
let data12 = data.caches;
const _errs21 = errors;
if(errors === _errs21){
if(Array.isArray(data12)){
if(data12.length > 1000){
validate301.errors = [{instancePath:instancePath+"/caches",schemaPath:"#/properties/caches/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items"}];
return false;
}
else {
var valid4 = true;
const len1 = data12.length;
for(let i1=0; i1<len1; i1++){
const _errs23 = errors;
if(!(validate342(data12[i1], {instancePath:instancePath+"/caches/" + i1,parentData:data12,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate342.errors : vErrors.concat(validate342.errors);
errors = vErrors.length;
}
var valid4 = _errs23 === errors;
if(!valid4){
break;
}
}
}
}
else {
validate301.errors = [{instancePath:instancePath+"/caches",schemaPath:"#/properties/caches/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.simultaneousMultithreading !== undefined){
let data14 = data.simultaneousMultithreading;
const _errs24 = errors;
if(errors === _errs24){
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
let missing2;
if((data14.control === undefined) && (missing2 = "control")){
validate301.errors = [{instancePath:instancePath+"/simultaneousMultithreading",schemaPath:"#/properties/simultaneousMultithreading/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs26 = errors;
for(const key2 in data14){
if(!((key2 === "active") || (key2 === "control"))){
validate301.errors = [{instancePath:instancePath+"/simultaneousMultithreading",schemaPath:"#/properties/simultaneousMultithreading/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs26 === errors){
if(data14.active !== undefined){
const _errs27 = errors;
if(typeof data14.active !== "boolean"){
validate301.errors = [{instancePath:instancePath+"/simultaneousMultithreading/active",schemaPath:"#/properties/simultaneousMultithreading/properties/active/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid5 = _errs27 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data14.control !== undefined){
const _errs29 = errors;
if(!(validate302(data14.control, {instancePath:instancePath+"/simultaneousMultithreading/control",parentData:data14,parentDataProperty:"control",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate302.errors : vErrors.concat(validate302.errors);
errors = vErrors.length;
}
var valid5 = _errs29 === errors;
}
else {
var valid5 = true;
}
}
}
}
}
else {
validate301.errors = [{instancePath:instancePath+"/simultaneousMultithreading",schemaPath:"#/properties/simultaneousMultithreading/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs24 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.frequency !== undefined){
let data17 = data.frequency;
const _errs30 = errors;
if(errors === _errs30){
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
let missing3;
if((data17.driver === undefined) && (missing3 = "driver")){
validate301.errors = [{instancePath:instancePath+"/frequency",schemaPath:"#/properties/frequency/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"}];
return false;
}
else {
const _errs32 = errors;
for(const key3 in data17){
if(!((((((key3 === "driver") || (key3 === "governor")) || (key3 === "energyPreference")) || (key3 === "boost")) || (key3 === "minKilohertz")) || (key3 === "maxKilohertz"))){
validate301.errors = [{instancePath:instancePath+"/frequency",schemaPath:"#/properties/frequency/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs32 === errors){
if(data17.driver !== undefined){
const _errs33 = errors;
if(!(validate302(data17.driver, {instancePath:instancePath+"/frequency/driver",parentData:data17,parentDataProperty:"driver",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate302.errors : vErrors.concat(validate302.errors);
errors = vErrors.length;
}
var valid6 = _errs33 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data17.governor !== undefined){
const _errs34 = errors;
if(!(validate302(data17.governor, {instancePath:instancePath+"/frequency/governor",parentData:data17,parentDataProperty:"governor",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate302.errors : vErrors.concat(validate302.errors);
errors = vErrors.length;
}
var valid6 = _errs34 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data17.energyPreference !== undefined){
const _errs35 = errors;
if(!(validate302(data17.energyPreference, {instancePath:instancePath+"/frequency/energyPreference",parentData:data17,parentDataProperty:"energyPreference",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate302.errors : vErrors.concat(validate302.errors);
errors = vErrors.length;
}
var valid6 = _errs35 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data17.boost !== undefined){
const _errs36 = errors;
if(typeof data17.boost !== "boolean"){
validate301.errors = [{instancePath:instancePath+"/frequency/boost",schemaPath:"#/properties/frequency/properties/boost/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid6 = _errs36 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data17.minKilohertz !== undefined){
const _errs38 = errors;
if(!(validate307(data17.minKilohertz, {instancePath:instancePath+"/frequency/minKilohertz",parentData:data17,parentDataProperty:"minKilohertz",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate307.errors : vErrors.concat(validate307.errors);
errors = vErrors.length;
}
var valid6 = _errs38 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data17.maxKilohertz !== undefined){
const _errs39 = errors;
if(!(validate307(data17.maxKilohertz, {instancePath:instancePath+"/frequency/maxKilohertz",parentData:data17,parentDataProperty:"maxKilohertz",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate307.errors : vErrors.concat(validate307.errors);
errors = vErrors.length;
}
var valid6 = _errs39 === errors;
}
else {
var valid6 = true;
}
}
}
}
}
}
}
}
}
else {
validate301.errors = [{instancePath:instancePath+"/frequency",schemaPath:"#/properties/frequency/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs30 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.hypervisor !== undefined){
let data24 = data.hypervisor;
const _errs40 = errors;
if(errors === _errs40){
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
const _errs42 = errors;
for(const key4 in data24){
if(!((key4 === "vendor") || (key4 === "source"))){
validate301.errors = [{instancePath:instancePath+"/hypervisor",schemaPath:"#/properties/hypervisor/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs42 === errors){
if(data24.vendor !== undefined){
const _errs43 = errors;
if(!(validate302(data24.vendor, {instancePath:instancePath+"/hypervisor/vendor",parentData:data24,parentDataProperty:"vendor",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate302.errors : vErrors.concat(validate302.errors);
errors = vErrors.length;
}
var valid7 = _errs43 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data24.source !== undefined){
const _errs44 = errors;
if(!(validate302(data24.source, {instancePath:instancePath+"/hypervisor/source",parentData:data24,parentDataProperty:"source",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate302.errors : vErrors.concat(validate302.errors);
errors = vErrors.length;
}
var valid7 = _errs44 === errors;
}
else {
var valid7 = true;
}
}
}
}
else {
validate301.errors = [{instancePath:instancePath+"/hypervisor",schemaPath:"#/properties/hypervisor/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs40 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.vulnerabilities !== undefined){
let data27 = data.vulnerabilities;
const _errs45 = errors;
if(errors === _errs45){
if(Array.isArray(data27)){
if(data27.length > 1000){
validate301.errors = [{instancePath:instancePath+"/vulnerabilities",schemaPath:"#/properties/vulnerabilities/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items"}];
return false;
}
else {
var valid8 = true;
const len2 = data27.length;
for(let i2=0; i2<len2; i2++){
let data28 = data27[i2];
const _errs47 = errors;
if(errors === _errs47){
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
let missing4;
if(((data28.name === undefined) && (missing4 = "name")) || ((data28.status === undefined) && (missing4 = "status"))){
validate301.errors = [{instancePath:instancePath+"/vulnerabilities/" + i2,schemaPath:"#/properties/vulnerabilities/items/required",keyword:"required",params:{missingProperty: missing4},message:"must have required property '"+missing4+"'"}];
return false;
}
else {
const _errs49 = errors;
for(const key5 in data28){
if(!((key5 === "name") || (key5 === "status"))){
validate301.errors = [{instancePath:instancePath+"/vulnerabilities/" + i2,schemaPath:"#/properties/vulnerabilities/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs49 === errors){
if(data28.name !== undefined){
const _errs50 = errors;
if(!(validate302(data28.name, {instancePath:instancePath+"/vulnerabilities/" + i2+"/name",parentData:data28,parentDataProperty:"name",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate302.errors : vErrors.concat(validate302.errors);
errors = vErrors.length;
}
var valid9 = _errs50 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data28.status !== undefined){
const _errs51 = errors;
if(!(validate302(data28.status, {instancePath:instancePath+"/vulnerabilities/" + i2+"/status",parentData:data28,parentDataProperty:"status",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate302.errors : vErrors.concat(validate302.errors);
errors = vErrors.length;
}
var valid9 = _errs51 === errors;
}
else {
var valid9 = true;
}
}
}
}
}
else {
validate301.errors = [{instancePath:instancePath+"/vulnerabilities/" + i2,schemaPath:"#/properties/vulnerabilities/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid8 = _errs47 === errors;
if(!valid8){
break;
}
}
}
}
else {
validate301.errors = [{instancePath:instancePath+"/vulnerabilities",schemaPath:"#/properties/vulnerabilities/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs45 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
else {
validate301.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate301.errors = vErrors;
return errors === 0;
}
validate301.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema94 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://holotype.invalid/schemas/manifest/sections/memory/1-0-0","type":"object","additionalProperties":false,"required":["totalBytes","swapBytes","hugePages","nodes"],"properties":{"totalBytes":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"swapBytes":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"pageBytes":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"hugePages":{"type":"array","maxItems":100,"items":{"type":"object","additionalProperties":false,"required":["bytes","count"],"properties":{"bytes":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"count":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"}}}},"transparentHugePages":{"type":"object","additionalProperties":false,"required":["enabled"],"properties":{"enabled":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"defrag":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"shmem":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"}}},"nodes":{"type":"array","maxItems":10000,"items":{"type":"object","additionalProperties":false,"required":["id","cpus","distances"],"properties":{"id":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"cpus":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"distances":{"type":"array","maxItems":10000,"items":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"}}}}}}};

function validate363(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate363.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
validate363.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === 0){
if((typeof data == "number") && (isFinite(data))){
if(data > 9007199254740991 || isNaN(data)){
validate363.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data < 0 || isNaN(data)){
validate363.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
validate363.errors = vErrors;
return errors === 0;
}
validate363.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate369(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate369.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(func2(data) > 1024){
validate369.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters"}];
return false;
}
}
else {
validate369.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate369.errors = vErrors;
return errors === 0;
}
validate369.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate362(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://holotype.invalid/schemas/manifest/sections/memory/1-0-0" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate362.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.totalBytes === undefined) && (missing0 = "totalBytes")) || ((data.swapBytes === undefined) && (missing0 = "swapBytes"))) || ((data.hugePages === undefined) && (missing0 = "hugePages"))) || ((data.nodes === undefined) && (missing0 = "nodes"))){
validate362.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "totalBytes") || (key0 === "swapBytes")) || (key0 === "pageBytes")) || (key0 === "hugePages")) || (key0 === "transparentHugePages")) || (key0 === "nodes"))){
validate362.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.totalBytes !== undefined){
const _errs2 = errors;
if(!(validate363(data.totalBytes, {instancePath:instancePath+"/totalBytes",parentData:data,parentDataProperty:"totalBytes",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate363.errors : vErrors.concat(validate363.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.swapBytes !== undefined){
const _errs3 = errors;
if(!(validate363(data.swapBytes, {instancePath:instancePath+"/swapBytes",parentData:data,parentDataProperty:"swapBytes",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate363.errors : vErrors.concat(validate363.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.pageBytes !== undefined){
const _errs4 = errors;
if(!(validate363(data.pageBytes, {instancePath:instancePath+"/pageBytes",parentData:data,parentDataProperty:"pageBytes",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate363.errors : vErrors.concat(validate363.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.hugePages !== undefined){
let data3 = data.hugePages;
const _errs5 = errors;
if(errors === _errs5){
if(Array.isArray(data3)){
if(data3.length > 100){
validate362.errors = [{instancePath:instancePath+"/hugePages",schemaPath:"#/properties/hugePages/maxItems",keyword:"maxItems",params:{limit: 100},message:"must NOT have more than 100 items"}];
return false;
}
else {
var valid1 = true;
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
const _errs7 = errors;
if(errors === _errs7){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing1;
if(((data4.bytes === undefined) && (missing1 = "bytes")) || ((data4.count === undefined) && (missing1 = "count"))){
validate362.errors = [{instancePath:instancePath+"/hugePages/" + i0,schemaPath:"#/properties/hugePages/items/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs9 = errors;
for(const key1 in data4){
if(!((key1 === "bytes") || (key1 === "count"))){
validate362.errors = [{instancePath:instancePath+"/hugePages/" + i0,schemaPath:"#/properties/hugePages/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs9 === errors){
if(data4.bytes !== undefined){
const _errs10 = errors;
if(!(validate363(data4.bytes, {instancePath:instancePath+"/hugePages/" + i0+"/bytes",parentData:data4,parentDataProperty:"bytes",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate363.errors : vErrors.concat(validate363.errors);
errors = vErrors.length;
}
var valid2 = _errs10 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data4.count !== undefined){
const _errs11 = errors;
if(!(validate363(data4.count, {instancePath:instancePath+"/hugePages/" + i0+"/count",parentData:data4,parentDataProperty:"count",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate363.errors : vErrors.concat(validate363.errors);
errors = vErrors.length;
}
var valid2 = _errs11 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
else {
validate362.errors = [{instancePath:instancePath+"/hugePages/" + i0,schemaPath:"#/properties/hugePages/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid1 = _errs7 === errors;
if(!valid1){
break;
}
}
}
}
else {
validate362.errors = [{instancePath:instancePath+"/hugePages",schemaPath:"#/properties/hugePages/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.transparentHugePages !== undefined){
let data7 = data.transparentHugePages;
const _errs12 = errors;
if(errors === _errs12){
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
let missing2;
if((data7.enabled === undefined) && (missing2 = "enabled")){
validate362.errors = [{instancePath:instancePath+"/transparentHugePages",schemaPath:"#/properties/transparentHugePages/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs14 = errors;
for(const key2 in data7){
if(!(((key2 === "enabled") || (key2 === "defrag")) || (key2 === "shmem"))){
validate362.errors = [{instancePath:instancePath+"/transparentHugePages",schemaPath:"#/properties/transparentHugePages/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs14 === errors){
if(data7.enabled !== undefined){
const _errs15 = errors;
if(!(validate369(data7.enabled, {instancePath:instancePath+"/transparentHugePages/enabled",parentData:data7,parentDataProperty:"enabled",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate369.errors : vErrors.concat(validate369.errors);
errors = vErrors.length;
}
var valid3 = _errs15 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data7.defrag !== undefined){
const _errs16 = errors;
if(!(validate369(data7.defrag, {instancePath:instancePath+"/transparentHugePages/defrag",parentData:data7,parentDataProperty:"defrag",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate369.errors : vErrors.concat(validate369.errors);
errors = vErrors.length;
}
var valid3 = _errs16 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data7.shmem !== undefined){
const _errs17 = errors;
if(!(validate369(data7.shmem, {instancePath:instancePath+"/transparentHugePages/shmem",parentData:data7,parentDataProperty:"shmem",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate369.errors : vErrors.concat(validate369.errors);
errors = vErrors.length;
}
var valid3 = _errs17 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
else {
validate362.errors = [{instancePath:instancePath+"/transparentHugePages",schemaPath:"#/properties/transparentHugePages/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.nodes !== undefined){
let data11 = data.nodes;
const _errs18 = errors;
if(errors === _errs18){
if(Array.isArray(data11)){
if(data11.length > 10000){
validate362.errors = [{instancePath:instancePath+"/nodes",schemaPath:"#/properties/nodes/maxItems",keyword:"maxItems",params:{limit: 10000},message:"must NOT have more than 10000 items"}];
return false;
}
else {
var valid4 = true;
const len1 = data11.length;
for(let i1=0; i1<len1; i1++){
let data12 = data11[i1];
const _errs20 = errors;
if(errors === _errs20){
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
let missing3;
if((((data12.id === undefined) && (missing3 = "id")) || ((data12.cpus === undefined) && (missing3 = "cpus"))) || ((data12.distances === undefined) && (missing3 = "distances"))){
validate362.errors = [{instancePath:instancePath+"/nodes/" + i1,schemaPath:"#/properties/nodes/items/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"}];
return false;
}
else {
const _errs22 = errors;
for(const key3 in data12){
if(!(((key3 === "id") || (key3 === "cpus")) || (key3 === "distances"))){
validate362.errors = [{instancePath:instancePath+"/nodes/" + i1,schemaPath:"#/properties/nodes/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs22 === errors){
if(data12.id !== undefined){
const _errs23 = errors;
if(!(validate363(data12.id, {instancePath:instancePath+"/nodes/" + i1+"/id",parentData:data12,parentDataProperty:"id",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate363.errors : vErrors.concat(validate363.errors);
errors = vErrors.length;
}
var valid5 = _errs23 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data12.cpus !== undefined){
const _errs24 = errors;
if(!(validate369(data12.cpus, {instancePath:instancePath+"/nodes/" + i1+"/cpus",parentData:data12,parentDataProperty:"cpus",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate369.errors : vErrors.concat(validate369.errors);
errors = vErrors.length;
}
var valid5 = _errs24 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data12.distances !== undefined){
let data15 = data12.distances;
const _errs25 = errors;
if(errors === _errs25){
if(Array.isArray(data15)){
if(data15.length > 10000){
validate362.errors = [{instancePath:instancePath+"/nodes/" + i1+"/distances",schemaPath:"#/properties/nodes/items/properties/distances/maxItems",keyword:"maxItems",params:{limit: 10000},message:"must NOT have more than 10000 items"}];
return false;
}
else {
var valid6 = true;
const len2 = data15.length;
for(let i2=0; i2<len2; i2++){
const _errs27 = errors;
if(!(validate363(data15[i2], {instancePath:instancePath+"/nodes/" + i1+"/distances/" + i2,parentData:data15,parentDataProperty:i2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate363.errors : vErrors.concat(validate363.errors);
errors = vErrors.length;
}
var valid6 = _errs27 === errors;
if(!valid6){
break;
}
}
}
}
else {
validate362.errors = [{instancePath:instancePath+"/nodes/" + i1+"/distances",schemaPath:"#/properties/nodes/items/properties/distances/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid5 = _errs25 === errors;
}
else {
var valid5 = true;
}
}
}
}
}
}
else {
validate362.errors = [{instancePath:instancePath+"/nodes/" + i1,schemaPath:"#/properties/nodes/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid4 = _errs20 === errors;
if(!valid4){
break;
}
}
}
}
else {
validate362.errors = [{instancePath:instancePath+"/nodes",schemaPath:"#/properties/nodes/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
else {
validate362.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate362.errors = vErrors;
return errors === 0;
}
validate362.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema97 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://holotype.invalid/schemas/manifest/sections/pci/1-0-0","type":"object","additionalProperties":false,"required":["devices"],"properties":{"names":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"devices":{"type":"array","maxItems":100000,"items":{"type":"object","additionalProperties":false,"required":["address","class","vendor","device"],"properties":{"address":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"class":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"vendor":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"device":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"subsystemVendor":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"subsystemDevice":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"revision":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"driver":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"node":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"vendorName":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"deviceName":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"}}}}}};

function validate378(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate378.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(func2(data) > 1024){
validate378.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters"}];
return false;
}
}
else {
validate378.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate378.errors = vErrors;
return errors === 0;
}
validate378.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate388(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate388.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
validate388.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === 0){
if((typeof data == "number") && (isFinite(data))){
if(data > 9007199254740991 || isNaN(data)){
validate388.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data < 0 || isNaN(data)){
validate388.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
validate388.errors = vErrors;
return errors === 0;
}
validate388.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate377(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://holotype.invalid/schemas/manifest/sections/pci/1-0-0" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate377.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.devices === undefined) && (missing0 = "devices")){
validate377.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "names") || (key0 === "devices"))){
validate377.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.names !== undefined){
const _errs2 = errors;
if(!(validate378(data.names, {instancePath:instancePath+"/names",parentData:data,parentDataProperty:"names",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate378.errors : vErrors.concat(validate378.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.devices !== undefined){
let data1 = data.devices;
const _errs3 = errors;
if(errors === _errs3){
if(Array.isArray(data1)){
if(data1.length > 100000){
validate377.errors = [{instancePath:instancePath+"/devices",schemaPath:"#/properties/devices/maxItems",keyword:"maxItems",params:{limit: 100000},message:"must NOT have more than 100000 items"}];
return false;
}
else {
var valid1 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
const _errs5 = errors;
if(errors === _errs5){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing1;
if(((((data2.address === undefined) && (missing1 = "address")) || ((data2.class === undefined) && (missing1 = "class"))) || ((data2.vendor === undefined) && (missing1 = "vendor"))) || ((data2.device === undefined) && (missing1 = "device"))){
validate377.errors = [{instancePath:instancePath+"/devices/" + i0,schemaPath:"#/properties/devices/items/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs7 = errors;
for(const key1 in data2){
if(!(func1.call(schema97.properties.devices.items.properties, key1))){
validate377.errors = [{instancePath:instancePath+"/devices/" + i0,schemaPath:"#/properties/devices/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs7 === errors){
if(data2.address !== undefined){
const _errs8 = errors;
if(!(validate378(data2.address, {instancePath:instancePath+"/devices/" + i0+"/address",parentData:data2,parentDataProperty:"address",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate378.errors : vErrors.concat(validate378.errors);
errors = vErrors.length;
}
var valid2 = _errs8 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data2.class !== undefined){
const _errs9 = errors;
if(!(validate378(data2.class, {instancePath:instancePath+"/devices/" + i0+"/class",parentData:data2,parentDataProperty:"class",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate378.errors : vErrors.concat(validate378.errors);
errors = vErrors.length;
}
var valid2 = _errs9 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data2.vendor !== undefined){
const _errs10 = errors;
if(!(validate378(data2.vendor, {instancePath:instancePath+"/devices/" + i0+"/vendor",parentData:data2,parentDataProperty:"vendor",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate378.errors : vErrors.concat(validate378.errors);
errors = vErrors.length;
}
var valid2 = _errs10 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data2.device !== undefined){
const _errs11 = errors;
if(!(validate378(data2.device, {instancePath:instancePath+"/devices/" + i0+"/device",parentData:data2,parentDataProperty:"device",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate378.errors : vErrors.concat(validate378.errors);
errors = vErrors.length;
}
var valid2 = _errs11 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data2.subsystemVendor !== undefined){
const _errs12 = errors;
if(!(validate378(data2.subsystemVendor, {instancePath:instancePath+"/devices/" + i0+"/subsystemVendor",parentData:data2,parentDataProperty:"subsystemVendor",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate378.errors : vErrors.concat(validate378.errors);
errors = vErrors.length;
}
var valid2 = _errs12 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data2.subsystemDevice !== undefined){
const _errs13 = errors;
if(!(validate378(data2.subsystemDevice, {instancePath:instancePath+"/devices/" + i0+"/subsystemDevice",parentData:data2,parentDataProperty:"subsystemDevice",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate378.errors : vErrors.concat(validate378.errors);
errors = vErrors.length;
}
var valid2 = _errs13 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data2.revision !== undefined){
const _errs14 = errors;
if(!(validate378(data2.revision, {instancePath:instancePath+"/devices/" + i0+"/revision",parentData:data2,parentDataProperty:"revision",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate378.errors : vErrors.concat(validate378.errors);
errors = vErrors.length;
}
var valid2 = _errs14 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data2.driver !== undefined){
const _errs15 = errors;
if(!(validate378(data2.driver, {instancePath:instancePath+"/devices/" + i0+"/driver",parentData:data2,parentDataProperty:"driver",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate378.errors : vErrors.concat(validate378.errors);
errors = vErrors.length;
}
var valid2 = _errs15 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data2.node !== undefined){
const _errs16 = errors;
if(!(validate388(data2.node, {instancePath:instancePath+"/devices/" + i0+"/node",parentData:data2,parentDataProperty:"node",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate388.errors : vErrors.concat(validate388.errors);
errors = vErrors.length;
}
var valid2 = _errs16 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data2.vendorName !== undefined){
const _errs17 = errors;
if(!(validate378(data2.vendorName, {instancePath:instancePath+"/devices/" + i0+"/vendorName",parentData:data2,parentDataProperty:"vendorName",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate378.errors : vErrors.concat(validate378.errors);
errors = vErrors.length;
}
var valid2 = _errs17 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data2.deviceName !== undefined){
const _errs18 = errors;
if(!(validate378(data2.deviceName, {instancePath:instancePath+"/devices/" + i0+"/deviceName",parentData:data2,parentDataProperty:"deviceName",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate378.errors : vErrors.concat(validate378.errors);
errors = vErrors.length;
}
var valid2 = _errs18 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate377.errors = [{instancePath:instancePath+"/devices/" + i0,schemaPath:"#/properties/devices/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid1 = _errs5 === errors;
if(!valid1){
break;
}
}
}
}
else {
validate377.errors = [{instancePath:instancePath+"/devices",schemaPath:"#/properties/devices/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate377.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate377.errors = vErrors;
return errors === 0;
}
validate377.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema100 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://holotype.invalid/schemas/manifest/sections/gpu/1-0-0","oneOf":[{"$ref":"#/$defs/absent"},{"$ref":"#/$defs/present"}],"$defs":{"absent":{"type":"object","additionalProperties":false,"required":["state"],"properties":{"state":{"const":"absent"}}},"present":{"type":"object","additionalProperties":false,"required":["state","devices"],"properties":{"state":{"const":"present"},"devices":{"type":"array","maxItems":1000,"items":{"$ref":"#/$defs/device"}},"nvidia":{"$ref":"#/$defs/nvidiaDriver"},"amd":{"$ref":"#/$defs/amdDriver"}}},"device":{"type":"object","additionalProperties":false,"required":["id","address"],"properties":{"id":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"address":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"class":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"vendor":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"device":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"driver":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"name":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"memoryBytes":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"nvidia":{"$ref":"#/$defs/nvidiaDevice"},"amd":{"$ref":"#/$defs/amdDevice"}}},"nvidiaDevice":{"type":"object","additionalProperties":false,"required":[],"properties":{"computeCapability":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"videoBios":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"firmware":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"mig":{"type":"boolean"},"ecc":{"type":"boolean"},"powerLimitWatts":{"type":"number","minimum":0,"maximum":1000000}}},"amdDevice":{"type":"object","additionalProperties":false,"required":["target"],"properties":{"target":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"simdCount":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"}}},"nvidiaDriver":{"type":"object","additionalProperties":false,"required":["libraries"],"properties":{"version":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"flavour":{"enum":["open","proprietary"]},"maxCuda":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"libraries":{"type":"array","maxItems":1000,"items":{"type":"object","additionalProperties":false,"required":["path","version"],"properties":{"path":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"version":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"}}}}}},"amdDriver":{"type":"object","additionalProperties":false,"required":[],"properties":{"version":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"}}}}};
const schema101 = {"type":"object","additionalProperties":false,"required":["state"],"properties":{"state":{"const":"absent"}}};

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
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.state === undefined) && (missing0 = "state")){
validate394.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(key0 === "state")){
validate394.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.state !== undefined){
if("absent" !== data.state){
validate394.errors = [{instancePath:instancePath+"/state",schemaPath:"#/properties/state/const",keyword:"const",params:{allowedValue: "absent"},message:"must be equal to constant"}];
return false;
}
}
}
}
}
else {
validate394.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate394.errors = vErrors;
return errors === 0;
}
validate394.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema102 = {"type":"object","additionalProperties":false,"required":["state","devices"],"properties":{"state":{"const":"present"},"devices":{"type":"array","maxItems":1000,"items":{"$ref":"#/$defs/device"}},"nvidia":{"$ref":"#/$defs/nvidiaDriver"},"amd":{"$ref":"#/$defs/amdDriver"}}};
const schema103 = {"type":"object","additionalProperties":false,"required":["id","address"],"properties":{"id":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"address":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"class":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"vendor":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"device":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"driver":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"name":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"memoryBytes":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"nvidia":{"$ref":"#/$defs/nvidiaDevice"},"amd":{"$ref":"#/$defs/amdDevice"}}};

function validate398(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate398.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(func2(data) > 1024){
validate398.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters"}];
return false;
}
}
else {
validate398.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate398.errors = vErrors;
return errors === 0;
}
validate398.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate406(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate406.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
validate406.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === 0){
if((typeof data == "number") && (isFinite(data))){
if(data > 9007199254740991 || isNaN(data)){
validate406.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data < 0 || isNaN(data)){
validate406.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
validate406.errors = vErrors;
return errors === 0;
}
validate406.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema106 = {"type":"object","additionalProperties":false,"required":[],"properties":{"computeCapability":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"videoBios":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"firmware":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"mig":{"type":"boolean"},"ecc":{"type":"boolean"},"powerLimitWatts":{"type":"number","minimum":0,"maximum":1000000}}};

function validate408(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate408.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "computeCapability") || (key0 === "videoBios")) || (key0 === "firmware")) || (key0 === "mig")) || (key0 === "ecc")) || (key0 === "powerLimitWatts"))){
validate408.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.computeCapability !== undefined){
const _errs2 = errors;
if(!(validate398(data.computeCapability, {instancePath:instancePath+"/computeCapability",parentData:data,parentDataProperty:"computeCapability",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate398.errors : vErrors.concat(validate398.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.videoBios !== undefined){
const _errs3 = errors;
if(!(validate398(data.videoBios, {instancePath:instancePath+"/videoBios",parentData:data,parentDataProperty:"videoBios",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate398.errors : vErrors.concat(validate398.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.firmware !== undefined){
const _errs4 = errors;
if(!(validate398(data.firmware, {instancePath:instancePath+"/firmware",parentData:data,parentDataProperty:"firmware",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate398.errors : vErrors.concat(validate398.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.mig !== undefined){
const _errs5 = errors;
if(typeof data.mig !== "boolean"){
validate408.errors = [{instancePath:instancePath+"/mig",schemaPath:"#/properties/mig/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ecc !== undefined){
const _errs7 = errors;
if(typeof data.ecc !== "boolean"){
validate408.errors = [{instancePath:instancePath+"/ecc",schemaPath:"#/properties/ecc/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.powerLimitWatts !== undefined){
let data5 = data.powerLimitWatts;
const _errs9 = errors;
if(errors === _errs9){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 1000000 || isNaN(data5)){
validate408.errors = [{instancePath:instancePath+"/powerLimitWatts",schemaPath:"#/properties/powerLimitWatts/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000"}];
return false;
}
else {
if(data5 < 0 || isNaN(data5)){
validate408.errors = [{instancePath:instancePath+"/powerLimitWatts",schemaPath:"#/properties/powerLimitWatts/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
else {
validate408.errors = [{instancePath:instancePath+"/powerLimitWatts",schemaPath:"#/properties/powerLimitWatts/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate408.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate408.errors = vErrors;
return errors === 0;
}
validate408.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema107 = {"type":"object","additionalProperties":false,"required":["target"],"properties":{"target":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"simdCount":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"}}};

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
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.target === undefined) && (missing0 = "target")){
validate413.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "target") || (key0 === "simdCount"))){
validate413.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.target !== undefined){
const _errs2 = errors;
if(!(validate398(data.target, {instancePath:instancePath+"/target",parentData:data,parentDataProperty:"target",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate398.errors : vErrors.concat(validate398.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.simdCount !== undefined){
const _errs3 = errors;
if(!(validate406(data.simdCount, {instancePath:instancePath+"/simdCount",parentData:data,parentDataProperty:"simdCount",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate406.errors : vErrors.concat(validate406.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate413.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate413.errors = vErrors;
return errors === 0;
}
validate413.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


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
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.id === undefined) && (missing0 = "id")) || ((data.address === undefined) && (missing0 = "address"))){
validate397.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema103.properties, key0))){
validate397.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.id !== undefined){
const _errs2 = errors;
if(!(validate398(data.id, {instancePath:instancePath+"/id",parentData:data,parentDataProperty:"id",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate398.errors : vErrors.concat(validate398.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.address !== undefined){
const _errs3 = errors;
if(!(validate398(data.address, {instancePath:instancePath+"/address",parentData:data,parentDataProperty:"address",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate398.errors : vErrors.concat(validate398.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.class !== undefined){
const _errs4 = errors;
if(!(validate398(data.class, {instancePath:instancePath+"/class",parentData:data,parentDataProperty:"class",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate398.errors : vErrors.concat(validate398.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.vendor !== undefined){
const _errs5 = errors;
if(!(validate398(data.vendor, {instancePath:instancePath+"/vendor",parentData:data,parentDataProperty:"vendor",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate398.errors : vErrors.concat(validate398.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.device !== undefined){
const _errs6 = errors;
if(!(validate398(data.device, {instancePath:instancePath+"/device",parentData:data,parentDataProperty:"device",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate398.errors : vErrors.concat(validate398.errors);
errors = vErrors.length;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.driver !== undefined){
const _errs7 = errors;
if(!(validate398(data.driver, {instancePath:instancePath+"/driver",parentData:data,parentDataProperty:"driver",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate398.errors : vErrors.concat(validate398.errors);
errors = vErrors.length;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
const _errs8 = errors;
if(!(validate398(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate398.errors : vErrors.concat(validate398.errors);
errors = vErrors.length;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.memoryBytes !== undefined){
const _errs9 = errors;
if(!(validate406(data.memoryBytes, {instancePath:instancePath+"/memoryBytes",parentData:data,parentDataProperty:"memoryBytes",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate406.errors : vErrors.concat(validate406.errors);
errors = vErrors.length;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.nvidia !== undefined){
const _errs10 = errors;
if(!(validate408(data.nvidia, {instancePath:instancePath+"/nvidia",parentData:data,parentDataProperty:"nvidia",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate408.errors : vErrors.concat(validate408.errors);
errors = vErrors.length;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.amd !== undefined){
const _errs11 = errors;
if(!(validate413(data.amd, {instancePath:instancePath+"/amd",parentData:data,parentDataProperty:"amd",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate413.errors : vErrors.concat(validate413.errors);
errors = vErrors.length;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate397.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate397.errors = vErrors;
return errors === 0;
}
validate397.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema108 = {"type":"object","additionalProperties":false,"required":["libraries"],"properties":{"version":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"flavour":{"enum":["open","proprietary"]},"maxCuda":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"libraries":{"type":"array","maxItems":1000,"items":{"type":"object","additionalProperties":false,"required":["path","version"],"properties":{"path":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"version":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"}}}}}};

function validate418(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate418.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.libraries === undefined) && (missing0 = "libraries")){
validate418.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "version") || (key0 === "flavour")) || (key0 === "maxCuda")) || (key0 === "libraries"))){
validate418.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.version !== undefined){
const _errs2 = errors;
if(!(validate398(data.version, {instancePath:instancePath+"/version",parentData:data,parentDataProperty:"version",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate398.errors : vErrors.concat(validate398.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.flavour !== undefined){
let data1 = data.flavour;
const _errs3 = errors;
if(!((data1 === "open") || (data1 === "proprietary"))){
validate418.errors = [{instancePath:instancePath+"/flavour",schemaPath:"#/properties/flavour/enum",keyword:"enum",params:{allowedValues: schema108.properties.flavour.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.maxCuda !== undefined){
const _errs4 = errors;
if(!(validate398(data.maxCuda, {instancePath:instancePath+"/maxCuda",parentData:data,parentDataProperty:"maxCuda",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate398.errors : vErrors.concat(validate398.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.libraries !== undefined){
let data3 = data.libraries;
const _errs5 = errors;
if(errors === _errs5){
if(Array.isArray(data3)){
if(data3.length > 1000){
validate418.errors = [{instancePath:instancePath+"/libraries",schemaPath:"#/properties/libraries/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items"}];
return false;
}
else {
var valid1 = true;
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
const _errs7 = errors;
if(errors === _errs7){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing1;
if(((data4.path === undefined) && (missing1 = "path")) || ((data4.version === undefined) && (missing1 = "version"))){
validate418.errors = [{instancePath:instancePath+"/libraries/" + i0,schemaPath:"#/properties/libraries/items/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs9 = errors;
for(const key1 in data4){
if(!((key1 === "path") || (key1 === "version"))){
validate418.errors = [{instancePath:instancePath+"/libraries/" + i0,schemaPath:"#/properties/libraries/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs9 === errors){
if(data4.path !== undefined){
const _errs10 = errors;
if(!(validate398(data4.path, {instancePath:instancePath+"/libraries/" + i0+"/path",parentData:data4,parentDataProperty:"path",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate398.errors : vErrors.concat(validate398.errors);
errors = vErrors.length;
}
var valid2 = _errs10 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data4.version !== undefined){
const _errs11 = errors;
if(!(validate398(data4.version, {instancePath:instancePath+"/libraries/" + i0+"/version",parentData:data4,parentDataProperty:"version",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate398.errors : vErrors.concat(validate398.errors);
errors = vErrors.length;
}
var valid2 = _errs11 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
else {
validate418.errors = [{instancePath:instancePath+"/libraries/" + i0,schemaPath:"#/properties/libraries/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid1 = _errs7 === errors;
if(!valid1){
break;
}
}
}
}
else {
validate418.errors = [{instancePath:instancePath+"/libraries",schemaPath:"#/properties/libraries/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate418.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate418.errors = vErrors;
return errors === 0;
}
validate418.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema109 = {"type":"object","additionalProperties":false,"required":[],"properties":{"version":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"}}};

function validate424(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate424.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!(key0 === "version")){
validate424.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.version !== undefined){
if(!(validate398(data.version, {instancePath:instancePath+"/version",parentData:data,parentDataProperty:"version",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate398.errors : vErrors.concat(validate398.errors);
errors = vErrors.length;
}
}
}
}
else {
validate424.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate424.errors = vErrors;
return errors === 0;
}
validate424.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


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
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.state === undefined) && (missing0 = "state")) || ((data.devices === undefined) && (missing0 = "devices"))){
validate396.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "state") || (key0 === "devices")) || (key0 === "nvidia")) || (key0 === "amd"))){
validate396.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.state !== undefined){
const _errs2 = errors;
if("present" !== data.state){
validate396.errors = [{instancePath:instancePath+"/state",schemaPath:"#/properties/state/const",keyword:"const",params:{allowedValue: "present"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.devices !== undefined){
let data1 = data.devices;
const _errs3 = errors;
if(errors === _errs3){
if(Array.isArray(data1)){
if(data1.length > 1000){
validate396.errors = [{instancePath:instancePath+"/devices",schemaPath:"#/properties/devices/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items"}];
return false;
}
else {
var valid1 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
const _errs5 = errors;
if(!(validate397(data1[i0], {instancePath:instancePath+"/devices/" + i0,parentData:data1,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate397.errors : vErrors.concat(validate397.errors);
errors = vErrors.length;
}
var valid1 = _errs5 === errors;
if(!valid1){
break;
}
}
}
}
else {
validate396.errors = [{instancePath:instancePath+"/devices",schemaPath:"#/properties/devices/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.nvidia !== undefined){
const _errs6 = errors;
if(!(validate418(data.nvidia, {instancePath:instancePath+"/nvidia",parentData:data,parentDataProperty:"nvidia",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate418.errors : vErrors.concat(validate418.errors);
errors = vErrors.length;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.amd !== undefined){
const _errs7 = errors;
if(!(validate424(data.amd, {instancePath:instancePath+"/amd",parentData:data,parentDataProperty:"amd",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate424.errors : vErrors.concat(validate424.errors);
errors = vErrors.length;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate396.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate396.errors = vErrors;
return errors === 0;
}
validate396.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate393(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://holotype.invalid/schemas/manifest/sections/gpu/1-0-0" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate393.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
let valid0 = false;
let passing0 = null;
const _errs1 = errors;
if(!(validate394(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate394.errors : vErrors.concat(validate394.errors);
errors = vErrors.length;
}
var _valid0 = _errs1 === errors;
if(_valid0){
valid0 = true;
passing0 = 0;
var props0 = true;
}
const _errs2 = errors;
if(!(validate396(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate396.errors : vErrors.concat(validate396.errors);
errors = vErrors.length;
}
var _valid0 = _errs2 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid0 = true;
passing0 = 1;
if(props0 !== true){
props0 = true;
}
}
}
if(!valid0){
const err0 = {instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
validate393.errors = vErrors;
return false;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate393.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate393.evaluated = {"dynamicProps":true,"dynamicItems":false};

const schema110 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://holotype.invalid/schemas/manifest/sections/limits/1-0-0","type":"object","additionalProperties":false,"required":["resources"],"properties":{"resources":{"type":"array","maxItems":100,"items":{"type":"object","additionalProperties":false,"required":["name","soft","hard"],"properties":{"name":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"soft":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"hard":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"unit":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"}}}},"cgroup":{"type":"object","additionalProperties":false,"required":["version"],"properties":{"version":{"enum":[1,2]},"memoryBytes":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"processes":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"cpuMillis":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"cpus":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"}}}}};

function validate430(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate430.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(func2(data) > 1024){
validate430.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters"}];
return false;
}
}
else {
validate430.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate430.errors = vErrors;
return errors === 0;
}
validate430.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate435(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate435.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
validate435.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === 0){
if((typeof data == "number") && (isFinite(data))){
if(data > 9007199254740991 || isNaN(data)){
validate435.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data < 0 || isNaN(data)){
validate435.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
validate435.errors = vErrors;
return errors === 0;
}
validate435.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate429(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://holotype.invalid/schemas/manifest/sections/limits/1-0-0" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate429.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.resources === undefined) && (missing0 = "resources")){
validate429.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "resources") || (key0 === "cgroup"))){
validate429.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.resources !== undefined){
let data0 = data.resources;
const _errs2 = errors;
if(errors === _errs2){
if(Array.isArray(data0)){
if(data0.length > 100){
validate429.errors = [{instancePath:instancePath+"/resources",schemaPath:"#/properties/resources/maxItems",keyword:"maxItems",params:{limit: 100},message:"must NOT have more than 100 items"}];
return false;
}
else {
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
const _errs4 = errors;
if(errors === _errs4){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if((((data1.name === undefined) && (missing1 = "name")) || ((data1.soft === undefined) && (missing1 = "soft"))) || ((data1.hard === undefined) && (missing1 = "hard"))){
validate429.errors = [{instancePath:instancePath+"/resources/" + i0,schemaPath:"#/properties/resources/items/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs6 = errors;
for(const key1 in data1){
if(!((((key1 === "name") || (key1 === "soft")) || (key1 === "hard")) || (key1 === "unit"))){
validate429.errors = [{instancePath:instancePath+"/resources/" + i0,schemaPath:"#/properties/resources/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs6 === errors){
if(data1.name !== undefined){
const _errs7 = errors;
if(!(validate430(data1.name, {instancePath:instancePath+"/resources/" + i0+"/name",parentData:data1,parentDataProperty:"name",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate430.errors : vErrors.concat(validate430.errors);
errors = vErrors.length;
}
var valid2 = _errs7 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.soft !== undefined){
const _errs8 = errors;
if(!(validate430(data1.soft, {instancePath:instancePath+"/resources/" + i0+"/soft",parentData:data1,parentDataProperty:"soft",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate430.errors : vErrors.concat(validate430.errors);
errors = vErrors.length;
}
var valid2 = _errs8 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.hard !== undefined){
const _errs9 = errors;
if(!(validate430(data1.hard, {instancePath:instancePath+"/resources/" + i0+"/hard",parentData:data1,parentDataProperty:"hard",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate430.errors : vErrors.concat(validate430.errors);
errors = vErrors.length;
}
var valid2 = _errs9 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.unit !== undefined){
const _errs10 = errors;
if(!(validate430(data1.unit, {instancePath:instancePath+"/resources/" + i0+"/unit",parentData:data1,parentDataProperty:"unit",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate430.errors : vErrors.concat(validate430.errors);
errors = vErrors.length;
}
var valid2 = _errs10 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
}
else {
validate429.errors = [{instancePath:instancePath+"/resources/" + i0,schemaPath:"#/properties/resources/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid1 = _errs4 === errors;
if(!valid1){
break;
}
}
}
}
else {
validate429.errors = [{instancePath:instancePath+"/resources",schemaPath:"#/properties/resources/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.cgroup !== undefined){
let data6 = data.cgroup;
const _errs11 = errors;
if(errors === _errs11){
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
let missing2;
if((data6.version === undefined) && (missing2 = "version")){
validate429.errors = [{instancePath:instancePath+"/cgroup",schemaPath:"#/properties/cgroup/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs13 = errors;
for(const key2 in data6){
if(!(((((key2 === "version") || (key2 === "memoryBytes")) || (key2 === "processes")) || (key2 === "cpuMillis")) || (key2 === "cpus"))){
validate429.errors = [{instancePath:instancePath+"/cgroup",schemaPath:"#/properties/cgroup/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs13 === errors){
if(data6.version !== undefined){
let data7 = data6.version;
const _errs14 = errors;
if(!((data7 === 1) || (data7 === 2))){
validate429.errors = [{instancePath:instancePath+"/cgroup/version",schemaPath:"#/properties/cgroup/properties/version/enum",keyword:"enum",params:{allowedValues: schema110.properties.cgroup.properties.version.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid3 = _errs14 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data6.memoryBytes !== undefined){
const _errs15 = errors;
if(!(validate435(data6.memoryBytes, {instancePath:instancePath+"/cgroup/memoryBytes",parentData:data6,parentDataProperty:"memoryBytes",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate435.errors : vErrors.concat(validate435.errors);
errors = vErrors.length;
}
var valid3 = _errs15 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data6.processes !== undefined){
const _errs16 = errors;
if(!(validate435(data6.processes, {instancePath:instancePath+"/cgroup/processes",parentData:data6,parentDataProperty:"processes",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate435.errors : vErrors.concat(validate435.errors);
errors = vErrors.length;
}
var valid3 = _errs16 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data6.cpuMillis !== undefined){
const _errs17 = errors;
if(!(validate435(data6.cpuMillis, {instancePath:instancePath+"/cgroup/cpuMillis",parentData:data6,parentDataProperty:"cpuMillis",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate435.errors : vErrors.concat(validate435.errors);
errors = vErrors.length;
}
var valid3 = _errs17 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data6.cpus !== undefined){
const _errs18 = errors;
if(!(validate430(data6.cpus, {instancePath:instancePath+"/cgroup/cpus",parentData:data6,parentDataProperty:"cpus",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate430.errors : vErrors.concat(validate430.errors);
errors = vErrors.length;
}
var valid3 = _errs18 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
}
}
else {
validate429.errors = [{instancePath:instancePath+"/cgroup",schemaPath:"#/properties/cgroup/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate429.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate429.errors = vErrors;
return errors === 0;
}
validate429.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema113 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://holotype.invalid/schemas/manifest/sections/locale/1-0-0","type":"object","additionalProperties":false,"required":["settings","generated"],"properties":{"settings":{"type":"array","maxItems":1000,"items":{"type":"object","additionalProperties":false,"required":["file","name","value"],"properties":{"file":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"name":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"value":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"}}}},"generated":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/words"},"timeZone":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"timeZoneFile":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"localtimeSha256":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/sha256"}}};

function validate442(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate442.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(func2(data) > 1024){
validate442.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters"}];
return false;
}
}
else {
validate442.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate442.errors = vErrors;
return errors === 0;
}
validate442.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate446(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate446.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
if(data.length > 65536){
validate446.errors = [{instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 65536},message:"must NOT have more than 65536 items"}];
return false;
}
else {
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs1 = errors;
if(!(validate55(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
}
else {
validate446.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
validate446.errors = vErrors;
return errors === 0;
}
validate446.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate451(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate451.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(func2(data) > 64){
validate451.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern7.test(data)){
validate451.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""}];
return false;
}
}
}
else {
validate451.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate451.errors = vErrors;
return errors === 0;
}
validate451.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate441(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://holotype.invalid/schemas/manifest/sections/locale/1-0-0" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate441.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.settings === undefined) && (missing0 = "settings")) || ((data.generated === undefined) && (missing0 = "generated"))){
validate441.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "settings") || (key0 === "generated")) || (key0 === "timeZone")) || (key0 === "timeZoneFile")) || (key0 === "localtimeSha256"))){
validate441.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.settings !== undefined){
let data0 = data.settings;
const _errs2 = errors;
if(errors === _errs2){
if(Array.isArray(data0)){
if(data0.length > 1000){
validate441.errors = [{instancePath:instancePath+"/settings",schemaPath:"#/properties/settings/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items"}];
return false;
}
else {
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
const _errs4 = errors;
if(errors === _errs4){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if((((data1.file === undefined) && (missing1 = "file")) || ((data1.name === undefined) && (missing1 = "name"))) || ((data1.value === undefined) && (missing1 = "value"))){
validate441.errors = [{instancePath:instancePath+"/settings/" + i0,schemaPath:"#/properties/settings/items/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs6 = errors;
for(const key1 in data1){
if(!(((key1 === "file") || (key1 === "name")) || (key1 === "value"))){
validate441.errors = [{instancePath:instancePath+"/settings/" + i0,schemaPath:"#/properties/settings/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs6 === errors){
if(data1.file !== undefined){
const _errs7 = errors;
if(!(validate442(data1.file, {instancePath:instancePath+"/settings/" + i0+"/file",parentData:data1,parentDataProperty:"file",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate442.errors : vErrors.concat(validate442.errors);
errors = vErrors.length;
}
var valid2 = _errs7 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.name !== undefined){
const _errs8 = errors;
if(!(validate442(data1.name, {instancePath:instancePath+"/settings/" + i0+"/name",parentData:data1,parentDataProperty:"name",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate442.errors : vErrors.concat(validate442.errors);
errors = vErrors.length;
}
var valid2 = _errs8 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.value !== undefined){
const _errs9 = errors;
if(!(validate442(data1.value, {instancePath:instancePath+"/settings/" + i0+"/value",parentData:data1,parentDataProperty:"value",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate442.errors : vErrors.concat(validate442.errors);
errors = vErrors.length;
}
var valid2 = _errs9 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
else {
validate441.errors = [{instancePath:instancePath+"/settings/" + i0,schemaPath:"#/properties/settings/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid1 = _errs4 === errors;
if(!valid1){
break;
}
}
}
}
else {
validate441.errors = [{instancePath:instancePath+"/settings",schemaPath:"#/properties/settings/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.generated !== undefined){
const _errs10 = errors;
if(!(validate446(data.generated, {instancePath:instancePath+"/generated",parentData:data,parentDataProperty:"generated",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate446.errors : vErrors.concat(validate446.errors);
errors = vErrors.length;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.timeZone !== undefined){
const _errs11 = errors;
if(!(validate442(data.timeZone, {instancePath:instancePath+"/timeZone",parentData:data,parentDataProperty:"timeZone",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate442.errors : vErrors.concat(validate442.errors);
errors = vErrors.length;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.timeZoneFile !== undefined){
const _errs12 = errors;
if(!(validate442(data.timeZoneFile, {instancePath:instancePath+"/timeZoneFile",parentData:data,parentDataProperty:"timeZoneFile",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate442.errors : vErrors.concat(validate442.errors);
errors = vErrors.length;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.localtimeSha256 !== undefined){
const _errs13 = errors;
if(!(validate451(data.localtimeSha256, {instancePath:instancePath+"/localtimeSha256",parentData:data,parentDataProperty:"localtimeSha256",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate451.errors : vErrors.concat(validate451.errors);
errors = vErrors.length;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate441.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate441.errors = vErrors;
return errors === 0;
}
validate441.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema117 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://holotype.invalid/schemas/manifest/sections/environment/1-0-0","type":"object","additionalProperties":false,"required":["source","variables","unrecorded"],"properties":{"source":{"enum":["process","files"]},"variables":{"type":"array","maxItems":10000,"items":{"type":"object","additionalProperties":false,"required":["name","value"],"properties":{"name":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"value":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/text"}}}},"unrecorded":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"}}};

function validate455(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate455.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(func2(data) > 1024){
validate455.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters"}];
return false;
}
}
else {
validate455.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate455.errors = vErrors;
return errors === 0;
}
validate455.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate457(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate457.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(func2(data) > 65536){
validate457.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 65536},message:"must NOT have more than 65536 characters"}];
return false;
}
}
else {
validate457.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate457.errors = vErrors;
return errors === 0;
}
validate457.evaluated = {"dynamicProps":false,"dynamicItems":false};


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
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
validate459.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === 0){
if((typeof data == "number") && (isFinite(data))){
if(data > 9007199254740991 || isNaN(data)){
validate459.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data < 0 || isNaN(data)){
validate459.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
validate459.errors = vErrors;
return errors === 0;
}
validate459.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate454(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://holotype.invalid/schemas/manifest/sections/environment/1-0-0" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate454.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.source === undefined) && (missing0 = "source")) || ((data.variables === undefined) && (missing0 = "variables"))) || ((data.unrecorded === undefined) && (missing0 = "unrecorded"))){
validate454.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "source") || (key0 === "variables")) || (key0 === "unrecorded"))){
validate454.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.source !== undefined){
let data0 = data.source;
const _errs2 = errors;
if(!((data0 === "process") || (data0 === "files"))){
validate454.errors = [{instancePath:instancePath+"/source",schemaPath:"#/properties/source/enum",keyword:"enum",params:{allowedValues: schema117.properties.source.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.variables !== undefined){
let data1 = data.variables;
const _errs3 = errors;
if(errors === _errs3){
if(Array.isArray(data1)){
if(data1.length > 10000){
validate454.errors = [{instancePath:instancePath+"/variables",schemaPath:"#/properties/variables/maxItems",keyword:"maxItems",params:{limit: 10000},message:"must NOT have more than 10000 items"}];
return false;
}
else {
var valid1 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
const _errs5 = errors;
if(errors === _errs5){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing1;
if(((data2.name === undefined) && (missing1 = "name")) || ((data2.value === undefined) && (missing1 = "value"))){
validate454.errors = [{instancePath:instancePath+"/variables/" + i0,schemaPath:"#/properties/variables/items/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs7 = errors;
for(const key1 in data2){
if(!((key1 === "name") || (key1 === "value"))){
validate454.errors = [{instancePath:instancePath+"/variables/" + i0,schemaPath:"#/properties/variables/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs7 === errors){
if(data2.name !== undefined){
const _errs8 = errors;
if(!(validate455(data2.name, {instancePath:instancePath+"/variables/" + i0+"/name",parentData:data2,parentDataProperty:"name",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate455.errors : vErrors.concat(validate455.errors);
errors = vErrors.length;
}
var valid2 = _errs8 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data2.value !== undefined){
const _errs9 = errors;
if(!(validate457(data2.value, {instancePath:instancePath+"/variables/" + i0+"/value",parentData:data2,parentDataProperty:"value",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate457.errors : vErrors.concat(validate457.errors);
errors = vErrors.length;
}
var valid2 = _errs9 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
else {
validate454.errors = [{instancePath:instancePath+"/variables/" + i0,schemaPath:"#/properties/variables/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid1 = _errs5 === errors;
if(!valid1){
break;
}
}
}
}
else {
validate454.errors = [{instancePath:instancePath+"/variables",schemaPath:"#/properties/variables/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.unrecorded !== undefined){
const _errs10 = errors;
if(!(validate459(data.unrecorded, {instancePath:instancePath+"/unrecorded",parentData:data,parentDataProperty:"unrecorded",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate459.errors : vErrors.concat(validate459.errors);
errors = vErrors.length;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate454.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate454.errors = vErrors;
return errors === 0;
}
validate454.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate90(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://holotype.invalid/schemas/manifest/sections/1-0-0" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate90.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema30.properties, key0))){
validate90.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.os !== undefined){
const _errs2 = errors;
if(!(validate91(data.os, {instancePath:instancePath+"/os",parentData:data,parentDataProperty:"os",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dpkg !== undefined){
const _errs3 = errors;
if(!(validate108(data.dpkg, {instancePath:instancePath+"/dpkg",parentData:data,parentDataProperty:"dpkg",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate108.errors : vErrors.concat(validate108.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.apt !== undefined){
const _errs4 = errors;
if(!(validate173(data.apt, {instancePath:instancePath+"/apt",parentData:data,parentDataProperty:"apt",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate173.errors : vErrors.concat(validate173.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.python !== undefined){
const _errs5 = errors;
if(!(validate192(data.python, {instancePath:instancePath+"/python",parentData:data,parentDataProperty:"python",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate192.errors : vErrors.concat(validate192.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.git !== undefined){
const _errs6 = errors;
if(!(validate228(data.git, {instancePath:instancePath+"/git",parentData:data,parentDataProperty:"git",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate228.errors : vErrors.concat(validate228.errors);
errors = vErrors.length;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.libc !== undefined){
const _errs7 = errors;
if(!(validate239(data.libc, {instancePath:instancePath+"/libc",parentData:data,parentDataProperty:"libc",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate239.errors : vErrors.concat(validate239.errors);
errors = vErrors.length;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kernel !== undefined){
const _errs8 = errors;
if(!(validate248(data.kernel, {instancePath:instancePath+"/kernel",parentData:data,parentDataProperty:"kernel",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate248.errors : vErrors.concat(validate248.errors);
errors = vErrors.length;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.cpu !== undefined){
const _errs9 = errors;
if(!(validate301(data.cpu, {instancePath:instancePath+"/cpu",parentData:data,parentDataProperty:"cpu",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate301.errors : vErrors.concat(validate301.errors);
errors = vErrors.length;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.memory !== undefined){
const _errs10 = errors;
if(!(validate362(data.memory, {instancePath:instancePath+"/memory",parentData:data,parentDataProperty:"memory",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate362.errors : vErrors.concat(validate362.errors);
errors = vErrors.length;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.pci !== undefined){
const _errs11 = errors;
if(!(validate377(data.pci, {instancePath:instancePath+"/pci",parentData:data,parentDataProperty:"pci",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate377.errors : vErrors.concat(validate377.errors);
errors = vErrors.length;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.gpu !== undefined){
const _errs12 = errors;
if(!(validate393(data.gpu, {instancePath:instancePath+"/gpu",parentData:data,parentDataProperty:"gpu",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate393.errors : vErrors.concat(validate393.errors);
errors = vErrors.length;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.limits !== undefined){
const _errs13 = errors;
if(!(validate429(data.limits, {instancePath:instancePath+"/limits",parentData:data,parentDataProperty:"limits",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate429.errors : vErrors.concat(validate429.errors);
errors = vErrors.length;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.locale !== undefined){
const _errs14 = errors;
if(!(validate441(data.locale, {instancePath:instancePath+"/locale",parentData:data,parentDataProperty:"locale",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate441.errors : vErrors.concat(validate441.errors);
errors = vErrors.length;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.environment !== undefined){
const _errs15 = errors;
if(!(validate454(data.environment, {instancePath:instancePath+"/environment",parentData:data,parentDataProperty:"environment",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate454.errors : vErrors.concat(validate454.errors);
errors = vErrors.length;
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate90.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate90.errors = vErrors;
return errors === 0;
}
validate90.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema121 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://holotype.invalid/schemas/manifest-run/2-0-0","type":"object","additionalProperties":false,"required":["argv","workingDirectory","uid","gid","environment","stdin","end","usage","trace","inputs","outputs","streams","kept","policies","claims","contacts","credentials"],"properties":{"argv":{"type":"array","minItems":1,"maxItems":65536,"items":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/text"}},"workingDirectory":{"$ref":"#/$defs/path"},"project":{"$ref":"#/$defs/path"},"home":{"$ref":"#/$defs/path"},"uid":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"gid":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"environment":{"type":"array","maxItems":10000,"items":{"type":"object","additionalProperties":false,"required":["name","value"],"properties":{"name":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"value":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/text"}}}},"withheld":{"type":"array","maxItems":10000,"items":{"type":"object","additionalProperties":false,"required":["name","reason"],"properties":{"name":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"reason":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"}}}},"stdin":{"$ref":"#/$defs/content"},"standardInput":{"enum":["none","file","pipe","terminal"]},"terminal":{"type":"object","additionalProperties":false,"required":["rows","columns","typed"],"properties":{"rows":{"type":"integer","minimum":1,"maximum":65535},"columns":{"type":"integer","minimum":1,"maximum":65535},"typed":{"type":"array","maxItems":100000,"items":{"type":"object","additionalProperties":false,"required":["after","bytes"],"properties":{"after":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"bytes":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"}}}}}},"end":{"type":"object","additionalProperties":false,"properties":{"exitCode":{"type":"integer","minimum":0,"maximum":255},"signal":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"}}},"began":{"type":"number","minimum":0,"maximum":100000000000},"usage":{"type":"object","additionalProperties":false,"required":["wall"],"properties":{"wall":{"$ref":"#/$defs/seconds"},"user":{"$ref":"#/$defs/seconds"},"system":{"$ref":"#/$defs/seconds"},"peakMemory":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"processes":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"threads":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"}}},"trace":{"type":"object","additionalProperties":false,"required":["mechanism","complete","reasons"],"properties":{"mechanism":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"complete":{"type":"boolean"},"reasons":{"type":"array","maxItems":10000,"items":{"type":"object","additionalProperties":false,"required":["code","detail"],"properties":{"code":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"detail":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"}}}}}},"ranks":{"type":"object","additionalProperties":false,"required":["each"],"properties":{"programAt":{"type":"integer","minimum":1,"maximum":65535},"each":{"type":"array","minItems":1,"maxItems":100000,"items":{"type":"object","additionalProperties":false,"required":["number","node","complete"],"properties":{"number":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"node":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"complete":{"type":"boolean"},"exitCode":{"type":"integer","minimum":0,"maximum":255},"why":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"}}}}}},"used":{"type":"string","maxLength":16777216,"pattern":"^[A-Za-z0-9+/]*={0,2}$"},"inputs":{"type":"array","maxItems":100000,"items":{"type":"object","additionalProperties":false,"required":["path","size","sha256","changed"],"properties":{"path":{"$ref":"#/$defs/path"},"size":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"sha256":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/sha256"},"changed":{"type":"boolean"},"slot":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"mode":{"type":"integer","minimum":0,"maximum":4095},"mtime":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"url":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"}}}},"outputs":{"type":"array","maxItems":100000,"items":{"type":"object","additionalProperties":false,"required":["path","type","size","sha256","mode","declared","varies"],"properties":{"path":{"$ref":"#/$defs/path"},"type":{"enum":["file","symlink"]},"size":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"sha256":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/sha256"},"mode":{"type":"integer","minimum":0,"maximum":4095},"declared":{"type":"boolean"},"varies":{"type":"boolean"},"rewritten":{"type":"boolean"}}}},"streams":{"type":"object","additionalProperties":false,"required":["stdout","stderr"],"properties":{"stdout":{"$ref":"#/$defs/content"},"stderr":{"$ref":"#/$defs/content"},"varies":{"type":"boolean"}}},"kept":{"type":"object","additionalProperties":false,"required":["packs","contents"],"properties":{"packs":{"type":"array","maxItems":10000,"items":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/pack"}},"contents":{"type":"array","maxItems":100000,"items":{"$ref":"#/$defs/content"}}}},"policies":{"type":"array","maxItems":10000,"items":{"type":"object","additionalProperties":false,"required":["pattern","policy","by"],"properties":{"pattern":{"type":"string","minLength":1,"maxLength":1024},"policy":{"$ref":"https://holotype.invalid/schemas/claims/1-0-0#/$defs/policy"},"by":{"enum":["user","twice","reader"]}}}},"claims":{"type":"array","maxItems":1000,"items":{"$ref":"https://holotype.invalid/schemas/claims/1-0-0#/$defs/claim"}},"notices":{"type":"array","maxItems":100,"items":{"type":"object","additionalProperties":false,"required":["code","detail"],"properties":{"code":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"detail":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"}}}},"contacts":{"type":"array","maxItems":10000,"items":{"type":"object","additionalProperties":false,"required":["family","address","loopback"],"properties":{"family":{"enum":["inet","inet6","unix"]},"address":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"port":{"type":"integer","minimum":0,"maximum":65535},"loopback":{"type":"boolean"}}}},"amends":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/digest"},"usesLoopback":{"type":"boolean"},"usesGpu":{"type":"boolean"},"leftOut":{"type":"array","maxItems":100000,"items":{"type":"object","additionalProperties":false,"required":["what","used","paths"],"properties":{"what":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"used":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"paths":{"type":"array","maxItems":20,"items":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"}}}}},"unsearched":{"type":"array","maxItems":100000,"items":{"type":"object","additionalProperties":false,"required":["path","why"],"properties":{"path":{"type":"string","minLength":1,"maxLength":16384},"why":{"enum":["compressed","database","binary","middle","unreadable"]}}}},"credentials":{"type":"array","maxItems":1000,"items":{"type":"object","additionalProperties":false,"required":["path","reason"],"properties":{"path":{"$ref":"#/$defs/path"},"reason":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"}}}}},"$defs":{"path":{"type":"string","minLength":1,"maxLength":16384,"pattern":"^/"},"seconds":{"type":"number","minimum":0,"maximum":1000000000},"content":{"type":"object","additionalProperties":false,"required":["size","sha256"],"properties":{"size":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"sha256":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/sha256"}}}}};

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
if(errors === 0){
if(typeof data === "string"){
if(func2(data) > 65536){
validate472.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 65536},message:"must NOT have more than 65536 characters"}];
return false;
}
}
else {
validate472.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate472.errors = vErrors;
return errors === 0;
}
validate472.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema123 = {"type":"string","minLength":1,"maxLength":16384,"pattern":"^/"};

function validate474(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate474.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(func2(data) > 16384){
validate474.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 16384},message:"must NOT have more than 16384 characters"}];
return false;
}
else {
if(func2(data) < 1){
validate474.errors = [{instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
else {
if(!pattern4.test(data)){
validate474.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^/"},message:"must match pattern \""+"^/"+"\""}];
return false;
}
}
}
}
else {
validate474.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate474.errors = vErrors;
return errors === 0;
}
validate474.evaluated = {"dynamicProps":false,"dynamicItems":false};


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
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
validate478.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === 0){
if((typeof data == "number") && (isFinite(data))){
if(data > 9007199254740991 || isNaN(data)){
validate478.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data < 0 || isNaN(data)){
validate478.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
validate478.errors = vErrors;
return errors === 0;
}
validate478.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate481(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate481.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(func2(data) > 1024){
validate481.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters"}];
return false;
}
}
else {
validate481.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate481.errors = vErrors;
return errors === 0;
}
validate481.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema126 = {"type":"object","additionalProperties":false,"required":["size","sha256"],"properties":{"size":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"sha256":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/sha256"}}};

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
if(errors === 0){
if(typeof data === "string"){
if(func2(data) > 64){
validate488.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern7.test(data)){
validate488.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""}];
return false;
}
}
}
else {
validate488.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate488.errors = vErrors;
return errors === 0;
}
validate488.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate486(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate486.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.size === undefined) && (missing0 = "size")) || ((data.sha256 === undefined) && (missing0 = "sha256"))){
validate486.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "size") || (key0 === "sha256"))){
validate486.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.size !== undefined){
const _errs2 = errors;
if(!(validate478(data.size, {instancePath:instancePath+"/size",parentData:data,parentDataProperty:"size",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate478.errors : vErrors.concat(validate478.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sha256 !== undefined){
const _errs3 = errors;
if(!(validate488(data.sha256, {instancePath:instancePath+"/sha256",parentData:data,parentDataProperty:"sha256",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate488.errors : vErrors.concat(validate488.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate486.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate486.errors = vErrors;
return errors === 0;
}
validate486.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema128 = {"type":"number","minimum":0,"maximum":1000000000};

function validate494(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate494.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if((typeof data == "number") && (isFinite(data))){
if(data > 1000000000 || isNaN(data)){
validate494.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000"}];
return false;
}
else {
if(data < 0 || isNaN(data)){
validate494.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
else {
validate494.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
validate494.errors = vErrors;
return errors === 0;
}
validate494.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema129 = {"type":"object","additionalProperties":false,"required":["digest","size","contentSize","frames"],"properties":{"digest":{"$ref":"#/$defs/digest"},"size":{"$ref":"#/$defs/size"},"contentSize":{"$ref":"#/$defs/size"},"frames":{"type":"array","maxItems":1000000,"items":{"type":"object","additionalProperties":false,"required":["size","contentSize"],"properties":{"size":{"$ref":"#/$defs/size"},"contentSize":{"$ref":"#/$defs/size"}}}}}};

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
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.digest === undefined) && (missing0 = "digest")) || ((data.size === undefined) && (missing0 = "size"))) || ((data.contentSize === undefined) && (missing0 = "contentSize"))) || ((data.frames === undefined) && (missing0 = "frames"))){
validate518.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "digest") || (key0 === "size")) || (key0 === "contentSize")) || (key0 === "frames"))){
validate518.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.digest !== undefined){
const _errs2 = errors;
if(!(validate74(data.digest, {instancePath:instancePath+"/digest",parentData:data,parentDataProperty:"digest",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.size !== undefined){
const _errs3 = errors;
if(!(validate76(data.size, {instancePath:instancePath+"/size",parentData:data,parentDataProperty:"size",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.contentSize !== undefined){
const _errs4 = errors;
if(!(validate76(data.contentSize, {instancePath:instancePath+"/contentSize",parentData:data,parentDataProperty:"contentSize",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.frames !== undefined){
let data3 = data.frames;
const _errs5 = errors;
if(errors === _errs5){
if(Array.isArray(data3)){
if(data3.length > 1000000){
validate518.errors = [{instancePath:instancePath+"/frames",schemaPath:"#/properties/frames/maxItems",keyword:"maxItems",params:{limit: 1000000},message:"must NOT have more than 1000000 items"}];
return false;
}
else {
var valid1 = true;
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
const _errs7 = errors;
if(errors === _errs7){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing1;
if(((data4.size === undefined) && (missing1 = "size")) || ((data4.contentSize === undefined) && (missing1 = "contentSize"))){
validate518.errors = [{instancePath:instancePath+"/frames/" + i0,schemaPath:"#/properties/frames/items/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs9 = errors;
for(const key1 in data4){
if(!((key1 === "size") || (key1 === "contentSize"))){
validate518.errors = [{instancePath:instancePath+"/frames/" + i0,schemaPath:"#/properties/frames/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs9 === errors){
if(data4.size !== undefined){
const _errs10 = errors;
if(!(validate76(data4.size, {instancePath:instancePath+"/frames/" + i0+"/size",parentData:data4,parentDataProperty:"size",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors);
errors = vErrors.length;
}
var valid2 = _errs10 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data4.contentSize !== undefined){
const _errs11 = errors;
if(!(validate76(data4.contentSize, {instancePath:instancePath+"/frames/" + i0+"/contentSize",parentData:data4,parentDataProperty:"contentSize",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors);
errors = vErrors.length;
}
var valid2 = _errs11 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
else {
validate518.errors = [{instancePath:instancePath+"/frames/" + i0,schemaPath:"#/properties/frames/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid1 = _errs7 === errors;
if(!valid1){
break;
}
}
}
}
else {
validate518.errors = [{instancePath:instancePath+"/frames",schemaPath:"#/properties/frames/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate518.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate518.errors = vErrors;
return errors === 0;
}
validate518.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema131 = {"oneOf":[{"$ref":"#/$defs/plainPolicy"},{"$ref":"#/$defs/numberPolicy"},{"$ref":"#/$defs/linePolicy"},{"$ref":"#/$defs/picturePolicy"},{"$ref":"#/$defs/mixedPolicy"}]};
const schema132 = {"type":"object","additionalProperties":false,"required":["kind"],"properties":{"kind":{"enum":["bytes","ignore","pdf"]}}};

function validate528(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate528.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.kind === undefined) && (missing0 = "kind")){
validate528.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(key0 === "kind")){
validate528.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.kind !== undefined){
let data0 = data.kind;
if(!(((data0 === "bytes") || (data0 === "ignore")) || (data0 === "pdf"))){
validate528.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema132.properties.kind.enum},message:"must be equal to one of the allowed values"}];
return false;
}
}
}
}
}
else {
validate528.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate528.errors = vErrors;
return errors === 0;
}
validate528.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema133 = {"type":"object","additionalProperties":false,"required":["kind"],"properties":{"kind":{"enum":["numbers","csv","tsv","json","ndjson","npy","sqlite","hdf5","parquet","netcdf","rds"]},"rtol":{"$ref":"#/$defs/rtol"},"atol":{"$ref":"#/$defs/atol"}}};
const schema134 = {"type":"number","minimum":0,"maximum":9007199254740991};

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
if(errors === 0){
if((typeof data == "number") && (isFinite(data))){
if(data > 9007199254740991 || isNaN(data)){
validate531.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data < 0 || isNaN(data)){
validate531.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
else {
validate531.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
validate531.errors = vErrors;
return errors === 0;
}
validate531.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema135 = {"type":"number","minimum":0,"maximum":9007199254740991};

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
if(errors === 0){
if((typeof data == "number") && (isFinite(data))){
if(data > 9007199254740991 || isNaN(data)){
validate533.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data < 0 || isNaN(data)){
validate533.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
else {
validate533.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
validate533.errors = vErrors;
return errors === 0;
}
validate533.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate530(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate530.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.kind === undefined) && (missing0 = "kind")){
validate530.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "kind") || (key0 === "rtol")) || (key0 === "atol"))){
validate530.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.kind !== undefined){
let data0 = data.kind;
const _errs2 = errors;
if(!(((((((((((data0 === "numbers") || (data0 === "csv")) || (data0 === "tsv")) || (data0 === "json")) || (data0 === "ndjson")) || (data0 === "npy")) || (data0 === "sqlite")) || (data0 === "hdf5")) || (data0 === "parquet")) || (data0 === "netcdf")) || (data0 === "rds"))){
validate530.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema133.properties.kind.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.rtol !== undefined){
const _errs3 = errors;
if(!(validate531(data.rtol, {instancePath:instancePath+"/rtol",parentData:data,parentDataProperty:"rtol",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate531.errors : vErrors.concat(validate531.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.atol !== undefined){
const _errs4 = errors;
if(!(validate533(data.atol, {instancePath:instancePath+"/atol",parentData:data,parentDataProperty:"atol",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate533.errors : vErrors.concat(validate533.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate530.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate530.errors = vErrors;
return errors === 0;
}
validate530.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema136 = {"type":"object","additionalProperties":false,"required":["kind"],"properties":{"kind":{"enum":["text","log","masked"]},"rtol":{"$ref":"#/$defs/rtol"},"atol":{"$ref":"#/$defs/atol"},"unordered":{"$ref":"#/$defs/unordered"}}};
const schema137 = {"const":true};

function validate539(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate539.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(true !== data){
validate539.errors = [{instancePath,schemaPath:"#/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
return false;
}
validate539.errors = vErrors;
return errors === 0;
}
validate539.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate536(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate536.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.kind === undefined) && (missing0 = "kind")){
validate536.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "kind") || (key0 === "rtol")) || (key0 === "atol")) || (key0 === "unordered"))){
validate536.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.kind !== undefined){
let data0 = data.kind;
const _errs2 = errors;
if(!(((data0 === "text") || (data0 === "log")) || (data0 === "masked"))){
validate536.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema136.properties.kind.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.rtol !== undefined){
const _errs3 = errors;
if(!(validate531(data.rtol, {instancePath:instancePath+"/rtol",parentData:data,parentDataProperty:"rtol",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate531.errors : vErrors.concat(validate531.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.atol !== undefined){
const _errs4 = errors;
if(!(validate533(data.atol, {instancePath:instancePath+"/atol",parentData:data,parentDataProperty:"atol",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate533.errors : vErrors.concat(validate533.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.unordered !== undefined){
const _errs5 = errors;
if(!(validate539(data.unordered, {instancePath:instancePath+"/unordered",parentData:data,parentDataProperty:"unordered",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate539.errors : vErrors.concat(validate539.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate536.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate536.errors = vErrors;
return errors === 0;
}
validate536.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema138 = {"type":"object","additionalProperties":false,"required":["kind"],"properties":{"kind":{"enum":["pixel","png","jpeg","svg"]},"pixels":{"$ref":"#/$defs/pixels"},"channel":{"$ref":"#/$defs/channel"}}};
const schema139 = {"type":"number","minimum":0,"maximum":1};

function validate543(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate543.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if((typeof data == "number") && (isFinite(data))){
if(data > 1 || isNaN(data)){
validate543.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"}];
return false;
}
else {
if(data < 0 || isNaN(data)){
validate543.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
else {
validate543.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
validate543.errors = vErrors;
return errors === 0;
}
validate543.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema140 = {"type":"number","minimum":0,"maximum":255};

function validate545(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate545.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if((typeof data == "number") && (isFinite(data))){
if(data > 255 || isNaN(data)){
validate545.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 255},message:"must be <= 255"}];
return false;
}
else {
if(data < 0 || isNaN(data)){
validate545.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
else {
validate545.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
validate545.errors = vErrors;
return errors === 0;
}
validate545.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate542(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate542.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.kind === undefined) && (missing0 = "kind")){
validate542.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "kind") || (key0 === "pixels")) || (key0 === "channel"))){
validate542.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.kind !== undefined){
let data0 = data.kind;
const _errs2 = errors;
if(!((((data0 === "pixel") || (data0 === "png")) || (data0 === "jpeg")) || (data0 === "svg"))){
validate542.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema138.properties.kind.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.pixels !== undefined){
const _errs3 = errors;
if(!(validate543(data.pixels, {instancePath:instancePath+"/pixels",parentData:data,parentDataProperty:"pixels",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate543.errors : vErrors.concat(validate543.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.channel !== undefined){
const _errs4 = errors;
if(!(validate545(data.channel, {instancePath:instancePath+"/channel",parentData:data,parentDataProperty:"channel",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate545.errors : vErrors.concat(validate545.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate542.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate542.errors = vErrors;
return errors === 0;
}
validate542.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema141 = {"type":"object","additionalProperties":false,"required":["kind"],"properties":{"kind":{"enum":["notebook","content","zip","gzip","tar","office"]},"rtol":{"$ref":"#/$defs/rtol"},"atol":{"$ref":"#/$defs/atol"},"pixels":{"$ref":"#/$defs/pixels"},"channel":{"$ref":"#/$defs/channel"}}};

function validate548(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate548.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.kind === undefined) && (missing0 = "kind")){
validate548.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "kind") || (key0 === "rtol")) || (key0 === "atol")) || (key0 === "pixels")) || (key0 === "channel"))){
validate548.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.kind !== undefined){
let data0 = data.kind;
const _errs2 = errors;
if(!((((((data0 === "notebook") || (data0 === "content")) || (data0 === "zip")) || (data0 === "gzip")) || (data0 === "tar")) || (data0 === "office"))){
validate548.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema141.properties.kind.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.rtol !== undefined){
const _errs3 = errors;
if(!(validate531(data.rtol, {instancePath:instancePath+"/rtol",parentData:data,parentDataProperty:"rtol",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate531.errors : vErrors.concat(validate531.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.atol !== undefined){
const _errs4 = errors;
if(!(validate533(data.atol, {instancePath:instancePath+"/atol",parentData:data,parentDataProperty:"atol",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate533.errors : vErrors.concat(validate533.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.pixels !== undefined){
const _errs5 = errors;
if(!(validate543(data.pixels, {instancePath:instancePath+"/pixels",parentData:data,parentDataProperty:"pixels",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate543.errors : vErrors.concat(validate543.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.channel !== undefined){
const _errs6 = errors;
if(!(validate545(data.channel, {instancePath:instancePath+"/channel",parentData:data,parentDataProperty:"channel",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate545.errors : vErrors.concat(validate545.errors);
errors = vErrors.length;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate548.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate548.errors = vErrors;
return errors === 0;
}
validate548.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


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
const _errs0 = errors;
let valid0 = false;
let passing0 = null;
const _errs1 = errors;
if(!(validate528(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate528.errors : vErrors.concat(validate528.errors);
errors = vErrors.length;
}
var _valid0 = _errs1 === errors;
if(_valid0){
valid0 = true;
passing0 = 0;
var props0 = true;
}
const _errs2 = errors;
if(!(validate530(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate530.errors : vErrors.concat(validate530.errors);
errors = vErrors.length;
}
var _valid0 = _errs2 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid0 = true;
passing0 = 1;
if(props0 !== true){
props0 = true;
}
}
const _errs3 = errors;
if(!(validate536(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate536.errors : vErrors.concat(validate536.errors);
errors = vErrors.length;
}
var _valid0 = _errs3 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 2];
}
else {
if(_valid0){
valid0 = true;
passing0 = 2;
if(props0 !== true){
props0 = true;
}
}
const _errs4 = errors;
if(!(validate542(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate542.errors : vErrors.concat(validate542.errors);
errors = vErrors.length;
}
var _valid0 = _errs4 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 3];
}
else {
if(_valid0){
valid0 = true;
passing0 = 3;
if(props0 !== true){
props0 = true;
}
}
const _errs5 = errors;
if(!(validate548(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate548.errors : vErrors.concat(validate548.errors);
errors = vErrors.length;
}
var _valid0 = _errs5 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 4];
}
else {
if(_valid0){
valid0 = true;
passing0 = 4;
if(props0 !== true){
props0 = true;
}
}
}
}
}
}
if(!valid0){
const err0 = {instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
validate527.errors = vErrors;
return false;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate527.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate527.evaluated = {"dynamicProps":true,"dynamicItems":false};

const schema142 = {"type":"object","additionalProperties":false,"required":["name","output"],"dependentRequired":{"value":["select"]},"properties":{"name":{"$ref":"#/$defs/words"},"output":{"$ref":"#/$defs/words"},"select":{"$ref":"#/$defs/selector"},"value":{"$ref":"#/$defs/words"}}};
const schema143 = {"type":"string","minLength":1,"maxLength":1024};

function validate556(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate556.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(func2(data) > 1024){
validate556.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters"}];
return false;
}
else {
if(func2(data) < 1){
validate556.errors = [{instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate556.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate556.errors = vErrors;
return errors === 0;
}
validate556.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema144 = {"oneOf":[{"$ref":"#/$defs/cellSelector"},{"$ref":"#/$defs/pointerSelector"},{"$ref":"#/$defs/lineSelector"},{"$ref":"#/$defs/keySelector"}]};
const schema145 = {"type":"object","additionalProperties":false,"required":["kind","column","row"],"properties":{"kind":{"const":"cell"},"column":{"$ref":"#/$defs/name"},"row":{"$ref":"#/$defs/count"}}};
const schema146 = {"type":"string","minLength":1,"maxLength":1024,"pattern":"^[^/]"};
const pattern18 = new RegExp("^[^/]", "u");

function validate561(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate561.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(func2(data) > 1024){
validate561.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters"}];
return false;
}
else {
if(func2(data) < 1){
validate561.errors = [{instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
else {
if(!pattern18.test(data)){
validate561.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[^/]"},message:"must match pattern \""+"^[^/]"+"\""}];
return false;
}
}
}
}
else {
validate561.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate561.errors = vErrors;
return errors === 0;
}
validate561.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema147 = {"type":"integer","minimum":1,"maximum":9007199254740991};

function validate563(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate563.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
validate563.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === 0){
if((typeof data == "number") && (isFinite(data))){
if(data > 9007199254740991 || isNaN(data)){
validate563.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data < 1 || isNaN(data)){
validate563.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
validate563.errors = vErrors;
return errors === 0;
}
validate563.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate560(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate560.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.kind === undefined) && (missing0 = "kind")) || ((data.column === undefined) && (missing0 = "column"))) || ((data.row === undefined) && (missing0 = "row"))){
validate560.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "kind") || (key0 === "column")) || (key0 === "row"))){
validate560.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.kind !== undefined){
const _errs2 = errors;
if("cell" !== data.kind){
validate560.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "cell"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.column !== undefined){
const _errs3 = errors;
if(!(validate561(data.column, {instancePath:instancePath+"/column",parentData:data,parentDataProperty:"column",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate561.errors : vErrors.concat(validate561.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.row !== undefined){
const _errs4 = errors;
if(!(validate563(data.row, {instancePath:instancePath+"/row",parentData:data,parentDataProperty:"row",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate563.errors : vErrors.concat(validate563.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate560.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate560.errors = vErrors;
return errors === 0;
}
validate560.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema148 = {"type":"object","additionalProperties":false,"required":["kind","pointer"],"properties":{"kind":{"const":"pointer"},"pointer":{"type":"string","maxLength":1024,"pattern":"^/"}}};

function validate566(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate566.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.kind === undefined) && (missing0 = "kind")) || ((data.pointer === undefined) && (missing0 = "pointer"))){
validate566.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "kind") || (key0 === "pointer"))){
validate566.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.kind !== undefined){
const _errs2 = errors;
if("pointer" !== data.kind){
validate566.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "pointer"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.pointer !== undefined){
let data1 = data.pointer;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data1 === "string"){
if(func2(data1) > 1024){
validate566.errors = [{instancePath:instancePath+"/pointer",schemaPath:"#/properties/pointer/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters"}];
return false;
}
else {
if(!pattern4.test(data1)){
validate566.errors = [{instancePath:instancePath+"/pointer",schemaPath:"#/properties/pointer/pattern",keyword:"pattern",params:{pattern: "^/"},message:"must match pattern \""+"^/"+"\""}];
return false;
}
}
}
else {
validate566.errors = [{instancePath:instancePath+"/pointer",schemaPath:"#/properties/pointer/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate566.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate566.errors = vErrors;
return errors === 0;
}
validate566.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema149 = {"type":"object","additionalProperties":false,"required":["kind","line"],"properties":{"kind":{"const":"line"},"line":{"$ref":"#/$defs/count"}}};

function validate568(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate568.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.kind === undefined) && (missing0 = "kind")) || ((data.line === undefined) && (missing0 = "line"))){
validate568.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "kind") || (key0 === "line"))){
validate568.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.kind !== undefined){
const _errs2 = errors;
if("line" !== data.kind){
validate568.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "line"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.line !== undefined){
const _errs3 = errors;
if(!(validate563(data.line, {instancePath:instancePath+"/line",parentData:data,parentDataProperty:"line",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate563.errors : vErrors.concat(validate563.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate568.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate568.errors = vErrors;
return errors === 0;
}
validate568.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema150 = {"type":"object","additionalProperties":false,"required":["kind","key"],"properties":{"kind":{"const":"key"},"key":{"$ref":"#/$defs/name"}}};

function validate571(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate571.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.kind === undefined) && (missing0 = "kind")) || ((data.key === undefined) && (missing0 = "key"))){
validate571.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "kind") || (key0 === "key"))){
validate571.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.kind !== undefined){
const _errs2 = errors;
if("key" !== data.kind){
validate571.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "key"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.key !== undefined){
const _errs3 = errors;
if(!(validate561(data.key, {instancePath:instancePath+"/key",parentData:data,parentDataProperty:"key",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate561.errors : vErrors.concat(validate561.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate571.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate571.errors = vErrors;
return errors === 0;
}
validate571.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate559(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate559.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
let valid0 = false;
let passing0 = null;
const _errs1 = errors;
if(!(validate560(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate560.errors : vErrors.concat(validate560.errors);
errors = vErrors.length;
}
var _valid0 = _errs1 === errors;
if(_valid0){
valid0 = true;
passing0 = 0;
var props0 = true;
}
const _errs2 = errors;
if(!(validate566(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate566.errors : vErrors.concat(validate566.errors);
errors = vErrors.length;
}
var _valid0 = _errs2 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid0 = true;
passing0 = 1;
if(props0 !== true){
props0 = true;
}
}
const _errs3 = errors;
if(!(validate568(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate568.errors : vErrors.concat(validate568.errors);
errors = vErrors.length;
}
var _valid0 = _errs3 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 2];
}
else {
if(_valid0){
valid0 = true;
passing0 = 2;
if(props0 !== true){
props0 = true;
}
}
const _errs4 = errors;
if(!(validate571(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate571.errors : vErrors.concat(validate571.errors);
errors = vErrors.length;
}
var _valid0 = _errs4 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 3];
}
else {
if(_valid0){
valid0 = true;
passing0 = 3;
if(props0 !== true){
props0 = true;
}
}
}
}
}
if(!valid0){
const err0 = {instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
validate559.errors = vErrors;
return false;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate559.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate559.evaluated = {"dynamicProps":true,"dynamicItems":false};


function validate555(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate555.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.name === undefined) && (missing0 = "name")) || ((data.output === undefined) && (missing0 = "output"))){
validate555.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "name") || (key0 === "output")) || (key0 === "select")) || (key0 === "value"))){
validate555.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.name !== undefined){
const _errs2 = errors;
if(!(validate556(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate556.errors : vErrors.concat(validate556.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.output !== undefined){
const _errs3 = errors;
if(!(validate556(data.output, {instancePath:instancePath+"/output",parentData:data,parentDataProperty:"output",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate556.errors : vErrors.concat(validate556.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.select !== undefined){
const _errs4 = errors;
if(!(validate559(data.select, {instancePath:instancePath+"/select",parentData:data,parentDataProperty:"select",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate559.errors : vErrors.concat(validate559.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.value !== undefined){
const _errs5 = errors;
if(!(validate556(data.value, {instancePath:instancePath+"/value",parentData:data,parentDataProperty:"value",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate556.errors : vErrors.concat(validate556.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
let missing1;
if(data.value !== undefined && ((data.select === undefined) && (missing1 = "select"))){
validate555.errors = [{instancePath,schemaPath:"#/dependentRequired",keyword:"dependentRequired",params:{property: "value",
    missingProperty: missing1,
    depsCount: 1,
    deps: "select"},message:"must have property select when property value is present"}];
return false;
}
}
}
}
}
}
}
}
else {
validate555.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate555.errors = vErrors;
return errors === 0;
}
validate555.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate580(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate580.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(func2(data) > 71){
validate580.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 71},message:"must NOT have more than 71 characters"}];
return false;
}
else {
if(!pattern5.test(data)){
validate580.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"},message:"must match pattern \""+"^sha256:[0-9a-f]{64}$"+"\""}];
return false;
}
}
}
else {
validate580.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate580.errors = vErrors;
return errors === 0;
}
validate580.evaluated = {"dynamicProps":false,"dynamicItems":false};

const pattern17 = new RegExp("^[A-Za-z0-9+/]*={0,2}$", "u");

function validate471(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://holotype.invalid/schemas/manifest-run/2-0-0" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate471.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((((((((((data.argv === undefined) && (missing0 = "argv")) || ((data.workingDirectory === undefined) && (missing0 = "workingDirectory"))) || ((data.uid === undefined) && (missing0 = "uid"))) || ((data.gid === undefined) && (missing0 = "gid"))) || ((data.environment === undefined) && (missing0 = "environment"))) || ((data.stdin === undefined) && (missing0 = "stdin"))) || ((data.end === undefined) && (missing0 = "end"))) || ((data.usage === undefined) && (missing0 = "usage"))) || ((data.trace === undefined) && (missing0 = "trace"))) || ((data.inputs === undefined) && (missing0 = "inputs"))) || ((data.outputs === undefined) && (missing0 = "outputs"))) || ((data.streams === undefined) && (missing0 = "streams"))) || ((data.kept === undefined) && (missing0 = "kept"))) || ((data.policies === undefined) && (missing0 = "policies"))) || ((data.claims === undefined) && (missing0 = "claims"))) || ((data.contacts === undefined) && (missing0 = "contacts"))) || ((data.credentials === undefined) && (missing0 = "credentials"))){
validate471.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema121.properties, key0))){
validate471.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.argv !== undefined){
let data0 = data.argv;
const _errs2 = errors;
if(errors === _errs2){
if(Array.isArray(data0)){
if(data0.length > 65536){
validate471.errors = [{instancePath:instancePath+"/argv",schemaPath:"#/properties/argv/maxItems",keyword:"maxItems",params:{limit: 65536},message:"must NOT have more than 65536 items"}];
return false;
}
else {
if(data0.length < 1){
validate471.errors = [{instancePath:instancePath+"/argv",schemaPath:"#/properties/argv/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
const _errs4 = errors;
if(!(validate472(data0[i0], {instancePath:instancePath+"/argv/" + i0,parentData:data0,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate472.errors : vErrors.concat(validate472.errors);
errors = vErrors.length;
}
var valid1 = _errs4 === errors;
if(!valid1){
break;
}
}
}
}
}
else {
validate471.errors = [{instancePath:instancePath+"/argv",schemaPath:"#/properties/argv/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.workingDirectory !== undefined){
const _errs5 = errors;
if(!(validate474(data.workingDirectory, {instancePath:instancePath+"/workingDirectory",parentData:data,parentDataProperty:"workingDirectory",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate474.errors : vErrors.concat(validate474.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.project !== undefined){
const _errs6 = errors;
if(!(validate474(data.project, {instancePath:instancePath+"/project",parentData:data,parentDataProperty:"project",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate474.errors : vErrors.concat(validate474.errors);
errors = vErrors.length;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.home !== undefined){
const _errs7 = errors;
if(!(validate474(data.home, {instancePath:instancePath+"/home",parentData:data,parentDataProperty:"home",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate474.errors : vErrors.concat(validate474.errors);
errors = vErrors.length;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.uid !== undefined){
const _errs8 = errors;
if(!(validate478(data.uid, {instancePath:instancePath+"/uid",parentData:data,parentDataProperty:"uid",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate478.errors : vErrors.concat(validate478.errors);
errors = vErrors.length;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.gid !== undefined){
const _errs9 = errors;
if(!(validate478(data.gid, {instancePath:instancePath+"/gid",parentData:data,parentDataProperty:"gid",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate478.errors : vErrors.concat(validate478.errors);
errors = vErrors.length;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.environment !== undefined){
let data7 = data.environment;
const _errs10 = errors;
if(errors === _errs10){
if(Array.isArray(data7)){
if(data7.length > 10000){
validate471.errors = [{instancePath:instancePath+"/environment",schemaPath:"#/properties/environment/maxItems",keyword:"maxItems",params:{limit: 10000},message:"must NOT have more than 10000 items"}];
return false;
}
else {
var valid2 = true;
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
let data8 = data7[i1];
const _errs12 = errors;
if(errors === _errs12){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
let missing1;
if(((data8.name === undefined) && (missing1 = "name")) || ((data8.value === undefined) && (missing1 = "value"))){
validate471.errors = [{instancePath:instancePath+"/environment/" + i1,schemaPath:"#/properties/environment/items/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs14 = errors;
for(const key1 in data8){
if(!((key1 === "name") || (key1 === "value"))){
validate471.errors = [{instancePath:instancePath+"/environment/" + i1,schemaPath:"#/properties/environment/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs14 === errors){
if(data8.name !== undefined){
const _errs15 = errors;
if(!(validate481(data8.name, {instancePath:instancePath+"/environment/" + i1+"/name",parentData:data8,parentDataProperty:"name",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate481.errors : vErrors.concat(validate481.errors);
errors = vErrors.length;
}
var valid3 = _errs15 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data8.value !== undefined){
const _errs16 = errors;
if(!(validate472(data8.value, {instancePath:instancePath+"/environment/" + i1+"/value",parentData:data8,parentDataProperty:"value",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate472.errors : vErrors.concat(validate472.errors);
errors = vErrors.length;
}
var valid3 = _errs16 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
else {
validate471.errors = [{instancePath:instancePath+"/environment/" + i1,schemaPath:"#/properties/environment/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid2 = _errs12 === errors;
if(!valid2){
break;
}
}
}
}
else {
validate471.errors = [{instancePath:instancePath+"/environment",schemaPath:"#/properties/environment/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.withheld !== undefined){
let data11 = data.withheld;
const _errs17 = errors;
if(errors === _errs17){
if(Array.isArray(data11)){
if(data11.length > 10000){
validate471.errors = [{instancePath:instancePath+"/withheld",schemaPath:"#/properties/withheld/maxItems",keyword:"maxItems",params:{limit: 10000},message:"must NOT have more than 10000 items"}];
return false;
}
else {
var valid4 = true;
const len2 = data11.length;
for(let i2=0; i2<len2; i2++){
let data12 = data11[i2];
const _errs19 = errors;
if(errors === _errs19){
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
let missing2;
if(((data12.name === undefined) && (missing2 = "name")) || ((data12.reason === undefined) && (missing2 = "reason"))){
validate471.errors = [{instancePath:instancePath+"/withheld/" + i2,schemaPath:"#/properties/withheld/items/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs21 = errors;
for(const key2 in data12){
if(!((key2 === "name") || (key2 === "reason"))){
validate471.errors = [{instancePath:instancePath+"/withheld/" + i2,schemaPath:"#/properties/withheld/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs21 === errors){
if(data12.name !== undefined){
const _errs22 = errors;
if(!(validate481(data12.name, {instancePath:instancePath+"/withheld/" + i2+"/name",parentData:data12,parentDataProperty:"name",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate481.errors : vErrors.concat(validate481.errors);
errors = vErrors.length;
}
var valid5 = _errs22 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data12.reason !== undefined){
const _errs23 = errors;
if(!(validate481(data12.reason, {instancePath:instancePath+"/withheld/" + i2+"/reason",parentData:data12,parentDataProperty:"reason",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate481.errors : vErrors.concat(validate481.errors);
errors = vErrors.length;
}
var valid5 = _errs23 === errors;
}
else {
var valid5 = true;
}
}
}
}
}
else {
validate471.errors = [{instancePath:instancePath+"/withheld/" + i2,schemaPath:"#/properties/withheld/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid4 = _errs19 === errors;
if(!valid4){
break;
}
}
}
}
else {
validate471.errors = [{instancePath:instancePath+"/withheld",schemaPath:"#/properties/withheld/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.stdin !== undefined){
const _errs24 = errors;
if(!(validate486(data.stdin, {instancePath:instancePath+"/stdin",parentData:data,parentDataProperty:"stdin",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate486.errors : vErrors.concat(validate486.errors);
errors = vErrors.length;
}
var valid0 = _errs24 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.standardInput !== undefined){
let data16 = data.standardInput;
const _errs25 = errors;
if(!((((data16 === "none") || (data16 === "file")) || (data16 === "pipe")) || (data16 === "terminal"))){
validate471.errors = [{instancePath:instancePath+"/standardInput",schemaPath:"#/properties/standardInput/enum",keyword:"enum",params:{allowedValues: schema121.properties.standardInput.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs25 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.terminal !== undefined){
let data17 = data.terminal;
const _errs26 = errors;
if(errors === _errs26){
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
let missing3;
if((((data17.rows === undefined) && (missing3 = "rows")) || ((data17.columns === undefined) && (missing3 = "columns"))) || ((data17.typed === undefined) && (missing3 = "typed"))){
validate471.errors = [{instancePath:instancePath+"/terminal",schemaPath:"#/properties/terminal/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"}];
return false;
}
else {
const _errs28 = errors;
for(const key3 in data17){
if(!(((key3 === "rows") || (key3 === "columns")) || (key3 === "typed"))){
validate471.errors = [{instancePath:instancePath+"/terminal",schemaPath:"#/properties/terminal/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs28 === errors){
if(data17.rows !== undefined){
let data18 = data17.rows;
const _errs29 = errors;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
validate471.errors = [{instancePath:instancePath+"/terminal/rows",schemaPath:"#/properties/terminal/properties/rows/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs29){
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 65535 || isNaN(data18)){
validate471.errors = [{instancePath:instancePath+"/terminal/rows",schemaPath:"#/properties/terminal/properties/rows/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535"}];
return false;
}
else {
if(data18 < 1 || isNaN(data18)){
validate471.errors = [{instancePath:instancePath+"/terminal/rows",schemaPath:"#/properties/terminal/properties/rows/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid6 = _errs29 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data17.columns !== undefined){
let data19 = data17.columns;
const _errs31 = errors;
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
validate471.errors = [{instancePath:instancePath+"/terminal/columns",schemaPath:"#/properties/terminal/properties/columns/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs31){
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 > 65535 || isNaN(data19)){
validate471.errors = [{instancePath:instancePath+"/terminal/columns",schemaPath:"#/properties/terminal/properties/columns/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535"}];
return false;
}
else {
if(data19 < 1 || isNaN(data19)){
validate471.errors = [{instancePath:instancePath+"/terminal/columns",schemaPath:"#/properties/terminal/properties/columns/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid6 = _errs31 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data17.typed !== undefined){
let data20 = data17.typed;
const _errs33 = errors;
if(errors === _errs33){
if(Array.isArray(data20)){
if(data20.length > 100000){
validate471.errors = [{instancePath:instancePath+"/terminal/typed",schemaPath:"#/properties/terminal/properties/typed/maxItems",keyword:"maxItems",params:{limit: 100000},message:"must NOT have more than 100000 items"}];
return false;
}
else {
var valid7 = true;
const len3 = data20.length;
for(let i3=0; i3<len3; i3++){
let data21 = data20[i3];
const _errs35 = errors;
if(errors === _errs35){
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
let missing4;
if(((data21.after === undefined) && (missing4 = "after")) || ((data21.bytes === undefined) && (missing4 = "bytes"))){
validate471.errors = [{instancePath:instancePath+"/terminal/typed/" + i3,schemaPath:"#/properties/terminal/properties/typed/items/required",keyword:"required",params:{missingProperty: missing4},message:"must have required property '"+missing4+"'"}];
return false;
}
else {
const _errs37 = errors;
for(const key4 in data21){
if(!((key4 === "after") || (key4 === "bytes"))){
validate471.errors = [{instancePath:instancePath+"/terminal/typed/" + i3,schemaPath:"#/properties/terminal/properties/typed/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs37 === errors){
if(data21.after !== undefined){
const _errs38 = errors;
if(!(validate478(data21.after, {instancePath:instancePath+"/terminal/typed/" + i3+"/after",parentData:data21,parentDataProperty:"after",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate478.errors : vErrors.concat(validate478.errors);
errors = vErrors.length;
}
var valid8 = _errs38 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data21.bytes !== undefined){
const _errs39 = errors;
if(!(validate478(data21.bytes, {instancePath:instancePath+"/terminal/typed/" + i3+"/bytes",parentData:data21,parentDataProperty:"bytes",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate478.errors : vErrors.concat(validate478.errors);
errors = vErrors.length;
}
var valid8 = _errs39 === errors;
}
else {
var valid8 = true;
}
}
}
}
}
else {
validate471.errors = [{instancePath:instancePath+"/terminal/typed/" + i3,schemaPath:"#/properties/terminal/properties/typed/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid7 = _errs35 === errors;
if(!valid7){
break;
}
}
}
}
else {
validate471.errors = [{instancePath:instancePath+"/terminal/typed",schemaPath:"#/properties/terminal/properties/typed/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid6 = _errs33 === errors;
}
else {
var valid6 = true;
}
}
}
}
}
}
else {
validate471.errors = [{instancePath:instancePath+"/terminal",schemaPath:"#/properties/terminal/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.end !== undefined){
let data24 = data.end;
const _errs40 = errors;
if(errors === _errs40){
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
const _errs42 = errors;
for(const key5 in data24){
if(!((key5 === "exitCode") || (key5 === "signal"))){
validate471.errors = [{instancePath:instancePath+"/end",schemaPath:"#/properties/end/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs42 === errors){
if(data24.exitCode !== undefined){
let data25 = data24.exitCode;
const _errs43 = errors;
if(!(((typeof data25 == "number") && (!(data25 % 1) && !isNaN(data25))) && (isFinite(data25)))){
validate471.errors = [{instancePath:instancePath+"/end/exitCode",schemaPath:"#/properties/end/properties/exitCode/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs43){
if((typeof data25 == "number") && (isFinite(data25))){
if(data25 > 255 || isNaN(data25)){
validate471.errors = [{instancePath:instancePath+"/end/exitCode",schemaPath:"#/properties/end/properties/exitCode/maximum",keyword:"maximum",params:{comparison: "<=", limit: 255},message:"must be <= 255"}];
return false;
}
else {
if(data25 < 0 || isNaN(data25)){
validate471.errors = [{instancePath:instancePath+"/end/exitCode",schemaPath:"#/properties/end/properties/exitCode/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid9 = _errs43 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data24.signal !== undefined){
const _errs45 = errors;
if(!(validate481(data24.signal, {instancePath:instancePath+"/end/signal",parentData:data24,parentDataProperty:"signal",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate481.errors : vErrors.concat(validate481.errors);
errors = vErrors.length;
}
var valid9 = _errs45 === errors;
}
else {
var valid9 = true;
}
}
}
}
else {
validate471.errors = [{instancePath:instancePath+"/end",schemaPath:"#/properties/end/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs40 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.began !== undefined){
let data27 = data.began;
const _errs46 = errors;
if(errors === _errs46){
if((typeof data27 == "number") && (isFinite(data27))){
if(data27 > 100000000000 || isNaN(data27)){
validate471.errors = [{instancePath:instancePath+"/began",schemaPath:"#/properties/began/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000000000},message:"must be <= 100000000000"}];
return false;
}
else {
if(data27 < 0 || isNaN(data27)){
validate471.errors = [{instancePath:instancePath+"/began",schemaPath:"#/properties/began/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
else {
validate471.errors = [{instancePath:instancePath+"/began",schemaPath:"#/properties/began/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid0 = _errs46 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.usage !== undefined){
let data28 = data.usage;
const _errs48 = errors;
if(errors === _errs48){
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
let missing5;
if((data28.wall === undefined) && (missing5 = "wall")){
validate471.errors = [{instancePath:instancePath+"/usage",schemaPath:"#/properties/usage/required",keyword:"required",params:{missingProperty: missing5},message:"must have required property '"+missing5+"'"}];
return false;
}
else {
const _errs50 = errors;
for(const key6 in data28){
if(!((((((key6 === "wall") || (key6 === "user")) || (key6 === "system")) || (key6 === "peakMemory")) || (key6 === "processes")) || (key6 === "threads"))){
validate471.errors = [{instancePath:instancePath+"/usage",schemaPath:"#/properties/usage/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs50 === errors){
if(data28.wall !== undefined){
const _errs51 = errors;
if(!(validate494(data28.wall, {instancePath:instancePath+"/usage/wall",parentData:data28,parentDataProperty:"wall",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate494.errors : vErrors.concat(validate494.errors);
errors = vErrors.length;
}
var valid10 = _errs51 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data28.user !== undefined){
const _errs52 = errors;
if(!(validate494(data28.user, {instancePath:instancePath+"/usage/user",parentData:data28,parentDataProperty:"user",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate494.errors : vErrors.concat(validate494.errors);
errors = vErrors.length;
}
var valid10 = _errs52 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data28.system !== undefined){
const _errs53 = errors;
if(!(validate494(data28.system, {instancePath:instancePath+"/usage/system",parentData:data28,parentDataProperty:"system",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate494.errors : vErrors.concat(validate494.errors);
errors = vErrors.length;
}
var valid10 = _errs53 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data28.peakMemory !== undefined){
const _errs54 = errors;
if(!(validate478(data28.peakMemory, {instancePath:instancePath+"/usage/peakMemory",parentData:data28,parentDataProperty:"peakMemory",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate478.errors : vErrors.concat(validate478.errors);
errors = vErrors.length;
}
var valid10 = _errs54 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data28.processes !== undefined){
const _errs55 = errors;
if(!(validate478(data28.processes, {instancePath:instancePath+"/usage/processes",parentData:data28,parentDataProperty:"processes",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate478.errors : vErrors.concat(validate478.errors);
errors = vErrors.length;
}
var valid10 = _errs55 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data28.threads !== undefined){
const _errs56 = errors;
if(!(validate478(data28.threads, {instancePath:instancePath+"/usage/threads",parentData:data28,parentDataProperty:"threads",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate478.errors : vErrors.concat(validate478.errors);
errors = vErrors.length;
}
var valid10 = _errs56 === errors;
}
else {
var valid10 = true;
}
}
}
}
}
}
}
}
}
else {
validate471.errors = [{instancePath:instancePath+"/usage",schemaPath:"#/properties/usage/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs48 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.trace !== undefined){
let data35 = data.trace;
const _errs57 = errors;
if(errors === _errs57){
if(data35 && typeof data35 == "object" && !Array.isArray(data35)){
let missing6;
if((((data35.mechanism === undefined) && (missing6 = "mechanism")) || ((data35.complete === undefined) && (missing6 = "complete"))) || ((data35.reasons === undefined) && (missing6 = "reasons"))){
validate471.errors = [{instancePath:instancePath+"/trace",schemaPath:"#/properties/trace/required",keyword:"required",params:{missingProperty: missing6},message:"must have required property '"+missing6+"'"}];
return false;
}
else {
const _errs59 = errors;
for(const key7 in data35){
if(!(((key7 === "mechanism") || (key7 === "complete")) || (key7 === "reasons"))){
validate471.errors = [{instancePath:instancePath+"/trace",schemaPath:"#/properties/trace/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs59 === errors){
if(data35.mechanism !== undefined){
const _errs60 = errors;
if(!(validate481(data35.mechanism, {instancePath:instancePath+"/trace/mechanism",parentData:data35,parentDataProperty:"mechanism",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate481.errors : vErrors.concat(validate481.errors);
errors = vErrors.length;
}
var valid11 = _errs60 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data35.complete !== undefined){
const _errs61 = errors;
if(typeof data35.complete !== "boolean"){
validate471.errors = [{instancePath:instancePath+"/trace/complete",schemaPath:"#/properties/trace/properties/complete/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid11 = _errs61 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data35.reasons !== undefined){
let data38 = data35.reasons;
const _errs63 = errors;
if(errors === _errs63){
if(Array.isArray(data38)){
if(data38.length > 10000){
validate471.errors = [{instancePath:instancePath+"/trace/reasons",schemaPath:"#/properties/trace/properties/reasons/maxItems",keyword:"maxItems",params:{limit: 10000},message:"must NOT have more than 10000 items"}];
return false;
}
else {
var valid12 = true;
const len4 = data38.length;
for(let i4=0; i4<len4; i4++){
let data39 = data38[i4];
const _errs65 = errors;
if(errors === _errs65){
if(data39 && typeof data39 == "object" && !Array.isArray(data39)){
let missing7;
if(((data39.code === undefined) && (missing7 = "code")) || ((data39.detail === undefined) && (missing7 = "detail"))){
validate471.errors = [{instancePath:instancePath+"/trace/reasons/" + i4,schemaPath:"#/properties/trace/properties/reasons/items/required",keyword:"required",params:{missingProperty: missing7},message:"must have required property '"+missing7+"'"}];
return false;
}
else {
const _errs67 = errors;
for(const key8 in data39){
if(!((key8 === "code") || (key8 === "detail"))){
validate471.errors = [{instancePath:instancePath+"/trace/reasons/" + i4,schemaPath:"#/properties/trace/properties/reasons/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs67 === errors){
if(data39.code !== undefined){
const _errs68 = errors;
if(!(validate481(data39.code, {instancePath:instancePath+"/trace/reasons/" + i4+"/code",parentData:data39,parentDataProperty:"code",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate481.errors : vErrors.concat(validate481.errors);
errors = vErrors.length;
}
var valid13 = _errs68 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data39.detail !== undefined){
const _errs69 = errors;
if(!(validate481(data39.detail, {instancePath:instancePath+"/trace/reasons/" + i4+"/detail",parentData:data39,parentDataProperty:"detail",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate481.errors : vErrors.concat(validate481.errors);
errors = vErrors.length;
}
var valid13 = _errs69 === errors;
}
else {
var valid13 = true;
}
}
}
}
}
else {
validate471.errors = [{instancePath:instancePath+"/trace/reasons/" + i4,schemaPath:"#/properties/trace/properties/reasons/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid12 = _errs65 === errors;
if(!valid12){
break;
}
}
}
}
else {
validate471.errors = [{instancePath:instancePath+"/trace/reasons",schemaPath:"#/properties/trace/properties/reasons/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid11 = _errs63 === errors;
}
else {
var valid11 = true;
}
}
}
}
}
}
else {
validate471.errors = [{instancePath:instancePath+"/trace",schemaPath:"#/properties/trace/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs57 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ranks !== undefined){
let data42 = data.ranks;
const _errs70 = errors;
if(errors === _errs70){
if(data42 && typeof data42 == "object" && !Array.isArray(data42)){
let missing8;
if((data42.each === undefined) && (missing8 = "each")){
validate471.errors = [{instancePath:instancePath+"/ranks",schemaPath:"#/properties/ranks/required",keyword:"required",params:{missingProperty: missing8},message:"must have required property '"+missing8+"'"}];
return false;
}
else {
const _errs72 = errors;
for(const key9 in data42){
if(!((key9 === "programAt") || (key9 === "each"))){
validate471.errors = [{instancePath:instancePath+"/ranks",schemaPath:"#/properties/ranks/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs72 === errors){
if(data42.programAt !== undefined){
let data43 = data42.programAt;
const _errs73 = errors;
if(!(((typeof data43 == "number") && (!(data43 % 1) && !isNaN(data43))) && (isFinite(data43)))){
validate471.errors = [{instancePath:instancePath+"/ranks/programAt",schemaPath:"#/properties/ranks/properties/programAt/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs73){
if((typeof data43 == "number") && (isFinite(data43))){
if(data43 > 65535 || isNaN(data43)){
validate471.errors = [{instancePath:instancePath+"/ranks/programAt",schemaPath:"#/properties/ranks/properties/programAt/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535"}];
return false;
}
else {
if(data43 < 1 || isNaN(data43)){
validate471.errors = [{instancePath:instancePath+"/ranks/programAt",schemaPath:"#/properties/ranks/properties/programAt/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid14 = _errs73 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data42.each !== undefined){
let data44 = data42.each;
const _errs75 = errors;
if(errors === _errs75){
if(Array.isArray(data44)){
if(data44.length > 100000){
validate471.errors = [{instancePath:instancePath+"/ranks/each",schemaPath:"#/properties/ranks/properties/each/maxItems",keyword:"maxItems",params:{limit: 100000},message:"must NOT have more than 100000 items"}];
return false;
}
else {
if(data44.length < 1){
validate471.errors = [{instancePath:instancePath+"/ranks/each",schemaPath:"#/properties/ranks/properties/each/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid15 = true;
const len5 = data44.length;
for(let i5=0; i5<len5; i5++){
let data45 = data44[i5];
const _errs77 = errors;
if(errors === _errs77){
if(data45 && typeof data45 == "object" && !Array.isArray(data45)){
let missing9;
if((((data45.number === undefined) && (missing9 = "number")) || ((data45.node === undefined) && (missing9 = "node"))) || ((data45.complete === undefined) && (missing9 = "complete"))){
validate471.errors = [{instancePath:instancePath+"/ranks/each/" + i5,schemaPath:"#/properties/ranks/properties/each/items/required",keyword:"required",params:{missingProperty: missing9},message:"must have required property '"+missing9+"'"}];
return false;
}
else {
const _errs79 = errors;
for(const key10 in data45){
if(!(((((key10 === "number") || (key10 === "node")) || (key10 === "complete")) || (key10 === "exitCode")) || (key10 === "why"))){
validate471.errors = [{instancePath:instancePath+"/ranks/each/" + i5,schemaPath:"#/properties/ranks/properties/each/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs79 === errors){
if(data45.number !== undefined){
const _errs80 = errors;
if(!(validate478(data45.number, {instancePath:instancePath+"/ranks/each/" + i5+"/number",parentData:data45,parentDataProperty:"number",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate478.errors : vErrors.concat(validate478.errors);
errors = vErrors.length;
}
var valid16 = _errs80 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data45.node !== undefined){
const _errs81 = errors;
if(!(validate481(data45.node, {instancePath:instancePath+"/ranks/each/" + i5+"/node",parentData:data45,parentDataProperty:"node",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate481.errors : vErrors.concat(validate481.errors);
errors = vErrors.length;
}
var valid16 = _errs81 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data45.complete !== undefined){
const _errs82 = errors;
if(typeof data45.complete !== "boolean"){
validate471.errors = [{instancePath:instancePath+"/ranks/each/" + i5+"/complete",schemaPath:"#/properties/ranks/properties/each/items/properties/complete/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid16 = _errs82 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data45.exitCode !== undefined){
let data49 = data45.exitCode;
const _errs84 = errors;
if(!(((typeof data49 == "number") && (!(data49 % 1) && !isNaN(data49))) && (isFinite(data49)))){
validate471.errors = [{instancePath:instancePath+"/ranks/each/" + i5+"/exitCode",schemaPath:"#/properties/ranks/properties/each/items/properties/exitCode/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs84){
if((typeof data49 == "number") && (isFinite(data49))){
if(data49 > 255 || isNaN(data49)){
validate471.errors = [{instancePath:instancePath+"/ranks/each/" + i5+"/exitCode",schemaPath:"#/properties/ranks/properties/each/items/properties/exitCode/maximum",keyword:"maximum",params:{comparison: "<=", limit: 255},message:"must be <= 255"}];
return false;
}
else {
if(data49 < 0 || isNaN(data49)){
validate471.errors = [{instancePath:instancePath+"/ranks/each/" + i5+"/exitCode",schemaPath:"#/properties/ranks/properties/each/items/properties/exitCode/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid16 = _errs84 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data45.why !== undefined){
const _errs86 = errors;
if(!(validate481(data45.why, {instancePath:instancePath+"/ranks/each/" + i5+"/why",parentData:data45,parentDataProperty:"why",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate481.errors : vErrors.concat(validate481.errors);
errors = vErrors.length;
}
var valid16 = _errs86 === errors;
}
else {
var valid16 = true;
}
}
}
}
}
}
}
}
else {
validate471.errors = [{instancePath:instancePath+"/ranks/each/" + i5,schemaPath:"#/properties/ranks/properties/each/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid15 = _errs77 === errors;
if(!valid15){
break;
}
}
}
}
}
else {
validate471.errors = [{instancePath:instancePath+"/ranks/each",schemaPath:"#/properties/ranks/properties/each/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid14 = _errs75 === errors;
}
else {
var valid14 = true;
}
}
}
}
}
else {
validate471.errors = [{instancePath:instancePath+"/ranks",schemaPath:"#/properties/ranks/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs70 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.used !== undefined){
let data51 = data.used;
const _errs87 = errors;
if(errors === _errs87){
if(typeof data51 === "string"){
if(func2(data51) > 16777216){
validate471.errors = [{instancePath:instancePath+"/used",schemaPath:"#/properties/used/maxLength",keyword:"maxLength",params:{limit: 16777216},message:"must NOT have more than 16777216 characters"}];
return false;
}
else {
if(!pattern17.test(data51)){
validate471.errors = [{instancePath:instancePath+"/used",schemaPath:"#/properties/used/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9+/]*={0,2}$"},message:"must match pattern \""+"^[A-Za-z0-9+/]*={0,2}$"+"\""}];
return false;
}
}
}
else {
validate471.errors = [{instancePath:instancePath+"/used",schemaPath:"#/properties/used/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs87 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.inputs !== undefined){
let data52 = data.inputs;
const _errs89 = errors;
if(errors === _errs89){
if(Array.isArray(data52)){
if(data52.length > 100000){
validate471.errors = [{instancePath:instancePath+"/inputs",schemaPath:"#/properties/inputs/maxItems",keyword:"maxItems",params:{limit: 100000},message:"must NOT have more than 100000 items"}];
return false;
}
else {
var valid17 = true;
const len6 = data52.length;
for(let i6=0; i6<len6; i6++){
let data53 = data52[i6];
const _errs91 = errors;
if(errors === _errs91){
if(data53 && typeof data53 == "object" && !Array.isArray(data53)){
let missing10;
if(((((data53.path === undefined) && (missing10 = "path")) || ((data53.size === undefined) && (missing10 = "size"))) || ((data53.sha256 === undefined) && (missing10 = "sha256"))) || ((data53.changed === undefined) && (missing10 = "changed"))){
validate471.errors = [{instancePath:instancePath+"/inputs/" + i6,schemaPath:"#/properties/inputs/items/required",keyword:"required",params:{missingProperty: missing10},message:"must have required property '"+missing10+"'"}];
return false;
}
else {
const _errs93 = errors;
for(const key11 in data53){
if(!((((((((key11 === "path") || (key11 === "size")) || (key11 === "sha256")) || (key11 === "changed")) || (key11 === "slot")) || (key11 === "mode")) || (key11 === "mtime")) || (key11 === "url"))){
validate471.errors = [{instancePath:instancePath+"/inputs/" + i6,schemaPath:"#/properties/inputs/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs93 === errors){
if(data53.path !== undefined){
const _errs94 = errors;
if(!(validate474(data53.path, {instancePath:instancePath+"/inputs/" + i6+"/path",parentData:data53,parentDataProperty:"path",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate474.errors : vErrors.concat(validate474.errors);
errors = vErrors.length;
}
var valid18 = _errs94 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data53.size !== undefined){
const _errs95 = errors;
if(!(validate478(data53.size, {instancePath:instancePath+"/inputs/" + i6+"/size",parentData:data53,parentDataProperty:"size",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate478.errors : vErrors.concat(validate478.errors);
errors = vErrors.length;
}
var valid18 = _errs95 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data53.sha256 !== undefined){
const _errs96 = errors;
if(!(validate488(data53.sha256, {instancePath:instancePath+"/inputs/" + i6+"/sha256",parentData:data53,parentDataProperty:"sha256",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate488.errors : vErrors.concat(validate488.errors);
errors = vErrors.length;
}
var valid18 = _errs96 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data53.changed !== undefined){
const _errs97 = errors;
if(typeof data53.changed !== "boolean"){
validate471.errors = [{instancePath:instancePath+"/inputs/" + i6+"/changed",schemaPath:"#/properties/inputs/items/properties/changed/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid18 = _errs97 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data53.slot !== undefined){
const _errs99 = errors;
if(!(validate481(data53.slot, {instancePath:instancePath+"/inputs/" + i6+"/slot",parentData:data53,parentDataProperty:"slot",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate481.errors : vErrors.concat(validate481.errors);
errors = vErrors.length;
}
var valid18 = _errs99 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data53.mode !== undefined){
let data59 = data53.mode;
const _errs100 = errors;
if(!(((typeof data59 == "number") && (!(data59 % 1) && !isNaN(data59))) && (isFinite(data59)))){
validate471.errors = [{instancePath:instancePath+"/inputs/" + i6+"/mode",schemaPath:"#/properties/inputs/items/properties/mode/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs100){
if((typeof data59 == "number") && (isFinite(data59))){
if(data59 > 4095 || isNaN(data59)){
validate471.errors = [{instancePath:instancePath+"/inputs/" + i6+"/mode",schemaPath:"#/properties/inputs/items/properties/mode/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4095},message:"must be <= 4095"}];
return false;
}
else {
if(data59 < 0 || isNaN(data59)){
validate471.errors = [{instancePath:instancePath+"/inputs/" + i6+"/mode",schemaPath:"#/properties/inputs/items/properties/mode/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid18 = _errs100 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data53.mtime !== undefined){
const _errs102 = errors;
if(!(validate481(data53.mtime, {instancePath:instancePath+"/inputs/" + i6+"/mtime",parentData:data53,parentDataProperty:"mtime",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate481.errors : vErrors.concat(validate481.errors);
errors = vErrors.length;
}
var valid18 = _errs102 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data53.url !== undefined){
const _errs103 = errors;
if(!(validate481(data53.url, {instancePath:instancePath+"/inputs/" + i6+"/url",parentData:data53,parentDataProperty:"url",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate481.errors : vErrors.concat(validate481.errors);
errors = vErrors.length;
}
var valid18 = _errs103 === errors;
}
else {
var valid18 = true;
}
}
}
}
}
}
}
}
}
}
}
else {
validate471.errors = [{instancePath:instancePath+"/inputs/" + i6,schemaPath:"#/properties/inputs/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid17 = _errs91 === errors;
if(!valid17){
break;
}
}
}
}
else {
validate471.errors = [{instancePath:instancePath+"/inputs",schemaPath:"#/properties/inputs/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs89 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.outputs !== undefined){
let data62 = data.outputs;
const _errs104 = errors;
if(errors === _errs104){
if(Array.isArray(data62)){
if(data62.length > 100000){
validate471.errors = [{instancePath:instancePath+"/outputs",schemaPath:"#/properties/outputs/maxItems",keyword:"maxItems",params:{limit: 100000},message:"must NOT have more than 100000 items"}];
return false;
}
else {
var valid19 = true;
const len7 = data62.length;
for(let i7=0; i7<len7; i7++){
let data63 = data62[i7];
const _errs106 = errors;
if(errors === _errs106){
if(data63 && typeof data63 == "object" && !Array.isArray(data63)){
let missing11;
if((((((((data63.path === undefined) && (missing11 = "path")) || ((data63.type === undefined) && (missing11 = "type"))) || ((data63.size === undefined) && (missing11 = "size"))) || ((data63.sha256 === undefined) && (missing11 = "sha256"))) || ((data63.mode === undefined) && (missing11 = "mode"))) || ((data63.declared === undefined) && (missing11 = "declared"))) || ((data63.varies === undefined) && (missing11 = "varies"))){
validate471.errors = [{instancePath:instancePath+"/outputs/" + i7,schemaPath:"#/properties/outputs/items/required",keyword:"required",params:{missingProperty: missing11},message:"must have required property '"+missing11+"'"}];
return false;
}
else {
const _errs108 = errors;
for(const key12 in data63){
if(!((((((((key12 === "path") || (key12 === "type")) || (key12 === "size")) || (key12 === "sha256")) || (key12 === "mode")) || (key12 === "declared")) || (key12 === "varies")) || (key12 === "rewritten"))){
validate471.errors = [{instancePath:instancePath+"/outputs/" + i7,schemaPath:"#/properties/outputs/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs108 === errors){
if(data63.path !== undefined){
const _errs109 = errors;
if(!(validate474(data63.path, {instancePath:instancePath+"/outputs/" + i7+"/path",parentData:data63,parentDataProperty:"path",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate474.errors : vErrors.concat(validate474.errors);
errors = vErrors.length;
}
var valid20 = _errs109 === errors;
}
else {
var valid20 = true;
}
if(valid20){
if(data63.type !== undefined){
let data65 = data63.type;
const _errs110 = errors;
if(!((data65 === "file") || (data65 === "symlink"))){
validate471.errors = [{instancePath:instancePath+"/outputs/" + i7+"/type",schemaPath:"#/properties/outputs/items/properties/type/enum",keyword:"enum",params:{allowedValues: schema121.properties.outputs.items.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid20 = _errs110 === errors;
}
else {
var valid20 = true;
}
if(valid20){
if(data63.size !== undefined){
const _errs111 = errors;
if(!(validate478(data63.size, {instancePath:instancePath+"/outputs/" + i7+"/size",parentData:data63,parentDataProperty:"size",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate478.errors : vErrors.concat(validate478.errors);
errors = vErrors.length;
}
var valid20 = _errs111 === errors;
}
else {
var valid20 = true;
}
if(valid20){
if(data63.sha256 !== undefined){
const _errs112 = errors;
if(!(validate488(data63.sha256, {instancePath:instancePath+"/outputs/" + i7+"/sha256",parentData:data63,parentDataProperty:"sha256",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate488.errors : vErrors.concat(validate488.errors);
errors = vErrors.length;
}
var valid20 = _errs112 === errors;
}
else {
var valid20 = true;
}
if(valid20){
if(data63.mode !== undefined){
let data68 = data63.mode;
const _errs113 = errors;
if(!(((typeof data68 == "number") && (!(data68 % 1) && !isNaN(data68))) && (isFinite(data68)))){
validate471.errors = [{instancePath:instancePath+"/outputs/" + i7+"/mode",schemaPath:"#/properties/outputs/items/properties/mode/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs113){
if((typeof data68 == "number") && (isFinite(data68))){
if(data68 > 4095 || isNaN(data68)){
validate471.errors = [{instancePath:instancePath+"/outputs/" + i7+"/mode",schemaPath:"#/properties/outputs/items/properties/mode/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4095},message:"must be <= 4095"}];
return false;
}
else {
if(data68 < 0 || isNaN(data68)){
validate471.errors = [{instancePath:instancePath+"/outputs/" + i7+"/mode",schemaPath:"#/properties/outputs/items/properties/mode/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid20 = _errs113 === errors;
}
else {
var valid20 = true;
}
if(valid20){
if(data63.declared !== undefined){
const _errs115 = errors;
if(typeof data63.declared !== "boolean"){
validate471.errors = [{instancePath:instancePath+"/outputs/" + i7+"/declared",schemaPath:"#/properties/outputs/items/properties/declared/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid20 = _errs115 === errors;
}
else {
var valid20 = true;
}
if(valid20){
if(data63.varies !== undefined){
const _errs117 = errors;
if(typeof data63.varies !== "boolean"){
validate471.errors = [{instancePath:instancePath+"/outputs/" + i7+"/varies",schemaPath:"#/properties/outputs/items/properties/varies/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid20 = _errs117 === errors;
}
else {
var valid20 = true;
}
if(valid20){
if(data63.rewritten !== undefined){
const _errs119 = errors;
if(typeof data63.rewritten !== "boolean"){
validate471.errors = [{instancePath:instancePath+"/outputs/" + i7+"/rewritten",schemaPath:"#/properties/outputs/items/properties/rewritten/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid20 = _errs119 === errors;
}
else {
var valid20 = true;
}
}
}
}
}
}
}
}
}
}
}
else {
validate471.errors = [{instancePath:instancePath+"/outputs/" + i7,schemaPath:"#/properties/outputs/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid19 = _errs106 === errors;
if(!valid19){
break;
}
}
}
}
else {
validate471.errors = [{instancePath:instancePath+"/outputs",schemaPath:"#/properties/outputs/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs104 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.streams !== undefined){
let data72 = data.streams;
const _errs121 = errors;
if(errors === _errs121){
if(data72 && typeof data72 == "object" && !Array.isArray(data72)){
let missing12;
if(((data72.stdout === undefined) && (missing12 = "stdout")) || ((data72.stderr === undefined) && (missing12 = "stderr"))){
validate471.errors = [{instancePath:instancePath+"/streams",schemaPath:"#/properties/streams/required",keyword:"required",params:{missingProperty: missing12},message:"must have required property '"+missing12+"'"}];
return false;
}
else {
const _errs123 = errors;
for(const key13 in data72){
if(!(((key13 === "stdout") || (key13 === "stderr")) || (key13 === "varies"))){
validate471.errors = [{instancePath:instancePath+"/streams",schemaPath:"#/properties/streams/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs123 === errors){
if(data72.stdout !== undefined){
const _errs124 = errors;
if(!(validate486(data72.stdout, {instancePath:instancePath+"/streams/stdout",parentData:data72,parentDataProperty:"stdout",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate486.errors : vErrors.concat(validate486.errors);
errors = vErrors.length;
}
var valid21 = _errs124 === errors;
}
else {
var valid21 = true;
}
if(valid21){
if(data72.stderr !== undefined){
const _errs125 = errors;
if(!(validate486(data72.stderr, {instancePath:instancePath+"/streams/stderr",parentData:data72,parentDataProperty:"stderr",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate486.errors : vErrors.concat(validate486.errors);
errors = vErrors.length;
}
var valid21 = _errs125 === errors;
}
else {
var valid21 = true;
}
if(valid21){
if(data72.varies !== undefined){
const _errs126 = errors;
if(typeof data72.varies !== "boolean"){
validate471.errors = [{instancePath:instancePath+"/streams/varies",schemaPath:"#/properties/streams/properties/varies/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid21 = _errs126 === errors;
}
else {
var valid21 = true;
}
}
}
}
}
}
else {
validate471.errors = [{instancePath:instancePath+"/streams",schemaPath:"#/properties/streams/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs121 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kept !== undefined){
let data76 = data.kept;
const _errs128 = errors;
if(errors === _errs128){
if(data76 && typeof data76 == "object" && !Array.isArray(data76)){
let missing13;
if(((data76.packs === undefined) && (missing13 = "packs")) || ((data76.contents === undefined) && (missing13 = "contents"))){
validate471.errors = [{instancePath:instancePath+"/kept",schemaPath:"#/properties/kept/required",keyword:"required",params:{missingProperty: missing13},message:"must have required property '"+missing13+"'"}];
return false;
}
else {
const _errs130 = errors;
for(const key14 in data76){
if(!((key14 === "packs") || (key14 === "contents"))){
validate471.errors = [{instancePath:instancePath+"/kept",schemaPath:"#/properties/kept/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs130 === errors){
if(data76.packs !== undefined){
let data77 = data76.packs;
const _errs131 = errors;
if(errors === _errs131){
if(Array.isArray(data77)){
if(data77.length > 10000){
validate471.errors = [{instancePath:instancePath+"/kept/packs",schemaPath:"#/properties/kept/properties/packs/maxItems",keyword:"maxItems",params:{limit: 10000},message:"must NOT have more than 10000 items"}];
return false;
}
else {
var valid23 = true;
const len8 = data77.length;
for(let i8=0; i8<len8; i8++){
const _errs133 = errors;
if(!(validate518(data77[i8], {instancePath:instancePath+"/kept/packs/" + i8,parentData:data77,parentDataProperty:i8,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate518.errors : vErrors.concat(validate518.errors);
errors = vErrors.length;
}
var valid23 = _errs133 === errors;
if(!valid23){
break;
}
}
}
}
else {
validate471.errors = [{instancePath:instancePath+"/kept/packs",schemaPath:"#/properties/kept/properties/packs/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid22 = _errs131 === errors;
}
else {
var valid22 = true;
}
if(valid22){
if(data76.contents !== undefined){
let data79 = data76.contents;
const _errs134 = errors;
if(errors === _errs134){
if(Array.isArray(data79)){
if(data79.length > 100000){
validate471.errors = [{instancePath:instancePath+"/kept/contents",schemaPath:"#/properties/kept/properties/contents/maxItems",keyword:"maxItems",params:{limit: 100000},message:"must NOT have more than 100000 items"}];
return false;
}
else {
var valid24 = true;
const len9 = data79.length;
for(let i9=0; i9<len9; i9++){
const _errs136 = errors;
if(!(validate486(data79[i9], {instancePath:instancePath+"/kept/contents/" + i9,parentData:data79,parentDataProperty:i9,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate486.errors : vErrors.concat(validate486.errors);
errors = vErrors.length;
}
var valid24 = _errs136 === errors;
if(!valid24){
break;
}
}
}
}
else {
validate471.errors = [{instancePath:instancePath+"/kept/contents",schemaPath:"#/properties/kept/properties/contents/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid22 = _errs134 === errors;
}
else {
var valid22 = true;
}
}
}
}
}
else {
validate471.errors = [{instancePath:instancePath+"/kept",schemaPath:"#/properties/kept/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs128 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.policies !== undefined){
let data81 = data.policies;
const _errs137 = errors;
if(errors === _errs137){
if(Array.isArray(data81)){
if(data81.length > 10000){
validate471.errors = [{instancePath:instancePath+"/policies",schemaPath:"#/properties/policies/maxItems",keyword:"maxItems",params:{limit: 10000},message:"must NOT have more than 10000 items"}];
return false;
}
else {
var valid25 = true;
const len10 = data81.length;
for(let i10=0; i10<len10; i10++){
let data82 = data81[i10];
const _errs139 = errors;
if(errors === _errs139){
if(data82 && typeof data82 == "object" && !Array.isArray(data82)){
let missing14;
if((((data82.pattern === undefined) && (missing14 = "pattern")) || ((data82.policy === undefined) && (missing14 = "policy"))) || ((data82.by === undefined) && (missing14 = "by"))){
validate471.errors = [{instancePath:instancePath+"/policies/" + i10,schemaPath:"#/properties/policies/items/required",keyword:"required",params:{missingProperty: missing14},message:"must have required property '"+missing14+"'"}];
return false;
}
else {
const _errs141 = errors;
for(const key15 in data82){
if(!(((key15 === "pattern") || (key15 === "policy")) || (key15 === "by"))){
validate471.errors = [{instancePath:instancePath+"/policies/" + i10,schemaPath:"#/properties/policies/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs141 === errors){
if(data82.pattern !== undefined){
let data83 = data82.pattern;
const _errs142 = errors;
if(errors === _errs142){
if(typeof data83 === "string"){
if(func2(data83) > 1024){
validate471.errors = [{instancePath:instancePath+"/policies/" + i10+"/pattern",schemaPath:"#/properties/policies/items/properties/pattern/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters"}];
return false;
}
else {
if(func2(data83) < 1){
validate471.errors = [{instancePath:instancePath+"/policies/" + i10+"/pattern",schemaPath:"#/properties/policies/items/properties/pattern/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate471.errors = [{instancePath:instancePath+"/policies/" + i10+"/pattern",schemaPath:"#/properties/policies/items/properties/pattern/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid26 = _errs142 === errors;
}
else {
var valid26 = true;
}
if(valid26){
if(data82.policy !== undefined){
const _errs144 = errors;
if(!(validate527(data82.policy, {instancePath:instancePath+"/policies/" + i10+"/policy",parentData:data82,parentDataProperty:"policy",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate527.errors : vErrors.concat(validate527.errors);
errors = vErrors.length;
}
var valid26 = _errs144 === errors;
}
else {
var valid26 = true;
}
if(valid26){
if(data82.by !== undefined){
let data85 = data82.by;
const _errs145 = errors;
if(!(((data85 === "user") || (data85 === "twice")) || (data85 === "reader"))){
validate471.errors = [{instancePath:instancePath+"/policies/" + i10+"/by",schemaPath:"#/properties/policies/items/properties/by/enum",keyword:"enum",params:{allowedValues: schema121.properties.policies.items.properties.by.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid26 = _errs145 === errors;
}
else {
var valid26 = true;
}
}
}
}
}
}
else {
validate471.errors = [{instancePath:instancePath+"/policies/" + i10,schemaPath:"#/properties/policies/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid25 = _errs139 === errors;
if(!valid25){
break;
}
}
}
}
else {
validate471.errors = [{instancePath:instancePath+"/policies",schemaPath:"#/properties/policies/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs137 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.claims !== undefined){
let data86 = data.claims;
const _errs146 = errors;
if(errors === _errs146){
if(Array.isArray(data86)){
if(data86.length > 1000){
validate471.errors = [{instancePath:instancePath+"/claims",schemaPath:"#/properties/claims/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items"}];
return false;
}
else {
var valid27 = true;
const len11 = data86.length;
for(let i11=0; i11<len11; i11++){
const _errs148 = errors;
if(!(validate555(data86[i11], {instancePath:instancePath+"/claims/" + i11,parentData:data86,parentDataProperty:i11,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate555.errors : vErrors.concat(validate555.errors);
errors = vErrors.length;
}
var valid27 = _errs148 === errors;
if(!valid27){
break;
}
}
}
}
else {
validate471.errors = [{instancePath:instancePath+"/claims",schemaPath:"#/properties/claims/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs146 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.notices !== undefined){
let data88 = data.notices;
const _errs149 = errors;
if(errors === _errs149){
if(Array.isArray(data88)){
if(data88.length > 100){
validate471.errors = [{instancePath:instancePath+"/notices",schemaPath:"#/properties/notices/maxItems",keyword:"maxItems",params:{limit: 100},message:"must NOT have more than 100 items"}];
return false;
}
else {
var valid28 = true;
const len12 = data88.length;
for(let i12=0; i12<len12; i12++){
let data89 = data88[i12];
const _errs151 = errors;
if(errors === _errs151){
if(data89 && typeof data89 == "object" && !Array.isArray(data89)){
let missing15;
if(((data89.code === undefined) && (missing15 = "code")) || ((data89.detail === undefined) && (missing15 = "detail"))){
validate471.errors = [{instancePath:instancePath+"/notices/" + i12,schemaPath:"#/properties/notices/items/required",keyword:"required",params:{missingProperty: missing15},message:"must have required property '"+missing15+"'"}];
return false;
}
else {
const _errs153 = errors;
for(const key16 in data89){
if(!((key16 === "code") || (key16 === "detail"))){
validate471.errors = [{instancePath:instancePath+"/notices/" + i12,schemaPath:"#/properties/notices/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs153 === errors){
if(data89.code !== undefined){
const _errs154 = errors;
if(!(validate481(data89.code, {instancePath:instancePath+"/notices/" + i12+"/code",parentData:data89,parentDataProperty:"code",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate481.errors : vErrors.concat(validate481.errors);
errors = vErrors.length;
}
var valid29 = _errs154 === errors;
}
else {
var valid29 = true;
}
if(valid29){
if(data89.detail !== undefined){
const _errs155 = errors;
if(!(validate481(data89.detail, {instancePath:instancePath+"/notices/" + i12+"/detail",parentData:data89,parentDataProperty:"detail",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate481.errors : vErrors.concat(validate481.errors);
errors = vErrors.length;
}
var valid29 = _errs155 === errors;
}
else {
var valid29 = true;
}
}
}
}
}
else {
validate471.errors = [{instancePath:instancePath+"/notices/" + i12,schemaPath:"#/properties/notices/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid28 = _errs151 === errors;
if(!valid28){
break;
}
}
}
}
else {
validate471.errors = [{instancePath:instancePath+"/notices",schemaPath:"#/properties/notices/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs149 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.contacts !== undefined){
let data92 = data.contacts;
const _errs156 = errors;
if(errors === _errs156){
if(Array.isArray(data92)){
if(data92.length > 10000){
validate471.errors = [{instancePath:instancePath+"/contacts",schemaPath:"#/properties/contacts/maxItems",keyword:"maxItems",params:{limit: 10000},message:"must NOT have more than 10000 items"}];
return false;
}
else {
var valid30 = true;
const len13 = data92.length;
for(let i13=0; i13<len13; i13++){
let data93 = data92[i13];
const _errs158 = errors;
if(errors === _errs158){
if(data93 && typeof data93 == "object" && !Array.isArray(data93)){
let missing16;
if((((data93.family === undefined) && (missing16 = "family")) || ((data93.address === undefined) && (missing16 = "address"))) || ((data93.loopback === undefined) && (missing16 = "loopback"))){
validate471.errors = [{instancePath:instancePath+"/contacts/" + i13,schemaPath:"#/properties/contacts/items/required",keyword:"required",params:{missingProperty: missing16},message:"must have required property '"+missing16+"'"}];
return false;
}
else {
const _errs160 = errors;
for(const key17 in data93){
if(!((((key17 === "family") || (key17 === "address")) || (key17 === "port")) || (key17 === "loopback"))){
validate471.errors = [{instancePath:instancePath+"/contacts/" + i13,schemaPath:"#/properties/contacts/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs160 === errors){
if(data93.family !== undefined){
let data94 = data93.family;
const _errs161 = errors;
if(!(((data94 === "inet") || (data94 === "inet6")) || (data94 === "unix"))){
validate471.errors = [{instancePath:instancePath+"/contacts/" + i13+"/family",schemaPath:"#/properties/contacts/items/properties/family/enum",keyword:"enum",params:{allowedValues: schema121.properties.contacts.items.properties.family.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid31 = _errs161 === errors;
}
else {
var valid31 = true;
}
if(valid31){
if(data93.address !== undefined){
const _errs162 = errors;
if(!(validate481(data93.address, {instancePath:instancePath+"/contacts/" + i13+"/address",parentData:data93,parentDataProperty:"address",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate481.errors : vErrors.concat(validate481.errors);
errors = vErrors.length;
}
var valid31 = _errs162 === errors;
}
else {
var valid31 = true;
}
if(valid31){
if(data93.port !== undefined){
let data96 = data93.port;
const _errs163 = errors;
if(!(((typeof data96 == "number") && (!(data96 % 1) && !isNaN(data96))) && (isFinite(data96)))){
validate471.errors = [{instancePath:instancePath+"/contacts/" + i13+"/port",schemaPath:"#/properties/contacts/items/properties/port/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs163){
if((typeof data96 == "number") && (isFinite(data96))){
if(data96 > 65535 || isNaN(data96)){
validate471.errors = [{instancePath:instancePath+"/contacts/" + i13+"/port",schemaPath:"#/properties/contacts/items/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535"}];
return false;
}
else {
if(data96 < 0 || isNaN(data96)){
validate471.errors = [{instancePath:instancePath+"/contacts/" + i13+"/port",schemaPath:"#/properties/contacts/items/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid31 = _errs163 === errors;
}
else {
var valid31 = true;
}
if(valid31){
if(data93.loopback !== undefined){
const _errs165 = errors;
if(typeof data93.loopback !== "boolean"){
validate471.errors = [{instancePath:instancePath+"/contacts/" + i13+"/loopback",schemaPath:"#/properties/contacts/items/properties/loopback/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid31 = _errs165 === errors;
}
else {
var valid31 = true;
}
}
}
}
}
}
}
else {
validate471.errors = [{instancePath:instancePath+"/contacts/" + i13,schemaPath:"#/properties/contacts/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid30 = _errs158 === errors;
if(!valid30){
break;
}
}
}
}
else {
validate471.errors = [{instancePath:instancePath+"/contacts",schemaPath:"#/properties/contacts/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs156 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.amends !== undefined){
const _errs167 = errors;
if(!(validate580(data.amends, {instancePath:instancePath+"/amends",parentData:data,parentDataProperty:"amends",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate580.errors : vErrors.concat(validate580.errors);
errors = vErrors.length;
}
var valid0 = _errs167 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.usesLoopback !== undefined){
const _errs168 = errors;
if(typeof data.usesLoopback !== "boolean"){
validate471.errors = [{instancePath:instancePath+"/usesLoopback",schemaPath:"#/properties/usesLoopback/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs168 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.usesGpu !== undefined){
const _errs170 = errors;
if(typeof data.usesGpu !== "boolean"){
validate471.errors = [{instancePath:instancePath+"/usesGpu",schemaPath:"#/properties/usesGpu/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs170 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.leftOut !== undefined){
let data101 = data.leftOut;
const _errs172 = errors;
if(errors === _errs172){
if(Array.isArray(data101)){
if(data101.length > 100000){
validate471.errors = [{instancePath:instancePath+"/leftOut",schemaPath:"#/properties/leftOut/maxItems",keyword:"maxItems",params:{limit: 100000},message:"must NOT have more than 100000 items"}];
return false;
}
else {
var valid32 = true;
const len14 = data101.length;
for(let i14=0; i14<len14; i14++){
let data102 = data101[i14];
const _errs174 = errors;
if(errors === _errs174){
if(data102 && typeof data102 == "object" && !Array.isArray(data102)){
let missing17;
if((((data102.what === undefined) && (missing17 = "what")) || ((data102.used === undefined) && (missing17 = "used"))) || ((data102.paths === undefined) && (missing17 = "paths"))){
validate471.errors = [{instancePath:instancePath+"/leftOut/" + i14,schemaPath:"#/properties/leftOut/items/required",keyword:"required",params:{missingProperty: missing17},message:"must have required property '"+missing17+"'"}];
return false;
}
else {
const _errs176 = errors;
for(const key18 in data102){
if(!(((key18 === "what") || (key18 === "used")) || (key18 === "paths"))){
validate471.errors = [{instancePath:instancePath+"/leftOut/" + i14,schemaPath:"#/properties/leftOut/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs176 === errors){
if(data102.what !== undefined){
const _errs177 = errors;
if(!(validate481(data102.what, {instancePath:instancePath+"/leftOut/" + i14+"/what",parentData:data102,parentDataProperty:"what",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate481.errors : vErrors.concat(validate481.errors);
errors = vErrors.length;
}
var valid33 = _errs177 === errors;
}
else {
var valid33 = true;
}
if(valid33){
if(data102.used !== undefined){
const _errs178 = errors;
if(!(validate478(data102.used, {instancePath:instancePath+"/leftOut/" + i14+"/used",parentData:data102,parentDataProperty:"used",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate478.errors : vErrors.concat(validate478.errors);
errors = vErrors.length;
}
var valid33 = _errs178 === errors;
}
else {
var valid33 = true;
}
if(valid33){
if(data102.paths !== undefined){
let data105 = data102.paths;
const _errs179 = errors;
if(errors === _errs179){
if(Array.isArray(data105)){
if(data105.length > 20){
validate471.errors = [{instancePath:instancePath+"/leftOut/" + i14+"/paths",schemaPath:"#/properties/leftOut/items/properties/paths/maxItems",keyword:"maxItems",params:{limit: 20},message:"must NOT have more than 20 items"}];
return false;
}
else {
var valid34 = true;
const len15 = data105.length;
for(let i15=0; i15<len15; i15++){
const _errs181 = errors;
if(!(validate481(data105[i15], {instancePath:instancePath+"/leftOut/" + i14+"/paths/" + i15,parentData:data105,parentDataProperty:i15,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate481.errors : vErrors.concat(validate481.errors);
errors = vErrors.length;
}
var valid34 = _errs181 === errors;
if(!valid34){
break;
}
}
}
}
else {
validate471.errors = [{instancePath:instancePath+"/leftOut/" + i14+"/paths",schemaPath:"#/properties/leftOut/items/properties/paths/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid33 = _errs179 === errors;
}
else {
var valid33 = true;
}
}
}
}
}
}
else {
validate471.errors = [{instancePath:instancePath+"/leftOut/" + i14,schemaPath:"#/properties/leftOut/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid32 = _errs174 === errors;
if(!valid32){
break;
}
}
}
}
else {
validate471.errors = [{instancePath:instancePath+"/leftOut",schemaPath:"#/properties/leftOut/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs172 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.unsearched !== undefined){
let data107 = data.unsearched;
const _errs182 = errors;
if(errors === _errs182){
if(Array.isArray(data107)){
if(data107.length > 100000){
validate471.errors = [{instancePath:instancePath+"/unsearched",schemaPath:"#/properties/unsearched/maxItems",keyword:"maxItems",params:{limit: 100000},message:"must NOT have more than 100000 items"}];
return false;
}
else {
var valid35 = true;
const len16 = data107.length;
for(let i16=0; i16<len16; i16++){
let data108 = data107[i16];
const _errs184 = errors;
if(errors === _errs184){
if(data108 && typeof data108 == "object" && !Array.isArray(data108)){
let missing18;
if(((data108.path === undefined) && (missing18 = "path")) || ((data108.why === undefined) && (missing18 = "why"))){
validate471.errors = [{instancePath:instancePath+"/unsearched/" + i16,schemaPath:"#/properties/unsearched/items/required",keyword:"required",params:{missingProperty: missing18},message:"must have required property '"+missing18+"'"}];
return false;
}
else {
const _errs186 = errors;
for(const key19 in data108){
if(!((key19 === "path") || (key19 === "why"))){
validate471.errors = [{instancePath:instancePath+"/unsearched/" + i16,schemaPath:"#/properties/unsearched/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key19},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs186 === errors){
if(data108.path !== undefined){
let data109 = data108.path;
const _errs187 = errors;
if(errors === _errs187){
if(typeof data109 === "string"){
if(func2(data109) > 16384){
validate471.errors = [{instancePath:instancePath+"/unsearched/" + i16+"/path",schemaPath:"#/properties/unsearched/items/properties/path/maxLength",keyword:"maxLength",params:{limit: 16384},message:"must NOT have more than 16384 characters"}];
return false;
}
else {
if(func2(data109) < 1){
validate471.errors = [{instancePath:instancePath+"/unsearched/" + i16+"/path",schemaPath:"#/properties/unsearched/items/properties/path/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate471.errors = [{instancePath:instancePath+"/unsearched/" + i16+"/path",schemaPath:"#/properties/unsearched/items/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid36 = _errs187 === errors;
}
else {
var valid36 = true;
}
if(valid36){
if(data108.why !== undefined){
let data110 = data108.why;
const _errs189 = errors;
if(!(((((data110 === "compressed") || (data110 === "database")) || (data110 === "binary")) || (data110 === "middle")) || (data110 === "unreadable"))){
validate471.errors = [{instancePath:instancePath+"/unsearched/" + i16+"/why",schemaPath:"#/properties/unsearched/items/properties/why/enum",keyword:"enum",params:{allowedValues: schema121.properties.unsearched.items.properties.why.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid36 = _errs189 === errors;
}
else {
var valid36 = true;
}
}
}
}
}
else {
validate471.errors = [{instancePath:instancePath+"/unsearched/" + i16,schemaPath:"#/properties/unsearched/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid35 = _errs184 === errors;
if(!valid35){
break;
}
}
}
}
else {
validate471.errors = [{instancePath:instancePath+"/unsearched",schemaPath:"#/properties/unsearched/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs182 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.credentials !== undefined){
let data111 = data.credentials;
const _errs190 = errors;
if(errors === _errs190){
if(Array.isArray(data111)){
if(data111.length > 1000){
validate471.errors = [{instancePath:instancePath+"/credentials",schemaPath:"#/properties/credentials/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items"}];
return false;
}
else {
var valid37 = true;
const len17 = data111.length;
for(let i17=0; i17<len17; i17++){
let data112 = data111[i17];
const _errs192 = errors;
if(errors === _errs192){
if(data112 && typeof data112 == "object" && !Array.isArray(data112)){
let missing19;
if(((data112.path === undefined) && (missing19 = "path")) || ((data112.reason === undefined) && (missing19 = "reason"))){
validate471.errors = [{instancePath:instancePath+"/credentials/" + i17,schemaPath:"#/properties/credentials/items/required",keyword:"required",params:{missingProperty: missing19},message:"must have required property '"+missing19+"'"}];
return false;
}
else {
const _errs194 = errors;
for(const key20 in data112){
if(!((key20 === "path") || (key20 === "reason"))){
validate471.errors = [{instancePath:instancePath+"/credentials/" + i17,schemaPath:"#/properties/credentials/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key20},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs194 === errors){
if(data112.path !== undefined){
const _errs195 = errors;
if(!(validate474(data112.path, {instancePath:instancePath+"/credentials/" + i17+"/path",parentData:data112,parentDataProperty:"path",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate474.errors : vErrors.concat(validate474.errors);
errors = vErrors.length;
}
var valid38 = _errs195 === errors;
}
else {
var valid38 = true;
}
if(valid38){
if(data112.reason !== undefined){
const _errs196 = errors;
if(!(validate481(data112.reason, {instancePath:instancePath+"/credentials/" + i17+"/reason",parentData:data112,parentDataProperty:"reason",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate481.errors : vErrors.concat(validate481.errors);
errors = vErrors.length;
}
var valid38 = _errs196 === errors;
}
else {
var valid38 = true;
}
}
}
}
}
else {
validate471.errors = [{instancePath:instancePath+"/credentials/" + i17,schemaPath:"#/properties/credentials/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid37 = _errs192 === errors;
if(!valid37){
break;
}
}
}
}
else {
validate471.errors = [{instancePath:instancePath+"/credentials",schemaPath:"#/properties/credentials/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs190 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate471.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate471.errors = vErrors;
return errors === 0;
}
validate471.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema153 = {"type":"object","additionalProperties":false,"minProperties":1,"properties":{"title":{"$ref":"#/$defs/line"},"authors":{"$ref":"#/$defs/authors"},"licence":{"$ref":"#/$defs/licence"}}};
const schema154 = {"type":"string","minLength":1,"maxLength":512,"pattern":"^[^\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]+$"};
const pattern21 = new RegExp("^[^\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]+$", "u");

function validate590(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate590.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(func2(data) > 512){
validate590.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 512},message:"must NOT have more than 512 characters"}];
return false;
}
else {
if(func2(data) < 1){
validate590.errors = [{instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
else {
if(!pattern21.test(data)){
validate590.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]+$"},message:"must match pattern \""+"^[^\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]+$"+"\""}];
return false;
}
}
}
}
else {
validate590.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate590.errors = vErrors;
return errors === 0;
}
validate590.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema155 = {"type":"array","minItems":1,"maxItems":1000,"items":{"$ref":"#/$defs/author"}};
const schema156 = {"type":"object","additionalProperties":false,"required":["name"],"properties":{"name":{"$ref":"#/$defs/line"},"orcid":{"type":"string","minLength":19,"maxLength":19,"pattern":"^\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dX]$"},"affiliation":{"$ref":"#/$defs/line"}}};
const pattern22 = new RegExp("^\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dX]$", "u");

function validate593(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate593.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.name === undefined) && (missing0 = "name")){
validate593.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "name") || (key0 === "orcid")) || (key0 === "affiliation"))){
validate593.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.name !== undefined){
const _errs2 = errors;
if(!(validate590(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate590.errors : vErrors.concat(validate590.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.orcid !== undefined){
let data1 = data.orcid;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data1 === "string"){
if(func2(data1) > 19){
validate593.errors = [{instancePath:instancePath+"/orcid",schemaPath:"#/properties/orcid/maxLength",keyword:"maxLength",params:{limit: 19},message:"must NOT have more than 19 characters"}];
return false;
}
else {
if(func2(data1) < 19){
validate593.errors = [{instancePath:instancePath+"/orcid",schemaPath:"#/properties/orcid/minLength",keyword:"minLength",params:{limit: 19},message:"must NOT have fewer than 19 characters"}];
return false;
}
else {
if(!pattern22.test(data1)){
validate593.errors = [{instancePath:instancePath+"/orcid",schemaPath:"#/properties/orcid/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dX]$"},message:"must match pattern \""+"^\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dX]$"+"\""}];
return false;
}
}
}
}
else {
validate593.errors = [{instancePath:instancePath+"/orcid",schemaPath:"#/properties/orcid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.affiliation !== undefined){
const _errs5 = errors;
if(!(validate590(data.affiliation, {instancePath:instancePath+"/affiliation",parentData:data,parentDataProperty:"affiliation",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate590.errors : vErrors.concat(validate590.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate593.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate593.errors = vErrors;
return errors === 0;
}
validate593.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate592(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate592.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
if(data.length > 1000){
validate592.errors = [{instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items"}];
return false;
}
else {
if(data.length < 1){
validate592.errors = [{instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs1 = errors;
if(!(validate593(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate593.errors : vErrors.concat(validate593.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
}
}
else {
validate592.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
validate592.errors = vErrors;
return errors === 0;
}
validate592.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

const schema157 = {"type":"string","minLength":1,"maxLength":256,"pattern":"^[A-Za-z0-9.+:() -]+$"};
const pattern23 = new RegExp("^[A-Za-z0-9.+:() -]+$", "u");

function validate598(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate598.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(func2(data) > 256){
validate598.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"}];
return false;
}
else {
if(func2(data) < 1){
validate598.errors = [{instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
else {
if(!pattern23.test(data)){
validate598.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9.+:() -]+$"},message:"must match pattern \""+"^[A-Za-z0-9.+:() -]+$"+"\""}];
return false;
}
}
}
}
else {
validate598.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate598.errors = vErrors;
return errors === 0;
}
validate598.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate589(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate589.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
validate589.errors = [{instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "title") || (key0 === "authors")) || (key0 === "licence"))){
validate589.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.title !== undefined){
const _errs2 = errors;
if(!(validate590(data.title, {instancePath:instancePath+"/title",parentData:data,parentDataProperty:"title",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate590.errors : vErrors.concat(validate590.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.authors !== undefined){
const _errs3 = errors;
if(!(validate592(data.authors, {instancePath:instancePath+"/authors",parentData:data,parentDataProperty:"authors",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate592.errors : vErrors.concat(validate592.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.licence !== undefined){
const _errs4 = errors;
if(!(validate598(data.licence, {instancePath:instancePath+"/licence",parentData:data,parentDataProperty:"licence",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate598.errors : vErrors.concat(validate598.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate589.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate589.errors = vErrors;
return errors === 0;
}
validate589.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const pattern3 = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$", "u");

function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://holotype.invalid/schemas/manifest/2-0-4" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate52.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((((data.manifestVersion === undefined) && (missing0 = "manifestVersion")) || ((data.tool === undefined) && (missing0 = "tool"))) || ((data.capturedAt === undefined) && (missing0 = "capturedAt"))) || ((data.host === undefined) && (missing0 = "host"))) || ((data.scope === undefined) && (missing0 = "scope"))) || ((data.tree === undefined) && (missing0 = "tree"))) || ((data.accounting === undefined) && (missing0 = "accounting"))) || ((data.sections === undefined) && (missing0 = "sections"))) || ((data.gaps === undefined) && (missing0 = "gaps"))) || ((data.substitutions === undefined) && (missing0 = "substitutions"))){
validate52.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema19.properties, key0))){
validate52.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.manifestVersion !== undefined){
const _errs2 = errors;
if("2-0-4" !== data.manifestVersion){
validate52.errors = [{instancePath:instancePath+"/manifestVersion",schemaPath:"#/properties/manifestVersion/const",keyword:"const",params:{allowedValue: "2-0-4"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tool !== undefined){
const _errs3 = errors;
if(!(validate54(data.tool, {instancePath:instancePath+"/tool",parentData:data,parentDataProperty:"tool",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.capturedAt !== undefined){
let data2 = data.capturedAt;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data2 === "string"){
if(func2(data2) > 32){
validate52.errors = [{instancePath:instancePath+"/capturedAt",schemaPath:"#/properties/capturedAt/maxLength",keyword:"maxLength",params:{limit: 32},message:"must NOT have more than 32 characters"}];
return false;
}
else {
if(!pattern3.test(data2)){
validate52.errors = [{instancePath:instancePath+"/capturedAt",schemaPath:"#/properties/capturedAt/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$"+"\""}];
return false;
}
}
}
else {
validate52.errors = [{instancePath:instancePath+"/capturedAt",schemaPath:"#/properties/capturedAt/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.host !== undefined){
let data3 = data.host;
const _errs6 = errors;
if(errors === _errs6){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
let missing1;
if((((data3.name === undefined) && (missing1 = "name")) || ((data3.kind === undefined) && (missing1 = "kind"))) || ((data3.privileged === undefined) && (missing1 = "privileged"))){
validate52.errors = [{instancePath:instancePath+"/host",schemaPath:"#/properties/host/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs8 = errors;
for(const key1 in data3){
if(!(((key1 === "name") || (key1 === "kind")) || (key1 === "privileged"))){
validate52.errors = [{instancePath:instancePath+"/host",schemaPath:"#/properties/host/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs8 === errors){
if(data3.name !== undefined){
const _errs9 = errors;
if(!(validate59(data3.name, {instancePath:instancePath+"/host/name",parentData:data3,parentDataProperty:"name",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
errors = vErrors.length;
}
var valid1 = _errs9 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data3.kind !== undefined){
let data5 = data3.kind;
const _errs10 = errors;
if(!((data5 === "live") || (data5 === "root"))){
validate52.errors = [{instancePath:instancePath+"/host/kind",schemaPath:"#/properties/host/properties/kind/enum",keyword:"enum",params:{allowedValues: schema19.properties.host.properties.kind.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid1 = _errs10 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data3.privileged !== undefined){
const _errs11 = errors;
if(typeof data3.privileged !== "boolean"){
validate52.errors = [{instancePath:instancePath+"/host/privileged",schemaPath:"#/properties/host/properties/privileged/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid1 = _errs11 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
}
else {
validate52.errors = [{instancePath:instancePath+"/host",schemaPath:"#/properties/host/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.scope !== undefined){
let data7 = data.scope;
const _errs13 = errors;
if(errors === _errs13){
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
let missing2;
if(((data7.kind === undefined) && (missing2 = "kind")) || ((data7.rules === undefined) && (missing2 = "rules"))){
validate52.errors = [{instancePath:instancePath+"/scope",schemaPath:"#/properties/scope/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs15 = errors;
for(const key2 in data7){
if(!((key2 === "kind") || (key2 === "rules"))){
validate52.errors = [{instancePath:instancePath+"/scope",schemaPath:"#/properties/scope/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs15 === errors){
if(data7.kind !== undefined){
let data8 = data7.kind;
const _errs16 = errors;
if(!(((data8 === "system") || (data8 === "paths")) || (data8 === "run"))){
validate52.errors = [{instancePath:instancePath+"/scope/kind",schemaPath:"#/properties/scope/properties/kind/enum",keyword:"enum",params:{allowedValues: schema19.properties.scope.properties.kind.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid2 = _errs16 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data7.rules !== undefined){
let data9 = data7.rules;
const _errs17 = errors;
if(errors === _errs17){
if(Array.isArray(data9)){
if(data9.length > 100000){
validate52.errors = [{instancePath:instancePath+"/scope/rules",schemaPath:"#/properties/scope/properties/rules/maxItems",keyword:"maxItems",params:{limit: 100000},message:"must NOT have more than 100000 items"}];
return false;
}
else {
var valid3 = true;
const len0 = data9.length;
for(let i0=0; i0<len0; i0++){
const _errs19 = errors;
if(!(validate61(data9[i0], {instancePath:instancePath+"/scope/rules/" + i0,parentData:data9,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
errors = vErrors.length;
}
var valid3 = _errs19 === errors;
if(!valid3){
break;
}
}
}
}
else {
validate52.errors = [{instancePath:instancePath+"/scope/rules",schemaPath:"#/properties/scope/properties/rules/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid2 = _errs17 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
else {
validate52.errors = [{instancePath:instancePath+"/scope",schemaPath:"#/properties/scope/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tree !== undefined){
let data11 = data.tree;
const _errs20 = errors;
if(errors === _errs20){
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
let missing3;
if((((((data11.digest === undefined) && (missing3 = "digest")) || ((data11.entries === undefined) && (missing3 = "entries"))) || ((data11.files === undefined) && (missing3 = "files"))) || ((data11.bytes === undefined) && (missing3 = "bytes"))) || ((data11.chunks === undefined) && (missing3 = "chunks"))){
validate52.errors = [{instancePath:instancePath+"/tree",schemaPath:"#/properties/tree/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"}];
return false;
}
else {
const _errs22 = errors;
for(const key3 in data11){
if(!(((((key3 === "digest") || (key3 === "entries")) || (key3 === "files")) || (key3 === "bytes")) || (key3 === "chunks"))){
validate52.errors = [{instancePath:instancePath+"/tree",schemaPath:"#/properties/tree/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs22 === errors){
if(data11.digest !== undefined){
const _errs23 = errors;
if(!(validate68(data11.digest, {instancePath:instancePath+"/tree/digest",parentData:data11,parentDataProperty:"digest",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors);
errors = vErrors.length;
}
var valid4 = _errs23 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data11.entries !== undefined){
const _errs24 = errors;
if(!(validate63(data11.entries, {instancePath:instancePath+"/tree/entries",parentData:data11,parentDataProperty:"entries",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
errors = vErrors.length;
}
var valid4 = _errs24 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data11.files !== undefined){
const _errs25 = errors;
if(!(validate63(data11.files, {instancePath:instancePath+"/tree/files",parentData:data11,parentDataProperty:"files",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
errors = vErrors.length;
}
var valid4 = _errs25 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data11.bytes !== undefined){
const _errs26 = errors;
if(!(validate63(data11.bytes, {instancePath:instancePath+"/tree/bytes",parentData:data11,parentDataProperty:"bytes",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
errors = vErrors.length;
}
var valid4 = _errs26 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data11.chunks !== undefined){
let data16 = data11.chunks;
const _errs27 = errors;
if(errors === _errs27){
if(Array.isArray(data16)){
if(data16.length > 10000){
validate52.errors = [{instancePath:instancePath+"/tree/chunks",schemaPath:"#/properties/tree/properties/chunks/maxItems",keyword:"maxItems",params:{limit: 10000},message:"must NOT have more than 10000 items"}];
return false;
}
else {
var valid5 = true;
const len1 = data16.length;
for(let i1=0; i1<len1; i1++){
const _errs29 = errors;
if(!(validate73(data16[i1], {instancePath:instancePath+"/tree/chunks/" + i1,parentData:data16,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate73.errors : vErrors.concat(validate73.errors);
errors = vErrors.length;
}
var valid5 = _errs29 === errors;
if(!valid5){
break;
}
}
}
}
else {
validate52.errors = [{instancePath:instancePath+"/tree/chunks",schemaPath:"#/properties/tree/properties/chunks/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid4 = _errs27 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
}
}
}
else {
validate52.errors = [{instancePath:instancePath+"/tree",schemaPath:"#/properties/tree/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.accounting !== undefined){
let data18 = data.accounting;
const _errs30 = errors;
if(errors === _errs30){
if(Array.isArray(data18)){
if(data18.length > 1000){
validate52.errors = [{instancePath:instancePath+"/accounting",schemaPath:"#/properties/accounting/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items"}];
return false;
}
else {
var valid6 = true;
const len2 = data18.length;
for(let i2=0; i2<len2; i2++){
let data19 = data18[i2];
const _errs32 = errors;
if(errors === _errs32){
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
let missing4;
if((((((data19.class === undefined) && (missing4 = "class")) || ((data19.reason === undefined) && (missing4 = "reason"))) || ((data19.paths === undefined) && (missing4 = "paths"))) || ((data19.files === undefined) && (missing4 = "files"))) || ((data19.bytes === undefined) && (missing4 = "bytes"))){
validate52.errors = [{instancePath:instancePath+"/accounting/" + i2,schemaPath:"#/properties/accounting/items/required",keyword:"required",params:{missingProperty: missing4},message:"must have required property '"+missing4+"'"}];
return false;
}
else {
const _errs34 = errors;
for(const key4 in data19){
if(!((((((key4 === "class") || (key4 === "reason")) || (key4 === "paths")) || (key4 === "files")) || (key4 === "bytes")) || (key4 === "mount"))){
validate52.errors = [{instancePath:instancePath+"/accounting/" + i2,schemaPath:"#/properties/accounting/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs34 === errors){
if(data19.class !== undefined){
let data20 = data19.class;
const _errs35 = errors;
if(!((((((data20 === "packaged") || (data20 === "changed")) || (data20 === "unmanaged")) || (data20 === "generated")) || (data20 === "substituted")) || (data20 === "left-out"))){
validate52.errors = [{instancePath:instancePath+"/accounting/" + i2+"/class",schemaPath:"#/properties/accounting/items/properties/class/enum",keyword:"enum",params:{allowedValues: schema19.properties.accounting.items.properties.class.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid7 = _errs35 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data19.reason !== undefined){
const _errs36 = errors;
if(!(validate59(data19.reason, {instancePath:instancePath+"/accounting/" + i2+"/reason",parentData:data19,parentDataProperty:"reason",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
errors = vErrors.length;
}
var valid7 = _errs36 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data19.paths !== undefined){
const _errs37 = errors;
if(!(validate63(data19.paths, {instancePath:instancePath+"/accounting/" + i2+"/paths",parentData:data19,parentDataProperty:"paths",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
errors = vErrors.length;
}
var valid7 = _errs37 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data19.files !== undefined){
const _errs38 = errors;
if(!(validate63(data19.files, {instancePath:instancePath+"/accounting/" + i2+"/files",parentData:data19,parentDataProperty:"files",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
errors = vErrors.length;
}
var valid7 = _errs38 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data19.bytes !== undefined){
const _errs39 = errors;
if(!(validate63(data19.bytes, {instancePath:instancePath+"/accounting/" + i2+"/bytes",parentData:data19,parentDataProperty:"bytes",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
errors = vErrors.length;
}
var valid7 = _errs39 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data19.mount !== undefined){
let data25 = data19.mount;
const _errs40 = errors;
if(errors === _errs40){
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
let missing5;
if(((data25.path === undefined) && (missing5 = "path")) || ((data25.type === undefined) && (missing5 = "type"))){
validate52.errors = [{instancePath:instancePath+"/accounting/" + i2+"/mount",schemaPath:"#/properties/accounting/items/properties/mount/required",keyword:"required",params:{missingProperty: missing5},message:"must have required property '"+missing5+"'"}];
return false;
}
else {
const _errs42 = errors;
for(const key5 in data25){
if(!((((key5 === "path") || (key5 === "type")) || (key5 === "paths")) || (key5 === "bytes"))){
validate52.errors = [{instancePath:instancePath+"/accounting/" + i2+"/mount",schemaPath:"#/properties/accounting/items/properties/mount/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs42 === errors){
if(data25.path !== undefined){
const _errs43 = errors;
if(!(validate59(data25.path, {instancePath:instancePath+"/accounting/" + i2+"/mount/path",parentData:data25,parentDataProperty:"path",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
errors = vErrors.length;
}
var valid8 = _errs43 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data25.type !== undefined){
const _errs44 = errors;
if(!(validate59(data25.type, {instancePath:instancePath+"/accounting/" + i2+"/mount/type",parentData:data25,parentDataProperty:"type",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
errors = vErrors.length;
}
var valid8 = _errs44 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data25.paths !== undefined){
const _errs45 = errors;
if(!(validate63(data25.paths, {instancePath:instancePath+"/accounting/" + i2+"/mount/paths",parentData:data25,parentDataProperty:"paths",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
errors = vErrors.length;
}
var valid8 = _errs45 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data25.bytes !== undefined){
const _errs46 = errors;
if(!(validate63(data25.bytes, {instancePath:instancePath+"/accounting/" + i2+"/mount/bytes",parentData:data25,parentDataProperty:"bytes",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
errors = vErrors.length;
}
var valid8 = _errs46 === errors;
}
else {
var valid8 = true;
}
}
}
}
}
}
}
else {
validate52.errors = [{instancePath:instancePath+"/accounting/" + i2+"/mount",schemaPath:"#/properties/accounting/items/properties/mount/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid7 = _errs40 === errors;
}
else {
var valid7 = true;
}
}
}
}
}
}
}
}
}
else {
validate52.errors = [{instancePath:instancePath+"/accounting/" + i2,schemaPath:"#/properties/accounting/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid6 = _errs32 === errors;
if(!valid6){
break;
}
}
}
}
else {
validate52.errors = [{instancePath:instancePath+"/accounting",schemaPath:"#/properties/accounting/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs30 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sections !== undefined){
const _errs47 = errors;
if(!(validate90(data.sections, {instancePath:instancePath+"/sections",parentData:data,parentDataProperty:"sections",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate90.errors : vErrors.concat(validate90.errors);
errors = vErrors.length;
}
var valid0 = _errs47 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.gaps !== undefined){
let data31 = data.gaps;
const _errs48 = errors;
if(errors === _errs48){
if(Array.isArray(data31)){
if(data31.length > 100000){
validate52.errors = [{instancePath:instancePath+"/gaps",schemaPath:"#/properties/gaps/maxItems",keyword:"maxItems",params:{limit: 100000},message:"must NOT have more than 100000 items"}];
return false;
}
else {
var valid9 = true;
const len3 = data31.length;
for(let i3=0; i3<len3; i3++){
let data32 = data31[i3];
const _errs50 = errors;
if(errors === _errs50){
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
let missing6;
if((((data32.section === undefined) && (missing6 = "section")) || ((data32.where === undefined) && (missing6 = "where"))) || ((data32.why === undefined) && (missing6 = "why"))){
validate52.errors = [{instancePath:instancePath+"/gaps/" + i3,schemaPath:"#/properties/gaps/items/required",keyword:"required",params:{missingProperty: missing6},message:"must have required property '"+missing6+"'"}];
return false;
}
else {
const _errs52 = errors;
for(const key6 in data32){
if(!((((((key6 === "section") || (key6 === "where")) || (key6 === "why")) || (key6 === "detail")) || (key6 === "asked")) || (key6 === "listed"))){
validate52.errors = [{instancePath:instancePath+"/gaps/" + i3,schemaPath:"#/properties/gaps/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs52 === errors){
if(data32.section !== undefined){
const _errs53 = errors;
if(!(validate59(data32.section, {instancePath:instancePath+"/gaps/" + i3+"/section",parentData:data32,parentDataProperty:"section",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
errors = vErrors.length;
}
var valid10 = _errs53 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data32.where !== undefined){
const _errs54 = errors;
if(!(validate59(data32.where, {instancePath:instancePath+"/gaps/" + i3+"/where",parentData:data32,parentDataProperty:"where",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
errors = vErrors.length;
}
var valid10 = _errs54 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data32.why !== undefined){
let data35 = data32.why;
const _errs55 = errors;
if(!(((((((data35 === "absent") || (data35 === "denied")) || (data35 === "timed-out")) || (data35 === "unsupported")) || (data35 === "excluded")) || (data35 === "unreadable")) || (data35 === "changing"))){
validate52.errors = [{instancePath:instancePath+"/gaps/" + i3+"/why",schemaPath:"#/properties/gaps/items/properties/why/enum",keyword:"enum",params:{allowedValues: schema19.properties.gaps.items.properties.why.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid10 = _errs55 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data32.detail !== undefined){
const _errs56 = errors;
if(!(validate59(data32.detail, {instancePath:instancePath+"/gaps/" + i3+"/detail",parentData:data32,parentDataProperty:"detail",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
errors = vErrors.length;
}
var valid10 = _errs56 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data32.asked !== undefined){
const _errs57 = errors;
if(!(validate63(data32.asked, {instancePath:instancePath+"/gaps/" + i3+"/asked",parentData:data32,parentDataProperty:"asked",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
errors = vErrors.length;
}
var valid10 = _errs57 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data32.listed !== undefined){
let data38 = data32.listed;
const _errs58 = errors;
if(errors === _errs58){
if(data38 && typeof data38 == "object" && !Array.isArray(data38)){
let missing7;
if(((data38.there === undefined) && (missing7 = "there")) || ((data38.held === undefined) && (missing7 = "held"))){
validate52.errors = [{instancePath:instancePath+"/gaps/" + i3+"/listed",schemaPath:"#/properties/gaps/items/properties/listed/required",keyword:"required",params:{missingProperty: missing7},message:"must have required property '"+missing7+"'"}];
return false;
}
else {
const _errs60 = errors;
for(const key7 in data38){
if(!(((key7 === "there") || (key7 === "held")) || (key7 === "usual"))){
validate52.errors = [{instancePath:instancePath+"/gaps/" + i3+"/listed",schemaPath:"#/properties/gaps/items/properties/listed/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs60 === errors){
if(data38.there !== undefined){
const _errs61 = errors;
if(!(validate63(data38.there, {instancePath:instancePath+"/gaps/" + i3+"/listed/there",parentData:data38,parentDataProperty:"there",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
errors = vErrors.length;
}
var valid11 = _errs61 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data38.held !== undefined){
const _errs62 = errors;
if(!(validate63(data38.held, {instancePath:instancePath+"/gaps/" + i3+"/listed/held",parentData:data38,parentDataProperty:"held",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
errors = vErrors.length;
}
var valid11 = _errs62 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data38.usual !== undefined){
const _errs63 = errors;
if(true !== data38.usual){
validate52.errors = [{instancePath:instancePath+"/gaps/" + i3+"/listed/usual",schemaPath:"#/properties/gaps/items/properties/listed/properties/usual/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
return false;
}
var valid11 = _errs63 === errors;
}
else {
var valid11 = true;
}
}
}
}
}
}
else {
validate52.errors = [{instancePath:instancePath+"/gaps/" + i3+"/listed",schemaPath:"#/properties/gaps/items/properties/listed/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid10 = _errs58 === errors;
}
else {
var valid10 = true;
}
}
}
}
}
}
}
}
}
else {
validate52.errors = [{instancePath:instancePath+"/gaps/" + i3,schemaPath:"#/properties/gaps/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid9 = _errs50 === errors;
if(!valid9){
break;
}
}
}
}
else {
validate52.errors = [{instancePath:instancePath+"/gaps",schemaPath:"#/properties/gaps/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs48 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.substitutions !== undefined){
let data42 = data.substitutions;
const _errs64 = errors;
if(errors === _errs64){
if(Array.isArray(data42)){
if(data42.length > 1000){
validate52.errors = [{instancePath:instancePath+"/substitutions",schemaPath:"#/properties/substitutions/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items"}];
return false;
}
else {
var valid12 = true;
const len4 = data42.length;
for(let i4=0; i4<len4; i4++){
let data43 = data42[i4];
const _errs66 = errors;
if(errors === _errs66){
if(data43 && typeof data43 == "object" && !Array.isArray(data43)){
let missing8;
if(((data43.path === undefined) && (missing8 = "path")) || ((data43.reason === undefined) && (missing8 = "reason"))){
validate52.errors = [{instancePath:instancePath+"/substitutions/" + i4,schemaPath:"#/properties/substitutions/items/required",keyword:"required",params:{missingProperty: missing8},message:"must have required property '"+missing8+"'"}];
return false;
}
else {
const _errs68 = errors;
for(const key8 in data43){
if(!(((key8 === "path") || (key8 === "reason")) || (key8 === "content"))){
validate52.errors = [{instancePath:instancePath+"/substitutions/" + i4,schemaPath:"#/properties/substitutions/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs68 === errors){
if(data43.path !== undefined){
const _errs69 = errors;
if(!(validate59(data43.path, {instancePath:instancePath+"/substitutions/" + i4+"/path",parentData:data43,parentDataProperty:"path",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
errors = vErrors.length;
}
var valid13 = _errs69 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data43.reason !== undefined){
const _errs70 = errors;
if(!(validate59(data43.reason, {instancePath:instancePath+"/substitutions/" + i4+"/reason",parentData:data43,parentDataProperty:"reason",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
errors = vErrors.length;
}
var valid13 = _errs70 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data43.content !== undefined){
let data46 = data43.content;
const _errs71 = errors;
if(errors === _errs71){
if(typeof data46 === "string"){
if(func2(data46) > 1048576){
validate52.errors = [{instancePath:instancePath+"/substitutions/" + i4+"/content",schemaPath:"#/properties/substitutions/items/properties/content/maxLength",keyword:"maxLength",params:{limit: 1048576},message:"must NOT have more than 1048576 characters"}];
return false;
}
}
else {
validate52.errors = [{instancePath:instancePath+"/substitutions/" + i4+"/content",schemaPath:"#/properties/substitutions/items/properties/content/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid13 = _errs71 === errors;
}
else {
var valid13 = true;
}
}
}
}
}
}
else {
validate52.errors = [{instancePath:instancePath+"/substitutions/" + i4,schemaPath:"#/properties/substitutions/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid12 = _errs66 === errors;
if(!valid12){
break;
}
}
}
}
else {
validate52.errors = [{instancePath:instancePath+"/substitutions",schemaPath:"#/properties/substitutions/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs64 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.run !== undefined){
const _errs73 = errors;
if(!(validate471(data.run, {instancePath:instancePath+"/run",parentData:data,parentDataProperty:"run",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate471.errors : vErrors.concat(validate471.errors);
errors = vErrors.length;
}
var valid0 = _errs73 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.about !== undefined){
const _errs74 = errors;
if(!(validate589(data.about, {instancePath:instancePath+"/about",parentData:data,parentDataProperty:"about",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate589.errors : vErrors.concat(validate589.errors);
errors = vErrors.length;
}
var valid0 = _errs74 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.private !== undefined){
const _errs75 = errors;
if(true !== data.private){
validate52.errors = [{instancePath:instancePath+"/private",schemaPath:"#/properties/private/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs75 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate52.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate52.errors = vErrors;
return errors === 0;
}
validate52.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports['tree-entry'] = validate601;
const schema158 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://holotype.invalid/schemas/tree/tree-entry/1-0-0","oneOf":[{"$ref":"#/$defs/directory"},{"$ref":"#/$defs/file"},{"$ref":"#/$defs/symlink"},{"$ref":"#/$defs/device"},{"$ref":"#/$defs/fifo"}],"$defs":{"path":{"type":"string","minLength":1,"maxLength":16384,"pattern":"^/"},"name":{"type":"string","maxLength":1024},"mode":{"type":"string","pattern":"^[0-7]{4}$","maxLength":4},"id":{"type":"integer","minimum":0,"maximum":4294967295},"mtime":{"type":"string","maxLength":32,"pattern":"^(0|-?[1-9][0-9]{0,18}|-?(0|[1-9][0-9]{0,18})\\.[0-9]{0,8}[1-9])$"},"sha256":{"type":"string","pattern":"^[0-9a-f]{64}$","maxLength":64},"xattrs":{"type":"object","minProperties":1,"maxProperties":256,"additionalProperties":{"type":"string","maxLength":131072,"pattern":"^[A-Za-z0-9+/]*={0,2}$"}},"directory":{"type":"object","additionalProperties":false,"required":["type","path","mode","uid","gid","user","group","mtime"],"properties":{"type":{"const":"directory"},"path":{"$ref":"#/$defs/path"},"mode":{"$ref":"#/$defs/mode"},"uid":{"$ref":"#/$defs/id"},"gid":{"$ref":"#/$defs/id"},"user":{"$ref":"#/$defs/name"},"group":{"$ref":"#/$defs/name"},"mtime":{"$ref":"#/$defs/mtime"},"xattrs":{"$ref":"#/$defs/xattrs"}}},"file":{"type":"object","additionalProperties":false,"required":["type","path","mode","uid","gid","user","group","mtime","size","sha256"],"properties":{"type":{"const":"file"},"path":{"$ref":"#/$defs/path"},"mode":{"$ref":"#/$defs/mode"},"uid":{"$ref":"#/$defs/id"},"gid":{"$ref":"#/$defs/id"},"user":{"$ref":"#/$defs/name"},"group":{"$ref":"#/$defs/name"},"mtime":{"$ref":"#/$defs/mtime"},"xattrs":{"$ref":"#/$defs/xattrs"},"hardlink":{"$ref":"#/$defs/path"},"size":{"type":"integer","minimum":0,"maximum":9007199254740991},"sha256":{"$ref":"#/$defs/sha256"}}},"symlink":{"type":"object","additionalProperties":false,"required":["type","path","mode","uid","gid","user","group","mtime","target"],"properties":{"type":{"const":"symlink"},"path":{"$ref":"#/$defs/path"},"mode":{"$ref":"#/$defs/mode"},"uid":{"$ref":"#/$defs/id"},"gid":{"$ref":"#/$defs/id"},"user":{"$ref":"#/$defs/name"},"group":{"$ref":"#/$defs/name"},"mtime":{"$ref":"#/$defs/mtime"},"xattrs":{"$ref":"#/$defs/xattrs"},"hardlink":{"$ref":"#/$defs/path"},"target":{"type":"string","minLength":1,"maxLength":16384}}},"device":{"type":"object","additionalProperties":false,"required":["type","path","mode","uid","gid","user","group","mtime","major","minor"],"properties":{"type":{"enum":["character-device","block-device"]},"path":{"$ref":"#/$defs/path"},"mode":{"$ref":"#/$defs/mode"},"uid":{"$ref":"#/$defs/id"},"gid":{"$ref":"#/$defs/id"},"user":{"$ref":"#/$defs/name"},"group":{"$ref":"#/$defs/name"},"mtime":{"$ref":"#/$defs/mtime"},"xattrs":{"$ref":"#/$defs/xattrs"},"hardlink":{"$ref":"#/$defs/path"},"major":{"type":"integer","minimum":0,"maximum":4294967295},"minor":{"type":"integer","minimum":0,"maximum":4294967295}}},"fifo":{"type":"object","additionalProperties":false,"required":["type","path","mode","uid","gid","user","group","mtime"],"properties":{"type":{"const":"fifo"},"path":{"$ref":"#/$defs/path"},"mode":{"$ref":"#/$defs/mode"},"uid":{"$ref":"#/$defs/id"},"gid":{"$ref":"#/$defs/id"},"user":{"$ref":"#/$defs/name"},"group":{"$ref":"#/$defs/name"},"mtime":{"$ref":"#/$defs/mtime"},"xattrs":{"$ref":"#/$defs/xattrs"},"hardlink":{"$ref":"#/$defs/path"}}}}};
const schema159 = {"type":"object","additionalProperties":false,"required":["type","path","mode","uid","gid","user","group","mtime"],"properties":{"type":{"const":"directory"},"path":{"$ref":"#/$defs/path"},"mode":{"$ref":"#/$defs/mode"},"uid":{"$ref":"#/$defs/id"},"gid":{"$ref":"#/$defs/id"},"user":{"$ref":"#/$defs/name"},"group":{"$ref":"#/$defs/name"},"mtime":{"$ref":"#/$defs/mtime"},"xattrs":{"$ref":"#/$defs/xattrs"}}};
const schema160 = {"type":"string","minLength":1,"maxLength":16384,"pattern":"^/"};

function validate603(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate603.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(func2(data) > 16384){
validate603.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 16384},message:"must NOT have more than 16384 characters"}];
return false;
}
else {
if(func2(data) < 1){
validate603.errors = [{instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
else {
if(!pattern4.test(data)){
validate603.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^/"},message:"must match pattern \""+"^/"+"\""}];
return false;
}
}
}
}
else {
validate603.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate603.errors = vErrors;
return errors === 0;
}
validate603.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema161 = {"type":"string","pattern":"^[0-7]{4}$","maxLength":4};
const pattern25 = new RegExp("^[0-7]{4}$", "u");

function validate605(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate605.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(func2(data) > 4){
validate605.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 4},message:"must NOT have more than 4 characters"}];
return false;
}
else {
if(!pattern25.test(data)){
validate605.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[0-7]{4}$"},message:"must match pattern \""+"^[0-7]{4}$"+"\""}];
return false;
}
}
}
else {
validate605.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate605.errors = vErrors;
return errors === 0;
}
validate605.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema162 = {"type":"integer","minimum":0,"maximum":4294967295};

function validate607(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate607.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
validate607.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === 0){
if((typeof data == "number") && (isFinite(data))){
if(data > 4294967295 || isNaN(data)){
validate607.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"}];
return false;
}
else {
if(data < 0 || isNaN(data)){
validate607.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
validate607.errors = vErrors;
return errors === 0;
}
validate607.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema163 = {"type":"string","maxLength":1024};

function validate610(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate610.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(func2(data) > 1024){
validate610.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters"}];
return false;
}
}
else {
validate610.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate610.errors = vErrors;
return errors === 0;
}
validate610.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema164 = {"type":"string","maxLength":32,"pattern":"^(0|-?[1-9][0-9]{0,18}|-?(0|[1-9][0-9]{0,18})\\.[0-9]{0,8}[1-9])$"};
const pattern26 = new RegExp("^(0|-?[1-9][0-9]{0,18}|-?(0|[1-9][0-9]{0,18})\\.[0-9]{0,8}[1-9])$", "u");

function validate613(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate613.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(func2(data) > 32){
validate613.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 32},message:"must NOT have more than 32 characters"}];
return false;
}
else {
if(!pattern26.test(data)){
validate613.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(0|-?[1-9][0-9]{0,18}|-?(0|[1-9][0-9]{0,18})\\.[0-9]{0,8}[1-9])$"},message:"must match pattern \""+"^(0|-?[1-9][0-9]{0,18}|-?(0|[1-9][0-9]{0,18})\\.[0-9]{0,8}[1-9])$"+"\""}];
return false;
}
}
}
else {
validate613.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate613.errors = vErrors;
return errors === 0;
}
validate613.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema165 = {"type":"object","minProperties":1,"maxProperties":256,"additionalProperties":{"type":"string","maxLength":131072,"pattern":"^[A-Za-z0-9+/]*={0,2}$"}};

function validate615(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate615.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length > 256){
validate615.errors = [{instancePath,schemaPath:"#/maxProperties",keyword:"maxProperties",params:{limit: 256},message:"must NOT have more than 256 properties"}];
return false;
}
else {
if(Object.keys(data).length < 1){
validate615.errors = [{instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties"}];
return false;
}
else {
for(const key0 in data){
let data0 = data[key0];
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(func2(data0) > 131072){
validate615.errors = [{instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 131072},message:"must NOT have more than 131072 characters"}];
return false;
}
else {
if(!pattern17.test(data0)){
validate615.errors = [{instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9+/]*={0,2}$"},message:"must match pattern \""+"^[A-Za-z0-9+/]*={0,2}$"+"\""}];
return false;
}
}
}
else {
validate615.errors = [{instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
if(!valid0){
break;
}
}
}
}
}
else {
validate615.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate615.errors = vErrors;
return errors === 0;
}
validate615.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate602(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate602.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((data.type === undefined) && (missing0 = "type")) || ((data.path === undefined) && (missing0 = "path"))) || ((data.mode === undefined) && (missing0 = "mode"))) || ((data.uid === undefined) && (missing0 = "uid"))) || ((data.gid === undefined) && (missing0 = "gid"))) || ((data.user === undefined) && (missing0 = "user"))) || ((data.group === undefined) && (missing0 = "group"))) || ((data.mtime === undefined) && (missing0 = "mtime"))){
validate602.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema159.properties, key0))){
validate602.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("directory" !== data.type){
validate602.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "directory"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.path !== undefined){
const _errs3 = errors;
if(!(validate603(data.path, {instancePath:instancePath+"/path",parentData:data,parentDataProperty:"path",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate603.errors : vErrors.concat(validate603.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.mode !== undefined){
const _errs4 = errors;
if(!(validate605(data.mode, {instancePath:instancePath+"/mode",parentData:data,parentDataProperty:"mode",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate605.errors : vErrors.concat(validate605.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.uid !== undefined){
const _errs5 = errors;
if(!(validate607(data.uid, {instancePath:instancePath+"/uid",parentData:data,parentDataProperty:"uid",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate607.errors : vErrors.concat(validate607.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.gid !== undefined){
const _errs6 = errors;
if(!(validate607(data.gid, {instancePath:instancePath+"/gid",parentData:data,parentDataProperty:"gid",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate607.errors : vErrors.concat(validate607.errors);
errors = vErrors.length;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.user !== undefined){
const _errs7 = errors;
if(!(validate610(data.user, {instancePath:instancePath+"/user",parentData:data,parentDataProperty:"user",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate610.errors : vErrors.concat(validate610.errors);
errors = vErrors.length;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.group !== undefined){
const _errs8 = errors;
if(!(validate610(data.group, {instancePath:instancePath+"/group",parentData:data,parentDataProperty:"group",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate610.errors : vErrors.concat(validate610.errors);
errors = vErrors.length;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.mtime !== undefined){
const _errs9 = errors;
if(!(validate613(data.mtime, {instancePath:instancePath+"/mtime",parentData:data,parentDataProperty:"mtime",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate613.errors : vErrors.concat(validate613.errors);
errors = vErrors.length;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.xattrs !== undefined){
const _errs10 = errors;
if(!(validate615(data.xattrs, {instancePath:instancePath+"/xattrs",parentData:data,parentDataProperty:"xattrs",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate615.errors : vErrors.concat(validate615.errors);
errors = vErrors.length;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate602.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate602.errors = vErrors;
return errors === 0;
}
validate602.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema166 = {"type":"object","additionalProperties":false,"required":["type","path","mode","uid","gid","user","group","mtime","size","sha256"],"properties":{"type":{"const":"file"},"path":{"$ref":"#/$defs/path"},"mode":{"$ref":"#/$defs/mode"},"uid":{"$ref":"#/$defs/id"},"gid":{"$ref":"#/$defs/id"},"user":{"$ref":"#/$defs/name"},"group":{"$ref":"#/$defs/name"},"mtime":{"$ref":"#/$defs/mtime"},"xattrs":{"$ref":"#/$defs/xattrs"},"hardlink":{"$ref":"#/$defs/path"},"size":{"type":"integer","minimum":0,"maximum":9007199254740991},"sha256":{"$ref":"#/$defs/sha256"}}};
const schema167 = {"type":"string","pattern":"^[0-9a-f]{64}$","maxLength":64};

function validate628(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate628.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(func2(data) > 64){
validate628.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern7.test(data)){
validate628.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""}];
return false;
}
}
}
else {
validate628.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate628.errors = vErrors;
return errors === 0;
}
validate628.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate618(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate618.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((((data.type === undefined) && (missing0 = "type")) || ((data.path === undefined) && (missing0 = "path"))) || ((data.mode === undefined) && (missing0 = "mode"))) || ((data.uid === undefined) && (missing0 = "uid"))) || ((data.gid === undefined) && (missing0 = "gid"))) || ((data.user === undefined) && (missing0 = "user"))) || ((data.group === undefined) && (missing0 = "group"))) || ((data.mtime === undefined) && (missing0 = "mtime"))) || ((data.size === undefined) && (missing0 = "size"))) || ((data.sha256 === undefined) && (missing0 = "sha256"))){
validate618.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema166.properties, key0))){
validate618.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("file" !== data.type){
validate618.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "file"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.path !== undefined){
const _errs3 = errors;
if(!(validate603(data.path, {instancePath:instancePath+"/path",parentData:data,parentDataProperty:"path",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate603.errors : vErrors.concat(validate603.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.mode !== undefined){
const _errs4 = errors;
if(!(validate605(data.mode, {instancePath:instancePath+"/mode",parentData:data,parentDataProperty:"mode",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate605.errors : vErrors.concat(validate605.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.uid !== undefined){
const _errs5 = errors;
if(!(validate607(data.uid, {instancePath:instancePath+"/uid",parentData:data,parentDataProperty:"uid",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate607.errors : vErrors.concat(validate607.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.gid !== undefined){
const _errs6 = errors;
if(!(validate607(data.gid, {instancePath:instancePath+"/gid",parentData:data,parentDataProperty:"gid",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate607.errors : vErrors.concat(validate607.errors);
errors = vErrors.length;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.user !== undefined){
const _errs7 = errors;
if(!(validate610(data.user, {instancePath:instancePath+"/user",parentData:data,parentDataProperty:"user",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate610.errors : vErrors.concat(validate610.errors);
errors = vErrors.length;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.group !== undefined){
const _errs8 = errors;
if(!(validate610(data.group, {instancePath:instancePath+"/group",parentData:data,parentDataProperty:"group",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate610.errors : vErrors.concat(validate610.errors);
errors = vErrors.length;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.mtime !== undefined){
const _errs9 = errors;
if(!(validate613(data.mtime, {instancePath:instancePath+"/mtime",parentData:data,parentDataProperty:"mtime",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate613.errors : vErrors.concat(validate613.errors);
errors = vErrors.length;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.xattrs !== undefined){
const _errs10 = errors;
if(!(validate615(data.xattrs, {instancePath:instancePath+"/xattrs",parentData:data,parentDataProperty:"xattrs",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate615.errors : vErrors.concat(validate615.errors);
errors = vErrors.length;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.hardlink !== undefined){
const _errs11 = errors;
if(!(validate603(data.hardlink, {instancePath:instancePath+"/hardlink",parentData:data,parentDataProperty:"hardlink",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate603.errors : vErrors.concat(validate603.errors);
errors = vErrors.length;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.size !== undefined){
let data10 = data.size;
const _errs12 = errors;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
validate618.errors = [{instancePath:instancePath+"/size",schemaPath:"#/properties/size/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs12){
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 9007199254740991 || isNaN(data10)){
validate618.errors = [{instancePath:instancePath+"/size",schemaPath:"#/properties/size/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data10 < 0 || isNaN(data10)){
validate618.errors = [{instancePath:instancePath+"/size",schemaPath:"#/properties/size/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sha256 !== undefined){
const _errs14 = errors;
if(!(validate628(data.sha256, {instancePath:instancePath+"/sha256",parentData:data,parentDataProperty:"sha256",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate628.errors : vErrors.concat(validate628.errors);
errors = vErrors.length;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate618.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate618.errors = vErrors;
return errors === 0;
}
validate618.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema168 = {"type":"object","additionalProperties":false,"required":["type","path","mode","uid","gid","user","group","mtime","target"],"properties":{"type":{"const":"symlink"},"path":{"$ref":"#/$defs/path"},"mode":{"$ref":"#/$defs/mode"},"uid":{"$ref":"#/$defs/id"},"gid":{"$ref":"#/$defs/id"},"user":{"$ref":"#/$defs/name"},"group":{"$ref":"#/$defs/name"},"mtime":{"$ref":"#/$defs/mtime"},"xattrs":{"$ref":"#/$defs/xattrs"},"hardlink":{"$ref":"#/$defs/path"},"target":{"type":"string","minLength":1,"maxLength":16384}}};

function validate631(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate631.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((data.type === undefined) && (missing0 = "type")) || ((data.path === undefined) && (missing0 = "path"))) || ((data.mode === undefined) && (missing0 = "mode"))) || ((data.uid === undefined) && (missing0 = "uid"))) || ((data.gid === undefined) && (missing0 = "gid"))) || ((data.user === undefined) && (missing0 = "user"))) || ((data.group === undefined) && (missing0 = "group"))) || ((data.mtime === undefined) && (missing0 = "mtime"))) || ((data.target === undefined) && (missing0 = "target"))){
validate631.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema168.properties, key0))){
validate631.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("symlink" !== data.type){
validate631.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "symlink"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.path !== undefined){
const _errs3 = errors;
if(!(validate603(data.path, {instancePath:instancePath+"/path",parentData:data,parentDataProperty:"path",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate603.errors : vErrors.concat(validate603.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.mode !== undefined){
const _errs4 = errors;
if(!(validate605(data.mode, {instancePath:instancePath+"/mode",parentData:data,parentDataProperty:"mode",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate605.errors : vErrors.concat(validate605.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.uid !== undefined){
const _errs5 = errors;
if(!(validate607(data.uid, {instancePath:instancePath+"/uid",parentData:data,parentDataProperty:"uid",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate607.errors : vErrors.concat(validate607.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.gid !== undefined){
const _errs6 = errors;
if(!(validate607(data.gid, {instancePath:instancePath+"/gid",parentData:data,parentDataProperty:"gid",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate607.errors : vErrors.concat(validate607.errors);
errors = vErrors.length;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.user !== undefined){
const _errs7 = errors;
if(!(validate610(data.user, {instancePath:instancePath+"/user",parentData:data,parentDataProperty:"user",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate610.errors : vErrors.concat(validate610.errors);
errors = vErrors.length;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.group !== undefined){
const _errs8 = errors;
if(!(validate610(data.group, {instancePath:instancePath+"/group",parentData:data,parentDataProperty:"group",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate610.errors : vErrors.concat(validate610.errors);
errors = vErrors.length;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.mtime !== undefined){
const _errs9 = errors;
if(!(validate613(data.mtime, {instancePath:instancePath+"/mtime",parentData:data,parentDataProperty:"mtime",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate613.errors : vErrors.concat(validate613.errors);
errors = vErrors.length;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.xattrs !== undefined){
const _errs10 = errors;
if(!(validate615(data.xattrs, {instancePath:instancePath+"/xattrs",parentData:data,parentDataProperty:"xattrs",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate615.errors : vErrors.concat(validate615.errors);
errors = vErrors.length;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.hardlink !== undefined){
const _errs11 = errors;
if(!(validate603(data.hardlink, {instancePath:instancePath+"/hardlink",parentData:data,parentDataProperty:"hardlink",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate603.errors : vErrors.concat(validate603.errors);
errors = vErrors.length;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.target !== undefined){
let data10 = data.target;
const _errs12 = errors;
if(errors === _errs12){
if(typeof data10 === "string"){
if(func2(data10) > 16384){
validate631.errors = [{instancePath:instancePath+"/target",schemaPath:"#/properties/target/maxLength",keyword:"maxLength",params:{limit: 16384},message:"must NOT have more than 16384 characters"}];
return false;
}
else {
if(func2(data10) < 1){
validate631.errors = [{instancePath:instancePath+"/target",schemaPath:"#/properties/target/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate631.errors = [{instancePath:instancePath+"/target",schemaPath:"#/properties/target/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate631.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate631.errors = vErrors;
return errors === 0;
}
validate631.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema169 = {"type":"object","additionalProperties":false,"required":["type","path","mode","uid","gid","user","group","mtime","major","minor"],"properties":{"type":{"enum":["character-device","block-device"]},"path":{"$ref":"#/$defs/path"},"mode":{"$ref":"#/$defs/mode"},"uid":{"$ref":"#/$defs/id"},"gid":{"$ref":"#/$defs/id"},"user":{"$ref":"#/$defs/name"},"group":{"$ref":"#/$defs/name"},"mtime":{"$ref":"#/$defs/mtime"},"xattrs":{"$ref":"#/$defs/xattrs"},"hardlink":{"$ref":"#/$defs/path"},"major":{"type":"integer","minimum":0,"maximum":4294967295},"minor":{"type":"integer","minimum":0,"maximum":4294967295}}};

function validate642(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate642.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((((data.type === undefined) && (missing0 = "type")) || ((data.path === undefined) && (missing0 = "path"))) || ((data.mode === undefined) && (missing0 = "mode"))) || ((data.uid === undefined) && (missing0 = "uid"))) || ((data.gid === undefined) && (missing0 = "gid"))) || ((data.user === undefined) && (missing0 = "user"))) || ((data.group === undefined) && (missing0 = "group"))) || ((data.mtime === undefined) && (missing0 = "mtime"))) || ((data.major === undefined) && (missing0 = "major"))) || ((data.minor === undefined) && (missing0 = "minor"))){
validate642.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema169.properties, key0))){
validate642.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
let data0 = data.type;
const _errs2 = errors;
if(!((data0 === "character-device") || (data0 === "block-device"))){
validate642.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema169.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.path !== undefined){
const _errs3 = errors;
if(!(validate603(data.path, {instancePath:instancePath+"/path",parentData:data,parentDataProperty:"path",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate603.errors : vErrors.concat(validate603.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.mode !== undefined){
const _errs4 = errors;
if(!(validate605(data.mode, {instancePath:instancePath+"/mode",parentData:data,parentDataProperty:"mode",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate605.errors : vErrors.concat(validate605.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.uid !== undefined){
const _errs5 = errors;
if(!(validate607(data.uid, {instancePath:instancePath+"/uid",parentData:data,parentDataProperty:"uid",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate607.errors : vErrors.concat(validate607.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.gid !== undefined){
const _errs6 = errors;
if(!(validate607(data.gid, {instancePath:instancePath+"/gid",parentData:data,parentDataProperty:"gid",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate607.errors : vErrors.concat(validate607.errors);
errors = vErrors.length;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.user !== undefined){
const _errs7 = errors;
if(!(validate610(data.user, {instancePath:instancePath+"/user",parentData:data,parentDataProperty:"user",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate610.errors : vErrors.concat(validate610.errors);
errors = vErrors.length;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.group !== undefined){
const _errs8 = errors;
if(!(validate610(data.group, {instancePath:instancePath+"/group",parentData:data,parentDataProperty:"group",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate610.errors : vErrors.concat(validate610.errors);
errors = vErrors.length;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.mtime !== undefined){
const _errs9 = errors;
if(!(validate613(data.mtime, {instancePath:instancePath+"/mtime",parentData:data,parentDataProperty:"mtime",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate613.errors : vErrors.concat(validate613.errors);
errors = vErrors.length;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.xattrs !== undefined){
const _errs10 = errors;
if(!(validate615(data.xattrs, {instancePath:instancePath+"/xattrs",parentData:data,parentDataProperty:"xattrs",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate615.errors : vErrors.concat(validate615.errors);
errors = vErrors.length;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.hardlink !== undefined){
const _errs11 = errors;
if(!(validate603(data.hardlink, {instancePath:instancePath+"/hardlink",parentData:data,parentDataProperty:"hardlink",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate603.errors : vErrors.concat(validate603.errors);
errors = vErrors.length;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.major !== undefined){
let data10 = data.major;
const _errs12 = errors;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
validate642.errors = [{instancePath:instancePath+"/major",schemaPath:"#/properties/major/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs12){
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 4294967295 || isNaN(data10)){
validate642.errors = [{instancePath:instancePath+"/major",schemaPath:"#/properties/major/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"}];
return false;
}
else {
if(data10 < 0 || isNaN(data10)){
validate642.errors = [{instancePath:instancePath+"/major",schemaPath:"#/properties/major/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.minor !== undefined){
let data11 = data.minor;
const _errs14 = errors;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
validate642.errors = [{instancePath:instancePath+"/minor",schemaPath:"#/properties/minor/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs14){
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 4294967295 || isNaN(data11)){
validate642.errors = [{instancePath:instancePath+"/minor",schemaPath:"#/properties/minor/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"}];
return false;
}
else {
if(data11 < 0 || isNaN(data11)){
validate642.errors = [{instancePath:instancePath+"/minor",schemaPath:"#/properties/minor/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate642.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate642.errors = vErrors;
return errors === 0;
}
validate642.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema170 = {"type":"object","additionalProperties":false,"required":["type","path","mode","uid","gid","user","group","mtime"],"properties":{"type":{"const":"fifo"},"path":{"$ref":"#/$defs/path"},"mode":{"$ref":"#/$defs/mode"},"uid":{"$ref":"#/$defs/id"},"gid":{"$ref":"#/$defs/id"},"user":{"$ref":"#/$defs/name"},"group":{"$ref":"#/$defs/name"},"mtime":{"$ref":"#/$defs/mtime"},"xattrs":{"$ref":"#/$defs/xattrs"},"hardlink":{"$ref":"#/$defs/path"}}};

function validate653(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate653.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((data.type === undefined) && (missing0 = "type")) || ((data.path === undefined) && (missing0 = "path"))) || ((data.mode === undefined) && (missing0 = "mode"))) || ((data.uid === undefined) && (missing0 = "uid"))) || ((data.gid === undefined) && (missing0 = "gid"))) || ((data.user === undefined) && (missing0 = "user"))) || ((data.group === undefined) && (missing0 = "group"))) || ((data.mtime === undefined) && (missing0 = "mtime"))){
validate653.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema170.properties, key0))){
validate653.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("fifo" !== data.type){
validate653.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "fifo"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.path !== undefined){
const _errs3 = errors;
if(!(validate603(data.path, {instancePath:instancePath+"/path",parentData:data,parentDataProperty:"path",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate603.errors : vErrors.concat(validate603.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.mode !== undefined){
const _errs4 = errors;
if(!(validate605(data.mode, {instancePath:instancePath+"/mode",parentData:data,parentDataProperty:"mode",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate605.errors : vErrors.concat(validate605.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.uid !== undefined){
const _errs5 = errors;
if(!(validate607(data.uid, {instancePath:instancePath+"/uid",parentData:data,parentDataProperty:"uid",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate607.errors : vErrors.concat(validate607.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.gid !== undefined){
const _errs6 = errors;
if(!(validate607(data.gid, {instancePath:instancePath+"/gid",parentData:data,parentDataProperty:"gid",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate607.errors : vErrors.concat(validate607.errors);
errors = vErrors.length;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.user !== undefined){
const _errs7 = errors;
if(!(validate610(data.user, {instancePath:instancePath+"/user",parentData:data,parentDataProperty:"user",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate610.errors : vErrors.concat(validate610.errors);
errors = vErrors.length;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.group !== undefined){
const _errs8 = errors;
if(!(validate610(data.group, {instancePath:instancePath+"/group",parentData:data,parentDataProperty:"group",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate610.errors : vErrors.concat(validate610.errors);
errors = vErrors.length;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.mtime !== undefined){
const _errs9 = errors;
if(!(validate613(data.mtime, {instancePath:instancePath+"/mtime",parentData:data,parentDataProperty:"mtime",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate613.errors : vErrors.concat(validate613.errors);
errors = vErrors.length;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.xattrs !== undefined){
const _errs10 = errors;
if(!(validate615(data.xattrs, {instancePath:instancePath+"/xattrs",parentData:data,parentDataProperty:"xattrs",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate615.errors : vErrors.concat(validate615.errors);
errors = vErrors.length;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.hardlink !== undefined){
const _errs11 = errors;
if(!(validate603(data.hardlink, {instancePath:instancePath+"/hardlink",parentData:data,parentDataProperty:"hardlink",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate603.errors : vErrors.concat(validate603.errors);
errors = vErrors.length;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate653.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate653.errors = vErrors;
return errors === 0;
}
validate653.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate601(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://holotype.invalid/schemas/tree/tree-entry/1-0-0" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate601.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
let valid0 = false;
let passing0 = null;
const _errs1 = errors;
if(!(validate602(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate602.errors : vErrors.concat(validate602.errors);
errors = vErrors.length;
}
var _valid0 = _errs1 === errors;
if(_valid0){
valid0 = true;
passing0 = 0;
var props0 = true;
}
const _errs2 = errors;
if(!(validate618(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate618.errors : vErrors.concat(validate618.errors);
errors = vErrors.length;
}
var _valid0 = _errs2 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid0 = true;
passing0 = 1;
if(props0 !== true){
props0 = true;
}
}
const _errs3 = errors;
if(!(validate631(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate631.errors : vErrors.concat(validate631.errors);
errors = vErrors.length;
}
var _valid0 = _errs3 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 2];
}
else {
if(_valid0){
valid0 = true;
passing0 = 2;
if(props0 !== true){
props0 = true;
}
}
const _errs4 = errors;
if(!(validate642(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate642.errors : vErrors.concat(validate642.errors);
errors = vErrors.length;
}
var _valid0 = _errs4 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 3];
}
else {
if(_valid0){
valid0 = true;
passing0 = 3;
if(props0 !== true){
props0 = true;
}
}
const _errs5 = errors;
if(!(validate653(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate653.errors : vErrors.concat(validate653.errors);
errors = vErrors.length;
}
var _valid0 = _errs5 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 4];
}
else {
if(_valid0){
valid0 = true;
passing0 = 4;
if(props0 !== true){
props0 = true;
}
}
}
}
}
}
if(!valid0){
const err0 = {instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
validate601.errors = vErrors;
return false;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate601.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate601.evaluated = {"dynamicProps":true,"dynamicItems":false};

exports['lock'] = validate664;
const schema171 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://holotype.invalid/schemas/lock/1-0-7","type":"object","additionalProperties":false,"required":["lockVersion","tool","treeDigest","artifacts","packages","packs","map","layers","image","totals"],"properties":{"lockVersion":{"const":"1-0-7"},"tool":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/tool"},"treeDigest":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/digest"},"artifacts":{"type":"array","maxItems":250000,"items":{"$ref":"#/$defs/artifact"}},"packages":{"type":"array","maxItems":250000,"items":{"$ref":"#/$defs/packageAnswer"}},"packs":{"type":"array","maxItems":250000,"items":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/pack"}},"map":{"type":"array","maxItems":10000,"items":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/chunk"}},"layers":{"type":"array","minItems":1,"maxItems":100,"items":{"$ref":"#/$defs/layer"}},"image":{"type":"object","additionalProperties":false,"required":["tarDigest","tarSize","configDigest","manifestDigest"],"properties":{"tarDigest":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/digest"},"tarSize":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"configDigest":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/digest"},"manifestDigest":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/digest"},"refused":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"}}},"totals":{"type":"object","additionalProperties":false,"required":["proven","trusted","kept"],"properties":{"proven":{"$ref":"#/$defs/total"},"trusted":{"$ref":"#/$defs/total"},"kept":{"$ref":"#/$defs/total"},"derived":{"$ref":"#/$defs/total"}}}},"$defs":{"total":{"type":"object","additionalProperties":false,"required":["contents","bytes","stored"],"properties":{"contents":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"bytes":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"stored":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"}}},"artifact":{"type":"object","additionalProperties":false,"required":["purl","format","sha256","size","urls","trust","index"],"properties":{"purl":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"format":{"enum":["deb","wheel","npm","conda","cpython","go","crate","rust","file"]},"sha256":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/sha256"},"size":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"urls":{"type":"array","minItems":1,"maxItems":64,"items":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"}},"trust":{"enum":["content","checksums"]},"index":{"enum":["signed","expired","unverified","none"]}}},"packageAnswer":{"type":"object","additionalProperties":false,"required":["purl","answer","evidence"],"properties":{"purl":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"answer":{"enum":["proven","trusted","unreachable","gone"]},"evidence":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"artifact":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"licence":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"}}},"layer":{"type":"object","additionalProperties":false,"required":["sources","diffId","size"],"properties":{"sources":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"diffId":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/digest"},"size":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"}}}}};

function validate665(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate665.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.name === undefined) && (missing0 = "name")) || ((data.version === undefined) && (missing0 = "version"))){
validate665.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "name") || (key0 === "version"))){
validate665.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.name !== undefined){
const _errs2 = errors;
if(!(validate55(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.version !== undefined){
const _errs3 = errors;
if(!(validate55(data.version, {instancePath:instancePath+"/version",parentData:data,parentDataProperty:"version",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate665.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate665.errors = vErrors;
return errors === 0;
}
validate665.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate669(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate669.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(func2(data) > 71){
validate669.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 71},message:"must NOT have more than 71 characters"}];
return false;
}
else {
if(!pattern5.test(data)){
validate669.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"},message:"must match pattern \""+"^sha256:[0-9a-f]{64}$"+"\""}];
return false;
}
}
}
else {
validate669.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate669.errors = vErrors;
return errors === 0;
}
validate669.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema174 = {"type":"object","additionalProperties":false,"required":["purl","format","sha256","size","urls","trust","index"],"properties":{"purl":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"format":{"enum":["deb","wheel","npm","conda","cpython","go","crate","rust","file"]},"sha256":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/sha256"},"size":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"urls":{"type":"array","minItems":1,"maxItems":64,"items":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"}},"trust":{"enum":["content","checksums"]},"index":{"enum":["signed","expired","unverified","none"]}}};

function validate672(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate672.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(func2(data) > 1024){
validate672.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters"}];
return false;
}
}
else {
validate672.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate672.errors = vErrors;
return errors === 0;
}
validate672.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate674(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate674.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(func2(data) > 64){
validate674.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern7.test(data)){
validate674.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""}];
return false;
}
}
}
else {
validate674.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate674.errors = vErrors;
return errors === 0;
}
validate674.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate676(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate676.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
validate676.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === 0){
if((typeof data == "number") && (isFinite(data))){
if(data > 9007199254740991 || isNaN(data)){
validate676.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data < 0 || isNaN(data)){
validate676.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
validate676.errors = vErrors;
return errors === 0;
}
validate676.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate671(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate671.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((data.purl === undefined) && (missing0 = "purl")) || ((data.format === undefined) && (missing0 = "format"))) || ((data.sha256 === undefined) && (missing0 = "sha256"))) || ((data.size === undefined) && (missing0 = "size"))) || ((data.urls === undefined) && (missing0 = "urls"))) || ((data.trust === undefined) && (missing0 = "trust"))) || ((data.index === undefined) && (missing0 = "index"))){
validate671.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((((key0 === "purl") || (key0 === "format")) || (key0 === "sha256")) || (key0 === "size")) || (key0 === "urls")) || (key0 === "trust")) || (key0 === "index"))){
validate671.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.purl !== undefined){
const _errs2 = errors;
if(!(validate672(data.purl, {instancePath:instancePath+"/purl",parentData:data,parentDataProperty:"purl",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate672.errors : vErrors.concat(validate672.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.format !== undefined){
let data1 = data.format;
const _errs3 = errors;
if(!(((((((((data1 === "deb") || (data1 === "wheel")) || (data1 === "npm")) || (data1 === "conda")) || (data1 === "cpython")) || (data1 === "go")) || (data1 === "crate")) || (data1 === "rust")) || (data1 === "file"))){
validate671.errors = [{instancePath:instancePath+"/format",schemaPath:"#/properties/format/enum",keyword:"enum",params:{allowedValues: schema174.properties.format.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sha256 !== undefined){
const _errs4 = errors;
if(!(validate674(data.sha256, {instancePath:instancePath+"/sha256",parentData:data,parentDataProperty:"sha256",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate674.errors : vErrors.concat(validate674.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.size !== undefined){
const _errs5 = errors;
if(!(validate676(data.size, {instancePath:instancePath+"/size",parentData:data,parentDataProperty:"size",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate676.errors : vErrors.concat(validate676.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.urls !== undefined){
let data4 = data.urls;
const _errs6 = errors;
if(errors === _errs6){
if(Array.isArray(data4)){
if(data4.length > 64){
validate671.errors = [{instancePath:instancePath+"/urls",schemaPath:"#/properties/urls/maxItems",keyword:"maxItems",params:{limit: 64},message:"must NOT have more than 64 items"}];
return false;
}
else {
if(data4.length < 1){
validate671.errors = [{instancePath:instancePath+"/urls",schemaPath:"#/properties/urls/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid1 = true;
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
const _errs8 = errors;
if(!(validate672(data4[i0], {instancePath:instancePath+"/urls/" + i0,parentData:data4,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate672.errors : vErrors.concat(validate672.errors);
errors = vErrors.length;
}
var valid1 = _errs8 === errors;
if(!valid1){
break;
}
}
}
}
}
else {
validate671.errors = [{instancePath:instancePath+"/urls",schemaPath:"#/properties/urls/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.trust !== undefined){
let data6 = data.trust;
const _errs9 = errors;
if(!((data6 === "content") || (data6 === "checksums"))){
validate671.errors = [{instancePath:instancePath+"/trust",schemaPath:"#/properties/trust/enum",keyword:"enum",params:{allowedValues: schema174.properties.trust.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.index !== undefined){
let data7 = data.index;
const _errs10 = errors;
if(!((((data7 === "signed") || (data7 === "expired")) || (data7 === "unverified")) || (data7 === "none"))){
validate671.errors = [{instancePath:instancePath+"/index",schemaPath:"#/properties/index/enum",keyword:"enum",params:{allowedValues: schema174.properties.index.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate671.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate671.errors = vErrors;
return errors === 0;
}
validate671.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema178 = {"type":"object","additionalProperties":false,"required":["purl","answer","evidence"],"properties":{"purl":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"answer":{"enum":["proven","trusted","unreachable","gone"]},"evidence":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"artifact":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"licence":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"}}};

function validate680(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate680.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.purl === undefined) && (missing0 = "purl")) || ((data.answer === undefined) && (missing0 = "answer"))) || ((data.evidence === undefined) && (missing0 = "evidence"))){
validate680.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "purl") || (key0 === "answer")) || (key0 === "evidence")) || (key0 === "artifact")) || (key0 === "licence"))){
validate680.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.purl !== undefined){
const _errs2 = errors;
if(!(validate672(data.purl, {instancePath:instancePath+"/purl",parentData:data,parentDataProperty:"purl",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate672.errors : vErrors.concat(validate672.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.answer !== undefined){
let data1 = data.answer;
const _errs3 = errors;
if(!((((data1 === "proven") || (data1 === "trusted")) || (data1 === "unreachable")) || (data1 === "gone"))){
validate680.errors = [{instancePath:instancePath+"/answer",schemaPath:"#/properties/answer/enum",keyword:"enum",params:{allowedValues: schema178.properties.answer.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.evidence !== undefined){
const _errs4 = errors;
if(!(validate672(data.evidence, {instancePath:instancePath+"/evidence",parentData:data,parentDataProperty:"evidence",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate672.errors : vErrors.concat(validate672.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.artifact !== undefined){
const _errs5 = errors;
if(!(validate676(data.artifact, {instancePath:instancePath+"/artifact",parentData:data,parentDataProperty:"artifact",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate676.errors : vErrors.concat(validate676.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.licence !== undefined){
const _errs6 = errors;
if(!(validate672(data.licence, {instancePath:instancePath+"/licence",parentData:data,parentDataProperty:"licence",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate672.errors : vErrors.concat(validate672.errors);
errors = vErrors.length;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate680.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate680.errors = vErrors;
return errors === 0;
}
validate680.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate686(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate686.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.digest === undefined) && (missing0 = "digest")) || ((data.size === undefined) && (missing0 = "size"))) || ((data.contentSize === undefined) && (missing0 = "contentSize"))) || ((data.frames === undefined) && (missing0 = "frames"))){
validate686.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "digest") || (key0 === "size")) || (key0 === "contentSize")) || (key0 === "frames"))){
validate686.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.digest !== undefined){
const _errs2 = errors;
if(!(validate74(data.digest, {instancePath:instancePath+"/digest",parentData:data,parentDataProperty:"digest",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.size !== undefined){
const _errs3 = errors;
if(!(validate76(data.size, {instancePath:instancePath+"/size",parentData:data,parentDataProperty:"size",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.contentSize !== undefined){
const _errs4 = errors;
if(!(validate76(data.contentSize, {instancePath:instancePath+"/contentSize",parentData:data,parentDataProperty:"contentSize",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.frames !== undefined){
let data3 = data.frames;
const _errs5 = errors;
if(errors === _errs5){
if(Array.isArray(data3)){
if(data3.length > 1000000){
validate686.errors = [{instancePath:instancePath+"/frames",schemaPath:"#/properties/frames/maxItems",keyword:"maxItems",params:{limit: 1000000},message:"must NOT have more than 1000000 items"}];
return false;
}
else {
var valid1 = true;
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
const _errs7 = errors;
if(errors === _errs7){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing1;
if(((data4.size === undefined) && (missing1 = "size")) || ((data4.contentSize === undefined) && (missing1 = "contentSize"))){
validate686.errors = [{instancePath:instancePath+"/frames/" + i0,schemaPath:"#/properties/frames/items/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs9 = errors;
for(const key1 in data4){
if(!((key1 === "size") || (key1 === "contentSize"))){
validate686.errors = [{instancePath:instancePath+"/frames/" + i0,schemaPath:"#/properties/frames/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs9 === errors){
if(data4.size !== undefined){
const _errs10 = errors;
if(!(validate76(data4.size, {instancePath:instancePath+"/frames/" + i0+"/size",parentData:data4,parentDataProperty:"size",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors);
errors = vErrors.length;
}
var valid2 = _errs10 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data4.contentSize !== undefined){
const _errs11 = errors;
if(!(validate76(data4.contentSize, {instancePath:instancePath+"/frames/" + i0+"/contentSize",parentData:data4,parentDataProperty:"contentSize",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors);
errors = vErrors.length;
}
var valid2 = _errs11 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
else {
validate686.errors = [{instancePath:instancePath+"/frames/" + i0,schemaPath:"#/properties/frames/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid1 = _errs7 === errors;
if(!valid1){
break;
}
}
}
}
else {
validate686.errors = [{instancePath:instancePath+"/frames",schemaPath:"#/properties/frames/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate686.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate686.errors = vErrors;
return errors === 0;
}
validate686.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate693(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate693.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.digest === undefined) && (missing0 = "digest")) || ((data.size === undefined) && (missing0 = "size"))) || ((data.contentDigest === undefined) && (missing0 = "contentDigest"))) || ((data.contentSize === undefined) && (missing0 = "contentSize"))) || ((data.lines === undefined) && (missing0 = "lines"))){
validate693.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "digest") || (key0 === "size")) || (key0 === "contentDigest")) || (key0 === "contentSize")) || (key0 === "lines"))){
validate693.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.digest !== undefined){
const _errs2 = errors;
if(!(validate74(data.digest, {instancePath:instancePath+"/digest",parentData:data,parentDataProperty:"digest",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.size !== undefined){
const _errs3 = errors;
if(!(validate76(data.size, {instancePath:instancePath+"/size",parentData:data,parentDataProperty:"size",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.contentDigest !== undefined){
const _errs4 = errors;
if(!(validate74(data.contentDigest, {instancePath:instancePath+"/contentDigest",parentData:data,parentDataProperty:"contentDigest",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.contentSize !== undefined){
const _errs5 = errors;
if(!(validate76(data.contentSize, {instancePath:instancePath+"/contentSize",parentData:data,parentDataProperty:"contentSize",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lines !== undefined){
const _errs6 = errors;
if(!(validate76(data.lines, {instancePath:instancePath+"/lines",parentData:data,parentDataProperty:"lines",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors);
errors = vErrors.length;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate693.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate693.errors = vErrors;
return errors === 0;
}
validate693.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema181 = {"type":"object","additionalProperties":false,"required":["sources","diffId","size"],"properties":{"sources":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"diffId":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/digest"},"size":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"}}};

function validate700(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate700.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.sources === undefined) && (missing0 = "sources")) || ((data.diffId === undefined) && (missing0 = "diffId"))) || ((data.size === undefined) && (missing0 = "size"))){
validate700.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "sources") || (key0 === "diffId")) || (key0 === "size"))){
validate700.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.sources !== undefined){
const _errs2 = errors;
if(!(validate676(data.sources, {instancePath:instancePath+"/sources",parentData:data,parentDataProperty:"sources",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate676.errors : vErrors.concat(validate676.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.diffId !== undefined){
const _errs3 = errors;
if(!(validate669(data.diffId, {instancePath:instancePath+"/diffId",parentData:data,parentDataProperty:"diffId",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate669.errors : vErrors.concat(validate669.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.size !== undefined){
const _errs4 = errors;
if(!(validate676(data.size, {instancePath:instancePath+"/size",parentData:data,parentDataProperty:"size",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate676.errors : vErrors.concat(validate676.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate700.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate700.errors = vErrors;
return errors === 0;
}
validate700.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema182 = {"type":"object","additionalProperties":false,"required":["contents","bytes","stored"],"properties":{"contents":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"bytes":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"stored":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"}}};

function validate710(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate710.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.contents === undefined) && (missing0 = "contents")) || ((data.bytes === undefined) && (missing0 = "bytes"))) || ((data.stored === undefined) && (missing0 = "stored"))){
validate710.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "contents") || (key0 === "bytes")) || (key0 === "stored"))){
validate710.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.contents !== undefined){
const _errs2 = errors;
if(!(validate676(data.contents, {instancePath:instancePath+"/contents",parentData:data,parentDataProperty:"contents",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate676.errors : vErrors.concat(validate676.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.bytes !== undefined){
const _errs3 = errors;
if(!(validate676(data.bytes, {instancePath:instancePath+"/bytes",parentData:data,parentDataProperty:"bytes",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate676.errors : vErrors.concat(validate676.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.stored !== undefined){
const _errs4 = errors;
if(!(validate676(data.stored, {instancePath:instancePath+"/stored",parentData:data,parentDataProperty:"stored",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate676.errors : vErrors.concat(validate676.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate710.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate710.errors = vErrors;
return errors === 0;
}
validate710.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate664(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://holotype.invalid/schemas/lock/1-0-7" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate664.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((((data.lockVersion === undefined) && (missing0 = "lockVersion")) || ((data.tool === undefined) && (missing0 = "tool"))) || ((data.treeDigest === undefined) && (missing0 = "treeDigest"))) || ((data.artifacts === undefined) && (missing0 = "artifacts"))) || ((data.packages === undefined) && (missing0 = "packages"))) || ((data.packs === undefined) && (missing0 = "packs"))) || ((data.map === undefined) && (missing0 = "map"))) || ((data.layers === undefined) && (missing0 = "layers"))) || ((data.image === undefined) && (missing0 = "image"))) || ((data.totals === undefined) && (missing0 = "totals"))){
validate664.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema171.properties, key0))){
validate664.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.lockVersion !== undefined){
const _errs2 = errors;
if("1-0-7" !== data.lockVersion){
validate664.errors = [{instancePath:instancePath+"/lockVersion",schemaPath:"#/properties/lockVersion/const",keyword:"const",params:{allowedValue: "1-0-7"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tool !== undefined){
const _errs3 = errors;
if(!(validate665(data.tool, {instancePath:instancePath+"/tool",parentData:data,parentDataProperty:"tool",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate665.errors : vErrors.concat(validate665.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.treeDigest !== undefined){
const _errs4 = errors;
if(!(validate669(data.treeDigest, {instancePath:instancePath+"/treeDigest",parentData:data,parentDataProperty:"treeDigest",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate669.errors : vErrors.concat(validate669.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.artifacts !== undefined){
let data3 = data.artifacts;
const _errs5 = errors;
if(errors === _errs5){
if(Array.isArray(data3)){
if(data3.length > 250000){
validate664.errors = [{instancePath:instancePath+"/artifacts",schemaPath:"#/properties/artifacts/maxItems",keyword:"maxItems",params:{limit: 250000},message:"must NOT have more than 250000 items"}];
return false;
}
else {
var valid1 = true;
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
const _errs7 = errors;
if(!(validate671(data3[i0], {instancePath:instancePath+"/artifacts/" + i0,parentData:data3,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate671.errors : vErrors.concat(validate671.errors);
errors = vErrors.length;
}
var valid1 = _errs7 === errors;
if(!valid1){
break;
}
}
}
}
else {
validate664.errors = [{instancePath:instancePath+"/artifacts",schemaPath:"#/properties/artifacts/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.packages !== undefined){
let data5 = data.packages;
const _errs8 = errors;
if(errors === _errs8){
if(Array.isArray(data5)){
if(data5.length > 250000){
validate664.errors = [{instancePath:instancePath+"/packages",schemaPath:"#/properties/packages/maxItems",keyword:"maxItems",params:{limit: 250000},message:"must NOT have more than 250000 items"}];
return false;
}
else {
var valid2 = true;
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
const _errs10 = errors;
if(!(validate680(data5[i1], {instancePath:instancePath+"/packages/" + i1,parentData:data5,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate680.errors : vErrors.concat(validate680.errors);
errors = vErrors.length;
}
var valid2 = _errs10 === errors;
if(!valid2){
break;
}
}
}
}
else {
validate664.errors = [{instancePath:instancePath+"/packages",schemaPath:"#/properties/packages/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.packs !== undefined){
let data7 = data.packs;
const _errs11 = errors;
if(errors === _errs11){
if(Array.isArray(data7)){
if(data7.length > 250000){
validate664.errors = [{instancePath:instancePath+"/packs",schemaPath:"#/properties/packs/maxItems",keyword:"maxItems",params:{limit: 250000},message:"must NOT have more than 250000 items"}];
return false;
}
else {
var valid3 = true;
const len2 = data7.length;
for(let i2=0; i2<len2; i2++){
const _errs13 = errors;
if(!(validate686(data7[i2], {instancePath:instancePath+"/packs/" + i2,parentData:data7,parentDataProperty:i2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate686.errors : vErrors.concat(validate686.errors);
errors = vErrors.length;
}
var valid3 = _errs13 === errors;
if(!valid3){
break;
}
}
}
}
else {
validate664.errors = [{instancePath:instancePath+"/packs",schemaPath:"#/properties/packs/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.map !== undefined){
let data9 = data.map;
const _errs14 = errors;
if(errors === _errs14){
if(Array.isArray(data9)){
if(data9.length > 10000){
validate664.errors = [{instancePath:instancePath+"/map",schemaPath:"#/properties/map/maxItems",keyword:"maxItems",params:{limit: 10000},message:"must NOT have more than 10000 items"}];
return false;
}
else {
var valid4 = true;
const len3 = data9.length;
for(let i3=0; i3<len3; i3++){
const _errs16 = errors;
if(!(validate693(data9[i3], {instancePath:instancePath+"/map/" + i3,parentData:data9,parentDataProperty:i3,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate693.errors : vErrors.concat(validate693.errors);
errors = vErrors.length;
}
var valid4 = _errs16 === errors;
if(!valid4){
break;
}
}
}
}
else {
validate664.errors = [{instancePath:instancePath+"/map",schemaPath:"#/properties/map/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.layers !== undefined){
let data11 = data.layers;
const _errs17 = errors;
if(errors === _errs17){
if(Array.isArray(data11)){
if(data11.length > 100){
validate664.errors = [{instancePath:instancePath+"/layers",schemaPath:"#/properties/layers/maxItems",keyword:"maxItems",params:{limit: 100},message:"must NOT have more than 100 items"}];
return false;
}
else {
if(data11.length < 1){
validate664.errors = [{instancePath:instancePath+"/layers",schemaPath:"#/properties/layers/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid5 = true;
const len4 = data11.length;
for(let i4=0; i4<len4; i4++){
const _errs19 = errors;
if(!(validate700(data11[i4], {instancePath:instancePath+"/layers/" + i4,parentData:data11,parentDataProperty:i4,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate700.errors : vErrors.concat(validate700.errors);
errors = vErrors.length;
}
var valid5 = _errs19 === errors;
if(!valid5){
break;
}
}
}
}
}
else {
validate664.errors = [{instancePath:instancePath+"/layers",schemaPath:"#/properties/layers/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.image !== undefined){
let data13 = data.image;
const _errs20 = errors;
if(errors === _errs20){
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
let missing1;
if(((((data13.tarDigest === undefined) && (missing1 = "tarDigest")) || ((data13.tarSize === undefined) && (missing1 = "tarSize"))) || ((data13.configDigest === undefined) && (missing1 = "configDigest"))) || ((data13.manifestDigest === undefined) && (missing1 = "manifestDigest"))){
validate664.errors = [{instancePath:instancePath+"/image",schemaPath:"#/properties/image/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs22 = errors;
for(const key1 in data13){
if(!(((((key1 === "tarDigest") || (key1 === "tarSize")) || (key1 === "configDigest")) || (key1 === "manifestDigest")) || (key1 === "refused"))){
validate664.errors = [{instancePath:instancePath+"/image",schemaPath:"#/properties/image/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs22 === errors){
if(data13.tarDigest !== undefined){
const _errs23 = errors;
if(!(validate669(data13.tarDigest, {instancePath:instancePath+"/image/tarDigest",parentData:data13,parentDataProperty:"tarDigest",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate669.errors : vErrors.concat(validate669.errors);
errors = vErrors.length;
}
var valid6 = _errs23 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data13.tarSize !== undefined){
const _errs24 = errors;
if(!(validate676(data13.tarSize, {instancePath:instancePath+"/image/tarSize",parentData:data13,parentDataProperty:"tarSize",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate676.errors : vErrors.concat(validate676.errors);
errors = vErrors.length;
}
var valid6 = _errs24 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data13.configDigest !== undefined){
const _errs25 = errors;
if(!(validate669(data13.configDigest, {instancePath:instancePath+"/image/configDigest",parentData:data13,parentDataProperty:"configDigest",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate669.errors : vErrors.concat(validate669.errors);
errors = vErrors.length;
}
var valid6 = _errs25 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data13.manifestDigest !== undefined){
const _errs26 = errors;
if(!(validate669(data13.manifestDigest, {instancePath:instancePath+"/image/manifestDigest",parentData:data13,parentDataProperty:"manifestDigest",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate669.errors : vErrors.concat(validate669.errors);
errors = vErrors.length;
}
var valid6 = _errs26 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data13.refused !== undefined){
const _errs27 = errors;
if(!(validate672(data13.refused, {instancePath:instancePath+"/image/refused",parentData:data13,parentDataProperty:"refused",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate672.errors : vErrors.concat(validate672.errors);
errors = vErrors.length;
}
var valid6 = _errs27 === errors;
}
else {
var valid6 = true;
}
}
}
}
}
}
}
}
else {
validate664.errors = [{instancePath:instancePath+"/image",schemaPath:"#/properties/image/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.totals !== undefined){
let data19 = data.totals;
const _errs28 = errors;
if(errors === _errs28){
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
let missing2;
if((((data19.proven === undefined) && (missing2 = "proven")) || ((data19.trusted === undefined) && (missing2 = "trusted"))) || ((data19.kept === undefined) && (missing2 = "kept"))){
validate664.errors = [{instancePath:instancePath+"/totals",schemaPath:"#/properties/totals/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs30 = errors;
for(const key2 in data19){
if(!((((key2 === "proven") || (key2 === "trusted")) || (key2 === "kept")) || (key2 === "derived"))){
validate664.errors = [{instancePath:instancePath+"/totals",schemaPath:"#/properties/totals/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs30 === errors){
if(data19.proven !== undefined){
const _errs31 = errors;
if(!(validate710(data19.proven, {instancePath:instancePath+"/totals/proven",parentData:data19,parentDataProperty:"proven",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate710.errors : vErrors.concat(validate710.errors);
errors = vErrors.length;
}
var valid7 = _errs31 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data19.trusted !== undefined){
const _errs32 = errors;
if(!(validate710(data19.trusted, {instancePath:instancePath+"/totals/trusted",parentData:data19,parentDataProperty:"trusted",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate710.errors : vErrors.concat(validate710.errors);
errors = vErrors.length;
}
var valid7 = _errs32 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data19.kept !== undefined){
const _errs33 = errors;
if(!(validate710(data19.kept, {instancePath:instancePath+"/totals/kept",parentData:data19,parentDataProperty:"kept",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate710.errors : vErrors.concat(validate710.errors);
errors = vErrors.length;
}
var valid7 = _errs33 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data19.derived !== undefined){
const _errs34 = errors;
if(!(validate710(data19.derived, {instancePath:instancePath+"/totals/derived",parentData:data19,parentDataProperty:"derived",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate710.errors : vErrors.concat(validate710.errors);
errors = vErrors.length;
}
var valid7 = _errs34 === errors;
}
else {
var valid7 = true;
}
}
}
}
}
}
}
else {
validate664.errors = [{instancePath:instancePath+"/totals",schemaPath:"#/properties/totals/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs28 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate664.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate664.errors = vErrors;
return errors === 0;
}
validate664.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports['map-line'] = validate718;
const schema183 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://holotype.invalid/schemas/lock/map-line/1-0-0","type":"object","additionalProperties":false,"required":["source","index","files"],"properties":{"source":{"enum":["artifact","pack"]},"index":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"files":{"type":"array","minItems":1,"maxItems":4096,"items":{"type":"object","additionalProperties":false,"required":["entry"],"properties":{"entry":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"member":{"type":"string","minLength":1,"maxLength":16384}}}}}};

function validate719(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate719.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
validate719.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === 0){
if((typeof data == "number") && (isFinite(data))){
if(data > 9007199254740991 || isNaN(data)){
validate719.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data < 0 || isNaN(data)){
validate719.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
validate719.errors = vErrors;
return errors === 0;
}
validate719.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate718(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://holotype.invalid/schemas/lock/map-line/1-0-0" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate718.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.source === undefined) && (missing0 = "source")) || ((data.index === undefined) && (missing0 = "index"))) || ((data.files === undefined) && (missing0 = "files"))){
validate718.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "source") || (key0 === "index")) || (key0 === "files"))){
validate718.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.source !== undefined){
let data0 = data.source;
const _errs2 = errors;
if(!((data0 === "artifact") || (data0 === "pack"))){
validate718.errors = [{instancePath:instancePath+"/source",schemaPath:"#/properties/source/enum",keyword:"enum",params:{allowedValues: schema183.properties.source.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.index !== undefined){
const _errs3 = errors;
if(!(validate719(data.index, {instancePath:instancePath+"/index",parentData:data,parentDataProperty:"index",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate719.errors : vErrors.concat(validate719.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.files !== undefined){
let data2 = data.files;
const _errs4 = errors;
if(errors === _errs4){
if(Array.isArray(data2)){
if(data2.length > 4096){
validate718.errors = [{instancePath:instancePath+"/files",schemaPath:"#/properties/files/maxItems",keyword:"maxItems",params:{limit: 4096},message:"must NOT have more than 4096 items"}];
return false;
}
else {
if(data2.length < 1){
validate718.errors = [{instancePath:instancePath+"/files",schemaPath:"#/properties/files/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid1 = true;
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
const _errs6 = errors;
if(errors === _errs6){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
let missing1;
if((data3.entry === undefined) && (missing1 = "entry")){
validate718.errors = [{instancePath:instancePath+"/files/" + i0,schemaPath:"#/properties/files/items/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs8 = errors;
for(const key1 in data3){
if(!((key1 === "entry") || (key1 === "member"))){
validate718.errors = [{instancePath:instancePath+"/files/" + i0,schemaPath:"#/properties/files/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs8 === errors){
if(data3.entry !== undefined){
const _errs9 = errors;
if(!(validate719(data3.entry, {instancePath:instancePath+"/files/" + i0+"/entry",parentData:data3,parentDataProperty:"entry",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate719.errors : vErrors.concat(validate719.errors);
errors = vErrors.length;
}
var valid2 = _errs9 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.member !== undefined){
let data5 = data3.member;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data5 === "string"){
if(func2(data5) > 16384){
validate718.errors = [{instancePath:instancePath+"/files/" + i0+"/member",schemaPath:"#/properties/files/items/properties/member/maxLength",keyword:"maxLength",params:{limit: 16384},message:"must NOT have more than 16384 characters"}];
return false;
}
else {
if(func2(data5) < 1){
validate718.errors = [{instancePath:instancePath+"/files/" + i0+"/member",schemaPath:"#/properties/files/items/properties/member/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate718.errors = [{instancePath:instancePath+"/files/" + i0+"/member",schemaPath:"#/properties/files/items/properties/member/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs10 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
else {
validate718.errors = [{instancePath:instancePath+"/files/" + i0,schemaPath:"#/properties/files/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid1 = _errs6 === errors;
if(!valid1){
break;
}
}
}
}
}
else {
validate718.errors = [{instancePath:instancePath+"/files",schemaPath:"#/properties/files/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate718.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate718.errors = vErrors;
return errors === 0;
}
validate718.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports['report'] = validate722;
const schema185 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://holotype.invalid/schemas/report/2-0-2","type":"object","additionalProperties":false,"required":["reportVersion","tool","subject","verdict","findings"],"properties":{"reportVersion":{"const":"2-0-2"},"tool":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/tool"},"madeAt":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"subject":{"type":"object","additionalProperties":false,"required":["kind","name"],"properties":{"kind":{"enum":["fit","fidelity","diff","look","replay","show"]},"name":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"manifestDigest":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/digest"},"treeDigest":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/digest"},"form":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"host":{"type":"object","additionalProperties":false,"required":["name","recordedAt"],"properties":{"name":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"recordedAt":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"}}}}},"verdict":{"enum":["pass","warn","fail","unknown"]},"findings":{"type":"array","maxItems":100000,"items":{"$ref":"#/$defs/finding"}},"facts":{"type":"array","maxItems":100,"items":{"$ref":"#/$defs/fact"}},"fidelity":{"$ref":"#/$defs/fidelity"},"accounting":{"type":"array","maxItems":1000,"items":{"$ref":"#/$defs/account"}},"replay":{"$ref":"https://holotype.invalid/schemas/report-replay/2-0-0"},"labels":{"type":"array","maxItems":100,"items":{"type":"object","additionalProperties":false,"required":["name","value"],"properties":{"name":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"value":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"}}}}},"$defs":{"finding":{"type":"object","additionalProperties":false,"required":["code","verdict","message"],"properties":{"code":{"type":"string","pattern":"^[A-Z][A-Z0-9_]+$","maxLength":64},"verdict":{"enum":["pass","warn","fail","unknown"]},"message":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"evidence":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/text"},"next":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"}}},"fact":{"type":"object","additionalProperties":false,"required":["name"],"properties":{"name":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"captured":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"here":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"}}},"fidelity":{"type":"object","additionalProperties":false,"required":["identical","total","notHeld","differences","differenceCount"],"properties":{"identical":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"total":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"treeDigest":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/digest"},"notHeld":{"type":"array","maxItems":64,"items":{"type":"object","additionalProperties":false,"required":["kind","count"],"properties":{"kind":{"$ref":"#/$defs/aspect"},"count":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"}}}},"differences":{"type":"array","maxItems":10000,"items":{"$ref":"#/$defs/difference"}},"differenceCount":{"type":"array","maxItems":64,"items":{"type":"object","additionalProperties":false,"required":["cause","count"],"properties":{"cause":{"$ref":"#/$defs/aspect"},"count":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"}}}}}},"aspect":{"enum":["missing","extra","type","content","size","mode","owner","owner-name","target","hardlink","xattrs","capabilities","device","mtime","setid"]},"difference":{"type":"object","additionalProperties":false,"required":["path","cause"],"properties":{"path":{"type":"string","maxLength":16384},"cause":{"$ref":"#/$defs/aspect"},"expected":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/text"},"actual":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/text"}}},"account":{"type":"object","additionalProperties":false,"required":["class","reason","files","bytes"],"properties":{"class":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"reason":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"paths":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"files":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"bytes":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"}}}}};

function validate723(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate723.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.name === undefined) && (missing0 = "name")) || ((data.version === undefined) && (missing0 = "version"))){
validate723.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "name") || (key0 === "version"))){
validate723.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.name !== undefined){
const _errs2 = errors;
if(!(validate55(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.version !== undefined){
const _errs3 = errors;
if(!(validate55(data.version, {instancePath:instancePath+"/version",parentData:data,parentDataProperty:"version",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate723.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate723.errors = vErrors;
return errors === 0;
}
validate723.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate727(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate727.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(func2(data) > 1024){
validate727.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters"}];
return false;
}
}
else {
validate727.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate727.errors = vErrors;
return errors === 0;
}
validate727.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate730(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate730.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(func2(data) > 71){
validate730.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 71},message:"must NOT have more than 71 characters"}];
return false;
}
else {
if(!pattern5.test(data)){
validate730.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"},message:"must match pattern \""+"^sha256:[0-9a-f]{64}$"+"\""}];
return false;
}
}
}
else {
validate730.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate730.errors = vErrors;
return errors === 0;
}
validate730.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema189 = {"type":"object","additionalProperties":false,"required":["code","verdict","message"],"properties":{"code":{"type":"string","pattern":"^[A-Z][A-Z0-9_]+$","maxLength":64},"verdict":{"enum":["pass","warn","fail","unknown"]},"message":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"evidence":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/text"},"next":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"}}};
const pattern32 = new RegExp("^[A-Z][A-Z0-9_]+$", "u");

function validate738(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate738.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(func2(data) > 65536){
validate738.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 65536},message:"must NOT have more than 65536 characters"}];
return false;
}
}
else {
validate738.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate738.errors = vErrors;
return errors === 0;
}
validate738.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate736(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate736.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.code === undefined) && (missing0 = "code")) || ((data.verdict === undefined) && (missing0 = "verdict"))) || ((data.message === undefined) && (missing0 = "message"))){
validate736.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "code") || (key0 === "verdict")) || (key0 === "message")) || (key0 === "evidence")) || (key0 === "next"))){
validate736.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.code !== undefined){
let data0 = data.code;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(func2(data0) > 64){
validate736.errors = [{instancePath:instancePath+"/code",schemaPath:"#/properties/code/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern32.test(data0)){
validate736.errors = [{instancePath:instancePath+"/code",schemaPath:"#/properties/code/pattern",keyword:"pattern",params:{pattern: "^[A-Z][A-Z0-9_]+$"},message:"must match pattern \""+"^[A-Z][A-Z0-9_]+$"+"\""}];
return false;
}
}
}
else {
validate736.errors = [{instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.verdict !== undefined){
let data1 = data.verdict;
const _errs4 = errors;
if(!((((data1 === "pass") || (data1 === "warn")) || (data1 === "fail")) || (data1 === "unknown"))){
validate736.errors = [{instancePath:instancePath+"/verdict",schemaPath:"#/properties/verdict/enum",keyword:"enum",params:{allowedValues: schema189.properties.verdict.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.message !== undefined){
const _errs5 = errors;
if(!(validate727(data.message, {instancePath:instancePath+"/message",parentData:data,parentDataProperty:"message",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate727.errors : vErrors.concat(validate727.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.evidence !== undefined){
const _errs6 = errors;
if(!(validate738(data.evidence, {instancePath:instancePath+"/evidence",parentData:data,parentDataProperty:"evidence",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate738.errors : vErrors.concat(validate738.errors);
errors = vErrors.length;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.next !== undefined){
const _errs7 = errors;
if(!(validate727(data.next, {instancePath:instancePath+"/next",parentData:data,parentDataProperty:"next",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate727.errors : vErrors.concat(validate727.errors);
errors = vErrors.length;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate736.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate736.errors = vErrors;
return errors === 0;
}
validate736.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema191 = {"type":"object","additionalProperties":false,"required":["name"],"properties":{"name":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"captured":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"here":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"}}};

function validate742(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate742.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.name === undefined) && (missing0 = "name")){
validate742.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "name") || (key0 === "captured")) || (key0 === "here"))){
validate742.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.name !== undefined){
const _errs2 = errors;
if(!(validate727(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate727.errors : vErrors.concat(validate727.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.captured !== undefined){
const _errs3 = errors;
if(!(validate727(data.captured, {instancePath:instancePath+"/captured",parentData:data,parentDataProperty:"captured",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate727.errors : vErrors.concat(validate727.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.here !== undefined){
const _errs4 = errors;
if(!(validate727(data.here, {instancePath:instancePath+"/here",parentData:data,parentDataProperty:"here",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate727.errors : vErrors.concat(validate727.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate742.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate742.errors = vErrors;
return errors === 0;
}
validate742.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema192 = {"type":"object","additionalProperties":false,"required":["identical","total","notHeld","differences","differenceCount"],"properties":{"identical":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"total":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"treeDigest":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/digest"},"notHeld":{"type":"array","maxItems":64,"items":{"type":"object","additionalProperties":false,"required":["kind","count"],"properties":{"kind":{"$ref":"#/$defs/aspect"},"count":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"}}}},"differences":{"type":"array","maxItems":10000,"items":{"$ref":"#/$defs/difference"}},"differenceCount":{"type":"array","maxItems":64,"items":{"type":"object","additionalProperties":false,"required":["cause","count"],"properties":{"cause":{"$ref":"#/$defs/aspect"},"count":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"}}}}}};

function validate748(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate748.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
validate748.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === 0){
if((typeof data == "number") && (isFinite(data))){
if(data > 9007199254740991 || isNaN(data)){
validate748.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data < 0 || isNaN(data)){
validate748.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
validate748.errors = vErrors;
return errors === 0;
}
validate748.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema194 = {"enum":["missing","extra","type","content","size","mode","owner","owner-name","target","hardlink","xattrs","capabilities","device","mtime","setid"]};

function validate752(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate752.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(((((((((((((((data === "missing") || (data === "extra")) || (data === "type")) || (data === "content")) || (data === "size")) || (data === "mode")) || (data === "owner")) || (data === "owner-name")) || (data === "target")) || (data === "hardlink")) || (data === "xattrs")) || (data === "capabilities")) || (data === "device")) || (data === "mtime")) || (data === "setid"))){
validate752.errors = [{instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema194.enum},message:"must be equal to one of the allowed values"}];
return false;
}
validate752.errors = vErrors;
return errors === 0;
}
validate752.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema195 = {"type":"object","additionalProperties":false,"required":["path","cause"],"properties":{"path":{"type":"string","maxLength":16384},"cause":{"$ref":"#/$defs/aspect"},"expected":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/text"},"actual":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/text"}}};

function validate755(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate755.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.path === undefined) && (missing0 = "path")) || ((data.cause === undefined) && (missing0 = "cause"))){
validate755.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "path") || (key0 === "cause")) || (key0 === "expected")) || (key0 === "actual"))){
validate755.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.path !== undefined){
let data0 = data.path;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(func2(data0) > 16384){
validate755.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/maxLength",keyword:"maxLength",params:{limit: 16384},message:"must NOT have more than 16384 characters"}];
return false;
}
}
else {
validate755.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.cause !== undefined){
const _errs4 = errors;
if(!(validate752(data.cause, {instancePath:instancePath+"/cause",parentData:data,parentDataProperty:"cause",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate752.errors : vErrors.concat(validate752.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.expected !== undefined){
const _errs5 = errors;
if(!(validate738(data.expected, {instancePath:instancePath+"/expected",parentData:data,parentDataProperty:"expected",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate738.errors : vErrors.concat(validate738.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.actual !== undefined){
const _errs6 = errors;
if(!(validate738(data.actual, {instancePath:instancePath+"/actual",parentData:data,parentDataProperty:"actual",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate738.errors : vErrors.concat(validate738.errors);
errors = vErrors.length;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate755.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate755.errors = vErrors;
return errors === 0;
}
validate755.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate747(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate747.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.identical === undefined) && (missing0 = "identical")) || ((data.total === undefined) && (missing0 = "total"))) || ((data.notHeld === undefined) && (missing0 = "notHeld"))) || ((data.differences === undefined) && (missing0 = "differences"))) || ((data.differenceCount === undefined) && (missing0 = "differenceCount"))){
validate747.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "identical") || (key0 === "total")) || (key0 === "treeDigest")) || (key0 === "notHeld")) || (key0 === "differences")) || (key0 === "differenceCount"))){
validate747.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.identical !== undefined){
const _errs2 = errors;
if(!(validate748(data.identical, {instancePath:instancePath+"/identical",parentData:data,parentDataProperty:"identical",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate748.errors : vErrors.concat(validate748.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.total !== undefined){
const _errs3 = errors;
if(!(validate748(data.total, {instancePath:instancePath+"/total",parentData:data,parentDataProperty:"total",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate748.errors : vErrors.concat(validate748.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.treeDigest !== undefined){
const _errs4 = errors;
if(!(validate730(data.treeDigest, {instancePath:instancePath+"/treeDigest",parentData:data,parentDataProperty:"treeDigest",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate730.errors : vErrors.concat(validate730.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.notHeld !== undefined){
let data3 = data.notHeld;
const _errs5 = errors;
if(errors === _errs5){
if(Array.isArray(data3)){
if(data3.length > 64){
validate747.errors = [{instancePath:instancePath+"/notHeld",schemaPath:"#/properties/notHeld/maxItems",keyword:"maxItems",params:{limit: 64},message:"must NOT have more than 64 items"}];
return false;
}
else {
var valid1 = true;
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
const _errs7 = errors;
if(errors === _errs7){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing1;
if(((data4.kind === undefined) && (missing1 = "kind")) || ((data4.count === undefined) && (missing1 = "count"))){
validate747.errors = [{instancePath:instancePath+"/notHeld/" + i0,schemaPath:"#/properties/notHeld/items/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs9 = errors;
for(const key1 in data4){
if(!((key1 === "kind") || (key1 === "count"))){
validate747.errors = [{instancePath:instancePath+"/notHeld/" + i0,schemaPath:"#/properties/notHeld/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs9 === errors){
if(data4.kind !== undefined){
const _errs10 = errors;
if(!(validate752(data4.kind, {instancePath:instancePath+"/notHeld/" + i0+"/kind",parentData:data4,parentDataProperty:"kind",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate752.errors : vErrors.concat(validate752.errors);
errors = vErrors.length;
}
var valid2 = _errs10 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data4.count !== undefined){
const _errs11 = errors;
if(!(validate748(data4.count, {instancePath:instancePath+"/notHeld/" + i0+"/count",parentData:data4,parentDataProperty:"count",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate748.errors : vErrors.concat(validate748.errors);
errors = vErrors.length;
}
var valid2 = _errs11 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
else {
validate747.errors = [{instancePath:instancePath+"/notHeld/" + i0,schemaPath:"#/properties/notHeld/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid1 = _errs7 === errors;
if(!valid1){
break;
}
}
}
}
else {
validate747.errors = [{instancePath:instancePath+"/notHeld",schemaPath:"#/properties/notHeld/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.differences !== undefined){
let data7 = data.differences;
const _errs12 = errors;
if(errors === _errs12){
if(Array.isArray(data7)){
if(data7.length > 10000){
validate747.errors = [{instancePath:instancePath+"/differences",schemaPath:"#/properties/differences/maxItems",keyword:"maxItems",params:{limit: 10000},message:"must NOT have more than 10000 items"}];
return false;
}
else {
var valid3 = true;
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
const _errs14 = errors;
if(!(validate755(data7[i1], {instancePath:instancePath+"/differences/" + i1,parentData:data7,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate755.errors : vErrors.concat(validate755.errors);
errors = vErrors.length;
}
var valid3 = _errs14 === errors;
if(!valid3){
break;
}
}
}
}
else {
validate747.errors = [{instancePath:instancePath+"/differences",schemaPath:"#/properties/differences/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.differenceCount !== undefined){
let data9 = data.differenceCount;
const _errs15 = errors;
if(errors === _errs15){
if(Array.isArray(data9)){
if(data9.length > 64){
validate747.errors = [{instancePath:instancePath+"/differenceCount",schemaPath:"#/properties/differenceCount/maxItems",keyword:"maxItems",params:{limit: 64},message:"must NOT have more than 64 items"}];
return false;
}
else {
var valid4 = true;
const len2 = data9.length;
for(let i2=0; i2<len2; i2++){
let data10 = data9[i2];
const _errs17 = errors;
if(errors === _errs17){
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
let missing2;
if(((data10.cause === undefined) && (missing2 = "cause")) || ((data10.count === undefined) && (missing2 = "count"))){
validate747.errors = [{instancePath:instancePath+"/differenceCount/" + i2,schemaPath:"#/properties/differenceCount/items/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs19 = errors;
for(const key2 in data10){
if(!((key2 === "cause") || (key2 === "count"))){
validate747.errors = [{instancePath:instancePath+"/differenceCount/" + i2,schemaPath:"#/properties/differenceCount/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs19 === errors){
if(data10.cause !== undefined){
const _errs20 = errors;
if(!(validate752(data10.cause, {instancePath:instancePath+"/differenceCount/" + i2+"/cause",parentData:data10,parentDataProperty:"cause",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate752.errors : vErrors.concat(validate752.errors);
errors = vErrors.length;
}
var valid5 = _errs20 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data10.count !== undefined){
const _errs21 = errors;
if(!(validate748(data10.count, {instancePath:instancePath+"/differenceCount/" + i2+"/count",parentData:data10,parentDataProperty:"count",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate748.errors : vErrors.concat(validate748.errors);
errors = vErrors.length;
}
var valid5 = _errs21 === errors;
}
else {
var valid5 = true;
}
}
}
}
}
else {
validate747.errors = [{instancePath:instancePath+"/differenceCount/" + i2,schemaPath:"#/properties/differenceCount/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid4 = _errs17 === errors;
if(!valid4){
break;
}
}
}
}
else {
validate747.errors = [{instancePath:instancePath+"/differenceCount",schemaPath:"#/properties/differenceCount/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
else {
validate747.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate747.errors = vErrors;
return errors === 0;
}
validate747.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema196 = {"type":"object","additionalProperties":false,"required":["class","reason","files","bytes"],"properties":{"class":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"reason":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"paths":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"files":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"bytes":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"}}};

function validate763(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate763.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.class === undefined) && (missing0 = "class")) || ((data.reason === undefined) && (missing0 = "reason"))) || ((data.files === undefined) && (missing0 = "files"))) || ((data.bytes === undefined) && (missing0 = "bytes"))){
validate763.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "class") || (key0 === "reason")) || (key0 === "paths")) || (key0 === "files")) || (key0 === "bytes"))){
validate763.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.class !== undefined){
const _errs2 = errors;
if(!(validate727(data.class, {instancePath:instancePath+"/class",parentData:data,parentDataProperty:"class",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate727.errors : vErrors.concat(validate727.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reason !== undefined){
const _errs3 = errors;
if(!(validate727(data.reason, {instancePath:instancePath+"/reason",parentData:data,parentDataProperty:"reason",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate727.errors : vErrors.concat(validate727.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.paths !== undefined){
const _errs4 = errors;
if(!(validate748(data.paths, {instancePath:instancePath+"/paths",parentData:data,parentDataProperty:"paths",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate748.errors : vErrors.concat(validate748.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.files !== undefined){
const _errs5 = errors;
if(!(validate748(data.files, {instancePath:instancePath+"/files",parentData:data,parentDataProperty:"files",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate748.errors : vErrors.concat(validate748.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.bytes !== undefined){
const _errs6 = errors;
if(!(validate748(data.bytes, {instancePath:instancePath+"/bytes",parentData:data,parentDataProperty:"bytes",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate748.errors : vErrors.concat(validate748.errors);
errors = vErrors.length;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate763.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate763.errors = vErrors;
return errors === 0;
}
validate763.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema197 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://holotype.invalid/schemas/report-replay/2-0-0","type":"object","additionalProperties":false,"required":["result","form","enclosure","isolation","end","usage","outputs","claims"],"properties":{"result":{"enum":["same","different","failed","uncompared"]},"decidedBy":{"enum":["claims","outputs","everything"]},"form":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"enclosure":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"isolation":{"type":"array","maxItems":32,"items":{"type":"object","additionalProperties":false,"required":["what","held"],"properties":{"what":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"held":{"type":"boolean"},"detail":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"}}}},"end":{"type":"object","additionalProperties":false,"required":["captured","here","same"],"properties":{"captured":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"here":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"same":{"type":"boolean"}}},"usage":{"type":"object","additionalProperties":false,"required":["captured","here"],"properties":{"captured":{"$ref":"#/$defs/seconds"},"here":{"$ref":"#/$defs/seconds"}}},"edited":{"type":"array","minItems":1,"maxItems":1000,"items":{"type":"object","additionalProperties":false,"required":["path","captured","here"],"properties":{"path":{"type":"string","minLength":1,"maxLength":16384},"captured":{"$ref":"#/$defs/content"},"here":{"$ref":"#/$defs/content"}}}},"outputs":{"type":"array","maxItems":100000,"items":{"$ref":"#/$defs/output"}},"claims":{"type":"array","maxItems":1000,"items":{"type":"object","additionalProperties":false,"required":["name","output","holds","outcome","detail"],"properties":{"name":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"output":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"select":{"$ref":"https://holotype.invalid/schemas/claims/1-0-0#/$defs/selector"},"holds":{"type":"boolean"},"outcome":{"$ref":"#/$defs/outcome"},"detail":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"captured":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"stated":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"here":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"}}}},"asked":{"type":"object","additionalProperties":false,"required":["policies","claims","strict"],"properties":{"policies":{"type":"array","maxItems":10000,"items":{"type":"object","additionalProperties":false,"required":["pattern","policy"],"properties":{"pattern":{"type":"string","minLength":1,"maxLength":1024},"policy":{"$ref":"https://holotype.invalid/schemas/claims/1-0-0#/$defs/policy"}}}},"claims":{"type":"array","maxItems":1000,"items":{"$ref":"https://holotype.invalid/schemas/claims/1-0-0#/$defs/claim"}},"strict":{"type":"boolean"}}},"again":{"type":"object","additionalProperties":false,"required":["end","sameEnd","apart"],"properties":{"end":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"sameEnd":{"type":"boolean"},"apart":{"type":"array","maxItems":100000,"items":{"type":"string","minLength":1,"maxLength":16384}}}},"evidence":{"type":"object","additionalProperties":false,"required":["end","unknown","unmade","causes","suspected"],"properties":{"end":{"type":"object","additionalProperties":false,"required":["timedOut"],"properties":{"exitCode":{"type":"integer","minimum":0,"maximum":255},"signal":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"timedOut":{"type":"boolean"}}},"began":{"type":"number","minimum":0,"maximum":100000000000},"unknown":{"type":"array","maxItems":1000,"items":{"type":"object","additionalProperties":false,"required":["path","how"],"properties":{"path":{"type":"string","minLength":1,"maxLength":16384},"how":{"enum":["made","changed"]}}}},"unmade":{"type":"array","maxItems":100000,"items":{"type":"object","additionalProperties":false,"required":["path","why"],"properties":{"path":{"type":"string","minLength":1,"maxLength":16384},"why":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"}}}},"unread":{"type":"array","maxItems":100000,"items":{"type":"object","additionalProperties":false,"required":["path","why"],"properties":{"path":{"type":"string","minLength":1,"maxLength":16384},"why":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"}}}},"causes":{"type":"array","maxItems":1000,"items":{"$ref":"#/$defs/cause"}},"suspected":{"type":"array","maxItems":1000,"items":{"$ref":"#/$defs/cause"}}}},"causes":{"type":"array","maxItems":1000,"items":{"$ref":"#/$defs/cause"}}},"$defs":{"content":{"type":"object","additionalProperties":false,"required":["size","sha256"],"properties":{"size":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"sha256":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/sha256"}}},"seconds":{"type":"number","minimum":0,"maximum":1000000000},"outcome":{"enum":["identical","within","different","missing","unexpected","ignored","unreadable","varies"]},"output":{"type":"object","additionalProperties":false,"required":["name","outcome","agrees","detail"],"properties":{"name":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"policy":{"$ref":"https://holotype.invalid/schemas/claims/1-0-0#/$defs/policy"},"outcome":{"$ref":"#/$defs/outcome"},"agrees":{"type":"boolean"},"compared":{"type":"boolean"},"role":{"enum":["result","undeclared","side"]},"remark":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"detail":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"captured":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/sha256"},"here":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/sha256"}}},"cause":{"type":"object","additionalProperties":false,"required":["what","detail"],"properties":{"kind":{"enum":["missing","changed","output","credential","variable","network","identity","accounts","host","processor","time","chance","lookup","unused"]},"what":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"detail":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"}}}}};

function validate771(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate771.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(func2(data) > 1024){
validate771.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters"}];
return false;
}
}
else {
validate771.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate771.errors = vErrors;
return errors === 0;
}
validate771.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema199 = {"type":"number","minimum":0,"maximum":1000000000};

function validate778(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate778.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if((typeof data == "number") && (isFinite(data))){
if(data > 1000000000 || isNaN(data)){
validate778.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000"}];
return false;
}
else {
if(data < 0 || isNaN(data)){
validate778.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
else {
validate778.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
validate778.errors = vErrors;
return errors === 0;
}
validate778.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema200 = {"type":"object","additionalProperties":false,"required":["size","sha256"],"properties":{"size":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"sha256":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/sha256"}}};

function validate782(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate782.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
validate782.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === 0){
if((typeof data == "number") && (isFinite(data))){
if(data > 9007199254740991 || isNaN(data)){
validate782.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data < 0 || isNaN(data)){
validate782.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
validate782.errors = vErrors;
return errors === 0;
}
validate782.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate784(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate784.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(func2(data) > 64){
validate784.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern7.test(data)){
validate784.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""}];
return false;
}
}
}
else {
validate784.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate784.errors = vErrors;
return errors === 0;
}
validate784.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate781(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate781.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.size === undefined) && (missing0 = "size")) || ((data.sha256 === undefined) && (missing0 = "sha256"))){
validate781.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "size") || (key0 === "sha256"))){
validate781.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.size !== undefined){
const _errs2 = errors;
if(!(validate782(data.size, {instancePath:instancePath+"/size",parentData:data,parentDataProperty:"size",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate782.errors : vErrors.concat(validate782.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sha256 !== undefined){
const _errs3 = errors;
if(!(validate784(data.sha256, {instancePath:instancePath+"/sha256",parentData:data,parentDataProperty:"sha256",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate784.errors : vErrors.concat(validate784.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate781.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate781.errors = vErrors;
return errors === 0;
}
validate781.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema203 = {"type":"object","additionalProperties":false,"required":["name","outcome","agrees","detail"],"properties":{"name":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"policy":{"$ref":"https://holotype.invalid/schemas/claims/1-0-0#/$defs/policy"},"outcome":{"$ref":"#/$defs/outcome"},"agrees":{"type":"boolean"},"compared":{"type":"boolean"},"role":{"enum":["result","undeclared","side"]},"remark":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"detail":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"captured":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/sha256"},"here":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/sha256"}}};

function validate790(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate790.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
let valid0 = false;
let passing0 = null;
const _errs1 = errors;
if(!(validate528(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate528.errors : vErrors.concat(validate528.errors);
errors = vErrors.length;
}
var _valid0 = _errs1 === errors;
if(_valid0){
valid0 = true;
passing0 = 0;
var props0 = true;
}
const _errs2 = errors;
if(!(validate530(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate530.errors : vErrors.concat(validate530.errors);
errors = vErrors.length;
}
var _valid0 = _errs2 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid0 = true;
passing0 = 1;
if(props0 !== true){
props0 = true;
}
}
const _errs3 = errors;
if(!(validate536(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate536.errors : vErrors.concat(validate536.errors);
errors = vErrors.length;
}
var _valid0 = _errs3 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 2];
}
else {
if(_valid0){
valid0 = true;
passing0 = 2;
if(props0 !== true){
props0 = true;
}
}
const _errs4 = errors;
if(!(validate542(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate542.errors : vErrors.concat(validate542.errors);
errors = vErrors.length;
}
var _valid0 = _errs4 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 3];
}
else {
if(_valid0){
valid0 = true;
passing0 = 3;
if(props0 !== true){
props0 = true;
}
}
const _errs5 = errors;
if(!(validate548(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate548.errors : vErrors.concat(validate548.errors);
errors = vErrors.length;
}
var _valid0 = _errs5 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 4];
}
else {
if(_valid0){
valid0 = true;
passing0 = 4;
if(props0 !== true){
props0 = true;
}
}
}
}
}
}
if(!valid0){
const err0 = {instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
validate790.errors = vErrors;
return false;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate790.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate790.evaluated = {"dynamicProps":true,"dynamicItems":false};

const schema205 = {"enum":["identical","within","different","missing","unexpected","ignored","unreadable","varies"]};

function validate797(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate797.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!((((((((data === "identical") || (data === "within")) || (data === "different")) || (data === "missing")) || (data === "unexpected")) || (data === "ignored")) || (data === "unreadable")) || (data === "varies"))){
validate797.errors = [{instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema205.enum},message:"must be equal to one of the allowed values"}];
return false;
}
validate797.errors = vErrors;
return errors === 0;
}
validate797.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate788(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate788.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.name === undefined) && (missing0 = "name")) || ((data.outcome === undefined) && (missing0 = "outcome"))) || ((data.agrees === undefined) && (missing0 = "agrees"))) || ((data.detail === undefined) && (missing0 = "detail"))){
validate788.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema203.properties, key0))){
validate788.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.name !== undefined){
const _errs2 = errors;
if(!(validate771(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate771.errors : vErrors.concat(validate771.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.policy !== undefined){
const _errs3 = errors;
if(!(validate790(data.policy, {instancePath:instancePath+"/policy",parentData:data,parentDataProperty:"policy",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate790.errors : vErrors.concat(validate790.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.outcome !== undefined){
const _errs4 = errors;
if(!(validate797(data.outcome, {instancePath:instancePath+"/outcome",parentData:data,parentDataProperty:"outcome",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate797.errors : vErrors.concat(validate797.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.agrees !== undefined){
const _errs5 = errors;
if(typeof data.agrees !== "boolean"){
validate788.errors = [{instancePath:instancePath+"/agrees",schemaPath:"#/properties/agrees/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.compared !== undefined){
const _errs7 = errors;
if(typeof data.compared !== "boolean"){
validate788.errors = [{instancePath:instancePath+"/compared",schemaPath:"#/properties/compared/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.role !== undefined){
let data5 = data.role;
const _errs9 = errors;
if(!(((data5 === "result") || (data5 === "undeclared")) || (data5 === "side"))){
validate788.errors = [{instancePath:instancePath+"/role",schemaPath:"#/properties/role/enum",keyword:"enum",params:{allowedValues: schema203.properties.role.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.remark !== undefined){
const _errs10 = errors;
if(!(validate771(data.remark, {instancePath:instancePath+"/remark",parentData:data,parentDataProperty:"remark",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate771.errors : vErrors.concat(validate771.errors);
errors = vErrors.length;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.detail !== undefined){
const _errs11 = errors;
if(!(validate771(data.detail, {instancePath:instancePath+"/detail",parentData:data,parentDataProperty:"detail",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate771.errors : vErrors.concat(validate771.errors);
errors = vErrors.length;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.captured !== undefined){
const _errs12 = errors;
if(!(validate784(data.captured, {instancePath:instancePath+"/captured",parentData:data,parentDataProperty:"captured",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate784.errors : vErrors.concat(validate784.errors);
errors = vErrors.length;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.here !== undefined){
const _errs13 = errors;
if(!(validate784(data.here, {instancePath:instancePath+"/here",parentData:data,parentDataProperty:"here",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate784.errors : vErrors.concat(validate784.errors);
errors = vErrors.length;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate788.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate788.errors = vErrors;
return errors === 0;
}
validate788.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate806(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate806.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
let valid0 = false;
let passing0 = null;
const _errs1 = errors;
if(!(validate560(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate560.errors : vErrors.concat(validate560.errors);
errors = vErrors.length;
}
var _valid0 = _errs1 === errors;
if(_valid0){
valid0 = true;
passing0 = 0;
var props0 = true;
}
const _errs2 = errors;
if(!(validate566(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate566.errors : vErrors.concat(validate566.errors);
errors = vErrors.length;
}
var _valid0 = _errs2 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid0 = true;
passing0 = 1;
if(props0 !== true){
props0 = true;
}
}
const _errs3 = errors;
if(!(validate568(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate568.errors : vErrors.concat(validate568.errors);
errors = vErrors.length;
}
var _valid0 = _errs3 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 2];
}
else {
if(_valid0){
valid0 = true;
passing0 = 2;
if(props0 !== true){
props0 = true;
}
}
const _errs4 = errors;
if(!(validate571(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate571.errors : vErrors.concat(validate571.errors);
errors = vErrors.length;
}
var _valid0 = _errs4 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 3];
}
else {
if(_valid0){
valid0 = true;
passing0 = 3;
if(props0 !== true){
props0 = true;
}
}
}
}
}
if(!valid0){
const err0 = {instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
validate806.errors = vErrors;
return false;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate806.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate806.evaluated = {"dynamicProps":true,"dynamicItems":false};


function validate818(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate818.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.name === undefined) && (missing0 = "name")) || ((data.output === undefined) && (missing0 = "output"))){
validate818.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "name") || (key0 === "output")) || (key0 === "select")) || (key0 === "value"))){
validate818.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.name !== undefined){
const _errs2 = errors;
if(!(validate556(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate556.errors : vErrors.concat(validate556.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.output !== undefined){
const _errs3 = errors;
if(!(validate556(data.output, {instancePath:instancePath+"/output",parentData:data,parentDataProperty:"output",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate556.errors : vErrors.concat(validate556.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.select !== undefined){
const _errs4 = errors;
if(!(validate559(data.select, {instancePath:instancePath+"/select",parentData:data,parentDataProperty:"select",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate559.errors : vErrors.concat(validate559.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.value !== undefined){
const _errs5 = errors;
if(!(validate556(data.value, {instancePath:instancePath+"/value",parentData:data,parentDataProperty:"value",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate556.errors : vErrors.concat(validate556.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
let missing1;
if(data.value !== undefined && ((data.select === undefined) && (missing1 = "select"))){
validate818.errors = [{instancePath,schemaPath:"#/dependentRequired",keyword:"dependentRequired",params:{property: "value",
    missingProperty: missing1,
    depsCount: 1,
    deps: "select"},message:"must have property select when property value is present"}];
return false;
}
}
}
}
}
}
}
}
else {
validate818.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate818.errors = vErrors;
return errors === 0;
}
validate818.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema208 = {"type":"object","additionalProperties":false,"required":["what","detail"],"properties":{"kind":{"enum":["missing","changed","output","credential","variable","network","identity","accounts","host","processor","time","chance","lookup","unused"]},"what":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"detail":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"}}};

function validate828(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate828.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.what === undefined) && (missing0 = "what")) || ((data.detail === undefined) && (missing0 = "detail"))){
validate828.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "kind") || (key0 === "what")) || (key0 === "detail"))){
validate828.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.kind !== undefined){
let data0 = data.kind;
const _errs2 = errors;
if(!((((((((((((((data0 === "missing") || (data0 === "changed")) || (data0 === "output")) || (data0 === "credential")) || (data0 === "variable")) || (data0 === "network")) || (data0 === "identity")) || (data0 === "accounts")) || (data0 === "host")) || (data0 === "processor")) || (data0 === "time")) || (data0 === "chance")) || (data0 === "lookup")) || (data0 === "unused"))){
validate828.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema208.properties.kind.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.what !== undefined){
const _errs3 = errors;
if(!(validate771(data.what, {instancePath:instancePath+"/what",parentData:data,parentDataProperty:"what",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate771.errors : vErrors.concat(validate771.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.detail !== undefined){
const _errs4 = errors;
if(!(validate771(data.detail, {instancePath:instancePath+"/detail",parentData:data,parentDataProperty:"detail",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate771.errors : vErrors.concat(validate771.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate828.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate828.errors = vErrors;
return errors === 0;
}
validate828.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate770(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://holotype.invalid/schemas/report-replay/2-0-0" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate770.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((data.result === undefined) && (missing0 = "result")) || ((data.form === undefined) && (missing0 = "form"))) || ((data.enclosure === undefined) && (missing0 = "enclosure"))) || ((data.isolation === undefined) && (missing0 = "isolation"))) || ((data.end === undefined) && (missing0 = "end"))) || ((data.usage === undefined) && (missing0 = "usage"))) || ((data.outputs === undefined) && (missing0 = "outputs"))) || ((data.claims === undefined) && (missing0 = "claims"))){
validate770.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema197.properties, key0))){
validate770.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.result !== undefined){
let data0 = data.result;
const _errs2 = errors;
if(!((((data0 === "same") || (data0 === "different")) || (data0 === "failed")) || (data0 === "uncompared"))){
validate770.errors = [{instancePath:instancePath+"/result",schemaPath:"#/properties/result/enum",keyword:"enum",params:{allowedValues: schema197.properties.result.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.decidedBy !== undefined){
let data1 = data.decidedBy;
const _errs3 = errors;
if(!(((data1 === "claims") || (data1 === "outputs")) || (data1 === "everything"))){
validate770.errors = [{instancePath:instancePath+"/decidedBy",schemaPath:"#/properties/decidedBy/enum",keyword:"enum",params:{allowedValues: schema197.properties.decidedBy.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.form !== undefined){
const _errs4 = errors;
if(!(validate771(data.form, {instancePath:instancePath+"/form",parentData:data,parentDataProperty:"form",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate771.errors : vErrors.concat(validate771.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.enclosure !== undefined){
const _errs5 = errors;
if(!(validate771(data.enclosure, {instancePath:instancePath+"/enclosure",parentData:data,parentDataProperty:"enclosure",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate771.errors : vErrors.concat(validate771.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.isolation !== undefined){
let data4 = data.isolation;
const _errs6 = errors;
if(errors === _errs6){
if(Array.isArray(data4)){
if(data4.length > 32){
validate770.errors = [{instancePath:instancePath+"/isolation",schemaPath:"#/properties/isolation/maxItems",keyword:"maxItems",params:{limit: 32},message:"must NOT have more than 32 items"}];
return false;
}
else {
var valid1 = true;
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
const _errs8 = errors;
if(errors === _errs8){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
let missing1;
if(((data5.what === undefined) && (missing1 = "what")) || ((data5.held === undefined) && (missing1 = "held"))){
validate770.errors = [{instancePath:instancePath+"/isolation/" + i0,schemaPath:"#/properties/isolation/items/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs10 = errors;
for(const key1 in data5){
if(!(((key1 === "what") || (key1 === "held")) || (key1 === "detail"))){
validate770.errors = [{instancePath:instancePath+"/isolation/" + i0,schemaPath:"#/properties/isolation/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs10 === errors){
if(data5.what !== undefined){
const _errs11 = errors;
if(!(validate771(data5.what, {instancePath:instancePath+"/isolation/" + i0+"/what",parentData:data5,parentDataProperty:"what",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate771.errors : vErrors.concat(validate771.errors);
errors = vErrors.length;
}
var valid2 = _errs11 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data5.held !== undefined){
const _errs12 = errors;
if(typeof data5.held !== "boolean"){
validate770.errors = [{instancePath:instancePath+"/isolation/" + i0+"/held",schemaPath:"#/properties/isolation/items/properties/held/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid2 = _errs12 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data5.detail !== undefined){
const _errs14 = errors;
if(!(validate771(data5.detail, {instancePath:instancePath+"/isolation/" + i0+"/detail",parentData:data5,parentDataProperty:"detail",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate771.errors : vErrors.concat(validate771.errors);
errors = vErrors.length;
}
var valid2 = _errs14 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
else {
validate770.errors = [{instancePath:instancePath+"/isolation/" + i0,schemaPath:"#/properties/isolation/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid1 = _errs8 === errors;
if(!valid1){
break;
}
}
}
}
else {
validate770.errors = [{instancePath:instancePath+"/isolation",schemaPath:"#/properties/isolation/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.end !== undefined){
let data9 = data.end;
const _errs15 = errors;
if(errors === _errs15){
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
let missing2;
if((((data9.captured === undefined) && (missing2 = "captured")) || ((data9.here === undefined) && (missing2 = "here"))) || ((data9.same === undefined) && (missing2 = "same"))){
validate770.errors = [{instancePath:instancePath+"/end",schemaPath:"#/properties/end/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs17 = errors;
for(const key2 in data9){
if(!(((key2 === "captured") || (key2 === "here")) || (key2 === "same"))){
validate770.errors = [{instancePath:instancePath+"/end",schemaPath:"#/properties/end/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs17 === errors){
if(data9.captured !== undefined){
const _errs18 = errors;
if(!(validate771(data9.captured, {instancePath:instancePath+"/end/captured",parentData:data9,parentDataProperty:"captured",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate771.errors : vErrors.concat(validate771.errors);
errors = vErrors.length;
}
var valid3 = _errs18 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data9.here !== undefined){
const _errs19 = errors;
if(!(validate771(data9.here, {instancePath:instancePath+"/end/here",parentData:data9,parentDataProperty:"here",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate771.errors : vErrors.concat(validate771.errors);
errors = vErrors.length;
}
var valid3 = _errs19 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data9.same !== undefined){
const _errs20 = errors;
if(typeof data9.same !== "boolean"){
validate770.errors = [{instancePath:instancePath+"/end/same",schemaPath:"#/properties/end/properties/same/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid3 = _errs20 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
else {
validate770.errors = [{instancePath:instancePath+"/end",schemaPath:"#/properties/end/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.usage !== undefined){
let data13 = data.usage;
const _errs22 = errors;
if(errors === _errs22){
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
let missing3;
if(((data13.captured === undefined) && (missing3 = "captured")) || ((data13.here === undefined) && (missing3 = "here"))){
validate770.errors = [{instancePath:instancePath+"/usage",schemaPath:"#/properties/usage/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"}];
return false;
}
else {
const _errs24 = errors;
for(const key3 in data13){
if(!((key3 === "captured") || (key3 === "here"))){
validate770.errors = [{instancePath:instancePath+"/usage",schemaPath:"#/properties/usage/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs24 === errors){
if(data13.captured !== undefined){
const _errs25 = errors;
if(!(validate778(data13.captured, {instancePath:instancePath+"/usage/captured",parentData:data13,parentDataProperty:"captured",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate778.errors : vErrors.concat(validate778.errors);
errors = vErrors.length;
}
var valid4 = _errs25 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data13.here !== undefined){
const _errs26 = errors;
if(!(validate778(data13.here, {instancePath:instancePath+"/usage/here",parentData:data13,parentDataProperty:"here",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate778.errors : vErrors.concat(validate778.errors);
errors = vErrors.length;
}
var valid4 = _errs26 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
else {
validate770.errors = [{instancePath:instancePath+"/usage",schemaPath:"#/properties/usage/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.edited !== undefined){
let data16 = data.edited;
const _errs27 = errors;
if(errors === _errs27){
if(Array.isArray(data16)){
if(data16.length > 1000){
validate770.errors = [{instancePath:instancePath+"/edited",schemaPath:"#/properties/edited/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items"}];
return false;
}
else {
if(data16.length < 1){
validate770.errors = [{instancePath:instancePath+"/edited",schemaPath:"#/properties/edited/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid5 = true;
const len1 = data16.length;
for(let i1=0; i1<len1; i1++){
let data17 = data16[i1];
const _errs29 = errors;
if(errors === _errs29){
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
let missing4;
if((((data17.path === undefined) && (missing4 = "path")) || ((data17.captured === undefined) && (missing4 = "captured"))) || ((data17.here === undefined) && (missing4 = "here"))){
validate770.errors = [{instancePath:instancePath+"/edited/" + i1,schemaPath:"#/properties/edited/items/required",keyword:"required",params:{missingProperty: missing4},message:"must have required property '"+missing4+"'"}];
return false;
}
else {
const _errs31 = errors;
for(const key4 in data17){
if(!(((key4 === "path") || (key4 === "captured")) || (key4 === "here"))){
validate770.errors = [{instancePath:instancePath+"/edited/" + i1,schemaPath:"#/properties/edited/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs31 === errors){
if(data17.path !== undefined){
let data18 = data17.path;
const _errs32 = errors;
if(errors === _errs32){
if(typeof data18 === "string"){
if(func2(data18) > 16384){
validate770.errors = [{instancePath:instancePath+"/edited/" + i1+"/path",schemaPath:"#/properties/edited/items/properties/path/maxLength",keyword:"maxLength",params:{limit: 16384},message:"must NOT have more than 16384 characters"}];
return false;
}
else {
if(func2(data18) < 1){
validate770.errors = [{instancePath:instancePath+"/edited/" + i1+"/path",schemaPath:"#/properties/edited/items/properties/path/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate770.errors = [{instancePath:instancePath+"/edited/" + i1+"/path",schemaPath:"#/properties/edited/items/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid6 = _errs32 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data17.captured !== undefined){
const _errs34 = errors;
if(!(validate781(data17.captured, {instancePath:instancePath+"/edited/" + i1+"/captured",parentData:data17,parentDataProperty:"captured",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate781.errors : vErrors.concat(validate781.errors);
errors = vErrors.length;
}
var valid6 = _errs34 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data17.here !== undefined){
const _errs35 = errors;
if(!(validate781(data17.here, {instancePath:instancePath+"/edited/" + i1+"/here",parentData:data17,parentDataProperty:"here",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate781.errors : vErrors.concat(validate781.errors);
errors = vErrors.length;
}
var valid6 = _errs35 === errors;
}
else {
var valid6 = true;
}
}
}
}
}
}
else {
validate770.errors = [{instancePath:instancePath+"/edited/" + i1,schemaPath:"#/properties/edited/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid5 = _errs29 === errors;
if(!valid5){
break;
}
}
}
}
}
else {
validate770.errors = [{instancePath:instancePath+"/edited",schemaPath:"#/properties/edited/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs27 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.outputs !== undefined){
let data21 = data.outputs;
const _errs36 = errors;
if(errors === _errs36){
if(Array.isArray(data21)){
if(data21.length > 100000){
validate770.errors = [{instancePath:instancePath+"/outputs",schemaPath:"#/properties/outputs/maxItems",keyword:"maxItems",params:{limit: 100000},message:"must NOT have more than 100000 items"}];
return false;
}
else {
var valid7 = true;
const len2 = data21.length;
for(let i2=0; i2<len2; i2++){
const _errs38 = errors;
if(!(validate788(data21[i2], {instancePath:instancePath+"/outputs/" + i2,parentData:data21,parentDataProperty:i2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate788.errors : vErrors.concat(validate788.errors);
errors = vErrors.length;
}
var valid7 = _errs38 === errors;
if(!valid7){
break;
}
}
}
}
else {
validate770.errors = [{instancePath:instancePath+"/outputs",schemaPath:"#/properties/outputs/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs36 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.claims !== undefined){
let data23 = data.claims;
const _errs39 = errors;
if(errors === _errs39){
if(Array.isArray(data23)){
if(data23.length > 1000){
validate770.errors = [{instancePath:instancePath+"/claims",schemaPath:"#/properties/claims/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items"}];
return false;
}
else {
var valid8 = true;
const len3 = data23.length;
for(let i3=0; i3<len3; i3++){
let data24 = data23[i3];
const _errs41 = errors;
if(errors === _errs41){
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
let missing5;
if((((((data24.name === undefined) && (missing5 = "name")) || ((data24.output === undefined) && (missing5 = "output"))) || ((data24.holds === undefined) && (missing5 = "holds"))) || ((data24.outcome === undefined) && (missing5 = "outcome"))) || ((data24.detail === undefined) && (missing5 = "detail"))){
validate770.errors = [{instancePath:instancePath+"/claims/" + i3,schemaPath:"#/properties/claims/items/required",keyword:"required",params:{missingProperty: missing5},message:"must have required property '"+missing5+"'"}];
return false;
}
else {
const _errs43 = errors;
for(const key5 in data24){
if(!(func1.call(schema197.properties.claims.items.properties, key5))){
validate770.errors = [{instancePath:instancePath+"/claims/" + i3,schemaPath:"#/properties/claims/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs43 === errors){
if(data24.name !== undefined){
const _errs44 = errors;
if(!(validate771(data24.name, {instancePath:instancePath+"/claims/" + i3+"/name",parentData:data24,parentDataProperty:"name",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate771.errors : vErrors.concat(validate771.errors);
errors = vErrors.length;
}
var valid9 = _errs44 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data24.output !== undefined){
const _errs45 = errors;
if(!(validate771(data24.output, {instancePath:instancePath+"/claims/" + i3+"/output",parentData:data24,parentDataProperty:"output",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate771.errors : vErrors.concat(validate771.errors);
errors = vErrors.length;
}
var valid9 = _errs45 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data24.select !== undefined){
const _errs46 = errors;
if(!(validate806(data24.select, {instancePath:instancePath+"/claims/" + i3+"/select",parentData:data24,parentDataProperty:"select",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate806.errors : vErrors.concat(validate806.errors);
errors = vErrors.length;
}
var valid9 = _errs46 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data24.holds !== undefined){
const _errs47 = errors;
if(typeof data24.holds !== "boolean"){
validate770.errors = [{instancePath:instancePath+"/claims/" + i3+"/holds",schemaPath:"#/properties/claims/items/properties/holds/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid9 = _errs47 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data24.outcome !== undefined){
const _errs49 = errors;
if(!(validate797(data24.outcome, {instancePath:instancePath+"/claims/" + i3+"/outcome",parentData:data24,parentDataProperty:"outcome",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate797.errors : vErrors.concat(validate797.errors);
errors = vErrors.length;
}
var valid9 = _errs49 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data24.detail !== undefined){
const _errs50 = errors;
if(!(validate771(data24.detail, {instancePath:instancePath+"/claims/" + i3+"/detail",parentData:data24,parentDataProperty:"detail",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate771.errors : vErrors.concat(validate771.errors);
errors = vErrors.length;
}
var valid9 = _errs50 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data24.captured !== undefined){
const _errs51 = errors;
if(!(validate771(data24.captured, {instancePath:instancePath+"/claims/" + i3+"/captured",parentData:data24,parentDataProperty:"captured",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate771.errors : vErrors.concat(validate771.errors);
errors = vErrors.length;
}
var valid9 = _errs51 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data24.stated !== undefined){
const _errs52 = errors;
if(!(validate771(data24.stated, {instancePath:instancePath+"/claims/" + i3+"/stated",parentData:data24,parentDataProperty:"stated",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate771.errors : vErrors.concat(validate771.errors);
errors = vErrors.length;
}
var valid9 = _errs52 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data24.here !== undefined){
const _errs53 = errors;
if(!(validate771(data24.here, {instancePath:instancePath+"/claims/" + i3+"/here",parentData:data24,parentDataProperty:"here",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate771.errors : vErrors.concat(validate771.errors);
errors = vErrors.length;
}
var valid9 = _errs53 === errors;
}
else {
var valid9 = true;
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate770.errors = [{instancePath:instancePath+"/claims/" + i3,schemaPath:"#/properties/claims/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid8 = _errs41 === errors;
if(!valid8){
break;
}
}
}
}
else {
validate770.errors = [{instancePath:instancePath+"/claims",schemaPath:"#/properties/claims/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs39 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.asked !== undefined){
let data34 = data.asked;
const _errs54 = errors;
if(errors === _errs54){
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
let missing6;
if((((data34.policies === undefined) && (missing6 = "policies")) || ((data34.claims === undefined) && (missing6 = "claims"))) || ((data34.strict === undefined) && (missing6 = "strict"))){
validate770.errors = [{instancePath:instancePath+"/asked",schemaPath:"#/properties/asked/required",keyword:"required",params:{missingProperty: missing6},message:"must have required property '"+missing6+"'"}];
return false;
}
else {
const _errs56 = errors;
for(const key6 in data34){
if(!(((key6 === "policies") || (key6 === "claims")) || (key6 === "strict"))){
validate770.errors = [{instancePath:instancePath+"/asked",schemaPath:"#/properties/asked/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs56 === errors){
if(data34.policies !== undefined){
let data35 = data34.policies;
const _errs57 = errors;
if(errors === _errs57){
if(Array.isArray(data35)){
if(data35.length > 10000){
validate770.errors = [{instancePath:instancePath+"/asked/policies",schemaPath:"#/properties/asked/properties/policies/maxItems",keyword:"maxItems",params:{limit: 10000},message:"must NOT have more than 10000 items"}];
return false;
}
else {
var valid11 = true;
const len4 = data35.length;
for(let i4=0; i4<len4; i4++){
let data36 = data35[i4];
const _errs59 = errors;
if(errors === _errs59){
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
let missing7;
if(((data36.pattern === undefined) && (missing7 = "pattern")) || ((data36.policy === undefined) && (missing7 = "policy"))){
validate770.errors = [{instancePath:instancePath+"/asked/policies/" + i4,schemaPath:"#/properties/asked/properties/policies/items/required",keyword:"required",params:{missingProperty: missing7},message:"must have required property '"+missing7+"'"}];
return false;
}
else {
const _errs61 = errors;
for(const key7 in data36){
if(!((key7 === "pattern") || (key7 === "policy"))){
validate770.errors = [{instancePath:instancePath+"/asked/policies/" + i4,schemaPath:"#/properties/asked/properties/policies/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs61 === errors){
if(data36.pattern !== undefined){
let data37 = data36.pattern;
const _errs62 = errors;
if(errors === _errs62){
if(typeof data37 === "string"){
if(func2(data37) > 1024){
validate770.errors = [{instancePath:instancePath+"/asked/policies/" + i4+"/pattern",schemaPath:"#/properties/asked/properties/policies/items/properties/pattern/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters"}];
return false;
}
else {
if(func2(data37) < 1){
validate770.errors = [{instancePath:instancePath+"/asked/policies/" + i4+"/pattern",schemaPath:"#/properties/asked/properties/policies/items/properties/pattern/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate770.errors = [{instancePath:instancePath+"/asked/policies/" + i4+"/pattern",schemaPath:"#/properties/asked/properties/policies/items/properties/pattern/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid12 = _errs62 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data36.policy !== undefined){
const _errs64 = errors;
if(!(validate790(data36.policy, {instancePath:instancePath+"/asked/policies/" + i4+"/policy",parentData:data36,parentDataProperty:"policy",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate790.errors : vErrors.concat(validate790.errors);
errors = vErrors.length;
}
var valid12 = _errs64 === errors;
}
else {
var valid12 = true;
}
}
}
}
}
else {
validate770.errors = [{instancePath:instancePath+"/asked/policies/" + i4,schemaPath:"#/properties/asked/properties/policies/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid11 = _errs59 === errors;
if(!valid11){
break;
}
}
}
}
else {
validate770.errors = [{instancePath:instancePath+"/asked/policies",schemaPath:"#/properties/asked/properties/policies/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid10 = _errs57 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data34.claims !== undefined){
let data39 = data34.claims;
const _errs65 = errors;
if(errors === _errs65){
if(Array.isArray(data39)){
if(data39.length > 1000){
validate770.errors = [{instancePath:instancePath+"/asked/claims",schemaPath:"#/properties/asked/properties/claims/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items"}];
return false;
}
else {
var valid13 = true;
const len5 = data39.length;
for(let i5=0; i5<len5; i5++){
const _errs67 = errors;
if(!(validate818(data39[i5], {instancePath:instancePath+"/asked/claims/" + i5,parentData:data39,parentDataProperty:i5,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate818.errors : vErrors.concat(validate818.errors);
errors = vErrors.length;
}
var valid13 = _errs67 === errors;
if(!valid13){
break;
}
}
}
}
else {
validate770.errors = [{instancePath:instancePath+"/asked/claims",schemaPath:"#/properties/asked/properties/claims/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid10 = _errs65 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data34.strict !== undefined){
const _errs68 = errors;
if(typeof data34.strict !== "boolean"){
validate770.errors = [{instancePath:instancePath+"/asked/strict",schemaPath:"#/properties/asked/properties/strict/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid10 = _errs68 === errors;
}
else {
var valid10 = true;
}
}
}
}
}
}
else {
validate770.errors = [{instancePath:instancePath+"/asked",schemaPath:"#/properties/asked/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs54 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.again !== undefined){
let data42 = data.again;
const _errs70 = errors;
if(errors === _errs70){
if(data42 && typeof data42 == "object" && !Array.isArray(data42)){
let missing8;
if((((data42.end === undefined) && (missing8 = "end")) || ((data42.sameEnd === undefined) && (missing8 = "sameEnd"))) || ((data42.apart === undefined) && (missing8 = "apart"))){
validate770.errors = [{instancePath:instancePath+"/again",schemaPath:"#/properties/again/required",keyword:"required",params:{missingProperty: missing8},message:"must have required property '"+missing8+"'"}];
return false;
}
else {
const _errs72 = errors;
for(const key8 in data42){
if(!(((key8 === "end") || (key8 === "sameEnd")) || (key8 === "apart"))){
validate770.errors = [{instancePath:instancePath+"/again",schemaPath:"#/properties/again/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs72 === errors){
if(data42.end !== undefined){
const _errs73 = errors;
if(!(validate771(data42.end, {instancePath:instancePath+"/again/end",parentData:data42,parentDataProperty:"end",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate771.errors : vErrors.concat(validate771.errors);
errors = vErrors.length;
}
var valid14 = _errs73 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data42.sameEnd !== undefined){
const _errs74 = errors;
if(typeof data42.sameEnd !== "boolean"){
validate770.errors = [{instancePath:instancePath+"/again/sameEnd",schemaPath:"#/properties/again/properties/sameEnd/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid14 = _errs74 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data42.apart !== undefined){
let data45 = data42.apart;
const _errs76 = errors;
if(errors === _errs76){
if(Array.isArray(data45)){
if(data45.length > 100000){
validate770.errors = [{instancePath:instancePath+"/again/apart",schemaPath:"#/properties/again/properties/apart/maxItems",keyword:"maxItems",params:{limit: 100000},message:"must NOT have more than 100000 items"}];
return false;
}
else {
var valid15 = true;
const len6 = data45.length;
for(let i6=0; i6<len6; i6++){
let data46 = data45[i6];
const _errs78 = errors;
if(errors === _errs78){
if(typeof data46 === "string"){
if(func2(data46) > 16384){
validate770.errors = [{instancePath:instancePath+"/again/apart/" + i6,schemaPath:"#/properties/again/properties/apart/items/maxLength",keyword:"maxLength",params:{limit: 16384},message:"must NOT have more than 16384 characters"}];
return false;
}
else {
if(func2(data46) < 1){
validate770.errors = [{instancePath:instancePath+"/again/apart/" + i6,schemaPath:"#/properties/again/properties/apart/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate770.errors = [{instancePath:instancePath+"/again/apart/" + i6,schemaPath:"#/properties/again/properties/apart/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid15 = _errs78 === errors;
if(!valid15){
break;
}
}
}
}
else {
validate770.errors = [{instancePath:instancePath+"/again/apart",schemaPath:"#/properties/again/properties/apart/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid14 = _errs76 === errors;
}
else {
var valid14 = true;
}
}
}
}
}
}
else {
validate770.errors = [{instancePath:instancePath+"/again",schemaPath:"#/properties/again/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs70 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.evidence !== undefined){
let data47 = data.evidence;
const _errs80 = errors;
if(errors === _errs80){
if(data47 && typeof data47 == "object" && !Array.isArray(data47)){
let missing9;
if((((((data47.end === undefined) && (missing9 = "end")) || ((data47.unknown === undefined) && (missing9 = "unknown"))) || ((data47.unmade === undefined) && (missing9 = "unmade"))) || ((data47.causes === undefined) && (missing9 = "causes"))) || ((data47.suspected === undefined) && (missing9 = "suspected"))){
validate770.errors = [{instancePath:instancePath+"/evidence",schemaPath:"#/properties/evidence/required",keyword:"required",params:{missingProperty: missing9},message:"must have required property '"+missing9+"'"}];
return false;
}
else {
const _errs82 = errors;
for(const key9 in data47){
if(!(((((((key9 === "end") || (key9 === "began")) || (key9 === "unknown")) || (key9 === "unmade")) || (key9 === "unread")) || (key9 === "causes")) || (key9 === "suspected"))){
validate770.errors = [{instancePath:instancePath+"/evidence",schemaPath:"#/properties/evidence/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs82 === errors){
if(data47.end !== undefined){
let data48 = data47.end;
const _errs83 = errors;
if(errors === _errs83){
if(data48 && typeof data48 == "object" && !Array.isArray(data48)){
let missing10;
if((data48.timedOut === undefined) && (missing10 = "timedOut")){
validate770.errors = [{instancePath:instancePath+"/evidence/end",schemaPath:"#/properties/evidence/properties/end/required",keyword:"required",params:{missingProperty: missing10},message:"must have required property '"+missing10+"'"}];
return false;
}
else {
const _errs85 = errors;
for(const key10 in data48){
if(!(((key10 === "exitCode") || (key10 === "signal")) || (key10 === "timedOut"))){
validate770.errors = [{instancePath:instancePath+"/evidence/end",schemaPath:"#/properties/evidence/properties/end/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs85 === errors){
if(data48.exitCode !== undefined){
let data49 = data48.exitCode;
const _errs86 = errors;
if(!(((typeof data49 == "number") && (!(data49 % 1) && !isNaN(data49))) && (isFinite(data49)))){
validate770.errors = [{instancePath:instancePath+"/evidence/end/exitCode",schemaPath:"#/properties/evidence/properties/end/properties/exitCode/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs86){
if((typeof data49 == "number") && (isFinite(data49))){
if(data49 > 255 || isNaN(data49)){
validate770.errors = [{instancePath:instancePath+"/evidence/end/exitCode",schemaPath:"#/properties/evidence/properties/end/properties/exitCode/maximum",keyword:"maximum",params:{comparison: "<=", limit: 255},message:"must be <= 255"}];
return false;
}
else {
if(data49 < 0 || isNaN(data49)){
validate770.errors = [{instancePath:instancePath+"/evidence/end/exitCode",schemaPath:"#/properties/evidence/properties/end/properties/exitCode/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid17 = _errs86 === errors;
}
else {
var valid17 = true;
}
if(valid17){
if(data48.signal !== undefined){
const _errs88 = errors;
if(!(validate771(data48.signal, {instancePath:instancePath+"/evidence/end/signal",parentData:data48,parentDataProperty:"signal",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate771.errors : vErrors.concat(validate771.errors);
errors = vErrors.length;
}
var valid17 = _errs88 === errors;
}
else {
var valid17 = true;
}
if(valid17){
if(data48.timedOut !== undefined){
const _errs89 = errors;
if(typeof data48.timedOut !== "boolean"){
validate770.errors = [{instancePath:instancePath+"/evidence/end/timedOut",schemaPath:"#/properties/evidence/properties/end/properties/timedOut/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid17 = _errs89 === errors;
}
else {
var valid17 = true;
}
}
}
}
}
}
else {
validate770.errors = [{instancePath:instancePath+"/evidence/end",schemaPath:"#/properties/evidence/properties/end/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid16 = _errs83 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data47.began !== undefined){
let data52 = data47.began;
const _errs91 = errors;
if(errors === _errs91){
if((typeof data52 == "number") && (isFinite(data52))){
if(data52 > 100000000000 || isNaN(data52)){
validate770.errors = [{instancePath:instancePath+"/evidence/began",schemaPath:"#/properties/evidence/properties/began/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000000000},message:"must be <= 100000000000"}];
return false;
}
else {
if(data52 < 0 || isNaN(data52)){
validate770.errors = [{instancePath:instancePath+"/evidence/began",schemaPath:"#/properties/evidence/properties/began/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
else {
validate770.errors = [{instancePath:instancePath+"/evidence/began",schemaPath:"#/properties/evidence/properties/began/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid16 = _errs91 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data47.unknown !== undefined){
let data53 = data47.unknown;
const _errs93 = errors;
if(errors === _errs93){
if(Array.isArray(data53)){
if(data53.length > 1000){
validate770.errors = [{instancePath:instancePath+"/evidence/unknown",schemaPath:"#/properties/evidence/properties/unknown/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items"}];
return false;
}
else {
var valid18 = true;
const len7 = data53.length;
for(let i7=0; i7<len7; i7++){
let data54 = data53[i7];
const _errs95 = errors;
if(errors === _errs95){
if(data54 && typeof data54 == "object" && !Array.isArray(data54)){
let missing11;
if(((data54.path === undefined) && (missing11 = "path")) || ((data54.how === undefined) && (missing11 = "how"))){
validate770.errors = [{instancePath:instancePath+"/evidence/unknown/" + i7,schemaPath:"#/properties/evidence/properties/unknown/items/required",keyword:"required",params:{missingProperty: missing11},message:"must have required property '"+missing11+"'"}];
return false;
}
else {
const _errs97 = errors;
for(const key11 in data54){
if(!((key11 === "path") || (key11 === "how"))){
validate770.errors = [{instancePath:instancePath+"/evidence/unknown/" + i7,schemaPath:"#/properties/evidence/properties/unknown/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs97 === errors){
if(data54.path !== undefined){
let data55 = data54.path;
const _errs98 = errors;
if(errors === _errs98){
if(typeof data55 === "string"){
if(func2(data55) > 16384){
validate770.errors = [{instancePath:instancePath+"/evidence/unknown/" + i7+"/path",schemaPath:"#/properties/evidence/properties/unknown/items/properties/path/maxLength",keyword:"maxLength",params:{limit: 16384},message:"must NOT have more than 16384 characters"}];
return false;
}
else {
if(func2(data55) < 1){
validate770.errors = [{instancePath:instancePath+"/evidence/unknown/" + i7+"/path",schemaPath:"#/properties/evidence/properties/unknown/items/properties/path/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate770.errors = [{instancePath:instancePath+"/evidence/unknown/" + i7+"/path",schemaPath:"#/properties/evidence/properties/unknown/items/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid19 = _errs98 === errors;
}
else {
var valid19 = true;
}
if(valid19){
if(data54.how !== undefined){
let data56 = data54.how;
const _errs100 = errors;
if(!((data56 === "made") || (data56 === "changed"))){
validate770.errors = [{instancePath:instancePath+"/evidence/unknown/" + i7+"/how",schemaPath:"#/properties/evidence/properties/unknown/items/properties/how/enum",keyword:"enum",params:{allowedValues: schema197.properties.evidence.properties.unknown.items.properties.how.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid19 = _errs100 === errors;
}
else {
var valid19 = true;
}
}
}
}
}
else {
validate770.errors = [{instancePath:instancePath+"/evidence/unknown/" + i7,schemaPath:"#/properties/evidence/properties/unknown/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid18 = _errs95 === errors;
if(!valid18){
break;
}
}
}
}
else {
validate770.errors = [{instancePath:instancePath+"/evidence/unknown",schemaPath:"#/properties/evidence/properties/unknown/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid16 = _errs93 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data47.unmade !== undefined){
let data57 = data47.unmade;
const _errs101 = errors;
if(errors === _errs101){
if(Array.isArray(data57)){
if(data57.length > 100000){
validate770.errors = [{instancePath:instancePath+"/evidence/unmade",schemaPath:"#/properties/evidence/properties/unmade/maxItems",keyword:"maxItems",params:{limit: 100000},message:"must NOT have more than 100000 items"}];
return false;
}
else {
var valid20 = true;
const len8 = data57.length;
for(let i8=0; i8<len8; i8++){
let data58 = data57[i8];
const _errs103 = errors;
if(errors === _errs103){
if(data58 && typeof data58 == "object" && !Array.isArray(data58)){
let missing12;
if(((data58.path === undefined) && (missing12 = "path")) || ((data58.why === undefined) && (missing12 = "why"))){
validate770.errors = [{instancePath:instancePath+"/evidence/unmade/" + i8,schemaPath:"#/properties/evidence/properties/unmade/items/required",keyword:"required",params:{missingProperty: missing12},message:"must have required property '"+missing12+"'"}];
return false;
}
else {
const _errs105 = errors;
for(const key12 in data58){
if(!((key12 === "path") || (key12 === "why"))){
validate770.errors = [{instancePath:instancePath+"/evidence/unmade/" + i8,schemaPath:"#/properties/evidence/properties/unmade/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs105 === errors){
if(data58.path !== undefined){
let data59 = data58.path;
const _errs106 = errors;
if(errors === _errs106){
if(typeof data59 === "string"){
if(func2(data59) > 16384){
validate770.errors = [{instancePath:instancePath+"/evidence/unmade/" + i8+"/path",schemaPath:"#/properties/evidence/properties/unmade/items/properties/path/maxLength",keyword:"maxLength",params:{limit: 16384},message:"must NOT have more than 16384 characters"}];
return false;
}
else {
if(func2(data59) < 1){
validate770.errors = [{instancePath:instancePath+"/evidence/unmade/" + i8+"/path",schemaPath:"#/properties/evidence/properties/unmade/items/properties/path/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate770.errors = [{instancePath:instancePath+"/evidence/unmade/" + i8+"/path",schemaPath:"#/properties/evidence/properties/unmade/items/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid21 = _errs106 === errors;
}
else {
var valid21 = true;
}
if(valid21){
if(data58.why !== undefined){
const _errs108 = errors;
if(!(validate771(data58.why, {instancePath:instancePath+"/evidence/unmade/" + i8+"/why",parentData:data58,parentDataProperty:"why",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate771.errors : vErrors.concat(validate771.errors);
errors = vErrors.length;
}
var valid21 = _errs108 === errors;
}
else {
var valid21 = true;
}
}
}
}
}
else {
validate770.errors = [{instancePath:instancePath+"/evidence/unmade/" + i8,schemaPath:"#/properties/evidence/properties/unmade/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid20 = _errs103 === errors;
if(!valid20){
break;
}
}
}
}
else {
validate770.errors = [{instancePath:instancePath+"/evidence/unmade",schemaPath:"#/properties/evidence/properties/unmade/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid16 = _errs101 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data47.unread !== undefined){
let data61 = data47.unread;
const _errs109 = errors;
if(errors === _errs109){
if(Array.isArray(data61)){
if(data61.length > 100000){
validate770.errors = [{instancePath:instancePath+"/evidence/unread",schemaPath:"#/properties/evidence/properties/unread/maxItems",keyword:"maxItems",params:{limit: 100000},message:"must NOT have more than 100000 items"}];
return false;
}
else {
var valid22 = true;
const len9 = data61.length;
for(let i9=0; i9<len9; i9++){
let data62 = data61[i9];
const _errs111 = errors;
if(errors === _errs111){
if(data62 && typeof data62 == "object" && !Array.isArray(data62)){
let missing13;
if(((data62.path === undefined) && (missing13 = "path")) || ((data62.why === undefined) && (missing13 = "why"))){
validate770.errors = [{instancePath:instancePath+"/evidence/unread/" + i9,schemaPath:"#/properties/evidence/properties/unread/items/required",keyword:"required",params:{missingProperty: missing13},message:"must have required property '"+missing13+"'"}];
return false;
}
else {
const _errs113 = errors;
for(const key13 in data62){
if(!((key13 === "path") || (key13 === "why"))){
validate770.errors = [{instancePath:instancePath+"/evidence/unread/" + i9,schemaPath:"#/properties/evidence/properties/unread/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs113 === errors){
if(data62.path !== undefined){
let data63 = data62.path;
const _errs114 = errors;
if(errors === _errs114){
if(typeof data63 === "string"){
if(func2(data63) > 16384){
validate770.errors = [{instancePath:instancePath+"/evidence/unread/" + i9+"/path",schemaPath:"#/properties/evidence/properties/unread/items/properties/path/maxLength",keyword:"maxLength",params:{limit: 16384},message:"must NOT have more than 16384 characters"}];
return false;
}
else {
if(func2(data63) < 1){
validate770.errors = [{instancePath:instancePath+"/evidence/unread/" + i9+"/path",schemaPath:"#/properties/evidence/properties/unread/items/properties/path/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate770.errors = [{instancePath:instancePath+"/evidence/unread/" + i9+"/path",schemaPath:"#/properties/evidence/properties/unread/items/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid23 = _errs114 === errors;
}
else {
var valid23 = true;
}
if(valid23){
if(data62.why !== undefined){
const _errs116 = errors;
if(!(validate771(data62.why, {instancePath:instancePath+"/evidence/unread/" + i9+"/why",parentData:data62,parentDataProperty:"why",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate771.errors : vErrors.concat(validate771.errors);
errors = vErrors.length;
}
var valid23 = _errs116 === errors;
}
else {
var valid23 = true;
}
}
}
}
}
else {
validate770.errors = [{instancePath:instancePath+"/evidence/unread/" + i9,schemaPath:"#/properties/evidence/properties/unread/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid22 = _errs111 === errors;
if(!valid22){
break;
}
}
}
}
else {
validate770.errors = [{instancePath:instancePath+"/evidence/unread",schemaPath:"#/properties/evidence/properties/unread/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid16 = _errs109 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data47.causes !== undefined){
let data65 = data47.causes;
const _errs117 = errors;
if(errors === _errs117){
if(Array.isArray(data65)){
if(data65.length > 1000){
validate770.errors = [{instancePath:instancePath+"/evidence/causes",schemaPath:"#/properties/evidence/properties/causes/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items"}];
return false;
}
else {
var valid24 = true;
const len10 = data65.length;
for(let i10=0; i10<len10; i10++){
const _errs119 = errors;
if(!(validate828(data65[i10], {instancePath:instancePath+"/evidence/causes/" + i10,parentData:data65,parentDataProperty:i10,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate828.errors : vErrors.concat(validate828.errors);
errors = vErrors.length;
}
var valid24 = _errs119 === errors;
if(!valid24){
break;
}
}
}
}
else {
validate770.errors = [{instancePath:instancePath+"/evidence/causes",schemaPath:"#/properties/evidence/properties/causes/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid16 = _errs117 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data47.suspected !== undefined){
let data67 = data47.suspected;
const _errs120 = errors;
if(errors === _errs120){
if(Array.isArray(data67)){
if(data67.length > 1000){
validate770.errors = [{instancePath:instancePath+"/evidence/suspected",schemaPath:"#/properties/evidence/properties/suspected/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items"}];
return false;
}
else {
var valid25 = true;
const len11 = data67.length;
for(let i11=0; i11<len11; i11++){
const _errs122 = errors;
if(!(validate828(data67[i11], {instancePath:instancePath+"/evidence/suspected/" + i11,parentData:data67,parentDataProperty:i11,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate828.errors : vErrors.concat(validate828.errors);
errors = vErrors.length;
}
var valid25 = _errs122 === errors;
if(!valid25){
break;
}
}
}
}
else {
validate770.errors = [{instancePath:instancePath+"/evidence/suspected",schemaPath:"#/properties/evidence/properties/suspected/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid16 = _errs120 === errors;
}
else {
var valid16 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate770.errors = [{instancePath:instancePath+"/evidence",schemaPath:"#/properties/evidence/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs80 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.causes !== undefined){
let data69 = data.causes;
const _errs123 = errors;
if(errors === _errs123){
if(Array.isArray(data69)){
if(data69.length > 1000){
validate770.errors = [{instancePath:instancePath+"/causes",schemaPath:"#/properties/causes/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items"}];
return false;
}
else {
var valid26 = true;
const len12 = data69.length;
for(let i12=0; i12<len12; i12++){
const _errs125 = errors;
if(!(validate828(data69[i12], {instancePath:instancePath+"/causes/" + i12,parentData:data69,parentDataProperty:i12,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate828.errors : vErrors.concat(validate828.errors);
errors = vErrors.length;
}
var valid26 = _errs125 === errors;
if(!valid26){
break;
}
}
}
}
else {
validate770.errors = [{instancePath:instancePath+"/causes",schemaPath:"#/properties/causes/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs123 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate770.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate770.errors = vErrors;
return errors === 0;
}
validate770.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate722(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://holotype.invalid/schemas/report/2-0-2" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate722.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.reportVersion === undefined) && (missing0 = "reportVersion")) || ((data.tool === undefined) && (missing0 = "tool"))) || ((data.subject === undefined) && (missing0 = "subject"))) || ((data.verdict === undefined) && (missing0 = "verdict"))) || ((data.findings === undefined) && (missing0 = "findings"))){
validate722.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema185.properties, key0))){
validate722.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.reportVersion !== undefined){
const _errs2 = errors;
if("2-0-2" !== data.reportVersion){
validate722.errors = [{instancePath:instancePath+"/reportVersion",schemaPath:"#/properties/reportVersion/const",keyword:"const",params:{allowedValue: "2-0-2"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tool !== undefined){
const _errs3 = errors;
if(!(validate723(data.tool, {instancePath:instancePath+"/tool",parentData:data,parentDataProperty:"tool",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate723.errors : vErrors.concat(validate723.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.madeAt !== undefined){
const _errs4 = errors;
if(!(validate727(data.madeAt, {instancePath:instancePath+"/madeAt",parentData:data,parentDataProperty:"madeAt",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate727.errors : vErrors.concat(validate727.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.subject !== undefined){
let data3 = data.subject;
const _errs5 = errors;
if(errors === _errs5){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
let missing1;
if(((data3.kind === undefined) && (missing1 = "kind")) || ((data3.name === undefined) && (missing1 = "name"))){
validate722.errors = [{instancePath:instancePath+"/subject",schemaPath:"#/properties/subject/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs7 = errors;
for(const key1 in data3){
if(!((((((key1 === "kind") || (key1 === "name")) || (key1 === "manifestDigest")) || (key1 === "treeDigest")) || (key1 === "form")) || (key1 === "host"))){
validate722.errors = [{instancePath:instancePath+"/subject",schemaPath:"#/properties/subject/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs7 === errors){
if(data3.kind !== undefined){
let data4 = data3.kind;
const _errs8 = errors;
if(!((((((data4 === "fit") || (data4 === "fidelity")) || (data4 === "diff")) || (data4 === "look")) || (data4 === "replay")) || (data4 === "show"))){
validate722.errors = [{instancePath:instancePath+"/subject/kind",schemaPath:"#/properties/subject/properties/kind/enum",keyword:"enum",params:{allowedValues: schema185.properties.subject.properties.kind.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid1 = _errs8 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data3.name !== undefined){
const _errs9 = errors;
if(!(validate727(data3.name, {instancePath:instancePath+"/subject/name",parentData:data3,parentDataProperty:"name",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate727.errors : vErrors.concat(validate727.errors);
errors = vErrors.length;
}
var valid1 = _errs9 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data3.manifestDigest !== undefined){
const _errs10 = errors;
if(!(validate730(data3.manifestDigest, {instancePath:instancePath+"/subject/manifestDigest",parentData:data3,parentDataProperty:"manifestDigest",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate730.errors : vErrors.concat(validate730.errors);
errors = vErrors.length;
}
var valid1 = _errs10 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data3.treeDigest !== undefined){
const _errs11 = errors;
if(!(validate730(data3.treeDigest, {instancePath:instancePath+"/subject/treeDigest",parentData:data3,parentDataProperty:"treeDigest",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate730.errors : vErrors.concat(validate730.errors);
errors = vErrors.length;
}
var valid1 = _errs11 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data3.form !== undefined){
const _errs12 = errors;
if(!(validate727(data3.form, {instancePath:instancePath+"/subject/form",parentData:data3,parentDataProperty:"form",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate727.errors : vErrors.concat(validate727.errors);
errors = vErrors.length;
}
var valid1 = _errs12 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data3.host !== undefined){
let data9 = data3.host;
const _errs13 = errors;
if(errors === _errs13){
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
let missing2;
if(((data9.name === undefined) && (missing2 = "name")) || ((data9.recordedAt === undefined) && (missing2 = "recordedAt"))){
validate722.errors = [{instancePath:instancePath+"/subject/host",schemaPath:"#/properties/subject/properties/host/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs15 = errors;
for(const key2 in data9){
if(!((key2 === "name") || (key2 === "recordedAt"))){
validate722.errors = [{instancePath:instancePath+"/subject/host",schemaPath:"#/properties/subject/properties/host/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs15 === errors){
if(data9.name !== undefined){
const _errs16 = errors;
if(!(validate727(data9.name, {instancePath:instancePath+"/subject/host/name",parentData:data9,parentDataProperty:"name",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate727.errors : vErrors.concat(validate727.errors);
errors = vErrors.length;
}
var valid2 = _errs16 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data9.recordedAt !== undefined){
const _errs17 = errors;
if(!(validate727(data9.recordedAt, {instancePath:instancePath+"/subject/host/recordedAt",parentData:data9,parentDataProperty:"recordedAt",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate727.errors : vErrors.concat(validate727.errors);
errors = vErrors.length;
}
var valid2 = _errs17 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
else {
validate722.errors = [{instancePath:instancePath+"/subject/host",schemaPath:"#/properties/subject/properties/host/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid1 = _errs13 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
}
}
}
}
else {
validate722.errors = [{instancePath:instancePath+"/subject",schemaPath:"#/properties/subject/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.verdict !== undefined){
let data12 = data.verdict;
const _errs18 = errors;
if(!((((data12 === "pass") || (data12 === "warn")) || (data12 === "fail")) || (data12 === "unknown"))){
validate722.errors = [{instancePath:instancePath+"/verdict",schemaPath:"#/properties/verdict/enum",keyword:"enum",params:{allowedValues: schema185.properties.verdict.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.findings !== undefined){
let data13 = data.findings;
const _errs19 = errors;
if(errors === _errs19){
if(Array.isArray(data13)){
if(data13.length > 100000){
validate722.errors = [{instancePath:instancePath+"/findings",schemaPath:"#/properties/findings/maxItems",keyword:"maxItems",params:{limit: 100000},message:"must NOT have more than 100000 items"}];
return false;
}
else {
var valid3 = true;
const len0 = data13.length;
for(let i0=0; i0<len0; i0++){
const _errs21 = errors;
if(!(validate736(data13[i0], {instancePath:instancePath+"/findings/" + i0,parentData:data13,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate736.errors : vErrors.concat(validate736.errors);
errors = vErrors.length;
}
var valid3 = _errs21 === errors;
if(!valid3){
break;
}
}
}
}
else {
validate722.errors = [{instancePath:instancePath+"/findings",schemaPath:"#/properties/findings/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.facts !== undefined){
let data15 = data.facts;
const _errs22 = errors;
if(errors === _errs22){
if(Array.isArray(data15)){
if(data15.length > 100){
validate722.errors = [{instancePath:instancePath+"/facts",schemaPath:"#/properties/facts/maxItems",keyword:"maxItems",params:{limit: 100},message:"must NOT have more than 100 items"}];
return false;
}
else {
var valid4 = true;
const len1 = data15.length;
for(let i1=0; i1<len1; i1++){
const _errs24 = errors;
if(!(validate742(data15[i1], {instancePath:instancePath+"/facts/" + i1,parentData:data15,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate742.errors : vErrors.concat(validate742.errors);
errors = vErrors.length;
}
var valid4 = _errs24 === errors;
if(!valid4){
break;
}
}
}
}
else {
validate722.errors = [{instancePath:instancePath+"/facts",schemaPath:"#/properties/facts/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.fidelity !== undefined){
const _errs25 = errors;
if(!(validate747(data.fidelity, {instancePath:instancePath+"/fidelity",parentData:data,parentDataProperty:"fidelity",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate747.errors : vErrors.concat(validate747.errors);
errors = vErrors.length;
}
var valid0 = _errs25 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.accounting !== undefined){
let data18 = data.accounting;
const _errs26 = errors;
if(errors === _errs26){
if(Array.isArray(data18)){
if(data18.length > 1000){
validate722.errors = [{instancePath:instancePath+"/accounting",schemaPath:"#/properties/accounting/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items"}];
return false;
}
else {
var valid5 = true;
const len2 = data18.length;
for(let i2=0; i2<len2; i2++){
const _errs28 = errors;
if(!(validate763(data18[i2], {instancePath:instancePath+"/accounting/" + i2,parentData:data18,parentDataProperty:i2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate763.errors : vErrors.concat(validate763.errors);
errors = vErrors.length;
}
var valid5 = _errs28 === errors;
if(!valid5){
break;
}
}
}
}
else {
validate722.errors = [{instancePath:instancePath+"/accounting",schemaPath:"#/properties/accounting/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.replay !== undefined){
const _errs29 = errors;
if(!(validate770(data.replay, {instancePath:instancePath+"/replay",parentData:data,parentDataProperty:"replay",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate770.errors : vErrors.concat(validate770.errors);
errors = vErrors.length;
}
var valid0 = _errs29 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.labels !== undefined){
let data21 = data.labels;
const _errs30 = errors;
if(errors === _errs30){
if(Array.isArray(data21)){
if(data21.length > 100){
validate722.errors = [{instancePath:instancePath+"/labels",schemaPath:"#/properties/labels/maxItems",keyword:"maxItems",params:{limit: 100},message:"must NOT have more than 100 items"}];
return false;
}
else {
var valid6 = true;
const len3 = data21.length;
for(let i3=0; i3<len3; i3++){
let data22 = data21[i3];
const _errs32 = errors;
if(errors === _errs32){
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
let missing3;
if(((data22.name === undefined) && (missing3 = "name")) || ((data22.value === undefined) && (missing3 = "value"))){
validate722.errors = [{instancePath:instancePath+"/labels/" + i3,schemaPath:"#/properties/labels/items/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"}];
return false;
}
else {
const _errs34 = errors;
for(const key3 in data22){
if(!((key3 === "name") || (key3 === "value"))){
validate722.errors = [{instancePath:instancePath+"/labels/" + i3,schemaPath:"#/properties/labels/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs34 === errors){
if(data22.name !== undefined){
const _errs35 = errors;
if(!(validate727(data22.name, {instancePath:instancePath+"/labels/" + i3+"/name",parentData:data22,parentDataProperty:"name",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate727.errors : vErrors.concat(validate727.errors);
errors = vErrors.length;
}
var valid7 = _errs35 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data22.value !== undefined){
const _errs36 = errors;
if(!(validate727(data22.value, {instancePath:instancePath+"/labels/" + i3+"/value",parentData:data22,parentDataProperty:"value",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate727.errors : vErrors.concat(validate727.errors);
errors = vErrors.length;
}
var valid7 = _errs36 === errors;
}
else {
var valid7 = true;
}
}
}
}
}
else {
validate722.errors = [{instancePath:instancePath+"/labels/" + i3,schemaPath:"#/properties/labels/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid6 = _errs32 === errors;
if(!valid6){
break;
}
}
}
}
else {
validate722.errors = [{instancePath:instancePath+"/labels",schemaPath:"#/properties/labels/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs30 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate722.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate722.errors = vErrors;
return errors === 0;
}
validate722.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports['recipe'] = validate837;
const schema209 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://holotype.invalid/schemas/recipe/1-0-0","type":"object","additionalProperties":false,"required":["recipeVersion","tool","target","covers","files","steps","losses"],"properties":{"recipeVersion":{"const":"1-0-0"},"tool":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/tool"},"target":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"variant":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"covers":{"type":"object","additionalProperties":false,"required":["manifest","tree","lock"],"properties":{"manifest":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/digest"},"tree":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/digest"},"lock":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/digest"}}},"files":{"type":"array","maxItems":1000000,"items":{"$ref":"#/$defs/file"}},"steps":{"type":"array","maxItems":10000,"items":{"$ref":"#/$defs/step"}},"losses":{"type":"array","maxItems":100000,"items":{"$ref":"#/$defs/loss"}}},"$defs":{"file":{"type":"object","additionalProperties":false,"required":["path","kind","what","size","sha256"],"properties":{"path":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"kind":{"enum":["text","list","package","archive"]},"what":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"size":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"sha256":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/sha256"}}},"step":{"type":"object","additionalProperties":false,"required":["id","kind","title","why","files"],"properties":{"id":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"kind":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"title":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"why":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/words"},"files":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/words"},"packages":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/words"},"paths":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"bytes":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"}}},"loss":{"type":"object","additionalProperties":false,"required":["step","code","what","count","examples"],"properties":{"step":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"code":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"what":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"count":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"examples":{"type":"array","maxItems":5,"items":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/text"}}}}}};

function validate838(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate838.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.name === undefined) && (missing0 = "name")) || ((data.version === undefined) && (missing0 = "version"))){
validate838.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "name") || (key0 === "version"))){
validate838.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.name !== undefined){
const _errs2 = errors;
if(!(validate55(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.version !== undefined){
const _errs3 = errors;
if(!(validate55(data.version, {instancePath:instancePath+"/version",parentData:data,parentDataProperty:"version",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate838.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate838.errors = vErrors;
return errors === 0;
}
validate838.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate842(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate842.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(func2(data) > 1024){
validate842.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters"}];
return false;
}
}
else {
validate842.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate842.errors = vErrors;
return errors === 0;
}
validate842.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate845(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate845.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(func2(data) > 71){
validate845.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 71},message:"must NOT have more than 71 characters"}];
return false;
}
else {
if(!pattern5.test(data)){
validate845.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"},message:"must match pattern \""+"^sha256:[0-9a-f]{64}$"+"\""}];
return false;
}
}
}
else {
validate845.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate845.errors = vErrors;
return errors === 0;
}
validate845.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema213 = {"type":"object","additionalProperties":false,"required":["path","kind","what","size","sha256"],"properties":{"path":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"kind":{"enum":["text","list","package","archive"]},"what":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"size":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"sha256":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/sha256"}}};

function validate852(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate852.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
validate852.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === 0){
if((typeof data == "number") && (isFinite(data))){
if(data > 9007199254740991 || isNaN(data)){
validate852.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data < 0 || isNaN(data)){
validate852.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
validate852.errors = vErrors;
return errors === 0;
}
validate852.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate854(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate854.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(func2(data) > 64){
validate854.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern7.test(data)){
validate854.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""}];
return false;
}
}
}
else {
validate854.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate854.errors = vErrors;
return errors === 0;
}
validate854.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate849(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate849.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.path === undefined) && (missing0 = "path")) || ((data.kind === undefined) && (missing0 = "kind"))) || ((data.what === undefined) && (missing0 = "what"))) || ((data.size === undefined) && (missing0 = "size"))) || ((data.sha256 === undefined) && (missing0 = "sha256"))){
validate849.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "path") || (key0 === "kind")) || (key0 === "what")) || (key0 === "size")) || (key0 === "sha256"))){
validate849.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.path !== undefined){
const _errs2 = errors;
if(!(validate842(data.path, {instancePath:instancePath+"/path",parentData:data,parentDataProperty:"path",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate842.errors : vErrors.concat(validate842.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kind !== undefined){
let data1 = data.kind;
const _errs3 = errors;
if(!((((data1 === "text") || (data1 === "list")) || (data1 === "package")) || (data1 === "archive"))){
validate849.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema213.properties.kind.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.what !== undefined){
const _errs4 = errors;
if(!(validate842(data.what, {instancePath:instancePath+"/what",parentData:data,parentDataProperty:"what",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate842.errors : vErrors.concat(validate842.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.size !== undefined){
const _errs5 = errors;
if(!(validate852(data.size, {instancePath:instancePath+"/size",parentData:data,parentDataProperty:"size",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate852.errors : vErrors.concat(validate852.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sha256 !== undefined){
const _errs6 = errors;
if(!(validate854(data.sha256, {instancePath:instancePath+"/sha256",parentData:data,parentDataProperty:"sha256",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate854.errors : vErrors.concat(validate854.errors);
errors = vErrors.length;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate849.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate849.errors = vErrors;
return errors === 0;
}
validate849.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema216 = {"type":"object","additionalProperties":false,"required":["id","kind","title","why","files"],"properties":{"id":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"kind":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"title":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"why":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/words"},"files":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/words"},"packages":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/words"},"paths":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"bytes":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"}}};

function validate861(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate861.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
if(data.length > 65536){
validate861.errors = [{instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 65536},message:"must NOT have more than 65536 items"}];
return false;
}
else {
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs1 = errors;
if(!(validate55(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
}
else {
validate861.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
validate861.errors = vErrors;
return errors === 0;
}
validate861.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate857(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate857.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.id === undefined) && (missing0 = "id")) || ((data.kind === undefined) && (missing0 = "kind"))) || ((data.title === undefined) && (missing0 = "title"))) || ((data.why === undefined) && (missing0 = "why"))) || ((data.files === undefined) && (missing0 = "files"))){
validate857.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((((key0 === "id") || (key0 === "kind")) || (key0 === "title")) || (key0 === "why")) || (key0 === "files")) || (key0 === "packages")) || (key0 === "paths")) || (key0 === "bytes"))){
validate857.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.id !== undefined){
const _errs2 = errors;
if(!(validate842(data.id, {instancePath:instancePath+"/id",parentData:data,parentDataProperty:"id",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate842.errors : vErrors.concat(validate842.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kind !== undefined){
const _errs3 = errors;
if(!(validate842(data.kind, {instancePath:instancePath+"/kind",parentData:data,parentDataProperty:"kind",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate842.errors : vErrors.concat(validate842.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.title !== undefined){
const _errs4 = errors;
if(!(validate842(data.title, {instancePath:instancePath+"/title",parentData:data,parentDataProperty:"title",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate842.errors : vErrors.concat(validate842.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.why !== undefined){
const _errs5 = errors;
if(!(validate861(data.why, {instancePath:instancePath+"/why",parentData:data,parentDataProperty:"why",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate861.errors : vErrors.concat(validate861.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.files !== undefined){
const _errs6 = errors;
if(!(validate861(data.files, {instancePath:instancePath+"/files",parentData:data,parentDataProperty:"files",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate861.errors : vErrors.concat(validate861.errors);
errors = vErrors.length;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.packages !== undefined){
const _errs7 = errors;
if(!(validate861(data.packages, {instancePath:instancePath+"/packages",parentData:data,parentDataProperty:"packages",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate861.errors : vErrors.concat(validate861.errors);
errors = vErrors.length;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.paths !== undefined){
const _errs8 = errors;
if(!(validate852(data.paths, {instancePath:instancePath+"/paths",parentData:data,parentDataProperty:"paths",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate852.errors : vErrors.concat(validate852.errors);
errors = vErrors.length;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.bytes !== undefined){
const _errs9 = errors;
if(!(validate852(data.bytes, {instancePath:instancePath+"/bytes",parentData:data,parentDataProperty:"bytes",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate852.errors : vErrors.concat(validate852.errors);
errors = vErrors.length;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
else {
validate857.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate857.errors = vErrors;
return errors === 0;
}
validate857.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema218 = {"type":"object","additionalProperties":false,"required":["step","code","what","count","examples"],"properties":{"step":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"code":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"what":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"count":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"examples":{"type":"array","maxItems":5,"items":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/text"}}}};

function validate874(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate874.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(func2(data) > 65536){
validate874.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 65536},message:"must NOT have more than 65536 characters"}];
return false;
}
}
else {
validate874.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate874.errors = vErrors;
return errors === 0;
}
validate874.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate869(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate869.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.step === undefined) && (missing0 = "step")) || ((data.code === undefined) && (missing0 = "code"))) || ((data.what === undefined) && (missing0 = "what"))) || ((data.count === undefined) && (missing0 = "count"))) || ((data.examples === undefined) && (missing0 = "examples"))){
validate869.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "step") || (key0 === "code")) || (key0 === "what")) || (key0 === "count")) || (key0 === "examples"))){
validate869.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.step !== undefined){
const _errs2 = errors;
if(!(validate842(data.step, {instancePath:instancePath+"/step",parentData:data,parentDataProperty:"step",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate842.errors : vErrors.concat(validate842.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.code !== undefined){
const _errs3 = errors;
if(!(validate842(data.code, {instancePath:instancePath+"/code",parentData:data,parentDataProperty:"code",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate842.errors : vErrors.concat(validate842.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.what !== undefined){
const _errs4 = errors;
if(!(validate842(data.what, {instancePath:instancePath+"/what",parentData:data,parentDataProperty:"what",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate842.errors : vErrors.concat(validate842.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.count !== undefined){
const _errs5 = errors;
if(!(validate852(data.count, {instancePath:instancePath+"/count",parentData:data,parentDataProperty:"count",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate852.errors : vErrors.concat(validate852.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.examples !== undefined){
let data4 = data.examples;
const _errs6 = errors;
if(errors === _errs6){
if(Array.isArray(data4)){
if(data4.length > 5){
validate869.errors = [{instancePath:instancePath+"/examples",schemaPath:"#/properties/examples/maxItems",keyword:"maxItems",params:{limit: 5},message:"must NOT have more than 5 items"}];
return false;
}
else {
var valid1 = true;
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
const _errs8 = errors;
if(!(validate874(data4[i0], {instancePath:instancePath+"/examples/" + i0,parentData:data4,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate874.errors : vErrors.concat(validate874.errors);
errors = vErrors.length;
}
var valid1 = _errs8 === errors;
if(!valid1){
break;
}
}
}
}
else {
validate869.errors = [{instancePath:instancePath+"/examples",schemaPath:"#/properties/examples/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate869.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate869.errors = vErrors;
return errors === 0;
}
validate869.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate837(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://holotype.invalid/schemas/recipe/1-0-0" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate837.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((data.recipeVersion === undefined) && (missing0 = "recipeVersion")) || ((data.tool === undefined) && (missing0 = "tool"))) || ((data.target === undefined) && (missing0 = "target"))) || ((data.covers === undefined) && (missing0 = "covers"))) || ((data.files === undefined) && (missing0 = "files"))) || ((data.steps === undefined) && (missing0 = "steps"))) || ((data.losses === undefined) && (missing0 = "losses"))){
validate837.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((((key0 === "recipeVersion") || (key0 === "tool")) || (key0 === "target")) || (key0 === "variant")) || (key0 === "covers")) || (key0 === "files")) || (key0 === "steps")) || (key0 === "losses"))){
validate837.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.recipeVersion !== undefined){
const _errs2 = errors;
if("1-0-0" !== data.recipeVersion){
validate837.errors = [{instancePath:instancePath+"/recipeVersion",schemaPath:"#/properties/recipeVersion/const",keyword:"const",params:{allowedValue: "1-0-0"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tool !== undefined){
const _errs3 = errors;
if(!(validate838(data.tool, {instancePath:instancePath+"/tool",parentData:data,parentDataProperty:"tool",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate838.errors : vErrors.concat(validate838.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.target !== undefined){
const _errs4 = errors;
if(!(validate842(data.target, {instancePath:instancePath+"/target",parentData:data,parentDataProperty:"target",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate842.errors : vErrors.concat(validate842.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.variant !== undefined){
const _errs5 = errors;
if(!(validate842(data.variant, {instancePath:instancePath+"/variant",parentData:data,parentDataProperty:"variant",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate842.errors : vErrors.concat(validate842.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.covers !== undefined){
let data4 = data.covers;
const _errs6 = errors;
if(errors === _errs6){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing1;
if((((data4.manifest === undefined) && (missing1 = "manifest")) || ((data4.tree === undefined) && (missing1 = "tree"))) || ((data4.lock === undefined) && (missing1 = "lock"))){
validate837.errors = [{instancePath:instancePath+"/covers",schemaPath:"#/properties/covers/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs8 = errors;
for(const key1 in data4){
if(!(((key1 === "manifest") || (key1 === "tree")) || (key1 === "lock"))){
validate837.errors = [{instancePath:instancePath+"/covers",schemaPath:"#/properties/covers/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs8 === errors){
if(data4.manifest !== undefined){
const _errs9 = errors;
if(!(validate845(data4.manifest, {instancePath:instancePath+"/covers/manifest",parentData:data4,parentDataProperty:"manifest",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate845.errors : vErrors.concat(validate845.errors);
errors = vErrors.length;
}
var valid1 = _errs9 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data4.tree !== undefined){
const _errs10 = errors;
if(!(validate845(data4.tree, {instancePath:instancePath+"/covers/tree",parentData:data4,parentDataProperty:"tree",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate845.errors : vErrors.concat(validate845.errors);
errors = vErrors.length;
}
var valid1 = _errs10 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data4.lock !== undefined){
const _errs11 = errors;
if(!(validate845(data4.lock, {instancePath:instancePath+"/covers/lock",parentData:data4,parentDataProperty:"lock",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate845.errors : vErrors.concat(validate845.errors);
errors = vErrors.length;
}
var valid1 = _errs11 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
}
else {
validate837.errors = [{instancePath:instancePath+"/covers",schemaPath:"#/properties/covers/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.files !== undefined){
let data8 = data.files;
const _errs12 = errors;
if(errors === _errs12){
if(Array.isArray(data8)){
if(data8.length > 1000000){
validate837.errors = [{instancePath:instancePath+"/files",schemaPath:"#/properties/files/maxItems",keyword:"maxItems",params:{limit: 1000000},message:"must NOT have more than 1000000 items"}];
return false;
}
else {
var valid2 = true;
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
const _errs14 = errors;
if(!(validate849(data8[i0], {instancePath:instancePath+"/files/" + i0,parentData:data8,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate849.errors : vErrors.concat(validate849.errors);
errors = vErrors.length;
}
var valid2 = _errs14 === errors;
if(!valid2){
break;
}
}
}
}
else {
validate837.errors = [{instancePath:instancePath+"/files",schemaPath:"#/properties/files/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.steps !== undefined){
let data10 = data.steps;
const _errs15 = errors;
if(errors === _errs15){
if(Array.isArray(data10)){
if(data10.length > 10000){
validate837.errors = [{instancePath:instancePath+"/steps",schemaPath:"#/properties/steps/maxItems",keyword:"maxItems",params:{limit: 10000},message:"must NOT have more than 10000 items"}];
return false;
}
else {
var valid3 = true;
const len1 = data10.length;
for(let i1=0; i1<len1; i1++){
const _errs17 = errors;
if(!(validate857(data10[i1], {instancePath:instancePath+"/steps/" + i1,parentData:data10,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate857.errors : vErrors.concat(validate857.errors);
errors = vErrors.length;
}
var valid3 = _errs17 === errors;
if(!valid3){
break;
}
}
}
}
else {
validate837.errors = [{instancePath:instancePath+"/steps",schemaPath:"#/properties/steps/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.losses !== undefined){
let data12 = data.losses;
const _errs18 = errors;
if(errors === _errs18){
if(Array.isArray(data12)){
if(data12.length > 100000){
validate837.errors = [{instancePath:instancePath+"/losses",schemaPath:"#/properties/losses/maxItems",keyword:"maxItems",params:{limit: 100000},message:"must NOT have more than 100000 items"}];
return false;
}
else {
var valid4 = true;
const len2 = data12.length;
for(let i2=0; i2<len2; i2++){
const _errs20 = errors;
if(!(validate869(data12[i2], {instancePath:instancePath+"/losses/" + i2,parentData:data12,parentDataProperty:i2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate869.errors : vErrors.concat(validate869.errors);
errors = vErrors.length;
}
var valid4 = _errs20 === errors;
if(!valid4){
break;
}
}
}
}
else {
validate837.errors = [{instancePath:instancePath+"/losses",schemaPath:"#/properties/losses/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
else {
validate837.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate837.errors = vErrors;
return errors === 0;
}
validate837.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports['partial'] = validate877;
const schema220 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://holotype.invalid/schemas/partial/1-0-0","type":"object","additionalProperties":false,"required":["partialVersion","tool","ranAt","argv","workingDirectory","uid","gid","environment","options","trace"],"properties":{"partialVersion":{"const":"1-0-0"},"tool":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/tool"},"ranAt":{"type":"string","pattern":"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$","maxLength":20},"argv":{"type":"array","minItems":1,"maxItems":65536,"items":{"type":"string","maxLength":131072}},"workingDirectory":{"$ref":"#/$defs/path"},"home":{"$ref":"#/$defs/path"},"project":{"$ref":"#/$defs/path"},"uid":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"gid":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"environment":{"type":"array","maxItems":10000,"items":{"type":"object","additionalProperties":false,"required":["name","value"],"properties":{"name":{"type":"string","maxLength":131072},"value":{"type":"string","maxLength":131072}}}},"standardInput":{"enum":["none","file","pipe","terminal"]},"terminal":{"type":"object","additionalProperties":false,"required":["rows","columns","typed"],"properties":{"rows":{"type":"integer","minimum":1,"maximum":65535},"columns":{"type":"integer","minimum":1,"maximum":65535},"typed":{"type":"array","maxItems":100000,"items":{"type":"object","additionalProperties":false,"required":["after","bytes"],"properties":{"after":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"bytes":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"}}}}}},"options":{"type":"object","maxProperties":100,"additionalProperties":{"anyOf":[{"type":"boolean"},{"type":"string","maxLength":131072},{"type":"array","maxItems":10000,"items":{"type":"string","maxLength":131072}}]}},"trace":{"type":"object","additionalProperties":false,"required":["sha256","size"],"properties":{"sha256":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/sha256"},"size":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"}}}},"$defs":{"path":{"type":"string","minLength":1,"maxLength":16384,"pattern":"^/"}}};

function validate878(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate878.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.name === undefined) && (missing0 = "name")) || ((data.version === undefined) && (missing0 = "version"))){
validate878.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "name") || (key0 === "version"))){
validate878.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.name !== undefined){
const _errs2 = errors;
if(!(validate55(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.version !== undefined){
const _errs3 = errors;
if(!(validate55(data.version, {instancePath:instancePath+"/version",parentData:data,parentDataProperty:"version",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate878.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate878.errors = vErrors;
return errors === 0;
}
validate878.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema222 = {"type":"string","minLength":1,"maxLength":16384,"pattern":"^/"};

function validate882(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate882.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(func2(data) > 16384){
validate882.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 16384},message:"must NOT have more than 16384 characters"}];
return false;
}
else {
if(func2(data) < 1){
validate882.errors = [{instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
else {
if(!pattern4.test(data)){
validate882.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^/"},message:"must match pattern \""+"^/"+"\""}];
return false;
}
}
}
}
else {
validate882.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate882.errors = vErrors;
return errors === 0;
}
validate882.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate886(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate886.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
validate886.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === 0){
if((typeof data == "number") && (isFinite(data))){
if(data > 9007199254740991 || isNaN(data)){
validate886.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data < 0 || isNaN(data)){
validate886.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
validate886.errors = vErrors;
return errors === 0;
}
validate886.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate891(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate891.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(func2(data) > 64){
validate891.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern7.test(data)){
validate891.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""}];
return false;
}
}
}
else {
validate891.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate891.errors = vErrors;
return errors === 0;
}
validate891.evaluated = {"dynamicProps":false,"dynamicItems":false};

const pattern36 = new RegExp("^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$", "u");

function validate877(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://holotype.invalid/schemas/partial/1-0-0" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate877.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((((data.partialVersion === undefined) && (missing0 = "partialVersion")) || ((data.tool === undefined) && (missing0 = "tool"))) || ((data.ranAt === undefined) && (missing0 = "ranAt"))) || ((data.argv === undefined) && (missing0 = "argv"))) || ((data.workingDirectory === undefined) && (missing0 = "workingDirectory"))) || ((data.uid === undefined) && (missing0 = "uid"))) || ((data.gid === undefined) && (missing0 = "gid"))) || ((data.environment === undefined) && (missing0 = "environment"))) || ((data.options === undefined) && (missing0 = "options"))) || ((data.trace === undefined) && (missing0 = "trace"))){
validate877.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema220.properties, key0))){
validate877.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.partialVersion !== undefined){
const _errs2 = errors;
if("1-0-0" !== data.partialVersion){
validate877.errors = [{instancePath:instancePath+"/partialVersion",schemaPath:"#/properties/partialVersion/const",keyword:"const",params:{allowedValue: "1-0-0"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tool !== undefined){
const _errs3 = errors;
if(!(validate878(data.tool, {instancePath:instancePath+"/tool",parentData:data,parentDataProperty:"tool",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate878.errors : vErrors.concat(validate878.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ranAt !== undefined){
let data2 = data.ranAt;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data2 === "string"){
if(func2(data2) > 20){
validate877.errors = [{instancePath:instancePath+"/ranAt",schemaPath:"#/properties/ranAt/maxLength",keyword:"maxLength",params:{limit: 20},message:"must NOT have more than 20 characters"}];
return false;
}
else {
if(!pattern36.test(data2)){
validate877.errors = [{instancePath:instancePath+"/ranAt",schemaPath:"#/properties/ranAt/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"+"\""}];
return false;
}
}
}
else {
validate877.errors = [{instancePath:instancePath+"/ranAt",schemaPath:"#/properties/ranAt/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.argv !== undefined){
let data3 = data.argv;
const _errs6 = errors;
if(errors === _errs6){
if(Array.isArray(data3)){
if(data3.length > 65536){
validate877.errors = [{instancePath:instancePath+"/argv",schemaPath:"#/properties/argv/maxItems",keyword:"maxItems",params:{limit: 65536},message:"must NOT have more than 65536 items"}];
return false;
}
else {
if(data3.length < 1){
validate877.errors = [{instancePath:instancePath+"/argv",schemaPath:"#/properties/argv/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid1 = true;
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
const _errs8 = errors;
if(errors === _errs8){
if(typeof data4 === "string"){
if(func2(data4) > 131072){
validate877.errors = [{instancePath:instancePath+"/argv/" + i0,schemaPath:"#/properties/argv/items/maxLength",keyword:"maxLength",params:{limit: 131072},message:"must NOT have more than 131072 characters"}];
return false;
}
}
else {
validate877.errors = [{instancePath:instancePath+"/argv/" + i0,schemaPath:"#/properties/argv/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid1 = _errs8 === errors;
if(!valid1){
break;
}
}
}
}
}
else {
validate877.errors = [{instancePath:instancePath+"/argv",schemaPath:"#/properties/argv/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.workingDirectory !== undefined){
const _errs10 = errors;
if(!(validate882(data.workingDirectory, {instancePath:instancePath+"/workingDirectory",parentData:data,parentDataProperty:"workingDirectory",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate882.errors : vErrors.concat(validate882.errors);
errors = vErrors.length;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.home !== undefined){
const _errs11 = errors;
if(!(validate882(data.home, {instancePath:instancePath+"/home",parentData:data,parentDataProperty:"home",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate882.errors : vErrors.concat(validate882.errors);
errors = vErrors.length;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.project !== undefined){
const _errs12 = errors;
if(!(validate882(data.project, {instancePath:instancePath+"/project",parentData:data,parentDataProperty:"project",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate882.errors : vErrors.concat(validate882.errors);
errors = vErrors.length;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.uid !== undefined){
const _errs13 = errors;
if(!(validate886(data.uid, {instancePath:instancePath+"/uid",parentData:data,parentDataProperty:"uid",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate886.errors : vErrors.concat(validate886.errors);
errors = vErrors.length;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.gid !== undefined){
const _errs14 = errors;
if(!(validate886(data.gid, {instancePath:instancePath+"/gid",parentData:data,parentDataProperty:"gid",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate886.errors : vErrors.concat(validate886.errors);
errors = vErrors.length;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.environment !== undefined){
let data10 = data.environment;
const _errs15 = errors;
if(errors === _errs15){
if(Array.isArray(data10)){
if(data10.length > 10000){
validate877.errors = [{instancePath:instancePath+"/environment",schemaPath:"#/properties/environment/maxItems",keyword:"maxItems",params:{limit: 10000},message:"must NOT have more than 10000 items"}];
return false;
}
else {
var valid2 = true;
const len1 = data10.length;
for(let i1=0; i1<len1; i1++){
let data11 = data10[i1];
const _errs17 = errors;
if(errors === _errs17){
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
let missing1;
if(((data11.name === undefined) && (missing1 = "name")) || ((data11.value === undefined) && (missing1 = "value"))){
validate877.errors = [{instancePath:instancePath+"/environment/" + i1,schemaPath:"#/properties/environment/items/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs19 = errors;
for(const key1 in data11){
if(!((key1 === "name") || (key1 === "value"))){
validate877.errors = [{instancePath:instancePath+"/environment/" + i1,schemaPath:"#/properties/environment/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs19 === errors){
if(data11.name !== undefined){
let data12 = data11.name;
const _errs20 = errors;
if(errors === _errs20){
if(typeof data12 === "string"){
if(func2(data12) > 131072){
validate877.errors = [{instancePath:instancePath+"/environment/" + i1+"/name",schemaPath:"#/properties/environment/items/properties/name/maxLength",keyword:"maxLength",params:{limit: 131072},message:"must NOT have more than 131072 characters"}];
return false;
}
}
else {
validate877.errors = [{instancePath:instancePath+"/environment/" + i1+"/name",schemaPath:"#/properties/environment/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid3 = _errs20 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data11.value !== undefined){
let data13 = data11.value;
const _errs22 = errors;
if(errors === _errs22){
if(typeof data13 === "string"){
if(func2(data13) > 131072){
validate877.errors = [{instancePath:instancePath+"/environment/" + i1+"/value",schemaPath:"#/properties/environment/items/properties/value/maxLength",keyword:"maxLength",params:{limit: 131072},message:"must NOT have more than 131072 characters"}];
return false;
}
}
else {
validate877.errors = [{instancePath:instancePath+"/environment/" + i1+"/value",schemaPath:"#/properties/environment/items/properties/value/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid3 = _errs22 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
else {
validate877.errors = [{instancePath:instancePath+"/environment/" + i1,schemaPath:"#/properties/environment/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid2 = _errs17 === errors;
if(!valid2){
break;
}
}
}
}
else {
validate877.errors = [{instancePath:instancePath+"/environment",schemaPath:"#/properties/environment/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.standardInput !== undefined){
let data14 = data.standardInput;
const _errs24 = errors;
if(!((((data14 === "none") || (data14 === "file")) || (data14 === "pipe")) || (data14 === "terminal"))){
validate877.errors = [{instancePath:instancePath+"/standardInput",schemaPath:"#/properties/standardInput/enum",keyword:"enum",params:{allowedValues: schema220.properties.standardInput.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs24 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.terminal !== undefined){
let data15 = data.terminal;
const _errs25 = errors;
if(errors === _errs25){
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
let missing2;
if((((data15.rows === undefined) && (missing2 = "rows")) || ((data15.columns === undefined) && (missing2 = "columns"))) || ((data15.typed === undefined) && (missing2 = "typed"))){
validate877.errors = [{instancePath:instancePath+"/terminal",schemaPath:"#/properties/terminal/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs27 = errors;
for(const key2 in data15){
if(!(((key2 === "rows") || (key2 === "columns")) || (key2 === "typed"))){
validate877.errors = [{instancePath:instancePath+"/terminal",schemaPath:"#/properties/terminal/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs27 === errors){
if(data15.rows !== undefined){
let data16 = data15.rows;
const _errs28 = errors;
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
validate877.errors = [{instancePath:instancePath+"/terminal/rows",schemaPath:"#/properties/terminal/properties/rows/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs28){
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 > 65535 || isNaN(data16)){
validate877.errors = [{instancePath:instancePath+"/terminal/rows",schemaPath:"#/properties/terminal/properties/rows/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535"}];
return false;
}
else {
if(data16 < 1 || isNaN(data16)){
validate877.errors = [{instancePath:instancePath+"/terminal/rows",schemaPath:"#/properties/terminal/properties/rows/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid4 = _errs28 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data15.columns !== undefined){
let data17 = data15.columns;
const _errs30 = errors;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
validate877.errors = [{instancePath:instancePath+"/terminal/columns",schemaPath:"#/properties/terminal/properties/columns/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs30){
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 > 65535 || isNaN(data17)){
validate877.errors = [{instancePath:instancePath+"/terminal/columns",schemaPath:"#/properties/terminal/properties/columns/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535"}];
return false;
}
else {
if(data17 < 1 || isNaN(data17)){
validate877.errors = [{instancePath:instancePath+"/terminal/columns",schemaPath:"#/properties/terminal/properties/columns/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid4 = _errs30 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data15.typed !== undefined){
let data18 = data15.typed;
const _errs32 = errors;
if(errors === _errs32){
if(Array.isArray(data18)){
if(data18.length > 100000){
validate877.errors = [{instancePath:instancePath+"/terminal/typed",schemaPath:"#/properties/terminal/properties/typed/maxItems",keyword:"maxItems",params:{limit: 100000},message:"must NOT have more than 100000 items"}];
return false;
}
else {
var valid5 = true;
const len2 = data18.length;
for(let i2=0; i2<len2; i2++){
let data19 = data18[i2];
const _errs34 = errors;
if(errors === _errs34){
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
let missing3;
if(((data19.after === undefined) && (missing3 = "after")) || ((data19.bytes === undefined) && (missing3 = "bytes"))){
validate877.errors = [{instancePath:instancePath+"/terminal/typed/" + i2,schemaPath:"#/properties/terminal/properties/typed/items/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"}];
return false;
}
else {
const _errs36 = errors;
for(const key3 in data19){
if(!((key3 === "after") || (key3 === "bytes"))){
validate877.errors = [{instancePath:instancePath+"/terminal/typed/" + i2,schemaPath:"#/properties/terminal/properties/typed/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs36 === errors){
if(data19.after !== undefined){
const _errs37 = errors;
if(!(validate886(data19.after, {instancePath:instancePath+"/terminal/typed/" + i2+"/after",parentData:data19,parentDataProperty:"after",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate886.errors : vErrors.concat(validate886.errors);
errors = vErrors.length;
}
var valid6 = _errs37 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data19.bytes !== undefined){
const _errs38 = errors;
if(!(validate886(data19.bytes, {instancePath:instancePath+"/terminal/typed/" + i2+"/bytes",parentData:data19,parentDataProperty:"bytes",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate886.errors : vErrors.concat(validate886.errors);
errors = vErrors.length;
}
var valid6 = _errs38 === errors;
}
else {
var valid6 = true;
}
}
}
}
}
else {
validate877.errors = [{instancePath:instancePath+"/terminal/typed/" + i2,schemaPath:"#/properties/terminal/properties/typed/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid5 = _errs34 === errors;
if(!valid5){
break;
}
}
}
}
else {
validate877.errors = [{instancePath:instancePath+"/terminal/typed",schemaPath:"#/properties/terminal/properties/typed/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid4 = _errs32 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
}
else {
validate877.errors = [{instancePath:instancePath+"/terminal",schemaPath:"#/properties/terminal/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs25 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.options !== undefined){
let data22 = data.options;
const _errs39 = errors;
if(errors === _errs39){
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
if(Object.keys(data22).length > 100){
validate877.errors = [{instancePath:instancePath+"/options",schemaPath:"#/properties/options/maxProperties",keyword:"maxProperties",params:{limit: 100},message:"must NOT have more than 100 properties"}];
return false;
}
else {
for(const key4 in data22){
let data23 = data22[key4];
const _errs42 = errors;
const _errs43 = errors;
let valid8 = false;
const _errs44 = errors;
if(typeof data23 !== "boolean"){
const err0 = {instancePath:instancePath+"/options/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/options/additionalProperties/anyOf/0/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs44 === errors;
valid8 = valid8 || _valid0;
const _errs46 = errors;
if(errors === _errs46){
if(typeof data23 === "string"){
if(func2(data23) > 131072){
const err1 = {instancePath:instancePath+"/options/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/options/additionalProperties/anyOf/1/maxLength",keyword:"maxLength",params:{limit: 131072},message:"must NOT have more than 131072 characters"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/options/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/options/additionalProperties/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs46 === errors;
valid8 = valid8 || _valid0;
const _errs48 = errors;
if(errors === _errs48){
if(Array.isArray(data23)){
if(data23.length > 10000){
const err3 = {instancePath:instancePath+"/options/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/options/additionalProperties/anyOf/2/maxItems",keyword:"maxItems",params:{limit: 10000},message:"must NOT have more than 10000 items"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
else {
var valid9 = true;
const len3 = data23.length;
for(let i3=0; i3<len3; i3++){
let data24 = data23[i3];
const _errs50 = errors;
if(errors === _errs50){
if(typeof data24 === "string"){
if(func2(data24) > 131072){
const err4 = {instancePath:instancePath+"/options/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i3,schemaPath:"#/properties/options/additionalProperties/anyOf/2/items/maxLength",keyword:"maxLength",params:{limit: 131072},message:"must NOT have more than 131072 characters"};
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
const err5 = {instancePath:instancePath+"/options/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i3,schemaPath:"#/properties/options/additionalProperties/anyOf/2/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
var valid9 = _errs50 === errors;
if(!valid9){
break;
}
}
}
}
else {
const err6 = {instancePath:instancePath+"/options/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/options/additionalProperties/anyOf/2/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
var _valid0 = _errs48 === errors;
valid8 = valid8 || _valid0;
if(!valid8){
const err7 = {instancePath:instancePath+"/options/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/options/additionalProperties/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
validate877.errors = vErrors;
return false;
}
else {
errors = _errs43;
if(vErrors !== null){
if(_errs43){
vErrors.length = _errs43;
}
else {
vErrors = null;
}
}
}
var valid7 = _errs42 === errors;
if(!valid7){
break;
}
}
}
}
else {
validate877.errors = [{instancePath:instancePath+"/options",schemaPath:"#/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs39 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.trace !== undefined){
let data25 = data.trace;
const _errs52 = errors;
if(errors === _errs52){
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
let missing4;
if(((data25.sha256 === undefined) && (missing4 = "sha256")) || ((data25.size === undefined) && (missing4 = "size"))){
validate877.errors = [{instancePath:instancePath+"/trace",schemaPath:"#/properties/trace/required",keyword:"required",params:{missingProperty: missing4},message:"must have required property '"+missing4+"'"}];
return false;
}
else {
const _errs54 = errors;
for(const key5 in data25){
if(!((key5 === "sha256") || (key5 === "size"))){
validate877.errors = [{instancePath:instancePath+"/trace",schemaPath:"#/properties/trace/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs54 === errors){
if(data25.sha256 !== undefined){
const _errs55 = errors;
if(!(validate891(data25.sha256, {instancePath:instancePath+"/trace/sha256",parentData:data25,parentDataProperty:"sha256",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate891.errors : vErrors.concat(validate891.errors);
errors = vErrors.length;
}
var valid10 = _errs55 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data25.size !== undefined){
const _errs56 = errors;
if(!(validate886(data25.size, {instancePath:instancePath+"/trace/size",parentData:data25,parentDataProperty:"size",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate886.errors : vErrors.concat(validate886.errors);
errors = vErrors.length;
}
var valid10 = _errs56 === errors;
}
else {
var valid10 = true;
}
}
}
}
}
else {
validate877.errors = [{instancePath:instancePath+"/trace",schemaPath:"#/properties/trace/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs52 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate877.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate877.errors = vErrors;
return errors === 0;
}
validate877.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports['project'] = validate894;
const schema225 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://holotype.invalid/schemas/project/1-0-0","type":"object","additionalProperties":false,"properties":{"title":{"$ref":"https://holotype.invalid/schemas/about/1-0-0#/$defs/line"},"licence":{"$ref":"https://holotype.invalid/schemas/about/1-0-0#/$defs/licence"},"authors":{"$ref":"https://holotype.invalid/schemas/about/1-0-0#/$defs/authors"},"command":{"type":"array","minItems":1,"maxItems":65536,"items":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/text"}},"capsule":{"$ref":"#/$defs/path"},"outputs":{"type":"array","maxItems":10000,"items":{"$ref":"https://holotype.invalid/schemas/claims/1-0-0#/$defs/words"}},"claims":{"type":"array","maxItems":10000,"items":{"type":"object","additionalProperties":false,"required":["name","output"],"dependentRequired":{"value":["select"]},"properties":{"name":{"$ref":"https://holotype.invalid/schemas/claims/1-0-0#/$defs/words"},"output":{"$ref":"https://holotype.invalid/schemas/claims/1-0-0#/$defs/words"},"select":{"$ref":"https://holotype.invalid/schemas/claims/1-0-0#/$defs/words"},"value":{"$ref":"https://holotype.invalid/schemas/claims/1-0-0#/$defs/words"}}}},"policies":{"type":"array","maxItems":10000,"items":{"type":"object","additionalProperties":false,"required":["pattern","policy"],"properties":{"pattern":{"$ref":"https://holotype.invalid/schemas/claims/1-0-0#/$defs/words"},"policy":{"$ref":"https://holotype.invalid/schemas/claims/1-0-0#/$defs/words"}}}},"data":{"type":"array","maxItems":10000,"items":{"type":"object","additionalProperties":false,"required":["slot","path"],"properties":{"slot":{"type":"string","maxLength":256,"pattern":"^[A-Za-z0-9][A-Za-z0-9._-]*$"},"path":{"$ref":"#/$defs/path"}}}}},"$defs":{"path":{"type":"string","minLength":1,"maxLength":4096,"pattern":"^[^\\u0000]+$"}}};

function validate895(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate895.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(func2(data) > 512){
validate895.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 512},message:"must NOT have more than 512 characters"}];
return false;
}
else {
if(func2(data) < 1){
validate895.errors = [{instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
else {
if(!pattern21.test(data)){
validate895.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]+$"},message:"must match pattern \""+"^[^\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]+$"+"\""}];
return false;
}
}
}
}
else {
validate895.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate895.errors = vErrors;
return errors === 0;
}
validate895.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate897(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate897.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(func2(data) > 256){
validate897.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"}];
return false;
}
else {
if(func2(data) < 1){
validate897.errors = [{instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
else {
if(!pattern23.test(data)){
validate897.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9.+:() -]+$"},message:"must match pattern \""+"^[A-Za-z0-9.+:() -]+$"+"\""}];
return false;
}
}
}
}
else {
validate897.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate897.errors = vErrors;
return errors === 0;
}
validate897.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate899(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate899.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
if(data.length > 1000){
validate899.errors = [{instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items"}];
return false;
}
else {
if(data.length < 1){
validate899.errors = [{instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs1 = errors;
if(!(validate593(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate593.errors : vErrors.concat(validate593.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
}
}
else {
validate899.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
validate899.errors = vErrors;
return errors === 0;
}
validate899.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate902(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate902.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(func2(data) > 65536){
validate902.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 65536},message:"must NOT have more than 65536 characters"}];
return false;
}
}
else {
validate902.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate902.errors = vErrors;
return errors === 0;
}
validate902.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema230 = {"type":"string","minLength":1,"maxLength":4096,"pattern":"^[^\\u0000]+$"};
const pattern41 = new RegExp("^[^\\u0000]+$", "u");

function validate904(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate904.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(func2(data) > 4096){
validate904.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 4096},message:"must NOT have more than 4096 characters"}];
return false;
}
else {
if(func2(data) < 1){
validate904.errors = [{instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
else {
if(!pattern41.test(data)){
validate904.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]+$"},message:"must match pattern \""+"^[^\\u0000]+$"+"\""}];
return false;
}
}
}
}
else {
validate904.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate904.errors = vErrors;
return errors === 0;
}
validate904.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate906(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate906.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(func2(data) > 1024){
validate906.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters"}];
return false;
}
else {
if(func2(data) < 1){
validate906.errors = [{instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate906.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate906.errors = vErrors;
return errors === 0;
}
validate906.evaluated = {"dynamicProps":false,"dynamicItems":false};

const pattern42 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]*$", "u");

function validate894(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://holotype.invalid/schemas/project/1-0-0" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate894.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema225.properties, key0))){
validate894.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.title !== undefined){
const _errs2 = errors;
if(!(validate895(data.title, {instancePath:instancePath+"/title",parentData:data,parentDataProperty:"title",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate895.errors : vErrors.concat(validate895.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.licence !== undefined){
const _errs3 = errors;
if(!(validate897(data.licence, {instancePath:instancePath+"/licence",parentData:data,parentDataProperty:"licence",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate897.errors : vErrors.concat(validate897.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.authors !== undefined){
const _errs4 = errors;
if(!(validate899(data.authors, {instancePath:instancePath+"/authors",parentData:data,parentDataProperty:"authors",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate899.errors : vErrors.concat(validate899.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.command !== undefined){
let data3 = data.command;
const _errs5 = errors;
if(errors === _errs5){
if(Array.isArray(data3)){
if(data3.length > 65536){
validate894.errors = [{instancePath:instancePath+"/command",schemaPath:"#/properties/command/maxItems",keyword:"maxItems",params:{limit: 65536},message:"must NOT have more than 65536 items"}];
return false;
}
else {
if(data3.length < 1){
validate894.errors = [{instancePath:instancePath+"/command",schemaPath:"#/properties/command/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid1 = true;
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
const _errs7 = errors;
if(!(validate902(data3[i0], {instancePath:instancePath+"/command/" + i0,parentData:data3,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate902.errors : vErrors.concat(validate902.errors);
errors = vErrors.length;
}
var valid1 = _errs7 === errors;
if(!valid1){
break;
}
}
}
}
}
else {
validate894.errors = [{instancePath:instancePath+"/command",schemaPath:"#/properties/command/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.capsule !== undefined){
const _errs8 = errors;
if(!(validate904(data.capsule, {instancePath:instancePath+"/capsule",parentData:data,parentDataProperty:"capsule",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate904.errors : vErrors.concat(validate904.errors);
errors = vErrors.length;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.outputs !== undefined){
let data6 = data.outputs;
const _errs9 = errors;
if(errors === _errs9){
if(Array.isArray(data6)){
if(data6.length > 10000){
validate894.errors = [{instancePath:instancePath+"/outputs",schemaPath:"#/properties/outputs/maxItems",keyword:"maxItems",params:{limit: 10000},message:"must NOT have more than 10000 items"}];
return false;
}
else {
var valid2 = true;
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
const _errs11 = errors;
if(!(validate906(data6[i1], {instancePath:instancePath+"/outputs/" + i1,parentData:data6,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate906.errors : vErrors.concat(validate906.errors);
errors = vErrors.length;
}
var valid2 = _errs11 === errors;
if(!valid2){
break;
}
}
}
}
else {
validate894.errors = [{instancePath:instancePath+"/outputs",schemaPath:"#/properties/outputs/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.claims !== undefined){
let data8 = data.claims;
const _errs12 = errors;
if(errors === _errs12){
if(Array.isArray(data8)){
if(data8.length > 10000){
validate894.errors = [{instancePath:instancePath+"/claims",schemaPath:"#/properties/claims/maxItems",keyword:"maxItems",params:{limit: 10000},message:"must NOT have more than 10000 items"}];
return false;
}
else {
var valid3 = true;
const len2 = data8.length;
for(let i2=0; i2<len2; i2++){
let data9 = data8[i2];
const _errs14 = errors;
if(errors === _errs14){
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
let missing0;
if(((data9.name === undefined) && (missing0 = "name")) || ((data9.output === undefined) && (missing0 = "output"))){
validate894.errors = [{instancePath:instancePath+"/claims/" + i2,schemaPath:"#/properties/claims/items/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs16 = errors;
for(const key1 in data9){
if(!((((key1 === "name") || (key1 === "output")) || (key1 === "select")) || (key1 === "value"))){
validate894.errors = [{instancePath:instancePath+"/claims/" + i2,schemaPath:"#/properties/claims/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs16 === errors){
if(data9.name !== undefined){
const _errs17 = errors;
if(!(validate906(data9.name, {instancePath:instancePath+"/claims/" + i2+"/name",parentData:data9,parentDataProperty:"name",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate906.errors : vErrors.concat(validate906.errors);
errors = vErrors.length;
}
var valid4 = _errs17 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data9.output !== undefined){
const _errs18 = errors;
if(!(validate906(data9.output, {instancePath:instancePath+"/claims/" + i2+"/output",parentData:data9,parentDataProperty:"output",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate906.errors : vErrors.concat(validate906.errors);
errors = vErrors.length;
}
var valid4 = _errs18 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data9.select !== undefined){
const _errs19 = errors;
if(!(validate906(data9.select, {instancePath:instancePath+"/claims/" + i2+"/select",parentData:data9,parentDataProperty:"select",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate906.errors : vErrors.concat(validate906.errors);
errors = vErrors.length;
}
var valid4 = _errs19 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data9.value !== undefined){
const _errs20 = errors;
if(!(validate906(data9.value, {instancePath:instancePath+"/claims/" + i2+"/value",parentData:data9,parentDataProperty:"value",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate906.errors : vErrors.concat(validate906.errors);
errors = vErrors.length;
}
var valid4 = _errs20 === errors;
}
else {
var valid4 = true;
}
if(valid4){
let missing1;
if(data9.value !== undefined && ((data9.select === undefined) && (missing1 = "select"))){
validate894.errors = [{instancePath:instancePath+"/claims/" + i2,schemaPath:"#/properties/claims/items/dependentRequired",keyword:"dependentRequired",params:{property: "value",
    missingProperty: missing1,
    depsCount: 1,
    deps: "select"},message:"must have property select when property value is present"}];
return false;
}
}
}
}
}
}
}
}
else {
validate894.errors = [{instancePath:instancePath+"/claims/" + i2,schemaPath:"#/properties/claims/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid3 = _errs14 === errors;
if(!valid3){
break;
}
}
}
}
else {
validate894.errors = [{instancePath:instancePath+"/claims",schemaPath:"#/properties/claims/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.policies !== undefined){
let data14 = data.policies;
const _errs21 = errors;
if(errors === _errs21){
if(Array.isArray(data14)){
if(data14.length > 10000){
validate894.errors = [{instancePath:instancePath+"/policies",schemaPath:"#/properties/policies/maxItems",keyword:"maxItems",params:{limit: 10000},message:"must NOT have more than 10000 items"}];
return false;
}
else {
var valid5 = true;
const len3 = data14.length;
for(let i3=0; i3<len3; i3++){
let data15 = data14[i3];
const _errs23 = errors;
if(errors === _errs23){
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
let missing2;
if(((data15.pattern === undefined) && (missing2 = "pattern")) || ((data15.policy === undefined) && (missing2 = "policy"))){
validate894.errors = [{instancePath:instancePath+"/policies/" + i3,schemaPath:"#/properties/policies/items/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs25 = errors;
for(const key2 in data15){
if(!((key2 === "pattern") || (key2 === "policy"))){
validate894.errors = [{instancePath:instancePath+"/policies/" + i3,schemaPath:"#/properties/policies/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs25 === errors){
if(data15.pattern !== undefined){
const _errs26 = errors;
if(!(validate906(data15.pattern, {instancePath:instancePath+"/policies/" + i3+"/pattern",parentData:data15,parentDataProperty:"pattern",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate906.errors : vErrors.concat(validate906.errors);
errors = vErrors.length;
}
var valid6 = _errs26 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data15.policy !== undefined){
const _errs27 = errors;
if(!(validate906(data15.policy, {instancePath:instancePath+"/policies/" + i3+"/policy",parentData:data15,parentDataProperty:"policy",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate906.errors : vErrors.concat(validate906.errors);
errors = vErrors.length;
}
var valid6 = _errs27 === errors;
}
else {
var valid6 = true;
}
}
}
}
}
else {
validate894.errors = [{instancePath:instancePath+"/policies/" + i3,schemaPath:"#/properties/policies/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid5 = _errs23 === errors;
if(!valid5){
break;
}
}
}
}
else {
validate894.errors = [{instancePath:instancePath+"/policies",schemaPath:"#/properties/policies/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.data !== undefined){
let data18 = data.data;
const _errs28 = errors;
if(errors === _errs28){
if(Array.isArray(data18)){
if(data18.length > 10000){
validate894.errors = [{instancePath:instancePath+"/data",schemaPath:"#/properties/data/maxItems",keyword:"maxItems",params:{limit: 10000},message:"must NOT have more than 10000 items"}];
return false;
}
else {
var valid7 = true;
const len4 = data18.length;
for(let i4=0; i4<len4; i4++){
let data19 = data18[i4];
const _errs30 = errors;
if(errors === _errs30){
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
let missing3;
if(((data19.slot === undefined) && (missing3 = "slot")) || ((data19.path === undefined) && (missing3 = "path"))){
validate894.errors = [{instancePath:instancePath+"/data/" + i4,schemaPath:"#/properties/data/items/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"}];
return false;
}
else {
const _errs32 = errors;
for(const key3 in data19){
if(!((key3 === "slot") || (key3 === "path"))){
validate894.errors = [{instancePath:instancePath+"/data/" + i4,schemaPath:"#/properties/data/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs32 === errors){
if(data19.slot !== undefined){
let data20 = data19.slot;
const _errs33 = errors;
if(errors === _errs33){
if(typeof data20 === "string"){
if(func2(data20) > 256){
validate894.errors = [{instancePath:instancePath+"/data/" + i4+"/slot",schemaPath:"#/properties/data/items/properties/slot/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"}];
return false;
}
else {
if(!pattern42.test(data20)){
validate894.errors = [{instancePath:instancePath+"/data/" + i4+"/slot",schemaPath:"#/properties/data/items/properties/slot/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]*$"+"\""}];
return false;
}
}
}
else {
validate894.errors = [{instancePath:instancePath+"/data/" + i4+"/slot",schemaPath:"#/properties/data/items/properties/slot/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid8 = _errs33 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data19.path !== undefined){
const _errs35 = errors;
if(!(validate904(data19.path, {instancePath:instancePath+"/data/" + i4+"/path",parentData:data19,parentDataProperty:"path",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate904.errors : vErrors.concat(validate904.errors);
errors = vErrors.length;
}
var valid8 = _errs35 === errors;
}
else {
var valid8 = true;
}
}
}
}
}
else {
validate894.errors = [{instancePath:instancePath+"/data/" + i4,schemaPath:"#/properties/data/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid7 = _errs30 === errors;
if(!valid7){
break;
}
}
}
}
else {
validate894.errors = [{instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs28 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
else {
validate894.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate894.errors = vErrors;
return errors === 0;
}
validate894.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports['sources'] = validate915;
const schema232 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://holotype.invalid/schemas/sources/1-0-3","type":"object","additionalProperties":false,"required":["sourcesVersion","tool","treeDigest","total","ecosystems","packages","kept"],"properties":{"sourcesVersion":{"const":"1-0-3"},"tool":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/tool"},"treeDigest":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/digest"},"total":{"$ref":"#/$defs/amount"},"ecosystems":{"type":"array","maxItems":1000,"items":{"type":"object","additionalProperties":false,"required":["type","name","packages","gives","download","kept"],"properties":{"type":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"name":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"packages":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"gives":{"$ref":"#/$defs/amount"},"download":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"kept":{"$ref":"#/$defs/amount"}}}},"packages":{"type":"array","maxItems":250000,"items":{"$ref":"#/$defs/package"}},"kept":{"type":"object","additionalProperties":false,"required":["total","stored","groups"],"properties":{"total":{"$ref":"#/$defs/amount"},"stored":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"groups":{"type":"array","maxItems":10000,"items":{"type":"object","additionalProperties":false,"required":["what","name","amount"],"properties":{"what":{"enum":["git","project","data","bytecode","generated","machine"]},"name":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"amount":{"$ref":"#/$defs/amount"}}}}}}},"$defs":{"amount":{"type":"object","additionalProperties":false,"required":["contents","bytes"],"properties":{"contents":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"bytes":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"}}},"package":{"type":"object","additionalProperties":false,"required":["purl","gives","kept","why"],"properties":{"purl":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"answer":{"enum":["proven","trusted","unreachable","gone"]},"gives":{"$ref":"#/$defs/amount"},"derived":{"$ref":"#/$defs/amount"},"from":{"type":"object","additionalProperties":false,"required":["download","sha256","urls"],"properties":{"download":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"sha256":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/sha256"},"urls":{"type":"array","minItems":1,"maxItems":64,"items":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"}}}},"kept":{"$ref":"#/$defs/amount"},"bytecode":{"$ref":"#/$defs/amount"},"why":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"licence":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"sharing":{"type":"object","additionalProperties":false,"required":["may","why"],"properties":{"may":{"enum":["yes","no","unknown"]},"why":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"source":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"}}}}}}};

function validate916(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate916.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.name === undefined) && (missing0 = "name")) || ((data.version === undefined) && (missing0 = "version"))){
validate916.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "name") || (key0 === "version"))){
validate916.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.name !== undefined){
const _errs2 = errors;
if(!(validate55(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.version !== undefined){
const _errs3 = errors;
if(!(validate55(data.version, {instancePath:instancePath+"/version",parentData:data,parentDataProperty:"version",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate916.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate916.errors = vErrors;
return errors === 0;
}
validate916.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate920(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate920.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(func2(data) > 71){
validate920.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 71},message:"must NOT have more than 71 characters"}];
return false;
}
else {
if(!pattern5.test(data)){
validate920.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"},message:"must match pattern \""+"^sha256:[0-9a-f]{64}$"+"\""}];
return false;
}
}
}
else {
validate920.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate920.errors = vErrors;
return errors === 0;
}
validate920.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema235 = {"type":"object","additionalProperties":false,"required":["contents","bytes"],"properties":{"contents":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"bytes":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"}}};

function validate923(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate923.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
validate923.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === 0){
if((typeof data == "number") && (isFinite(data))){
if(data > 9007199254740991 || isNaN(data)){
validate923.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data < 0 || isNaN(data)){
validate923.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
validate923.errors = vErrors;
return errors === 0;
}
validate923.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate922(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate922.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.contents === undefined) && (missing0 = "contents")) || ((data.bytes === undefined) && (missing0 = "bytes"))){
validate922.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "contents") || (key0 === "bytes"))){
validate922.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.contents !== undefined){
const _errs2 = errors;
if(!(validate923(data.contents, {instancePath:instancePath+"/contents",parentData:data,parentDataProperty:"contents",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate923.errors : vErrors.concat(validate923.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.bytes !== undefined){
const _errs3 = errors;
if(!(validate923(data.bytes, {instancePath:instancePath+"/bytes",parentData:data,parentDataProperty:"bytes",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate923.errors : vErrors.concat(validate923.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate922.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate922.errors = vErrors;
return errors === 0;
}
validate922.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate927(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate927.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(func2(data) > 1024){
validate927.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters"}];
return false;
}
}
else {
validate927.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate927.errors = vErrors;
return errors === 0;
}
validate927.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema238 = {"type":"object","additionalProperties":false,"required":["purl","gives","kept","why"],"properties":{"purl":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"answer":{"enum":["proven","trusted","unreachable","gone"]},"gives":{"$ref":"#/$defs/amount"},"derived":{"$ref":"#/$defs/amount"},"from":{"type":"object","additionalProperties":false,"required":["download","sha256","urls"],"properties":{"download":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"sha256":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/sha256"},"urls":{"type":"array","minItems":1,"maxItems":64,"items":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"}}}},"kept":{"$ref":"#/$defs/amount"},"bytecode":{"$ref":"#/$defs/amount"},"why":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"licence":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"sharing":{"type":"object","additionalProperties":false,"required":["may","why"],"properties":{"may":{"enum":["yes","no","unknown"]},"why":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"source":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"}}}}};

function validate939(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate939.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(func2(data) > 64){
validate939.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern7.test(data)){
validate939.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""}];
return false;
}
}
}
else {
validate939.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate939.errors = vErrors;
return errors === 0;
}
validate939.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate934(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate934.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.purl === undefined) && (missing0 = "purl")) || ((data.gives === undefined) && (missing0 = "gives"))) || ((data.kept === undefined) && (missing0 = "kept"))) || ((data.why === undefined) && (missing0 = "why"))){
validate934.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema238.properties, key0))){
validate934.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.purl !== undefined){
const _errs2 = errors;
if(!(validate927(data.purl, {instancePath:instancePath+"/purl",parentData:data,parentDataProperty:"purl",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate927.errors : vErrors.concat(validate927.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.answer !== undefined){
let data1 = data.answer;
const _errs3 = errors;
if(!((((data1 === "proven") || (data1 === "trusted")) || (data1 === "unreachable")) || (data1 === "gone"))){
validate934.errors = [{instancePath:instancePath+"/answer",schemaPath:"#/properties/answer/enum",keyword:"enum",params:{allowedValues: schema238.properties.answer.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.gives !== undefined){
const _errs4 = errors;
if(!(validate922(data.gives, {instancePath:instancePath+"/gives",parentData:data,parentDataProperty:"gives",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate922.errors : vErrors.concat(validate922.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.derived !== undefined){
const _errs5 = errors;
if(!(validate922(data.derived, {instancePath:instancePath+"/derived",parentData:data,parentDataProperty:"derived",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate922.errors : vErrors.concat(validate922.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.from !== undefined){
let data4 = data.from;
const _errs6 = errors;
if(errors === _errs6){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing1;
if((((data4.download === undefined) && (missing1 = "download")) || ((data4.sha256 === undefined) && (missing1 = "sha256"))) || ((data4.urls === undefined) && (missing1 = "urls"))){
validate934.errors = [{instancePath:instancePath+"/from",schemaPath:"#/properties/from/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs8 = errors;
for(const key1 in data4){
if(!(((key1 === "download") || (key1 === "sha256")) || (key1 === "urls"))){
validate934.errors = [{instancePath:instancePath+"/from",schemaPath:"#/properties/from/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs8 === errors){
if(data4.download !== undefined){
const _errs9 = errors;
if(!(validate923(data4.download, {instancePath:instancePath+"/from/download",parentData:data4,parentDataProperty:"download",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate923.errors : vErrors.concat(validate923.errors);
errors = vErrors.length;
}
var valid1 = _errs9 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data4.sha256 !== undefined){
const _errs10 = errors;
if(!(validate939(data4.sha256, {instancePath:instancePath+"/from/sha256",parentData:data4,parentDataProperty:"sha256",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate939.errors : vErrors.concat(validate939.errors);
errors = vErrors.length;
}
var valid1 = _errs10 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data4.urls !== undefined){
let data7 = data4.urls;
const _errs11 = errors;
if(errors === _errs11){
if(Array.isArray(data7)){
if(data7.length > 64){
validate934.errors = [{instancePath:instancePath+"/from/urls",schemaPath:"#/properties/from/properties/urls/maxItems",keyword:"maxItems",params:{limit: 64},message:"must NOT have more than 64 items"}];
return false;
}
else {
if(data7.length < 1){
validate934.errors = [{instancePath:instancePath+"/from/urls",schemaPath:"#/properties/from/properties/urls/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid2 = true;
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
const _errs13 = errors;
if(!(validate927(data7[i0], {instancePath:instancePath+"/from/urls/" + i0,parentData:data7,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate927.errors : vErrors.concat(validate927.errors);
errors = vErrors.length;
}
var valid2 = _errs13 === errors;
if(!valid2){
break;
}
}
}
}
}
else {
validate934.errors = [{instancePath:instancePath+"/from/urls",schemaPath:"#/properties/from/properties/urls/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid1 = _errs11 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
}
else {
validate934.errors = [{instancePath:instancePath+"/from",schemaPath:"#/properties/from/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kept !== undefined){
const _errs14 = errors;
if(!(validate922(data.kept, {instancePath:instancePath+"/kept",parentData:data,parentDataProperty:"kept",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate922.errors : vErrors.concat(validate922.errors);
errors = vErrors.length;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.bytecode !== undefined){
const _errs15 = errors;
if(!(validate922(data.bytecode, {instancePath:instancePath+"/bytecode",parentData:data,parentDataProperty:"bytecode",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate922.errors : vErrors.concat(validate922.errors);
errors = vErrors.length;
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.why !== undefined){
const _errs16 = errors;
if(!(validate927(data.why, {instancePath:instancePath+"/why",parentData:data,parentDataProperty:"why",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate927.errors : vErrors.concat(validate927.errors);
errors = vErrors.length;
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.licence !== undefined){
const _errs17 = errors;
if(!(validate927(data.licence, {instancePath:instancePath+"/licence",parentData:data,parentDataProperty:"licence",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate927.errors : vErrors.concat(validate927.errors);
errors = vErrors.length;
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sharing !== undefined){
let data13 = data.sharing;
const _errs18 = errors;
if(errors === _errs18){
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
let missing2;
if(((data13.may === undefined) && (missing2 = "may")) || ((data13.why === undefined) && (missing2 = "why"))){
validate934.errors = [{instancePath:instancePath+"/sharing",schemaPath:"#/properties/sharing/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs20 = errors;
for(const key2 in data13){
if(!(((key2 === "may") || (key2 === "why")) || (key2 === "source"))){
validate934.errors = [{instancePath:instancePath+"/sharing",schemaPath:"#/properties/sharing/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs20 === errors){
if(data13.may !== undefined){
let data14 = data13.may;
const _errs21 = errors;
if(!(((data14 === "yes") || (data14 === "no")) || (data14 === "unknown"))){
validate934.errors = [{instancePath:instancePath+"/sharing/may",schemaPath:"#/properties/sharing/properties/may/enum",keyword:"enum",params:{allowedValues: schema238.properties.sharing.properties.may.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid3 = _errs21 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data13.why !== undefined){
const _errs22 = errors;
if(!(validate927(data13.why, {instancePath:instancePath+"/sharing/why",parentData:data13,parentDataProperty:"why",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate927.errors : vErrors.concat(validate927.errors);
errors = vErrors.length;
}
var valid3 = _errs22 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data13.source !== undefined){
const _errs23 = errors;
if(!(validate927(data13.source, {instancePath:instancePath+"/sharing/source",parentData:data13,parentDataProperty:"source",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate927.errors : vErrors.concat(validate927.errors);
errors = vErrors.length;
}
var valid3 = _errs23 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
else {
validate934.errors = [{instancePath:instancePath+"/sharing",schemaPath:"#/properties/sharing/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate934.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate934.errors = vErrors;
return errors === 0;
}
validate934.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate915(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://holotype.invalid/schemas/sources/1-0-3" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate915.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((data.sourcesVersion === undefined) && (missing0 = "sourcesVersion")) || ((data.tool === undefined) && (missing0 = "tool"))) || ((data.treeDigest === undefined) && (missing0 = "treeDigest"))) || ((data.total === undefined) && (missing0 = "total"))) || ((data.ecosystems === undefined) && (missing0 = "ecosystems"))) || ((data.packages === undefined) && (missing0 = "packages"))) || ((data.kept === undefined) && (missing0 = "kept"))){
validate915.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((((key0 === "sourcesVersion") || (key0 === "tool")) || (key0 === "treeDigest")) || (key0 === "total")) || (key0 === "ecosystems")) || (key0 === "packages")) || (key0 === "kept"))){
validate915.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.sourcesVersion !== undefined){
const _errs2 = errors;
if("1-0-3" !== data.sourcesVersion){
validate915.errors = [{instancePath:instancePath+"/sourcesVersion",schemaPath:"#/properties/sourcesVersion/const",keyword:"const",params:{allowedValue: "1-0-3"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tool !== undefined){
const _errs3 = errors;
if(!(validate916(data.tool, {instancePath:instancePath+"/tool",parentData:data,parentDataProperty:"tool",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate916.errors : vErrors.concat(validate916.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.treeDigest !== undefined){
const _errs4 = errors;
if(!(validate920(data.treeDigest, {instancePath:instancePath+"/treeDigest",parentData:data,parentDataProperty:"treeDigest",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate920.errors : vErrors.concat(validate920.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.total !== undefined){
const _errs5 = errors;
if(!(validate922(data.total, {instancePath:instancePath+"/total",parentData:data,parentDataProperty:"total",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate922.errors : vErrors.concat(validate922.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ecosystems !== undefined){
let data4 = data.ecosystems;
const _errs6 = errors;
if(errors === _errs6){
if(Array.isArray(data4)){
if(data4.length > 1000){
validate915.errors = [{instancePath:instancePath+"/ecosystems",schemaPath:"#/properties/ecosystems/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items"}];
return false;
}
else {
var valid1 = true;
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
const _errs8 = errors;
if(errors === _errs8){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
let missing1;
if(((((((data5.type === undefined) && (missing1 = "type")) || ((data5.name === undefined) && (missing1 = "name"))) || ((data5.packages === undefined) && (missing1 = "packages"))) || ((data5.gives === undefined) && (missing1 = "gives"))) || ((data5.download === undefined) && (missing1 = "download"))) || ((data5.kept === undefined) && (missing1 = "kept"))){
validate915.errors = [{instancePath:instancePath+"/ecosystems/" + i0,schemaPath:"#/properties/ecosystems/items/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs10 = errors;
for(const key1 in data5){
if(!((((((key1 === "type") || (key1 === "name")) || (key1 === "packages")) || (key1 === "gives")) || (key1 === "download")) || (key1 === "kept"))){
validate915.errors = [{instancePath:instancePath+"/ecosystems/" + i0,schemaPath:"#/properties/ecosystems/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs10 === errors){
if(data5.type !== undefined){
const _errs11 = errors;
if(!(validate927(data5.type, {instancePath:instancePath+"/ecosystems/" + i0+"/type",parentData:data5,parentDataProperty:"type",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate927.errors : vErrors.concat(validate927.errors);
errors = vErrors.length;
}
var valid2 = _errs11 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data5.name !== undefined){
const _errs12 = errors;
if(!(validate927(data5.name, {instancePath:instancePath+"/ecosystems/" + i0+"/name",parentData:data5,parentDataProperty:"name",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate927.errors : vErrors.concat(validate927.errors);
errors = vErrors.length;
}
var valid2 = _errs12 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data5.packages !== undefined){
const _errs13 = errors;
if(!(validate923(data5.packages, {instancePath:instancePath+"/ecosystems/" + i0+"/packages",parentData:data5,parentDataProperty:"packages",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate923.errors : vErrors.concat(validate923.errors);
errors = vErrors.length;
}
var valid2 = _errs13 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data5.gives !== undefined){
const _errs14 = errors;
if(!(validate922(data5.gives, {instancePath:instancePath+"/ecosystems/" + i0+"/gives",parentData:data5,parentDataProperty:"gives",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate922.errors : vErrors.concat(validate922.errors);
errors = vErrors.length;
}
var valid2 = _errs14 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data5.download !== undefined){
const _errs15 = errors;
if(!(validate923(data5.download, {instancePath:instancePath+"/ecosystems/" + i0+"/download",parentData:data5,parentDataProperty:"download",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate923.errors : vErrors.concat(validate923.errors);
errors = vErrors.length;
}
var valid2 = _errs15 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data5.kept !== undefined){
const _errs16 = errors;
if(!(validate922(data5.kept, {instancePath:instancePath+"/ecosystems/" + i0+"/kept",parentData:data5,parentDataProperty:"kept",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate922.errors : vErrors.concat(validate922.errors);
errors = vErrors.length;
}
var valid2 = _errs16 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
}
}
}
else {
validate915.errors = [{instancePath:instancePath+"/ecosystems/" + i0,schemaPath:"#/properties/ecosystems/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid1 = _errs8 === errors;
if(!valid1){
break;
}
}
}
}
else {
validate915.errors = [{instancePath:instancePath+"/ecosystems",schemaPath:"#/properties/ecosystems/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.packages !== undefined){
let data12 = data.packages;
const _errs17 = errors;
if(errors === _errs17){
if(Array.isArray(data12)){
if(data12.length > 250000){
validate915.errors = [{instancePath:instancePath+"/packages",schemaPath:"#/properties/packages/maxItems",keyword:"maxItems",params:{limit: 250000},message:"must NOT have more than 250000 items"}];
return false;
}
else {
var valid3 = true;
const len1 = data12.length;
for(let i1=0; i1<len1; i1++){
const _errs19 = errors;
if(!(validate934(data12[i1], {instancePath:instancePath+"/packages/" + i1,parentData:data12,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate934.errors : vErrors.concat(validate934.errors);
errors = vErrors.length;
}
var valid3 = _errs19 === errors;
if(!valid3){
break;
}
}
}
}
else {
validate915.errors = [{instancePath:instancePath+"/packages",schemaPath:"#/properties/packages/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kept !== undefined){
let data14 = data.kept;
const _errs20 = errors;
if(errors === _errs20){
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
let missing2;
if((((data14.total === undefined) && (missing2 = "total")) || ((data14.stored === undefined) && (missing2 = "stored"))) || ((data14.groups === undefined) && (missing2 = "groups"))){
validate915.errors = [{instancePath:instancePath+"/kept",schemaPath:"#/properties/kept/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs22 = errors;
for(const key2 in data14){
if(!(((key2 === "total") || (key2 === "stored")) || (key2 === "groups"))){
validate915.errors = [{instancePath:instancePath+"/kept",schemaPath:"#/properties/kept/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs22 === errors){
if(data14.total !== undefined){
const _errs23 = errors;
if(!(validate922(data14.total, {instancePath:instancePath+"/kept/total",parentData:data14,parentDataProperty:"total",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate922.errors : vErrors.concat(validate922.errors);
errors = vErrors.length;
}
var valid4 = _errs23 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data14.stored !== undefined){
const _errs24 = errors;
if(!(validate923(data14.stored, {instancePath:instancePath+"/kept/stored",parentData:data14,parentDataProperty:"stored",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate923.errors : vErrors.concat(validate923.errors);
errors = vErrors.length;
}
var valid4 = _errs24 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data14.groups !== undefined){
let data17 = data14.groups;
const _errs25 = errors;
if(errors === _errs25){
if(Array.isArray(data17)){
if(data17.length > 10000){
validate915.errors = [{instancePath:instancePath+"/kept/groups",schemaPath:"#/properties/kept/properties/groups/maxItems",keyword:"maxItems",params:{limit: 10000},message:"must NOT have more than 10000 items"}];
return false;
}
else {
var valid5 = true;
const len2 = data17.length;
for(let i2=0; i2<len2; i2++){
let data18 = data17[i2];
const _errs27 = errors;
if(errors === _errs27){
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
let missing3;
if((((data18.what === undefined) && (missing3 = "what")) || ((data18.name === undefined) && (missing3 = "name"))) || ((data18.amount === undefined) && (missing3 = "amount"))){
validate915.errors = [{instancePath:instancePath+"/kept/groups/" + i2,schemaPath:"#/properties/kept/properties/groups/items/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"}];
return false;
}
else {
const _errs29 = errors;
for(const key3 in data18){
if(!(((key3 === "what") || (key3 === "name")) || (key3 === "amount"))){
validate915.errors = [{instancePath:instancePath+"/kept/groups/" + i2,schemaPath:"#/properties/kept/properties/groups/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs29 === errors){
if(data18.what !== undefined){
let data19 = data18.what;
const _errs30 = errors;
if(!((((((data19 === "git") || (data19 === "project")) || (data19 === "data")) || (data19 === "bytecode")) || (data19 === "generated")) || (data19 === "machine"))){
validate915.errors = [{instancePath:instancePath+"/kept/groups/" + i2+"/what",schemaPath:"#/properties/kept/properties/groups/items/properties/what/enum",keyword:"enum",params:{allowedValues: schema232.properties.kept.properties.groups.items.properties.what.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid6 = _errs30 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data18.name !== undefined){
const _errs31 = errors;
if(!(validate927(data18.name, {instancePath:instancePath+"/kept/groups/" + i2+"/name",parentData:data18,parentDataProperty:"name",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate927.errors : vErrors.concat(validate927.errors);
errors = vErrors.length;
}
var valid6 = _errs31 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data18.amount !== undefined){
const _errs32 = errors;
if(!(validate922(data18.amount, {instancePath:instancePath+"/kept/groups/" + i2+"/amount",parentData:data18,parentDataProperty:"amount",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate922.errors : vErrors.concat(validate922.errors);
errors = vErrors.length;
}
var valid6 = _errs32 === errors;
}
else {
var valid6 = true;
}
}
}
}
}
}
else {
validate915.errors = [{instancePath:instancePath+"/kept/groups/" + i2,schemaPath:"#/properties/kept/properties/groups/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid5 = _errs27 === errors;
if(!valid5){
break;
}
}
}
}
else {
validate915.errors = [{instancePath:instancePath+"/kept/groups",schemaPath:"#/properties/kept/properties/groups/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid4 = _errs25 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
}
else {
validate915.errors = [{instancePath:instancePath+"/kept",schemaPath:"#/properties/kept/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate915.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate915.errors = vErrors;
return errors === 0;
}
validate915.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports['audit'] = validate953;
const schema240 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://holotype.invalid/schemas/audit/1-0-0","type":"object","additionalProperties":false,"required":["auditVersion","tool","madeAt","treeDigest","asked","packages","archives"],"properties":{"auditVersion":{"const":"1-0-0"},"tool":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/tool"},"madeAt":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"treeDigest":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/digest"},"asked":{"type":"object","additionalProperties":false,"required":["what","urls","requests","seconds"],"properties":{"what":{"enum":["nothing","size","content"]},"urls":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"requests":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"seconds":{"type":"number","minimum":0,"maximum":1000000000}}},"packages":{"type":"array","maxItems":250000,"items":{"$ref":"#/$defs/package"}},"archives":{"type":"array","maxItems":250000,"items":{"type":"object","additionalProperties":false,"required":["name","keeps","packages","bytes"],"properties":{"name":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"keeps":{"$ref":"#/$defs/keeps"},"says":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"source":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"packages":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"bytes":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"}}}},"kept":{"type":"object","additionalProperties":false,"required":["capsule","size","packages","bytes"],"properties":{"capsule":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/text"},"size":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"packages":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"bytes":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"}}}},"$defs":{"verdict":{"enum":["available","redirected","changed","refused","unreachable","gone","unasked"]},"keeps":{"enum":["every-version","unless-deleted","until-superseded","unknown"]},"package":{"type":"object","additionalProperties":false,"required":["purl","sha256","size","at","verdict","keeps","urls"],"properties":{"purl":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"sha256":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/sha256"},"size":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"at":{"enum":["capsule","store","archive"]},"verdict":{"$ref":"#/$defs/verdict"},"best":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"keeps":{"$ref":"#/$defs/keeps"},"urls":{"type":"array","minItems":1,"maxItems":64,"items":{"type":"object","additionalProperties":false,"required":["url","verdict","keeps"],"properties":{"url":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"verdict":{"$ref":"#/$defs/verdict"},"detail":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"keeps":{"$ref":"#/$defs/keeps"}}}}}}}};

function validate954(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate954.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.name === undefined) && (missing0 = "name")) || ((data.version === undefined) && (missing0 = "version"))){
validate954.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "name") || (key0 === "version"))){
validate954.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.name !== undefined){
const _errs2 = errors;
if(!(validate55(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.version !== undefined){
const _errs3 = errors;
if(!(validate55(data.version, {instancePath:instancePath+"/version",parentData:data,parentDataProperty:"version",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate954.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate954.errors = vErrors;
return errors === 0;
}
validate954.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate958(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate958.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(func2(data) > 1024){
validate958.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters"}];
return false;
}
}
else {
validate958.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate958.errors = vErrors;
return errors === 0;
}
validate958.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate960(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate960.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(func2(data) > 71){
validate960.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 71},message:"must NOT have more than 71 characters"}];
return false;
}
else {
if(!pattern5.test(data)){
validate960.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"},message:"must match pattern \""+"^sha256:[0-9a-f]{64}$"+"\""}];
return false;
}
}
}
else {
validate960.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate960.errors = vErrors;
return errors === 0;
}
validate960.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate962(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate962.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
validate962.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === 0){
if((typeof data == "number") && (isFinite(data))){
if(data > 9007199254740991 || isNaN(data)){
validate962.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data < 0 || isNaN(data)){
validate962.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
validate962.errors = vErrors;
return errors === 0;
}
validate962.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema245 = {"type":"object","additionalProperties":false,"required":["purl","sha256","size","at","verdict","keeps","urls"],"properties":{"purl":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"sha256":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/sha256"},"size":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/size"},"at":{"enum":["capsule","store","archive"]},"verdict":{"$ref":"#/$defs/verdict"},"best":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"keeps":{"$ref":"#/$defs/keeps"},"urls":{"type":"array","minItems":1,"maxItems":64,"items":{"type":"object","additionalProperties":false,"required":["url","verdict","keeps"],"properties":{"url":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"verdict":{"$ref":"#/$defs/verdict"},"detail":{"$ref":"https://holotype.invalid/schemas/common/1-0-0#/$defs/word"},"keeps":{"$ref":"#/$defs/keeps"}}}}}};

function validate967(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate967.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(func2(data) > 64){
validate967.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern7.test(data)){
validate967.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""}];
return false;
}
}
}
else {
validate967.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate967.errors = vErrors;
return errors === 0;
}
validate967.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema247 = {"enum":["available","redirected","changed","refused","unreachable","gone","unasked"]};

function validate970(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate970.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(((((((data === "available") || (data === "redirected")) || (data === "changed")) || (data === "refused")) || (data === "unreachable")) || (data === "gone")) || (data === "unasked"))){
validate970.errors = [{instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema247.enum},message:"must be equal to one of the allowed values"}];
return false;
}
validate970.errors = vErrors;
return errors === 0;
}
validate970.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema248 = {"enum":["every-version","unless-deleted","until-superseded","unknown"]};

function validate973(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate973.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!((((data === "every-version") || (data === "unless-deleted")) || (data === "until-superseded")) || (data === "unknown"))){
validate973.errors = [{instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema248.enum},message:"must be equal to one of the allowed values"}];
return false;
}
validate973.errors = vErrors;
return errors === 0;
}
validate973.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate965(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate965.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((data.purl === undefined) && (missing0 = "purl")) || ((data.sha256 === undefined) && (missing0 = "sha256"))) || ((data.size === undefined) && (missing0 = "size"))) || ((data.at === undefined) && (missing0 = "at"))) || ((data.verdict === undefined) && (missing0 = "verdict"))) || ((data.keeps === undefined) && (missing0 = "keeps"))) || ((data.urls === undefined) && (missing0 = "urls"))){
validate965.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((((key0 === "purl") || (key0 === "sha256")) || (key0 === "size")) || (key0 === "at")) || (key0 === "verdict")) || (key0 === "best")) || (key0 === "keeps")) || (key0 === "urls"))){
validate965.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.purl !== undefined){
const _errs2 = errors;
if(!(validate958(data.purl, {instancePath:instancePath+"/purl",parentData:data,parentDataProperty:"purl",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate958.errors : vErrors.concat(validate958.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sha256 !== undefined){
const _errs3 = errors;
if(!(validate967(data.sha256, {instancePath:instancePath+"/sha256",parentData:data,parentDataProperty:"sha256",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate967.errors : vErrors.concat(validate967.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.size !== undefined){
const _errs4 = errors;
if(!(validate962(data.size, {instancePath:instancePath+"/size",parentData:data,parentDataProperty:"size",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate962.errors : vErrors.concat(validate962.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.at !== undefined){
let data3 = data.at;
const _errs5 = errors;
if(!(((data3 === "capsule") || (data3 === "store")) || (data3 === "archive"))){
validate965.errors = [{instancePath:instancePath+"/at",schemaPath:"#/properties/at/enum",keyword:"enum",params:{allowedValues: schema245.properties.at.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.verdict !== undefined){
const _errs6 = errors;
if(!(validate970(data.verdict, {instancePath:instancePath+"/verdict",parentData:data,parentDataProperty:"verdict",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate970.errors : vErrors.concat(validate970.errors);
errors = vErrors.length;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.best !== undefined){
const _errs7 = errors;
if(!(validate958(data.best, {instancePath:instancePath+"/best",parentData:data,parentDataProperty:"best",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate958.errors : vErrors.concat(validate958.errors);
errors = vErrors.length;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.keeps !== undefined){
const _errs8 = errors;
if(!(validate973(data.keeps, {instancePath:instancePath+"/keeps",parentData:data,parentDataProperty:"keeps",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate973.errors : vErrors.concat(validate973.errors);
errors = vErrors.length;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.urls !== undefined){
let data7 = data.urls;
const _errs9 = errors;
if(errors === _errs9){
if(Array.isArray(data7)){
if(data7.length > 64){
validate965.errors = [{instancePath:instancePath+"/urls",schemaPath:"#/properties/urls/maxItems",keyword:"maxItems",params:{limit: 64},message:"must NOT have more than 64 items"}];
return false;
}
else {
if(data7.length < 1){
validate965.errors = [{instancePath:instancePath+"/urls",schemaPath:"#/properties/urls/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid1 = true;
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
let data8 = data7[i0];
const _errs11 = errors;
if(errors === _errs11){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
let missing1;
if((((data8.url === undefined) && (missing1 = "url")) || ((data8.verdict === undefined) && (missing1 = "verdict"))) || ((data8.keeps === undefined) && (missing1 = "keeps"))){
validate965.errors = [{instancePath:instancePath+"/urls/" + i0,schemaPath:"#/properties/urls/items/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs13 = errors;
for(const key1 in data8){
if(!((((key1 === "url") || (key1 === "verdict")) || (key1 === "detail")) || (key1 === "keeps"))){
validate965.errors = [{instancePath:instancePath+"/urls/" + i0,schemaPath:"#/properties/urls/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs13 === errors){
if(data8.url !== undefined){
const _errs14 = errors;
if(!(validate958(data8.url, {instancePath:instancePath+"/urls/" + i0+"/url",parentData:data8,parentDataProperty:"url",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate958.errors : vErrors.concat(validate958.errors);
errors = vErrors.length;
}
var valid2 = _errs14 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data8.verdict !== undefined){
const _errs15 = errors;
if(!(validate970(data8.verdict, {instancePath:instancePath+"/urls/" + i0+"/verdict",parentData:data8,parentDataProperty:"verdict",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate970.errors : vErrors.concat(validate970.errors);
errors = vErrors.length;
}
var valid2 = _errs15 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data8.detail !== undefined){
const _errs16 = errors;
if(!(validate958(data8.detail, {instancePath:instancePath+"/urls/" + i0+"/detail",parentData:data8,parentDataProperty:"detail",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate958.errors : vErrors.concat(validate958.errors);
errors = vErrors.length;
}
var valid2 = _errs16 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data8.keeps !== undefined){
const _errs17 = errors;
if(!(validate973(data8.keeps, {instancePath:instancePath+"/urls/" + i0+"/keeps",parentData:data8,parentDataProperty:"keeps",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate973.errors : vErrors.concat(validate973.errors);
errors = vErrors.length;
}
var valid2 = _errs17 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
}
else {
validate965.errors = [{instancePath:instancePath+"/urls/" + i0,schemaPath:"#/properties/urls/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid1 = _errs11 === errors;
if(!valid1){
break;
}
}
}
}
}
else {
validate965.errors = [{instancePath:instancePath+"/urls",schemaPath:"#/properties/urls/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
else {
validate965.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate965.errors = vErrors;
return errors === 0;
}
validate965.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate986(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate986.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(func2(data) > 65536){
validate986.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 65536},message:"must NOT have more than 65536 characters"}];
return false;
}
}
else {
validate986.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate986.errors = vErrors;
return errors === 0;
}
validate986.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate953(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://holotype.invalid/schemas/audit/1-0-0" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate953.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((data.auditVersion === undefined) && (missing0 = "auditVersion")) || ((data.tool === undefined) && (missing0 = "tool"))) || ((data.madeAt === undefined) && (missing0 = "madeAt"))) || ((data.treeDigest === undefined) && (missing0 = "treeDigest"))) || ((data.asked === undefined) && (missing0 = "asked"))) || ((data.packages === undefined) && (missing0 = "packages"))) || ((data.archives === undefined) && (missing0 = "archives"))){
validate953.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((((key0 === "auditVersion") || (key0 === "tool")) || (key0 === "madeAt")) || (key0 === "treeDigest")) || (key0 === "asked")) || (key0 === "packages")) || (key0 === "archives")) || (key0 === "kept"))){
validate953.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.auditVersion !== undefined){
const _errs2 = errors;
if("1-0-0" !== data.auditVersion){
validate953.errors = [{instancePath:instancePath+"/auditVersion",schemaPath:"#/properties/auditVersion/const",keyword:"const",params:{allowedValue: "1-0-0"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tool !== undefined){
const _errs3 = errors;
if(!(validate954(data.tool, {instancePath:instancePath+"/tool",parentData:data,parentDataProperty:"tool",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate954.errors : vErrors.concat(validate954.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.madeAt !== undefined){
const _errs4 = errors;
if(!(validate958(data.madeAt, {instancePath:instancePath+"/madeAt",parentData:data,parentDataProperty:"madeAt",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate958.errors : vErrors.concat(validate958.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.treeDigest !== undefined){
const _errs5 = errors;
if(!(validate960(data.treeDigest, {instancePath:instancePath+"/treeDigest",parentData:data,parentDataProperty:"treeDigest",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate960.errors : vErrors.concat(validate960.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.asked !== undefined){
let data4 = data.asked;
const _errs6 = errors;
if(errors === _errs6){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing1;
if(((((data4.what === undefined) && (missing1 = "what")) || ((data4.urls === undefined) && (missing1 = "urls"))) || ((data4.requests === undefined) && (missing1 = "requests"))) || ((data4.seconds === undefined) && (missing1 = "seconds"))){
validate953.errors = [{instancePath:instancePath+"/asked",schemaPath:"#/properties/asked/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs8 = errors;
for(const key1 in data4){
if(!((((key1 === "what") || (key1 === "urls")) || (key1 === "requests")) || (key1 === "seconds"))){
validate953.errors = [{instancePath:instancePath+"/asked",schemaPath:"#/properties/asked/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs8 === errors){
if(data4.what !== undefined){
let data5 = data4.what;
const _errs9 = errors;
if(!(((data5 === "nothing") || (data5 === "size")) || (data5 === "content"))){
validate953.errors = [{instancePath:instancePath+"/asked/what",schemaPath:"#/properties/asked/properties/what/enum",keyword:"enum",params:{allowedValues: schema240.properties.asked.properties.what.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid1 = _errs9 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data4.urls !== undefined){
const _errs10 = errors;
if(!(validate962(data4.urls, {instancePath:instancePath+"/asked/urls",parentData:data4,parentDataProperty:"urls",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate962.errors : vErrors.concat(validate962.errors);
errors = vErrors.length;
}
var valid1 = _errs10 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data4.requests !== undefined){
const _errs11 = errors;
if(!(validate962(data4.requests, {instancePath:instancePath+"/asked/requests",parentData:data4,parentDataProperty:"requests",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate962.errors : vErrors.concat(validate962.errors);
errors = vErrors.length;
}
var valid1 = _errs11 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data4.seconds !== undefined){
let data8 = data4.seconds;
const _errs12 = errors;
if(errors === _errs12){
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 1000000000 || isNaN(data8)){
validate953.errors = [{instancePath:instancePath+"/asked/seconds",schemaPath:"#/properties/asked/properties/seconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000"}];
return false;
}
else {
if(data8 < 0 || isNaN(data8)){
validate953.errors = [{instancePath:instancePath+"/asked/seconds",schemaPath:"#/properties/asked/properties/seconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
else {
validate953.errors = [{instancePath:instancePath+"/asked/seconds",schemaPath:"#/properties/asked/properties/seconds/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid1 = _errs12 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
}
}
else {
validate953.errors = [{instancePath:instancePath+"/asked",schemaPath:"#/properties/asked/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.packages !== undefined){
let data9 = data.packages;
const _errs14 = errors;
if(errors === _errs14){
if(Array.isArray(data9)){
if(data9.length > 250000){
validate953.errors = [{instancePath:instancePath+"/packages",schemaPath:"#/properties/packages/maxItems",keyword:"maxItems",params:{limit: 250000},message:"must NOT have more than 250000 items"}];
return false;
}
else {
var valid2 = true;
const len0 = data9.length;
for(let i0=0; i0<len0; i0++){
const _errs16 = errors;
if(!(validate965(data9[i0], {instancePath:instancePath+"/packages/" + i0,parentData:data9,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate965.errors : vErrors.concat(validate965.errors);
errors = vErrors.length;
}
var valid2 = _errs16 === errors;
if(!valid2){
break;
}
}
}
}
else {
validate953.errors = [{instancePath:instancePath+"/packages",schemaPath:"#/properties/packages/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.archives !== undefined){
let data11 = data.archives;
const _errs17 = errors;
if(errors === _errs17){
if(Array.isArray(data11)){
if(data11.length > 250000){
validate953.errors = [{instancePath:instancePath+"/archives",schemaPath:"#/properties/archives/maxItems",keyword:"maxItems",params:{limit: 250000},message:"must NOT have more than 250000 items"}];
return false;
}
else {
var valid3 = true;
const len1 = data11.length;
for(let i1=0; i1<len1; i1++){
let data12 = data11[i1];
const _errs19 = errors;
if(errors === _errs19){
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
let missing2;
if(((((data12.name === undefined) && (missing2 = "name")) || ((data12.keeps === undefined) && (missing2 = "keeps"))) || ((data12.packages === undefined) && (missing2 = "packages"))) || ((data12.bytes === undefined) && (missing2 = "bytes"))){
validate953.errors = [{instancePath:instancePath+"/archives/" + i1,schemaPath:"#/properties/archives/items/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs21 = errors;
for(const key2 in data12){
if(!((((((key2 === "name") || (key2 === "keeps")) || (key2 === "says")) || (key2 === "source")) || (key2 === "packages")) || (key2 === "bytes"))){
validate953.errors = [{instancePath:instancePath+"/archives/" + i1,schemaPath:"#/properties/archives/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs21 === errors){
if(data12.name !== undefined){
const _errs22 = errors;
if(!(validate958(data12.name, {instancePath:instancePath+"/archives/" + i1+"/name",parentData:data12,parentDataProperty:"name",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate958.errors : vErrors.concat(validate958.errors);
errors = vErrors.length;
}
var valid4 = _errs22 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data12.keeps !== undefined){
const _errs23 = errors;
if(!(validate973(data12.keeps, {instancePath:instancePath+"/archives/" + i1+"/keeps",parentData:data12,parentDataProperty:"keeps",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate973.errors : vErrors.concat(validate973.errors);
errors = vErrors.length;
}
var valid4 = _errs23 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data12.says !== undefined){
const _errs24 = errors;
if(!(validate958(data12.says, {instancePath:instancePath+"/archives/" + i1+"/says",parentData:data12,parentDataProperty:"says",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate958.errors : vErrors.concat(validate958.errors);
errors = vErrors.length;
}
var valid4 = _errs24 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data12.source !== undefined){
const _errs25 = errors;
if(!(validate958(data12.source, {instancePath:instancePath+"/archives/" + i1+"/source",parentData:data12,parentDataProperty:"source",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate958.errors : vErrors.concat(validate958.errors);
errors = vErrors.length;
}
var valid4 = _errs25 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data12.packages !== undefined){
const _errs26 = errors;
if(!(validate962(data12.packages, {instancePath:instancePath+"/archives/" + i1+"/packages",parentData:data12,parentDataProperty:"packages",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate962.errors : vErrors.concat(validate962.errors);
errors = vErrors.length;
}
var valid4 = _errs26 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data12.bytes !== undefined){
const _errs27 = errors;
if(!(validate962(data12.bytes, {instancePath:instancePath+"/archives/" + i1+"/bytes",parentData:data12,parentDataProperty:"bytes",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate962.errors : vErrors.concat(validate962.errors);
errors = vErrors.length;
}
var valid4 = _errs27 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
}
}
}
}
else {
validate953.errors = [{instancePath:instancePath+"/archives/" + i1,schemaPath:"#/properties/archives/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid3 = _errs19 === errors;
if(!valid3){
break;
}
}
}
}
else {
validate953.errors = [{instancePath:instancePath+"/archives",schemaPath:"#/properties/archives/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kept !== undefined){
let data19 = data.kept;
const _errs28 = errors;
if(errors === _errs28){
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
let missing3;
if(((((data19.capsule === undefined) && (missing3 = "capsule")) || ((data19.size === undefined) && (missing3 = "size"))) || ((data19.packages === undefined) && (missing3 = "packages"))) || ((data19.bytes === undefined) && (missing3 = "bytes"))){
validate953.errors = [{instancePath:instancePath+"/kept",schemaPath:"#/properties/kept/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"}];
return false;
}
else {
const _errs30 = errors;
for(const key3 in data19){
if(!((((key3 === "capsule") || (key3 === "size")) || (key3 === "packages")) || (key3 === "bytes"))){
validate953.errors = [{instancePath:instancePath+"/kept",schemaPath:"#/properties/kept/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs30 === errors){
if(data19.capsule !== undefined){
const _errs31 = errors;
if(!(validate986(data19.capsule, {instancePath:instancePath+"/kept/capsule",parentData:data19,parentDataProperty:"capsule",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate986.errors : vErrors.concat(validate986.errors);
errors = vErrors.length;
}
var valid5 = _errs31 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data19.size !== undefined){
const _errs32 = errors;
if(!(validate962(data19.size, {instancePath:instancePath+"/kept/size",parentData:data19,parentDataProperty:"size",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate962.errors : vErrors.concat(validate962.errors);
errors = vErrors.length;
}
var valid5 = _errs32 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data19.packages !== undefined){
const _errs33 = errors;
if(!(validate962(data19.packages, {instancePath:instancePath+"/kept/packages",parentData:data19,parentDataProperty:"packages",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate962.errors : vErrors.concat(validate962.errors);
errors = vErrors.length;
}
var valid5 = _errs33 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data19.bytes !== undefined){
const _errs34 = errors;
if(!(validate962(data19.bytes, {instancePath:instancePath+"/kept/bytes",parentData:data19,parentDataProperty:"bytes",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate962.errors : vErrors.concat(validate962.errors);
errors = vErrors.length;
}
var valid5 = _errs34 === errors;
}
else {
var valid5 = true;
}
}
}
}
}
}
}
else {
validate953.errors = [{instancePath:instancePath+"/kept",schemaPath:"#/properties/kept/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs28 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
else {
validate953.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate953.errors = vErrors;
return errors === 0;
}
validate953.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
