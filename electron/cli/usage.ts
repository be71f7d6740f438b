export const usage = `Usage: holdfast <command> [options]

  holdfast simulate <scenario> [options]   strike a mesh and print what was lost
  holdfast verify <file.holdfast>          compute stored results again and compare

<scenario> is a bundled scenario (hokkaido-2018, pilot-district), a .holdfast document or a .json file.
Files are read only, never changed.

Options of simulate
  --design <id>     design of the mesh; default: the first
  --hazard <id>     hazard that strikes it; default: the first
  --runs <n>        an ensemble of n runs, 1 to 100000; left out: one run, the scenario as written
  --seed <n>        seed of all draws, 0 to 4294967295; default: 1

Options of both
  --threads <n>     worker threads, 1 to 64; default: one for each core, at most 8. The result is the same with any.
  --json            print one JSON document on standard output
  --help, --version

Progress goes to standard error, and only to a terminal. Ctrl+C cancels.

Exit codes
  0    done; verify: every result of the present document was obtained again, older ones are only listed
  1    verify: a digest or a figure differs, or a result cannot be read
  2    wrong use of the command line
  3    the scenario or document cannot be used
  4    the simulation failed
  130  cancelled
`;
