package dev.tern.bare.bedrock;

import dev.tern.bare.BareGoogle;

/** {@link BareGoogle} with a model behind it. */
public final class BedrockGoogle extends BareGoogle {

    /** Called by the platform. */
    public BedrockGoogle() {
        super(new BedrockChat());
    }
}
