package dev.tern.state.redis;

import dev.tern.invocation.DeadlineExceededException;
import dev.tern.invocation.Invocation;
import dev.tern.snapshot.Renewed;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.net.ssl.SSLParameters;
import org.apache.commons.pool2.impl.GenericObjectPoolConfig;
import redis.clients.jedis.ClientSetInfoConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.DefaultRedisCredentials;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.JedisPool;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisException;

/**
 * The connections to one server, made when they are needed and anew after a restore. A command is sent a second time
 * where its connection was lost, so it must not matter if it was carried out already.
 */
final class RedisConnections {
    private static final Duration MOST = Duration.ofSeconds(5);
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final int MOST_CONNECTIONS = 16;

    private final RedisAddress address;
    private final Supplier<String> password;
    private final Renewed<JedisPool> pool = new Renewed<>(this::open);

    RedisConnections(RedisAddress address, Supplier<String> password) {
        this.address = address;
        this.password = password;
    }

    <T> T call(Function<Jedis, T> command) {
        try {
            return once(command);
        } catch (JedisConnectionException e) {
            if (e.getCause() instanceof SocketTimeoutException) {
                throw late(e);
            }
            // The server has gone and come back, perhaps: then all other connections are as dead as this one.
            pool.get().clear();
            return again(command);
        } catch (JedisException e) {
            throw RedisFailure.of(e);
        }
    }

    private <T> T again(Function<Jedis, T> command) {
        try {
            return once(command);
        } catch (JedisException e) {
            throw RedisFailure.of(e);
        }
    }

    private <T> T once(Function<Jedis, T> command) {
        Duration left = Invocation.timeLeft(MOST);
        if (left.isZero()) {
            throw new DeadlineExceededException();
        }
        try (Jedis connection = pool.get().getResource()) {
            long most = Math.min(left.toMillis() + 1, MOST.toMillis());
            connection.getConnection().setSoTimeout((int) most);
            return command.apply(connection);
        }
    }

    private static RuntimeException late(JedisException failure) {
        return Invocation.timeLeft(MOST).isZero() ? new DeadlineExceededException() : RedisFailure.of(failure);
    }

    private JedisPool open() {
        GenericObjectPoolConfig<Jedis> limits = new GenericObjectPoolConfig<>();
        limits.setMaxTotal(MOST_CONNECTIONS);
        limits.setMaxIdle(MOST_CONNECTIONS);
        limits.setMaxWait(MOST);
        limits.setJmxEnabled(false);
        DefaultJedisClientConfig.Builder client = DefaultJedisClientConfig.builder()
                .connectionTimeoutMillis((int) CONNECT.toMillis())
                .socketTimeoutMillis((int) MOST.toMillis())
                .database(address.database())
                .clientSetInfoConfig(ClientSetInfoConfig.DISABLED)
                .credentialsProvider(this::credentials);
        if (address.tls()) {
            client.ssl(true).sslParameters(checkingTheName());
        }
        return new JedisPool(limits, new HostAndPort(address.host(), address.port()), client.build());
    }

    /** Asked for each new connection, since a password of a store of secrets changes. */
    private DefaultRedisCredentials credentials() {
        String secret = password.get();
        return new DefaultRedisCredentials(null, secret.isEmpty() ? null : secret);
    }

    private static SSLParameters checkingTheName() {
        SSLParameters parameters = new SSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        return parameters;
    }
}
