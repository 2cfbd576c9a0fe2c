// GENERATED from openapi/ by `npm run generate`. Do not edit.
"use strict";