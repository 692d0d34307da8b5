package dev.tern.bare.bedrock;

import dev.tern.bare.BareLambda;

/** {@link BareLambda} with a model behind it. */
public final class BedrockLambda extends BareLambda {

    /** Called by the platform. */
    public BedrockLambda() {
        super(new BedrockChat());
    }
}
