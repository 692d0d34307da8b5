package dev.tern.model.openai;

/**
 * What an operator can do about the two failures that are the deployment's own fault. Part of what the client is told, so
 * it names settings and roles and never a value.
 *
 * @param unavailable what to check when the model is not there, after the model's id
 * @param credentials what to check when the credentials are not accepted
 */
public record Advice(String unavailable, String credentials) {}
