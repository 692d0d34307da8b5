package dev.tern.state.redis;

import dev.tern.state.StoreException;
import java.util.NoSuchElementException;
import java.util.Set;
import redis.clients.jedis.exceptions.JedisAccessControlException;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.exceptions.JedisRedirectionException;

/** What a failure of Redis means to who uses the store. */
final class RedisFailure {
    // The first word of an error, as Redis has it for programs.
    private static final Set<String> NOT_READY = Set.of(
            "OOM", "LOADING", "BUSY", "READONLY", "MASTERDOWN", "CLUSTERDOWN", "TRYAGAIN", "MISCONF", "NOREPLICAS");
    private static final String TOO_MANY_CLIENTS = "ERR max number of clients";

    private RedisFailure() {}

    /** The pool wraps whatever kept it from a new connection, such as a password that a store of secrets did not give. */
    static RuntimeException of(JedisException failure) {
        return failure.getCause() instanceof RuntimeException cause
                        && !(cause instanceof JedisException || cause instanceof NoSuchElementException)
                ? cause
                : told(failure);
    }

    private static StoreException told(JedisException failure) {
        if (failure instanceof JedisAccessControlException) {
            return StoreException.lasting("access to the store is denied", failure);
        }
        if (failure instanceof JedisRedirectionException) {
            return StoreException.lasting("the store is a cluster of Redis that has no one address", failure);
        }
        if (failure instanceof JedisDataException) {
            return isNotReady(String.valueOf(failure.getMessage()))
                    ? StoreException.temporary("the store is not ready", failure)
                    : StoreException.lasting("the store refused", failure);
        }
        return failure.getCause() instanceof NoSuchElementException
                ? StoreException.temporary("too many calls want the store at once", failure)
                : StoreException.temporary("the store cannot be reached", failure);
    }

    private static boolean isNotReady(String message) {
        return NOT_READY.contains(message.split(" ", 2)[0]) || message.startsWith(TOO_MANY_CLIENTS);
    }
}
