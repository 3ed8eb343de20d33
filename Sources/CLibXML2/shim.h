#ifndef PAPERGRAPH_CLIBXML2_SHIM_H
#define PAPERGRAPH_CLIBXML2_SHIM_H

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>

// `xmlFree` is a global variable that holds a function, which Swift 6 does not let in.
static inline void pg_xml_free(void *memory) { xmlFree(memory); }

#endif
