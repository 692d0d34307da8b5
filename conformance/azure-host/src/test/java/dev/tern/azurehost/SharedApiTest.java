package dev.tern.azurehost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import com.microsoft.azure.functions.HttpRequestMessage;
import com.microsoft.azure.functions.spi.inject.FunctionInstanceInjector;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SharedApiTest {
    private final ClassLoader shared = new SharedApi(getClass().getClassLoader());

    @Test
    @DisplayName("the app and the worker mean the same by Azure's interfaces and by the JDK's classes")
    void sharesTheApi() throws ClassNotFoundException {
        for (Class<?> type : List.of(HttpRequestMessage.class, FunctionInstanceInjector.class, List.class)) {
            assertThat(shared.loadClass(type.getName())).isSameAs(type);
        }
    }

    @Test
    @DisplayName("nothing else of the host can be seen by the app")
    void hidesTheHost() {
        for (Class<?> type : List.of(AzureHost.class, Gson.class)) {
            assertThatThrownBy(() -> shared.loadClass(type.getName())).isInstanceOf(ClassNotFoundException.class);
        }
        assertThat(shared.getResource("dev/tern/azurehost/AzureHost.class")).isNull();
    }
}
