#!/usr/bin/env node
// Stands before anything is built, so that npm can link it; the command line itself is in dist.
import "../dist/main.js";
