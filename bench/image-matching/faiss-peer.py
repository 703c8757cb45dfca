# The peer: FAISS as Meta's HMA uses it (Debian's python3-faiss). Run: /usr/bin/python3 faiss-peer.py 1000000
import resource, sys, time
import faiss, numpy as np

faiss.omp_set_num_threads(1)
rng = np.random.default_rng(7)
for size in map(int, sys.argv[1:] or ["1000000"]):
    hashes = rng.integers(0, 256, (size, 32), dtype=np.uint8)
    queries = rng.integers(0, 256, (400, 32), dtype=np.uint8)
    multi = faiss.IndexBinaryMultiHash(256, 16, 16)
    multi.nflip = 1
    for name, index in (("flat", faiss.IndexBinaryFlat(256)), ("multi-hash 16x16", multi)):
        index.add(hashes)
        count = 40 if name == "flat" else 400
        begin = time.process_time()
        index.range_search(queries[:count], 32)
        rate = count / (time.process_time() - begin)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
        print(f"{size} hashes, faiss {name}: {rate:.0f} lookups per CPU-second, peak {peak:.0f} MB")
        del index
