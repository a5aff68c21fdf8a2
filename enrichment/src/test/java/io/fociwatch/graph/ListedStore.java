package io.fociwatch.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A log store with an answer that is laid down; without one it never answers. */
final class ListedStore implements GraphActivityStore {
    private final CompletableFuture<StoredCalls> answer;
    private final List<CallQuery> asked = new ArrayList<>();
    private boolean closed;

    ListedStore(CompletableFuture<StoredCalls> answer) {
        this.answer = answer;
    }

    @Override
    public CompletableFuture<StoredCalls> find(CallQuery query) {
        asked.add(query);
        return answer;
    }

    @Override
    public void close() {
        closed = true;
    }

    List<CallQuery> asked() {
        return asked;
    }

    boolean isClosed() {
        return closed;
    }
}
