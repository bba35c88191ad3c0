package zhenxing.web;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** Simulates an input method and a finger, for which Playwright has no API. */
final class Hands {

  private final CDPSession session;

  Hands(Page page) {
    session = page.context().newCDPSession(page);
  }

  /** Types letters that an input method shows underlined until characters are chosen. */
  void compose(String letters) {
    JsonObject composition = new JsonObject();
    composition.addProperty("text", letters);
    composition.addProperty("selectionStart", letters.length());
    composition.addProperty("selectionEnd", letters.length());
    session.send("Input.imeSetComposition", composition);
  }

  /** Presses Enter while an input method is composing. */
  void pressEnterWhileComposing() {
    for (String type : new String[] {"rawKeyDown", "keyUp"}) {
      JsonObject key = new JsonObject();
      key.addProperty("type", type);
      key.addProperty("key", "Process");
      key.addProperty("code", "Enter");
      key.addProperty("windowsVirtualKeyCode", 229);
      session.send("Input.dispatchKeyEvent", key);
    }
  }

  /** Ends a composition with the chosen characters. */
  void choose(String characters) {
    JsonObject text = new JsonObject();
    text.addProperty("text", characters);
    session.send("Input.insertText", text);
  }

  /** Moves a finger from one point to another. */
  void drag(double fromX, double fromY, double toX, double toY) {
    touch("touchStart", fromX, fromY);
    for (int step = 1; step <= 5; step++) {
      touch("touchMove", fromX + (toX - fromX) * step / 5, fromY + (toY - fromY) * step / 5);
    }
    touch("touchEnd", null, null);
  }

  private void touch(String type, Double x, Double y) {
    JsonArray points = new JsonArray();
    if (x != null) {
      JsonObject point = new JsonObject();
      point.addProperty("x", x);
      point.addProperty("y", y);
      points.add(point);
    }
    JsonObject event = new JsonObject();
    event.addProperty("type", type);
    event.add("touchPoints", points);
    session.send("Input.dispatchTouchEvent", event);
  }
}
