package dev.tern.bare.bedrock;

import dev.tern.bare.BareAzure;

/** {@link BareAzure} with a model behind it. */
public final class BedrockAzure extends BareAzure {

    /** Called by the platform. */
    public BedrockAzure() {
        super(new BedrockChat());
    }
}
