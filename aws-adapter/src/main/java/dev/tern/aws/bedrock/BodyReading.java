package dev.tern.aws.bedrock;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/**
 * One reading of {@link BodyParts}, between the JDK, which gives lists of parts, and the SDK, which wants one part at a
 * time. Both sides and whoever ends the call may speak at once; the SDK hears one signal after another.
 *
 * @see <a href="https://github.com/reactive-streams/reactive-streams-jvm">Reactive Streams, the rules of both sides</a>
 */
final class BodyReading implements Flow.Subscriber<List<ByteBuffer>>, Subscription {
    private final Subscriber<? super ByteBuffer> reader;
    private final CompletableFuture<Void> done;
    private final Queue<ByteBuffer> parts = new ConcurrentLinkedQueue<>();
    private final AtomicLong wanted = new AtomicLong();
    private final AtomicInteger turns = new AtomicInteger();

    private volatile Flow.@Nullable Subscription body;
    private volatile boolean askedForMore;
    private volatile boolean ended;
    private volatile @Nullable CutOffException cutOff;
    private volatile @Nullable Throwable unwanted;
    private volatile boolean over;

    BodyReading(Subscriber<? super ByteBuffer> reader, CompletableFuture<Void> done) {
        this.reader = reader;
        this.done = done;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        body = subscription;
        reader.onSubscribe(this);
        CompletableFuture<Void> unused = done.whenComplete((nothing, failure) -> {
            if (failure != null) {
                unwanted = failure;
                handOn();
            }
        });
    }

    @Override
    public void onNext(List<ByteBuffer> some) {
        parts.addAll(some);
        askedForMore = false;
        handOn();
    }

    @Override
    public void onError(Throwable failure) {
        cutOff = new CutOffException(failure);
        ended = true;
        handOn();
    }

    @Override
    public void onComplete() {
        ended = true;
        handOn();
    }

    @Override
    public void request(long more) {
        if (more <= 0) {
            done.completeExceptionally(new IllegalArgumentException("wanted " + more + " parts"));
            return;
        }
        wanted.accumulateAndGet(more, BodyReading::sum);
        handOn();
    }

    @Override
    public void cancel() {
        over = true;
        stopReading();
        done.cancel(false);
    }

    /** Whoever comes while another is at it leaves the work to him, so that no two signals meet. */
    private void handOn() {
        int left = turns.getAndIncrement() == 0 ? 1 : 0;
        while (left != 0) {
            handOnAll();
            left = turns.addAndGet(-left);
        }
    }

    private void handOnAll() {
        while (!over) {
            // Asked before the parts are: the last of them come before the end.
            boolean last = ended;
            if (unwanted != null) {
                end(unwanted);
            } else if (parts.isEmpty() && last) {
                end(cutOff);
            } else if (wanted.get() == 0) {
                return;
            } else if (parts.isEmpty()) {
                askForMore();
                return;
            } else {
                next();
            }
        }
    }

    private void next() {
        ByteBuffer part = parts.poll();
        // Gone if the reading was cancelled just now.
        if (part != null) {
            if (wanted.get() != Long.MAX_VALUE) {
                wanted.decrementAndGet();
            }
            reader.onNext(part);
        }
    }

    private void askForMore() {
        Flow.Subscription known = body;
        if (!askedForMore && known != null) {
            askedForMore = true;
            known.request(1);
        }
    }

    private void end(@Nullable Throwable failure) {
        over = true;
        stopReading();
        if (failure == null) {
            done.complete(null);
            reader.onComplete();
        } else {
            done.completeExceptionally(failure);
            reader.onError(failure);
        }
    }

    /** Closes the connection, unless the body has been read to its end. */
    private void stopReading() {
        parts.clear();
        Flow.Subscription known = body;
        if (!ended && known != null) {
            known.cancel();
        }
    }

    private static long sum(long one, long other) {
        long sum = one + other;
        return sum < 0 ? Long.MAX_VALUE : sum;
    }
}
