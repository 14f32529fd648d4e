package id.tuntas.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * The system's Chromium, started once. Without it the tests are skipped, or fail where {@code TUNTAS_BROWSER_REQUIRED=true}
 * says that it must be there. What a failing test had on its screens is left in {@code target/browser}.
 */
class Chromium implements ExecutionCondition, BeforeAllCallback, AfterEachCallback, TestExecutionExceptionHandler {

    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final Path SCREENS = Path.of("target", "browser");

    private static Playwright playwright;
    private static Browser browser;

    static Browser browser() {
        return browser;
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Files.isExecutable(PROGRAM)) {
            return ConditionEvaluationResult.enabled("Chromium is there");
        }
        if ("true".equals(System.getenv("TUNTAS_BROWSER_REQUIRED"))) {
            throw new IllegalStateException(PROGRAM + " is missing, and TUNTAS_BROWSER_REQUIRED is set");
        }
        return ConditionEvaluationResult.disabled(
                PROGRAM + " is missing: browser tests are skipped (apt-get install chromium)");
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (browser == null) {
            start();
            context.getRoot().getStore(ExtensionContext.Namespace.create(Chromium.class)).put("browser", (AutoCloseable)
                    Chromium::stop);
        }
    }

    private static void start() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(java.util.Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(PROGRAM)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--no-first-run")));
    }

    private static void stop() {
        browser = null;
        playwright.close();
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        int screen = 0;
        for (BrowserContext visitor : browser.contexts()) {
            for (Page page : visitor.pages()) {
                String name = context.getRequiredTestMethod().getName() + "-" + ++screen + ".png";
                page.screenshot(new Page.ScreenshotOptions().setPath(SCREENS.resolve(name)));
            }
        }
        throw failure;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        List.copyOf(browser.contexts()).forEach(BrowserContext::close);
    }
}
