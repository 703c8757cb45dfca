/* Reads literals and texts, one a line, and prints: seconds to compile, texts per CPU-second over
 * at least two seconds, matches of one round. gcc -O2 hyperscan-peer.c -lhs */
#include <hs/hs.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef struct {
  char **line;
  size_t *length;
  size_t count;
} lines_t;

static lines_t read_lines(const char *path) {
  lines_t out = {0};
  FILE *file = fopen(path, "rb");
  if (!file) exit(2);
  char *line = NULL;
  size_t room = 0;
  ssize_t length;
  while ((length = getline(&line, &room, file)) > 0) {
    if (line[length - 1] == '\n') line[--length] = 0;
    out.line = realloc(out.line, (out.count + 1) * sizeof *out.line);
    out.length = realloc(out.length, (out.count + 1) * sizeof *out.length);
    out.line[out.count] = strdup(line);
    out.length[out.count++] = (size_t)length;
  }
  fclose(file);
  return out;
}

static double cpu(void) {
  struct timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec + now.tv_nsec / 1e9;
}

static int on_match(unsigned id, unsigned long long from, unsigned long long to, unsigned flags,
                    void *count) {
  (void)id, (void)from, (void)to, (void)flags;
  ++*(unsigned long long *)count;
  return 0;
}

int main(int argc, char **argv) {
  if (argc < 3) return 2;
  lines_t literals = read_lines(argv[1]), texts = read_lines(argv[2]);
  unsigned *flags = calloc(literals.count, sizeof *flags);
  unsigned *ids = calloc(literals.count, sizeof *ids);
  for (size_t at = 0; at < literals.count; at++) ids[at] = (unsigned)at;
  hs_database_t *database = NULL;
  hs_compile_error_t *error = NULL;
  double began = cpu();
  if (hs_compile_lit_multi((const char *const *)literals.line, flags, ids, literals.length,
                           (unsigned)literals.count, HS_MODE_BLOCK, NULL, &database, &error)) {
    fprintf(stderr, "%s\n", error->message);
    return 1;
  }
  double compiled = cpu() - began;
  hs_scratch_t *scratch = NULL;
  if (hs_alloc_scratch(database, &scratch)) return 1;
  unsigned long long matches = 0, first = 0;
  size_t rounds = 0;
  began = cpu();
  do {
    for (size_t at = 0; at < texts.count; at++)
      hs_scan(database, texts.line[at], (unsigned)texts.length[at], 0, scratch, on_match, &matches);
    if (rounds++ == 0) first = matches;
  } while (cpu() - began < 2);
  printf("%.2f %.0f %llu\n", compiled, rounds * texts.count / (cpu() - began), first);
  return 0;
}
