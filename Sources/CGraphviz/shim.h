#ifndef PAPERGRAPH_CGRAPHVIZ_SHIM_H
#define PAPERGRAPH_CGRAPHVIZ_SHIM_H

#include <graphviz/gvc.h>
#include <stdlib.h>

// One signature for every release: lengths are `unsigned int` in 2.42 and `size_t` from 12 on, and several
// `char *` became `const char *`. Arguments are only read, which is what the casts say.

static inline GVC_t *pg_context(void) { return gvContext(); }

// Ids in order of creation. Graphviz's own are the addresses of the names, and it draws clusters in the order of their
// ids: the same picture would come out in another order each time. Names are left to its internal table.
static inline void *pg_ids_open(Agraph_t *graph, Agdisc_t *discipline) {
  (void)graph, (void)discipline;
  return calloc(1, sizeof(IDTYPE));
}

static inline long pg_ids_map(void *state, int kind, char *name, IDTYPE *id, int create) {
  (void)kind;
  if (name != NULL || !create || state == NULL) return 0;
  IDTYPE *last = (IDTYPE *)state;
  *last += 2;
  *id = *last - 1;
  return 1;
}

static inline void pg_ids_free(void *state, int kind, IDTYPE id) { (void)state, (void)kind, (void)id; }

static inline char *pg_ids_print(void *state, int kind, IDTYPE id) {
  (void)state, (void)kind, (void)id;
  return NULL;
}

static inline void pg_ids_close(void *state) { free(state); }

static inline void pg_ids_register(void *state, int kind, void *object) { (void)state, (void)kind, (void)object; }

static inline Agraph_t *pg_open(const char *name) {
  static Agiddisc_t ids = {
    .open = pg_ids_open, .map = pg_ids_map, .free = pg_ids_free, .print = pg_ids_print, .close = pg_ids_close,
    .idregister = pg_ids_register,
  };
  static Agdisc_t disciplines = {.id = &ids};
  return agopen((char *)name, Agdirected, &disciplines);
}

static inline Agraph_t *pg_cluster(Agraph_t *graph, const char *name) { return agsubg(graph, (char *)name, 1); }

static inline Agnode_t *pg_node(Agraph_t *graph, const char *name) { return agnode(graph, (char *)name, 1); }

static inline void pg_adopt(Agraph_t *cluster, Agnode_t *node) { agsubnode(cluster, node, 1); }

static inline Agedge_t *pg_edge(Agraph_t *graph, Agnode_t *tail, Agnode_t *head, const char *key) {
  return agedge(graph, tail, head, (char *)key, 1);
}

// kind: 0 graph and cluster, 1 node, 2 edge.
static inline int pg_declare(Agraph_t *graph, int kind, const char *name, const char *value) {
  int kinds[] = {AGRAPH, AGNODE, AGEDGE};
  return agattr(graph, kinds[kind], (char *)name, (char *)value) == NULL ? -1 : 0;
}

// -1 where the attribute was not declared.
static inline int pg_set(void *object, const char *name, const char *value) {
  return agset(object, (char *)name, (char *)value);
}

static inline int pg_layout(GVC_t *context, Agraph_t *graph, const char *engine) {
  return gvLayout(context, graph, (char *)engine);
}

// The length is an `unsigned int` or a `size_t`; a `void *` converts to a pointer to either, and the declaration tells
// which of the two was written. The length and the pointer mean something only where 0 is returned: an unknown format
// leaves a stray pointer behind.
static inline int pg_render(GVC_t *context, Agraph_t *graph, const char *format, char **data, size_t *length) {
  union { unsigned int narrow; size_t wide; } count = {.wide = 0};
  char *bytes = NULL;
  int status = gvRenderData(context, graph, format, &bytes, (void *)&count);
  *data = status == 0 ? bytes : NULL;
  *length = status != 0 ? 0 : _Generic(&gvRenderData,
    int (*)(GVC_t *, graph_t *, const char *, char **, unsigned int *): (size_t)count.narrow,
    default: count.wide);
  return status;
}

static inline void pg_free_data(char *data) { gvFreeRenderData(data); }

// Whether a plugin of that kind ("layout", "device") and name is there.
static inline int pg_has_plugin(GVC_t *context, const char *kind, const char *name) {
  int count = 0;
  int found = 0;
  char **list = gvPluginList(context, (char *)kind, &count, NULL);
  for (int i = 0; i < count; i++) {
    const char *a = list[i], *b = name;
    while (*a != 0 && *a == *b) a++, b++;
    if (*a == 0 && *b == 0) found = 1;
    free(list[i]);
  }
  free(list);
  return found;
}

// Width in points that the installed font gives the label of a node that was laid out.
static inline double pg_label_width(Agnode_t *node) { return ND_label(node)->dimen.x; }

static inline void pg_silence(int (*report)(char *)) { agseterrf(report); }

#endif
