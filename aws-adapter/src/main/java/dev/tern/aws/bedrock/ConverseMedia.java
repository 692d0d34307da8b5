package dev.tern.aws.bedrock;

import org.springframework.ai.bedrock.converse.api.BedrockMediaFormat;
import org.springframework.ai.content.Media;
import org.springframework.util.MimeType;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.DocumentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.DocumentSource;
import software.amazon.awssdk.services.bedrockruntime.model.ImageBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ImageSource;
import software.amazon.awssdk.services.bedrockruntime.model.S3Location;
import software.amazon.awssdk.services.bedrockruntime.model.VideoBlock;
import software.amazon.awssdk.services.bedrockruntime.model.VideoSource;

/**
 * A picture, document or film of a message: its bytes, or an {@code s3://} address that Bedrock reads for itself. Nothing
 * is fetched from another address, since whoever may name one could make the process ask its own network.
 */
final class ConverseMedia {
    private ConverseMedia() {}

    /**
     * The block.
     *
     * @throws IllegalArgumentException if Bedrock does not take it
     */
    static ContentBlock block(Media media) {
        MimeType type = media.getMimeType();
        if (BedrockMediaFormat.isSupportedImageFormat(type)) {
            ImageSource source =
                    isInS3(media) ? ImageSource.fromS3Location(s3(media)) : ImageSource.fromBytes(bytes(media));
            return ContentBlock.fromImage(ImageBlock.builder()
                    .format(BedrockMediaFormat.getImageFormat(type))
                    .source(source)
                    .build());
        }
        if (BedrockMediaFormat.isSupportedVideoFormat(type)) {
            VideoSource source =
                    isInS3(media) ? VideoSource.fromS3Location(s3(media)) : VideoSource.fromBytes(bytes(media));
            return ContentBlock.fromVideo(VideoBlock.builder()
                    .format(BedrockMediaFormat.getVideoFormat(type))
                    .source(source)
                    .build());
        }
        if (BedrockMediaFormat.isSupportedDocumentFormat(type)) {
            return ContentBlock.fromDocument(document(media));
        }
        throw new IllegalArgumentException("Bedrock takes no media of the type " + type);
    }

    private static DocumentBlock document(Media media) {
        DocumentSource source =
                isInS3(media) ? DocumentSource.fromS3Location(s3(media)) : DocumentSource.fromBytes(bytes(media));
        return DocumentBlock.builder()
                .format(BedrockMediaFormat.getDocumentFormat(media.getMimeType()))
                // Bedrock refuses other characters, and more than one space in a row.
                .name(media.getName().replaceAll("[^a-zA-Z0-9()\\[\\]-]+", "-"))
                .source(source)
                .build();
    }

    private static boolean isInS3(Media media) {
        return media.getData() instanceof String address && address.startsWith("s3://");
    }

    private static S3Location s3(Media media) {
        return S3Location.builder().uri((String) media.getData()).build();
    }

    private static SdkBytes bytes(Media media) {
        if (media.getData() instanceof byte[] bytes) {
            return SdkBytes.fromByteArray(bytes);
        }
        throw new IllegalArgumentException("media for Bedrock are bytes, or an address that begins with s3://");
    }
}
