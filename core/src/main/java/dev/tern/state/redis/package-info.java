/** Values in Redis, which any cloud has; only what is here knows its client, which is loaded when such a store is used. */
@NullMarked
package dev.tern.state.redis;

import org.jspecify.annotations.NullMarked;
